-- The contract check: its words and what it must know of a place.

-- name: contracts_words
-- The files of words, by name.
-- out: name text, words text
-- access: public
SELECT name, words FROM contract_words ORDER BY name;

-- name: contracts_words_load
-- Takes in the shipped files; the arrays run side by side. Gives the names
-- of those that changed.
-- in:  $1 names text[], $2 words text[]
-- out: name text
WITH file AS (
  SELECT n, w FROM unnest($1::text[], $2::text[]) AS f (n, w)),
gone AS (
  DELETE FROM contract_words WHERE name <> ALL ($1::text[])
  RETURNING name),
kept AS (
  INSERT INTO contract_words (name, words) SELECT n, w FROM file
  ON CONFLICT (name) DO UPDATE
    SET words = excluded.words, changed_at = now()
    WHERE contract_words.words <> excluded.words
  RETURNING name)
SELECT name FROM gone UNION ALL SELECT name FROM kept ORDER BY name;

-- name: contracts_minimum
-- The minimum wage of a place on a day: its own, or that of its tier, or the
-- province's lowest; the latest of good sources, and a later one of a weak
-- source. In yuan.
-- in:  $1 province text, $2 city text, $3 day date
-- out: is_weak bool, is_lowest bool, month_cents bigint null,
--      hour_cents bigint null, from_on text, source text
-- access: public
WITH tier AS (
  SELECT p.tier FROM wage_minimum_places AS p
   WHERE p.province = $1::text AND p.place = $2::text AND p.since <= $3::date
   ORDER BY p.since DESC LIMIT 1),
rows AS (
  SELECT s.is_weak, w.measure, w.value,
         coalesce(w.effective_on::text, w.as_of) AS from_on, s.title,
         CASE WHEN w.scope = $2::text THEN 0
              WHEN w.tier = (SELECT tier FROM tier) THEN 1
              ELSE 2 END AS nearness
    FROM wage_observations AS w JOIN wage_sources AS s USING (source_id)
   WHERE w.dataset = 'minimum' AND w.region = $1::text AND w.is_preferred
     AND w.value IS NOT NULL
     AND coalesce(w.effective_on::text, w.as_of) <= $3::date::text),
latest AS (
  SELECT is_weak, max(from_on) AS from_on FROM rows
   WHERE measure = 'monthly' GROUP BY is_weak),
best AS (
  SELECT r.is_weak, r.from_on, min(r.nearness) AS nearness
    FROM rows AS r JOIN latest AS l USING (is_weak, from_on)
   GROUP BY r.is_weak, r.from_on)
SELECT r.is_weak, bool_or(r.nearness = 2) AS is_lowest,
       (min(r.value) FILTER (WHERE r.measure = 'monthly') * 100)::bigint
         AS month_cents,
       (min(r.value) FILTER (WHERE r.measure = 'hourly') * 100)::bigint
         AS hour_cents,
       r.from_on, min(r.title) AS source
  FROM rows AS r JOIN best AS b USING (is_weak, from_on, nearness)
 GROUP BY r.is_weak, r.from_on
 ORDER BY r.is_weak;

-- name: contracts_library
-- The files of clauses, by name.
-- out: name text, body text
-- access: public
SELECT name, body FROM contract_library ORDER BY name;

-- name: contracts_library_load
-- Takes in the shipped files; the arrays run side by side. Gives the names
-- of those that changed.
-- in:  $1 names text[], $2 bodies text[]
-- out: name text
WITH file AS (
  SELECT n, b FROM unnest($1::text[], $2::text[]) AS f (n, b)),
gone AS (
  DELETE FROM contract_library WHERE name <> ALL ($1::text[])
  RETURNING name),
kept AS (
  INSERT INTO contract_library (name, body) SELECT n, b FROM file
  ON CONFLICT (name) DO UPDATE
    SET body = excluded.body, changed_at = now()
    WHERE contract_library.body <> excluded.body
  RETURNING name)
SELECT name FROM gone UNION ALL SELECT name FROM kept ORDER BY name;

