// Administrators bring new editions: preview, report, all or nothing.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, csrfOf, base } from "./site.mjs";
import { xlsx } from "./xlsx.mjs";

const admin = await new Visitor().signIn("admin");
const plain = (s) => s.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();

async function upload(visitor, dataset, mode, bytes, name = "edition.csv") {
  const csrf = csrfOf((await visitor.get(visitor === admin ? "/wages/imports" : "/me")).text);
  const form = new FormData();
  for (const [k, v] of Object.entries({ csrf, dataset, mode })) form.set(k, v);
  form.set("file", new Blob([bytes]), name);
  const encoded = new Request(base, { method: "POST", body: form });
  return visitor.ask("POST", "/wages/imports", { body: Buffer.from(await encoded.arrayBuffer()), headers: { "content-type": encoded.headers.get("content-type"), origin: base } });
}
const line = async (region, year) => JSON.parse((await admin.get(`/api/v1/wages/guideline-lines?region=${region}&from=${year}&to=${year}&x=${Math.random()}`)).text).guideline_lines;
const head = "year,region,baseline_pct,upper_pct,lower_pct,base_amount_cny,note,source_id\n";

test("an edition is compared, confirmed, and in the log", async () => {
  const sources = "source_id,title_zh,publisher,published_on,url_or_repo_path,retrieved_from,note\nTEST-1,测试来源,测试发布机构,2026-01-01,https://example.org/,,\n";
  const first = await upload(admin, "sources", "add", sources);
  assert.equal(first.status, 303, plain(first.text).slice(0, 400));
  assert.equal((await admin.post(first.location, {}, { from: first.location })).status, 303);

  const reply = await upload(admin, "guideline", "add", head + "2026,山东,7,10,3,,,TEST-1\n2025,山西,6.5,9,4,,,GL-SX-2025\n");
  assert.equal(reply.status, 303, plain(reply.text).slice(0, 400));
  const preview = plain((await admin.get(reply.location)).text);
  assert.match(preview, /新增 3 个数，改动 0 个，删除 0 个/);
  assert.match(preview, /2026 山东 baseline · TEST-1/);
  assert.deepEqual(await line("山东", 2026), [], "nothing has changed yet");
  const done = await admin.post(reply.location, {}, { from: reply.location });
  assert.equal(done.status, 303, plain(done.text).slice(0, 300));
  assert.deepEqual((await line("山东", 2026)).map((r) => [r.measure, r.value, r.source.id]).sort(), [["baseline", 7, "TEST-1"], ["lower", 3, "TEST-1"], ["upper", 10, "TEST-1"]]);
  assert.match(plain((await admin.get("/wages/imports")).text), /edition\.csv · 新增 3 个数/);
  assert.match((await admin.get("/me/audit")).text, /wages\.import/);
  assert.equal((await admin.get(reply.location)).status, 404, "the draft is gone");

  const again = await upload(admin, "guideline", "add", xlsx([head.trim().split(","), [2026, "山东", 7.5, 10, 3, null, null, "TEST-1"]]), "b.xlsx");
  assert.match(plain((await admin.get(again.location)).text), /改动 1 个[\s\S]*7 % 7\.5 %/);
  await admin.post(again.location, {}, { from: again.location });
  assert.equal((await line("山东", 2026)).find((r) => r.measure === "baseline").value, 7.5);
  const same = await upload(admin, "guideline", "add", head + "2026,山东,7.50,10,3,,,TEST-1\n");
  assert.match((await admin.get(same.location)).text, /不需要更新/);
  await admin.post(same.location + "/end", {}, { from: same.location });
});

test("a wrong cell is named by line and column, and nothing is taken over", async () => {
  const reply = await upload(admin, "guideline", "add", head + "2026,山东,abc,10,3,,,TEST-1\n2026,河北,7,10,3,,,NOBODY\n1800,山西,7,10,3,,,TEST-1\n");
  assert.equal(reply.status, 422);
  assert.match(plain(reply.text), /2 baseline_pct abc/);
  const unknown = await upload(admin, "guideline", "add", head + "2026,河北,7,10,3,,,NOBODY\n");
  assert.equal(unknown.status, 422);
  assert.match(plain(unknown.text), /source_id NOBODY/);
  const percent = await upload(admin, "guideline", "add", xlsx([head.trim().split(","), [2026, "河北", { attributes: ' s="1"', xml: "<v>0.07</v>" }, 10, 3, null, null, "TEST-1"]], { styles: `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>` }));
  assert.equal(percent.status, 422);
  assert.match(plain(percent.text), /百分比格式/);
  assert.equal((await upload(admin, "guideline", "add", "year,region\n2026,a\n")).status, 422);
  assert.equal((await upload(admin, "nothing", "add", head)).status, 422);
  assert.equal((await upload(admin, "guideline", "add", "%PDF-1.4")).status, 422);
  assert.deepEqual(await line("河北", 2026), []);
});

test("a replacement removes what it lacks, and says so first", async () => {
  const reply = await upload(admin, "guideline", "replace", head + "2026,山东,7.5,10,3,,,TEST-1\n");
  const preview = plain((await admin.get(reply.location)).text);
  assert.match(preview, /新增 0 个数，改动 0 个，删除 17\d 个/);
  assert.equal((await admin.post(reply.location + "/end", {}, { from: reply.location })).status, 303);
  assert.ok((await line("山西", 2025)).length > 0, "a dropped draft changes nothing");
});

test("nobody but administrators of the platform gets near", async () => {
  for (const role of ["officer", "employer", "federation"]) {
    const visitor = await new Visitor().signIn(role);
    assert.equal((await upload(visitor, "guideline", "add", head + "2026,山东,9,10,3,,,TEST-1\n")).status, 403, role);
  }
});
