// Broken and hostile requests: a clear 4xx or a closed connection, and the
// server is well afterwards.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, raw, statusOf } from "./site.mjs";

const well = async () => assert.equal((await new Visitor().get("/healthz")).status, 200);
const refused = async (bytes, ...want) => {
  const status = statusOf(await raw(bytes));
  assert.ok([...want, 0].includes(status), `got ${status}, want ${want} or a close`);
  await well();
  return status;
};

test("the head is read strictly", async () => {
  assert.equal(await refused("GET / HTTP/1.1\nHost: x\n\n", 400), 400);
  assert.equal(await refused("GET / HTTP/1.1\r\n\r\n", 400), 400);
  assert.equal(await refused("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400), 400);
  assert.equal(await refused("GET / HTTP/1.1\r\nHost: x\r\nX: a\x00b\r\n\r\n", 400), 400);
  assert.equal(await refused("GET / HTTP/1.1\r\nHost: x\r\nX : a\r\n\r\n", 400), 400);
  assert.equal(await refused("GET / HTTP/3.0\r\nHost: x\r\n\r\n", 505), 505);
  assert.equal(await refused("FOO / HTTP/1.1\r\nHost: x\r\n\r\n", 501), 501);
  assert.equal(await refused("GET /" + "a".repeat(7000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414), 414);
  await refused("\r\n\r\n", 400);
  await refused("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, 408);
});

test("headers have limits, and they are said", async () => {
  assert.equal(await refused("GET / HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(95) + "\r\n", 431), 431);
  await refused("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(10 * 1024 * 1024) + "\r\n\r\n", 431);
});

test("requests cannot be smuggled", async () => {
  assert.equal(await refused("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 30\r\n\r\nGET /me HTTP/1.1\r\nHost: x\r\n\r\n", 400), 400);
  assert.equal(await refused("POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411), 411);
  assert.equal(await refused("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd", 400), 400);
  assert.equal(await refused("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcdGET / HTTP/1.1\r\nHost: x\r\n\r\n", 400), 400);
  const late = await raw(["GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n", "abcde"], { pause: 50 });
  assert.equal(statusOf(late), 400);
  assert.equal(late.match(/HTTP\/1\.1/g).length, 1);
});

test("paths lead nowhere else", async () => {
  for (const path of ["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e%2fx", "/me%00", "/wages/", "//wages", "/invitations/%0d%0aset-cookie:x"]) {
    const status = statusOf(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
    assert.ok([400, 404].includes(status), `${path}: ${status}`);
  }
});

test("a header cannot be injected through a value", async () => {
  const reply = await new Visitor().get("/display?lang=en&back=" + encodeURIComponent("/a\r\nset-cookie: x=y"));
  assert.equal(reply.location, "/");
  assert.equal(reply.headers.get("set-cookie").includes("x=y"), false);
});

test("a body of the announced length, no more and no less", async () => {
  await refused("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999\r\n\r\n", 413);
  await refused("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n" + "x".repeat(100000), 413);
  const waits = await raw("POST /sign-in HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n");
  assert.equal(statusOf(waits), 100);
});

test("a query that is not text is refused", async () => {
  for (const query of ["a=%ff", "a=%00", "a=%zz", "a=%1b"]) assert.equal((await new Visitor().get("/wages?" + query)).status, 400);
});

test("slow heads end in 408", async () => {
  const reply = await raw(["GET / HTTP/1.1\r\n", "Host: x\r\n"], { pause: 100, wait: 14000 });
  assert.equal(statusOf(reply), 408);
  await well();
});

test("two hundred idle connections don't keep others out", async () => {
  const held = Array.from({ length: 200 }, () => raw("GET / HTTP/1.1\r\n", { wait: 1500 }));
  await new Promise((r) => setTimeout(r, 200));
  await well();
  await Promise.all(held);
});
