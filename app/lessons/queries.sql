-- Scenes, their texts, and what a learner did. in_token is the digest of a
-- visitor's cookie; it counts for nothing once somebody is signed in.

-- name: lessons_scenes
-- All scenes in the order of learning.
-- in:  $1 lang text
-- out: id text, title text, tier text, module int, tool text, x int, y int,
--      questions int
-- access: public
SELECT id, CASE $1::text WHEN 'en' THEN title_en ELSE title_zh END AS title,
       tier, module, tool, x, y, questions
  FROM lesson_scenes ORDER BY place;

-- name: lessons_edges
-- What is learned before what.
-- out: before_id text, after_id text, path text
-- access: public
SELECT before_id, after_id, path FROM lesson_edges ORDER BY after_id, before_id;

-- name: lessons_summaries
-- One sentence and the minutes of each written scene.
-- in:  $1 lang text
-- out: scene_id text, summary text, minutes int
-- access: public
SELECT scene_id, summary, minutes FROM lesson_texts WHERE lang = $1::text;

-- name: lessons_text
-- A scene's file.
-- in:  $1 scene_id text, $2 lang text
-- out: text text
-- rows: one
-- access: public
SELECT text FROM lesson_texts WHERE scene_id = $1::text AND lang = $2::text;

-- name: lessons_found
-- Scenes whose text has the words, best first: in the title, then anywhere.
-- in:  $1 lang text, $2 words text
-- out: scene_id text
-- access: public
SELECT t.scene_id
  FROM lesson_texts AS t JOIN lesson_scenes AS s ON s.id = t.scene_id
 WHERE t.lang = $1::text
   AND (strpos(lower(t.text), lower($2::text)) > 0
     OR t.scene_id = upper($2::text))
 ORDER BY strpos(lower(split_part(t.text, E'\n', 1)), lower($2::text)) = 0,
       s.place;

-- name: lessons_sources
-- Where the figures behind markers were published; the arrays run side by
-- side, kind and up to four keys as content/scenes/README.md has them.
-- in:  $1 kinds text[], $2 a text[], $3 b text[], $4 c text[], $5 d text[]
-- out: place bigint, source_id text, title text, publisher text,
--      published_on text, address text, is_weak bool
-- access: public
SELECT DISTINCT ON (m.place) m.place, s.source_id, s.title, s.publisher,
       s.published_on, s.address, s.is_weak
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    WITH ORDINALITY AS m (kind, a, b, c, d, place)
  JOIN wage_observations AS o ON CASE m.kind
    WHEN 'wage' THEN o.dataset = 'industry' AND o.industry = m.a
      AND o.year::text = m.c AND o.region = m.d
      AND o.unit_type = CASE m.b WHEN 'private' THEN '城镇私营单位'
        WHEN 'non_private' THEN '城镇非私营单位'
        WHEN 'on_post' THEN '城镇非私营单位在岗职工'
        ELSE '城镇全部单位' END
    WHEN 'region' THEN o.dataset = 'region' AND o.region = m.a
      AND o.year::text = m.c
      AND o.unit_type = CASE m.b WHEN 'private' THEN '城镇私营单位'
        WHEN 'non_private' THEN '城镇非私营单位'
        WHEN 'on_post' THEN '城镇非私营单位在岗职工'
        ELSE '城镇全部单位' END
    WHEN 'position' THEN o.dataset = 'position' AND o.industry = m.a
      AND o.region = m.b AND o.item = m.c AND o.year::text = m.d
    WHEN 'occupation' THEN o.dataset = 'occupation' AND o.region = m.a
      AND o.item = m.b AND o.year::text = m.c
    WHEN 'guideline' THEN o.dataset = 'guideline' AND o.region = m.a
      AND o.year::text = m.b AND o.measure = m.c
    WHEN 'minimum' THEN o.dataset = 'minimum'
      AND (o.region = m.a OR o.scope = m.a) AND o.tier::text = m.b
      AND o.as_of = m.c
    WHEN 'cpi' THEN o.dataset = 'macro' AND o.region = '全国'
      AND o.item LIKE '居民消费价格涨跌幅%' AND o.year::text = m.a
      AND o.source_id = m.b
    WHEN 'macro' THEN o.dataset = 'macro' AND o.region = m.a
      AND o.year::text = m.b AND o.item = m.c
    ELSE false END
  JOIN wage_sources AS s ON s.source_id = o.source_id
 ORDER BY m.place, o.revision, s.source_id;

