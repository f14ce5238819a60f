// What goes wrong with people and firms in the middle of a round has an
// answer on its page: an employer that is gone, a chief who left.
import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { people, openRound } from "./rounds.mjs";

const [officer] = await people("officer");
const owner = (sql) => execFileSync("psql", ["-qd", process.env.DATABASE_OWNER_URL, "-c", sql]);

test("an employer that was closed or deleted is said, with what to do", async () => {
  const round = await openRound(officer);
  const id = round.split("/").pop();
  assert.doesNotMatch((await officer.get(round)).text, /已注销或已从本系统删除/);
  owner(`UPDATE round_employers SET employer_id = NULL WHERE round_id = ${id}`);
  const page = (await officer.get(round)).text;
  assert.match(page, /已注销或已从本系统删除/);
  assert.match(page, /《集体合同规定》第四十条/);
  assert.equal((await officer.get(round + "/sides")).status, 200);
});

test("a chief who left the union is said, with the article on filling the place", async () => {
  const round = await openRound(officer);
  const page = (await officer.get(round + "/representatives/new")).text;
  const csrf = page.match(/name="csrf" value="([^"]+)"/)[1];
  const fields = { name: "主席", sex: "m", chosen: "office", account: "2", post: "", login: "", chief: "yes" };
  assert.equal((await officer.post(round + "/representatives/new", fields, { csrf })).status, 303);
  assert.doesNotMatch((await officer.get(round)).text, /本方首席代表已离开单位/);
  owner(`UPDATE memberships SET ended_at = now() WHERE account_id = 2 AND organisation_id = 3`);
  try {
    assert.match((await officer.get(round)).text, /本方首席代表已离开单位.*《集体合同规定》第三十一条/s);
  } finally {
    owner(`UPDATE memberships SET ended_at = NULL WHERE account_id = 2 AND organisation_id = 3`);
  }
});
