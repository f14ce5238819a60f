-- name: assistant_minimums
-- A place's minimum monthly pay on a day: the city's own row or the row of
-- its tier, unless a newer table names neither; without them, every row of
-- the province's newest table. edition is the day the table is of.
-- in:  $1 province text, $2 city text, $3 on_day date
-- out: scope text, tier int, cents bigint, edition date, is_by_tier bool,
--      source_title text, publisher text, published_on text, address text
-- access: public
WITH known AS (
  SELECT o.scope, o.tier, o.value, o.source_id,
         coalesce(o.effective_on, o.as_of::date) AS edition
    FROM wage_observations AS o
   WHERE o.dataset = 'minimum' AND o.region = $1::text
     AND o.measure = 'monthly' AND o.value IS NOT NULL
     AND (o.effective_on IS NOT NULL
       OR o.as_of ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
     AND coalesce(o.effective_on, CASE
       WHEN o.as_of ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN o.as_of::date END)
       <= $3::date),
newest AS (SELECT max(edition) AS edition FROM known),
own AS (
  SELECT p.tier FROM wage_minimum_places AS p
   WHERE p.province = $1::text AND p.place = $2::text AND p.since <= $3::date
   ORDER BY p.since DESC LIMIT 1),
fitting AS (
  SELECT k.*, k.scope = $2::text AS is_city FROM known AS k
   WHERE $2::text <> ''
     AND (k.scope = $2::text
       OR ((k.scope = '' OR k.scope LIKE '%类')
         AND k.tier IN (SELECT o.tier FROM own AS o)))),
best AS (
  SELECT * FROM fitting
   WHERE edition >= (SELECT coalesce(max(k.edition), '-infinity') FROM known AS k
                      WHERE k.scope = '' OR k.scope LIKE '%类')
   ORDER BY edition DESC, is_city DESC LIMIT 1),
chosen AS (
  SELECT scope, tier, value, source_id, edition FROM best
  UNION ALL
  SELECT k.scope, k.tier, k.value, k.source_id, k.edition
    FROM known AS k JOIN newest USING (edition)
   WHERE NOT EXISTS (SELECT FROM best))
SELECT c.scope, c.tier, (c.value * 100)::bigint AS cents, c.edition,
       (c.scope <> $2::text AND c.tier > 0 AND EXISTS (SELECT FROM best))
         AS is_by_tier,
       s.title AS source_title, s.publisher, s.published_on, s.address
  FROM chosen AS c JOIN wage_sources AS s USING (source_id)
 ORDER BY c.tier, c.scope COLLATE "zh-x-icu";

-- name: answers_clear
-- Before the answers are loaded anew, in the same transaction.
-- rows: none
DELETE FROM answers;

-- name: answers_add
-- All answers; the arrays run side by side.
-- in:  $1 ids text[], $2 subjects text[], $3 places int[],
--      $4 questions text[], $5 also text[], $6 briefs text[],
--      $7 steps text[], $8 english text[], $9 lessons text[],
--      $10 tools text[], $11 reviewed text[]
-- rows: none
INSERT INTO answers (id, subject, place, question, also, brief, steps, english,
  lessons, tools, reviewed_on)
SELECT a, b, c, d, e, f, g, h, i, j, k::date
  FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[],
    $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
    AS t (a, b, c, d, e, f, g, h, i, j, k);

-- name: answer_cites_add
-- What one answer rests on.
-- in:  $1 answers text[], $2 places int[], $3 laws text[],
--      $4 articles int[], $5 subs int[]
-- rows: none
INSERT INTO answer_cites (answer_id, place, law, article, sub)
SELECT a, b, c, d, e
  FROM unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::int[])
    AS t (a, b, c, d, e);

-- name: answer_regions_add
-- What differs by place, of one answer.
-- in:  $1 answers text[], $2 places int[], $3 regions text[],
--      $4 bodies text[]
-- rows: none
INSERT INTO answer_regions (answer_id, place, region, body)
SELECT a, b, c, d
  FROM unnest($1::text[], $2::int[], $3::text[], $4::text[])
    AS t (a, b, c, d);

-- name: answer
-- One answer.
-- in:  $1 id text
-- out: id text, subject text, question text, brief text, steps text,
--      english text, lessons text, tools text, reviewed_on date
-- rows: one
-- access: public
SELECT id, subject, question, brief, steps, english, lessons, tools,
       reviewed_on
  FROM answers
 WHERE id = $1::text;