-- name: lessons_load_scenes
-- Takes in scenes.csv with the layout of the map; the arrays run side by
-- side and are in the order of learning.
-- in:  $1 ids text[], $2 tiers text[], $3 modules text[], $4 tools text[],
--      $5 titles_zh text[], $6 titles_en text[], $7 xs int[], $8 ys int[],
--      $9 questions int[]
INSERT INTO lesson_scenes (place, id, tier, module, tool, title_zh, title_en,
  x, y, questions)
SELECT place, id, tier, module::int, tool, zh, en, x, y, q
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
    $6::text[], $7::int[], $8::int[], $9::int[])
    WITH ORDINALITY AS f (id, tier, module, tool, zh, en, x, y, q, place)
ON CONFLICT (id) DO UPDATE SET place = excluded.place, tier = excluded.tier,
  module = excluded.module, tool = excluded.tool,
  title_zh = excluded.title_zh, title_en = excluded.title_en,
  x = excluded.x, y = excluded.y, questions = excluded.questions;

-- name: lessons_load_clear
-- Before a new edition: scenes that left the list, arrows, texts.
-- in:  $1 ids text[]
WITH gone AS (DELETE FROM lesson_scenes WHERE id <> ALL ($1::text[])),
arrows AS (DELETE FROM lesson_edges)
DELETE FROM lesson_texts;

-- name: lessons_load_edges
-- The arrows; the arrays run side by side.
-- in:  $1 before_ids text[], $2 after_ids text[], $3 paths text[]
INSERT INTO lesson_edges (before_id, after_id, path)
SELECT b, a, p FROM unnest($1::text[], $2::text[], $3::text[]) AS f (b, a, p);

-- name: lessons_load_texts
-- The files; the arrays run side by side.
-- in:  $1 ids text[], $2 langs text[], $3 summaries text[], $4 minutes int[],
--      $5 texts text[]
INSERT INTO lesson_texts (scene_id, lang, summary, minutes, text)
SELECT i, l, s, m, t
  FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[])
    AS f (i, l, s, m, t);

-- name: lessons_load_digest
-- The digest the scenes had when they were loaded.
-- out: sha256 text
-- rows: one
SELECT sha256 FROM content_files WHERE path = 'scenes';

-- name: lessons_load_done
-- Remembers it.
-- in:  $1 sha256 text, $2 rows int
INSERT INTO content_files (path, sha256, rows)
VALUES ('scenes', $1::text, $2::int)
ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256,
  rows = excluded.rows, loaded_at = now();

-- name: learner_way
-- How the learner goes about it, and how much is due.
-- in:  $1 token bytea
-- out: placed text null, is_free bool, due bigint, answers bigint
-- rows: one
SELECT placed, is_free, due, answers FROM learner_way($1::bytea);

-- name: learner_progress
-- The learner's scenes.
-- in:  $1 token bytea
-- out: scene_id text, answered int, rights int, made_rights int,
--      is_known bool, due bigint
SELECT scene_id, answered, rights, made_rights, is_known, due
  FROM learner_progress($1::bytea);

-- name: learner_cards
-- The learner's cards of one scene.
-- in:  $1 token bytea, $2 scene_id text
-- out: question int, is_right bool, state int, stability_e8 bigint,
--      difficulty_e8 bigint, step int, days int, reps int, lapses int,
--      due_at timestamptz, reviewed_at timestamptz
SELECT question, is_right, state, stability_e8, difficulty_e8, step, days,
       reps, lapses, due_at, reviewed_at
  FROM learner_cards($1::bytea, $2::text) ORDER BY question;

