// Accounts end to end: sign-in, second factor, invitations, privacy.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, accounts, base, csrfOf, totp } from "./site.mjs";

// A fresh worker account of the example union.
let made = 0;
async function newWorker() {
  const officer = await new Visitor().signIn("officer");
  const sent = await officer.post("/organisations/3/invitations", { role: "worker", note: "" });
  const link = sent.text.match(/\/invitations\/([A-Za-z0-9_-]{43})/)[0];
  const worker = new Visitor();
  const login = `test.worker.${process.pid}.${++made}`;
  const password = "three unrelated words";
  const joined = await worker.post(link, { login, name: "测试职工", email: `${login}@example.cn`, password, consent: "yes" });
  assert.equal(joined.status, 303);
  return { worker, login, password, link };
}

test("a wrong password and an unknown login get the same answer", async () => {
  const answer = async (login) => {
    const reply = await new Visitor().post("/sign-in", { login, password: "certainly not it" });
    assert.equal(reply.status, 422);
    assert.match(reply.text, new RegExp(`value="${login}"`));
    assert.doesNotMatch(reply.text, /certainly not it/);
    return reply.text.replaceAll(login, "X").replace(/value="[A-Za-z0-9_-]{43}"/g, "").replace(/[0-9a-f]{16}/g, "");
  };
  assert.equal(await answer(accounts.officer[0]), await answer("no.such.login"));
});

test("a form without its proof, or from elsewhere, changes nothing", async () => {
  const visitor = new Visitor();
  const [login, password] = accounts.officer;
  await visitor.get("/sign-in");
  assert.equal((await visitor.post("/sign-in", { login, password }, { csrf: "x".repeat(43) })).status, 403);
  const csrf = csrfOf((await visitor.get("/sign-in")).text);
  const foreign = await visitor.ask("POST", "/sign-in", {
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "https://evil.example" },
    body: new URLSearchParams({ csrf, login, password }).toString(),
  });
  assert.equal(foreign.status, 403);
  const another = new Visitor();
  await another.get("/sign-in");
  assert.equal((await another.post("/sign-in", { login, password }, { csrf })).status, 403);
});

test("a sign-in makes a new session, whatever the browser brought", async () => {
  const visitor = new Visitor();
  visitor.cookies.set("sid", "A".repeat(43));
  await visitor.signIn("officer");
  const first = visitor.cookies.get("sid");
  assert.notEqual(first, "A".repeat(43));
  visitor.cookies.delete("sid");
  await visitor.signIn("officer");
  assert.notEqual(visitor.cookies.get("sid"), first);
});

test("signing out ends the session on the server", async () => {
  const visitor = await new Visitor().signIn("trainer");
  const sid = visitor.cookies.get("sid");
  const out = await visitor.post("/sign-out", {}, { from: "/me" });
  assert.equal(out.status, 303);
  visitor.cookies.set("sid", sid);
  assert.equal((await visitor.get("/me")).status, 303);
});

test("sign-in leads only to places on this site", async () => {
  const [login, password] = accounts.officer;
  for (const next of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
    const reply = await new Visitor().post("/sign-in", { login, password, next });
    assert.equal(reply.location, "/board");
  }
  assert.equal((await new Visitor().post("/sign-in", { login, password, next: "/me/audit" })).location, "/me/audit");
});

test("an invitation is used once, by a person who agreed", async () => {
  const officer = await new Visitor().signIn("officer");
  const link = (await officer.post("/organisations/3/invitations", { role: "worker", note: "车间" })).text.match(/\/invitations\/([A-Za-z0-9_-]{43})/)[0];
  const worker = new Visitor();
  const fields = { login: "", name: "", email: "not an address", password: "short" };
  const wrong = await worker.post(link, fields);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /<title>有误：/);
  for (const id of ["login", "name", "email", "password", "consent"]) assert.match(wrong.text, new RegExp(`href="#${id}"`));
  assert.match(wrong.text, /value="not an address"/);
  const good = { login: `once.${process.pid}`, name: "一次", email: "", password: "门前大树三棵下雨了打伞", consent: "yes" };
  assert.match((await worker.post(link, good)).text, /密码至少 12 个字符/);
  good.password += "吧";
  assert.equal((await worker.post(link, good)).status, 303);
  assert.match((await worker.get("/me/organisations")).text, /珠海示例制造有限公司工会/);
  assert.equal((await new Visitor().get(link)).status, 404);
  assert.equal((await new Visitor().get("/invitations/" + "A".repeat(43))).status, 404);
});

