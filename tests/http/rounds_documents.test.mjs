// Documents of a round: filled, checked, versioned, private until shown.
import test from "node:test";
import assert from "node:assert/strict";
import { base } from "./site.mjs";
import { openRound, people } from "./rounds.mjs";

const numberOf = (text) => text.match(/name="number" value="(\d+)"/)[1];
const bytes = async (person, path) => {
  const cookie = [...person.cookies].map(([k, v]) => `${k}=${v}`).join("; ");
  const reply = await fetch(base + path, { headers: { cookie } });
  return { status: reply.status, type: reply.headers.get("content-type"), body: Buffer.from(await reply.arrayBuffer()) };
};
const names = (zip) => {
  const found = [];
  for (let i = 0; (i = zip.indexOf("PK\x01\x02", i, "latin1")) >= 0; i += 4) found.push(zip.toString("utf8", i + 46, i + 46 + zip.readUInt16LE(i + 28)));
  return found;
};

test("an offer is filled from the round and says what is missing by which article", async () => {
  const [officer] = await people("officer");
  const round = await openRound(officer);
  const begun = await officer.post(round + "/documents", { template: "offer" });
  assert.equal(begun.status, 303);
  const page = (await officer.get(begun.location)).text;
  assert.match(page, /珠海示例制造有限公司：/);
  assert.match(page, /《广东省企业集体合同条例》第十九条/);
  assert.match(page, /收到之日起 ?30 ?日内/);
  assert.match(page, /还没有填：主张和理由/);
  assert.match(page, /还没有填：协商地点/);
  for (const [format, type, magic] of [["docx", /wordprocessingml/, "PK"], ["pdf", /pdf/, "%PDF"]]) {
    const file = await bytes(officer, `${begun.location}/files/${format}`);
    assert.equal(file.status, 200);
    assert.match(file.type, type);
    assert.equal(file.body.toString("latin1", 0, magic.length), magic);
  }
  assert.equal((await officer.get(begun.location + "/files/exe")).status, 404);
});

test("versions are kept, and the second of two writers is told", async () => {
  const [officer, chief] = await people("officer", "chief");
  const path = (await officer.post("/rounds/1/documents", { template: "minutes" })).location;
  const number = numberOf((await officer.get(path)).text);
  assert.equal((await officer.post(path, { title: "第一次会议纪要", text: "# 纪要\n\n甲的话", number })).status, 303);
  const late = await chief.post(path, { title: "纪要", text: "# 纪要\n\n乙的话", number });
  assert.equal(late.status, 409);
  assert.match(late.text, /乙的话/);
  assert.match(late.text, /甲的话/);
  assert.equal((await chief.post(path, { title: "纪要", text: "# 纪要\n\n乙的话", number: numberOf(late.text) })).status, 303);
  assert.match((await officer.get(path + "/versions/2")).text, /甲的话/);
  assert.match((await officer.get(path)).text, /乙的话/);
  assert.equal((await officer.get(path + "/versions/9")).status, 404);
  const empty = await officer.post(path, { title: "", text: "", number: "3" });
  assert.equal(empty.status, 422);
});

test("a resolution that fails the vote says so", async () => {
  const [officer] = await people("officer");
  const path = (await officer.post("/rounds/1/documents", { template: "congress_resolution" })).location;
  await officer.post(path, { title: "决议", text: "# 决议\n\n应到60人，实到39人，同意20票", number: "1" });
  const page = (await officer.get(path)).text;
  assert.match(page, /三分之二/);
  assert.match(page, /不到全体的一半/);
});

test("a side's documents are nobody else's until they are shown", async () => {
  const [officer, employer, state, instructor] = await people("officer", "employer", "federation", "instructor");
  const path = (await officer.post("/rounds/1/documents", { template: "meeting_notice" })).location;
  await officer.post(path, { title: "会议通知甲", text: "# 会议通知\n\n秘密议程。时间、地点待定。", number: "1" });
  for (const person of [employer, state]) {
    assert.equal((await person.get(path)).status, 404);
    assert.equal((await person.get(path + "/files/docx")).status, 404);
    assert.equal((await person.get(path + "/versions/1")).status, 404);
    assert.equal((await person.get(path + "/publication")).status, 404);
    assert.equal((await person.post(path, { title: "x", text: "x", number: "2" }, { from: "/me" })).status, 404);
  }
  assert.doesNotMatch((await employer.get("/rounds/1/documents")).text, /会议通知甲/);
  assert.equal((await state.get("/rounds/1/documents")).status, 404);
  assert.equal((await instructor.get(path)).status, 200); // let in by the labour side
  assert.equal((await instructor.post("/rounds/1/documents", { template: "minutes" }, { from: "/me" })).status, 403);
  const preview = (await officer.get(path + "/publication")).text;
  assert.match(preview, /秘密议程/);
  const digest = preview.match(/name="digest" value="(\w+)"/)[1];
  assert.equal((await officer.post(path + "/publication", { digest: "x" })).status, 409);
  assert.equal((await officer.post(path + "/publication", { digest })).status, 303);
  const shown = (await employer.get("/rounds/1/publications")).text.match(/\/rounds\/1\/publications\/\d+(?=">会议通知甲)/)[0];
  assert.match((await employer.get(shown)).text, /秘密议程/);
  assert.equal((await bytes(employer, shown + "/files/pdf")).body.toString("latin1", 0, 4), "%PDF");
  assert.equal((await state.get(shown + "/files/pdf")).status, 404);
});

test("an employer can't begin the asker's documents, nor show before the round is shared", async () => {
  const [officer, employer] = await people("officer", "employer");
  assert.equal((await employer.post("/rounds/1/documents", { template: "offer" })).status, 403);
  assert.equal((await employer.post("/rounds/1/documents", { template: "nothing" })).status, 404);
  const round = await openRound(officer);
  const path = (await officer.post(round + "/documents", { template: "offer" })).location;
  const digest = (await officer.get(path + "/publication")).text.match(/name="digest" value="(\w+)"/)[1];
  assert.equal((await officer.post(path + "/publication", { digest })).status, 409);
});

test("the filing package names every item, also what is missing", async () => {
  const [employer, officer, state] = await people("employer", "officer", "federation");
  const letter = (await employer.post("/rounds/1/documents", { template: "filing_letter" })).location;
  assert.match((await employer.get(letter)).text, /一式三份/);
  const page = (await employer.get("/rounds/1/filing")).text;
  for (const item of ["报送函", "报送审查表", "集体合同文本", "职工代表大会决议", "职工方协商代表名单", "营业执照"]) assert.ok(page.includes(item), item);
  assert.match(page, /《广东省企业集体合同条例》第二十六条/);
  const zip = await bytes(employer, "/rounds/1/filing/package");
  assert.equal(zip.status, 200);
  assert.match(zip.type, /zip/);
  const list = names(zip.body);
  assert.ok(list.includes("00 报送材料目录.docx"), list.join());
  assert.ok(list.includes("01 报送函.docx"));
  assert.ok(list.some((n) => n.endsWith("职工方协商代表名单.docx")), list.join());
  assert.ok(list.includes("PDF/01 报送函.pdf"));
  // the employer's letter is no part of what the labour side packs
  assert.ok(!names((await bytes(officer, "/rounds/1/filing/package")).body).some((n) => n.includes("报送函")));
  assert.equal((await bytes(state, "/rounds/1/filing/package")).status, 404);
});
