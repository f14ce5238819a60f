// Learning as a visitor and as an account: two clicks to a question, answers
// explained, progress that moves along, gates, the test, forgetting.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";

const html = (s) => s.replaceAll("&amp;", "&");
const hrefs = (text) => [...text.matchAll(/href="([^"]+)"/g)].map((m) => html(m[1]));
const hidden = (text, name) => text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];

// Answers the question of a page, right or wrong, with what the page shows.
async function answer(person, path, fields) {
  const page = await person.get(path);
  assert.equal(page.status, 200, path);
  const form = { q: hidden(page.text, "q"), seed: hidden(page.text, "seed"), setting: hidden(page.text, "setting"), ...fields };
  return person.post(path.split("?")[0], form, { from: path });
}

test("a newcomer reaches the first question in two clicks, without an account", async () => {
  const visitor = new Visitor();
  const landing = await visitor.get("/");
  const door = hrefs(landing.text).find((h) => h === "/lessons");
  assert.ok(door);
  const map = await visitor.get(door);
  const first = hrefs(map.text).find((h) => /^\/lessons\/\w+\/practice$/.test(h));
  assert.ok(first);
  const question = await visitor.get(first);
  assert.equal(question.status, 200);
  assert.match(question.text, /type="radio"|type="checkbox"|<select|name="a"/);
});

test("an answer is kept, explained, and stays the visitor's own", async () => {
  const visitor = new Visitor();
  const reply = await answer(visitor, "/lessons/B01/practice?q=1", { a: "1" });
  assert.equal(reply.status, 303);
  const shown = await visitor.get(reply.location);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /为什么/);
  assert.match(shown.text, /《/);
  assert.equal((await new Visitor().get(reply.location)).status, 404);
  const officer = await new Visitor().signIn("officer");
  assert.equal((await officer.get(reply.location)).status, 404);
  const elsewhere = reply.location.replace("B01", "B02");
  assert.equal((await visitor.get(elsewhere)).status, 404);
});

test("nothing answered is said beside the question, with 422", async () => {
  const visitor = new Visitor();
  const reply = await answer(visitor, "/lessons/B01/practice?q=1", {});
  assert.equal(reply.status, 422);
  assert.match(reply.text, /错误|请先答题/);
});

test("questions of a later lesson open in order, or freely", async () => {
  const visitor = new Visitor();
  const gate = await visitor.get("/lessons/B02/practice");
  assert.match(gate.text, /建立在/);
  const refused = await visitor.post("/lessons/B02/practice", { q: "1", a: "1", seed: "1" }, { from: "/lessons/B02/practice" });
  assert.match(refused.text, /建立在/);
  assert.equal((await visitor.post("/lessons/mode", { free: "yes" }, { from: "/lessons" })).status, 303);
  assert.match((await visitor.get("/lessons/B02/practice")).text, /name="seed"/);
});

test("a made question is marked by its seed", async () => {
  const visitor = new Visitor();
  await visitor.post("/lessons/mode", { free: "yes" }, { from: "/lessons" });
  const page = await visitor.get("/lessons/B10/practice?q=0&seed=42");
  assert.equal(page.text.includes(hidden(page.text, "seed")), true);
  assert.equal(hidden(page.text, "seed"), "42");
  const all = Number(page.text.match(/一共有(\d+)/)[1]);
  const wants = /至少要到会/.test(page.text) ? Math.ceil((all * 2) / 3) : /浙江|山东/.test(page.text) ? Math.floor(all / 2) + 1 : Math.ceil(all / 2);
  const reply = await answer(visitor, "/lessons/B10/practice?q=0&seed=42", { a: String(wants) });
  assert.match((await visitor.get(reply.location)).text, /答对了/);
  const wrong = await answer(visitor, "/lessons/B10/practice?q=0&seed=42", { a: String(wants + 1) });
  assert.match((await visitor.get(wrong.location)).text, /不对/);
});

test("a visitor's work moves into the account at sign-in", async () => {
  const visitor = new Visitor();
  await answer(visitor, "/lessons/B01/practice?q=1", { a: "1" });
  const mine = await answer(visitor, "/lessons/B01/practice?q=2", { a: "1", p1: "1", p2: "2", p3: "3", p4: "4", p5: "5" });
  assert.ok(visitor.cookies.has("learner"));
  await visitor.signIn("instructor");
  await visitor.get("/me");
  assert.ok(!visitor.cookies.has("learner"));
  assert.match((await visitor.get("/lessons")).text, /在学 \d/);
  if (mine.status === 303) assert.equal((await visitor.get(mine.location)).status, 200);
  const data = JSON.parse((await visitor.get("/me/data.json")).text);
  assert.ok(data.lesson_answers.some((a) => a.scene === "B01"));
  assert.match((await visitor.get("/me/data")).text, /lesson_answers/);
  await visitor.post("/lessons/erasure", {}, { from: "/lessons" });
  assert.doesNotMatch((await visitor.get("/lessons")).text, /在学 \d/);
});

test("the placement test ends with a tier and skips it", async () => {
  const visitor = new Visitor();
  const intro = await visitor.get("/lessons/placement");
  let path = hrefs(intro.text).find((h) => h.includes("test="));
  let asked = 0;
  for (; asked < 13; asked++) {
    const page = await visitor.get(path);
    if (!/name="test"/.test(page.text)) break;
    const reply = await visitor.post("/lessons/placement", { test: hidden(page.text, "test"), n: hidden(page.text, "n"), a: "1" }, { from: path });
    assert.equal(reply.status, 303);
    path = reply.location;
  }
  assert.ok(asked >= 1 && asked <= 12);
  assert.equal((await visitor.get(path)).status, 200);
  assert.equal((await visitor.get("/lessons/placement?test=x")).status, 404);
});

test("search finds words and says when there are none", async () => {
  const visitor = new Visitor();
  assert.match((await visitor.get("/lessons?q=" + encodeURIComponent("加班"))).text, /E07/);
  assert.match((await visitor.get("/lessons?q=" + encodeURIComponent("<zzz>"))).text, /没有找到/);
});

test("both languages, the checklist, and what is not there", async () => {
  const english = new Visitor("en");
  const scene = await english.get("/lessons/B04");
  assert.match(scene.text, /<h2[^>]*>Common mistakes/);
  assert.equal((await english.get("/lessons/B04/checklist")).status, 200);
  assert.equal((await english.get("/lessons/B99")).status, 404);
  assert.equal((await english.get("/lessons/B01/practice?q=39")).status, 404);
  assert.equal((await english.get("/lessons/B01/practice?q=0")).status, 404);
  assert.equal((await english.get("/lessons/review")).status, 200);
});

test("a figure in a lesson leads to its source on the page", async () => {
  const page = await new Visitor().get("/lessons/B08");
  const notes = [...page.text.matchAll(/href="#(source-\d+)"/g)].map((m) => m[1]);
  assert.ok(notes.length > 3);
  for (const id of notes) assert.ok(page.text.includes(`id="${id}"`), id);
  assert.doesNotMatch(page.text, /\{minimum:/);
});
