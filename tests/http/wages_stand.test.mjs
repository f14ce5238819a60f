// Where do we stand: pay lists of every kind, and who may see the result.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, csrfOf, base } from "./site.mjs";
import { readCsv } from "./csv.mjs";
import { sheetOf, unzip, xlsx, zip } from "./xlsx.mjs";

const officer = await new Visitor().signIn("officer");
const employer = await new Visitor().signIn("employer");
const stranger = await new Visitor().signIn("other_officer");
const admin = await new Visitor().signIn("admin");

async function upload(visitor, bytes, name = "工资.xlsx") {
  const csrf = csrfOf((await visitor.get("/wages/stands/upload")).text);
  const form = new FormData();
  form.set("csrf", csrf);
  form.set("file", new Blob([bytes]), name);
  const encoded = new Request(base, { method: "POST", body: form });
  return visitor.ask("POST", "/wages/stands/upload", { body: Buffer.from(await encoded.arrayBuffer()), headers: { "content-type": encoded.headers.get("content-type"), origin: base } });
}
const hidden = (html) => [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
const plain = (s) => s.replace(/<[^>]*>/g, " ").replace(/&quot;/g, '"').replace(/\s+/g, " ").trim();
const wrongs = (html) => [...html.matchAll(/<tr><th scope="row">([A-Z]+\d+)<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/g)].map((m) => m.slice(1));
const header = ["岗位", "月工资(元)", "入职日期"];
const count = async () => [...(await officer.get("/wages/stands")).text.matchAll(/href="\/wages\/stands\/(\d+)"/g)].map((m) => Number(m[1]));

async function confirm(visitor, preview, more = {}) {
  const fields = new URLSearchParams(hidden(preview));
  for (const [k, v] of Object.entries({ year: "2025", sector: "C", place: "广东珠海", unit: "private", ...more })) fields.set(k, v);
  return visitor.ask("POST", "/wages/stands/new", { body: fields.toString(), headers: { "content-type": "application/x-www-form-urlencoded", origin: base } });
}

test("a few numbers become a result with sources, and evidence in a round", async () => {
  const saved = await officer.post("/wages/stands/new", { year: "2025", sector: "C", place: "珠海", unit: "private", heads: "120", mean: "7.2万", lowest: "2,100", before: "70000" });
  assert.equal(saved.status, 303, plain(saved.text).slice(0, 300));
  const page = (await officer.get(saved.location)).text;
  assert.match(page, /72,000/);
  assert.match(page, /低 5\.3%/); // 72000 of 76055
  assert.match(page, /2,080 元\/月[\s\S]*?高 1\.0%/); // second tier of Guangdong
  assert.match(page, /国家统计局/);
  const csv = readCsv(Buffer.from((await officer.get(saved.location + "/csv")).text));
  assert.ok(csv.some((r) => r.source_id === "NBS-WAGE-2025" && r.value === "76,055 元/年" && r.difference === "低 5.3%"));
  const ref = "stand/" + saved.location.split("/").at(-1);
  const offer = await officer.get("/evidence/new?kind=figure&ref=" + ref);
  assert.equal(offer.status, 200);
  assert.match(plain(offer.text), /72,000 元\/年/);
  assert.equal((await officer.post(saved.location + "/end", {}, { from: saved.location })).status, 303);
  assert.equal((await officer.get(saved.location)).status, 404);
  assert.equal((await officer.get("/evidence/new?kind=figure&ref=" + ref)).status, 404);
});

test("wrong answers are named and what was typed is kept", async () => {
  const reply = await officer.post("/wages/stands/new", { year: "2025", sector: "C", place: "火星", unit: "private", heads: "很多", mean: "7.2万" });
  assert.equal(reply.status, 422);
  assert.match(reply.text, /value="火星"/);
  assert.match(reply.text, /value="7.2万"/);
  assert.match(reply.text, /href="#place"/);
  assert.match(reply.text, /href="#heads"/);
});

test("the template reads back once it is filled in", async () => {
  const reply = await fetch(base + "/wages/stands/template", { headers: { cookie: [...officer.cookies].map(([k, v]) => `${k}=${v}`).join("; ") } });
  const rows = sheetOf(Buffer.from(await reply.arrayBuffer()));
  assert.deepEqual(rows[0], header);
  const filled = await upload(officer, xlsx([rows[0], ["车工", 6000, "2020-01-31"], ["车工", "1.2万", null]]));
  assert.equal(filled.status, 200, plain(filled.text).slice(0, 400));
});

test("a list is checked, shown, and kept only when confirmed; single pay never", async () => {
  const before = await count();
  const rows = [header, ...Array.from({ length: 40 }, (_, i) => [i < 34 ? "装配工" : "厂长", 5000 + i * 100, null])];
  const preview = await upload(officer, xlsx(rows));
  assert.equal(preview.status, 200);
  assert.deepEqual(await count(), before, "nothing is kept yet");
  const fields = hidden(preview.text);
  assert.equal(fields.find(([k]) => k === "heads")[1], "40");
  assert.equal(fields.find(([k]) => k === "mean")[1], String((5000 + 8900) / 2 * 12) + ".00");
  const done = await confirm(officer, preview.text);
  assert.equal(done.status, 303, plain(done.text).slice(0, 400));
  const page = plain((await officer.get(done.location)).text);
  assert.match(page, /装配工 34人/);
  assert.match(page, /厂长 6人/);
  await officer.post(done.location + "/end", {}, { from: done.location });
});

test("a wrong confirmation keeps the list's sums", async () => {
  const preview = await upload(officer, xlsx([header, ["a", 6000, null], ["b", 7000, null]]));
  const reply = await confirm(officer, preview.text, { place: "火星" });
  assert.equal(reply.status, 422);
  assert.deepEqual(hidden(reply.text).filter(([k]) => k !== "csrf"), hidden(preview.text).filter(([k]) => k !== "csrf"));
});

test("every cell that can't be read is named, and nothing is kept", async () => {
  const before = await count();
  const reply = await upload(officer, xlsx([header,
    ["a", 6000, null],
    ["a", "六千", null],
    ["a", null, null],
    ["a", 6000, "2026-02-30"],
    ["a", { attributes: ' t="e"', xml: "<f>1/0</f><v>#DIV/0!</v>" }, null],
    ["a", { attributes: ' s="1"', xml: "<v>45000</v>" }, null],
    ["合计", 12000, null],
  ]));
  assert.equal(reply.status, 422);
  assert.deepEqual(wrongs(reply.text).map(([cell]) => cell), ["B3", "B4", "C5", "B6", "B7", "A8"]);
  assert.deepEqual(await count(), before);
});

test("formulas count by their last value, Excel days are days, merged cells are refused", async () => {
  const fine = await upload(officer, xlsx([header, ["a", { xml: "<f>3000*2</f><v>6000</v>" }, { attributes: ' s="1"', xml: "<v>45000</v>" }], ["a", "１２０００", "2020/1/5"]]));
  assert.equal(fine.status, 200, plain(fine.text).slice(0, 300));
  assert.equal(hidden(fine.text).find(([k]) => k === "mean")[1], "108000.00");
  const merged = await upload(officer, xlsx([header, ["a", 6000, null], [null, 7000, null]], { merges: ["A2:A3"] }));
  assert.equal(merged.status, 422);
  assert.deepEqual(wrongs(merged.text).map(([cell]) => cell), ["A2", "A3"]);
});

test("CSV: UTF-8 with BOM, GB18030, semicolons", async () => {
  const text = "岗位;月工资\n车工;6500\n钳工;1.2万\n";
  const gb = Buffer.from([0xb8, 0xda, 0xce, 0xbb, 0x2c, 0xd4, 0xc2, 0xb9, 0xa4, 0xd7, 0xca, 0x0a, 0xb3, 0xb5, 0xb9, 0xa4, 0x2c, 0x36, 0x35, 0x30, 0x30, 0x0a]);
  for (const bytes of [Buffer.from("\ufeff" + text), gb]) {
    const reply = await upload(officer, bytes, "a.csv");
    assert.equal(reply.status, 200, plain(reply.text).slice(0, 400));
  }
});

test("what is too much is refused with its place: rows, columns, bombs, other files", async () => {
  const wide = await upload(officer, xlsx([Array.from({ length: 1000 }, (_, i) => "c" + i)]));
  assert.equal(wide.status, 422);
  assert.match(plain(wide.text), /工资 IW1/);
  const long = Buffer.from("月工资\n" + "6000\n".repeat(100001));
  const reply = await upload(officer, long, "a.csv");
  assert.equal(reply.status, 422);
  assert.match(plain(reply.text), /100,?000|10 ?万/);
  const whole = await upload(officer, Buffer.from("月工资\n" + "6000\n".repeat(99999)), "a.csv");
  assert.equal(whole.status, 200);
  const parts = unzip(xlsx([header]));
  const bomb = zip({ ...parts, "xl/worksheets/sheet1.xml": Buffer.concat([Buffer.from('<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'), Buffer.alloc(300 * 1024 * 1024, 97)]) });
  assert.equal((await upload(officer, bomb)).status, 422);
  for (const bytes of [Buffer.from("%PDF-1.4"), Buffer.from("\x00\x01\x02"), Buffer.alloc(0), Buffer.from("姓名,身份证\na,b\n")]) assert.equal((await upload(officer, bytes, "x")).status, 422);
});

test("5,000 rows are read within two seconds", async () => {
  const rows = [header, ...Array.from({ length: 5000 }, (_, i) => ["岗位" + (i % 20), 4000 + (i % 700) * 10, "2020-01-01"])];
  const bytes = xlsx(rows);
  const started = performance.now();
  const reply = await upload(officer, bytes);
  assert.equal(reply.status, 200);
  // the sanitizer build is several times slower than what ships
  assert.ok(performance.now() - started < 8000, `${performance.now() - started} ms`);
});

test("another organisation's figures are found by no route, export or search", async () => {
  const secret = "98765";
  const saved = await officer.post("/wages/stands/new", { year: "2025", sector: "C", place: "珠海", unit: "private", heads: "17", mean: secret });
  const id = saved.location.split("/").at(-1);
  for (const visitor of [employer, stranger, admin, await new Visitor().signIn("worker"), await new Visitor().signIn("federation"), await new Visitor().signIn("other_employer"), new Visitor()])
    for (const path of [`/wages/stands/${id}`, `/wages/stands/${id}/csv`, "/wages/stands", `/evidence/new?kind=figure&ref=stand/${id}`, "/me/data.json", "/api/v1/wages", "/wages/explorer", "/me/audit", "/insights"]) {
      const reply = await visitor.get(path);
      assert.ok(!reply.text.includes(secret) && !reply.text.includes("98,765"), `${path} ${reply.status}`);
      if (path.includes(id)) assert.ok([303, 403, 404].includes(reply.status), `${path} ${reply.status}`);
    }
  for (const visitor of [employer, stranger]) assert.equal((await visitor.post(`/wages/stands/${id}/end`, {}, { from: "/wages/stands/new" })).status, 404);
  assert.equal((await officer.get(saved.location)).status, 200, "it is still there");
  await officer.post(saved.location + "/end", {}, { from: saved.location });
});

test("an amount of somebody else can't be kept for another organisation", async () => {
  const saved = await stranger.post("/wages/stands/new", { year: "2025", sector: "C", place: "珠海", unit: "private", heads: "17", mean: "55555", organisation_id: "3", organisation: "3" });
  assert.equal(saved.status, 303);
  assert.ok(!(await officer.get("/wages/stands")).text.includes("55,555"));
  assert.ok((await stranger.get("/wages/stands")).text.includes("55,555"));
  await stranger.post(saved.location + "/end", {}, { from: saved.location });
});
