// Costing pages: without script, kept, in a round, and shown to the other side.
import test from "node:test";
import assert from "node:assert/strict";
import { base, Visitor } from "./site.mjs";
import { openRound, people } from "./rounds.mjs";

const filled = (more = {}) => ({
  base_year: "2026", years: "1", compound: "yes", w_len: "2", k_len: "1", p_len: "2",
  w0_post: "装配工", w0_band: "一线", w0_heads: "１０", w0_pay: "4,500.10", w1_post: "", w1_heads: "",
  k0_name: "养老保险", k0_rate: "16", p0_kind: "raise_rate", p0_a1: "5%", p0_b1: "2", p1_kind: "", ...more,
});

test("a visitor gets both offers to the fen, without script", async () => {
  const visitor = new Visitor("en");
  const reply = await visitor.post("/costing", filled());
  assert.equal(reply.status, 200);
  assert.match(reply.text, /27,001\.20/); // 225.01 x 12 x 10
  assert.match(reply.text, /10 people, payroll 540,012\.00 yuan/);
  assert.match(reply.text, /value="４|value="10"/);
  assert.match(reply.text, /No province was entered/);
});

test("a province brings its minimum wage and what is known of rates", async () => {
  const reply = await new Visitor().post("/costing", filled({ province: "广东省", city: "珠海市", sector: "C", w0_pay: "1500" }));
  assert.match(reply.text, /低于 广东/);
  assert.match(reply.text, /劳动法第四十八条/);
  assert.match(reply.text, /4767–27501/);
  assert.doesNotMatch(reply.text, /北京.*35811/); // never another city's
});

test("wrong input keeps what was typed and says what is wrong", async () => {
  const reply = await new Visitor("en").post("/costing", filled({ w0_pay: "1000000000000", p0_a1: "a lot", w0_heads: "-3" }));
  assert.equal(reply.status, 422);
  assert.match(reply.text, /<title>Error: /);
  assert.match(reply.text, /value="1000000000000"/);
  assert.match(reply.text, /href="#w0_pay"/);
  assert.match(reply.text, /href="#p0_a1"/);
  assert.match(reply.text, /href="#w0_heads"/);
});

test("nobody, and cuts, get a clear answer", async () => {
  const nobody = await new Visitor("en").post("/costing", filled({ w0_heads: "0" }));
  assert.equal(nobody.status, 422);
  assert.match(nobody.text, /Nobody yet/);
  const cut = await new Visitor("en").post("/costing", filled({ p0_a1: "-5" }));
  assert.equal(cut.status, 200);
  assert.match(cut.text, /-27,001\.20/);
  assert.match(cut.text, /Labour Contract Law, article 35/);
});

test("a pasted list counts every row", async () => {
  const list = "姓名\t岗位\t月工资\n张三\t车工\t5000\n李四\t车工\t6000.50\n";
  const reply = await new Visitor("en").post("/costing", filled({ w_len: "0", list }));
  assert.equal(reply.status, 200);
  assert.match(reply.text, /2 people/);
  assert.doesNotMatch(reply.text, /张三/);
  const wrong = await new Visitor("en").post("/costing", filled({ w_len: "0", list: "岗位,月工资\n车工,很多\n" }));
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /row 2/);
});

test("a pay list is uploaded, its names are not taken over", async () => {
  const visitor = new Visitor("en");
  const csrf = (await visitor.get("/costing")).text.match(/name="csrf" value="([^"]+)"/)[1];
  const form = new FormData();
  form.set("csrf", csrf);
  form.set("file", new Blob(["姓名,岗位,月工资\n王五,钳工,5200\n赵六,钳工,5300\n"]), "pay.csv");
  const body = await new Response(form).arrayBuffer();
  const type = new Response(form).headers.get("content-type");
  const reply = await visitor.ask("POST", "/costing/list", { body: new Blob([body]), headers: { "content-type": type.replace(/boundary=.*/, "boundary=" + new TextDecoder().decode(body.slice(2, 200)).split("\r\n")[0]), origin: base } });
  assert.equal(reply.status, 200, reply.text.slice(0, 300));
  assert.match(reply.text, /2 people/);
  assert.doesNotMatch(reply.text, /王五/);
});

