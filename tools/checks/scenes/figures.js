// Figures with a marker behind them against content/wages.
"use strict";
const path = require("node:path");
const csv = require("./csv.js");

const UNIT = {
  non_private: "城镇非私营单位", private: "城镇私营单位",
  on_post: "城镇非私营单位在岗职工", all: "城镇全部单位",
};
const MARKER = /(\d[\d,]*(?:\.\d+)?|未设|not set)([^\d{}\n|]{0,16})\{([a-z]+):([^}]*)\}/g;
const ANY = /\{([a-z]+):[^}]*\}/g;

// One reader a kind: the values its rows have in the data.
const READERS = {
  wage: (t, [code, unit, year, region]) => t("wage_by_industry")
    .filter((r) => r.industry_code === code && r.unit_type === UNIT[unit]
      && r.year === year && r.region === region).map((r) => r.annual_wage_cny),
  region: (t, [region, unit, year]) => t("wage_by_region")
    .filter((r) => r.region === region && r.unit_type === UNIT[unit] && r.year === year)
    .map((r) => r.annual_wage_cny),
  position: (t, [code, region, position, year]) => t("wage_by_position")
    .filter((r) => r.industry_code === code && r.region === region
      && r.position_zh === position && r.year === year).map((r) => r.annual_wage_cny),
  occupation: (t, [region, name, year, column]) => t("wage_by_occupation")
    .filter((r) => r.region === region && r.name_zh === name && r.year === year)
    .map((r) => r[column]),
  guideline: (t, [region, year, line]) => t("wage_guideline")
    .filter((r) => r.region === region && r.year === year).map((r) => r[`${line}_pct`]),
  minimum: (t, [place, tier, asOf], unit) => t("minimum_wage")
    .filter((r) => r.tier === tier && r.as_of === asOf
      && (r.scope === place || (r.province === place && /^(.类)?$/u.test(r.scope))))
    .map((r) => (/小时|hour/.test(unit) ? r.hourly_cny : r.monthly_cny)),
  cpi: (t, [year, source]) => t("macro")
    .filter((r) => r.region === "全国" && r.indicator_zh.startsWith("居民消费价格涨跌幅")
      && r.year === year && r.source_id === source).map((r) => r.value),
  macro: (t, [region, year, indicator]) => t("macro")
    .filter((r) => r.region === region && r.year === year && r.indicator_zh === indicator)
    .map((r) => r.value),
};

exports.open = (folder) => {
  const tables = new Map();
  return (name) => {
    if (!tables.has(name)) tables.set(name, csv.read(path.join(folder, `${name}.csv`)));
    return tables.get(name);
  };
};

function judge(tables, written, unit, kind, key) {
  const read = READERS[kind];
  if (!read) return `no such marker {${kind}:…}`;
  const values = [...new Set(read(tables, key.split(","), unit).filter((v) => v !== ""))];
  if (!values.length) return `{${kind}:${key}} names no figure in content/wages`;
  if (values.length > 1) return `{${kind}:${key}} has several values (${values.join(", ")}): take another figure`;
  const want = values[0], got = written.replace(/,/g, "");
  if (want === "未设") return /未设|not set/.test(got) ? "" : `{${kind}:${key}} is not set in the data`;
  return Number(got) === Number(want) ? "" : `${written} {${kind}:${key}}: the data says ${want}`;
}

// What is wrong with the figures of a text, one sentence each.
exports.check = (tables, text) => {
  const errors = [];
  const rest = text.replace(MARKER, (_, written, unit, kind, key) => {
    const wrong = judge(tables, written, unit, kind, key);
    if (wrong) errors.push(wrong);
    return "";
  });
  for (const [marker] of rest.matchAll(ANY)) errors.push(`${marker} has no figure directly before it`);
  return errors;
};

exports.markers = (text) => [...text.matchAll(/\{([a-z]+:[^}]*)\}/g)].map((m) => m[1]);
