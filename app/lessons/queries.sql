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
