// Public pages: what they say, in which language, with which headers.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, base, titleOf } from "./site.mjs";

test("the landing page shows a real figure with its source", async () => {
  const page = await new Visitor().get("/");
  assert.equal(page.status, 200);
  assert.match(page.text, /113,594/);
  assert.match(page.text, /国家统计局/);
  const other = await new Visitor().get("/?sector=J&region=%E5%B9%BF%E4%B8%9C");
  assert.equal(other.status, 200);
  assert.doesNotMatch(other.text, /113,594/);
});

test("every page carries the security headers", async () => {
  for (const path of ["/", "/wages", "/sign-in", "/nothing-here", "/healthz"]) {
    const { headers } = await new Visitor().get(path);
    assert.match(headers.get("content-security-policy"), /default-src 'none'.*script-src 'self'/);
    assert.doesNotMatch(headers.get("content-security-policy"), /unsafe/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("x-frame-options"), "DENY");
    assert.ok(headers.get("x-request-id"));
    assert.ok(headers.get("date"));
  }
});

test("the language follows the browser, then the cookie", async () => {
  const german = new Visitor("de");
  assert.match((await german.get("/")).text, /<html lang="zh-CN"/);
  const english = new Visitor("en-GB,en;q=0.9");
  assert.match((await english.get("/")).text, /<html lang="en"/);
  assert.match(titleOf((await english.get("/wages")).text), /Average pay by sector/);
  const choice = await english.get("/display?lang=zh&back=/wages");
  assert.equal(choice.location, "/wages");
  assert.match((await english.get("/wages")).text, /<html lang="zh-CN"/);
});

test("a display choice never leads off the site", async () => {
  for (const back of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x"]) {
    const reply = await new Visitor().get("/display?lang=en&back=" + encodeURIComponent(back));
    assert.equal(reply.location, "/");
  }
});

test("a visitor at a closed door is sent to sign in and back", async () => {
  const reply = await new Visitor().get("/me/sessions?x=1");
  assert.equal(reply.status, 303);
  assert.equal(reply.location, "/sign-in?next=%2Fme%2Fsessions%3Fx%3D1");
});

test("an unknown page says so in both languages", async () => {
  const zh = await new Visitor().get("/no/such");
  assert.equal(zh.status, 404);
  assert.match(titleOf(zh.text), /没有找到/);
  const en = await new Visitor("en").get("/no/such");
  assert.match(titleOf(en.text), /Not found/);
});

test("an unsupported method names the supported ones", async () => {
  const reply = await new Visitor().ask("DELETE", "/wages");
  assert.equal(reply.status, 405);
  assert.match(reply.headers.get("allow"), /GET/);
});

test("an unchanged page is not sent twice", async () => {
  const first = await new Visitor().get("/wages");
  const again = await new Visitor().get("/wages", { "if-none-match": first.headers.get("etag") });
  assert.equal(again.status, 304);
  assert.equal(again.text, "");
});

test("HEAD has the headers of GET and no body", async () => {
  const reply = await new Visitor().ask("HEAD", "/wages");
  assert.equal(reply.status, 200);
  assert.ok(Number(reply.headers.get("content-length")) > 1000);
  assert.equal(reply.text, "");
});

test("assets stay for ever under their name", async () => {
  const css = (await new Visitor().get("/")).text.match(/\/assets\/site\.[0-9a-f]+\.css/)[0];
  const reply = await fetch(base + css);
  assert.equal(reply.status, 200);
  assert.match(reply.headers.get("cache-control"), /immutable/);
  assert.equal(reply.headers.get("content-encoding"), "gzip");
  assert.match(await reply.text(), /@layer/);
  assert.equal((await new Visitor().get("/assets/site.0000000000000000.css")).status, 404);
});

test("the first page is small", async () => {
  const page = await new Visitor().get("/");
  let bytes = Buffer.byteLength(page.text);
  for (const [url] of page.text.matchAll(/\/assets\/[^"]+/g)) {
    const reply = await fetch(base + url, { headers: { "accept-encoding": "gzip" } });
    bytes += Number(reply.headers.get("content-length"));
  }
  assert.ok(bytes < 100 * 1024, `${bytes} bytes`);
});

test("a shared reply never shows another's name", async () => {
  const officer = await new Visitor().signIn("officer");
  assert.match((await officer.get("/wages")).text, /李秀英/);
  for (let i = 0; i < 6; i++) assert.doesNotMatch((await new Visitor().get("/wages")).text, /李秀英|本单位行业/);
  assert.match((await officer.get("/wages")).text, /您所在的制造业/);
});

test("sector pay says where there is nothing, and invents nothing", async () => {
  const page = await new Visitor().get("/wages?region=%E5%B9%BF%E4%B8%9C&unit=non_private&year=2025");
  assert.match(page.text, /没有这一年、这一地区的数字/);
  assert.doesNotMatch(page.text, /<svg class="chart/);
  for (const odd of ["/wages?year=abc", "/wages?unit=x", "/wages?region=%3Cscript%3E", "/wages?region=" + "x".repeat(3000)]) {
    const reply = await new Visitor().get(odd);
    assert.equal(reply.status, 200);
    assert.doesNotMatch(reply.text, /<script>/);
  }
});

test("health, readiness and metrics answer on this machine", async () => {
  assert.equal((await new Visitor().get("/healthz")).text, "ok\n");
  assert.equal((await new Visitor().get("/readyz")).text, "ready\n");
  const metrics = await new Visitor().get("/metrics");
  assert.match(metrics.text, /xieshang_requests_total\{class="2xx"\} \d+/);
  const proxied = await new Visitor().get("/metrics", { "x-forwarded-for": "203.0.113.9" });
  assert.equal(proxied.status, 404);
});
