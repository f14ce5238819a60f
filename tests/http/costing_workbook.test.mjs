// The exported workbook, its formulas computed anew by LibreOffice, equals
// the API to the fen.
import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { base, Visitor } from "./site.mjs";
import { random, randomSpec } from "./costing_specs.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "costing-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));

const post = (address, spec) => fetch(base + address, { method: "POST", headers: { "content-type": "application/json", "accept-language": "en" }, body: JSON.stringify(spec) });

// LibreOffice trusts stored values unless told otherwise: always recalculate.
function recalculate(files) {
  const profile = path.join(folder, "profile");
  fs.mkdirSync(path.join(profile, "user"), { recursive: true });
  fs.writeFileSync(
    path.join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder, ...files], { stdio: "pipe", timeout: 240000 });
}

// side, year, number -> the figures of a row, in yuan
function readSummary(file) {
  const rows = new Map();
  for (const line of fs.readFileSync(file, "utf8").split("\n").slice(4)) {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((c) => c.replace(/,$/, "").replaceAll('"', "").replaceAll(",", ""));
    if (cells[1] > 2000) rows.set(`${cells[0]}|${cells[1]}|${cells[2]}`, cells.slice(4, 10).map(Number));
  }
  return rows;
}

const figures = (c) => [c.wages_cny, c.contributions_cny, c.other_cny, c.cost_cny, c.cumulative_cny, c.per_head_cny];

test("workbooks recalculate to the same fen", async () => {
  const next = random(5);
  const answers = [];
  const files = [];
  for (let n = 0; n < 50; n++) {
    const spec = randomSpec(next, 5);
    const answer = await post("/api/v1/costing", spec);
    assert.equal(answer.status, 200);
    answers.push(await answer.json());
    const book = await post("/api/v1/costing/workbook", spec);
    assert.equal(book.status, 200);
    assert.match(book.headers.get("content-type"), /spreadsheetml/);
    files.push(path.join(folder, `book${n}.xlsx`));
    fs.writeFileSync(files.at(-1), Buffer.from(await book.arrayBuffer()));
  }
  recalculate(files);
  let compared = 0;
  answers.forEach((answer, n) => {
    const rows = readSummary(files[n].replace(/xlsx$/, "csv"));
    for (const [side, name] of [["labour", "Labour side"], ["employer", "Employer side"]]) {
      const offer = answer.offers[side];
      const check = (number, c) => {
        assert.deepEqual(rows.get(`${name}|${c.year}|${number}`), figures(c), `book ${n}: ${name} ${c.year} ${number}`);
        compared++;
      };
      offer.proposals.forEach((p, i) => p.years.forEach((c) => check(i + 1, c)));
      offer.totals.forEach((c) => check(0, c));
    }
  });
  assert.ok(compared > 500, `only ${compared} rows`);
});

test("a workbook too large for exact formulas says so and holds results", async () => {
  const book = await post("/api/v1/costing/workbook", { workforce: [{ headcount: 10, monthly_cny: 90000000 }], proposals: [{ kind: "raise_rate", labour: [5] }] });
  assert.equal(book.status, 200);
  const file = path.join(folder, "large.xlsx");
  fs.writeFileSync(file, Buffer.from(await book.arrayBuffer()));
  recalculate([file]);
  assert.deepEqual(readSummary(file.replace(/xlsx$/, "csv")).get("Labour side|2026|0"), [540000000, 0, 0, 540000000, 540000000, 54000000]);
});
