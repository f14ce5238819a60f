// A dragged slider shows what the API says, and without script a form does.
import test from "node:test";
import assert from "node:assert/strict";
import { base, desk, open, quit } from "./page.mjs";

test.after(quit);

const cell = (page, out) => page.textContent(`[data-out="${out}"]`);

test("dragging a slider counts anew and changes every figure that hangs on it", async () => {
  const page = await open({ viewport: desk, locale: "en-GB", scheme: "light" });
  await page.goto(base + "/costing");
  const before = await cell(page, "offers.labour.totals.0.cost_cny");
  const own = await cell(page, "offers.labour.proposals.0.years.0.cost_cny");
  const others = await cell(page, "offers.employer.totals.0.cost_cny");
  const slider = page.locator("input[type=range]").first();
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await page.waitForFunction((was) => document.querySelector('[data-out="offers.labour.totals.0.cost_cny"]').textContent !== was, before);
  assert.notEqual(await cell(page, "offers.labour.proposals.0.years.0.cost_cny"), own);
  assert.equal(await cell(page, "offers.employer.totals.0.cost_cny"), others);
  assert.deepEqual(page.trouble, []);
  await page.context().close();
});

test("without script there is no slider, and the form counts", async () => {
  const page = await open({ viewport: desk, locale: "en-GB", script: false });
  await page.goto(base + "/costing");
  assert.equal(await page.locator("input[type=range]").first().isVisible(), false);
  await page.fill("#p0_a1", "0");
  await page.click("button[value=count]");
  assert.match(await page.textContent("h2#result"), /Result/);
  await page.context().close();
});
