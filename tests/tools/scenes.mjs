// tools/checks/content/scenes accepts a good scene and says what is wrong
// with a bad one. Run by run.sh from tests/tools; prints failures.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const LAW = "---\ntitle: 中华人民共和国甲法\nshort_title: 甲法\n---\n第一条 一。\n\n第二条 二。\n\n第三条 三。\n";
const CSV = "id,level,title_zh,title_en,canvas_module,requires,opens_tool,legal_basis\n"
  + "A1,beginner,第一课,One,1,,wages,甲法1-2\nA2,beginner,第二课,Two,1,A1,wages,\n";

const question = (n, kind, lines) => `### ${n} ${kind}\n${lines}\n> 见《甲法》第三条。\n`;
const PRACTICE = [
  ["choice", "问？\n- (x) 甲\n- ( ) 乙\n- ( ) 丙"],
  ["choice", "问？\n- ( ) 甲\n- (x) 乙\n- ( ) 丙"],
  ["multi", "问？\n- [x] 甲\n- [ ] 乙\n- [ ] 丙\n- [x] 丁"],
  ["order", "排。\n1. 甲\n2. 乙\n3. 丙"],
  ["compute", "算。 answer: 10.00 unit: 元 tolerance: 0.01"],
  ["deadline", "哪天？ from: 2026-11-20 step: reply region: 广东省 kind: wage answer: 2026-12-20"],
  ["match", "配。\n- 甲 = 子\n- 乙 = 丑\n- 丙 = 寅"],
  ["clause", "找。\n- ( ) 甲\n- (!) 乙"],
].map(([kind, lines], i) => question(i + 1, kind, lines)).join("\n");

const scene = (title, filler) => `# ${title}
summary: 一句话。
minutes: 10
tool: wages
articles: 甲法1-3

## situation
${filler}

## goals
- 能做

## explanation
依《甲法》第一条、第二条。

## example
行业113,594元{wage:C,non_private,2025,全国}。

## mistakes
- 错

## checklist
- [ ] 一
- [ ] 二
- [ ] 三
- [ ] 四

## do
打开。

## practice
${PRACTICE}
## reading
- 甲法1
`;
const ZH = scene("第一课", "字".repeat(1200)), EN = scene("One", "word ".repeat(750));

function check(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "scenes-"));
  mkdirSync(path.join(folder, "laws"));
  const all = { "scenes.csv": CSV, "laws/a.md": LAW, unfinished: "", "A1.zh.md": ZH, "A1.en.md": EN, ...files };
  for (const [name, text] of Object.entries(all)) if (text !== null) writeFileSync(path.join(folder, name), text);
  const run = spawnSync(path.join(root, "tools/checks/content/scenes"), {
    cwd: root, encoding: "utf8", env: { ...process.env, SCENES: folder, LAWS: path.join(folder, "laws") },
  });
  rmSync(folder, { recursive: true });
  return { status: run.status, out: run.stdout + run.stderr };
}

let failed = 0;
function refuses(words, files) {
  const { status, out } = check(files);
  if (status === 0 || !out.includes(words)) { failed++; console.log(`want "${words}", got "${out}"`); }
}
const zh = (from, to) => ({ "A1.zh.md": ZH.replace(from, to) });
const en = (from, to) => ({ "A1.en.md": EN.replace(from, to) });

const good = check({});
if (good.status !== 0) { failed++; console.log(`a good scene is refused: ${good.out}`); }
refuses("甲法 article 9 is not in the library".replace("甲法", "《甲法》"), zh("第二条", "第九条"));
refuses("甲法2 is in articles: but not cited", zh("、第二条", ""));
refuses("甲法3 is cited but not in articles:", zh("甲法1-3", "甲法1-2"));
refuses("names no law", zh("打开。", "按第五条打开。"));
refuses("the data says 113594", zh("113,594", "113,595"));
refuses("names no figure", zh("{wage:C", "{wage:Z"));
refuses("has no figure directly before it", zh("113,594元", "很多"));
refuses("Chinese characters; 1,200", zh(/字{1200}/, "字".repeat(1100)));
refuses("an exclamation mark", zh("打开。", "打开！"));
refuses("sections are", zh("## mistakes", "## mistake"));
refuses("question 3: answer", en("- [ ] 乙", "- [x] 乙"));
refuses("question 5: answer", en("answer: 10.00", "answer: 10.10"));
refuses("has no explanation", zh("- (!) 乙\n> 见《甲法》第三条。", "- (!) 乙"));
refuses("is no day", zh("answer: 2026-12-20", "answer: 2026-12-32"));
refuses("A2.md: error: a language is missing", { unfinished: null });
refuses("delete this file", { "scenes.csv": CSV.replace(/A2.*\n/, "").replace(",,wages,甲法", ",,wages,甲法") });
refuses("a cycle: A1 → A2 → A1", { "scenes.csv": CSV.replace(",1,,wages", ",1,A2,wages") });
refuses("A2 is an orphan", { "scenes.csv": CSV.replace(",1,A1,", ",1,,") });
process.exit(failed ? 1 : 0);