test("a login that is taken is said without telling which", async () => {
  const officer = await new Visitor().signIn("officer");
  const link = (await officer.post("/organisations/3/invitations", { role: "worker", note: "" })).text.match(/\/invitations\/([A-Za-z0-9_-]{43})/)[0];
  const reply = await new Visitor().post(link, { login: accounts.employer[0], name: "x", email: "", password: "three unrelated words", consent: "yes" });
  assert.equal(reply.status, 422);
  assert.match(reply.text, /登录名或邮箱已有人使用/);
});

test("the second factor: on, asked for, used once, recovered, off", async () => {
  const { worker, login, password } = await newWorker();
  const page = (await worker.get("/me/factor")).text;
  const secret = page.match(/class="code">([A-Z2-7 ]+)</)[1];
  const sealed = page.match(/name="sealed" value="([0-9a-f]+)"/)[1];
  assert.equal((await worker.post("/me/factor", { sealed, code: "000000" })).status, 422);
  const on = await worker.post("/me/factor", { sealed, code: totp(secret) });
  const codes = [...on.text.matchAll(/class="code">([2-9a-z]{12})</g)].map((m) => m[1]);
  assert.equal(codes.length, 10);

  const signIn = async () => {
    const v = new Visitor();
    const reply = await v.post("/sign-in", { login, password });
    assert.match(reply.location, /^\/sign-in\/second-step/);
    assert.equal((await v.get("/me")).status, 303);
    return v;
  };
  const used = await signIn();
  assert.equal((await used.post("/sign-in/second-step", { code: totp(secret) })).status, 422);
  const later = await signIn();
  assert.equal((await later.post("/sign-in/second-step", { code: totp(secret, Date.now() + 30000) })).status, 303);
  assert.equal((await later.get("/me")).status, 200);
  const lost = await signIn();
  assert.equal((await lost.post("/sign-in/second-step", { code: codes[0] })).status, 303);
  const again = await signIn();
  assert.equal((await again.post("/sign-in/second-step", { code: codes[0] })).status, 422);
  assert.equal((await worker.post("/me/factor/end", { password: "wrong" }, { from: "/me/factor" })).status, 422);
  assert.equal((await worker.post("/me/factor/end", { password }, { from: "/me/factor" })).status, 303);
  assert.equal((await new Visitor().post("/sign-in", { login, password })).location, "/board");
});

test("a new password ends the other sessions", async () => {
  const { worker, login, password } = await newWorker();
  const other = new Visitor();
  await other.post("/sign-in", { login, password });
  assert.equal((await other.get("/me")).status, 200);
  assert.equal((await worker.post("/me/password", { old: "wrong", password: "another three words" })).status, 422);
  assert.equal((await worker.post("/me/password", { old: password, password: "another three words" })).status, 303);
  assert.equal((await worker.get("/me")).status, 200);
  assert.equal((await other.get("/me")).status, 303);
  assert.equal((await new Visitor().post("/sign-in", { login, password })).status, 422);
});

test("sessions are listed and ended one by one", async () => {
  const { worker, login, password } = await newWorker();
  const other = new Visitor();
  await other.post("/sign-in", { login, password });
  const list = (await worker.get("/me/sessions")).text;
  const end = list.match(/action="(\/me\/sessions\/\d+\/end)"/)[1];
  assert.equal((await worker.post(end, {}, { from: "/me/sessions" })).status, 303);
  assert.equal((await other.get("/me")).status, 303);
});

test("what the product knows can be taken along, and then erased", async () => {
  const { worker, login, password } = await newWorker();
  const json = await worker.get("/me/data.json");
  assert.match(json.headers.get("content-disposition"), /attachment/);
  const data = JSON.parse(json.text);
  assert.equal(data.account.login, login);
  assert.ok(data.audit_log.length >= 1);
  assert.equal(data.consents[0].purpose, "account");
  assert.equal((await worker.post("/me/erasure", { password: "wrong" })).status, 422);
  assert.equal((await worker.post("/me/erasure", { password })).status, 303);
  assert.equal((await worker.get("/me")).status, 303);
  assert.equal((await new Visitor().post("/sign-in", { login, password })).status, 422);
});

