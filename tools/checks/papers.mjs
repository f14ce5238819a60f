// papers.mjs [ADDRESS]: every number of every white paper stands in the
// edition's file of figures, and every computed one comes out again.
import fs from "node:fs";
import { pathToFileURL } from "node:url";

function readCsv(text) {
  const rows = [];
  let row = [], field = "", quoted = false;
  text = text.replace(/^\ufeff/, "");
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') field += text[++i];
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") row.push(field), (field = "");
    else if (c === "\n") row.push(field.replace(/\r$/, "")), rows.push(row), (row = []), (field = "");
    else field += c;
  }
  const [names, ...rest] = rows;
  return rest.map((r) => Object.fromEntries(names.map((n, i) => [n, r[i]])));
}

const caveats = readCsv(fs.readFileSync(new URL("../../content/wages/caveats.csv", import.meta.url), "utf8")).flatMap((c) => [c.text_zh, c.text_en]);
const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");

// What a rule gives, from published values alone; NaN for one nobody knows.
function compute(rule, figures, inputs) {
  const real = rule.match(/^real\((.*),([^,]+)\)$/);
  if (real) {
    inputs.push(real[2]);
    return ((1 + compute(real[1], figures, inputs) / 100) / (1 + Number(real[2]) / 100) - 1) * 100;
  }
  const [, name, args] = rule.match(/^(\w+)\((.*)\)$/) ?? [];
  if (name === "rank" || name === "place") {
    const [unit, a, year, b] = args.split("|");
    const of = figures.filter((f) => f.kind === "figure" && f.measure === "mean" && f.unit_type === unit && f.year === year && f.item === "" && f.unit === "元/年" &&
      (name === "rank" ? f.region === a && f.industry !== "T" : f.industry === a && f.region !== "全国"));
    const own = of.find((f) => (name === "rank" ? f.industry === b : f.region === b));
    return 1 + of.filter((f) => Number(f.value) > Number(own.value)).length;
  }
  if (name === "count") return Number(args) <= 64 ? Number(args) : NaN;
  if (name === "published")
    return figures.some((f) => f.growth_bp !== "" && Math.abs(f.growth_bp / 100 - Number(args)) < 0.06) ? Number(args) : NaN;
  const [a, b] = (args ?? "").split(",");
  inputs.push(...[a, b].filter((x) => x !== undefined));
  switch (name) {
    case "month": return a / 12;
    case "above": return (a / b - 1) * 100;
    case "share": return (a / b) * 100;
    case "times": return a / b;
    case "months": return a / b / 12;
    default: return NaN;
  }
}
const slack = (rule) => (rule.startsWith("month(") ? 0.51 : /^(times|months)/.test(rule) ? 0.0051 : /^(rank|place|count)/.test(rule) ? 0 : 0.061);

// The numbers a reader sees in the paper, without labels, marks and sources.
export function numbersOf(html) {
  let s = html.match(/<article[\s\S]*<\/article>/)[0];
  s = s.replace(/<nav[\s\S]*?<\/nav>|<ol class="doc__sources">[\s\S]*?<\/ol>|<sup[\s\S]*?<\/sup>|<span class="doc__label">[\s\S]*?<\/span>/g, "");
  s = s.replace(/<svg[\s\S]*?<\/svg>/g, (svg) => (svg.includes('class="grid') ? "" : svg.replace(/<(title|desc)[\s\S]*?<\/\1>/g, " ")));
  for (const c of caveats) s = s.replaceAll(escape(c), "");
  s = s.replace(/<[^>]*>/g, " ").replace(/(\[\d+\])+/g, "").replace(/第\d档|Tier \d/g, "");
  s = s.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
  return s.match(/\d[\d,]*(?:\.\d+)?/g).map((n) => n.replace(/,$/, ""));
}

// Problems of one paper as sentences, and how much was looked at.
export function check(html, csv) {
  const rows = readCsv(csv), figures = rows.filter((r) => r.kind === "figure"), problems = [];
  const known = new Set(), plain = (s) => String(s).replaceAll(",", "");
  const values = new Set(figures.map((f) => f.value));
  for (const f of figures) {
    known.add(plain(f.value).replace(/^-/, "")).add(f.year);
    for (const n of (f.as_of + " " + f.item).match(/\d+/g) ?? []) known.add(n);
    if (f.growth_bp !== "") known.add(Math.abs(f.growth_bp / 100).toFixed(1));
  }
  for (const r of rows.filter((x) => x.kind === "computed")) {
    const inputs = [];
    const value = r.rule === "figure" ? Number(plain(r.value)) : compute(r.rule, figures, inputs);
    if (r.rule === "figure" ? !values.has(plain(r.value)) && !values.has("-" + plain(r.value)) && !values.has(plain(r.value)) : !(Math.abs(value - Number(plain(r.value))) <= slack(r.rule)))
      problems.push(`${r.item || "a cell"} is ${r.value}, but ${r.rule} gives ${value}`);
    for (const i of inputs) if (!values.has(i)) problems.push(`${r.rule} uses ${i}, which is no published figure`);
    known.add(plain(r.value).replace(/^-/, ""));
  }
  const numbers = numbersOf(html);
  for (const n of numbers) {
    const dayOf = figures.some((f) => f.as_of.includes(n) || f.effective?.includes(n));
    if (!known.has(plain(n)) && !dayOf) problems.push(`${n} is not in the file of figures`);
  }
  return { numbers: numbers.length, computed: rows.length - figures.length, problems };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const base = process.argv[2] ?? "http://127.0.0.1:8888";
  const list = await (await fetch(`${base}/whitepapers`)).text();
  let bad = 0, numbers = 0;
  for (const id of new Set([...list.matchAll(/\/whitepapers\/([\w-]+)"/g)].map((m) => m[1])))
    for (const lang of ["zh-CN", "en"]) {
      const get = async (path) => (await fetch(base + path, { headers: { "accept-language": lang } })).text();
      const result = check(await get(`/whitepapers/${id}`), await get(`/whitepapers/${id}.csv`));
      numbers += result.numbers;
      for (const p of new Set(result.problems)) console.log(`${id} ${lang}: ${p}`), bad++;
    }
  console.log(`${numbers} numbers in white papers, ${bad} problems`);
  process.exitCode = bad > 0 ? 1 : 0;
}
