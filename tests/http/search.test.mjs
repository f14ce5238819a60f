// The site's search: every kind of thing, and rounds of one's own alone.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";

const find = (person, q) => person.get("/search?q=" + encodeURIComponent(q));

test("answers, articles and lessons are found at once", async () => {
  const { status, text } = await find(new Visitor(), "年假有几天");
  assert.equal(status, 200);
  assert.match(text, /href="\/answers\//);
  assert.ok(text.includes("/laws/" + encodeURIComponent("职工带薪年休假条例") + "/3"));
  assert.match((await find(new Visitor("en"), "offer letter")).text, /href="\/lessons\//);
});

test("a round is found by those who may see it, and by nobody else", async () => {
  const officer = await new Visitor().signIn("officer");
  const board = (await officer.get("/rounds")).text;
  const [, href, title] = board.match(/href="(\/rounds\/\d+)">([^<]+)</);
  assert.ok((await find(officer, title)).text.includes(`href="${href}"`));
  assert.ok(!(await find(new Visitor(), title)).text.includes(`href="${href}"`));
  const other = await new Visitor().signIn("other_officer");
  assert.ok(!(await find(other, title)).text.includes(`href="${href}"`));
});

test("nothing found, nothing asked and odd questions are answered plainly", async () => {
  const visitor = new Visitor();
  assert.match((await find(visitor, "zzzz")).text, /没有找到/);
  assert.equal((await visitor.get("/search")).status, 200);
  const { status, text } = await find(visitor, `<script>alert(1)</script>' OR 1=1`);
  assert.equal(status, 200);
  assert.ok(!text.includes("<script>alert"));
  assert.equal((await find(visitor, "加班".repeat(200))).status, 200);
});

test("every page has the box", async () => {
  const { text } = await new Visitor().get("/wages");
  assert.match(text, /action="\/search" role="search"/);
});
