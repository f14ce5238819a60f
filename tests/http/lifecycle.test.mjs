// The server among its neighbours: clients that leave, a database that dies,
// the end of the process. With a cluster and servers of its own.
import test from "node:test";
import assert from "node:assert/strict";
import net from "node:net";
import { spawn, execFileSync } from "node:child_process";
import fs from "node:fs";

const root = new URL("../..", import.meta.url).pathname;
const folder = `${root}build/test/life`;
const sh = (command, env = {}) => execFileSync("/bin/sh", ["-c", command], { cwd: root, env: { ...process.env, ...env }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const settings = { CLUSTER_SETTINGS: "fsync = off" };
let dsn, env, server, port;

const cluster = (what, mode = "") => sh(`tools/cluster.sh ${what} ${folder}/pg ${mode}`, settings);
const psql = (sql) => sh(`psql -d "${env.DATABASE_OWNER_URL}" -Atqc "${sql}"`).trim();
const wait = (ms) => new Promise((r) => setTimeout(r, ms));
const freePort = () => new Promise((r) => { const s = net.createServer().listen(0, "127.0.0.1", () => { const p = s.address().port; s.close(() => r(p)); }); });

async function start(program = process.env.SERVER ?? "build/asan/xieshang") {
  port = await freePort();
  const log = fs.openSync(`${folder}/server.log`, "a");
  server = spawn(`${root}${program}`, ["serve"], { cwd: root, env: { ...process.env, ...env, PORT: String(port), WORKERS: "1" }, stdio: ["ignore", log, log], detached: true });
  server.ended = new Promise((r) => server.on("exit", (code, signal) => r(signal ?? code)));
  for (let i = 0; i < 200; i++) {
    if (await fetch(`http://127.0.0.1:${port}/readyz`).then((r) => r.ok, () => false)) return;
    await wait(100);
  }
  throw new Error(fs.readFileSync(`${folder}/server.log`, "utf8"));
}
const get = (path, options) => fetch(`http://127.0.0.1:${port}${path}`, options);
const status = (path) => get(path).then((r) => r.status, () => 0);

test.before(async () => {
  sh(`tools/cluster.sh stop ${folder}/pg immediate; rm -rf ${folder}; mkdir -p ${folder}`);
  cluster("start");
  dsn = (user, db = "xieshang") => `host=${folder}/pg/socket user=${user} dbname=${db}`;
  env = { DATABASE_URL: dsn("xieshang_app"), DATABASE_OWNER_URL: dsn("xieshang_owner"), SECRET_FILE: `${folder}/secret`, VAR: folder, RATE_LIMIT: "0", ASAN_OPTIONS: "detect_leaks=0" };
  sh(`psql -d "${dsn("xieshang_owner", "postgres")}" -qc 'CREATE DATABASE xieshang'`);
  sh("build/xieshang migrate && build/xieshang load content", env);
  await start();
});
test.after(async () => {
  server?.kill("SIGTERM");
  await server?.ended;
  cluster("stop", "immediate");
  assert.doesNotMatch(fs.readFileSync(`${folder}/server.log`, "utf8"), /AddressSanitizer|runtime error:/);
});

test("five hundred clients that leave in the middle leak nothing", async () => {
  const leave = (delay) => new Promise((done) => {
    const s = net.connect(port, "127.0.0.1", () => {
      s.write(`GET /wages?year=${1990 + Math.floor(delay * 10)}&unit=private HTTP/1.1\r\nHost: x\r\nCookie: theme=dark\r\n\r\n`);
      setTimeout(() => { Math.random() < 0.5 ? s.resetAndDestroy() : s.destroy(); done(); }, delay);
    });
    s.on("error", () => {});
  });
  for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 25 }, () => leave(Math.random() * 8)));
  await wait(1500);
  const metrics = await (await get("/metrics")).text();
  assert.match(metrics, /xieshang_requests_live\{worker="0"\} [01]\n/);
  const number = (name) => Number(metrics.match(new RegExp(`xieshang_${name}\\{worker="0"\\} (\\d+)`))[1]);
  assert.equal(number("db_connections"), number("db_connections_idle"));
  assert.equal(psql("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"), "0");
});

