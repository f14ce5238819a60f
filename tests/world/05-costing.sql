-- Costings of the example round: what the employer has shown, and a private
-- scenario of each side. Everything is made up.

INSERT INTO costing_offers (id, round_id, side, kind, name, spec, sha256,
  account_id, at) OVERRIDING SYSTEM VALUE
SELECT 1, 1, 'employer', 'workforce', '在册人员情况（示例）', s.spec,
  encode(sha256(convert_to(s.spec, 'UTF8')), 'hex'), 5, now() - interval '9 days'
FROM (VALUES ('{"base_year":2026,"years":1,"compounding":true,"province":"广东省","city":"珠海市","sector":"C","workforce":[{"post":"装配工","band":"一线","headcount":420,"monthly_cny":4300.00,"night_shifts":6.00,"overtime_workday_hours":24.00,"overtime_rest_hours":8.00},{"post":"技工","band":"技术","headcount":120,"monthly_cny":5800.00,"years_of_service":6,"skill_level":3},{"post":"管理人员","band":"管理","headcount":80,"monthly_cny":8600.00,"annual_bonus_cny":12000.00}],"contributions":[{"name":"养老保险","rate_pct":0.00},{"name":"住房公积金","rate_pct":5.00,"is_housing_fund":true}],"proposals":[]}')) AS s (spec);
SELECT setval(pg_get_serial_sequence('costing_offers', 'id'), 1000);

INSERT INTO costing_sheets (id, round_id, side, offer_id, name, spec,
  created_by) OVERRIDING SYSTEM VALUE
SELECT v.id, 1, v.side, 1, v.name, replace(o.spec, '"proposals":[]',
  '"proposals":' || v.proposals), v.created_by
FROM costing_offers AS o, (VALUES
  (1, 'labour', '第一轮：涨 8%，保底 4,700 元（示例）', 1, '[{"kind":"raise_rate","month":1,"labour":[8,0,0],"employer":[3,0,0]},{"kind":"floor","month":1,"labour":[4700,0,0],"employer":[0,0,0]},{"kind":"night","band":"一线","month":1,"labour":[15,0,0],"employer":[8,0,0]}]'),
  (2, 'employer', '预算内方案（示例）', 5, '[{"kind":"raise_rate","month":4,"labour":[8,0,0],"employer":[3.5,0,0]},{"kind":"bonus","month":1,"labour":[0,0,0],"employer":[600,0,0]}]')
) AS v (id, side, name, created_by, proposals)
WHERE o.id = 1;
SELECT setval(pg_get_serial_sequence('costing_sheets', 'id'), 1000);
