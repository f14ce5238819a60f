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
