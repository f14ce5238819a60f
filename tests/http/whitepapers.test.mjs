// White papers: every number found again, the same bytes every time, the PDF
// says what the page says.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { base, Visitor } from "./site.mjs";
import { check } from "../../tools/checks/papers.mjs";

const zh = new Visitor(), en = new Visitor("en");
const ids = async () => [...new Set([...(await zh.get("/whitepapers")).text.matchAll(/\/whitepapers\/([\w-]+)"/g)].map((m) => m[1]))];
const pdfOf = async (id, lang) => Buffer.from(await (await fetch(`${base}/whitepapers/${id}.pdf`, { headers: { "accept-language": lang } })).arrayBuffer());

test("there is a paper for each of 19 sectors, the nation, and Guangdong with Zhuhai", async () => {
  const list = await ids();
  assert.equal(list.length, 21);
  for (const subject of ["nation", "guangdong", ..."ABCDEFGHIJKLMNOPQRS"]) assert.ok(list.some((id) => id.split("-")[1] === subject), subject);
});

test("every number of every paper is found in its figures, in both languages", async () => {
  let numbers = 0;
  for (const id of await ids())
    for (const who of [zh, en]) {
      const page = await who.get(`/whitepapers/${id}`), csv = await who.get(`/whitepapers/${id}.csv`);
      const found = check(page.text, csv.text);
      assert.deepEqual([...new Set(found.problems)], [], `${id} ${who.lang}`);
      numbers += found.numbers;
      assert.match(page.text, /<ol class="doc__sources">/);
      assert.doesNotMatch(page.text, /\{[?!@\w]|undefined|NaN/);
      assert.ok(page.text.length < 100 * 1024, `${id}: ${page.text.length}`);
    }
  assert.ok(numbers > 20000, String(numbers));
});

test("the checker sees a number that is not in the data", async () => {
  const [id] = await ids();
  const page = (await zh.get(`/whitepapers/${id}`)).text, csv = (await zh.get(`/whitepapers/${id}.csv`)).text;
  assert.equal(check(page.replace("</article>", "<p>123,456.7</p></article>"), csv).problems.length, 1);
  const wrong = csv.replace(/^(computed,.*),(\d+\.\d),(.*),"?(above|share)\(/m, (m, a, n, b, rule) => m.replace(`,${n},`, `,${Number(n) + 3.3},`));
  assert.notEqual(wrong, csv);
  assert.ok(check(page, wrong).problems.length > 0);
});

test("a paper without figures of private units says so and compares nothing", async () => {
  const id = (await ids()).find((x) => x.includes("-S-"));
  const page = (await zh.get(`/whitepapers/${id}`)).text;
  assert.match(page, /没有公布公共管理、社会保障和社会组织城镇私营单位的平均工资/);
  assert.match(page, /私营单位没有数字，无法比较/);
});

test("the same edition gives the same PDF, with outline, sources and the page's numbers", async () => {
  const id = (await ids()).find((x) => x.includes("-C-"));
  const one = await pdfOf(id, "zh-CN"), two = await pdfOf(id, "zh-CN");
  assert.ok(one.equals(two));
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "paper-")), "a.pdf");
  fs.writeFileSync(file, one);
  const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  fs.rmSync(path.dirname(file), { recursive: true });
  assert.match(info, /Title:\s+制造业薪酬白皮书（2025年）/);
  assert.ok(Number(info.match(/Pages:\s+(\d+)/)[1]) >= 8);
  assert.ok(one.includes("/Outlines"));
  assert.match(text, /数据来源/);
  assert.match(text, /第 1 页，共 \d+ 页/);
  const page = (await zh.get(`/whitepapers/${id}`)).text;
  const said = page.match(/<li class="doc__item">[\s\S]*?<\/li>/g).map((li) => li.replace(/<sup[\s\S]*?<\/sup>|<span class="doc__label">.*?<\/span>|<[^>]*>/g, "").replace(/\s/g, ""));
  const squeezed = text.replace(/\s|\[\d+\]/g, "");
  for (const s of said) assert.ok(squeezed.includes(s), s);
});

test("the English PDF is English, and an edition nobody made is 404", async () => {
  const id = (await ids())[0];
  assert.equal((await pdfOf(id, "en")).subarray(0, 5).toString(), "%PDF-");
  for (const no of ["2025-C-999", "nothing", "2025-C-999.pdf", "2025-C-999.csv", "..%2f..", "2025-C-1.docx"])
    assert.equal((await zh.get(`/whitepapers/${no}`)).status, 404, no);
});
