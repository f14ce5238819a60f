// The clock: its API in fixed form, its page, its calendar files.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, base } from "./site.mjs";

const api = async (params, lang = "zh-CN") => {
  const reply = await fetch(`${base}/api/v1/clock?${new URLSearchParams(params)}`, { headers: { "accept-language": lang } });
  return { status: reply.status, type: reply.headers.get("content-type"), body: await reply.json() };
};

test("the clock answers with due, days, unit, law and article", async () => {
  const { status, type, body } = await api({ region: "广东省", kind: "wage", step: "reply", from: "2026-11-20" });
  assert.equal(status, 200);
  assert.match(type, /^application\/json/);
  assert.deepEqual(
    { due: body.due, days: body.days, unit: body.unit, law: body.law, article: body.article },
    { due: "2026-12-20", days: 30, unit: "day", law: "广东省企业集体合同条例", article: 19 },
  );
  assert.equal(body.also.law, "工资集体协商试行办法");
  assert.equal(body.also.article, 17);
  assert.match(body.notes.join(), /周末/);
  assert.equal(body.if_missed.law, "工会法");
});

test("places are taken as people write them, also in two fields", async () => {
  const want = { law: "杭州市企业工资集体协商条例", article: 24, unit: "working_day", due: "2026-12-04" };
  for (const place of [{ region: "浙江省/杭州市" }, { region: "杭州" }, { region: "浙江", city: "杭州市" }, { region: "浙江省杭州市" }]) {
    const { body } = await api({ ...place, kind: "wage", step: "reply", from: "2026-11-20" });
    assert.deepEqual({ law: body.law, article: body.article, unit: body.unit, due: body.due }, want);
  }
});

test("a province without a text gets the nation's rule and a note", async () => {
  const { body } = await api({ region: "四川", kind: "collective", step: "filing", from: "2026-11-20" });
  assert.equal(body.law, "集体合同规定");
  assert.equal(body.due, "2026-11-30");
  assert.match(body.notes.join(), /本省条例未收录/);
});

test("a year that is not arranged yet is said to be so", async () => {
  const { body } = await api({ region: "浙江", kind: "wage", step: "reply", from: "2026-12-25" });
  assert.equal(body.calendar_known, false);
  assert.match(body.notes.join(), /2027 年的放假调休安排还没有收录/);
  const en = await api({ region: "浙江", kind: "wage", step: "reply", from: "2026-12-25" }, "en");
  assert.match(en.body.notes.join(), /arrangement for 2027 is not in the data yet/);
  assert.match(en.body.text, /within 10 working days/i);
});

test("months, windows and times before an event", async () => {
  const months = (await api({ region: "广东", kind: "wage", step: "duration", from: "2026-11-20" })).body;
  assert.deepEqual([months.due, months.unit, months.months, months.days], ["2027-02-20", "day", 3, 92]);
  const window = (await api({ region: "浙江", kind: "wage", step: "renewal", from: "2026-12-31" })).body;
  assert.deepEqual([window.opens, window.due, window.days], ["2026-10-02", "2026-12-31", 90]);
  const before = (await api({ region: "山东", kind: "wage", step: "information", from: "2026-12-10" })).body;
  assert.deepEqual([before.due, before.days, before.article], ["2026-11-30", 10, 23]);
  const none = (await api({ region: "全国", kind: "collective", step: "publication", from: "2026-12-10" })).body;
  assert.deepEqual([none.due, none.days, none.unit, none.law, none.article], [null, null, null, "集体合同规定", 48]);
});

test("without a step all deadlines of the events come", async () => {
  const { body } = await api({ region: "江苏", kind: "wage", received: "2026-11-20", signed: "2027-01-05" });
  const of = (step) => body.deadlines.find((d) => d.step === step);
  assert.equal(of("reply").due, "2026-12-10");
  assert.equal(of("filing").due, "2027-01-15");
  assert.equal(of("duration").due, null);
  assert.equal(of("publication").days, 10);
  const { body: same } = await api({ region: "江苏", kind: "wage", event: "received", from: "2026-11-20" });
  assert.equal(same.deadlines.find((d) => d.step === "reply").due, "2026-12-10");
});

test("what can't be read is refused, what has no rule is absent", async () => {
  for (const bad of [{ region: "火星省", step: "reply" }, { step: "nothing" }, { kind: "x", step: "reply" }, { step: "reply", from: "2026-02-30" }, { step: "reply", from: "1800-01-01" }, { step: "reply", from: "9999-12-31" }, { event: "x" }, { region: "广东", city: "杭州" }, { track: "x" }, { received: "soon" }]) {
    const { status, type, body } = await api(bad);
    assert.equal(status, 422, JSON.stringify(bad));
    assert.match(type, /^application\/problem\+json/);
    assert.equal(body.status, 422);
  }
  const { status } = await api({ region: "北京", kind: "wage", step: "duration", from: "2026-11-20" });
  assert.equal(status, 404);
});

test("odd parameters are answered quickly and never with 500", async () => {
  const odd = ["x".repeat(5000), "'; DROP TABLE law_rules; --", "<script>", "％", "，。！", "\u202e", "广东省".repeat(200), "-1", "0", "1e9"];
  for (const value of odd)
    for (const name of ["region", "city", "kind", "step", "from", "event", "received", "track"]) {
      const from = Date.now();
      const reply = await new Visitor().get(`/api/v1/clock?step=reply&${name}=${encodeURIComponent(value)}`);
      assert.ok([200, 422].includes(reply.status), `${name}=${value.slice(0, 20)}: ${reply.status}`);
      assert.ok(Date.now() - from < 2000);
    }
});
