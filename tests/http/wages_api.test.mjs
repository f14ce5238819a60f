// GET /api/v1/wages against the shipped files.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { Visitor } from "./site.mjs";
import { readCsv } from "./csv.mjs";

const visitor = new Visitor("en");
const ask = async (path) => JSON.parse((await visitor.get(path)).text);
const file = (name) => readCsv(fs.readFileSync(new URL(`../../content/wages/${name}`, import.meta.url)));

test("national sector pay has every year, one reading each", async () => {
  const { series } = await ask("/api/v1/wages?dimension=industry&unit=non_private&industry=C&region=全国");
  assert.deepEqual(series.map((s) => s.year), Array.from({ length: 23 }, (_, i) => 2003 + i));
  const rows = file("wage_by_industry.csv").filter((r) => r.industry_code === "C" && r.region === "全国" && r.unit_type === "城镇非私营单位");
  for (const s of series) {
    assert.ok(rows.some((r) => Number(r.year) === s.year && Number(r.annual_wage_cny) === s.annual_cny.mean && r.source_id === s.source.id), String(s.year));
    assert.equal(s.key, "C");
    assert.ok(s.source.title && s.source.publisher);
  }
});

test("of two readings the database export wins, and the other can be asked for", async () => {
  const one = (await ask("/api/v1/wages?industry=T&from=2018&to=2018")).series;
  assert.equal(one.length, 1);
  assert.equal(one[0].annual_cny.mean, 82413);
  assert.ok(one[0].caveats.some((c) => /82,461/.test(c)));
  const all = (await ask("/api/v1/wages?industry=T&from=2018&to=2018&revisions=all")).series;
  assert.deepEqual(all.map((s) => s.annual_cny.mean), [82413, 82461]);
});

test("the census caveat stands where it bites", async () => {
  const bites = (await ask("/api/v1/wages?unit=private&industry=C&from=2023&to=2024")).series;
  assert.deepEqual(bites.map((s) => s.caveats.some((c) => /census/.test(c))), [false, true]);
});

test("percentiles of one occupation are one entry", async () => {
  const { series } = await ask("/api/v1/wages?dimension=occupation&region=咸宁&item=机械工程技术人员");
  assert.equal(series.length, 1);
  assert.deepEqual(series[0].annual_cny, { p10: 32000, p25: 50000, p50: 64272, p75: 73300, p90: 86028 });
});

test("monthly pay counts twelve times and stands as printed beside", async () => {
  const { series } = await ask("/api/v1/wages?dimension=occupation&region=京津冀&item=算法工程师");
  assert.equal(series[0].annual_cny.mean, 21400 * 12);
  assert.deepEqual(series[0].published, { unit: "元/月", mean: 21400 });
});

test("a line that is not set is not a line nobody mentions", async () => {
  const rows = (await ask("/api/v1/wages/guideline-lines?region=山东&from=2019&to=2019")).guideline_lines;
  const upper = rows.find((r) => r.measure === "upper");
  assert.deepEqual([upper.value, upper.explicitly_not_set], [null, true]);
  const north = (await ask("/api/v1/wages/guideline-lines?region=天津&from=2019&to=2019")).guideline_lines;
  assert.equal(north.some((r) => r.measure === "baseline"), false);
  const range = (await ask("/api/v1/wages/guideline-lines?region=北京&from=2019&to=2019")).guideline_lines.find((r) => r.measure === "baseline");
  assert.deepEqual([range.value, range.value_to], [8, 8.5]);
});

test("minimum wages name tier, city, day", async () => {
  const rows = (await ask("/api/v1/wages/minimum-wages?region=广东&from=2026")).minimum_wages;
  const city = rows.find((r) => r.scope === "深圳" && r.measure === "monthly");
  assert.deepEqual([city.value, city.effective_on, city.tier, city.unit_of_value], [2700, "2026-09-01", 1, "元/月"]);
});

test("long lists come in pages that add up", async () => {
  const whole = await ask("/api/v1/wages?dimension=industry&region=广东&unit=all_kinds");
  const first = await ask("/api/v1/wages?dimension=industry&region=广东&unit=all_kinds&limit=100");
  const second = await ask("/api/v1/wages?dimension=industry&region=广东&unit=all_kinds&limit=5000&offset=100");
  assert.equal(first.figures, whole.figures);
  assert.deepEqual([...first.series, ...second.series], whole.series);
});

test("what there is none of is an empty list, what is unknown is refused", async () => {
  assert.deepEqual((await ask("/api/v1/wages?region=火星")).series, []);
  for (const path of ["?unit=big", "?dimension=macro", "?limit=0", "?limit=5001", "?to=x"]) assert.equal((await visitor.get("/api/v1/wages" + path)).status, 422, path);
});

test("every figure of every file can be had", async () => {
  let figures = 0;
  for (const [dimension, name, count] of [
    ["region", "wage_by_region.csv", 1],
    ["position", "wage_by_position.csv", 1],
    ["registration", "wage_by_registration.csv", 1],
  ]) {
    const reply = await ask(`/api/v1/wages?dimension=${dimension}&unit=all_kinds&region=all&revisions=all`);
    assert.equal(reply.figures, file(name).length * count, name);
    figures += reply.figures;
  }
  assert.ok(figures > 1300);
});
