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

-- The union's president has begun: one lesson known, one under way.
INSERT INTO cohort_members (cohort_id, account_id, joined_at)
VALUES (1, 2, now() - interval '20 days');
INSERT INTO cohort_deeds (cohort_id, account_id, dimension, on_day, what) VALUES
  (1, 2, 'service', '2026-11-03', '服务日：接待职工五人（示例）'),
  (1, 2, 'service', '2026-11-10', '服务日：解答加班费问题（示例）'),
  (1, 2, 'visits', '2026-11-06', '走访喷涂车间，收到通风诉求（示例）'),
  (1, 2, 'activities', '2026-11-14', '组织安全知识竞赛（示例）');
INSERT INTO learners (account_id) VALUES (2);
INSERT INTO lesson_answers (learner_id, scene_id, question, seed, given,
  is_right, setting, at)
SELECT l.id, s.id, q, 1, CASE WHEN s.id = 'B01' OR q < 4 THEN '2' ELSE '1' END,
       s.id = 'B01' OR q < 4, 'practice', now() - interval '10 days'
  FROM learners AS l, lesson_scenes AS s, generate_series(1, s.questions) AS q
 WHERE l.account_id = 2 AND (s.id = 'B01' OR (s.id = 'B02' AND q < 9));
INSERT INTO lesson_cards (learner_id, scene_id, question, is_right, state,
  stability_e8, difficulty_e8, step, days, reps, lapses, due_at, reviewed_at)
SELECT a.learner_id, a.scene_id, a.question, a.is_right,
       CASE WHEN a.is_right THEN 2 ELSE 1 END, 230650000, 211810397, 0,
       CASE WHEN a.is_right THEN 4 ELSE 0 END, 2, 0,
       a.at + CASE WHEN a.question % 3 = 0 THEN interval '4 days'
         ELSE interval '40 days' END, a.at
  FROM lesson_answers AS a JOIN learners AS l ON l.id = a.learner_id
 WHERE l.account_id = 2;
INSERT INTO lesson_progress (learner_id, scene_id, answered, rights, tries,
  wrongs, known_at, last_at)
SELECT c.learner_id, c.scene_id, count(*),
       count(*) FILTER (WHERE c.is_right), count(*),
       count(*) FILTER (WHERE NOT c.is_right),
       CASE WHEN c.scene_id = 'B01' THEN now() - interval '10 days' END,
       now() - interval '10 days'
  FROM lesson_cards AS c JOIN learners AS l ON l.id = c.learner_id
 WHERE l.account_id = 2 GROUP BY c.learner_id, c.scene_id;