-- name: learner_due
-- What is to be reviewed, the longest waiting first.
-- in:  $1 token bytea, $2 most int
-- out: scene_id text, question int, due_at timestamptz, waiting bigint
SELECT scene_id, question, due_at, waiting FROM learner_due($1::bytea, $2::int);

-- name: learner_answer_read
-- One of the learner's own answers.
-- in:  $1 token bytea, $2 answer_id bigint
-- out: scene_id text, question int, seed bigint, given text, is_right bool,
--      setting text
-- rows: one
SELECT scene_id, question, seed, given, is_right, setting
  FROM learner_answer_read($1::bytea, $2::bigint);

-- name: learner_answer
-- Keeps an answer and what follows from it.
-- in:  $1 token bytea, $2 scene_id text, $3 question int, $4 seed bigint,
--      $5 given text, $6 is_right bool, $7 setting text, $8 makes bool,
--      $9 state int, $10 stability_e8 bigint, $11 difficulty_e8 bigint,
--      $12 step int, $13 days int, $14 reps int, $15 lapses int,
--      $16 due_at timestamptz
-- out: answer_id bigint
-- rows: one
SELECT learner_answer($1::bytea, $2::text, $3::int, $4::bigint, $5::text,
  $6::bool, $7::text, $8::bool, $9::int, $10::bigint, $11::bigint, $12::int,
  $13::int, $14::int, $15::int, $16::timestamptz) AS answer_id;

-- name: learner_placement
-- A placement test so far.
-- in:  $1 token bytea, $2 seed bigint
-- out: tier text, asked bigint, rights bigint
SELECT tier, asked, rights FROM learner_placement($1::bytea, $2::bigint);

-- name: learner_place
-- Its result; "" for none.
-- in:  $1 token bytea, $2 placed text
SELECT learner_place($1::bytea, $2::text);

-- name: learner_free
-- Gates off or on.
-- in:  $1 token bytea, $2 is_free bool
SELECT learner_free($1::bytea, $2::bool);

-- name: learner_forget
-- Everything the learner did goes.
-- in:  $1 token bytea
SELECT learner_forget($1::bytea);

-- name: learner_adopt
-- What a visitor did becomes the account's.
-- in:  $1 token bytea
SELECT learner_adopt($1::bytea);

-- name: learners_forget_old
-- Visitors who did not come back.
SELECT learners_forget_old();

-- name: lesson_certificates
-- The viewer's own.
-- out: code text, tier text, name text, issued_at timestamptz
SELECT code, tier, name, issued_at
  FROM lesson_certificates WHERE account_id = app_account()
 ORDER BY issued_at;

-- name: lesson_certificate_issue
-- A new one; FAIL_INVALID when the tier is not known yet.
-- in:  $1 code text, $2 tier text, $3 name text, $4 origin text,
--      $5 issuer text, $6 issued_at timestamptz, $7 signature text
SELECT lesson_certificate_issue($1::text, $2::text, $3::text, $4::text,
  $5::text, $6::timestamptz, $7::text);

-- name: lesson_certificate_find
-- One by its code, for whoever has the link.
-- in:  $1 code text
-- out: tier text, name text, origin text, issuer text, issued_at timestamptz,
--      signature text
-- rows: one
SELECT tier, name, origin, issuer, issued_at, signature
  FROM lesson_certificate_find($1::text);

-- Trainers: courses, cohorts, and what they may see of learners.

-- name: courses_own
-- The viewer's own courses.
-- out: course_id bigint, title text, steps bigint, cohorts bigint
SELECT c.id AS course_id, c.title,
       (SELECT count(*) FROM course_steps AS s WHERE s.course_id = c.id)
         AS steps,
       (SELECT count(*) FROM cohorts AS k WHERE k.course_id = c.id) AS cohorts
  FROM courses AS c WHERE c.owner_id = app_account() ORDER BY c.id DESC;

