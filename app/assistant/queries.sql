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
