// Every part of the kit, drawn, against the file that shows how it should
// look. UPDATE=1 writes the file anew; read the difference before landing.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { Visitor } from "./site.mjs";

const file = new URL("golden/gallery.html", import.meta.url);

test("the parts are drawn as the golden page says", async () => {
  const page = (await new Visitor().get("/gallery")).text;
  const main = page.match(/<main[\s\S]*<\/main>/)[0] + "\n";
  if (process.env.UPDATE) fs.writeFileSync(file, main);
  assert.equal(main, fs.readFileSync(file, "utf8"));
});

test("every part has its example", async () => {
  const page = (await new Visitor().get("/gallery")).text;
  for (const name of fs.readdirSync(new URL("../../templates/parts", import.meta.url)).map((f) => f.replace(".html", "")))
    if (name !== "layout") assert.match(page, new RegExp(`<h2>${name}</h2>`), name);
});