-- name: cohorts_seen
-- Cohorts the viewer runs or has joined.
-- out: cohort_id bigint, title text, course text, starts_on date null,
--      ends_on date null, is_own bool
SELECT k.id AS cohort_id, k.title, c.title AS course, k.starts_on, k.ends_on,
       k.owner_id = app_account() AS is_own
  FROM cohorts AS k JOIN courses AS c ON c.id = k.course_id
 ORDER BY k.id DESC;

-- name: course_add
-- A new course.
-- in:  $1 title text, $2 about text
-- out: course_id bigint
-- rows: one
INSERT INTO courses (owner_id, title, about)
VALUES (app_account(), $1::text, $2::text) RETURNING id AS course_id;

-- name: course_save
-- Its title and text.
-- in:  $1 course_id bigint, $2 title text, $3 about text
-- rows: some
UPDATE courses SET title = $2::text, about = $3::text
 WHERE id = $1::bigint AND owner_id = app_account();

-- name: course_end
-- A course goes, with its cohorts.
-- in:  $1 course_id bigint
-- rows: some
DELETE FROM courses WHERE id = $1::bigint AND owner_id = app_account();

-- name: course_by_id
-- One of one's own.
-- in:  $1 course_id bigint
-- out: title text, about text
-- rows: one
SELECT title, about FROM courses
 WHERE id = $1::bigint AND owner_id = app_account();

-- name: course_steps
-- What a course is made of, in order.
-- in:  $1 course_id bigint
-- out: step_id bigint, scene_id text null, title text, quiz text
SELECT id AS step_id, scene_id, title, quiz
  FROM course_steps WHERE course_id = $1::bigint ORDER BY place, id;

-- name: course_step
-- One of its pages.
-- in:  $1 course_id bigint, $2 step_id bigint
-- out: scene_id text null, title text, body text, quiz text
-- rows: one
SELECT scene_id, title, body, quiz FROM course_steps
 WHERE course_id = $1::bigint AND id = $2::bigint;

-- name: course_scenes_add
-- Adds scenes that are not in the course yet, in the order of learning.
-- in:  $1 course_id bigint, $2 scene_ids text[]
INSERT INTO course_steps (course_id, scene_id, place)
SELECT $1::bigint, s.id,
       coalesce((SELECT max(place) FROM course_steps
         WHERE course_id = $1::bigint), 0)
         + row_number() OVER (ORDER BY s.place)
  FROM lesson_scenes AS s
 WHERE s.id = ANY ($2::text[]) AND s.questions > 0
ON CONFLICT ON CONSTRAINT course_steps_once DO NOTHING;

-- name: course_page_add
-- Adds a page of one's own at the end.
-- in:  $1 course_id bigint, $2 title text, $3 body text, $4 quiz text
-- out: step_id bigint
-- rows: one
INSERT INTO course_steps (course_id, place, title, body, quiz)
SELECT $1::bigint, coalesce(max(s.place), 0) + 1, $2::text, $3::text, $4::text
  FROM course_steps AS s WHERE s.course_id = $1::bigint
RETURNING id AS step_id;

-- name: course_page_save
-- Changes it.
-- in:  $1 course_id bigint, $2 step_id bigint, $3 title text, $4 body text,
--      $5 quiz text
-- rows: some
UPDATE course_steps SET title = $3::text, body = $4::text, quiz = $5::text
 WHERE course_id = $1::bigint AND id = $2::bigint AND scene_id IS NULL;

-- name: course_step_end
-- Takes a step out.
-- in:  $1 course_id bigint, $2 step_id bigint
-- rows: some
DELETE FROM course_steps WHERE course_id = $1::bigint AND id = $2::bigint;

-- name: course_steps_order
-- Puts the steps in this order.
-- in:  $1 course_id bigint, $2 step_ids bigint[]
UPDATE course_steps AS s SET place = o.place
  FROM unnest($2::bigint[]) WITH ORDINALITY AS o (id, place)
 WHERE s.course_id = $1::bigint AND s.id = o.id;