-- name: answer_cites
-- What an answer rests on, in its order.
-- in:  $1 id text
-- out: law text, article int, sub int
-- access: public
SELECT law, article, sub
  FROM answer_cites
 WHERE answer_id = $1::text
 ORDER BY place;

-- name: answer_regions
-- What differs by place.
-- in:  $1 id text
-- out: region text, body text
-- access: public
SELECT region, body
  FROM answer_regions
 WHERE answer_id = $1::text
 ORDER BY place;

-- name: answer_lessons
-- The scenes an answer leads to, in its order; $2 is a language.
-- in:  $1 ids text[], $2 lang text
-- out: id text, title text
-- access: public
SELECT s.id, CASE $2::text WHEN 'en' THEN s.title_en ELSE s.title_zh END
         AS title
  FROM unnest($1::text[]) WITH ORDINALITY AS t (id, n)
  JOIN lesson_scenes AS s ON s.id = t.id
 ORDER BY t.n;

-- name: answers_named
-- Answers by their ids, in that order.
-- in:  $1 ids text[]
-- out: id text, question text
-- access: public
SELECT a.id, a.question
  FROM unnest($1::text[]) WITH ORDINALITY AS t (id, n)
  JOIN answers AS a ON a.id = t.id
 ORDER BY t.n;

-- name: answers_of_subject
-- The questions of a subject.
-- in:  $1 subject text
-- out: id text, question text
-- access: public
SELECT id, question
  FROM answers
 WHERE subject = $1::text
 ORDER BY place;

-- name: answers_subjects
-- Subjects with answers.
-- out: subject text, answers int
-- access: public
SELECT subject, count(*)::int AS answers
  FROM answers
 GROUP BY subject
 ORDER BY subject;

-- name: inquiry_places
-- Whom the viewer may write to.
-- out: organisation_id bigint, addressee text, name text
SELECT organisation_id, addressee, name FROM inquiry_places();

-- name: inquiry_ask
-- Writes to a union or its instructor.
-- in:  $1 organisation_id bigint, $2 addressee text, $3 title text,
--      $4 body text, $5 answer_id text
-- out: inquiry_id bigint
-- rows: one
SELECT inquiry_ask($1::bigint, $2::text, $3::text, $4::text, $5::text)
  AS inquiry_id;

-- name: inquiries
-- What the viewer asked and what they are to answer, waiting ones first.
-- out: inquiry_id bigint, title text, state text, addressee text,
--      organisation text, part text, changed_at timestamptz
SELECT i.id AS inquiry_id, i.title, i.state, i.addressee,
       o.name AS organisation,
       inquiry_part(i.account_id, i.organisation_id, i.addressee) AS part,
       i.changed_at
  FROM inquiries AS i
  JOIN organisations AS o ON o.id = i.organisation_id
 ORDER BY (i.state = 'closed'), (i.state = 'answered'), i.changed_at DESC
 LIMIT 200;

-- name: inquiry
-- One inquiry, of the asker or of those addressed.
-- in:  $1 id bigint
-- out: inquiry_id bigint, title text, state text, addressee text,
--      organisation text, part text, answer_id text null,
--      asked_at timestamptz
-- rows: one
SELECT i.id AS inquiry_id, i.title, i.state, i.addressee,
       o.name AS organisation,
       inquiry_part(i.account_id, i.organisation_id, i.addressee) AS part,
       i.answer_id, i.asked_at
  FROM inquiries AS i
  JOIN organisations AS o ON o.id = i.organisation_id
 WHERE i.id = $1::bigint;

-- name: inquiry_posts
-- What was written, in its order.
-- in:  $1 id bigint
-- out: is_asker bool, name text, body text, at timestamptz
SELECT p.is_asker, p.name, p.body, p.at
  FROM inquiry_posts AS p
 WHERE p.inquiry_id = $1::bigint
 ORDER BY p.id;

-- name: inquiry_say
-- A further text: of the asker it waits again, of the others it answers.
-- in:  $1 id bigint, $2 body text
SELECT inquiry_say($1::bigint, $2::text);

-- name: inquiry_close
-- Nothing more is to be said.
-- in:  $1 id bigint
SELECT inquiry_close($1::bigint);
