// Chromium for tests: one browser, a context a test, axe-core at hand.
import { chromium } from "playwright-core";
import fs from "node:fs";
import { createRequire } from "node:module";

export const base = process.env.BASE_URL;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const accounts = {};
for (const [file, prefix] of [["", ""], [".more", "other_"]])
  for (const line of fs.readFileSync(process.env.DEMO_ACCOUNTS + file, "utf8").trim().split("\n")) {
    const [role, login, password] = line.split("\t");
    accounts[prefix + role] ??= [login, password];
  }

export const phone = { width: 360, height: 780 };
export const desk = { width: 1280, height: 900 };

let browser;
export async function launch() {
  browser ??= await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update", "--disable-sync"],
  });
  return browser;
}
export const quit = () => browser?.close();

// A page that collects what goes wrong in it: page.trouble.
export async function open({ viewport = desk, locale = "zh-CN", scheme = "light", script = true } = {}) {
  const context = await (await launch()).newContext({ viewport, locale, colorScheme: scheme, javaScriptEnabled: script });
  const page = await context.newPage();
  page.trouble = [];
  page.on("console", (m) => m.type() === "error" && !/status of 4\d\d/.test(m.text()) && page.trouble.push(m.text()));
  page.on("pageerror", (e) => page.trouble.push(e.message));
  return page;
}

export async function signIn(page, role) {
  await page.goto(base + "/sign-in");
  await page.fill("#login", accounts[role][0]);
  await page.fill("#password", accounts[role][1]);
  await page.click("main button[type=submit]");
  await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
}

// Accessibility violations as "rule: element" lines.
export async function violations(page) {
  const client = await page.context().newCDPSession(page);
  // the page's own policy forbids added scripts, so axe comes in by the debugger
  await client.send("Runtime.evaluate", { expression: axe });
  const result = await client.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then((r) => JSON.stringify(r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target).join(" | "))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  return JSON.parse(result.result.value ?? "[]");
}

// Wider than the screen?
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
