// The explorer: what it shows is what its files and the API hold.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";
import { readCsv } from "./csv.mjs";
import { sheetOf } from "./xlsx.mjs";

const zh = new Visitor();
const en = new Visitor("en");
const address = (query) => "/wages/explorer?" + query;
const cells = (html) => [...html.matchAll(/<tr><th scope="row">(\d{4})<\/th>\s*([\s\S]*?)<\/tr>/g)].map(([, year, row]) => [Number(year), ...[...row.matchAll(/<td[^>]*>(?:<b>([^<]*)<\/b>|<span\s+class="small">([^<]*)<\/span>)/g)].map((m) => m[1] ?? null)]);

test("a year without a figure has none, in the table and in the chart", async () => {
  const page = (await zh.get(address("s=C.广东.private&from=2019&to=2025"))).text;
  assert.deepEqual(cells(page), [[2019, "58,873"], [2020, "65,788"], [2021, null], [2022, "76,116"], [2023, null], [2024, null], [2025, null]]);
  assert.match(page, /2021、2023–2025年没有数字；最近的是2022年的 76,116 元/);
  assert.match(page, /制造业 · 全国 · 城镇私营单位 \(2009–2025\)/);
});

test("page, CSV, XLSX and API say the same in every view", async () => {
  for (const view of ["pay", "growth", "real", "index", "real-index", "mean", "minimum", "guideline", "productivity"]) {
    const query = `s=C.广东.private&s=T.全国.non_private&s=T.全国.large.专业技术人员&view=${view}&from=2012&to=2025`;
    const page = cells((await zh.get(address(query))).text);
    const csv = readCsv(Buffer.from((await zh.get("/wages/explorer.csv?" + query)).text));
    const api = JSON.parse((await zh.get("/api/v1/wages/series?" + query)).text);
    const file = await fetch(process.env.BASE_URL + "/wages/explorer.xlsx?" + query);
    const sheet = await sheetOf(Buffer.from(await file.arrayBuffer()));
    assert.equal(csv.length, 3 * 14);
    assert.equal(sheet.length, csv.length + 1);
    csv.forEach((row, i) => {
      const series = api.series[Math.floor(i / 14)];
      const point = series.points[i % 14];
      assert.equal(point.year, Number(row.year));
      assert.equal(series.code, row.series);
      assert.equal(row.value === "" ? null : Number(row.value), point.value);
      assert.equal(String(sheet[i + 1][7] ?? ""), row.value === "" ? "" : String(Number(row.value)), `${view} ${row.series} ${row.year}`);
      assert.equal(row.source_id, point.source?.id ?? "");
      const shown = page[i % 14][1 + Math.floor(i / 14)];
      if (point.value === null) assert.equal(shown, null);
      else {
        const digits = view === "pay" ? 0 : view === "minimum" ? 2 : 1;
        const number = Number(shown.replace(/[,%+]/g, ""));
        assert.ok(Math.abs(number - point.value) <= 0.5001 * 10 ** -digits, `${view}: ${shown} is not ${point.value}`);
      }
    });
  }
});

test("caveats stand where they bite, sources are numbered", async () => {
  const page = (await en.get(address("s=C.全国.private&from=2023&to=2024"))).text;
  const row = (year) => page.match(new RegExp(`<th scope="row">${year}</th>[\\s\\S]*?</tr>`))[0];
  assert.doesNotMatch(row(2023), /#caveat-/);
  assert.match(row(2024), /#caveat-1"/);
  assert.match(page, /id="caveat-1"[\s\S]*census widened/);
  assert.match(page, /id="source-1"/);
});

test("a place is held against its own tier and its province's line", async () => {
  const minimum = JSON.parse((await zh.get("/api/v1/wages/series?s=C.广东.private&view=minimum&from=2022&to=2022")).text).series[0].points[0];
  assert.equal(minimum.value, 2.76); // 76116 / 12 / 2300
  assert.match(minimum.compared_with, /2,300 元\/月/);
  const line = JSON.parse((await zh.get("/api/v1/wages/series?s=T.珠海.on_post&view=guideline&from=2014&to=2020")).text).series[0].points;
  assert.ok(line.every((p) => p.value === null && p.missing));
});

test("nothing at all is said, with what there is instead", async () => {
  const reply = await en.get(address("s=B.珠海.private"));
  assert.equal(reply.status, 200);
  assert.match(reply.text, /no figure at all/);
  assert.match(reply.text, /Mining · China/);
  assert.doesNotMatch(reply.text, /<svg/);
});

test("a sixth series is refused with words, nonsense is left out, nothing breaks out", async () => {
  const six = ["A", "B", "C", "D", "E", "F"].map((k) => `s=${k}.全国.private`).join("&");
  assert.match((await en.get(address(six))).text, /Up to five series/);
  const odd = (await en.get(address("s=C.<script>alert(1)</script>.private&s=nonsense"))).text;
  assert.match(odd, /could not be read/);
  assert.doesNotMatch(odd, /<script>alert/);
  assert.equal((await en.get("/api/v1/wages/series?s=nonsense")).status, 422);
});

test("the first page is below 100 KB with all it loads", async () => {
  const page = await zh.get("/wages/explorer");
  let bytes = page.text.length;
  for (const [, path] of page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) bytes += (await zh.get(path)).text.length;
  assert.ok(bytes < 100 * 1024, String(bytes));
});
