// Meetings: in turn, written down live, nothing lost, signed by both chiefs.
import test from "node:test";
import assert from "node:assert/strict";
import crypto from "node:crypto";
import { people, openRound } from "./rounds.mjs";

const [officer, employer, federation, trainer] = await people("officer", "employer", "federation", "trainer");
const day = (ago) => new Date(Date.now() + 8 * 3600e3 - ago * 86400e3).toISOString().slice(0, 10);
const csrfs = new Map();

async function send(person, path, fields, headers = {}) {
  if (!csrfs.has(person)) csrfs.set(person, (await person.get("/me")).text.match(/name="csrf" value="([^"]+)"/)[1]);
  const body = new URLSearchParams({ csrf: csrfs.get(person), ...fields }).toString();
  return person.ask("POST", path, { body, headers: { "content-type": "application/x-www-form-urlencoded", origin: process.env.BASE_URL, ...headers } });
}

async function shared() {
  const round = await openRound(officer);
  await send(officer, round + "/events/new", { kind: "sent", seen: "0", on: day(9), note: "" });
  return round;
}

const call = async (person, round, chair) => (await send(person, round + "/meetings/new", { on: day(0), at: "14:00", place: "会议室", chair, agenda: "一、工资" })).location;
const seen = (page) => Object.fromEntries([...page.matchAll(/name="(seen_\w+)" value="(\d+)"/g)].map((m) => [m[1], m[2]]));
const signs = async (person, round, account) => send(person, round + "/representatives/new", { name: "首席", sex: "f", chosen: "office", account, post: "", login: "", chief: "yes" });

test("the chair changes in turn, and minutes are signed as one text by both chiefs", async () => {
  const round = await shared();
  assert.match((await officer.get(round + "/meetings")).text, /还没有会议/);
  assert.match((await officer.get(round + "/meetings/new")).text, /这次轮到职工方/);
  assert.equal((await send(officer, round + "/meetings/new", { on: "", chair: "" })).status, 422);
  const meeting = await call(officer, round, "labour");
  assert.match((await employer.get(round + "/meetings/new")).text, /这次轮到企业方/);
  const page = (await employer.get(meeting)).text;
  const saved = await send(employer, meeting, { ...seen(page), agenda: "一、工资", attendance: "甲\n乙", minutes: "企业方发言" });
  assert.equal(saved.status, 303);
  assert.match((await officer.get(meeting)).text, /企业方发言/);
  const digest = (await officer.get(meeting)).text.match(/SHA-256：([0-9a-f]{64})/)[1];
  const plain = await officer.get(meeting + "/minutes?format=txt");
  assert.equal(crypto.createHash("sha256").update(plain.text).digest("hex"), digest);
  assert.equal((await send(officer, meeting + "/signature", { digest })).status, 403);
  await signs(officer, round, "1");
  await signs(employer, round, "5");
  assert.equal((await send(officer, meeting + "/signature", { digest: "0".repeat(64) })).status, 409);
  assert.equal((await send(officer, meeting + "/signature", { digest })).status, 303);
  // a change after one signature: it counts for the old text alone
  const now = (await employer.get(meeting)).text;
  await send(employer, meeting, { ...seen(now), agenda: "一、工资", attendance: "甲\n乙", minutes: "企业方发言，补充" });
  assert.match((await officer.get(meeting)).text, /职工方：还没有签字/);
  assert.equal((await send(employer, meeting + "/signature", { digest })).status, 409);
  const last = (await officer.get(meeting)).text.match(/SHA-256：([0-9a-f]{64})/)[1];
  assert.equal((await send(officer, meeting + "/signature", { digest: last })).status, 303);
  assert.equal((await send(employer, meeting + "/signature", { digest: last })).status, 303);
  const done = (await officer.get(meeting)).text;
  assert.match(done, /记录不能再改/);
  assert.equal((await send(officer, meeting, { ...seen(now), agenda: "", attendance: "", minutes: "改" })).status, 409);
  for (const [format, type] of [["docx", /wordprocessingml/], ["pdf", /pdf/], ["txt", /text\/plain/]]) {
    const file = await officer.get(`${meeting}/minutes?format=${format}`);
    assert.equal(file.status, 200);
    assert.match(file.headers.get("content-type"), type);
  }
});

test("two people taking minutes: both texts stay; the script's save says what to send next", async () => {
  const round = await shared();
  const meeting = await call(officer, round, "labour");
  const first = seen((await officer.get(meeting)).text);
  const json = { accept: "application/json" };
  const reply = await send(officer, meeting, { ...first, agenda: "一、工资", attendance: "", minutes: "甲记的" }, json);
  assert.equal(reply.status, 200);
  const next = JSON.parse(reply.text);
  assert.equal(next.conflict, false);
  const again = await send(officer, meeting, { ...first, seen_minutes: String(next.seen_minutes), agenda: "一、工资", attendance: "", minutes: "甲记的，接着记" }, json);
  assert.equal(again.status, 200);
  const late = await send(employer, meeting, { ...first, agenda: "一、工资", attendance: "", minutes: "乙记的" }, json);
  assert.equal(late.status, 409);
  const page = (await officer.get(meeting)).text;
  assert.match(page, /甲记的，接着记/);
  assert.match(page, /乙记的/);
  assert.equal((await federation.get(meeting)).status, 404);
});

test("a recorder both sides see writes minutes and can't sign them", async () => {
  const round = await shared();
  const meeting = await call(officer, round, "labour");
  assert.equal((await trainer.get(meeting)).status, 404);
  const { accounts } = await import("./site.mjs");
  assert.equal((await send(officer, round + "/guests/new", { login: accounts.trainer[0], duty: "recorder", reads: "no" })).status, 303);
  const page = (await trainer.get(meeting)).text;
  assert.equal((await send(trainer, meeting, { ...seen(page), agenda: "一、工资", attendance: "", minutes: "记录员记的" })).status, 303);
  assert.equal((await send(trainer, meeting + "/signature", { digest: "0" })).status, 403);
});
