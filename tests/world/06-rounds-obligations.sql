-- A contract in force in the building of the example association, with its
-- obligations; some of the other enterprise's rounds for the boards.

INSERT INTO rounds (id, kind, title, asked_by, labour_id, labour_kind,
  labour_name, province, city, district, sector, workers, women, dispatched,
  expires_on, line, stage, opened_by, opened_at, shared_at, is_example)
  OVERRIDING SYSTEM VALUE
SELECT r.id, r.kind, r.title, 'labour', o.id, 'union', o.name, o.province,
  o.city, o.district, o.sector, r.workers, r.workers / 2, 0,
  current_date + r.expires, ARRAY(SELECT organisation_line(o.id)), 'drafting',
  r.opened_by, now() - interval '300 days', now() - interval '299 days', true
FROM (VALUES
  (6, 'collective', '珠海示例制造集体合同（示例）', 3, 620, NULL::int, 1),
  (7, 'safety', '另一示例电子厂劳动安全卫生专项（示例）', 10, 1500, 60, 9)
) AS r (id, kind, title, labour_id, workers, expires, opened_by)
JOIN organisations AS o ON o.id = r.labour_id;

INSERT INTO round_employers (round_id, employer_id, name, leads)
SELECT r.id, o.id, o.name, true
  FROM rounds AS r
  JOIN organisation_pairs AS p ON p.union_id = r.labour_id
  JOIN organisations AS o ON o.id = p.employer_id
 WHERE r.id IN (6, 7);

INSERT INTO round_events (round_id, side, kind, happened_on, until_on, note,
  account_id, at)
SELECT 6, e.side, e.kind, current_date - e.ago, current_date + e.until, e.note,
  CASE e.side WHEN 'labour' THEN 1 ELSE 5 END,
  now() - make_interval(days => e.ago)
FROM (VALUES
  ('labour', 'sent', 299, NULL::int, '（示例）'),
  ('employer', 'received', 298, NULL, '（示例）'),
  ('employer', 'agreed', 285, NULL, '（示例）'),
  ('labour', 'met', 270, NULL, '第一次会议（示例）'),
  ('labour', 'drafted', 250, NULL, '（示例）'),
  ('labour', 'passed', 240, NULL, '应到 60 人，实到 52 人，同意 49 人（示例）'),
  ('labour', 'signed', 238, 70, '（示例）'),
  ('employer', 'filed', 232, NULL, '（示例）'),
  ('employer', 'effective', 216, NULL, '（示例）'),
  ('employer', 'published', 213, NULL, '公告栏和车间（示例）')
) AS e (side, kind, ago, until, note)
ORDER BY e.ago DESC;

INSERT INTO round_obligations (id, round_id, side, owner, title, text, proof,
  due_on, account_id, at) OVERRIDING SYSTEM VALUE
SELECT o.id, 6, 'labour', o.owner, o.title, o.text, o.proof,
  current_date + o.due, 1, now() - interval '200 days'
FROM (VALUES
  (1, 'employer', '调整基本工资', '自生效次月起，基本工资人均增长 6%。',
   '工资发放表', -180),
  (2, 'employer', '组织职业健康检查', '每年组织一次在岗期间职业健康检查。',
   '体检汇总报告', -20),
  (3, 'employer', '更换冲压车间隔音设施', '十二月底前完成更换并检测噪声。',
   '检测报告', 35),
  (4, 'both', '半年履约检查', '双方代表每半年检查一次。', '检查记录', 10)
) AS o (id, owner, title, text, proof, due);
SELECT setval(pg_get_serial_sequence('round_obligations', 'id'), 1000);

INSERT INTO round_obligation_marks (round_id, obligation_id, side, kind,
  happened_on, note, account_id) VALUES
  (6, 1, 'employer', 'done', current_date - 182,
   '自生效次月起已按新标准发放，工资表已交工会核对（示例）', 5);

INSERT INTO round_events (round_id, side, kind, happened_on, note, account_id)
VALUES (7, 'labour', 'sent', current_date - 45, '（示例）', 9);
