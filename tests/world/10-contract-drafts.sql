-- A draft of the labour side of round 1, with one clause that breaks the law
-- and one that was removed. Everything is made up.

INSERT INTO contract_drafts (id, round_id, side, kind, title, province, city,
  created_by, at) OVERRIDING SYSTEM VALUE VALUES
  (1, 1, 'labour', 'wage', '工资专项集体合同（示例草案）', '广东省', '珠海市', 1,
   now() - interval '2 days');

INSERT INTO contract_answers (draft_id, round_id, side, name, value,
  account_id, at) VALUES
  (1, 1, 'labour', 'employer', '珠海示例制造有限公司', 1,
   now() - interval '2 days'),
  (1, 1, 'labour', 'union', '珠海示例制造有限公司工会', 1,
   now() - interval '2 days');

INSERT INTO contract_clause_versions (draft_id, round_id, side, clause,
  version, position, library, wording, title, text, is_removed, account_id, at)
SELECT 1, 1, 'labour', v.clause, v.version, v.clause * 1048576, v.library, 0,
  v.title, v.text, v.removed, 1, now() - make_interval(hours => 48 - v.version)
FROM (VALUES
  (1, 1, 'collective-basis', '订立依据和原则',
   '双方经平等协商，依法订立本合同，共同遵守。', false),
  (2, 1, '', '加班工资',
   '休息日安排职工加班又不能安排补休的，按工资的150%支付加班工资。', false),
  (2, 2, '', '加班工资',
   '休息日安排职工加班又不能安排补休的，按工资的120%支付加班工资。', false),
  (3, 1, '', '工资支付', '企业方每月____日支付上月工资。', false),
  (4, 1, '', '其他约定', '未尽事宜由双方协商。', false),
  (4, 2, '', '其他约定', '未尽事宜由双方协商。', true)
) AS v (clause, version, library, title, text, removed)
ORDER BY v.version, v.clause;
SELECT setval(pg_get_serial_sequence('contract_drafts', 'id'), 1000);
