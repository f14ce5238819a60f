// The library to read: statutes, articles, links between them, cases.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";

const visitor = new Visitor();
const law = (name) => `/laws/${encodeURIComponent(name)}`;
const page = async (path, lang) => (lang ? new Visitor(lang) : visitor).get(path);

test("a statute has contents, an anchor for each article, and its dates", async () => {
  const { status, text } = await page(law("劳动合同法"));
  assert.equal(status, 200);
  for (let n = 1; n <= 98; n++) assert.ok(text.includes(`id="${n}"`), `article ${n}`);
  assert.match(text, /第八章 附则/);
  assert.match(text, /2012-12-28/);
});

test("references become links, in the statute and across", async () => {
  const { text } = await page(law("劳动合同法") + "/46");
  assert.ok(text.includes(`href="${law("劳动合同法")}/38">本法第三十八条</a>`), text.slice(0, 3000));
  const across = await page(law("劳动争议司法解释（一）") + "/1");
  assert.match(across.text, /第一条/);
});

test("an article has its neighbours, its quotation and its evidence link", async () => {
  const { text } = await page(law("劳动合同法") + "/47");
  assert.ok(text.includes(`${law("劳动合同法")}/46`) && text.includes(`${law("劳动合同法")}/48`));
  assert.match(text, /（《劳动合同法》第四十七条，2012-12-28 修改本）<\/textarea>/);
  assert.ok(text.includes("/evidence/new?kind=article&amp;ref=" + encodeURIComponent("劳动合同法") + "/47"));
});

test("a day before this wording is answered with what is known", async () => {
  const { text } = await page(law("劳动合同法") + "/47?on=2009-05-01");
  assert.match(text, /没有收录当时的条文/);
  assert.equal((await page(law("劳动合同法") + "/47?on=yesterday")).status, 404);
});

test("what is not there is not found", async () => {
  for (const path of [law("没有的法"), law("劳动合同法") + "/99", law("劳动合同法") + "/x", law("劳动合同法") + "/0", "/law-cases/11", "/law-cases/x", "/laws?subject=none", "/laws?place=火星"])
    assert.equal((await page(encodeURI(decodeURI(path)))).status, 404, path);
});

test("search shows passages with the words marked, escaped", async () => {
  const { text } = await page("/laws?q=" + encodeURIComponent("最低工资标准"));
  assert.match(text, /<mark>[^<]*最低工资/);
  const hostile = await page("/laws?q=" + encodeURIComponent(`"><script>alert(1)</script> 工资`));
  assert.ok(!hostile.text.includes("<script>alert"));
  assert.equal((await page("/laws?q=%3F%3F")).status, 422);
  assert.equal((await page("/laws?q=" + "a".repeat(2001))).status, 422);
});

test("subjects and places list what belongs to them", async () => {
  const women = (await page("/laws?subject=women")).text;
  assert.match(women, /女职工劳动保护特别规定/);
  const zhejiang = (await page("/laws?place=" + encodeURIComponent("浙江省"))).text;
  assert.match(zhejiang, /浙江省集体合同条例/);
  assert.ok(!zhejiang.includes("上海市集体合同条例</a>"));
});

test("the ten cases are there, and say where they come from", async () => {
  assert.equal((await page("/law-cases")).text.match(/href="\/law-cases\/\d+"/g).length, 10);
  const { text } = await page("/law-cases/1");
  assert.match(text, /基本案情/);
  assert.ok(text.includes(`${law("劳动争议调解仲裁法")}/27`));
});

test("in English the frame is English and the law stays Chinese", async () => {
  const { text } = await page(law("劳动法"), "en");
  assert.match(text, /Only the Chinese text is law/);
  assert.match(text, /lang="zh-CN"/);
});