-- name: cohort_add
-- A new cohort of one's own course.
-- in:  $1 course_id bigint, $2 title text, $3 code text
-- out: cohort_id bigint
-- rows: one
INSERT INTO cohorts (course_id, owner_id, title, code)
VALUES ($1::bigint, app_account(), $2::text, $3::text)
RETURNING id AS cohort_id;

-- name: cohort_by_id
-- A cohort one runs or has joined.
-- in:  $1 cohort_id bigint
-- out: course_id bigint, title text, course text, about text, code text,
--      starts_on date null, ends_on date null, is_own bool,
--      service int null, visits int null, activities int null,
--      innovation int null, reminded_at timestamptz null
-- rows: one
SELECT k.course_id, k.title, c.title AS course, c.about,
       CASE WHEN app_teaches(k.id) THEN k.code ELSE '' END AS code,
       k.starts_on, k.ends_on, app_teaches(k.id) AS is_own,
       k.target_service AS service, k.target_visits AS visits,
       k.target_activities AS activities, k.target_innovation AS innovation,
       k.reminded_at
  FROM cohorts AS k JOIN courses AS c ON c.id = k.course_id
 WHERE k.id = $1::bigint
   AND (app_teaches(k.id) OR k.id IN (SELECT app_cohorts_joined()));

-- name: cohort_save
-- Its title, dates and targets.
-- in:  $1 cohort_id bigint, $2 title text, $3 starts_on date null,
--      $4 ends_on date null, $5 service int null, $6 visits int null,
--      $7 activities int null, $8 innovation int null
-- rows: some
UPDATE cohorts SET title = $2::text, starts_on = $3::date, ends_on = $4::date,
       target_service = $5::int, target_visits = $6::int,
       target_activities = $7::int, target_innovation = $8::int
 WHERE id = $1::bigint AND owner_id = app_account();

-- name: cohort_end
-- A cohort goes.
-- in:  $1 cohort_id bigint
-- rows: some
DELETE FROM cohorts WHERE id = $1::bigint AND owner_id = app_account();

-- name: cohort_dues
-- When each step is due.
-- in:  $1 cohort_id bigint
-- out: step_id bigint, due_on date
SELECT step_id, due_on FROM cohort_dues WHERE cohort_id = $1::bigint;

-- name: cohort_dues_clear
-- Before the new ones.
-- in:  $1 cohort_id bigint
DELETE FROM cohort_dues WHERE cohort_id = $1::bigint;

-- name: cohort_dues_set
-- The new ones; the arrays run side by side.
-- in:  $1 cohort_id bigint, $2 step_ids bigint[], $3 days text[]
INSERT INTO cohort_dues (cohort_id, step_id, due_on)
SELECT $1::bigint, d.id, d.day::date
  FROM unnest($2::bigint[], $3::text[]) AS d (id, day)
  JOIN course_steps AS s ON s.id = d.id
  JOIN cohorts AS k ON k.course_id = s.course_id AND k.id = $1::bigint;

-- name: cohort_find
-- What a code is for.
-- in:  $1 code text
-- out: cohort_id bigint, title text, course text, trainer text,
--      is_joined bool
-- rows: one
SELECT cohort_id, title, course, trainer, is_joined FROM cohort_find($1::text);

-- name: cohort_join
-- The viewer joins.
-- in:  $1 code text
-- out: cohort_id bigint
-- rows: one
SELECT cohort_join($1::text) AS cohort_id;

-- name: cohort_leave
-- Somebody leaves: oneself, or one's learner.
-- in:  $1 cohort_id bigint, $2 account_id bigint
SELECT cohort_leave($1::bigint, $2::bigint);

-- name: cohort_overview
-- A class from inside: its members by name, then the course's scenes.
-- in:  $1 cohort_id bigint
-- out: account_id bigint null, step_id bigint null, name text, known bigint,
--      begun bigint, tries bigint, wrongs bigint, last_at timestamptz null,
--      late bigint
SELECT account_id, step_id, name, known, begun, tries, wrongs, last_at, late
  FROM cohort_overview($1::bigint);

