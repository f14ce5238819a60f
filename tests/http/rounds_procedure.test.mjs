// The steps of a round: what may be recorded by whom, and what follows.
import test from "node:test";
import assert from "node:assert/strict";
import { people, openRound } from "./rounds.mjs";

const day = (ago) => new Date(Date.now() + 8 * 3600e3 - ago * 86400e3).toISOString().slice(0, 10);

const [officer, employer, chief, federation] = await people("officer", "employer", "chief", "federation");

async function record(person, round, kind, ago, more = {}) {
  const form = (await person.get(`${round}/events/new?kind=${kind}`)).text;
  const seen = form.match(/name="seen" value="(\d+)"/)?.[1] ?? "0";
  const csrf = form.match(/name="csrf" value="([^"]+)"/)?.[1];
  return person.post(`${round}/events/new`, { kind, seen, on: day(ago), note: "", until: "", ...more }, { csrf });
}

test("from the offer to performance, each side recording what is its own", async () => {
  const round = await openRound(officer);
  assert.match((await officer.get(round)).text, /下一步：发出要约/);
  assert.equal((await employer.get(round)).status, 404);
  const form = (await officer.get(round + "/events/new?kind=sent")).text;
  assert.match(form, /对方从此能看到这个项目/);
  assert.equal((await record(officer, round, "sent", 60)).status, 303);
  assert.equal((await employer.get(round)).status, 200);
  assert.equal((await record(employer, round, "received", 59)).status, 303);
  const waiting = (await officer.get(round)).text;
  assert.match(waiting, /企业方，\d{4}-\d\d-\d\d 前/);
  assert.match(waiting, /广东省企业集体合同条例/);
  assert.match(waiting, /逾期的后果/);
  const early = await record(employer, round, "agreed", 70);
  assert.equal(early.status, 422);
  assert.match(early.text, /不能早于“发出要约”/);
  assert.equal((await record(employer, round, "agreed", -2)).status, 422);
  assert.equal((await record(employer, round, "agreed", 50)).status, 303);
  assert.equal((await record(officer, round, "met", 40)).status, 303);
  assert.equal((await record(officer, round, "drafted", 30)).status, 303);
  assert.equal((await employer.get(round + "/events/new?kind=passed")).status, 404);
  assert.equal((await record(officer, round, "passed", 20)).status, 303);
  const unsigned = await record(officer, round, "signed", 19, { until: day(-300) });
  assert.equal(unsigned.status, 422);
  assert.match(unsigned.text, /没有在任的首席代表/);
  const boss = { sex: "m", chosen: "office", account: "0", post: "", login: "", name: "张主席", chief: "yes" };
  await officer.post(round + "/representatives/new", boss);
  assert.equal((await record(officer, round, "signed", 19, { until: day(30) })).status, 422);
  assert.equal((await record(officer, round, "signed", 19, { until: day(-300) })).status, 303);
  assert.equal((await record(employer, round, "filed", 15)).status, 303);
  assert.equal((await record(employer, round, "effective", 1)).status, 303);
  assert.equal((await record(employer, round, "published", 0)).status, 303);
  const page = (await officer.get(round)).text;
  assert.match(page, /履行中/);
  assert.match((await officer.get(round + "/events")).text, /双方首席代表签字/);
});

test("silence counts only when the time to reply is over", async () => {
  const round = await openRound(officer);
  await record(officer, round, "sent", 10);
  const soon = await record(officer, round, "silent", 0);
  assert.equal(soon.status, 422);
  assert.match(soon.text, /答复期限到 \d{4}-\d\d-\d\d 才满/);
  const other = await openRound(officer);
  await record(officer, other, "sent", 60);
  assert.equal((await record(officer, other, "silent", 1)).status, 303);
  const page = (await officer.get(other)).text;
  assert.match(page, /书面催告/);
  assert.match(page, /报告上一级工会/);
  assert.match(page, /报请劳动行政部门/);
});

test("a mistake is taken back by a new entry, by its own side alone", async () => {
  const round = await openRound(officer);
  await record(officer, round, "sent", 10);
  assert.equal((await record(employer, round, "refused", 5, { note: "理由不成立" })).status, 303);
  const list = (await officer.get(round + "/events")).text;
  assert.doesNotMatch(list, /\/undo"/, "neither the other side's nor what came before");
  const own = (await employer.get(round + "/events")).text;
  const undo = own.match(/action="([^"]+\/undo)"/)[1];
  const seen = own.match(/name="seen"\s+value="(\d+)"/)[1];
  assert.equal((await officer.post(undo, { seen }, { from: "/me" })).status, 409);
  assert.equal((await employer.post(undo, { seen: "0" }, { from: round + "/events" })).status, 409);
  assert.equal((await employer.post(undo, { seen }, { from: round + "/events" })).status, 303);
  const after = (await employer.get(round + "/events")).text;
  assert.match(after, /已撤销/);
  assert.match(after, /拒绝协商/, "what was taken back stays readable");
  assert.match((await officer.get(round)).text, /等待答复/);
});

test("two people recording at once: the second is told, nothing is doubled", async () => {
  const round = await openRound(officer);
  const form = (await chief.get(round + "/events/new?kind=sent")).text;
  const seen = form.match(/name="seen" value="(\d+)"/)[1];
  const csrf = form.match(/name="csrf" value="([^"]+)"/)[1];
  await record(officer, round, "sent", 3);
  const late = await chief.post(round + "/events/new", { kind: "sent", seen, on: day(1), note: "" }, { csrf });
  assert.equal(late.status, 409);
  assert.match(late.text, /刚才有人登记了别的事项/);
});

test("a federation sees state and deadlines, and nothing that was written", async () => {
  const round = await openRound(officer);
  await record(officer, round, "sent", 5, { note: "仅双方可见的说明" });
  const page = await federation.get(round);
  assert.equal(page.status, 200);
  assert.match(page.text, /等待答复/);
  assert.match(page.text, /书面答复/);
  assert.doesNotMatch(page.text, /仅双方可见的说明/);
  assert.equal((await federation.get(round + "/events")).status, 404);
  assert.equal((await federation.get(round + "/deadlines.ics")).status, 200);
});

test("deadlines go into a calendar", async () => {
  const round = await openRound(officer);
  await record(officer, round, "sent", 5);
  const reply = await officer.get(round + "/deadlines.ics");
  assert.match(reply.headers.get("content-type"), /text\/calendar/);
  assert.match(reply.text, /BEGIN:VEVENT\r\n/);
  assert.match(reply.text, /书面答复/);
});

test("a mandate that ran out is said, and keeps the signature away", async () => {
  const round = await openRound(officer);
  await officer.post(round + "/representatives/new", { sex: "m", chosen: "office", account: "0", post: "", login: "", name: "张主席", chief: "yes", chosen_on: day(90), until: day(3) });
  assert.match((await officer.get(round)).text, /委托在 \d{4}-\d\d-\d\d 已到期/);
});
