// The questions of a scene: each can be answered, is explained, and is the
// same in both languages.
"use strict";
const { KINDS } = require("./parse.js");

const COMPUTE = /^(.+?) answer: (-?\d+(?:\.\d+)?) unit: (\S.*?) tolerance: (\d+(?:\.\d+)?)$/s;
const DEADLINE = /^(.+?) from: (\d{4}-\d\d-\d\d) step: ([a-z_]+) region: (\S+) kind: ([a-z]+) answer: (\d{4}-\d\d-\d\d)$/s;

const count = (q, mark) => q.options.filter((o) => o.mark === mark).length;

const JUDGES = {
  choice: (q) => (count(q, "x") !== 1 || q.options.length < 3) && "needs at least three options, one of them (x)",
  multi: (q) => (!count(q, "x") || !count(q, "") || q.options.length < 4)
    && "needs at least four options, right and wrong ones",
  clause: (q) => (!count(q, "!") || !count(q, "")) && "needs a lawful clause and an illegal one (!)",
  order: (q) => (q.options.length < 3 || q.options.some((o, i) => Number(o.mark) !== i + 1))
    && "needs at least three lines, numbered from 1",
  match: (q) => (q.options.length < 3 || new Set(q.options.map((o) => o.right)).size !== q.options.length)
    && "needs at least three pairs with different right sides",
  compute: (q) => !COMPUTE.test(q.text) && "does not end with \"answer: N unit: U tolerance: T\"",
  deadline: (q) => {
    const m = DEADLINE.exec(q.text);
    if (!m) return "does not end with \"from: D step: S region: R kind: K answer: D\"";
    const wrong = [m[2], m[6]].find((d) => Number.isNaN(Date.parse(d)) || new Date(d).toISOString().slice(0, 10) !== d);
    if (wrong) return `${wrong} is no day`;
    return m[6] <= m[2] && "the answer is not after the first day";
  },
};

// What must be equal in the twin: marks, numbers and dates, not words.
function answer(q) {
  const c = COMPUTE.exec(q.text), d = DEADLINE.exec(q.text);
  if (q.kind === "compute" && c) return `${Number(c[2])} ± ${Number(c[4])}`;
  if (q.kind === "deadline" && d) return d.slice(2).join(" ");
  return q.options.map((o) => o.mark || "-").join(" ");
}

exports.check = (scene, complain) => {
  const { questions } = scene;
  if (questions.length < 8 || questions.length > 12) complain(`${questions.length} questions; 8 to 12 are wanted`);
  const kinds = new Set(questions.map((q) => q.kind));
  if (kinds.size < 4) complain(`${kinds.size} kinds of questions; at least 4 are wanted`);
  questions.forEach((q, i) => {
    const here = `question ${q.number}`;
    if (q.number !== i + 1) complain(`${here} stands where ${i + 1} is expected`);
    if (!KINDS.includes(q.kind)) return complain(`${here}: no such kind ${q.kind}`);
    if (!q.text) complain(`${here} asks nothing`);
    if (!q.why) complain(`${here} has no explanation (> …)`);
    const wrong = JUDGES[q.kind](q);
    if (wrong) complain(`${here} (${q.kind}): ${wrong}`);
  });
  const places = questions.filter((q) => q.kind === "choice")
    .map((q) => q.options.findIndex((o) => o.mark === "x"));
  if (places.length > 2 && new Set(places).size === 1) complain("the right option always stands at the same place");
};

exports.twins = (zh, en, complain) => {
  const list = (s) => s.questions.map((q) => q.kind).join(" ");
  if (list(zh) !== list(en)) return complain(`questions are ${list(en)}; the Chinese has ${list(zh)}`);
  zh.questions.forEach((q, i) => {
    const want = answer(q), got = answer(en.questions[i]);
    if (want !== got) complain(`question ${q.number}: answer "${got}", the Chinese has "${want}"`);
  });
};
