// Random specs of a costing, the same every time for the same seed.
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const kinds = "raise_rate raise_amount floor piece allowance skill seniority night overtime meal heat bonus bonus_months once leave training fund".split(" ");
const percent = ["raise_rate", "piece", "overtime", "training", "fund"];

// most: of lines and of proposals
export function randomSpec(next, most = 6) {
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const money = (from, to) => whole(from * 100, to * 100) / 100;
  const some = (v) => (next() < 0.4 ? v() : undefined);
  const bands = ["一线", "技术", "管理"];
  const value = (kind) => {
    if (next() < 0.25) return 0;
    if (kind === "floor") return money(2000, 6000);
    if (percent.includes(kind)) return money(-3, 12);
    if (kind === "leave") return whole(0, 10) / 2;
    if (kind === "bonus_months") return money(0, 2);
    if (["night", "meal", "seniority"].includes(kind)) return money(-2, 30);
    return money(-200, 800);
  };
  return {
    base_year: 2026,
    years: whole(1, 3),
    compounding: next() < 0.5,
    workforce: Array.from({ length: whole(1, most) }, (_, i) => ({
      post: `岗位${i + 1}`,
      band: bands[whole(0, 2)],
      headcount: whole(i === 0 ? 1 : 0, 400),
      monthly_cny: money(2000, 30000),
      piece_cny: some(() => money(0, 5000)),
      allowance_cny: some(() => money(0, 900)),
      annual_bonus_cny: some(() => money(0, 30000)),
      years_of_service: some(() => whole(0, 35)),
      skill_level: some(() => whole(0, 8)),
      night_shifts: some(() => money(0, 15)),
      overtime_workday_hours: some(() => money(0, 36)),
      overtime_rest_hours: some(() => money(0, 24)),
      overtime_holiday_hours: some(() => money(0, 8)),
      works_in_heat: some(() => true),
    })),
    contributions: Array.from({ length: whole(0, 4) }, (_, i) => ({
      name: `缴费${i + 1}`,
      rate_pct: money(0, 16),
      lower_cny: some(() => money(2000, 5000)),
      upper_cny: some(() => money(9000, 28000)),
      is_housing_fund: next() < 0.4,
    })),
    proposals: Array.from({ length: whole(0, most + 4) }, () => {
      const kind = kinds[whole(0, kinds.length - 1)];
      return {
        kind,
        band: some(() => bands[whole(0, 2)]),
        month: some(() => whole(1, 12)),
        extra: some(() => whole(0, kind === "heat" ? 12 : 8)),
        labour: [value(kind), value(kind), value(kind)],
        employer: [value(kind), value(kind), value(kind)],
      };
    }),
  };
}
