#!/usr/bin/env node
// map.js [FILE]: lays out the graph of content/scenes/scenes.csv with
// Graphviz and prints content/scenes/map.csv: where each scene stands, and
// the path of each arrow, in pixels. --check compares instead of printing.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const csv = require("../checks/scenes/csv.js");

const WIDTH = 148, HEIGHT = 66, MARGIN = 12, INCH = 72;

const rows = csv.read("content/scenes/scenes.csv");
const edges = rows.flatMap((r) => r.requires.split(";").filter(Boolean).map((b) => [b, r.id]));
const tiers = [...new Set(rows.map((r) => r.level))];
const dot = [
  "digraph scenes {",
  "rankdir=TB; nodesep=0.16; ranksep=0.42;",
  `node [shape=box fixedsize=true width=${WIDTH / INCH} height=${HEIGHT / INCH} label=""];`,
  ...tiers.map((t) => rows.filter((r) => r.level === t).map((r) => `${r.id};`).join(" ")),
  ...edges.map(([a, b]) => `${a} -> ${b};`),
  "}",
].join("\n");

const plain = execFileSync("dot", ["-Tplain"], { input: dot, encoding: "utf8" });
let height = 0;
const x = (v) => Math.round(Number(v) * INCH + MARGIN);
const y = (v) => Math.round((height - Number(v)) * INCH + MARGIN);
const out = ["id,before,x,y,path"];
for (const line of plain.split("\n")) {
  const w = line.split(" ");
  if (w[0] === "graph") height = Number(w[3]);
  if (w[0] === "node") out.push(`${w[1]},,${x(w[2])},${y(w[3])},`);
  if (w[0] === "edge") {
    const points = [];
    for (let i = 0; i < Number(w[3]); i++) points.push(`${x(w[4 + 2 * i])} ${y(w[5 + 2 * i])}`);
    out.push(`${w[2]},${w[1]},0,0,M${points[0]} C${points.slice(1).join(" ")}`);
  }
}
const text = out.join("\n") + "\n";
if (process.argv[2] !== "--check") process.stdout.write(text);
else if (fs.readFileSync("content/scenes/map.csv", "utf8") !== text) {
  console.log("content/scenes/map.csv: error: is not the layout of scenes.csv; run node tools/scenes/map.js >content/scenes/map.csv");
  process.exit(1);
}
