// A file of clauses as a list; complains about the format.
"use strict";

// Keys in their order: how many lines each may have.
const KEYS = {
  id: [1, 1], part: [1, 1], need: [1, 1], also: [0, 1], lesson: [0, 1],
  cites: [1, 1], purpose: [1, 1], minimum: [1, 1], param: [0, 12], text: [1, 1],
  fallback: [2, 2], labour: [1, 1], employer: [1, 1], illegal: [1, 6], en: [1, 1],
};
exports.KINDS = ["collective", "wage", "women", "safety", "industry", "regional", "memorandum"];
exports.PARTS = ["opening", "substance", "performance", "change", "disputes", "closing"];
const NEEDS = ["required", "usual", "optional"];
const UNIT = {
  money: "元", percent: "%", times: "倍", days: "日", workdays: "个工作日",
  months: "个月", years: "年", hours: "小时", minutes: "分钟",
};

// "20" or "1,000" are no numbers here: plain digits, a point, a minus.
const number = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);

function bounds(type, text, complain) {
  if (type === "choice") return { choices: text.split("/") };
  const m = /^(.+)\.\.(.+)$/.exec(text);
  const read = type === "date" ? (t) => Date.parse(t) : number;
  const out = m ? { min: read(m[1]), max: read(m[2]), from: m[1], to: m[2] } : { min: NaN, max: NaN };
  if (!(out.min <= out.max)) complain(`bounds "${text}" are no range`);
  return out;
}

function checkDefault(p, complain) {
  if (p.initial === "-") return;
  if (p.type === "choice") {
    if (!p.choices.includes(p.initial)) complain(`default ${p.initial} is none of the choices`);
    return;
  }
  const value = p.type === "date" ? Date.parse(p.initial)
    : p.type === "text" ? [...p.initial].length : number(p.initial);
  if (!(value >= p.min && value <= p.max)) complain(`default ${p.initial} is out of bounds`);
}

// name | type unit | bounds | default | question | help [| rule]
exports.param = (line, complain) => {
  const [name, kind, range, initial, question, help, rule] = line.split("|").map((s) => s.trim());
  const [type, unit] = (kind ?? "").split(" ");
  const here = (what) => complain(`param ${name}: ${what}`);
  const p = { name, type, unit: unit ?? UNIT[type] ?? "", initial, question, help, rule };
  if (!/^[a-z][a-z0-9_]*$/.test(name)) here("is no name");
  if (!(type in UNIT) && !["count", "date", "text", "choice"].includes(type)) here(`no type ${type}`);
  if (type === "count" && !unit) here("a count needs its unit");
  if (!question?.endsWith("？")) here("the question must end with ？");
  if (!help) here("has no help");
  Object.assign(p, bounds(type, range ?? "", here));
  checkDefault(p, here);
  return p;
};

function need(text, complain) {
  const places = text.split(";").map((s) => s.trim());
  if (!NEEDS.includes(places[0])) complain(`need: ${places[0]} is no level`);
  return [{ level: places[0] }, ...places.slice(1).map((line) => {
    const [place, level, basis] = line.split(" ");
    if (!basis || !NEEDS.includes(level) || !/[省市]$/.test(place)) complain(`need: can't read "${line}"`);
    if (level === places[0]) complain(`need: ${place} is like the nation, leave it out`);
    return { place, level, basis };
  })];
}

function finish(clause, complain) {
  const order = Object.keys(KEYS);
  clause.keys.forEach((key, i) => {
    if (i && order.indexOf(key) < order.indexOf(clause.keys[i - 1])) complain(`${key}: stands too late`);
  });
  for (const [key, [least, most]] of Object.entries(KEYS)) {
    const n = clause.lines[key]?.length ?? 0;
    if (n < least || n > most) complain(`${n} lines of ${key}; ${least} to ${most} are wanted`);
  }
  const one = (key) => clause.lines[key]?.[0] ?? "";
  for (const key of ["id", "part", "lesson", "cites", "purpose", "minimum", "labour", "employer", "en"]) clause[key] = one(key);
  clause.also = one("also").split(/[ ,;]+/).filter(Boolean);
  clause.need = need(one("need"), complain);
  clause.params = (clause.lines.param ?? []).map((l) => exports.param(l, complain));
  clause.wordings = [one("text"), ...(clause.lines.fallback ?? [])];
  clause.illegal = (clause.lines.illegal ?? []).map((l) => l.split(" => "));
  return clause;
}

// The clauses of a file; where(clause) gives a complainer.
exports.file = (text, where) => {
  const clauses = [];
  let clause = null, key = "";
  for (const line of text.split("\n")) {
    const title = /^## (.+)$/.exec(line), pair = /^([a-z]+): (.+)$/.exec(line);
    if (title) { clause = { title: title[1], keys: [], lines: {} }; key = ""; clauses.push(clause); }
    else if (!clause || !line.trim()) continue;
    else if (pair && pair[1] in KEYS) {
      key = pair[1];
      clause.keys.push(key);
      (clause.lines[key] ??= []).push(pair[2]);
    } else if (/^ {2}\S/.test(line) && key) clause.lines[key][clause.lines[key].length - 1] += `\n${line.trim()}`;
    else where(clause)(`can't read "${line}"`);
  }
  return clauses.map((c) => finish(c, where(c)));
};

// The parameters every clause may use.
exports.common = (text, complain) => text.split("\n")
  .filter((l) => l.startsWith("param: ")).map((l) => exports.param(l.slice(7), complain));
