// 500 random cells: the page, the file, the API and the database say the
// same, from the same source. SEED repeats a run.
import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { Visitor } from "./site.mjs";
import { readCsv } from "./csv.mjs";

const zh = new Visitor();
const seed = process.env.SEED ?? String(Date.now());
const ask = (sql) => execFileSync("psql", ["-d", process.env.DATABASE_URL, "-AtF", "\t", "-c", sql], { encoding: "utf8", maxBuffer: 1e8 }).trim().split("\n").map((l) => l.split("\t"));
const units = { 城镇非私营单位: "non_private", 城镇私营单位: "private", 城镇非私营单位在岗职工: "on_post", "城镇非私营单位在岗职工(含劳务派遣)": "on_post_dispatch", 规模以上企业: "large", 城镇全部单位: "all" };
const plain = (s) => s.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
const cells = (html) => new Map([...html.matchAll(/<tr><th scope="row">(\d{4})<\/th>\s*([\s\S]*?)<\/tr>/g)].map(([, year, row]) => [Number(year), [...row.matchAll(/<td class="number">(?:<b>([^<]*)<\/b>[\s\S]*?href="#source-(\d+)")?/g)].map((m) => [m[1] ?? null, m[2]])]));
const sources = (html) => new Map([...html.matchAll(/<li id="source-(\d+)">([\s\S]*?)<\/li>/g)].map(([, no, text]) => [no, plain(text)]));

test(`400 random cells of pay series (seed ${seed})`, async () => {
  const wanted = ask(`SELECT o.industry, o.region, o.unit_type, CASE WHEN o.item = '全部就业人员' THEN '' ELSE o.item END, o.year, o.value, o.source_id, s.title FROM wage_observations AS o JOIN wage_sources AS s USING (source_id) WHERE o.dataset IN ('industry', 'position', 'registration') AND o.measure = 'mean' AND o.is_preferred ORDER BY md5(o.id || '${seed}') LIMIT 400`);
  assert.equal(wanted.length, 400);
  for (let i = 0; i < wanted.length; i += 5) {
    const five = wanted.slice(i, i + 5);
    const codes = [...new Set(five.map(([industry, region, unit, item]) => [industry, region, units[unit], ...(item ? [item] : [])].join(".")))];
    const query = codes.map((c) => "s=" + encodeURIComponent(c)).join("&") + "&from=2003&to=2025";
    const html = (await zh.get("/wages/explorer?" + query)).text;
    const page = cells(html), named = sources(html);
    const csv = readCsv(Buffer.from((await zh.get("/wages/explorer.csv?" + query)).text));
    const api = JSON.parse((await zh.get("/api/v1/wages/series?" + query)).text);
    for (const [industry, region, unit, item, year, value, source, title] of five) {
      const code = [industry, region, units[unit], ...(item ? [item] : [])].join("."), where = `${code} ${year}`;
      const at = codes.indexOf(code);
      const [shown, no] = page.get(Number(year))[at];
      const row = csv.find((r) => r.series === code && r.year === year);
      const point = api.series[at].points.find((p) => p.year === Number(year));
      assert.equal(Number(shown?.replaceAll(",", "")), Math.round(Number(value)), where + " page");
      assert.ok(named.get(no).includes(plain(title)), where + " source on the page");
      assert.equal(Number(row.value), Number(value), where + " file");
      assert.equal(row.source_id, source, where + " source in the file");
      assert.equal(point.value, Number(value), where + " API");
      assert.equal(point.source.id, source, where + " source in the API");
    }
  }
});

test(`100 random cells of the reference tables (seed ${seed})`, async () => {
  const pages = { minimum: ["/wages/minimum-wages", "/api/v1/wages/minimum-wages", "minimum_wages"], guideline: ["/wages/guideline-lines", "/api/v1/wages/guideline-lines", "guideline_lines"], macro: ["/wages/macro", "/api/v1/wages/macro", "figures"] };
  const wanted = ask(`SELECT dataset, region, item, year, measure, value, source_id FROM wage_observations WHERE dataset IN ('minimum', 'guideline', 'macro') AND is_preferred AND value IS NOT NULL AND value_to IS NULL ORDER BY md5(id || '${seed}') LIMIT 100`);
  for (const [dataset, region, item, year, measure, value, source] of wanted) {
    const [path, api, list] = pages[dataset], where = `${dataset} ${region} ${item} ${year} ${measure}`;
    const query = `region=${encodeURIComponent(region)}&item=${encodeURIComponent(item)}`;
    const page = (await zh.get(`${path}?${query}`)).text;
    const numbers = [...page.matchAll(/<tr><td class="table__year">(\d+)<\/td>[\s\S]*?<\/tr>/g)].filter(([, y]) => y === year).flatMap(([row]) => [...row.matchAll(/<td class="number">\s*([-\d.,]+)/g)].map((m) => Number(m[1].replaceAll(",", ""))));
    assert.ok(numbers.includes(Number(value)), `${where}: ${value} is not among ${numbers}`);
    const csv = readCsv(Buffer.from((await zh.get(`/wages/figures.csv?dataset=${dataset}&${query}`)).text));
    assert.ok(csv.some((r) => r.year === year && r.measure === measure && Number(r.value) === Number(value) && r.source_id === source), where + " file");
    const rows = JSON.parse((await zh.get(`${api}?region=${encodeURIComponent(region)}${item ? "&indicator=" + encodeURIComponent(item) : ""}`)).text)[list];
    assert.ok(rows.some((r) => r.year === Number(year) && r.measure === measure && r.value === Number(value) && r.source.id === source), where + " API");
  }
});
