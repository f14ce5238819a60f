// Rules to read, and to change without a rebuild; the clock's page and file.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, base } from "./site.mjs";

const visitor = new Visitor();
const get = (path) => visitor.get(encodeURI(path));
const fields = { id: "X900", applies_to: "reply@贵州省", check: "reply.days_after_receipt", operator: "<=", value: "20", unit: "自然日", severity: "illegal", short_title: "集体合同规定", basis_article: "第三十二条", note_zh: "试验规则", note_en: "A rule on trial", from: "", until: "", replaces: "", reason: "试验" };

test("rules are listed by object and place, the nearer one named", async () => {
  const { text } = await get("/rules?place=浙江省&object=reply");
  assert.match(text, /《浙江省集体合同条例》第七条/);
  assert.match(text, /当地按 P007 执行/);
  assert.ok(!text.includes("江苏省集体协商条例"));
  assert.equal((await get("/rules?place=火星")).status, 404);
  assert.match((await get("/rules?object=nothing")).text, /没有这样的规则/);
});

test("a rule shows its article, its span and its versions", async () => {
  const { text } = await get("/rules/P004");
  assert.match(text, /reply\.days_after_receipt/);
  assert.ok(text.includes("/laws/" + encodeURIComponent("广东省企业集体合同条例") + "/19"));
  assert.equal((await get("/rules/Q999")).status, 404);
});

test("only who keeps the site changes rules; the rest is refused", async () => {
  for (const role of ["officer", "federation", "employer", "trainer"]) {
    const person = await new Visitor().signIn(role);
    assert.equal((await person.get("/rules/new")).status, 403, role);
    assert.equal((await person.post("/rules/new", fields, { from: "/me" })).status, 403, role);
    assert.equal((await person.post("/rules/P004/edit", fields, { from: "/me" })).status, 403, role);
  }
  assert.equal((await get("/rules/X900")).status, 404);
});

test("a new rule holds at once, is kept in versions, and is in the log", async () => {
  const admin = await new Visitor().signIn("admin");
  const clock = async () => (await (await fetch(`${base}/api/v1/clock?region=${encodeURIComponent("贵州")}&step=reply&from=2026-11-20`)).json()).rule;
  const before = await clock();
  const saved = await admin.post("/rules/new", fields);
  assert.equal(saved.status, 303, saved.text.slice(0, 400));
  await new Promise((done) => setTimeout(done, 2500));
  assert.equal(await clock(), "X900");
  assert.equal((await admin.post("/rules/new", fields)).status, 422, "the id is taken");
  assert.equal((await admin.post("/rules/X900/edit", { ...fields, value: "15", reason: "改成十五日" })).status, 303);
  const page = (await admin.get("/rules/X900")).text;
  assert.match(page, /改成十五日/);
  assert.match(page, /&lt;= 15 自然日/);
  assert.match(page, /&lt;= 20 自然日/);
  assert.equal((await admin.post("/rules/X900/edit", { ...fields, ended: "yes", reason: "试完了" })).status, 303);
  await new Promise((done) => setTimeout(done, 2500));
  assert.equal(await clock(), before);
  assert.match((await admin.get("/rules/X900")).text, /已经停用/);
});

test("a rule that can't be read, or without an article, is not taken", async () => {
  const admin = await new Visitor().signIn("admin");
  const wrong = async (change) => {
    const { status, text } = await admin.post("/rules/new", { ...fields, id: "X901", ...change });
    assert.equal(status, 422, JSON.stringify(change));
    assert.match(text, /试验规则/, "what was typed stays");
  };
  await wrong({ value: "twenty" });
  await wrong({ applies_to: "reply" });
  await wrong({ basis_article: "第五百条" });
  await wrong({ short_title: "没有的规定" });
  await wrong({ reason: "" });
  await wrong({ from: "2026-02-30" });
  await wrong({ id: "x" });
  assert.equal((await get("/rules/X901")).status, 404);
});

test("the clock's page counts from what happened", async () => {
  const { status, text } = await get("/clock?region=广东省&kind=wage&event=received&from=2026-11-20");
  assert.equal(status, 200);
  assert.match(text, /2026-12-20/);
  assert.match(text, /《广东省企业集体合同条例》第十九条/);
  assert.match((await get("/clock")).text, /怎么算的/);
  const wrong = await get("/clock?region=火星&event=received&from=2026-11-20");
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="火星"/);
  assert.equal((await get("/clock?event=received&from=2026-02-30")).status, 422);
});

test("the same deadlines as a calendar", async () => {
  const reply = await get("/clock.ics?region=广东省&kind=wage&event=received&from=2026-11-20&signed=2027-01-05");
  assert.match(reply.headers.get("content-type"), /^text\/calendar/);
  assert.match(reply.text, /DTSTART;VALUE=DATE:20261220/);
  assert.ok((reply.text.match(/BEGIN:VEVENT/g) ?? []).length > 2);
  for (const line of reply.text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal((await get("/clock.ics")).status, 422);
});
