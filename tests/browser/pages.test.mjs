// Every page a person can open, in both languages, at both widths, light and
// dark: it draws, fits, says who it is, and axe-core has nothing to say.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { base, desk, open, overflow, phone, quit, signIn, violations } from "./page.mjs";

test.after(quit);

// paths/<feature>.txt: "role path", "-" for a visitor
const paths = fs
  .readdirSync(new URL("paths", import.meta.url))
  .flatMap((f) => fs.readFileSync(new URL("paths/" + f, import.meta.url), "utf8").split("\n"))
  .filter((l) => l.trim() && !l.startsWith("#"))
  .map((l) => l.trim().split(/\s+/));

// every pair of width, language and scheme occurs
const looks = [
  { viewport: phone, locale: "zh-CN", scheme: "light" },
  { viewport: phone, locale: "en-GB", scheme: "dark" },
  { viewport: desk, locale: "zh-CN", scheme: "dark" },
  { viewport: desk, locale: "en-GB", scheme: "light" },
];

async function walk(role) {
  for (const look of looks) {
    const page = await open(look);
    if (role !== "-") await signIn(page, role);
    for (const [, path] of paths.filter(([who]) => who === role)) {
      const where = `${role} ${path} ${look.viewport.width} ${look.locale} ${look.scheme}`;
      await page.goto(base + path);
      assert.equal(await page.getAttribute("html", "lang"), look.locale === "zh-CN" ? "zh-CN" : "en", where);
      assert.ok((await page.title()).length > 3, where);
      assert.ok((await overflow(page)) <= 0, `${where}: wider than the screen`);
      assert.deepEqual(await violations(page), [], where);
    }
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  }
}

for (const role of new Set(paths.map(([who]) => who))) test(`pages of ${role === "-" ? "a visitor" : role}`, { timeout: 900000 }, () => walk(role));

test("large type reflows and stays readable", async () => {
  const page = await open({ viewport: phone });
  await page.goto(base + "/wages");
  await page.click("text=大字");
  assert.equal(await page.getAttribute("html", "data-text"), "large");
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "21px");
  assert.ok((await overflow(page)) <= 0);
});

test("a page works without script", async () => {
  const page = await open({ script: false });
  await page.goto(base + "/wages");
  await page.selectOption("#region", "广东");
  await page.selectOption("#unit", "private");
  await page.click("main form button");
  assert.match(await page.textContent("h1"), /广东/);
  await signIn(page, "officer");
  assert.match(page.url(), /\/board/);
});

test("the keyboard reaches everything, and the skip link comes first", async () => {
  const page = await open();
  await page.goto(base + "/wages");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("main") !== null), true);
});

test("a wrong form says so twice and keeps what was typed", async () => {
  const page = await open({ viewport: phone });
  await signIn(page, "officer");
  await page.goto(base + "/me/account");
  await page.fill("#email", "not an address");
  await page.evaluate(() => document.querySelector("main form").setAttribute("novalidate", ""));
  await page.click("main form button[type=submit]");
  assert.match(await page.title(), /^有误：/);
  assert.equal(await page.evaluate(() => document.activeElement.className), "errors");
  assert.equal(await page.inputValue("#email"), "not an address");
  await page.click(".errors a");
  assert.equal(await page.evaluate(() => document.activeElement.id), "email");
  assert.deepEqual(await violations(page), []);
});

test("printed pages leave the frame out", async () => {
  const page = await open();
  await page.goto(base + "/wages");
  await page.emulateMedia({ media: "print" });
  for (const part of [".sections", ".foot", ".top__tools", ".filters"]) assert.equal(await page.isVisible(part), false, part);
  assert.equal(await page.isVisible("table"), true);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10000);
});

test("axe-core is really asked", async () => {
  const page = await open();
  await page.goto(base + "/");
  await page.evaluate(() => document.documentElement.removeAttribute("lang"));
  assert.ok((await violations(page)).some((v) => v.startsWith("html-has-lang")));
});
