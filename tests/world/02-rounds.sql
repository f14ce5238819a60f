-- Example rounds in different states, for both example enterprises and the
-- building. Everything is made up.

INSERT INTO accounts (id, login, name, is_example) OVERRIDING SYSTEM VALUE VALUES
  (11, 'he.louyu', '何晓燕（示例）', true),
  (12, 'gao.ruanjian', '高远（示例）', true),
  (13, 'luo.canyin', '罗芳（示例）', true),
  (14, 'qian.tiaojie', '钱和（示例）', true);

INSERT INTO memberships (account_id, organisation_id, role) VALUES
  (11, 5, 'officer'), (11, 5, 'chief'),
  (12, 6, 'employer'),
  (13, 7, 'employer'),
  (14, 2, 'federation');

INSERT INTO rounds (id, kind, title, asked_by, labour_id, labour_kind,
  labour_name, province, city, district, sector, workers, women, dispatched,
  has_women_committee, expires_on, meet_on, meet_at, line, stage, opened_by,
  opened_at, shared_at, is_example) OVERRIDING SYSTEM VALUE
SELECT r.id, r.kind, r.title, r.asked_by, o.id, r.labour_kind, o.name,
  o.province, o.city, o.district, o.sector, r.workers, r.women, r.dispatched,
  r.committee, current_date + r.expires, current_date + r.meet, r.meet_at,
  ARRAY(SELECT organisation_line(o.id)), r.stage, r.opened_by,
  now() - make_interval(days => r.age),
  CASE WHEN r.shared THEN now() - make_interval(days => r.age - 1) END, true
FROM (VALUES
  (1, 'wage', '珠海示例制造有限公司工资协商（示例）', 'labour', 3, 'union',
   620, 260, 40, true, 50, 14, '公司二楼会议室', 'drafting', 1, 20, true),
  (2, 'women', '珠海示例制造女职工专项合同（示例）', 'labour', 3, 'union',
   620, 260, 40, true, NULL, 30, '公司二楼会议室', 'drafting', 1, 3, false),
  (3, 'regional', '示例大厦楼宇集体合同（示例）', 'labour', 5, 'association',
   480, 230, 0, false, NULL, 20, '大厦职工之家', 'drafting', 11, 40, true),
  (4, 'wage', '另一示例电子厂工资协商（示例）', 'employer', 10, 'union',
   1500, 900, 200, true, 20, 25, '厂区培训室', 'drafting', 10, 12, true),
  (5, 'collective', '另一示例电子厂集体合同（示例）', 'labour', 10, 'union',
   1500, 900, 200, true, 200, 60, '', 'drafting', 9, 2, false)
) AS r (id, kind, title, asked_by, labour_id, labour_kind, workers, women,
  dispatched, committee, expires, meet, meet_at, stage, opened_by, age, shared)
JOIN organisations AS o ON o.id = r.labour_id;
SELECT setval(pg_get_serial_sequence('rounds', 'id'), 1000);

INSERT INTO round_employers (round_id, employer_id, name, leads)
SELECT r.id, o.id, o.name, r.id <> 3 OR o.id = 6
  FROM rounds AS r
  JOIN organisation_pairs AS p ON p.union_id = r.labour_id
  JOIN organisations AS o ON o.id = p.employer_id;
INSERT INTO round_employers (round_id, name, leads)
VALUES (3, '示例大厦便利店', false);

INSERT INTO round_representatives (id, round_id, side, name, sex, post, chosen,
  chosen_on, is_chief, is_external, has_mandate, is_frontline, account_id)
  OVERRIDING SYSTEM VALUE VALUES
  (1, 1, 'labour', '王建国（示例）', 'm', '工会主席', 'office', current_date - 18, true, false, false, false, 2),
  (2, 1, 'labour', '李秀英（示例）', 'f', '工会委员', 'appointed', current_date - 18, false, false, false, false, 1),
  (3, 1, 'labour', '赵小妹（示例）', 'f', '装配线', 'elected', current_date - 18, false, false, false, true, 4),
  (4, 1, 'employer', '马总（示例）', 'm', '总经理', 'office', current_date - 15, false, false, false, false, NULL),
  (5, 1, 'employer', '刘敏（示例）', 'f', '人力资源经理', 'delegated', current_date - 15, true, false, true, false, 5),
  (6, 1, 'employer', '财务负责人（示例）', 'm', '财务', 'appointed', current_date - 15, false, false, false, false, NULL),
  (7, 3, 'labour', '何晓燕（示例）', 'f', '联合工会主席', 'office', current_date - 35, true, false, false, false, 11),
  (8, 3, 'employer', '高远（示例）', 'm', '行政总监', 'office', current_date - 30, true, false, false, false, 12),
  (9, 4, 'labour', '郑国强（示例）', 'm', '工会主席', 'office', current_date - 10, true, false, false, false, 9),
  (10, 4, 'employer', '冯涛（示例）', 'm', '副总经理', 'delegated', current_date - 10, true, false, true, false, 10);
SELECT setval(pg_get_serial_sequence('round_representatives', 'id'), 1000);

INSERT INTO round_seats (round_id, account_id, side, duty, organisation_id,
  admitted_by, name) VALUES
  (1, 4, 'labour', 'representative', 3, 'labour', '赵小妹（示例）'),
  (1, 14, 'observer', 'mediator', NULL, 'employer', '钱和（示例）');
INSERT INTO round_seats (round_id, account_id, side, duty, reads, admitted_by,
  name) VALUES
  (1, 3, 'observer', 'instructor', 'labour', 'labour', '陈志强（示例）');

INSERT INTO round_publications (id, round_id, side, kind, title, text, sha256,
  account_id, at) OVERRIDING SYSTEM VALUE
SELECT p.id, 1, p.side, 'representatives', p.title, p.text,
  encode(sha256(convert_to(p.text, 'UTF8')), 'hex'), p.account_id,
  now() - interval '14 days'
FROM (VALUES
  (1, 'labour', '职工方协商代表名单', E'职工方协商代表名单\n\n1. 王建国（示例）（男，工会主席，首席代表）\n2. 李秀英（示例）（女，工会委员）\n3. 赵小妹（示例）（女，装配线）\n', 1),
  (2, 'employer', '企业方协商代表名单', E'企业方协商代表名单\n\n1. 刘敏（示例）（女，人力资源经理，首席代表）\n2. 马总（示例）（男，总经理）\n3. 财务负责人（示例）（男，财务）\n', 5)
) AS p (id, side, title, text, account_id);
SELECT setval(pg_get_serial_sequence('round_publications', 'id'), 1000);

INSERT INTO round_listed (publication_id, round_id, side, ordinal, name, sex,
  post, is_chief, is_alternate, is_external)
SELECT CASE p.side WHEN 'labour' THEN 1 ELSE 2 END, p.round_id, p.side,
  row_number() OVER (PARTITION BY p.side ORDER BY p.is_chief DESC, p.id),
  p.name, p.sex, p.post, p.is_chief, p.is_alternate, p.is_external
FROM round_representatives AS p WHERE p.round_id = 1;
