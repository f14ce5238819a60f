// tools/checks/content/answers accepts good answers and says what is wrong
// with bad ones. Run by run.sh from tests/tools; prints failures.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const LAW = "---\ntitle: 中华人民共和国甲法\nshort_title: 甲法\n---\n第一条 应当按月支付工资。\n\n第二条 不得克扣。\n";
const ANSWER = `## 工资什么时候发
id: pay-day
also: 几号发工资 | 发工资的日子 | 工资拖几天
cites: 甲法1; 甲法2
region: 广东省 | 见《甲法》第二条。
reviewed: 2026-11-25

short: 每月发一次（《甲法》第一条）。法律写的是“按月支付工资”。
next:
- 看合同。
- 问人事。
- 找工会。
en: Monthly (Law A, article 1).
`;
const QUESTION = '{"q":"工钱几号到","a":[["甲法",1]],"subject":"pay","split":"held-out"}\n';

function check(answer, files = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "answers-"));
  const all = { "laws/a.md": LAW, "answers/pay.md": answer, "questions/own.jsonl": QUESTION, "questions/off-topic.txt": "明天下雨吗\n", ...files };
  for (const name of ["laws", "answers", "questions"]) mkdirSync(path.join(folder, name));
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
  const run = spawnSync(path.join(root, "tools/checks/content/answers"), [folder], { cwd: root, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return { status: run.status, out: run.stdout + run.stderr };
}

let failed = 0;
function refuses(words, from, to, files) {
  const { status, out } = check(ANSWER.replace(from, to), files);
  if (status === 0 || !out.includes(words)) { failed++; console.log(`want "${words}", got "${out}"`); }
}

const good = check(ANSWER);
if (good.status !== 0) { failed++; console.log(`a good answer is refused: ${good.out}`); }
refuses("甲法 has no article 9", "甲法2", "甲法9");
refuses('no law is called "乙法"', "甲法2", "乙法2");
refuses("甲法2 is mentioned but not cited", "; 甲法2", "");
refuses("“按日支付工资” stands in no cited article", "按月支付", "按日支付");
refuses("a quote is not closed", "”", "");
refuses("en: article 3 is not cited", "article 1", "article 3");
refuses("en names no article", ", article 1", "");
refuses("short names no article", "（《甲法》第一条）", "");
refuses("of which law?", "《甲法》第一条", "第一条");
refuses("also: 2, wanted 3 to 8", " | 工资拖几天", "");
refuses("next: 2, wanted 3 to 5", "- 找工会。\n", "");
refuses("reviewed is no date", "2026-11-25", "gestern");
refuses('region "火星"', "广东省", "火星");
refuses("a promise", "找工会。", "找工会，一定能要回来。");
refuses("now 20.67", "看合同。", "按20.83天算。");
refuses("is asked at", "发工资的日子", "几号发工资");
refuses("held out, but answered word for word", "几号发工资", "工钱几号到");
refuses("is about work", "", "", { "questions/off-topic.txt": "加班费怎么算\n" });
process.exit(failed ? 1 : 0);