-- name: contracts_round
-- A round and the viewer's place in it; FAIL_ABSENT for everybody else.
-- in:  $1 round_id bigint
-- out: side text, kind text, title text, province text, city text,
--      reads text null
-- rows: one
SELECT s.side, r.kind, r.title, r.province, r.city,
       (SELECT a.reads FROM app_rounds(r.id) AS a) AS reads
  FROM rounds AS r, round_side(r.id) AS s (side)
 WHERE r.id = $1::bigint AND s.side IS NOT NULL;

-- name: contracts_known
-- What the round knows of its parties. A chief: of the own side as kept, of
-- the other as published.
-- in:  $1 round_id bigint
-- out: labour_name text, employers text, labour_chief text,
--      employer_chief text, expires_on date null, sector text null,
--      district text
-- rows: one
WITH chief AS (
  SELECT p.side, p.name, p.post, 0 AS rank FROM round_representatives AS p
   WHERE p.round_id = $1::bigint AND p.is_chief AND p.ended_on IS NULL
  UNION ALL
  SELECT l.side, l.name, l.post, 1 FROM round_listed AS l
   WHERE l.is_chief AND l.publication_id IN
     (SELECT max(x.id) FROM round_publications AS x
       WHERE x.round_id = $1::bigint AND x.kind = 'representatives'
       GROUP BY x.side)),
titled AS (
  SELECT DISTINCT ON (side) side,
         name || CASE post WHEN '' THEN '' ELSE '，' || post END AS who
    FROM chief ORDER BY side, rank)
SELECT r.labour_name,
       coalesce((SELECT string_agg(e.name, '、' ORDER BY e.leads DESC, e.id)
                   FROM round_employers AS e
                  WHERE e.round_id = r.id AND e.ended_on IS NULL), '')
         AS employers,
       coalesce((SELECT who FROM titled WHERE side = 'labour'), '')
         AS labour_chief,
       coalesce((SELECT who FROM titled WHERE side = 'employer'), '')
         AS employer_chief,
       r.expires_on, r.sector, r.district
  FROM rounds AS r
 WHERE r.id = $1::bigint;

-- name: contracts_drafts_of
-- The drafts of the viewer's room, the latest first.
-- in:  $1 round_id bigint
-- out: draft_id bigint, title text, kind text, changed_at timestamptz
SELECT d.id AS draft_id, d.title, d.kind,
       coalesce((SELECT max(v.at) FROM contract_clause_versions AS v
                  WHERE v.draft_id = d.id), d.at) AS changed_at
  FROM contract_drafts AS d
 WHERE d.round_id = $1::bigint AND d.side = app_side()
 ORDER BY d.id DESC
 LIMIT 200;

-- name: contracts_draft
-- One of them.
-- in:  $1 round_id bigint, $2 draft_id bigint
-- out: kind text, title text, province text, city text, at timestamptz
-- rows: one
SELECT kind, title, province, city, at FROM contract_drafts
 WHERE round_id = $1::bigint AND id = $2::bigint AND side = app_side();

-- name: contracts_draft_add
-- A new draft of the viewer's side.
-- in:  $1 round_id bigint, $2 kind text, $3 title text, $4 province text,
--      $5 city text
-- out: draft_id bigint
-- rows: one
INSERT INTO contract_drafts (round_id, side, kind, title, province, city,
  created_by)
VALUES ($1::bigint, app_side(), $2::text, $3::text, $4::text, $5::text,
  app_account())
RETURNING id AS draft_id;

-- name: contracts_answers
-- What was answered, the newest of each name.
-- in:  $1 round_id bigint, $2 draft_id bigint
-- out: name text, value text
SELECT DISTINCT ON (name) name, value FROM contract_answers
 WHERE round_id = $1::bigint AND draft_id = $2::bigint AND side = app_side()
 ORDER BY name, id DESC;

-- name: contracts_answers_add
-- More answers; the arrays run side by side.
-- in:  $1 round_id bigint, $2 draft_id bigint, $3 names text[],
--      $4 answers text[]
INSERT INTO contract_answers (draft_id, round_id, side, name, value,
  account_id)
