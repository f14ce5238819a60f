// A scene file as head, sections and questions; complains about the format.
"use strict";

exports.SECTIONS = ["situation", "goals", "explanation", "example", "mistakes",
  "checklist", "do", "practice", "reading"];
exports.HEAD = ["summary", "minutes", "tool", "articles"];
exports.KINDS = ["choice", "multi", "order", "compute", "deadline", "match", "clause"];

const OPTION = {
  choice: /^- \((x| )\) (.+)$/,
  multi: /^- \[(x| )\] (.+)$/,
  clause: /^- \((!| )\) (.+)$/,
};

function head(lines, complain) {
  const out = { title: /^# (.+)$/.exec(lines[0] ?? "")?.[1] };
  if (!out.title) complain("the first line is not \"# title\"");
  exports.HEAD.forEach((key, i) => {
    const m = /^([a-z]+):(.*)$/.exec(lines[i + 1] ?? "");
    if (m?.[1] !== key) complain(`line ${i + 2} is not "${key}: …"`);
    out[key] = (m?.[2] ?? "").trim();
  });
  return out;
}

function question(number, kind, lines, complain) {
  const q = { number, kind, text: [], options: [], why: [] };
  for (const line of lines) {
    const choice = OPTION[kind]?.exec(line);
    const step = kind === "order" && /^(\d+)\. (.+)$/.exec(line);
    const pair = kind === "match" && /^- (.+?) = (.+)$/.exec(line);
    if (/^> ?/.test(line)) q.why.push(line.replace(/^> ?/, ""));
    else if (q.why.length && line.trim()) complain(`question ${number}: text behind the explanation: ${line}`);
    else if (choice) q.options.push({ mark: choice[1].trim(), text: choice[2] });
    else if (step) q.options.push({ mark: step[1], text: step[2] });
    else if (pair) q.options.push({ mark: "", text: pair[1], right: pair[2] });
    else if (/^(- [[(]|\d+\. )/.test(line)) complain(`question ${number} (${kind}): can't read "${line}"`);
    else if (line.trim()) q.text.push(line);
  }
  q.text = q.text.join("\n").trim();
  q.why = q.why.join("\n").trim();
  return q;
}

function questions(lines, complain) {
  const out = [];
  let start = -1, number = 0, kind = "";
  const flush = (end) => {
    if (start >= 0) out.push(question(number, kind, lines.slice(start, end), complain));
  };
  lines.forEach((line, i) => {
    const m = /^### (\d+) (\w+)\s*$/.exec(line);
    if (m) { flush(i); [start, number, kind] = [i + 1, Number(m[1]), m[2]]; }
    else if (start < 0 && line.trim()) complain(`text before the first question: ${line}`);
  });
  flush(lines.length);
  return out;
}

exports.scene = (text, complain) => {
  const lines = text.split("\n");
  const scene = { head: head(lines, complain), sections: {}, text };
  const names = [];
  let body = [];
  for (const line of lines.slice(1 + exports.HEAD.length)) {
    const m = /^## (.+?)\s*$/.exec(line);
    if (m) { names.push(m[1]); scene.sections[m[1]] = body = []; }
    else body.push(line);
  }
  if (names.join() !== exports.SECTIONS.join()) {
    complain(`sections are ${names.join(", ")}; they must be ${exports.SECTIONS.join(", ")}`);
  }
  scene.questions = questions(scene.sections.practice ?? [], complain);
  for (const name of names) scene.sections[name] = scene.sections[name].join("\n").trim();
  return scene;
};
