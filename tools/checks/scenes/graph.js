// The graph of scenes.csv: known names, no cycle, no orphan.
"use strict";

const split = (text) => text.split(";").map((s) => s.trim()).filter(Boolean);

function cycle(needs) {
  const state = new Map();
  const visit = (id, trail) => {
    if (state.get(id) === "done") return undefined;
    if (state.get(id) === "open") return [...trail.slice(trail.indexOf(id)), id];
    state.set(id, "open");
    for (const next of needs.get(id) ?? []) {
      const found = visit(next, [...trail, id]);
      if (found) return found;
    }
    state.set(id, "done");
    return undefined;
  };
  for (const id of needs.keys()) {
    const found = visit(id, []);
    if (found) return found;
  }
  return undefined;
}

exports.check = (rows, complain) => {
  const needs = new Map(rows.map((r) => [r.id, split(r.requires)]));
  if (needs.size !== rows.length) complain("an id stands twice");
  const wanted = new Set([...needs.values()].flat());
  for (const [id, list] of needs) {
    list.filter((n) => !needs.has(n)).forEach((n) => complain(`${id} requires ${n}, which is not there`));
    if (!list.length && !wanted.has(id)) complain(`${id} is an orphan: it requires nothing and nothing requires it`);
  }
  const found = cycle(needs);
  if (found) complain(`a cycle: ${found.join(" → ")}`);
};
