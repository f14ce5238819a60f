// Reference tables and the case library against the shipped files.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { Visitor } from "./site.mjs";
import { readCsv } from "./csv.mjs";

const zh = new Visitor();
const en = new Visitor("en");
const file = (name) => readCsv(fs.readFileSync(new URL(`../../content/${name}`, import.meta.url)));
const csvOf = async (query) => readCsv(Buffer.from((await zh.get("/wages/figures.csv?" + query)).text));
const plain = (s) => s.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
const rowsOf = (html) => [...html.matchAll(/<tr><td class="table__year">[\s\S]*?<\/tr>/g)].map(([row]) => [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map((m) => plain(m[1])));

test("a province's minimum wages: every monthly value of the file is on its page and in its CSV", async () => {
  const rows = file("wages/minimum_wage.csv").filter((r) => r.province === "广东");
  const page = rowsOf((await zh.get("/wages/minimum-wages?region=广东")).text);
  const csv = await csvOf("dataset=minimum&region=广东&revisions=all");
  for (const r of rows) {
    assert.ok(csv.some((c) => c.measure === "monthly" && Number(c.value) === Number(r.monthly_cny) && c.source_id === r.source_id && c.tier === r.tier), JSON.stringify(r));
    assert.ok(page.some((p) => p.some((cell) => cell.replace(",", "") === r.monthly_cny)), JSON.stringify(r));
  }
});

test("without a place only the newest of each, and its date", async () => {
  const page = rowsOf((await zh.get("/wages/minimum-wages")).text);
  const guangdong = page.filter((p) => p[1] === "广东");
  assert.deepEqual(guangdong.map((p) => p[0]), ["2026", "2026", "2026", "2026"]);
  assert.ok(guangdong.every((p) => p.includes("2026-09-01 起施行")));
  assert.ok(guangdong.some((p) => p.includes("2,300")));
  assert.equal(new Set(page.map((p) => p[1])).size, 31);
});

test("a line that is not set says so, one not stated is a dash", async () => {
  const rows = rowsOf((await zh.get("/wages/guideline-lines?region=山东")).text);
  const of2019 = rows.find((r) => r[0] === "2019");
  assert.ok(of2019.includes("未设"), JSON.stringify(of2019));
  const tianjin = rowsOf((await zh.get("/wages/guideline-lines?region=天津")).text).find((r) => r[0] === "2019");
  assert.ok(tianjin.includes("—"));
});

test("percentiles of an occupation: page, file and source agree", async () => {
  const page = (await zh.get("/wages/occupations?region=咸宁")).text;
  for (const r of file("wages/wage_by_occupation.csv").filter((r) => r.region === "咸宁")) {
    const row = rowsOf(page).find((p) => p.some((cell) => cell.startsWith(r.name_zh + " ")) );
    assert.ok(row, r.name_zh);
    for (const key of ["p10", "p25", "p50", "p75", "p90"]) assert.ok(row.some((cell) => cell.replace(",", "").startsWith(r[key])), `${r.name_zh} ${key}`);
  }
  assert.match(page, /range--middle/);
});

test("a place nobody knows is an empty state, not an error", async () => {
  for (const path of ["/wages/minimum-wages", "/wages/guideline-lines", "/wages/occupations", "/wages/macro"]) {
    const reply = await zh.get(path + "?region=火星");
    assert.equal(reply.status, 200);
    assert.match(reply.text, /来源没有公布，这里不推算/);
  }
});

test("evidence is offered to those who can keep it", async () => {
  const officer = await new Visitor().signIn("officer");
  const page = (await officer.get("/wages/guideline-lines?region=山东")).text;
  const [, href] = page.match(/href="(\/evidence\/new\?kind=figure&amp;ref=[^"]+)"/);
  assert.equal((await officer.get(href.replace(/&amp;/g, "&"))).status, 200);
  assert.doesNotMatch((await zh.get("/wages/guideline-lines?region=山东")).text, /evidence/);
  const one = (await officer.get("/cases/zhuhai-anguang")).text;
  const [, kept] = one.match(/href="(\/evidence\/new\?kind=case[^"]+)"/);
  const offer = await officer.get(kept.replace(/&amp;/g, "&"));
  assert.equal(offer.status, 200);
  assert.match(offer.text, /工人日报/);
  assert.equal((await officer.get("/evidence/new?kind=case&ref=none")).status, 404);
});

test("every case of the file in both languages, filtered by kind, with its source", async () => {
  const cases = file("cases/cases.csv");
  for (const [visitor, lang] of [[zh, "zh"], [en, "en"]])
    for (const one of cases) {
      const page = (await visitor.get("/cases/" + one.case_id)).text;
      const text = page.replace(/&amp;/g, "&").replace(/&#39;|&#x27;/g, "'").replace(/&quot;/g, '"');
      for (const fact of one["facts_" + lang].split("\n")) assert.ok(text.includes(fact), fact);
      assert.match(text, lang === "zh" ? /工人日报/ : /Workers' Daily/);
    }
  const women = (await zh.get("/cases?kind=women")).text;
  assert.deepEqual([...women.matchAll(/href="\/cases\/([a-z-]+)"/g)].map((m) => m[1]), cases.filter((c) => c.kinds.split(" ").includes("women")).map((c) => c.case_id));
  assert.equal((await zh.get("/cases/none")).status, 404);
});

test("the dictionary describes every column in both languages", async () => {
  for (const visitor of [zh, en]) {
    const page = (await visitor.get("/wages/dictionary")).text;
    const rows = [...page.matchAll(/<tr><th scope="row"><code>(\w+)<\/code><\/th><td>[\s\S]*?<\/td><td>([^<]*)<\/td><\/tr>/g)];
    assert.ok(rows.length > 60);
    for (const [, name, text] of rows) assert.ok(text.trim().length > 0 && !text.includes("|"), name);
    assert.match(page, /wage_observations/);
  }
});