test("a costing is kept for one's organisation, and for nobody else", async () => {
  const [officer, chief, employer, other] = await people("officer", "chief", "employer", "other_officer");
  const kept = await officer.post("/costing", filled({ act: "keep", for: "3" }), { from: "/costing" });
  assert.equal(kept.status, 303);
  assert.match(kept.location, /^\/costing\/sheets\/\d+$/);
  assert.equal((await chief.get(kept.location)).status, 200);
  assert.equal((await employer.get(kept.location)).status, 404);
  assert.equal((await other.get(kept.location)).status, 404);
  assert.equal((await other.get(kept.location + "/workbook")).status, 404);
  assert.equal((await employer.post("/costing", filled({ act: "keep", for: "3" }), { from: "/costing" })).status, 403);
  const page = (await officer.get(kept.location)).text;
  assert.match(page, /27,001\.20/);
  // two people at once: the second is told, and loses nothing
  const version = page.match(/name="version" value="(\d+)"/)[1];
  assert.equal((await officer.post(kept.location, filled({ name: "甲", version }), { from: "/costing" })).status, 303);
  const late = await chief.post(kept.location, filled({ name: "乙", version, p0_a1: "7" }), { from: "/costing" });
  assert.equal(late.status, 409);
  assert.match(late.text, /甲/);
  assert.match(late.text, /value="乙"/);
  assert.equal((await officer.post(kept.location + "/end", {}, { from: "/costing" })).status, 303);
  assert.equal((await officer.get(kept.location)).status, 404);
});

test("in a round a scenario is private until it is shown, and the other side's guesses never are", async () => {
  const [officer, employer, state] = await people("officer", "employer", "federation");
  const begun = await officer.post("/rounds/1/costing", { name: "秘密方案", from: "1" });
  assert.equal(begun.status, 303);
  const path = begun.location;
  assert.equal((await employer.get(path)).status, 404);
  assert.equal((await state.get(path)).status, 404);
  assert.doesNotMatch((await employer.get("/rounds/1/costing")).text, /秘密方案/);
  const version = (await officer.get(path)).text.match(/name="version" value="(\d+)"/)[1];
  await officer.post(path, filled({ name: "秘密方案", version, p0_a1: "7.77", p0_b1: "1.23", budget: "123456" }), { from: "/costing" });
  const preview = (await officer.get(path + "/publication?kind=offer")).text;
  assert.match(preview, /7\.77/);
  assert.doesNotMatch(preview, /1\.23/);
  const digest = preview.match(/name="digest" value="(\w+)"/)[1];
  assert.equal((await officer.post(path + "/publication", { kind: "offer", digest: "0".repeat(64) }, { from: "/costing" })).status, 409);
  assert.equal((await officer.post(path + "/publication", { kind: "offer", digest }, { from: "/costing" })).status, 303);
  const seen = (await employer.get("/rounds/1/costing")).text;
  const offer = seen.match(/\/rounds\/1\/offers\/\d+(?=">秘密方案)/)[0];
  const shown = (await employer.get(offer)).text;
  assert.match(shown, /7\.77/);
  assert.doesNotMatch(shown, /1\.23|123456|123,456/);
  assert.equal((await employer.get(path)).status, 404);
  // both newest offers stand side by side once each side has shown one
  const own = (await employer.get("/rounds/1/costing/2/publication?kind=offer")).text.match(/name="digest" value="(\w+)"/)[1];
  await employer.post("/rounds/1/costing/2/publication", { kind: "offer", digest: own }, { from: "/costing" });
  assert.match((await officer.get("/rounds/1/costing")).text, /双方最新公布的方案/);
});

test("a round that the other side does not see yet shows it nothing", async () => {
  const [officer] = await people("officer");
  const round = await openRound(officer);
  const begun = await officer.post(round + "/costing", { name: "早" });
  const form = filled({ name: "早", version: "1" });
  await officer.post(begun.location, form, { from: "/costing" });
  const digest = (await officer.get(begun.location + "/publication?kind=offer")).text.match(/name="digest" value="(\w+)"/)[1];
  assert.equal((await officer.post(begun.location + "/publication", { kind: "offer", digest }, { from: "/costing" })).status, 409);
});
