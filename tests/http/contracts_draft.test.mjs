// Drafts of contracts: asked, filled, checked, versioned, private, exported.
import test from "node:test";
import assert from "node:assert/strict";
import { base } from "./site.mjs";
import { openRound, people } from "./rounds.mjs";

const draftOf = async (person, round = "/rounds/1", fields = {}) => {
  const reply = await person.post(round + "/drafts", { kind: "wage", title: "", ...fields });
  assert.equal(reply.status, 303);
  return reply.location.replace(/\/interview$/, "");
};
const file = async (person, path) => {
  const cookie = [...person.cookies].map(([k, v]) => `${k}=${v}`).join("; ");
  const reply = await fetch(base + path, { headers: { cookie } });
  return { status: reply.status, type: reply.headers.get("content-type"), body: Buffer.from(await reply.arrayBuffer()) };
};
const fieldsOf = (text) => [...text.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map((m) => m[1]).filter((n) => !["csrf", "q", "version"].includes(n));
const valueOf = (text, name) => text.match(new RegExp(`name="${name}"[^>]* value="([^"]*)"`))?.[1];
const firstClause = (text) => text.match(/id="clause-(\d+)"/)[1];
const versionOf = (text) => text.match(/name="version" value="(\d+)"/)[1];

test("a draft is begun from the round, asked in under 15 questions, and ends whole", async () => {
  const [officer] = await people("officer");
  const path = await draftOf(officer, await openRound(officer));
  let step = path + "/interview?step=1";
  const asked = [];
  for (let n = 0; step.includes("interview") && n < 9; n++) {
    const page = (await officer.get(step)).text;
    const fields = {};
    for (const name of fieldsOf(page.split("<form method=\"post\" action=\"/rounds")[1] ?? page)) {
      const typed = valueOf(page, name);
      asked.push(name);
      fields[name] = typed || (/(start|day)$/.test(name) ? "2027-01-01" : name === "end" ? "2028-12-31" : "示例名称");
    }
    const reply = await officer.post(step, fields);
    assert.equal(reply.status, 303, JSON.stringify(fields));
    step = reply.location;
  }
  assert.ok(asked.length > 3 && asked.length < 15, asked.join());
  const page = (await officer.get(path)).text;
  assert.match(page, /第一条/);
  assert.match(page, /珠海示例制造有限公司/);
  assert.match(page, /2028年12月31日/);
  assert.match(page, /检查发现违法 0 处/);
  assert.doesNotMatch(page, /____/);
});

test("wrong answers are named and kept as typed", async () => {
  const [officer] = await people("officer");
  const path = await draftOf(officer);
  const steps = [1, 2, 3, 4, 5].map((n) => `${path}/interview?step=${n}`);
  for (const step of steps) {
    const page = await officer.get(step);
    if (page.status !== 200 || !page.text.includes('name="end"')) continue;
    const reply = await officer.post(step, { end: "以后" });
    assert.equal(reply.status, 422);
    assert.match(reply.text, /value="以后"/);
    assert.equal((await officer.post(step, { start: "2027-01-01", end: "2026-01-01" })).status, 422);
    assert.equal((await officer.post(step, { end: "" })).status, 303);
    return;
  }
  assert.fail("nobody asks for the end");
});

test("a clause is edited, checked beside itself, and an older version comes back", async () => {
  const [officer] = await people("officer");
  const path = await draftOf(officer);
  const added = await officer.post(path + "/clauses", { library: "" }, { from: path });
  assert.equal(added.status, 303);
  const clause = added.location;
  const edit = (await officer.get(clause)).text;
  const reply = await officer.post(clause, { title: "加班工资", text: "休息日安排职工加班又不能安排补休的，按工资的120%支付加班工资。", version: versionOf(edit) });
  assert.equal(reply.status, 303);
  const page = (await officer.get(path)).text;
  const own = page.split('id="clause-' + clause.split("/").pop())[1].split("</article>")[0];
  assert.match(own, /违法/);
  assert.match(own, /《劳动法》第四十四条/);
  assert.match(page, /检查发现违法 1 处/);
  const back = await officer.post(clause + "/restoration", { version: "2", of: "1" }, { from: clause });
  assert.equal(back.status, 303);
  assert.match((await officer.get(path)).text, /检查发现违法 0 处/);
  const wrong = await officer.post(clause, { title: "", text: "", version: "3" });
  assert.equal(wrong.status, 422);
});

test("a wording of the library with its parameters, out of bounds refused", async () => {
  const [officer] = await people("officer");
  const path = await draftOf(officer);
  const page = (await officer.get(path)).text;
  for (const [, id] of page.matchAll(/id="clause-(\d+)"/g)) {
    const href = `${path}/clauses/${id}`;
    const edit = (await officer.get(href)).text;
    const name = fieldsOf(edit).find((n) => n.includes(".") && /^\d/.test(valueOf(edit, n) ?? ""));
    if (!name) continue;
    const title = valueOf(edit, "title");
    const text = edit.match(/<textarea[^>]*>\n?([^<]*)<\/textarea>/)[1];
    const low = await officer.post(href, { title, text, wording: "1", version: "1", [name]: "99999999" });
    assert.equal(low.status, 422);
    assert.match(low.text, /不在范围内/);
    assert.equal((await officer.post(href, { title, text, wording: "2", version: "1" })).status, 303);
    assert.match((await officer.get(href)).text, /value="2" checked/);
    return;
  }
  assert.fail("no clause with a number");
});

test("the second of two writers sees both texts, and loses nothing", async () => {
  const [officer, chief] = await people("officer", "chief");
  const path = await draftOf(officer);
  const id = firstClause((await officer.get(path)).text);
  const clause = `${path}/clauses/${id}`;
  const version = versionOf((await chief.get(clause)).text);
  assert.equal((await officer.post(clause, { title: "总则", text: "甲先写的话。", wording: "0", version })).status, 303);
  const late = await chief.post(clause, { title: "总则", text: "乙后写的话。", wording: "0", version });
  assert.equal(late.status, 409);
  assert.match(late.text, /甲先写的话/);
  assert.match(late.text, /乙后写的话/);
  const again = await chief.post(clause, { title: "总则", text: "乙后写的话。", wording: "0", version: versionOf(late.text) });
  assert.equal(again.status, 303);
  const history = (await officer.get(clause)).text;
  assert.match(history, /甲先写的话/);
  for (const [act, fields] of [["removal", {}], ["place", { to: "down" }], ["restoration", {}]]) {
    const stale = await officer.post(`${clause}/${act}`, { version, ...fields }, { from: path });
    assert.equal(stale.status, 409, act);
  }
});

test("clauses are removed, restored and moved; numbers follow", async () => {
  const [officer] = await people("officer");
  const path = await draftOf(officer);
  const ids = (text) => [...text.matchAll(/id="clause-(\d+)"/g)].map((m) => m[1]);
  const before = ids((await officer.get(path)).text);
  const act = (id, what, version, fields = {}) => officer.post(`${path}/clauses/${id}/${what}`, { version, ...fields }, { from: path });
  assert.equal((await act(before[0], "removal", "1")).status, 303);
  let page = (await officer.get(path)).text;
  assert.deepEqual(ids(page), before.slice(1));
  assert.match(page, /删去的条款/);
  assert.equal((await act(before[0], "restoration", "2")).status, 303);
  assert.deepEqual(ids((await officer.get(path)).text), before);
  assert.equal((await act(before[1], "place", "1", { to: "up" })).status, 303);
  page = (await officer.get(path)).text;
  assert.deepEqual(ids(page).slice(0, 2), [before[1], before[0]]);
  const first = page.match(/\?as_of=(\d+)/g).pop();
  assert.deepEqual(ids((await officer.get(path + first)).text), before);
  assert.equal((await act("9999", "removal", "1")).status, 404);
  assert.equal((await act(before[0], "removal", "x")).status, 422);
});

test("a draft is its side's alone, in every way it can be asked for", async () => {
  const [officer, employer, instructor, state, other] = await people("officer", "employer", "instructor", "federation", "other_officer");
  const path = await draftOf(officer, "/rounds/1", { title: "秘密草案甲" });
  const clause = `${path}/clauses/${firstClause((await officer.get(path)).text)}`;
  for (const person of [employer, state, other]) {
    for (const tail of ["", "/interview", "/files/docx", "/files/pdf", "/files/md"]) assert.equal((await person.get(path + tail)).status, 404, tail);
    assert.equal((await person.get(clause)).status, 404);
    for (const [href, fields] of [[clause, { title: "x", text: "x", version: "1" }], [clause + "/removal", { version: "1" }], [path + "/clauses", { library: "" }], [path + "/interview", { end: "2029-01-01" }]])
      assert.equal((await person.post(href, fields, { from: "/me" })).status, 404, href);
  }
  assert.doesNotMatch((await employer.get("/rounds/1/drafts")).text, /秘密草案甲/);
  assert.match((await instructor.get(path)).text, /秘密草案甲/); // let in by the labour side
  assert.equal((await instructor.post(clause + "/removal", { version: "1" }, { from: "/me" })).status, 403);
  // a draft under another round's path is none
  assert.equal((await officer.get(path.replace("/rounds/1/", "/rounds/2/"))).status, 404);
});

test("each side reads the advice written for it alone", async () => {
  const [officer, employer] = await people("officer", "employer");
  const advice = async (person) => {
    const path = await draftOf(person);
    const page = (await person.get(`${path}/clauses/1`)).text;
    return page.match(/给本方的建议<\/dt><dd>([^<]+)/)[1];
  };
  assert.notEqual(await advice(officer), await advice(employer));
});

test("files: Word, PDF, Markdown, nothing else", async () => {
  const [officer] = await people("officer");
  const path = await draftOf(officer);
  for (const [format, type, magic] of [["docx", /wordprocessingml/, "PK"], ["pdf", /pdf/, "%PDF"], ["md", /markdown/, "# "]]) {
    const f = await file(officer, `${path}/files/${format}`);
    assert.equal(f.status, 200);
    assert.match(f.type, type);
    assert.equal(f.body.toString("latin1", 0, magic.length), magic);
  }
  assert.equal((await file(officer, path + "/files/exe")).status, 404);
});

test("two states are compared by clause and by character", async () => {
  const [officer, employer] = await people("officer", "employer");
  const path = await draftOf(officer);
  const id = firstClause((await officer.get(path)).text);
  assert.match((await officer.get(path + "/comparison")).text, /两版完全相同/);
  await officer.post(`${path}/clauses/${id}`, { title: "总则", text: "双方约定如下。", version: "1" });
  await officer.post(`${path}/clauses/${id}`, { title: "总则", text: "双方另行约定如下。", version: "2" });
  const changes = [...(await officer.get(path)).text.matchAll(/\?as_of=(\d+)/g)].map((m) => m[1]);
  const page = (await officer.get(`${path}/comparison?from=${changes[1]}&to=${changes[0]}`)).text;
  assert.match(page, /双方<ins>另行<\/ins>约定如下。/);
  assert.match(page, /里有 1 条不同/);
  assert.equal((await officer.get(path + "/comparison?from=x")).status, 404);
  assert.equal((await employer.get(path + "/comparison")).status, 404);
});
