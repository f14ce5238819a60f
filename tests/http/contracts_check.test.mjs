// The contract check: its API in fixed form, its page, wrong and hostile input.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, base } from "./site.mjs";

const check = async (body, lang = "zh-CN") => {
  const reply = await fetch(`${base}/api/v1/contracts/check`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": lang },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: reply.status, type: reply.headers.get("content-type"), body: await reply.json() };
};

test("a finding has rule, severity, law, article, quote and offsets in characters", async () => {
  const text = "第一条 𠮷祥公司。\n第二条 法定节假日加班，按日工资的两倍支付。";
  const { status, type, body } = await check({ kind: "wage", region: "广东省", city: "珠海市", on: "2026-11-22", text });
  assert.equal(status, 200);
  assert.match(type, /^application\/json/);
  const [f] = body.findings;
  assert.deepEqual([f.rule, f.severity, f.law, f.article], ["W006", "illegal", "劳动法", 44]);
  assert.equal([...text].slice(f.start, f.end).join(""), f.quote);
  assert.match(f.message, /两倍.*不得低于 3倍.*第四十四条/);
  assert.match(f.better, /3倍/);
  const en = await check({ kind: "wage", text }, "en");
  assert.match(en.body.findings[0].message, /at least 3倍 is required/);
});

test("wages are compared with the minimum of the place on the day", async () => {
  const text = "本企业最低工资标准为每月1500元。";
  const place = { kind: "wage", region: "广东省", city: "珠海市", text };
  const found = (await check({ ...place, on: "2026-01-15" })).body.findings;
  assert.deepEqual([found[0].rule, found[0].severity], ["W001", "illegal"]);
  assert.match(found[0].message, /最低工资标准自 \d{4}-\d\d-\d\d 起，来源/);
  const none = (await check({ kind: "wage", text })).body;
  assert.deepEqual(none.findings, []);
  assert.match(none.not_checked.join(), /没有当地这一天的最低工资标准/);
});

test("a standard that only a weak source reports warns", async () => {
  const { body } = await check({ kind: "wage", region: "广东省", city: "珠海市", on: "2026-11-22", text: "最低工资标准为每月2200元。" });
  assert.equal(body.findings[0].severity, "warning");
  assert.match(body.findings[0].message, /二手来源/);
});

test("what can't be read is refused with the field's name", async () => {
  for (const [body, why] of [
    ["{", /body/],
    [{}, /text/],
    [{ text: "" }, /text/],
    [{ text: "甲", kind: "other" }, /kind/],
    [{ text: "甲", region: "Atlantis" }, /region/],
    [{ text: "甲", on: "2026-13-01" }, /on/],
    [{ text: "甲".repeat(300001) }, /text/],
  ]) {
    const reply = await check(body);
    assert.equal(reply.status, 422);
    assert.match(reply.type, /problem\+json/);
    assert.match(JSON.stringify(reply.body), why);
  }
});

test("odd texts get a plain answer", async () => {
  for (const text of ["甲".repeat(100000), "第一条".repeat(30000), "1".repeat(100000), "不得".repeat(50000), "，、。；\n".repeat(20000), "<script>alert(1)</script>每月加班60小时", "九".repeat(100000) + "元", "每月加班６０小時"]) {
    const { status, body } = await check({ text });
    assert.equal(status, 200);
    assert.ok(Array.isArray(body.findings));
  }
});

test("the page shows findings, keeps what was typed, and escapes it", async () => {
  const v = new Visitor();
  const wrong = await v.post("/contracts/check", { kind: "wage", region: "Atlantis", text: "<b>甲</b>" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Atlantis/);
  assert.match(wrong.text, /&lt;b>甲|&lt;b&gt;甲/);
  const good = await v.post("/contracts/check", { kind: "collective", region: "珠海市", text: "第一条 每月加班不超过<i>60</i>小时。\n第二条 每月加班不超过60小时。" });
  assert.equal(good.status, 200);
  assert.match(good.text, /劳动法》第四十一条/);
  assert.match(good.text, /check__mark/);
  assert.doesNotMatch(good.text, /<i>60/);
});