test("a reset says nothing about who exists, and its link works once", async () => {
  const answer = async (login) => (await new Visitor().post("/password-resets", { login })).text.replace(/[0-9a-f]{16}/g, "");
  assert.equal(await answer(accounts.officer[0]), await answer("nobody.at.all"));
  assert.equal((await new Visitor().get("/password-resets/" + "B".repeat(43))).status, 404);
});

test("an administrator builds the tree below, others don't", async () => {
  const admin = await new Visitor().signIn("admin");
  const added = await admin.post("/organisations/2/children/new", { kind: "union", name: "新厂工会", province: "广东省", city: "珠海市", district: "", sector: "C" });
  assert.equal(added.status, 303);
  assert.match((await admin.get(added.location)).text, /新厂工会/);
  assert.equal((await admin.post("/organisations/2/children/new", { kind: "x", name: "" })).status, 422);
  const officer = await new Visitor().signIn("officer");
  assert.equal((await officer.get("/organisations/3/edit")).status, 403);
  assert.equal((await officer.get("/organisations/10")).status, 404);
});

test("one acts for one's own organisations only", async () => {
  const officer = await new Visitor().signIn("officer");
  assert.equal((await officer.post("/me/organisations", { organisation: "10" }, { from: "/me" })).status, 404);
  assert.equal((await officer.post("/me/organisations", { organisation: "3" }, { from: "/me" })).status, 303);
  const instructor = await new Visitor().signIn("instructor");
  assert.equal((await instructor.post("/me/organisations", { organisation: "3" }, { from: "/me" })).status, 303);
  assert.match((await instructor.get("/me")).text, /珠海示例制造有限公司工会/);
});

test("tokens are shown once and end when revoked", async () => {
  const { worker } = await newWorker();
  const page = await worker.post("/me/tokens", { label: "程序" });
  assert.match(page.text, /class="code">[A-Za-z0-9_-]{43}</);
  const list = (await worker.get("/me/tokens")).text;
  assert.doesNotMatch(list, /class="code">[A-Za-z0-9_-]{43}</);
  const end = list.match(/action="(\/me\/tokens\/\d+\/end)"/)[1];
  assert.equal((await worker.post(end, {}, { from: "/me/tokens" })).status, 303);
});

test("the chosen language stays with the account", async () => {
  const { worker, login, password } = await newWorker();
  await worker.get("/display?lang=en&back=/me");
  const elsewhere = new Visitor("zh-CN");
  await elsewhere.post("/sign-in", { login, password });
  assert.match((await elsewhere.get("/me")).text, /<html lang="en"/);
});

test("oversized and odd bodies are refused with a page and kept out", async () => {
  const officer = await new Visitor().signIn("officer");
  const csrf = csrfOf((await officer.get("/me/account")).text);
  const send = (type, body) => officer.ask("POST", "/me/account", { headers: { "content-type": type, origin: base }, body });
  assert.equal((await send("application/x-www-form-urlencoded", "csrf=" + csrf + "&name=" + "x".repeat(300000))).status, 413);
  assert.equal((await send("application/x-www-form-urlencoded", "csrf=" + csrf + "&name=" + "x".repeat(3000000))).status, 413);
  assert.equal((await send("application/x-www-form-urlencoded", "csrf=" + csrf + "&name=%ff")).status, 400);
  assert.equal((await send("text/plain", "name=x")).status, 415);
  assert.equal((await send("multipart/form-data; boundary=x", "--x\r\nbroken")).status, 400);
  assert.match((await officer.get("/me")).text, /李秀英/);
});

test("a name is shown as it was typed, markup and all", async () => {
  const { worker } = await newWorker();
  const name = `<script>alert(1)</script>"'&`;
  assert.equal((await worker.post("/me/account", { name, email: "", lang: "" })).status, 303);
  const page = (await worker.get("/me")).text;
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;/);
  assert.doesNotMatch(page, /<script>alert/);
});
