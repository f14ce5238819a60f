// A thousand random costings equal a recomputation in SQL numeric, to the fen.
import test from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { Visitor } from "./site.mjs";
import { random, randomSpec } from "./costing_specs.mjs";

const fen = (yuan) => String(Math.round(yuan * 100));

test("a thousand random scenarios, to the fen", async () => {
  const next = random(20261125);
  const visitor = new Visitor("en");
  const specs = [];
  const ours = new Map();
  for (let n = 0; n < 1000; n++) {
    const spec = JSON.parse(JSON.stringify(randomSpec(next)));
    const reply = await visitor.ask("POST", "/api/v1/costing", { body: JSON.stringify(spec), headers: { "content-type": "application/json" } });
    assert.equal(reply.status, 200, reply.text.slice(0, 400));
    const answer = JSON.parse(reply.text);
    specs.push(spec);
    for (const [side, offer] of Object.entries(answer.offers))
      offer.proposals.forEach((p, i) => p.years.forEach((c, y) => ours.set(`${n}|${side}|${i + 1}|${y + 1}`, [c.wages_cny, c.contributions_cny, c.other_cny].map(fen).join("|"))));
    for (const offer of Object.values(answer.offers))
      offer.totals.forEach((t, y) => {
        const sum = offer.proposals.reduce((s, p) => s + Math.round(p.years[y].cost_cny * 100), 0);
        assert.equal(fen(t.cost_cny), String(sum), `totals of ${n}`);
      });
  }
  const sql =
    fs.readFileSync(new URL("costing_sql.sql", import.meta.url), "utf8") +
    "CREATE TEMP TABLE costing_given (n int, spec jsonb);\nCOPY costing_given FROM STDIN;\n" +
    specs.map((s, n) => `${n}\t${JSON.stringify(s).replaceAll("\\", "\\\\")}`).join("\n") +
    "\n\\.\nSELECT g.n, s.side, r.proposal, r.year, r.wages, r.contributions, r.other FROM costing_given AS g, (VALUES ('labour'), ('employer')) AS s (side), pg_temp.recount(g.spec, s.side) AS r;\n";
  const out = execFileSync("psql", ["-d", process.env.DATABASE_OWNER_URL, "-qAt", "-v", "ON_ERROR_STOP=1"], { input: sql, encoding: "utf8", maxBuffer: 64 << 20, env: { ...process.env, PGOPTIONS: "-c client_min_messages=warning" } });
  let compared = 0;
  for (const line of out.trim().split("\n")) {
    const [n, side, p, y, ...figures] = line.split("|");
    assert.equal(ours.get(`${n}|${side}|${p}|${y}`), figures.map((f) => String(BigInt(f.replace(/\.0+$/, "")))).join("|"), `${line}\n${JSON.stringify(specs[n])}`);
    compared++;
  }
  assert.ok(compared > 5000, `only ${compared} figures`);
  // a band that nobody is in costs nothing and has no row in SQL
  for (const [key, v] of ours) if (!out.includes(key + "|")) assert.equal(v, "0|0|0", key);
});
