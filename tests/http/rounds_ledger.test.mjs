// The ledger: shown by an act of its own, agreed by two chiefs and one text,
// any past state again, and nothing lost when two people write at once.
import test from "node:test";
import assert from "node:assert/strict";
import crypto from "node:crypto";
import { people, openRound } from "./rounds.mjs";

const [officer, chief, employer, federation, instructor] = await people("officer", "chief", "employer", "federation", "instructor");
const day = (ago) => new Date(Date.now() + 8 * 3600e3 - ago * 86400e3).toISOString().slice(0, 10);
const csrfs = new Map();

// One proof a person is enough: it belongs to the session.
async function send(person, path, fields) {
  if (!csrfs.has(person)) csrfs.set(person, (await person.get("/me")).text.match(/name="csrf" value="([^"]+)"/)[1]);
  return person.post(path, fields, { csrf: csrfs.get(person) });
}

async function shared() {
  const round = await openRound(officer);
  await send(officer, round + "/events/new", { kind: "sent", seen: "0", on: day(9), note: "" });
  return round;
}

async function draft(person, round, title, text = "") {
  return (await send(person, round + "/issues/new", { title, text, seen: "0" })).location;
}

async function show(person, issue) {
  const page = (await person.get(issue + "/publication")).text;
  const digest = page.match(/name="digest" value="([0-9a-f]{64})"/)[1];
  return send(person, issue + "/publication", { digest });
}

async function propose(person, issue, text, more = {}) {
  const page = (await person.get(issue + "/wording")).text;
  const seen = page.match(/name="seen" value="(\d+)"/)[1];
  const saved = await send(person, issue + "/wording", { text, talk: "1", amount: "", seen, ...more });
  return saved.status === 303 ? show(person, issue) : saved;
}

async function raise(person, round, title) {
  return (await show(person, await draft(person, round, title))).location;
}

async function accept(person, issue) {
  const page = (await person.get(issue)).text;
  const ref = page.match(/name="ref"\s+value="(\d+)"/)?.[1] ?? "0";
  const digest = page.match(/name="digest" value="([0-9a-f]{64})"/)?.[1] ?? "0";
  return send(person, issue + "/acceptance", { ref, digest });
}

const digestOf = async (person, issue) => (await person.get(issue)).text.match(/SHA-256：([0-9a-f]{64})/)[1];

async function seat(person, round, account) {
  const page = (await person.get(round + "/representatives/new")).text;
  const id = account ?? page.match(/<option value="(\d+)">[^<]*<\/option>/)[1];
  const reply = await send(person, round + "/representatives/new", { name: "首席", sex: "f", chosen: "office", account: id, post: "", login: "", chief: "yes" });
  assert.equal(reply.status, 303);
}

test("a demand is private until it is shown, word for word as previewed", async () => {
  const round = await shared();
  const own = await draft(officer, round, "夜班津贴", "每班 30 元");
  assert.match((await officer.get(round + "/issues")).text, /夜班津贴/);
  assert.doesNotMatch((await employer.get(round + "/issues")).text, /夜班津贴/);
  assert.equal((await employer.get(own)).status, 404);
  assert.equal((await federation.get(round + "/issues")).status, 404);
  assert.equal((await send(officer, own + "/publication", { digest: "0".repeat(64) })).status, 409);
  const issue = (await show(officer, own)).location;
  assert.match((await employer.get(issue)).text, /每班 30 元/);
  assert.equal((await officer.get(own)).status, 404, "the draft is an issue now");
  const notes = { target: "40 元", bottom: "25 元", alternative: "调休", priority: "必须", remark: "", seen_target: "0", seen_bottom: "0", seen_alternative: "0", seen_priority: "0", seen_remark: "0" };
  assert.equal((await send(officer, issue + "/notes", notes)).status, 303);
  assert.match((await officer.get(issue)).text, /25 元/);
  for (const path of [issue, round + "/issues", round + "/decisions", round + "/ledger.txt"]) {
    assert.doesNotMatch((await employer.get(path)).text, /25 元|调休/, path);
    assert.doesNotMatch((await instructor.get(path)).text, /25 元|调休/, path);
  }
});

test("agreed is what both chiefs confirm, and nothing less", async () => {
  const round = await shared();
  const issue = await raise(officer, round, "工资");
  await propose(officer, issue, "自 2027 年 1 月起人均增长 8%");
  await propose(employer, issue, "自 2027 年 1 月起人均增长 6%");
  assert.equal((await send(officer, issue + "/acceptance", { ref: "1", digest: "0" })).status, 409);
  assert.equal((await accept(officer, issue)).status, 303);
  const digest = await digestOf(officer, issue);
  assert.equal((await send(officer, issue + "/confirmation", { digest })).status, 403, "no chief");
  await seat(officer, round, "1");
  await seat(employer, round, "5");
  assert.equal((await send(officer, issue + "/confirmation", { digest: "0".repeat(64) })).status, 409);
  assert.equal((await send(officer, issue + "/confirmation", { digest })).status, 303);
  const half = (await employer.get(issue)).text;
  assert.match(half, /等待企业方首席代表确认/);
  assert.doesNotMatch(half, /已达成一致/);
  assert.equal((await send(officer, issue + "/confirmation", { digest })).status, 409, "twice by one side changes nothing");
  await propose(employer, issue, "自 2027 年 1 月起人均增长 5.5%");
  assert.equal((await send(employer, issue + "/confirmation", { digest })).status, 409, "that text is no longer on the table");
  await accept(officer, issue);
  const fresh = await digestOf(officer, issue);
  assert.notEqual(fresh, digest);
  await send(officer, issue + "/confirmation", { digest: fresh });
  assert.equal((await send(employer, issue + "/confirmation", { digest: fresh })).status, 303);
  const done = (await officer.get(issue)).text;
  assert.match(done, /已达成一致/);
  const text = "议题1 工资\n自 2027 年 1 月起人均增长 5.5%\n";
  assert.equal(crypto.createHash("sha256").update(text).digest("hex"), fresh, "anybody can compute the digest");
  assert.equal((await officer.get(issue + "/wording")).status, 200);
  assert.match((await officer.get(round + "/decisions")).text, /所有公开的议题都已决定/);
});