SELECT $2::bigint, $1::bigint, app_side(), n, v, app_account()
  FROM unnest($3::text[], $4::text[]) AS a (n, v);

-- name: contracts_clause_versions
-- Each clause as it stood at a change (the newest: 0), by position.
-- in:  $1 round_id bigint, $2 draft_id bigint, $3 as_of bigint
-- out: clause int, version int, position bigint, library text, wording int,
--      title text, text text, is_removed bool, author text null,
--      at timestamptz
SELECT v.clause, v.version, v.position, v.library, v.wording, v.title, v.text,
       v.is_removed, a.name AS author, v.at
  FROM (SELECT DISTINCT ON (w.clause) w.* FROM contract_clause_versions AS w
         WHERE w.round_id = $1::bigint AND w.draft_id = $2::bigint
           AND w.side = app_side()
           AND ($3::bigint = 0 OR w.id <= $3::bigint)
         ORDER BY w.clause, w.version DESC) AS v
  LEFT JOIN accounts AS a ON a.id = v.account_id
 ORDER BY v.position, v.clause;

-- name: contracts_clause_versions_of
-- Every version of one clause, the newest first.
-- in:  $1 round_id bigint, $2 draft_id bigint, $3 clause int
-- out: version int, title text, text text, library text, wording int,
--      is_removed bool, author text null, at timestamptz
SELECT v.version, v.title, v.text, v.library, v.wording, v.is_removed,
       a.name AS author, v.at
  FROM contract_clause_versions AS v
  LEFT JOIN accounts AS a ON a.id = v.account_id
 WHERE v.round_id = $1::bigint AND v.draft_id = $2::bigint
   AND v.clause = $3::int AND v.side = app_side()
 ORDER BY v.version DESC
 LIMIT 200;

-- name: contracts_clause_write
-- New versions, each if the one it was based on is still the newest; gives
-- those that were. The arrays run side by side; removed is 0 or 1.
-- in:  $1 round_id bigint, $2 draft_id bigint, $3 clauses bigint[],
--      $4 based_on bigint[], $5 positions bigint[], $6 libraries text[],
--      $7 wordings bigint[], $8 titles text[], $9 texts text[],
--      $10 removed bigint[]
-- out: clause int
INSERT INTO contract_clause_versions (draft_id, round_id, side, clause,
  version, position, library, wording, title, text, is_removed, account_id)
SELECT $2::bigint, $1::bigint, app_side(), n.clause::int,
       n.based_on::int + 1, n.position, n.library, n.wording::int, n.title,
       n.text, n.removed = 1, app_account()
  FROM unnest($3::bigint[], $4::bigint[], $5::bigint[], $6::text[],
         $7::bigint[], $8::text[], $9::text[], $10::bigint[])
    AS n (clause, based_on, position, library, wording, title, text, removed)
 WHERE n.based_on = (SELECT coalesce(max(v.version), 0)
                       FROM contract_clause_versions AS v
                      WHERE v.draft_id = $2::bigint AND v.clause = n.clause)
RETURNING clause;

-- name: contracts_draft_changes
-- What was done to a draft, an act a row, the newest first.
-- in:  $1 round_id bigint, $2 draft_id bigint
-- out: change_id bigint, at timestamptz, author text null, title text,
--      clauses int
SELECT max(v.id) AS change_id, v.at, min(a.name) AS author,
       min(v.title) AS title, count(*)::int AS clauses
  FROM contract_clause_versions AS v
  LEFT JOIN accounts AS a ON a.id = v.account_id
 WHERE v.round_id = $1::bigint AND v.draft_id = $2::bigint
   AND v.side = app_side()
 GROUP BY v.at, v.account_id
 ORDER BY change_id DESC
 LIMIT 200;

-- name: contracts_audit
-- One line in the audit log, in the viewer's name. No private content, and
-- no organisation: administrators may not read from it what a side does.
-- in:  $1 action text, $2 object text
SELECT audit_append(NULL, $1::text, $2::text, '');
