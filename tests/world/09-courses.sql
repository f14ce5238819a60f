-- A trainer's course and class in the example world: made up.
INSERT INTO courses (id, owner_id, title, about) OVERRIDING SYSTEM VALUE VALUES
  (1, 6, '三天入门（示例）', '第一次当协商代表，先学这几课。');
INSERT INTO course_steps (id, course_id, place, scene_id, title, body, quiz)
  OVERRIDING SYSTEM VALUE VALUES
  (1, 1, 1, 'B01', '', '', ''),
  (2, 1, 2, 'B02', '', '', ''),
  (3, 1, 3, NULL, '我们市的做法（示例）',
   E'## 先找谁\n\n- 区总工会的集体协商指导员\n- 本企业工会\n\n**先约时间**，再准备材料。',
   E'### 1 choice\n第一次协商，先找谁请教？\n- ( ) 企业人事\n- (x) 区总工会的指导员\n> 指导员由工会安排，不收费（示例）。');
SELECT setval(pg_get_serial_sequence('courses', 'id'), 1000);
SELECT setval(pg_get_serial_sequence('course_steps', 'id'), 1000);
INSERT INTO cohorts (id, course_id, owner_id, title, code, starts_on, ends_on,
  target_service, target_visits, target_activities)
  OVERRIDING SYSTEM VALUE VALUES
  (1, 1, 6, '示例班', 'EXAMPLECLASS', '2026-11-02', '2026-12-31', 12, 10, 6);
SELECT setval(pg_get_serial_sequence('cohorts', 'id'), 1000);
INSERT INTO cohort_members (cohort_id, account_id, joined_at)
VALUES (1, 4, now() - interval '20 days');
INSERT INTO cohort_dues (cohort_id, step_id, due_on)
VALUES (1, 1, '2026-11-20'), (1, 2, '2026-12-20');
INSERT INTO cohort_deeds (cohort_id, account_id, dimension, on_day, what) VALUES
  (1, 4, 'service', '2026-11-05', '服务日接待职工三人（示例）'),
  (1, 4, 'visits', '2026-11-12', '走访装配车间，收到两条诉求（示例）');
