// Minutes are typed while the network goes and comes, and while the tab is
// closed in between: nothing typed is lost.
import test from "node:test";
import assert from "node:assert/strict";
import { base, open, quit, signIn } from "./page.mjs";

test.after(quit);

const field = 'form[data-autosave] [name="minutes"]';
const saved = (page) => page.evaluate(async () => (await fetch(location.pathname + "/minutes?format=txt")).text());
const type = (page, text) => page.locator(field).evaluate((area, t) => {
  area.value += t;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}, text);

test("a lost connection loses no minutes", async () => {
  const page = await open();
  await signIn(page, "officer");
  await page.goto(base + "/rounds/1/meetings/1");
  await page.context().setOffline(true);
  await type(page, "\n断网时写下的第一句。");
  // the first try fails, and the page says so
  await page.waitForFunction(() => {
    const form = document.querySelector("form[data-autosave]");
    return form.querySelector("[data-status]").textContent === form.dataset.offline;
  });
  await type(page, "断网时写下的第二句。");
  await page.context().setOffline(false);
  await page.waitForFunction(() => {
    const form = document.querySelector("form[data-autosave]");
    return form.querySelector("[data-status]").textContent === form.dataset.autosave;
  });
  assert.match(await saved(page), /断网时写下的第一句。断网时写下的第二句。/);
  await page.context().close();
});

test("a closed tab gives back what was typed and not saved", async () => {
  const page = await open();
  await signIn(page, "officer");
  await page.goto(base + "/rounds/1/meetings/2");
  await page.context().setOffline(true);
  await type(page, "关掉页面前写下的话。");
  await page.context().setOffline(false);
  await page.goto(base + "/rounds/1/meetings");
  await page.goto(base + "/rounds/1/meetings/2");
  assert.match(await page.locator(field).inputValue(), /关掉页面前写下的话。/);
  await page.context().close();
});
