// The board: each tile opens the rows behind it and equals their sum; what is
// overdue shows on both sides' boards.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";
import { people, openRound } from "./rounds.mjs";

const [officer, employer, federation, trainer, admin] = await people("officer", "employer", "federation", "trainer", "admin");
const day = (ago) => new Date(Date.now() + 8 * 3600e3 - ago * 86400e3).toISOString().slice(0, 10);
const csrfs = new Map();

async function send(person, path, fields) {
  if (!csrfs.has(person)) csrfs.set(person, (await person.get("/me")).text.match(/name="csrf" value="([^"]+)"/)[1]);
  return person.post(path, fields, { csrf: csrfs.get(person) });
}

const number = (s) => Number(s.replaceAll(",", ""));

// Every tile of a page: its address, its number.
function tiles(page) {
  return [...page.matchAll(/href="(\/board\/rounds\?[^"]+)"[^>]*>(?:<b[^>]*>([\d,]+)<\/b>[^<]*<\/a>|[^<]*<\/a> <b>([\d,]+)<\/b>)/g)].map((m) => ({ href: m[1].replaceAll("&amp;", "&"), n: number(m[2] ?? m[3]) }));
}

async function rowsBehind(person, href) {
  let n = 0, next = href;
  while (next) {
    const page = (await person.get(next)).text;
    n += [...page.matchAll(/class="tasks__item"/g)].length;
    next = page.match(/<a href="([^"]+)" rel="next"/)?.[1].replaceAll("&amp;", "&");
  }
  return n;
}

for (const [name, person] of [["federation", federation], ["officer", officer], ["admin", admin]])
  test(`each tile of the ${name}'s board opens as many rows as it says`, async () => {
    const page = (await person.get("/board")).text;
    const all = tiles(page);
    assert.ok(all.length >= 8);
    for (const { href, n } of all) assert.equal(await rowsBehind(person, href), n, href);
    for (const scope of new Set(all.map((t) => new URL("http://x" + t.href).searchParams.get("scope")))) {
      const by = (d) => all.filter((t) => t.href.includes(`scope=${scope}&by=${d}&`)).reduce((s, t) => s + t.n, 0);
      for (const d of ["stage", "kind", "place", "sector"]) assert.equal(by(d), by("all"), `${scope} ${d}`);
    }
  });

test("who has no rounds is told so, and reads nobody's", async () => {
  const page = (await trainer.get("/board")).text;
  assert.match(page, /还没有协商项目/);
  assert.equal(await rowsBehind(trainer, "/board/rounds?scope=below&by=all&value="), 0);
  assert.equal(await rowsBehind(trainer, "/board/rounds?scope=mine&by=all&value="), 0);
  assert.equal((await trainer.get("/board/rounds?scope=all&by=all")).status, 404);
  assert.equal((await officer.get("/board/rounds?scope=mine&by=owner&value=1")).status, 404);
});

test("a deadline waits on the board of whose turn it is, and shows on the other's", async () => {
  const round = await openRound(officer);
  const title = (await officer.get(round)).text.match(/round__title">([^<]+)</)[1];
  await send(officer, round + "/events/new", { kind: "sent", seen: "0", on: day(40), note: "" });
  const part = (page, heading) => page.slice(page.indexOf(heading), page.indexOf("</ul>", page.indexOf(heading)));
  assert.ok(part((await employer.get("/board")).text, "等您这一方办理").includes(title));
  assert.ok(part((await officer.get("/board")).text, "等对方或其他方办理").includes(title));
  assert.ok((await employer.get("/board")).text.includes("发出要约"), "what changed");
});

test("an obligation is proved by who owes it, disputed by the other, overdue on both boards", async () => {
  const round = await openRound(officer);
  const seen0 = { kind: "sent", seen: "0", on: day(40), note: "" };
  await send(officer, round + "/events/new", seen0);
  const title = `按时发放津贴 ${process.pid}`;
  assert.equal((await send(officer, round + "/obligations/new", { title: "", owner: "employer", due_on: "" })).status, 422);
  assert.equal((await send(officer, round + "/obligations/new", { title, owner: "employer", due_on: day(5), text: "", proof: "", issue: "" })).status, 303);
  const list = (await employer.get(round + "/obligations")).text;
  assert.match(list, /已逾期/);
  for (const person of [officer, employer]) assert.ok((await person.get("/board")).text.includes(title));
  const mark = list.match(/href="([^"]+\/mark)\?kind=done"/)[1];
  assert.equal((await send(officer, mark, { kind: "done", on: day(1), note: "已发" })).status, 403);
  assert.equal((await send(employer, mark, { kind: "done", on: day(1), note: "" })).status, 422);
  assert.equal((await send(employer, mark, { kind: "done", on: day(-1), note: "已发" })).status, 422);
  assert.equal((await send(employer, mark, { kind: "done", on: day(1), note: "工资表见附件" })).status, 303);
  assert.ok(!(await officer.get("/board")).text.includes(title));
  assert.equal((await send(officer, mark, { kind: "disputed", on: day(0), note: "只发了一半" })).status, 303);
  assert.match((await employer.get(round + "/obligations")).text, /只发了一半/);
  assert.ok((await employer.get("/board")).text.includes(title), "disputed is owed again");
  assert.equal((await federation.get(round + "/obligations")).status, 404);
});

test("programs with a token see what its owner sees", async () => {
  const made = await officer.post("/me/tokens", { label: "程序" });
  const token = made.text.match(/<code>([\w-]{20,})<\/code>/)?.[1] ?? made.text.match(/([A-Za-z0-9_-]{40,})/)[1];
  const program = new Visitor();
  const ask = (path) => program.get(path, { authorization: `Bearer ${token}` });
  assert.equal((await program.get("/api/v1/rounds")).status, 401);
  const list = JSON.parse((await ask("/api/v1/rounds")).text).rounds;
  assert.ok(list.some((r) => r.id === 1 && r.side === "labour"));
  const round = JSON.parse((await ask("/api/v1/rounds/1")).text);
  assert.equal(round.stage, "talks");
  assert.ok(round.steps.some((s) => s.step === "reply" && s.state === "done"));
  const ledger = JSON.parse((await ask("/api/v1/rounds/1/ledger")).text);
  assert.ok(ledger.entries.some((e) => e.private && e.side === "labour"));
  assert.ok(!ledger.entries.some((e) => e.private && e.side === "employer"));
  const past = JSON.parse((await ask("/api/v1/rounds/1/ledger?as_of=5")).text);
  assert.equal(past.as_of, 5);
  assert.equal((await ask("/api/v1/rounds/4")).status, 404);
  assert.equal((await ask("/api/v1/rounds/4/ledger")).status, 404);
});
