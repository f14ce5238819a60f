// Certificates: only for who knows a tier, checked by others' means alone.
import test from "node:test";
import assert from "node:assert/strict";
import crypto from "node:crypto";
import { execFileSync } from "node:child_process";
import { Visitor } from "./site.mjs";

const sql = (text) => execFileSync("psql", ["-qAtX", process.env.DATABASE_OWNER_URL, "-c", text], { encoding: "utf8" });

// RFC 8785 for what a credential holds.
function canonical(v) {
  if (Array.isArray(v)) return `[${v.map(canonical).join(",")}]`;
  if (v && typeof v === "object") return `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`).join(",")}}`;
  return JSON.stringify(v);
}

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
function base58(text) {
  let n = 0n;
  for (const c of text.slice(1)) n = n * 58n + BigInt(ALPHABET.indexOf(c));
  const hex = n.toString(16);
  return Buffer.from(hex.length % 2 ? "0" + hex : hex, "hex");
}

const sha256 = (s) => crypto.createHash("sha256").update(s).digest();

// As a verifier would that has never heard of this program.
function verifies(credential) {
  const { proof, ...document } = credential;
  const { proofValue, ...config } = proof;
  const key = base58(credential.issuer.id.replace("did:key:", ""));
  assert.equal(key.subarray(0, 2).toString("hex"), "ed01");
  const publicKey = crypto.createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.subarray(2)]), format: "der", type: "spki" });
  const data = Buffer.concat([sha256(canonical(config)), sha256(canonical(document))]);
  return crypto.verify(null, data, publicKey, base58(proofValue));
}

test("a certificate is refused until the whole tier is known, then verifies", async () => {
  const worker = await new Visitor().signIn("worker");
  assert.equal((await worker.post("/lessons/certificates", { tier: "beginner" }, { csrf: (await worker.get("/me")).text.match(/name="csrf" value="([^"]+)"/)[1] })).status, 422);
  sql(`INSERT INTO learners (account_id) VALUES (4) ON CONFLICT DO NOTHING;
       INSERT INTO lesson_progress (learner_id, scene_id, known_at)
       SELECT l.id, s.id, now() FROM learners AS l, lesson_scenes AS s WHERE l.account_id = 4 AND s.tier = 'beginner'
       ON CONFLICT (learner_id, scene_id) DO UPDATE SET known_at = now()`);
  const reply = await worker.post("/lessons/certificates", { tier: "beginner" });
  assert.equal(reply.status, 303);
  const stranger = new Visitor("en");
  const page = await stranger.get(reply.location);
  assert.equal(page.status, 200);
  assert.match(page.text, /The signature is valid/);
  assert.match(page.text, /<svg/);
  const json = await stranger.get(reply.location + "/credential.json");
  const credential = JSON.parse(json.text);
  assert.equal(credential.type[1], "OpenBadgeCredential");
  assert.ok(verifies(credential));
  assert.equal(canonical(credential), json.text);
  credential.credentialSubject.identifier[0].identityHash = "somebody else";
  assert.ok(!verifies(credential));
  const pdf = await stranger.get(reply.location + "/pdf");
  assert.equal(pdf.status, 200);
  assert.equal(pdf.headers.get("content-type"), "application/pdf");
  assert.equal((await worker.post("/lessons/certificates", { tier: "beginner" }, { csrf: (await worker.get("/me")).text.match(/name="csrf" value="([^"]+)"/)[1] })).status, 409);

  // a row that was changed behind the program's back says so
  sql("UPDATE lesson_certificates SET name = 'forged' WHERE account_id = 4");
  assert.match((await stranger.get(reply.location)).text, /not valid/);
  sql("DELETE FROM lesson_certificates WHERE account_id = 4; DELETE FROM learners WHERE account_id = 4");
  assert.equal((await stranger.get(reply.location)).status, 404);
});