-- name: cohort_member_name
-- One member.
-- in:  $1 cohort_id bigint, $2 account_id bigint
-- out: name text, joined_at timestamptz
-- rows: one
SELECT name, joined_at FROM cohort_member_name($1::bigint, $2::bigint);

-- name: cohort_learner
-- One member, scene by scene.
-- in:  $1 cohort_id bigint, $2 account_id bigint
-- out: step_id bigint, scene_id text, rights int, tries int, wrongs int,
--      is_known bool, last_at timestamptz null
SELECT step_id, scene_id, rights, tries, wrongs, is_known, last_at
  FROM cohort_learner($1::bigint, $2::bigint);

-- name: cohort_answers
-- Their single answers, the newest first.
-- in:  $1 cohort_id bigint, $2 account_id bigint, $3 most int
-- out: scene_id text, question int, seed bigint, given text, is_right bool,
--      at timestamptz
SELECT scene_id, question, seed, given, is_right, at
  FROM cohort_answers($1::bigint, $2::bigint, $3::int);

-- name: course_answers_of
-- Somebody's answers to the trainer's own pages, the newest first.
-- in:  $1 cohort_id bigint, $2 account_id bigint
-- out: step_id bigint, question int, given text, is_right bool,
--      at timestamptz
SELECT step_id, question, given, is_right, at FROM course_answers
 WHERE cohort_id = $1::bigint AND account_id = $2::bigint ORDER BY id DESC;

-- name: course_answer_add
-- One more of the viewer's own.
-- in:  $1 cohort_id bigint, $2 step_id bigint, $3 question int,
--      $4 seed bigint, $5 given text, $6 is_right bool
-- out: answer_id bigint
-- rows: one
INSERT INTO course_answers (cohort_id, account_id, step_id, question, seed,
  given, is_right)
VALUES ($1::bigint, app_account(), $2::bigint, $3::int, $4::bigint, $5::text,
  $6::bool) RETURNING id AS answer_id;

-- name: course_answer_read
-- One of the viewer's own.
-- in:  $1 cohort_id bigint, $2 step_id bigint, $3 answer_id bigint
-- out: question int, seed bigint, given text
-- rows: one
SELECT question, seed, given FROM course_answers
 WHERE cohort_id = $1::bigint AND step_id = $2::bigint AND id = $3::bigint
   AND account_id = app_account();

-- name: cohort_remind
-- Mails to those who are behind; how many.
-- in:  $1 cohort_id bigint, $2 subject text, $3 body text
-- out: sent bigint
-- rows: one
SELECT cohort_remind($1::bigint, $2::text, $3::text) AS sent;

-- name: cohort_deeds
-- What somebody did, for the evaluation.
-- in:  $1 cohort_id bigint, $2 account_id bigint
-- out: deed_id bigint, dimension text, on_day date, what text
SELECT id AS deed_id, dimension, on_day, what FROM cohort_deeds
 WHERE cohort_id = $1::bigint AND account_id = $2::bigint
 ORDER BY on_day DESC, id DESC;

-- name: cohort_deed_add
-- One more.
-- in:  $1 cohort_id bigint, $2 account_id bigint, $3 dimension text,
--      $4 on_day date, $5 what text
INSERT INTO cohort_deeds (cohort_id, account_id, dimension, on_day, what)
VALUES ($1::bigint, $2::bigint, $3::text, $4::date, $5::text);

-- name: cohort_deed_end
-- Takes one back.
-- in:  $1 cohort_id bigint, $2 account_id bigint, $3 deed_id bigint
-- rows: some
DELETE FROM cohort_deeds
 WHERE cohort_id = $1::bigint AND account_id = $2::bigint AND id = $3::bigint;

-- name: cohort_marks
-- Everybody in every scene.
-- in:  $1 cohort_id bigint
-- out: account_id bigint, scene_id text, rights int, is_known bool
SELECT account_id, scene_id, rights, is_known FROM cohort_marks($1::bigint)
 ORDER BY account_id;
