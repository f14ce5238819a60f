-- The demo world: a federation, an enterprise union and its employer in
-- Zhuhai, a building with small firms, an instructor, a trainer. All of it is
-- made up and marked as an example. Passwords are given by `xieshang demo`.

INSERT INTO organisations (id, parent_id, kind, name, name_en, province, city,
  district, sector, is_example) OVERRIDING SYSTEM VALUE VALUES
  (1, NULL, 'federation', '示例市总工会', 'Example City Federation',
   '广东省', '珠海市', '', NULL, true),
  (2, 1, 'federation', '示例区总工会', 'Example District Federation',
   '广东省', '珠海市', '香洲区', NULL, true),
  (3, 2, 'union', '珠海示例制造有限公司工会', 'Union of Zhuhai Example Manufacturing',
   '广东省', '珠海市', '香洲区', 'C', true),
  (4, NULL, 'employer', '珠海示例制造有限公司', 'Zhuhai Example Manufacturing Ltd',
   '广东省', '珠海市', '香洲区', 'C', true),
  (5, 2, 'association', '示例大厦楼宇联合工会', 'Example Building Union',
   '广东省', '珠海市', '香洲区', NULL, true),
  (6, NULL, 'employer', '示例大厦软件公司', 'Example Building Software',
   '广东省', '珠海市', '香洲区', 'I', true),
  (7, NULL, 'employer', '示例大厦餐饮公司', 'Example Building Catering',
   '广东省', '珠海市', '香洲区', 'H', true),
  (8, NULL, 'employer', '示例大厦物业公司', 'Example Building Property',
   '广东省', '珠海市', '香洲区', 'K', true),
  (9, NULL, 'employer', '示例大厦设计公司', 'Example Building Design',
   '广东省', '珠海市', '香洲区', 'M', true),
  (10, 1, 'union', '珠海另一示例电子厂工会', 'Union of Another Example Electronics',
   '广东省', '珠海市', '金湾区', 'C', true),
  (11, NULL, 'employer', '珠海另一示例电子厂', 'Another Example Electronics',
   '广东省', '珠海市', '金湾区', 'C', true);
SELECT setval(pg_get_serial_sequence('organisations', 'id'), 1000);

INSERT INTO organisation_pairs (union_id, employer_id) VALUES
  (3, 4), (5, 6), (5, 7), (5, 8), (5, 9), (10, 11);

INSERT INTO accounts (id, login, name, is_example) OVERRIDING SYSTEM VALUE VALUES
  (1, 'li.gonghui', '李秀英（示例）', true),
  (2, 'wang.zhuxi', '王建国（示例）', true),
  (3, 'chen.zhidao', '陈志强（示例）', true),
  (4, 'zhao.zhigong', '赵小妹（示例）', true),
  (5, 'liu.hr', '刘敏（示例）', true),
  (6, 'sun.peixun', '孙丽（示例）', true),
  (7, 'zhou.zonggong', '周明（示例）', true),
  (8, 'wu.guanli', '吴刚（示例）', true),
  (9, 'zheng.gonghui', '郑国强（示例）', true),
  (10, 'feng.hr', '冯涛（示例）', true);
SELECT setval(pg_get_serial_sequence('accounts', 'id'), 1000);

INSERT INTO memberships (account_id, organisation_id, role) VALUES
  (1, 3, 'officer'),
  (2, 3, 'chief'),
  (3, 2, 'instructor'), (3, 3, 'instructor'),
  (4, 3, 'worker'),
  (5, 4, 'employer'),
  (6, 1, 'trainer'),
  (7, 1, 'federation'),
  (8, 1, 'admin'),
  (9, 10, 'officer'), (9, 10, 'chief'),
  (10, 11, 'employer');
