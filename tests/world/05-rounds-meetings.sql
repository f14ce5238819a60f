-- The first meeting of the example wage round, with its minutes.

INSERT INTO round_meetings (id, round_id, number, planned_on, planned_at,
  place, chair, side, account_id, at) OVERRIDING SYSTEM VALUE VALUES
  (1, 1, 1, current_date - 6, '14:00', '公司二楼会议室', 'labour', 'labour', 1,
   now() - interval '10 days'),
  (2, 1, 2, current_date + 8, '14:00', '公司二楼会议室', 'employer', 'employer',
   5, now() - interval '2 days');
SELECT setval(pg_get_serial_sequence('round_meetings', 'id'), 1000);

INSERT INTO round_meeting_texts (meeting_id, round_id, kind, text, account_id)
VALUES
  (1, 1, 'agenda', E'一、2027年工资增长\n二、夜班津贴', 1),
  (1, 1, 'attendance',
   E'职工方 王建国（示例） 工会主席\n职工方 李秀英（示例） 工会委员\n企业方 刘敏（示例） 人力资源经理', 1),
  (1, 1, 'minutes',
   E'职工方说明诉求和理由，提出人均增长 8%。\n企业方介绍经营情况，提出人均增长 4%。\n双方商定下次会议的时间。', 1),
  (2, 1, 'agenda', E'一、继续协商工资增长\n二、考勤和排班', 5);
