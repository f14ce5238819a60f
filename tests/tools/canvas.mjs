// tools/checks/content/canvas accepts a good canvas and says what is wrong
// with a bad one. Run by run.sh from tests/tools; prints failures.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const field = (id, kind, secret) => `## ${id}
label: 名
label-en: Name
kind: ${kind}
private: ${secret}
why: 因为。
why-en: Because.
ask: 什么？
ask-en: What?
ask: 多少？
ask-en: How much?
do: 写。
do-en: Write.
dont: 不要猜。
dont-en: Don't guess.
example: 示例：一。
example-en: Example: one.
lesson: B01
cites: 甲法1-2
`;
const GOOD = {
  unfinished: "",
  "laws/a.md": "---\ntitle: 中华人民共和国甲法\nshort_title: 甲法\n---\n第一条 一。\n\n第二条 二。\n",
  "modules.txt": `# 1 模块 | Module\nabout: 一。\nabout-en: One.\n\n${field("demands", "cards", "no")}\n${field("target", "figure", "yes")}`,
  "steps.txt": `# 六步 | Steps

## 1 步 | Step
id: step
fields: demands target
about: 写。
about-en: Write.

# 检查 | Checks

## 低 | Low
id: low
kind: contradictory
stops: yes
when: below target minimum-wage
message: 请改。
message-en: Change it.
cites: 甲法2

# 可以上桌 | Good enough
filled: demands
about: 有了。
about-en: There.
`,
  "templates/building.txt": "# 楼宇 | Building\nid: building\nfor: 楼。\nfor-en: A building.\n\nfield: demands\nask: 几家？\nask-en: How many?\n",
  "examples/a.txt": "# 例 | Example\nid: a\ntemplate: building\ncase: zhuhai-anguang\nnote: 示例。\nnote-en: An example.\n" +
    "source: 报。\nsource-en: Paper.\n\nfield: demands\ntext: 一。\ntext-en: One.\n",
};

function check(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "canvas-"));
  for (const sub of ["laws", "templates", "examples"]) mkdirSync(path.join(folder, sub));
  for (const [name, text] of Object.entries(files)) if (text !== null) writeFileSync(path.join(folder, name), text);
  const run = spawnSync(path.join(root, "tools/checks/content/canvas"), {
    cwd: root, encoding: "utf8", env: { ...process.env, CANVAS: folder, LAWS: path.join(folder, "laws") },
  });
  rmSync(folder, { recursive: true });
  return { status: run.status, out: run.stdout + run.stderr };
}

let failed = 0;
function refuses(words, file, from, to) {
  if (from !== null && !GOOD[file].includes(from)) { failed++; console.log(`"${from}" is not in ${file}`); }
  const text = from === null ? to : GOOD[file].replace(from, to);
  const { status, out } = check({ ...GOOD, [file]: text });
  if (status === 0 || !out.includes(words)) { failed++; console.log(`want "${words}", got "${out}"`); }
}

const good = check(GOOD);
if (good.status !== 0) { failed++; console.log(`a good canvas is refused: ${good.out}`); }

refuses("the id is taken", "modules.txt", "## target", "## demands");
refuses("no dont-en:", "modules.txt", "dont-en: Don't guess.\n", "");
refuses("ask: and ask-en: differ", "modules.txt", "ask-en: What?\n", "");
refuses("two or three ask:", "modules.txt", "ask: 什么？\nask-en: What?\n", "");
refuses("why: is Chinese", "modules.txt", "why: 因为。", "why: Because.");
refuses("no kind drawing", "modules.txt", "kind: cards", "kind: drawing");
refuses("private: is yes", "modules.txt", "private: yes", "private: no");
refuses("begins with 示例：", "modules.txt", "示例：一", "一");
refuses("no lesson Z99", "modules.txt", "lesson: B01", "lesson: Z99");
refuses("甲法3 is not in the library", "modules.txt", "甲法1-2", "甲法1-3");
refuses("an exclamation mark", "modules.txt", "不要猜。", "不要猜！");
refuses("no line is called colour:", "modules.txt", "kind: cards", "kind: cards\ncolour: red");
refuses("1 modules; six are wanted", "unfinished", null, null);
refuses("2 fields; four to eight", "unfinished", null, null);
refuses("stands in one step", "steps.txt", "fields: demands target", "fields: demands");
refuses("no field goal", "steps.txt", "below target", "below goal");
refuses("is no rule", "steps.txt", "minimum-wage", "demands");
refuses("is no rule", "steps.txt", "below target", "under target");
refuses("甲法9 is not in the library", "steps.txt", "甲法2", "甲法9");
refuses("good enough to bargain is said once", "steps.txt", "# 可以上桌", "# 以后");
refuses("no field goal", "templates/building.txt", "field: demands", "field: goal");
refuses("a template asks", "templates/building.txt", "几家？", "73家。");
refuses("without ask-en: below it", "templates/building.txt", "ask-en: How many?\n", "");
refuses("the id is the file's name", "templates/building.txt", "id: building", "id: house");
refuses("no case nowhere", "examples/a.txt", "zhuhai-anguang", "nowhere");
refuses("target is private", "examples/a.txt", "field: demands", "field: target");
refuses("note: begins with 示例", "examples/a.txt", "note: 示例", "note: 记录");
process.exit(failed ? 1 : 0);
