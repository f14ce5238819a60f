// The permission matrix: every route x every role. A route without a row, or
// a row without a route, fails. One file a feature in matrix/.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import { Visitor } from "./site.mjs";

const lines = (file) => fs.readFileSync(new URL(file, import.meta.url), "utf8").split("\n").filter((l) => l.trim() && !l.startsWith("#"));
const routes = lines("../../conf/routes.conf").map((l) => l.trim().split(/\s+/)[0]);
const files = fs.readdirSync(new URL("matrix", import.meta.url)).map((f) => lines("matrix/" + f).map((l) => l.trim().split(/\s+/)));
const roles = files[0][0].slice(3);
const rows = files.flatMap(([head, ...rest]) => {
  assert.deepEqual(head.slice(3), roles, "the same roles in every file");
  return rest;
});
const patternOf = (route) => new RegExp("^" + route.replace(/:[a-z]+/g, "[^/]+") + "$");

test("every route has its row and every row its route", () => {
  const missing = routes.filter((r) => !rows.some(([, path]) => patternOf(r).test(path.split("?")[0])));
  assert.deepEqual(missing, []);
  const stray = rows.filter(([, path]) => !routes.some((r) => patternOf(r).test(path.split("?")[0])));
  assert.deepEqual(stray, []);
});

const people = {};
for (const role of roles) people[role] = role === "anonymous" ? Promise.resolve(new Visitor()) : new Visitor().signIn(role);

for (const [method, path, fields, ...wanted] of rows)
  test(`${method} ${path}`, async () => {
    assert.equal(wanted.length, roles.length, "one status a role");
    const got = [];
    for (const role of roles) {
      const person = await people[role];
      if (method === "GET") got.push((await person.get(path)).status);
      else {
        // a proof of one's own, so that the permission is what decides
        const from = role === "anonymous" ? "/sign-in" : "/me";
        const csrfPage = (await person.get(from)).text;
        const csrf = csrfPage.match(/name="csrf" value="([^"]+)"/)?.[1];
        got.push((await person.post(path, Object.fromEntries(new URLSearchParams(fields === "-" ? "" : fields)), { csrf })).status);
      }
    }
    assert.deepEqual(got.map(String), wanted);
  });
