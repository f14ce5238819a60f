// Rate limits, on a server where they are on.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, accounts } from "../site.mjs";

test("guessing is slowed for the guesser and not for the owner", async () => {
  const [login, password] = accounts.chief;
  const owner = await new Visitor().signIn("chief"); // this browser is known now
  const seen = [];
  const guesser = new Visitor();
  for (let i = 0; i < 7; i++) seen.push((await guesser.post("/sign-in", { login, password: "guess " + i })).status);
  assert.equal(seen[0], 422);
  assert.equal(seen.at(-1), 429);
  // other logins from this address still work, within the address's bucket
  assert.equal((await new Visitor().post("/sign-in", { login: accounts.worker[0], password: accounts.worker[1] })).status, 303);
  assert.equal((await owner.get("/me")).status, 200);
  assert.ok(password);
});

test("a limited resource says when to come back", async () => {
  const visitor = new Visitor();
  let reply;
  for (let i = 0; i < 8; i++) reply = await visitor.post("/password-resets", { login: "nobody" });
  assert.equal(reply.status, 429);
  assert.equal(reply.headers.get("retry-after"), "60");
  assert.match(reply.text, /太频繁了/);
});
