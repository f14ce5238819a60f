// Speed as ratios, measured in one run on one machine: ours against the
// yardstick, in turns, medians of ROUNDS rounds. Prints Markdown.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";

const rounds = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 2);
const port = Number(process.env.PORT);
const base = process.env.BASE_URL;
const folder = "build/test/bench";
fs.mkdirSync(folder, { recursive: true });

const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const wrk = (url, { connections = 20, headers = [] } = {}) =>
  Number(run("wrk", "-t1", `-c${connections}`, `-d${seconds}s`, ...headers.flatMap((h) => ["-H", h]), url).match(/Requests\/sec:\s+([\d.]+)/)[1]);

// The statement of a page, as pgbench wants it.
function statement(feature, name, values) {
  const text = fs.readFileSync(`app/${feature}/queries.sql`, "utf8");
  const sql = text.slice(text.indexOf(`-- name: ${name}\n`)).split("\n").filter((l) => !l.startsWith("--"));
  let body = sql.join("\n");
  body = body.slice(0, body.indexOf(";") + 1);
  values.forEach((v, i) => (body = body.replaceAll(`$${i + 1}`, `:p${i + 1}`)));
  const file = `${folder}/${name}.sql`;
  fs.writeFileSync(file, body + "\n");
  return { file, values };
}
const pgbench = ({ file, values }, clients = 20) =>
  Number(run("/usr/lib/postgresql/15/bin/pgbench", "-n", "-M", "prepared", `-c${clients}`, "-j1", `-T${seconds}`, "-f", file,
    ...values.flatMap((v, i) => ["-D", `p${i + 1}=${v}`]), process.env.DATABASE_URL).match(/tps = ([\d.]+)/)[1]);

async function nginx(bytes) {
  const listen = await new Promise((r) => { const s = net.createServer().listen(0, "127.0.0.1", () => { const p = s.address().port; s.close(() => r(p)); }); });
  const root = fs.realpathSync(folder);
  fs.writeFileSync(`${folder}/page.html`, bytes);
  fs.writeFileSync(`${folder}/nginx.conf`, `daemon off; pid ${root}/nginx.pid; worker_processes 2; error_log ${root}/nginx.log;
    events { worker_connections 512; }
    http { access_log off; default_type text/html; client_body_temp_path ${root}; proxy_temp_path ${root}; fastcgi_temp_path ${root}; uwsgi_temp_path ${root}; scgi_temp_path ${root};
    server { listen 127.0.0.1:${listen}; root ${root}; } }
    user root;`);
  const child = spawn("nginx", ["-c", `${root}/nginx.conf`], { stdio: "ignore" });
  await new Promise((r) => setTimeout(r, 500));
  return { url: `http://127.0.0.1:${listen}/page.html`, stop: () => child.kill("SIGTERM") };
}

const rows = [];
function compare(what, goal, ours, yardstick) {
  const a = [], b = [], ratio = [];
  for (let i = 0; i < rounds; i++) {
    a.push(ours());
    b.push(yardstick());
    ratio.push(a[i] / b[i]);
  }
  rows.push([what, `${Math.round(median(a))}/s`, `${Math.round(median(b))}/s`, `**${median(ratio).toFixed(2)}** (${Math.min(...ratio).toFixed(2)}–${Math.max(...ratio).toFixed(2)})`, goal]);
}

const private_ = ["Cookie: theme=dark"]; // not shared: the page runs
const figure = statement("home", "home_figure", ["全国", "C"]);
wrk(`${base}/`, { headers: private_ });
compare("page with one query (landing) / pgbench, same statement, 20 connections", "≥ 0.65", () => wrk(`${base}/`, { headers: private_ }), () => pgbench(figure));

// The explorer runs three statements; the yardstick is one transaction of them.
const places = statement("wages", "wages_places", []);
const slots = statement("wages", "wages_slots", [
  "{industry,industry,region,region,macro,macro,macro}", "{T,T,T,T,\"\",\"\",\"\"}", "{全国,全国,全国,全国,全国,全国,全国}",
  "{城镇非私营单位,城镇私营单位,城镇非私营单位,城镇私营单位,\"\",\"\",\"\"}", "{\"\",\"\",\"\",\"\",居民消费价格涨跌幅,居民消费价格涨跌幅(世界银行),全员劳动生产率}"]);
