// No side's private words reach anybody else, by whatever route. Each side
// plants secrets wherever it can type privately; then everybody else asks for
// every route with every id there might be, and follows every link.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { Visitor } from "./site.mjs";
import { openRound, people } from "./rounds.mjs";

const routes = fs
  .readFileSync(new URL("../../conf/routes.conf", import.meta.url), "utf8")
  .split("\n")
  .map((l) => l.trim().split(/\s+/)[0])
  .filter((r) => r && r.startsWith("/") && !r.startsWith("/sign-out") && !r.startsWith("/me/erasure"));

let planted = 0;
const secret = (side) => `秘密${side}${process.pid}x${++planted}y`;

// Everything a side can write for itself alone. Grows with the features.
async function plant(person, round, side) {
  const secrets = [];
  const ids = new Set();
  const put = async (path, fields, from = path) => {
    const word = secret(side);
    const filled = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, v === "*" ? word : v]));
    const reply = await person.post(path, filled, { from });
    assert.ok(reply.status === 303 || reply.status === 200, `${path}: ${reply.status}`);
    secrets.push(word);
    return reply;
  };
  await put(round + "/representatives/new", { name: "甲某", sex: "m", chosen: "appointed", account: "0", post: "*", login: "" });
  const start = (await person.post("/rounds/new", {}, { from: "/rounds" })).location.replace(/\/\w+$/, "");
  await person.post(start + "/side", { side: side === "labour" ? "labour:3" : "employer:4" });
  await person.post(start + "/kind", { kind: "wage" });
  if (side === "employer") await person.post(start + "/parties", { union: "3" });
  await put(start + "/meeting", { title: "*", meet_on: "", meet_at: "" });
  await put(round + "/issues/new", { title: "*", text: "", seen: "0" });
  const issue = (await person.post(round + "/issues/new", { title: "议题", text: "", seen: "0" })).location;
  await put(issue + "/notes", { target: "*", seen_target: "0" }, "/me");
  ids.add(issue.split("/").pop());
  const paper = (await person.post(round + "/documents", { template: "minutes" })).location;
  await put(paper, { title: "*", text: "# 纪要\n\n一句", number: "1" });
  await put(paper, { title: "纪要", text: "*", number: "2" });
  ids.add(paper.split("/").pop());
  const costing = (await put(round + "/costing", { name: "*" })).location;
  await put(costing, { name: "方案", version: "1", base_year: "2026", years: "1", w_len: "1", w0_post: "*", w0_heads: "3", w0_pay: "4500" });
  ids.add(costing.split("/").pop());
  for (const page of [round, round + "/sides", round + "/issues", "/rounds"])
    for (const m of (await person.get(page)).text.matchAll(/\/(\d+)(?=[/"?])/g)) ids.add(m[1]);
  return { secrets, ids };
}

// Each route with each id in each place, never more than `most` a route.
function* addresses(round, ids) {
  const roundId = round.split("/").pop();
  const all = [...new Set([...ids, "1", "2", "3", "4", "5"])];
  for (const route of routes) {
    const holes = [...route.matchAll(/:\w+/g)].map((m) => m[0]);
    if (holes.length === 0) yield route;
    else if (holes.length === 1) for (const id of all) yield route.replace(holes[0], id);
    else
      for (const id of all) {
        const first = route.startsWith("/rounds/:id") ? roundId : id;
        let path = route.replace(holes[0], first);
        for (const hole of holes.slice(1)) path = path.replace(hole, id);
        yield path;
      }
  }
}

async function hunt(person, round, { secrets, ids }, who) {
  const seen = new Set();
  const queue = [...addresses(round, ids)];
  const check = (path, text) => {
    for (const s of secrets) assert.ok(!text.includes(s), `${who} read ${s} at ${path}`);
  };
  const csrf = (await person.get("/me")).text.match(/name="csrf" value="([^"]+)"/)?.[1];
  while (queue.length > 0) {
    const path = queue.shift();
    if (seen.has(path) || seen.size > 4000) continue;
    seen.add(path);
    const reply = await person.get(path);
    assert.ok(reply.status < 500, `${path}: ${reply.status}`);
    check(path, reply.text + JSON.stringify([...reply.headers]));
    for (const m of reply.text.matchAll(/href="(\/[^"#]*)"/g)) {
      const next = m[1].replaceAll("&amp;", "&");
      if (!seen.has(next) && /^\/(rounds|board|me|api|reports)/.test(next)) queue.push(next);
    }
  }
  // acts on what is the other side's change nothing and say nothing
  for (const path of addresses(round, ids)) {
    if (!path.startsWith("/rounds/") || path.startsWith("/rounds/starts") || path.split("/").length < 5) continue;
    const reply = await person.post(path, {}, { csrf });
    assert.ok(reply.status < 500, `POST ${path}: ${reply.status}`);
    check("POST " + path, reply.text);
  }
  return seen.size;
}

async function sharedRound() {
  const [officer, employer] = await people("officer", "employer");
  // the example round that both sides see
  return { officer, employer, round: "/rounds/1" };
}

test("the employer side reads nothing that is the labour side's", { timeout: 600000 }, async () => {
  const { officer, employer, round } = await sharedRound();
  const mine = await plant(officer, round, "labour");
  assert.ok((await hunt(employer, round, mine, "employer")) > 50);
});

test("the labour side reads nothing that is the employer side's", { timeout: 600000 }, async () => {
  const { officer, employer, round } = await sharedRound();
  const mine = await plant(employer, round, "employer");
  assert.ok((await hunt(officer, round, mine, "officer")) > 50);
});

test("nor does anybody else", { timeout: 600000 }, async () => {
  const { officer, employer, round } = await sharedRound();
  const mine = await plant(officer, round, "labour");
  const theirs = await plant(employer, round, "employer");
  const both = { secrets: [...mine.secrets, ...theirs.secrets], ids: new Set([...mine.ids, ...theirs.ids]) };
  for (const role of ["federation", "admin", "trainer", "other_officer", "other_employer"]) await hunt(await new Visitor().signIn(role), round, both, role);
});

test("a hidden round is nowhere to be found", { timeout: 600000 }, async () => {
  const [officer, employer] = await people("officer", "employer");
  const title = secret("round");
  const round = await openRound(officer, { title });
  await hunt(employer, round, { secrets: [title], ids: new Set([round.split("/").pop()]) }, "employer");
});

test("the hunt finds what is not hidden", { timeout: 600000 }, async () => {
  const { officer, round } = await sharedRound();
  const mine = await plant(officer, round, "labour");
  const chief = await new Visitor().signIn("chief");
  await assert.rejects(hunt(chief, round, mine, "chief"), /read 秘密/);
});
