-- What has happened in the example rounds. Stage and deadlines follow from
-- it; `xieshang demo` works them out with the law's clock.

INSERT INTO round_events (id, round_id, side, kind, happened_on, until_on,
  note, account_id, at) OVERRIDING SYSTEM VALUE
SELECT e.id, e.round_id, e.side, e.kind, current_date - e.ago,
  current_date + e.until, e.note, e.account_id,
  now() - make_interval(days => e.ago)
FROM (VALUES
  (1, 1, 'labour', 'sent', 19, NULL::int, '由工会主席当面送达（示例）', 1),
  (2, 1, 'employer', 'received', 19, NULL, '人力资源部签收（示例）', 5),
  (3, 1, 'employer', 'agreed', 13, NULL, '书面答复同意协商（示例）', 5),
  (4, 1, 'employer', 'informed', 9, NULL, '提供2025年工资总额和岗位工资表（示例）', 5),
  (5, 1, 'labour', 'met', 6, NULL, '第一次会议，工会主席主持（示例）', 1),
  (6, 3, 'labour', 'sent', 39, NULL, '向大厦各企业发出要约（示例）', 11),
  (7, 3, 'employer', 'received', 38, NULL, '物业前台签收（示例）', 12),
  (8, 4, 'employer', 'sent', 11, NULL, '企业提出协商（示例）', 10),
  (9, 4, 'labour', 'received', 11, NULL, '工会签收（示例）', 9)
) AS e (id, round_id, side, kind, ago, until, note, account_id)
ORDER BY e.id;
SELECT setval(pg_get_serial_sequence('round_events', 'id'), 1000);