const caveats = statement("wages", "wages_caveats_all", []);
const three = `${folder}/explorer.sql`;
fs.writeFileSync(three, [slots, caveats, places].map((s) => fs.readFileSync(s.file, "utf8")).join(""));
compare("explorer (three statements) / pgbench, the same three", "≥ 0.65", () => wrk(`${base}/wages/explorer?x=1`, { headers: private_ }), () => pgbench({ file: three, values: slots.values }));

const page = Buffer.from(await (await fetch(base + "/wages")).arrayBuffer());
const yard = await nginx(page);
compare("cached public page (/wages) / nginx, same bytes", "≥ 0.8", () => wrk(`${base}/wages`), () => wrk(yard.url));
yard.stop();

const paper = Buffer.from(await (await fetch(base + "/whitepapers/2025-C-1")).arrayBuffer());
const paperYard = await nginx(paper);
compare("cached white paper / nginx, same bytes", "≥ 0.8", () => wrk(`${base}/whitepapers/2025-C-1`), () => wrk(paperYard.url));
paperYard.stop();
// a costing of 5,000 people, 20 proposals, both sides, three years, over HTTP
const kinds = "raise_rate raise_amount floor piece allowance skill seniority night overtime meal heat bonus bonus_months once leave training fund".split(" ");
const costing = JSON.stringify({
  base_year: 2026, years: 3,
  workforce: Array.from({ length: 5000 }, (_, i) => ({ post: "岗位", band: "一线", headcount: 1, monthly_cny: 3000.37 + ((i * 7) % 9000), years_of_service: i % 30, skill_level: i % 9, night_shifts: i % 10, overtime_workday_hours: i % 36 })),
  contributions: [5, 6, 7, 8, 9].map((rate_pct) => ({ name: "缴费", rate_pct, lower_cny: 4000, upper_cny: 27000, is_housing_fund: rate_pct === 9 })),
  proposals: Array.from({ length: 20 }, (_, i) => ({ kind: kinds[i % kinds.length], labour: [1.5, 1, 1], employer: [1, 1, 1] })),
});
const took = [];
for (let i = 0; i < 15; i++) {
  const began = performance.now();
  await (await fetch(`${base}/api/v1/costing`, { method: "POST", body: costing, headers: { "content-type": "application/json" } })).text();
  took.push(performance.now() - began);
}
rows.push(["costing: 5,000 people × 20 proposals × 3 years × both sides, with its 720 KB of JSON", `${median(took).toFixed(1)} ms`, "50 ms", `**${(median(took) / 50).toFixed(2)}** (${(Math.min(...took) / 50).toFixed(2)}–${(Math.max(...took) / 50).toFixed(2)})`, "≤ 1"]);

