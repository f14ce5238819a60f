// Files are made in the sandbox of a release build, whose workers are killed
// for a system call they may not make: each kind once, and the worker lives.
import test from "node:test";
import assert from "node:assert/strict";
import { base, desk, open, quit, signIn } from "./page.mjs";

test.after(quit);

const fetchFile = (page, path) =>
  page.evaluate(async (p) => {
    const reply = await fetch(p);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    return { status: reply.status, magic: String.fromCharCode(...bytes.slice(0, 4)) };
  }, path);

test("DOCX, PDF, ZIP and XLSX come out of the sandbox", async () => {
  const page = await open({ viewport: desk, locale: "zh-CN", scheme: "light" });
  await signIn(page, "employer");
  await page.goto(base + "/rounds/1/documents");
  await Promise.all([page.waitForNavigation(), page.click("form:has(input[value=filing_letter]) button")]);
  const path = new URL(page.url()).pathname;
  for (let i = 0; i < 4; i++) {
    assert.deepEqual(await fetchFile(page, path + "/files/pdf"), { status: 200, magic: "%PDF" });
    assert.deepEqual(await fetchFile(page, path + "/files/docx"), { status: 200, magic: "PK\x03\x04" });
  }
  assert.deepEqual(await fetchFile(page, "/rounds/1/filing/package"), { status: 200, magic: "PK\x03\x04" });
  assert.deepEqual(await fetchFile(page, "/rounds/1/costing/2/workbook"), { status: 200, magic: "PK\x03\x04" });
  await page.context().close();
});
