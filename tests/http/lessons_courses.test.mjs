// A course from its first page to its marks: made by a trainer, joined by a
// worker, read by nobody else.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";

const hidden = (text, name) => text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
const title = () => `测试课程 ${process.pid} ${Math.random().toString(36).slice(2, 7)}`;

async function makeClass(trainer) {
  const course = (await trainer.post("/courses", { title: title(), about: "说明" })).location;
  assert.match(course, /^\/courses\/\d+$/);
  assert.equal((await trainer.post(course + "/scenes", { scene: "B01" }, { from: course })).status, 303);
  const quiz = "### 1 choice\n先做什么？\n- ( ) 什么也不做\n- (x) 先问工会\n> 因为工会懂。";
  const page = { title: "自编一页", body: "## 小标题\n\n**“词”**字 <script>alert(1)</script> [x](javascript:alert(1))", quiz };
  assert.equal((await trainer.post(course + "/pages/new", page)).status, 303);
  const settings = (await trainer.post(course + "/cohorts", { cohort: "一班" }, { from: course })).location;
  const cohort = settings.replace("/settings", "");
  const code = (await trainer.get(cohort)).text.match(/class="code">([^<]+)</)[1];
  return { course, cohort, settings, code };
}

test("a trainer makes a course, a worker joins and answers, the trainer sees each answer", async () => {
  const trainer = await new Visitor().signIn("trainer");
  const worker = await new Visitor().signIn("worker");
  const officer = await new Visitor().signIn("officer");
  const employer = await new Visitor().signIn("employer");
  const { course, cohort, code } = await makeClass(trainer);

  const found = await worker.get(`/cohorts/join?code=${code.toLowerCase()}`);
  assert.match(found.text, /培训师能看到/);
  assert.match(found.text, /企业看不到/);
  assert.equal((await worker.post("/cohorts/join", { code }, { from: `/cohorts/join?code=${code}` })).location, cohort);
  const mine = await worker.get(cohort);
  assert.equal(mine.status, 200);
  assert.ok(!mine.text.includes(code));

  const step = mine.text.match(new RegExp(`${cohort}/steps/\\d+`))[0];
  const page = await worker.get(step);
  assert.match(page.text, /<strong>“词”<\/strong>字/);
  assert.doesNotMatch(page.text, /<script>alert|javascript:/);
  const ask = await worker.get(step + "?q=1");
  const reply = await worker.post(step, { q: "1", seed: hidden(ask.text, "seed"), a: "2" }, { from: step + "?q=1" });
  assert.match((await worker.get(reply.location)).text, /答对了/);

  const question = await worker.get("/lessons/B01/practice?q=1");
  await worker.post("/lessons/B01/practice", { q: "1", seed: hidden(question.text, "seed"), a: "1" }, { from: "/lessons/B01/practice?q=1" });
  const learner = await trainer.get(cohort + "/learners/4");
  assert.equal(learner.status, 200);
  assert.match(learner.text, /class="radar"/);
  assert.match(learner.text, /<td>B01<\/td>/);

  for (const other of [officer, employer]) {
    assert.equal((await other.get(cohort)).status, 404);
    assert.equal((await other.get(cohort + "/learners/4")).status, 403);
    assert.equal((await other.get(course)).status, 403);
  }
  const marks = await trainer.get(cohort + "/marks.xlsx");
  assert.equal(marks.status, 200);
  assert.match(marks.headers.get("content-type"), /spreadsheetml/);

  // leaving closes the trainer's view
  assert.equal((await worker.post(cohort + "/departure", {}, { from: cohort })).status, 303);
  assert.equal((await trainer.get(cohort + "/learners/4")).status, 404);
  assert.equal((await worker.get(cohort)).status, 404);
  await worker.post("/lessons/erasure", {}, { from: "/lessons" });
  assert.equal((await trainer.post(course + "/end", {}, { from: course })).status, 303);
});

test("hand-outs carry questions without answers, the other sheet has them", async () => {
  const trainer = await new Visitor().signIn("trainer");
  const sheet = await trainer.get("/courses/1/handout");
  assert.match(sheet.text, /答：/);
  assert.doesNotMatch(sheet.text, /答案：/);
  const answers = await trainer.get("/courses/1/handout?answers=1");
  assert.match(answers.text, /答案：B/);
});

test("what is wrong with a page of questions is said with its line", async () => {
  const trainer = await new Visitor().signIn("trainer");
  const reply = await trainer.post("/courses/1/pages/new", { title: "一页", body: "正文", quiz: "### 1 choice\n问\n- ( ) 一\n- ( ) 二\n> 因为" });
  assert.equal(reply.status, 422);
  assert.match(reply.text, /第 2 行读不懂/);
  assert.match(reply.text, />\s*正文</);
});

test("dates, targets and rows of the evaluation", async () => {
  const trainer = await new Visitor().signIn("trainer");
  const { course, cohort, settings, code } = await makeClass(trainer);
  const instructor = await new Visitor().signIn("instructor");
  await instructor.post("/cohorts/join", { code }, { from: `/cohorts/join?code=${code}` });
  const form = { title: "二班", starts_on: "2026-03-01", ends_on: "2026-02-01", service: "4" };
  assert.equal((await trainer.post(settings, form)).status, 422);
  assert.equal((await trainer.post(settings, { ...form, ends_on: "2026-12-01" })).status, 303);
  const learner = cohort + "/learners/3";
  assert.equal((await trainer.post(learner, { dimension: "service", on: "2026-11-02", what: "服务日接待" })).status, 303);
  assert.equal((await trainer.post(learner, { dimension: "service", on: "", what: "" })).status, 422);
  const page = await trainer.get(learner);
  assert.match(page.text, /服务日 25/);
  const deed = page.text.match(/deeds\/(\d+)\/end/)[0];
  assert.equal((await trainer.post(`${learner}/${deed}`, {}, { from: learner })).status, 303);
  assert.doesNotMatch((await trainer.get(learner)).text, /服务日接待/);
  await trainer.post(course + "/end", {}, { from: course });
});