// p99 of another page while ten people sign in
const accounts = fs.readFileSync(process.env.DEMO_ACCOUNTS, "utf8").trim().split("\n").map((l) => l.split("\t"));
async function probe(ms) {
  const times = [], end = Date.now() + ms;
  while (Date.now() < end) {
    const t = performance.now();
    await (await fetch(`${base}/?x=${times.length}`, { headers: { cookie: "theme=dark" } })).text();
    times.push(performance.now() - t);
    await new Promise((r) => setTimeout(r, 4));
  }
  return times.sort((x, y) => x - y);
}
async function signIn(login, password) {
  const first = await fetch(base + "/sign-in");
  const cookie = first.headers.getSetCookie().map((c) => c.split(";")[0]).join("; ");
  const csrf = (await first.text()).match(/name="csrf" value="([^"]+)"/)[1];
  const reply = await fetch(base + "/sign-in", { method: "POST", redirect: "manual", headers: { cookie, "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ csrf, login, password }) });
  if (reply.status !== 303) throw new Error("sign-in " + reply.status);
  return reply.headers.getSetCookie().map((c) => c.split(";")[0]).join("; ");
}
let signing = true, signed = 0;
const people = Array.from({ length: 10 }, async (_, i) => {
  const [, login, password] = accounts[i % accounts.length];
  while (signing) {
    await signIn(login, password);
    signed++;
  }
});
const times = await probe(5000);
signing = false;
await Promise.all(people);
const quiet = await probe(2000);
const p = (list, q) => list[Math.floor(list.length * q)].toFixed(1);
rows.push(["p99 of another page while ten people sign in", `${p(times, 0.99)} ms (p50 ${p(times, 0.5)})`, `${p(quiet, 0.99)} ms without`, `${signed} sign-ins in 5 s`, "< 50 ms"]);

// a pay list of 5,000 rows, from sending to the preview
{
  const officer = accounts.find(([role]) => role === "officer");
  const first = await fetch(base + "/sign-in");
  let cookies = first.headers.getSetCookie().map((c) => c.split(";")[0]);
  const csrfOf = (html) => html.match(/name="csrf" value="([^"]+)"/)[1];
  const entered = await fetch(base + "/sign-in", { method: "POST", redirect: "manual", headers: { cookie: cookies.join("; "), "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ csrf: csrfOf(await first.text()), login: officer[1], password: officer[2] }) });
  const cookie = [...cookies, ...entered.headers.getSetCookie().map((c) => c.split(";")[0])].join("; ");
  const csrf = csrfOf(await (await fetch(base + "/wages/stands/upload", { headers: { cookie } })).text());
  const list = "岗位,月工资(元),入职日期\n" + Array.from({ length: 5000 }, (_, i) => `岗位${i % 20},${4000 + (i % 700) * 10},2020-01-01\n`).join("");
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const form = new FormData();
    form.set("csrf", csrf);
    form.set("file", new Blob([list]), "a.csv");
    const t = performance.now();
    const reply = await fetch(base + "/wages/stands/upload", { method: "POST", headers: { cookie }, body: form });
    await reply.text();
    if (reply.status !== 200) throw new Error("pay list " + reply.status);
    times.push(performance.now() - t);
  }
  rows.push(["a pay list of 5,000 rows read, checked, summed up", `${Math.round(median(times))} ms`, "", "", "< 2 s"]);
}
// law search with everyday questions, 50 a second
const questions = fs.readFileSync("content/questions/own.jsonl", "utf8").trim().split("\n").map((l) => JSON.parse(l).q);
async function searches(count) {
  const asked = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    asked.push(fetch(base + "/api/v1/laws/search", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ question: questions[i % questions.length] }) })
      .then(async (r) => { await r.text(); if (r.status !== 200) throw new Error("search " + r.status); return performance.now() - began; }));
    await new Promise((done) => setTimeout(done, 20));
  }
  return (await Promise.all(asked)).sort((a, b) => a - b);
}
await searches(20);
const searched = await searches(300);
rows.push(["law search, 8,131 articles, 50 questions a second", `p95 ${p(searched, 0.95)} ms (p50 ${p(searched, 0.5)})`, "–", "–", "p95 < 10 ms"]);

// a federation's board over 5,000 rounds
run("psql", "-qd", process.env.DATABASE_OWNER_URL, "-c", `
  INSERT INTO rounds (kind, title, asked_by, labour_id, labour_kind, labour_name, province, city, district, sector, workers, line, stage, opened_by, shared_at, due_on, due_step, due_side, expires_on, is_example)
  SELECT (ARRAY['wage', 'collective', 'women', 'safety'])[1 + i % 4], 'bench ' || i, 'labour', 3, 'union', 'bench', '广东省', '珠海市', (ARRAY['香洲区', '金湾区', '斗门区'])[1 + i % 3], chr(65 + i % 19), 100,
    ARRAY(SELECT organisation_line(3)), (ARRAY['offered', 'talks', 'signed', 'performing', 'ended'])[1 + i % 5], 1, now(), current_date + i % 90 - 20, 'reply', 'employer', current_date + i % 400, true
    FROM generate_series(1, 5000) AS i; ANALYZE rounds`);
