// Rounds end to end: the guided start, the people of a side, guests.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, accounts } from "./site.mjs";
import { openRound } from "./rounds.mjs";

test("a round is opened by a guided start of at most ten questions", async () => {
  const officer = await new Visitor().signIn("officer");
  const begun = await officer.post("/rounds/new", {}, { from: "/rounds" });
  assert.equal(begun.status, 303);
  let at = begun.location;
  let asked = 0;
  const answers = {
    side: { side: "labour:3" },
    kind: { kind: "wage" },
    parties: { employer: "4" },
    labour: { labour: "union" },
    place: { province: "广东省", city: "珠海市", district: "香洲区" },
    people: { workers: "620", women: "２６０", dispatched: "", committee: "yes", large: "unknown" },
    contract: { contract: "yes", expires: "2027-03-01" },
    topics: { topic: "growth" },
    meeting: { title: `开项目测试 ${process.pid}`, meet_on: "", meet_at: "" },
  };
  while (/\/starts\/\d+\/\w+$/.test(at)) {
    const page = await officer.get(at);
    assert.equal(page.status, 200, at);
    assert.match(page.text, /class="help"/, "each question says why it is asked");
    const wrong = await officer.post(at, {});
    if (!at.endsWith("/contract")) assert.equal(wrong.status, 422, at);
    const next = await officer.post(at, answers[at.split("/").pop()]);
    assert.equal(next.status, 303, at);
    at = next.location;
    assert.ok(++asked <= 10);
  }
  const check = await officer.get(at);
  assert.match(check.text, /620 名职工/);
  assert.match(check.text, /有，2027-03-01 到期/);
  const done = await officer.post(at);
  assert.equal(done.status, 303);
  assert.match(done.location, /^\/rounds\/\d+$/);
  const round = await officer.get(done.location);
  assert.match(round.text, /只有本方能看到这个项目/);
  assert.equal((await officer.post(at, {}, { from: "/rounds" })).location, done.location, "a second press opens no second round");
  const employer = await new Visitor().signIn("employer");
  assert.equal((await employer.get(done.location)).status, 404);
});

test("jiangsu asks for the procedure, as a tenth question", async () => {
  const officer = await new Visitor().signIn("officer");
  const start = (await officer.post("/rounds/new", {}, { from: "/rounds" })).location.replace(/\/\w+$/, "");
  assert.equal((await officer.get(start + "/people")).location, start + "/side");
  await officer.post(start + "/side", { side: "labour:3" });
  await officer.post(start + "/kind", { kind: "wage" });
  assert.equal((await officer.get(start + "/track")).status, 404);
  await officer.post(start + "/place", { province: "江苏省", city: "苏州市", district: "" });
  const track = await officer.get(start + "/track");
  assert.match(track.text, /江苏省集体协商条例第十三条/);
  assert.match(track.text, /共 10 问/);
  assert.equal((await officer.post(start + "/end", {}, { from: "/rounds" })).status, 303);
  assert.equal((await officer.get(start)).status, 404);
});

test("a start belongs to who began it, and workers begin none", async () => {
  const officer = await new Visitor().signIn("officer");
  const start = (await officer.post("/rounds/new", {}, { from: "/rounds" })).location;
  for (const role of ["chief", "employer", "other_officer", "admin"]) {
    const other = await new Visitor().signIn(role);
    assert.equal((await other.get(start)).status, 404, role);
  }
  const worker = await new Visitor().signIn("worker");
  assert.equal((await worker.post("/rounds/new", {}, { from: "/me" })).status, 403);
  const side = await officer.post(start, { side: "employer:4" });
  assert.equal(side.status, 422, "acts for nobody else");
});

test("representatives are checked against the law of the place as they are entered", async () => {
  const officer = await new Visitor().signIn("officer");
  const round = await openRound(officer);
  const add = (fields) => officer.post(round + "/representatives/new", { sex: "f", chosen: "appointed", account: "0", post: "", login: "", ...fields });
  assert.match((await officer.get(round + "/sides")).text, /要有一名首席代表/);
  assert.equal((await add({ name: "李一", chief: "yes", chosen: "office" })).status, 303);
  assert.match((await officer.get(round + "/sides")).text, /本方代表 1 人，至少要 3 人[\s\S]*广东省企业集体合同条例》第十二条/);
  await add({ name: "李二" });
  await add({ name: "李三", external: "yes" });
  let page = (await officer.get(round + "/sides")).text;
  assert.match(page, /外单位专业人员李三要有书面委托书/);
  assert.doesNotMatch(page, /至少要 3 人/);
  const second = await add({ name: "李四", chief: "yes", chosen: "office" });
  assert.equal(second.status, 422);
  assert.match(second.text, /本方已有首席代表/);
  assert.match(second.text, /value="李四"/);
  const person = page.match(/href="(\/rounds\/\d+\/representatives\/\d+)">李一/)[1];
  const early = await officer.post(person + "/end", { ended_on: "2999-01-01", reason: "离职" }, { from: person });
  assert.equal(early.status, 422);
  await officer.post(person + "/end", { ended_on: "2026-11-01", reason: "离职" }, { from: person });
  page = (await officer.get(round + "/sides")).text;
  assert.match(page, /代表有空缺，应在 2026-11-16 前补上/);
  assert.equal((await officer.get(person)).status, 404);
});

