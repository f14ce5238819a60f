// The assistant over HTTP: asking, answers, the API, and asking a person.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { Visitor, base } from "./site.mjs";

const page = (q, more = "", lang) => new Visitor(lang).get(`/assistant?q=${encodeURIComponent(q)}${more}`);
const ask = async (body) => {
  const reply = await fetch(base + "/api/v1/assistant/ask", { method: "POST", headers: { "content-type": "application/json" }, body: typeof body === "string" ? body : JSON.stringify(body) });
  return { status: reply.status, json: await reply.json() };
};
const read = (name) => fs.readFileSync(new URL(`../../content/${name}`, import.meta.url), "utf8").trim().split("\n");

test("a question finds its answer, with articles and a way to a person", async () => {
  const { status, text } = await page("公司收到要约书不回怎么办");
  assert.equal(status, 200);
  assert.match(text, /href="\/answers\/proc-/);
  assert.match(text, /《集体合同规定》第三十二条/);
  assert.match(text, /href="\/inquiries\/new\?answer=proc-/);
});

test("an answer page quotes its articles word for word with their dates", async () => {
  const { text } = await new Visitor().get("/answers/proc-reply");
  assert.match(text, /一方提出进行集体协商要求的，另一方应当在收到集体协商要求之日起20日内以书面形式给以回应，无正当理由不得拒绝进行集体协商。/);
  assert.match(text, /自 2004-05-01 起施行/);
  assert.match(text, /广东省/);
  assert.match(text, /上次复核：2026-/);
  assert.match(text, /href="\/lessons\/B05"/);
  const english = (await new Visitor("en").get("/answers/proc-reply")).text;
  assert.match(english, /Twenty days from receipt/);
  assert.match(english, /In force since 2004-05-01/);
});

test("subjects list their questions", async () => {
  const visitor = new Visitor();
  assert.match((await visitor.get("/answers?subject=union")).text, /几个人可以成立工会/);
  assert.equal((await visitor.get("/answers")).location, "/assistant");
  assert.equal((await visitor.get("/answers?subject=cooking")).status, 404);
  assert.equal((await visitor.get("/answers/no-such-thing")).status, 404);
});

test("what is not about work is refused, what is not known is said", async () => {
  assert.match((await page("明天广州会下雨吗")).text, /这不是劳动和集体协商的问题/);
  const strange = (await page("单位门口的石狮子能不能刷漆")).text;
  assert.doesNotMatch(strange, /最接近的解答/);
  assert.match(strange, /问人/);
  assert.match((await page("！！？？")).text, /没有看到可以查的字/);
});

test("hostile questions are text like any other", async () => {
  for (const q of ["<script>alert(1)</script> 工资", "'; DROP TABLE answers; --", "%00", "𠀀𠀁 加班", "Ψάρι", "加".repeat(500)]) {
    const { status, text } = await page(q);
    assert.equal(status, 200, q.slice(0, 30));
    assert.doesNotMatch(text, /<script>alert/);
  }
  assert.equal((await page("加".repeat(501))).status, 422);
  assert.equal((await page("加班", "&region=%E7%81%AB%E6%98%9F")).status, 422);
});

test("the API answers as architecture.md says", async () => {
  const { status, json } = await ask({ question: "要约几天内要答复", region: "浙江省" });
  assert.equal(status, 200);
  assert.equal(json.refused, false);
  assert.ok(json.answer.text.length > 20);
  assert.ok(json.answer.citations.some((c) => c.law === "浙江省集体合同条例" && c.article === 7));
  assert.ok(json.answer.citations.every((c) => !/广东|上海/.test(c.law)));
  assert.ok(json.results.length > 0 && json.results[0].law && json.results[0].text);
  const off = (await ask({ question: "红烧肉怎么做才软烂" })).json;
  assert.deepEqual([off.refused, off.answer, off.results], [true, null, []]);
});

test("the API says what is wrong with a call", async () => {
  for (const body of ["", "{", "[]", "{}", { question: "" }, { question: 1 }, { question: "加班", region: "火星" }, { question: "？！" }, { question: "加".repeat(2001) }]) {
    const { status, json } = await ask(body);
    assert.equal(status, 422, JSON.stringify(body).slice(0, 40));
    assert.ok(json.detail || json.title);
  }
});

test("every citation of every answer given stands in the library", async () => {
  const sample = read("questions/own.jsonl").filter((_, i) => i % 12 === 0).map((l) => JSON.parse(l).q);
  for (const question of sample) {
    const { json } = await ask({ question });
    for (const c of json.answer?.citations ?? []) {
      const article = await fetch(`${base}/api/v1/laws/articles?law=${encodeURIComponent(c.law)}&article=${c.article}`);
      assert.equal(article.status, 200, `${c.law} ${c.article}`);
    }
  }
});

test("a worker asks the union, an officer answers, nobody else reads it", async () => {
  const worker = await new Visitor().signIn("worker");
  const officer = await new Visitor().signIn("officer");
  const sent = await worker.post("/inquiries/new", { to: "3:union", title: "夜班补贴能不能谈", body: "上个月开始夜班补贴没有发，想知道能不能放进协商。", answer: "proc-reply" });
  assert.equal(sent.status, 303);
  const path = sent.location;
  assert.match((await worker.get(path)).text, /等回复/);
  assert.match((await officer.get("/inquiries")).text, /夜班补贴能不能谈/);
  assert.equal((await officer.post(path, { body: "可以。补贴标准属于集体合同规定第九条的内容，我们列进议题。" })).status, 303);
  const after = (await worker.get(path)).text;
  assert.match(after, /已回复/);
  assert.match(after, /集体合同规定第九条/);
  for (const role of ["instructor", "employer", "admin", "federation", "other_officer", "trainer"]) {
    const other = await new Visitor().signIn(role);
    assert.equal((await other.get(path)).status, 404, role);
    assert.doesNotMatch((await other.get("/inquiries")).text, /夜班补贴能不能谈/);
  }
  assert.equal((await worker.post(path, { body: "<b>谢谢</b>" })).status, 303);
  const open = (await worker.get(path)).text;
  assert.match(open, /等回复/);
  assert.match(open, /&lt;b&gt;谢谢/);
  assert.equal((await worker.post(path + "/closure", {}, { from: path })).status, 303);
  assert.equal((await worker.post(path, { body: "还有一句" }, { from: "/inquiries/new" })).status, 409);
});

test("nobody writes to a union that is not theirs", async () => {
  const worker = await new Visitor().signIn("worker");
  const fields = { title: "试一下别的工会", body: "这封信不应当寄得出去。" };
  assert.equal((await worker.post("/inquiries/new", { ...fields, to: "10:union" })).status, 403);
  for (const to of ["", "3", "x:union", "3:boss:1", "-1:union"]) assert.equal((await worker.post("/inquiries/new", { ...fields, to })).status, 422, to);
  const employer = await new Visitor().signIn("employer");
  assert.match((await employer.get("/inquiries/new")).text, /12351/);
  assert.equal((await employer.post("/inquiries/new", { ...fields, to: "3:union" }, { from: "/me" })).status, 403);
  const short = await worker.post("/inquiries/new", { to: "3:union", title: "好", body: "留着的字" });
  assert.equal(short.status, 422);
  assert.match(short.text, /留着的字/);
});

test("off-topic questions are refused, our own are not", async () => {
  const share = async (questions) => {
    let refused = 0;
    for (const question of questions) refused += (await ask({ question })).json.refused;
    return refused / questions.length;
  };
  assert.ok((await share(read("questions/off-topic.txt"))) >= 0.95);
  assert.ok((await share(read("questions/own.jsonl").map((l) => JSON.parse(l).q))) <= 0.05);
});
