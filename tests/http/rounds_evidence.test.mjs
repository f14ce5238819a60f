// Evidence: what is shown is what is kept, for one side alone.
import test from "node:test";
import assert from "node:assert/strict";
import { people, openRound } from "./rounds.mjs";

const ref = "industry/C/non_private/全国/2024";
const page = "/evidence/new?kind=figure&ref=" + encodeURIComponent(ref);

test("a figure is kept as it was shown, with its source, for one's own side", async () => {
  const [officer, employer, trainer] = await people("officer", "employer", "trainer");
  const shown = (await officer.get(page)).text;
  const digest = shown.match(/name="digest" value="([0-9a-f]{64})"/)[1];
  assert.match(shown, /国家统计局/);
  const fields = { kind: "figure", ref, round: "1", digest };
  assert.equal((await officer.post("/evidence/new", { ...fields, digest: "0".repeat(64) }, { from: page })).status, 409);
  assert.equal((await officer.post("/evidence/new", { ...fields, round: "" }, { from: page })).status, 422);
  assert.equal((await officer.post("/evidence/new", { ...fields, round: "4" }, { from: page })).status, 404);
  const done = await officer.post("/evidence/new", fields, { from: page });
  assert.equal(done.status, 303);
  assert.equal(done.location, "/rounds/1/evidence");
  await officer.post("/evidence/new", fields, { from: page });
  const list = (await officer.get("/rounds/1/evidence")).text;
  assert.equal(list.match(/id="evidence-/g).length, 1, "the same copy twice is one");
  assert.match(list, /国家统计局/);
  assert.doesNotMatch((await employer.get("/rounds/1/evidence")).text, /国家统计局/);
  assert.match((await trainer.get(page)).text, /您还没有参加协商/);
});

test("what is no evidence is not found", async () => {
  const [officer] = await people("officer");
  for (const tail of ["kind=figure&ref=x", "kind=secret&ref=1", "kind=figure", "", "kind=figure&ref=" + "x".repeat(300)])
    assert.equal((await officer.get("/evidence/new?" + tail)).status, 404);
});
