-- The ledger of the example wage round: a demand in preparation, issues with
-- proposals of both sides, a package, an agreed text, private notes.

INSERT INTO round_entries (id, round_id, side, is_private, kind, issue_id,
  ref_id, members, talk, title, text, amount_cents, account_id, at)
  OVERRIDING SYSTEM VALUE
SELECT e.id, 1, e.side, e.private, e.kind, e.issue_id, e.ref_id, e.members,
  e.talk, e.title, e.text, e.cents, CASE e.side WHEN 'labour' THEN 1 ELSE 5
  END, now() - make_interval(hours => 200 - e.id::int)
FROM (VALUES
  (1, 'labour', true, 'draft', NULL::bigint, NULL::bigint, '{}'::bigint[], 0,
   '技能津贴', '取得技能等级证书的，按等级每月发放津贴。', NULL::bigint),
  (2, 'labour', false, 'issue', NULL, NULL, '{}', 0, '2027年工资增长',
   '近两年物价上涨，一线岗位工资低于同行业平均。', NULL),
  (3, 'labour', false, 'issue', NULL, NULL, '{}', 0, '夜班津贴',
   '夜班比例上升，津贴五年没有调整。', NULL),
  (4, 'employer', false, 'issue', NULL, NULL, '{}', 0, '考勤和排班',
   '订单波动大，希望调整排班周期。', NULL),
  (5, 'labour', false, 'issue', NULL, NULL, '{}', 0, '高温津贴发放',
   '露天和高温岗位按规定发放。', NULL),
  (6, 'labour', true, 'target', 2, NULL, '{}', 0, '', '人均增长 8%', NULL),
  (7, 'labour', true, 'bottom', 2, NULL, '{}', 0, '', '不低于 5%', NULL),
  (8, 'labour', true, 'priority', 2, NULL, '{}', 0, '', '必须谈成', NULL),
  (9, 'employer', true, 'bottom', 2, NULL, '{}', 0, '',
   '总额增长不超过 6%', NULL),
  (10, 'labour', false, 'proposal', 2, NULL, '{}', 1, '2027年工资增长',
   '自2027年1月1日起，职工基本工资人均增长 8%。', NULL),
  (11, 'employer', false, 'proposal', 2, NULL, '{}', 1, '2027年工资增长',
   '自2027年4月1日起，职工基本工资人均增长 4%。', NULL),
  (12, 'labour', false, 'proposal', 3, NULL, '{}', 1, '夜班津贴',
   '夜班津贴由每班 15 元提高到每班 30 元。', 3000),
  (13, 'employer', false, 'proposal', 3, NULL, '{}', 1, '夜班津贴',
   '夜班津贴提高到每班 22 元。', 2200),
  (14, 'employer', false, 'proposal', 5, NULL, '{}', 1, '高温津贴发放',
   '高温津贴按月随工资发放，标准不低于本省规定。', NULL)
) AS e (id, side, private, kind, issue_id, ref_id, members, talk, title, text,
  cents)
ORDER BY e.id;

INSERT INTO round_entries (id, round_id, side, is_private, kind, issue_id,
  ref_id, sha256, account_id, at) OVERRIDING SYSTEM VALUE
SELECT e.id, 1, e.side, false, e.kind, 5, e.ref_id,
  encode(sha256(convert_to(E'议题4 高温津贴发放\n高温津贴按月随工资发放，标准不低于本省规定。\n',
    'UTF8')), 'hex'),
  CASE e.side WHEN 'labour' THEN 2 ELSE 5 END,
  now() - make_interval(hours => 200 - e.id::int)
FROM (VALUES (15, 'labour', 'accept', 14), (16, 'labour', 'confirm', NULL),
  (17, 'employer', 'confirm', NULL)) AS e (id, side, kind, ref_id);
SELECT setval(pg_get_serial_sequence('round_entries', 'id'), 1000);