test("a database that dies under load: 503 with a page, and back by itself", { timeout: 60000 }, async () => {
  const seen = new Set();
  let running = true;
  const load = Promise.all(Array.from({ length: 8 }, async () => {
    for (let i = 0; running; i++) seen.add(await status(`/wages?year=2025&n=${Math.random()}`));
  }));
  await wait(500);
  cluster("stop", "immediate");
  await wait(700);
  const page = await get(`/wages?n=${Math.random()}`);
  assert.equal(page.status, 503);
  assert.match(await page.text(), /暂时忙不过来/);
  assert.equal(page.headers.get("retry-after"), "5");
  assert.equal(await status("/readyz"), 503);
  assert.equal(await status("/healthz"), 200);
  cluster("start");
  const back = Date.now();
  while ((await status(`/wages?n=${Math.random()}`)) !== 200) {
    assert.ok(Date.now() - back < 5000, "not back within 5 s");
    await wait(50);
  }
  running = false;
  await load;
  assert.deepEqual([...seen].sort(), [200, 503]);
  assert.equal(psql("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"), "0");
});

test("idle connections that died cost nobody a page", async () => {
  assert.equal(await status("/wages?n=1"), 200);
  cluster("stop");
  cluster("start");
  for (let i = 0; i < 12; i++) assert.equal(await status(`/wages?again=${i}`), 200);
});

test("a worker that is killed is replaced", async () => {
  const pids = sh(`pgrep -P ${server.pid}`).trim().split("\n");
  process.kill(Number(pids[0]), "SIGKILL");
  const since = Date.now();
  while ((await status("/healthz")) !== 200) {
    assert.ok(Date.now() - since < 10000);
    await wait(50);
  }
});

test("SIGTERM finishes what is under way and leaves nothing", async () => {
  // a page that waits: somebody holds the table it reads
  const holder = spawn("psql", ["-d", env.DATABASE_OWNER_URL, "-qc", "BEGIN; LOCK wage_industries; SELECT pg_sleep(2); COMMIT"], { stdio: "ignore" });
  await wait(400);
  const slow = get(`/wages?slow=${Math.random()}`);
  await wait(300);
  server.kill("SIGTERM");
  const reply = await slow;
  assert.equal(reply.status, 200);
  assert.match(await reply.text(), /<\/html>/);
  assert.equal(await server.ended, 0);
  holder.kill();
  assert.equal(psql("SELECT count(*) FROM pg_stat_activity WHERE usename = 'xieshang_app'"), "0");
  assert.equal(sh(`pgrep -g ${server.pid} || true`).trim(), "");
});

test("it does not start on a database it does not know", async () => {
  psql("INSERT INTO schema_migrations (version, name, sha256) VALUES (99999, 'future', '')");
  assert.throws(() => sh("build/xieshang serve", { ...env, PORT: "0" }), /older than the database/);
  psql("DELETE FROM schema_migrations WHERE version = 99999");
  assert.throws(() => sh("build/xieshang serve", { ...env, DATABASE_URL: dsn("xieshang_app", "postgres") }), /migrate/);
  await start();
});

test("the audit log's verifier finds a change and a cut tail", async () => {
  const verify = () => sh("build/xieshang audit verify", env);
  psql("SELECT audit_append(NULL, 'test.' || n, 'x', '{}') FROM generate_series(1, 50) AS n");
  assert.match(verify(), /is whole: 50 rows/);
  psql("SET session_replication_role = replica; UPDATE audit_log SET object = 'y' WHERE id = (SELECT min(id) + 20 FROM audit_log)");
  assert.throws(verify, (e) => /does not follow/.test(e.stdout));
  psql("SET session_replication_role = replica; UPDATE audit_log SET object = 'x' WHERE object = 'y'");
  verify();
  psql("SET session_replication_role = replica; DELETE FROM audit_log WHERE id = (SELECT max(id) FROM audit_log)");
  assert.throws(verify, (e) => /ends early/.test(e.stdout));
});