test("a package is accepted whole, and falls with a new proposal", async () => {
  const round = await shared();
  const a = await raise(officer, round, "餐补");
  const b = await raise(officer, round, "高温津贴");
  await propose(officer, a, "每天 15 元");
  await propose(officer, b, "每月 300 元", { amount: "1,000,000,000,000" });
  assert.equal((await send(officer, round + "/packages/new", { title: "", seen: "0", issue: a.split("/").pop() })).status, 422);
  const seen = (await officer.get(round + "/packages/new")).text.match(/name="seen" value="(\d+)"/)[1];
  const body = new URLSearchParams([["csrf", csrfs.get(officer)], ["title", "福利"], ["seen", seen], ["issue", a.split("/").pop()], ["issue", b.split("/").pop()]]);
  const made = await officer.ask("POST", round + "/packages/new", { body: body.toString(), headers: { "content-type": "application/x-www-form-urlencoded", origin: process.env.BASE_URL } });
  assert.equal(made.status, 303);
  assert.match((await employer.get(a)).text, /同时成立，同时失效/);
  assert.match((await employer.get(a)).text, /每月 300 元/, "the whole package is what is accepted");
  assert.equal((await accept(employer, a)).status, 303);
  assert.match((await employer.get(b)).text, /原则同意/);
  await propose(employer, b, "每月 200 元");
  assert.doesNotMatch((await officer.get(a)).text, /同时成立，同时失效/);
});

test("two people in one field: both texts survive, the second is told", async () => {
  const round = await shared();
  const issue = await raise(officer, round, "培训经费");
  const notes = (target) => ({ target, bottom: "", alternative: "", priority: "", remark: "", seen_target: "0", seen_bottom: "0", seen_alternative: "0", seen_priority: "0", seen_remark: "0" });
  assert.equal((await send(officer, issue + "/notes", notes("甲写的目标"))).status, 303);
  const second = await send(chief, issue + "/notes", notes("乙写的目标"));
  assert.equal(second.status, 409);
  assert.match(second.text, /甲写的目标/);
  assert.match(second.text, /乙写的目标/);
  assert.match((await officer.get(issue)).text, /乙写的目标/, "also the first can read it");
  assert.equal((await send(officer, issue + "/wording", { text: "甲的方案", talk: "1", amount: "", seen: "0" })).status, 303);
  const late = await send(chief, issue + "/wording", { text: "乙的方案", talk: "1", amount: "", seen: "0" });
  assert.equal(late.status, 409);
  assert.match(late.text, /甲的方案/);
  assert.match(late.text, /乙的方案/);
});

test("an amount beyond reason is answered, up to a trillion yuan is kept", async () => {
  const round = await shared();
  const issue = await raise(officer, round, "奖金总额");
  assert.equal((await propose(officer, issue, "总额", { amount: "1000000000001" })).status, 422);
  assert.equal((await propose(officer, issue, "总额", { amount: "-1" })).status, 422);
  assert.equal((await propose(officer, issue, "总额", { amount: "1000000000000" })).status, 303);
  assert.match((await employer.get(issue)).text, /1,000,000,000,000\.00/);
});

test("twelve meetings over forty issues are shown again byte for byte", { timeout: 300000 }, async () => {
  const round = await shared();
  const issues = [];
  for (let i = 0; i < 40; i++) issues.push(await raise(i % 3 ? officer : employer, round, `议题${i}`));
  const then = [];
  for (let meeting = 1; meeting <= 12; meeting++) {
    for (let k = 0; k < 8; k++) {
      const issue = issues[(meeting * 7 + k * 5) % 40];
      const person = (meeting + k) % 2 ? officer : employer;
      if (k % 4 === 3) await accept(person, issue);
      else assert.equal((await propose(person, issue, `第${meeting}次会议的方案${k}`, { talk: String(meeting) })).status, 303);
    }
    await send(officer, issues[meeting] + "/notes", { target: `目标${meeting}`, bottom: "", alternative: "", priority: "", remark: "" });
    const text = (await officer.get(round + "/ledger.txt")).text;
    const other = (await employer.get(round + "/ledger.txt")).text;
    const newest = text.match(/\[(\d+)\][^\n]*(?![\s\S]*\n\[)/)[1];
    then.push({ text, other, newest });
  }
  for (const { text, other, newest } of then) {
    assert.equal((await officer.get(`${round}/ledger.txt?as_of=${newest}`)).text, text);
    assert.equal((await employer.get(`${round}/ledger.txt?as_of=${newest}`)).text, other);
    assert.doesNotMatch(other, /labour private/);
  }
  assert.match((await officer.get(`${round}/issues?as_of=${then[3].newest}`)).text, /这是第 \d+ 条记录时的样子/);
  assert.equal((await officer.get(round + "/issues?as_of=x")).status, 404);
});
