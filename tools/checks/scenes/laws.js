// Which articles each law of the library has, and what a text cites.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const NUMERAL = "[一二三四五六七八九十百千零〇]+";
const ARTICLE = `第${NUMERAL}条(?:第${NUMERAL}款)?(?:第?[（(]?${NUMERAL}[）)]?项)?`;
const JOINT = "(?:、|，|和|及|至|到)";
const CITATION = new RegExp(`《([^》]+)》(${ARTICLE}(?:${JOINT}${ARTICLE})*)`, "g");

// 第三十二条 -> 32
function number(numeral) {
  const digit = { 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const unit = { 十: 10, 百: 100, 千: 1000 };
  let sum = 0, last = 0;
  for (const c of numeral) {
    if (c in digit) last = digit[c];
    else { sum += (last || 1) * unit[c]; last = 0; }
  }
  return sum + last;
}

// Map from every name of a law (title, short title) to its texts, each
// {short, articles}; undefined when there is no library to check against.
exports.read = (folder) => {
  if (!fs.existsSync(folder)) return undefined;
  const laws = new Map();
  for (const name of fs.readdirSync(folder)) {
    if (!name.endsWith(".md")) continue;
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    const title = /^title: *(.+)$/m.exec(text)?.[1].trim();
    const short = /^short_title: *(.+)$/m.exec(text)?.[1].trim();
    if (!title || !short) continue;
    const articles = new Set([...text.matchAll(new RegExp(`^(?:\\*\\*)?第(${NUMERAL})条`, "gm"))]
      .map((m) => number(m[1])));
    const names = new Set([title, short, title.replace(/^中华人民共和国/, "")]);
    if (title.startsWith("中华人民共和国民法典")) names.add("民法典");
    names.forEach((n) => laws.set(n, [...(laws.get(n) ?? []), { short, articles }]));
  }
  return laws.size ? laws : undefined;
};

// {law, article} by any name -> "short title + number", or undefined when
// the library has no such law or article.
exports.resolve = (laws, { law, article }) => {
  const text = laws.get(law)?.find((t) => article === undefined || t.articles.has(article));
  return text && `${text.short}${article ?? ""}`;
};

// "集体合同规定32" or "集体合同规定8-18" -> [{law, article}]
exports.entry = (text) => {
  const m = /^(.*?[^\d\s])\s*(\d+)(?:-(\d+))?$/.exec(text.trim());
  if (!m) return [{ law: text.trim() }];
  const out = [];
  for (let a = Number(m[2]); a <= Number(m[3] ?? m[2]); a++) out.push({ law: m[1], article: a });
  return out;
};

function expand(chain) {
  const parts = [...chain.matchAll(new RegExp(`(${JOINT})?第(${NUMERAL})条`, "g"))];
  const out = [];
  for (const [, joint, numeral] of parts) {
    const n = number(numeral);
    if (joint === "至" || joint === "到") for (let a = out.at(-1) + 1; a < n; a++) out.push(a);
    out.push(n);
  }
  return out;
}

// Every 《…》第…条 of a text -> [{law, article}]; rest is the text without them.
exports.citations = (text) => {
  const found = [];
  const rest = text.replace(CITATION, (_, law, chain) => {
    expand(chain).forEach((article) => found.push({ law, article }));
    return "";
  });
  return { found, rest };
};

exports.BARE = new RegExp(`第${NUMERAL}条`);
exports.number = number;
