// Every page a person can open, in both languages, at both widths, light and
// dark: it draws, fits, says who it is, and axe-core has nothing to say.
import test from "node:test";
import assert from "node:assert/strict";
import { base, desk, open, overflow, phone, quit, signIn, violations } from "./page.mjs";

test.after(quit);

const open_to_all = ["/", "/wages", "/wages?year=1999", "/insights", "/tools", "/reports", "/sign-in", "/password-resets", "/no-such-page", "/gallery"];
const signed_in = ["/board", "/me", "/me/account", "/me/organisations", "/me/password", "/me/factor", "/me/sessions", "/me/tokens", "/me/audit", "/me/data", "/me/erasure", "/organisations/3", "/organisations/3/invitations", "/organisations/4"];
const administered = ["/organisations/1", "/organisations/2/edit", "/organisations/2/children/new", "/organisations/2/audit"];

async function walk(role, paths) {
  for (const viewport of [phone, desk])
    for (const locale of ["zh-CN", "en-GB"])
      for (const scheme of ["light", "dark"]) {
        const page = await open({ viewport, locale, scheme });
        if (role) await signIn(page, role);
        for (const path of paths) {
          const where = `${path} ${viewport.width} ${locale} ${scheme}`;
          await page.goto(base + path);
          assert.equal(await page.getAttribute("html", "lang"), locale === "zh-CN" ? "zh-CN" : "en", where);
          assert.ok((await page.title()).length > 3, where);
          assert.ok((await overflow(page)) <= 0, `${where}: wider than the screen`);
          assert.deepEqual(await violations(page), [], where);
        }
        assert.deepEqual(page.trouble, []);
        await page.context().close();
      }
}

test("pages open to all", () => walk(null, open_to_all));
test("an officer's pages", () => walk("officer", signed_in));
test("an administrator's pages", () => walk("admin", administered));

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
  await page.evaluate(() => document.querySelector("form").setAttribute("novalidate", ""));
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