test("two colleagues on one person: both texts are shown, nothing is lost", async () => {
  const officer = await new Visitor().signIn("officer");
  const chief = await new Visitor().signIn("chief");
  const round = await openRound(officer);
  const fields = { name: "张三", sex: "m", chosen: "appointed", account: "0", post: "钳工", login: "" };
  await officer.post(round + "/representatives/new", fields);
  const person = (await officer.get(round + "/sides")).text.match(/\/rounds\/\d+\/representatives\/\d+/)[0];
  const version = (await officer.get(person)).text.match(/name="version" value="(\d+)"/)[1];
  assert.equal((await chief.post(person, { ...fields, post: "钳工班长", version })).status, 303);
  const late = await officer.post(person, { ...fields, post: "钳工组长", version });
  assert.equal(late.status, 409);
  assert.match(late.text, /钳工班长/);
  assert.match(late.text, /value="钳工组长"/);
  const newer = late.text.match(/name="version" value="(\d+)"/)[1];
  assert.equal((await officer.post(person, { ...fields, post: "钳工组长", version: newer })).status, 303);
});

test("sixty a side are entered, the next is answered with the law", { timeout: 120000 }, async () => {
  const officer = await new Visitor().signIn("officer");
  const round = await openRound(officer);
  const csrf = (await officer.get(round + "/representatives/new")).text.match(/name="csrf" value="([^"]+)"/)[1];
  const add = (i) => officer.post(round + "/representatives/new", { name: `第${i}人`, sex: "m", chosen: "appointed", account: "0", post: "", login: "" }, { csrf });
  for (let i = 1; i <= 60; i++) assert.equal((await add(i)).status, 303);
  const more = await add(61);
  assert.equal(more.status, 422);
  assert.match(more.text, /每方最多登记 60 人/);
  const page = (await officer.get(round + "/sides")).text;
  assert.match(page, /本方代表 60 人，最多 9 人/);
});

test("a list is published as previewed, and a stale preview changes nothing", async () => {
  const officer = await new Visitor().signIn("officer");
  const round = await openRound(officer);
  const fields = { sex: "m", chosen: "appointed", account: "0", post: "", login: "" };
  await officer.post(round + "/representatives/new", { ...fields, name: "甲代表" });
  const preview = (await officer.get(round + "/representatives/publication")).text;
  const digest = preview.match(/name="digest" value="([0-9a-f]{64})"/)[1];
  assert.match(preview, /甲代表（男）/);
  await officer.post(round + "/representatives/new", { ...fields, name: "乙代表" });
  const stale = await officer.post(round + "/representatives/publication", { digest });
  assert.equal(stale.status, 409);
  assert.match(stale.text, /乙代表（男）/);
  assert.match((await officer.get(round + "/sides")).text, /还没有公布代表名单/);
  const now = stale.text.match(/name="digest" value="([0-9a-f]{64})"/)[1];
  assert.equal((await officer.post(round + "/representatives/publication", { digest: now })).status, 303);
  const list = (await officer.get(round + "/publications")).text;
  const one = list.match(/\/rounds\/\d+\/publications\/\d+/)[0];
  assert.match((await officer.get(one)).text, new RegExp(now));
});

test("guests are invited by login, neutral ones never into a room", async () => {
  const officer = await new Visitor().signIn("officer");
  const round = await openRound(officer);
  const trainer = await new Visitor().signIn("trainer");
  const invite = (fields) => officer.post(round + "/guests/new", { login: accounts.trainer[0], duty: "mediator", reads: "no", ...fields });
  assert.equal((await invite({ login: "no.such.person" })).status, 422);
  assert.equal((await invite({ reads: "yes" })).status, 422);
  assert.equal((await invite({ login: accounts.employer[0], duty: "observer" })).status, 422);
  assert.equal((await trainer.get(round)).status, 404);
  assert.equal((await invite({})).status, 303);
  assert.equal((await trainer.get(round + "/sides")).status, 200);
  assert.equal((await trainer.get(round + "/representatives/new")).status, 403);
  const end = (await officer.get(round + "/sides")).text.match(/action="(\/rounds\/\d+\/guests\/\d+\/end)"/)[1];
  assert.equal((await officer.post(end, {}, { from: round + "/sides" })).status, 303);
  assert.equal((await trainer.get(round)).status, 404);
});
