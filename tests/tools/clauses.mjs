// tools/checks/content/clauses accepts a good clause and says what is wrong
// with a bad one. Run by run.sh from tests/tools; prints failures.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const LAW = "---\ntitle: 中华人民共和国甲法\nshort_title: 甲法\n---\n第一条 一。\n\n第二条 二。\n\n第三条 三。\n";
const COMMON = "What is known.\n\nparam: place | text | 2..20 | - | 在哪里？ | 省、市。\n";
const CLAUSE = `## 加班工资
id: wage-overtime
part: substance
need: usual; 浙江省 required 甲法1
also: women
lesson: B01
cites: 甲法1-3
purpose: 写清倍数。
minimum: 不低于一倍半（《甲法》第二条）。
param: rate | times | 1.5..3 | 1.5 | 几倍？ | 不低于1.5倍。 | W004
param: day | date | 2020-01-01..2099-12-31 | - | 哪天起？ | 写日期。
param: way | choice | 转账/现金 | 转账 | 怎么付？ | 二选一。
text: 自{day}起，在{place}加班的，按{rate}倍付，用{way}支付。
  第二款照此办理。
fallback: 加班按{rate}倍付。
fallback: 加班按《甲法》第二条付。
labour: 基数要写。
employer: 记录要全。
illegal: 加班不付钱。 => 应当付（《甲法》第三条）。
en: Overtime at so many times.
`;

function check(clause, files = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "clauses-"));
  mkdirSync(path.join(folder, "laws"));
  const all = { "parameters.txt": COMMON, "laws/a.md": LAW, unfinished: "", "wage.txt": `# 工资\n\n${clause}`, ...files };
  for (const [name, text] of Object.entries(all)) if (text !== null) writeFileSync(path.join(folder, name), text);
  const run = spawnSync(path.join(root, "tools/checks/content/clauses"), {
    cwd: root, encoding: "utf8", env: { ...process.env, CLAUSES: folder, LAWS: path.join(folder, "laws") },
  });
  rmSync(folder, { recursive: true });
  return { status: run.status, out: run.stdout + run.stderr };
}

let failed = 0;
function refuses(words, from, to, files) {
  const changed = CLAUSE.replace(from, to);
  const { status, out } = check(changed, files);
  if (status === 0 || !out.includes(words)) { failed++; console.log(`want "${words}", got "${out}"`); }
}

const good = check(CLAUSE);
if (good.status !== 0) { failed++; console.log(`a good clause is refused: ${good.out}`); }

refuses("甲法9 is not in the library", "第二条）", "第九条）");
refuses("甲法3 is used but not in cites:", "甲法1-3", "甲法1-2");
refuses("names no law", "记录要全", "按第五条记录");
refuses("an illegal wording needs => why", "应当付（《甲法》第三条）", "应当付");
refuses("breaks W004", "1.5..3", "1.2..3");
refuses("no rule W999", "W004", "W999");
refuses("bounds \"3..1.5\" are no range", "1.5..3", "3..1.5");
refuses("default 4 is out of bounds", "| 1.5 | 几倍", "| 4 | 几倍");
refuses("default 支票 is none of the choices", "| 转账 | 怎么", "| 支票 | 怎么");
refuses("no type rate", "| times |", "| rate |");
refuses("the question must end with ？", "几倍？", "几倍");
refuses("{rat} has no param", "fallback: 加班按{rate}倍付", "fallback: 加班按{rat}倍付");
refuses("its unit is 倍", "按{rate}倍付，", "按{rate}付，");
refuses("param way is used in no wording", "用{way}支付", "用转账支付");
refuses("is one of parameters.txt", "param: way", "param: place | text | 2..9 | - | 哪？ | 一。\nparam: way");
refuses("a fallback repeats another wording", "加班按《甲法》第二条付", "加班按{rate}倍付");
refuses("a wording ends with a full stop", "第二条付。", "第二条付");
refuses("1 lines of fallback; 2 to 2 are wanted", /fallback: 加班按《.+\n/, "");
refuses("also: stands too late", "also: women\nlesson: B01", "lesson: B01\nalso: women");
refuses("no lesson Z99", "B01", "Z99");
refuses("also: wage is no other kind", "also: women", "also: wage");
refuses("no part middle", "part: substance", "part: middle");
refuses("the id must begin with wage-", "id: wage-overtime", "id: women-overtime");
refuses("is like the nation", "required 甲法1", "usual 甲法1");
refuses("can't read \"什么\"", "lesson: B01", "lesson: B01\n什么");
refuses("en: is English", "so many times", "若干倍");
refuses("an exclamation mark", "记录要全", "记录要全！");
const twice = check(`${CLAUSE}\n${CLAUSE}`);
if (!twice.out.includes("the id is taken")) { failed++; console.log(`twice: ${twice.out}`); }
const few = check(CLAUSE, { unfinished: null });
if (!few.out.includes("1 clauses; 120 are wanted")) { failed++; console.log(`few: ${few.out}`); }
if (!few.out.includes("women.txt: : error: has no clause of part opening")) { failed++; console.log(`parts: ${few.out}`); }
process.exit(failed ? 1 : 0);
