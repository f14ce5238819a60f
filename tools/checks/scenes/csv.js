// Reads a CSV file with a header row into objects; knows quotes.
"use strict";
const fs = require("node:fs");

function fields(line) {
  const out = [];
  let field = "", quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (line[i + 1] === '"') field += line[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") { out.push(field); field = ""; }
    else field += c;
  }
  out.push(field);
  return out;
}

exports.read = (path) => {
  const lines = fs.readFileSync(path, "utf8").replace(/^\uFEFF/, "")
    .split(/\r?\n/).filter((l) => l !== "");
  const head = fields(lines[0]);
  return lines.slice(1).map((line, i) => {
    const row = { line: i + 2 };
    fields(line).forEach((f, k) => { row[head[k]] = f; });
    return row;
  });
};
