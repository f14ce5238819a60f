// What the check of the law library finds: one fault at a time in a sound
// copy, and the words it uses.
import fs from "node:fs";
import { spawnSync } from "node:child_process";

const root = new URL("../..", import.meta.url).pathname;
const out = `${root}build/test/library`;
const law = `---
title: 中华人民共和国某法
short_title: 某法
level: 法律
region: 全国
issued_by: 某会
promulgated_on: 2001-01-01
amended_on: 2010-01-01
effective_on: 2001-02-01
status: 现行有效
source: x
---

# 中华人民共和国某法

第一条 依照本法第二条和《某法》第一条执行。

第二条 完。
`;
const index = `file,title,short_title,level,region,issued_by,promulgated_on,amended_on,effective_on,status,source,article_count
a.md,中华人民共和国某法,某法,法律,全国,某会,2001-01-01,2010-01-01,2001-02-01,现行有效,x,2
`;
const a_case = "---\ntitle: x\narticles_cited: [《中华人民共和国某法》第二条]\n---\nx\n";
const words = "said,legal,weight,reason\n老板,用人单位,1,通俗说法\n";

function run(changes) {
  fs.rmSync(out, { recursive: true, force: true });
  for (const f of ["laws", "cases", "lexicon"]) fs.mkdirSync(`${out}/${f}`, { recursive: true });
  const files = { "laws/a.md": law, "laws/index.csv": index, "cases/c.md": a_case, "lexicon/w.csv": words };
  for (const [name, text] of Object.entries(files)) {
    let changed = text;
    for (const [file, from, to] of changes) if (file === name) changed = changed.replace(from, to);
    fs.writeFileSync(`${out}/${name}`, changed);
  }
  const r = spawnSync("tools/checks/content/library", { cwd: root, encoding: "utf8", env: { ...process.env, LAWS: `${out}/laws`, CASES: `${out}/cases`, LEXICON: `${out}/lexicon` } });
  return r.status + r.stdout + r.stderr;
}

let failed = 0;
function wants(what, ...changes) {
  const got = run(changes);
  if (got.includes(what)) return;
  failed++;
  console.log(`wanted "${what}", got ${got}`);
}

wants("0");
wants("article 3, wanted 2", ["laws/a.md", "第二条 完", "第三条 完"]);
wants("本法第二条: there is none", ["laws/a.md", "第二条 完。", ""], ["laws/index.csv", /2\n$/, "1\n"]);
wants("《某法》第九条: there is none", ["laws/a.md", "《某法》第一条", "《某法》第九条"]);
wants("amended_on: 2010-02-30 is no day", ["laws/a.md", "2010-01-01", "2010-02-30"]);
wants("in force before it was promulgated", ["laws/a.md", "2001-02-01", "2000-02-01"]);
wants("article 2 is empty", ["laws/a.md", "第二条 完。", "第二条  "]);
wants("level is \"法律\" here and \"规章\" in the text", ["laws/a.md", "level: 法律", "level: 规章"]);
wants("3 articles here, 2 in the text", ["laws/index.csv", ",2\n", ",3\n"]);
wants("第七条: there is none", ["cases/c.md", "第二条", "第七条"]);
wants("legal or reason is missing", ["lexicon/w.csv", "通俗说法", ""]);
wants("weight 0", ["lexicon/w.csv", ",1,", ",0,"]);
process.exit(failed ? 1 : 0);
