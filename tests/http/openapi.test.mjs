// The API keeps what its description says: every example runs, and every
// reply has the shape of its schema.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor } from "./site.mjs";

const visitor = new Visitor("en");
const document_ = JSON.parse((await visitor.get("/api/v1/openapi.json")).text);

// The part of JSON Schema that conf/openapi uses; what it does not know fails.
export function misfits(schema, value, where = "$") {
  if (schema.$ref) return misfits(schema.$ref.slice(2).split("/").reduce((o, k) => o[k], document_), value, where);
  const known = ["type", "required", "properties", "items", "additionalProperties", "enum", "description", "pattern", "minimum", "maximum", "example", "format"];
  const odd = Object.keys(schema).filter((k) => !known.includes(k));
  if (odd.length) return [`${where}: the schema says ${odd}`];
  const type = value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  const types = [schema.type ?? []].flat();
  if (types.length && !types.includes(type) && !(type === "integer" && types.includes("number"))) return [`${where}: ${type}, not ${types}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${where}: ${value} is not one of ${schema.enum}`];
  if (schema.pattern && !new RegExp(schema.pattern).test(value)) return [`${where}: ${value} is not like ${schema.pattern}`];
  const wrong = [];
  if (type === "array") value.forEach((v, i) => wrong.push(...misfits(schema.items ?? {}, v, `${where}[${i}]`)));
  if (type === "object") {
    for (const name of schema.required ?? []) if (!(name in value)) wrong.push(`${where}.${name} is missing`);
    for (const [name, v] of Object.entries(value)) {
      const inner = schema.properties?.[name] ?? schema.additionalProperties;
      if (inner) wrong.push(...misfits(inner, v, `${where}.${name}`));
      else if (schema.properties) wrong.push(`${where}.${name} is not described`);
    }
  }
  return wrong;
}

test("the description is an OpenAPI 3.1 document of this version", async () => {
  assert.equal(document_.openapi, "3.1.0");
  assert.match(document_.info.version, /^\d+\.\d+\.\d+$/);
  assert.ok(Object.keys(document_.paths).length > 0);
});

for (const [path, item] of Object.entries(document_.paths))
  for (const [method, operation] of Object.entries(item))
    for (const example of operation["x-examples"])
      test(`${method} ${example.path}`, async () => {
        assert.ok(example.path.startsWith(path.split("{")[0]), "an example of its own path");
        const reply = await visitor.ask(method.toUpperCase(), example.path, example.body ? { body: JSON.stringify(example.body), headers: { "content-type": "application/json" } } : {});
        assert.equal(reply.status, example.status ?? 200, reply.text.slice(0, 300));
        assert.match(reply.headers.get("content-type"), /^application\/(problem\+)?json/);
        const answer = operation.responses[reply.status];
        const schema = (answer.$ref ? document_.components.responses.Problem : answer).content[reply.headers.get("content-type").split(";")[0]].schema;
        assert.deepEqual(misfits(schema, JSON.parse(reply.text)).slice(0, 5), []);
      });

test("the page for people shows every call in both languages", async () => {
  for (const lang of ["zh-CN", "en"]) {
    const page = (await new Visitor(lang).get("/developers")).text;
    for (const [path, item] of Object.entries(document_.paths))
      for (const method of Object.keys(item)) {
        assert.ok(page.includes(`<code>${method} ${path}</code>`), path);
        assert.ok(page.includes(lang === "en" ? item[method].summary : item[method]["x-summary-zh"]), path);
      }
  }
});

test("a wrong parameter is named in a problem document", async () => {
  const reply = await visitor.get("/api/v1/wages?from=1&dimension=industry");
  assert.equal(reply.status, 422);
  assert.equal(reply.headers.get("content-type"), "application/problem+json");
  const problem = JSON.parse(reply.text);
  assert.match(problem.detail, /^from: a number from 1950 to 2100/);
  assert.deepEqual(misfits({ $ref: "#/components/schemas/Problem" }, problem), []);
});
