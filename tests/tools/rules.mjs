// What the checks of rules and holidays find: one fault at a time in a sound
// file, and the words they use.
import fs from "node:fs";
import { spawnSync } from "node:child_process";

const root = new URL("../..", import.meta.url).pathname;
const out = `${root}build/test/rules`;
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(`${out}/laws`, { recursive: true });
fs.writeFileSync(`${out}/laws/a.md`, `---
short_title: 某条例
---
## 第一章 总则

第一条 另一方应当在十五日内书面答复。

第二条 期限为一至三年，会议七个工作日前提供资料。

## 一、制度
`);
const head = "id,applies_to,check,operator,value,unit,severity,basis_title,basis_article,note_zh,short_title,note_en,from,until,replaces\n";
const good = `${head}P001,reply@全国,reply.days,<=,15,自然日,illegal,某条例,第一条,十五日,某条例,Within 15 days.,2020-01-01,,
P002,info@全国,info.days,>=,7,工作日,illegal,某条例,第二条,七个工作日,某条例,Seven working days.,2020-01-01,,P001
C001,contract:collective@全国,term.months,between,12..36,月,warning,某条例,第二条,一至三年,某条例,One to three years.,2020-01-01,,
W001,calc@全国,days,==,20.67,天,illegal,某条例,一,二十,某条例,20.67.,2020-01-01,,
`;
let days = "date,kind,name_zh,source\n";
for (const d of ["01-01", "05-01", "10-01", "10-02", "10-03"]) days += `2004-${d},holiday,x,s\n`;
days += "2004-10-09,makeup_workday,x,s\n";

function run(rules, calendar) {
  fs.writeFileSync(`${out}/rules.csv`, rules);
  fs.writeFileSync(`${out}/days.csv`, calendar);
  const r = spawnSync("tools/checks/content/rules", { cwd: root, encoding: "utf8", env: { ...process.env, RULES: `${out}/rules.csv`, CALENDAR: `${out}/days.csv`, LAWS: `${out}/laws` } });
  return r.status + r.stdout + r.stderr;
}
let failed = 0;
function wants(what, got) {
  if (got.includes(what)) return;
  failed++;
  console.log(`FAILED: want "${what}", got "${got}"`);
}
const rules = (words, from, to) => wants(words, run(good.replace(from, to), days));
const calendar = (words, from, to) => wants(words, run(good, days.replace(from, to)));

wants("0", run(good, days));
rules("does not say 16 自然日", ",15,", ",16,");
rules("does not say 7 自然日", "工作日,illegal", "自然日,illegal");
rules("does not say 48 月", "12..36", "12..48");
rules("has no 第九条", "第一条,十五日", "第九条,十五日");
rules("no 他条例 in the library", "十五日,某条例", "十五日,他条例");
rules("has no part 二", "某条例,一,", "某条例,二,");
rules("no article", "某条例,第一条", "某条例,UNVERIFIED");
rules("a note is missing", "Within 15 days.", "");
rules("Chinese in the English note", "Within 15 days.", "Within 15 日.");
rules("P001 stands twice", "P002,info", "P001,info");
rules("which is not there", ",,P001", ",,P009");
rules("no first day", "Within 15 days.,2020-01-01", "Within 15 days.,");
calendar("a make-up day is a Saturday or Sunday", "2004-10-09", "2004-10-11");
calendar("2004-10-02 is no day off", "2004-10-02,holiday,x,s\n", "");
calendar("not in order", "2004-05-01", "2003-05-01");
calendar("off and worked at once", "2004-10-03,holiday", "2004-10-03,makeup_workday,x,s\n2004-10-03,holiday");
calendar("a statutory day that is worked", "2004-10-09", "2004-10-08,statutory,x,s\n2004-10-09");
calendar("2005 is missing", "2004-10-09", "2006-01-01,holiday,x,s\n2004-10-09");
process.exit(failed ? 1 : 0);