async function cookieOf(role) {
  const [, login, password] = accounts.find(([r]) => r === role);
  const first = await fetch(base + "/sign-in");
  const jar = new Map(first.headers.getSetCookie().map((c) => c.split(";")[0].split("=")));
  const csrf = (await first.text()).match(/name="csrf" value="([^"]+)"/)[1];
  const header = () => [...jar].map(([k, v]) => `${k}=${v}`).join("; ");
  const reply = await fetch(base + "/sign-in", { method: "POST", redirect: "manual", headers: { cookie: header(), "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ csrf, login, password }) });
  for (const c of reply.headers.getSetCookie()) jar.set(...c.split(";")[0].split("="));
  return header();
}
const cookie = await cookieOf("federation");
const boards = [];
for (let i = 0; i < 60; i++) {
  const t = performance.now();
  const reply = await fetch(`${base}/board`, { headers: { cookie } });
  const text = await reply.text();
  if (reply.status !== 200 || !/5,00\d/.test(text)) throw new Error(`board ${reply.status}`);
  boards.push(performance.now() - t);
}
boards.sort((x, y) => x - y);
rows.push(["a federation's board, 5,000 rounds", `${p(boards, 0.5)} ms (p99 ${p(boards, 0.99)})`, "", "", "< 50 ms"]);

// a trainer's page: the example class, and one of 1,000 learners in all scenes
run("psql", "-qX", process.env.DATABASE_OWNER_URL, "-c", `
  INSERT INTO courses (id, owner_id, title, about) OVERRIDING SYSTEM VALUE VALUES (90, 6, 'large', '');
  INSERT INTO course_steps (course_id, place, scene_id) SELECT 90, place, id FROM lesson_scenes;
  INSERT INTO cohorts (id, course_id, owner_id, title, code) OVERRIDING SYSTEM VALUE VALUES (90, 90, 6, 'large', 'LARGECLASS');
  INSERT INTO accounts (id, login, name) OVERRIDING SYSTEM VALUE SELECT 50000 + i, 'large' || i, 'large ' || i FROM generate_series(1, 1000) AS i;
  INSERT INTO learners (account_id) SELECT id FROM accounts WHERE id > 50000;
  INSERT INTO cohort_members (cohort_id, account_id) SELECT 90, id FROM accounts WHERE id > 50000;
  INSERT INTO lesson_progress (learner_id, scene_id, rights, tries, known_at)
    SELECT l.id, s.id, 8, 12, now() FROM learners AS l, lesson_scenes AS s WHERE l.account_id > 50000;
  ANALYZE;`);
const trainer = accounts.find(([role]) => role === "trainer");
const session = await signIn(trainer[1], trainer[2]);
async function class_(path) {
  const took = [];
  for (let i = 0; i < 40; i++) {
    const t = performance.now();
    const reply = await fetch(base + path, { headers: { cookie: session } });
    await reply.text();
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
    took.push(performance.now() - t);
  }
  return took.sort((x, y) => x - y);
}
const large = await class_("/cohorts/90"), small = await class_("/cohorts/1");
rows.push(["trainer's page, 1,000 learners in 32 lessons", `${p(large, 0.5)} ms (p95 ${p(large, 0.95)})`, `${p(small, 0.5)} ms for the example class`,
  `**${(median(large) / median(small)).toFixed(1)}**`, "< 50 ms"]);

// memory of the workers over many requests
const memory = () => Number(run("sh", "-c", `for p in $(pgrep -P ${process.env.SERVER_PID}); do grep VmRSS /proc/$p/status; done`).match(/\d+/g).reduce((s, n) => s + Number(n), 0)) / 1024;
const before = memory();
const n = Math.round(wrk(`${base}/`, { headers: private_ }) * seconds + wrk(`${base}/wages?x=1`, { headers: private_ }) * seconds);
rows.push([`memory of two workers after ${n} more requests`, `${memory().toFixed(1)} MB`, `${before.toFixed(1)} MB before`, `**${(memory() / before).toFixed(2)}**`, "flat"]);

console.log("| what | ours | yardstick | ratio, median (range) | goal |\n|---|---|---|---|---|");
for (const row of rows) console.log("| " + row.join(" | ") + " |");
