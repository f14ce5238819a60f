// Law search: its API in fixed form, hostile questions, a new index file.
import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { base } from "./site.mjs";

const ask = async (body, headers = {}) => {
  const reply = await fetch(`${base}/api/v1/laws/search`, {
    method: "POST", headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
};
const squeeze = (s) => s.replace(/\s/g, "");

test("a question in everyday words gets articles in the fixed form", async () => {
  const { status, body } = await ask({ question: "老板不跟我签劳动合同怎么办", limit: 5 });
  assert.equal(status, 200);
  assert.equal(body.results.length, 5);
  assert.ok(body.results.some((r) => r.law === "劳动合同法" && r.article === 82));
  for (const r of body.results) {
    assert.ok(Number.isInteger(r.article) && r.article > 0);
    assert.equal(typeof r.score, "number");
    assert.match(r.status, /现行有效/);
    assert.match(r.effective_on ?? "1000-01-01", /^\d{4}-\d\d-\d\d$/);
  }
});

test("what is cited stands word for word in the library", async () => {
  const texts = fs.readdirSync("content/laws/texts").filter((f) => f.endsWith(".md"))
    .map((f) => fs.readFileSync(`content/laws/texts/${f}`, "utf8"));
  for (const question of ["被裁员能拿多少补偿", "工伤认定材料", "集体合同谁来签"]) {
    const { body } = await ask({ question, limit: 20 });
    for (const r of body.results) {
      const text = texts.find((t) => t.includes(`\nshort_title: ${r.law}\n`));
      assert.ok(squeeze(text).includes(squeeze(r.cite.split("》")[1] + r.text)), r.cite);
    }
  }
});

test("a place brings in its own texts, and only its own", async () => {
  const { body } = await ask({ question: "要约几天内要答复", region: "浙江省" });
  assert.equal(body.results[0].law, "浙江省集体合同条例");
  assert.ok(body.results.every((r) => r.region === "全国" || r.region.startsWith("浙江省")));
  assert.equal((await ask({ question: "工资", region: "火星" })).status, 422);
});

test("odd questions get a clear reply and are not slow", async () => {
  const started = Date.now();
  assert.equal((await ask({ question: "加班".repeat(5000) })).status, 422);
  assert.match((await ask({ question: "加班".repeat(5000) })).body.detail, /2000/);
  assert.equal((await ask({ question: "？！。，……——" })).status, 422);
  assert.equal((await ask({ question: "   " })).status, 422);
  assert.match((await ask({ question: "Сколько дней отпуска" })).body.detail, /no words/);
  assert.equal((await ask({ question: 7 })).status, 422);
  assert.equal((await ask({})).status, 422);
  assert.equal((await ask("{")).status, 422);
  assert.equal((await ask({ question: "加班", limit: 0 })).status, 422);
  for (const question of ["' OR 1=1; DROP TABLE laws; --", "<script>alert(1)</script>", "a".repeat(2000), "加班".repeat(1000), "%00%s%n"])
    assert.equal((await ask({ question })).status, 200, question.slice(0, 20));
  assert.ok(Date.now() - started < 5000);
});

test("one article is given as in force on a day", async () => {
  const get = async (query) => (await fetch(`${base}/api/v1/laws/articles?${new URLSearchParams(query)}`)).json();
  const now = await get({ law: "中华人民共和国劳动合同法", article: 47 });
  assert.equal(now.law, "劳动合同法");
  assert.match(now.text, /^经济补偿按劳动者在本单位工作的年限/);
  assert.equal(now.is_later, false);
  assert.equal((await get({ law: "劳动合同法", article: 47, on: "2009-01-01" })).is_later, true);
  assert.equal((await get({ law: "劳动合同法", article: 470 })).status, 404);
  assert.equal((await get({ law: "民法典", article: 1254 })).law, "民法典侵权责任编");
});

test("a new index is taken up while serving", async () => {
  const file = `${process.env.VAR}/laws.shelf`;
  const before = fs.statSync(file).ino;
  const asking = Array.from({ length: 20 }, () => ask({ question: "产假多少天" }));
  execFileSync("build/xieshang", ["index"], { env: process.env });
  assert.notEqual(fs.statSync(file).ino, before);
  for (const reply of await Promise.all(asking)) assert.equal(reply.status, 200);
  await new Promise((done) => setTimeout(done, 2500));
  for (let i = 0; i < 10; i++) assert.equal((await ask({ question: "产假多少天" })).status, 200);
});
