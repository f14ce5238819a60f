// holidays.mjs [--check]: writes content/calendar/holidays.csv from the pinned
// packages. Anyone can run it again:
//
//   cd tools/holidays && npm ci && node holidays.mjs
//
// Days off and make-up working days are chinese-days', compared with
// holiday-calendar and with content/wages/holidays.csv; every difference is
// printed. The statutory days come from the rule itself (全国年节及纪念日放假办法
// 第二条) and the lunar calendar, from 2025, when that text began to hold.
// --check compares with the file and writes nothing.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const chinese = require("chinese-days");
const root = new URL("../../", import.meta.url);
const out = new URL("content/calendar/holidays.csv", root);
const FIRST = 2004, STATUTORY_FROM = 2025, STATUTORY_TO = 2050;

const iso = (date) => date.toISOString().slice(0, 10);
const shift = (day, by) => iso(new Date(Date.parse(day + "T00:00:00Z") + by * 86400000));
const names = { 清明: "清明节", 端午: "端午节", 中秋: "中秋节" };
const rows = new Map(); // "date kind" -> row
const put = (date, kind, name, source) => rows.set(`${date} ${kind}`, { date, kind, name, source });

// What was arranged.
const arranged = new Map(); // date -> holiday | makeup_workday
const data = require("chinese-days/package.json");
const folder = new URL("node_modules/chinese-days/dist/years/", import.meta.url);
let last = 0;
for (const file of fs.readdirSync(folder).filter((f) => /^\d{4}\.json$/.test(f)).sort()) {
  const year = JSON.parse(fs.readFileSync(new URL(file, folder), "utf8"));
  if (Number(file.slice(0, 4)) < FIRST) continue;
  last = Number(file.slice(0, 4));
  for (const [kind, days] of [["holiday", year.holidays], ["makeup_workday", year.workdays]])
    for (const [date, text] of Object.entries(days)) {
      const name = text.split(",")[1];
      put(date, kind, names[name] ?? name, `chinese-days ${data.version}`);
      arranged.set(date, kind);
    }
}

// What the rule says, whether or not a year's arrangement is out yet.
const ruled = "全国年节及纪念日放假办法 第二条";
const lunar = (year, month, day) =>
  chinese.getSolarDateFromLunar(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).date;
for (let year = STATUTORY_FROM; year <= STATUTORY_TO; year++) {
  const spring = lunar(year, 1, 1);
  put(`${year}-01-01`, "statutory", "元旦", ruled);
  for (let i = -1; i < 3; i++) put(shift(spring, i), "statutory", "春节", ruled);
  put(chinese.getSolarTermDate(year, 4, "pure_brightness"), "statutory", "清明节", ruled);
  for (const day of ["05-01", "05-02"]) put(`${year}-${day}`, "statutory", "劳动节", ruled);
  put(lunar(year, 5, 5), "statutory", "端午节", ruled);
  put(lunar(year, 8, 15), "statutory", "中秋节", ruled);
  for (const day of ["10-01", "10-02", "10-03"]) put(`${year}-${day}`, "statutory", "国庆节", ruled);
}

// Differences with the other two sources.
const differences = [];
function compare(label, theirs, years) {
  const inYears = (date) => years.has(Number(date.slice(0, 4)));
  for (const date of new Set([...theirs.keys(), ...arranged.keys()].filter(inYears)))
    if (theirs.get(date) !== arranged.get(date))
      differences.push(`${date}: ${label} ${theirs.get(date) ?? "-"}, chinese-days ${arranged.get(date) ?? "-"}`);
}
const second = new Map(), secondYears = new Set();
for (let year = FIRST; year <= last; year++) {
  const text = fs.readFileSync(new URL(`node_modules/holiday-calendar/data/CN/${year}.json`, import.meta.url), "utf8");
  for (const d of JSON.parse(text).dates)
    second.set(d.date, d.type === "transfer_workday" ? "makeup_workday" : "holiday");
  secondYears.add(year);
}
compare("holiday-calendar", second, secondYears);
const ours = new Map(), oursYears = new Set();
for (const line of fs.readFileSync(new URL("content/wages/holidays.csv", root), "utf8").trim().split(/\r?\n/).slice(1)) {
  const [date, , kind] = line.split(",");
  ours.set(date, kind);
  oursYears.add(Number(date.slice(0, 4)));
}
compare("content/wages", ours, oursYears);

// Every statutory day of an arranged year is a day off.
for (const r of rows.values())
  if (r.kind === "statutory" && Number(r.date.slice(0, 4)) <= last && arranged.get(r.date) !== "holiday")
    differences.push(`${r.date}: ${r.name} by the rule, not a day off in chinese-days`);

const text = "date,kind,name_zh,source\n" + [...rows.keys()].sort()
  .map((key) => rows.get(key)).map((r) => `${r.date},${r.kind},${r.name},${r.source}\n`).join("");
for (const d of differences.sort()) console.log(d);
console.log(`${arranged.size} arranged days ${FIRST}-${last}, ${rows.size - arranged.size} statutory days to ${STATUTORY_TO}, ${differences.length} differences`);
if (process.argv.includes("--check")) process.exit(fs.readFileSync(out, "utf8") === text ? 0 : 1);
fs.mkdirSync(new URL(".", out), { recursive: true });
fs.writeFileSync(out, text);
