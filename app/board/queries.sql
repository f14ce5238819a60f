-- The board. Rows are those that row-level security shows the viewer; scope
-- 'mine' takes rounds they have a place in, 'below' those a federation or an
-- administrator looks at from above.

-- name: board_scopes
-- How many rounds the viewer has of each scope.
-- out: mine bigint, below bigint
-- rows: one
SELECT (SELECT count(*) FROM app_rounds() AS a WHERE a.side <> 'state')
         AS mine,
       (SELECT count(*) FROM rounds AS r
         WHERE r.line && (SELECT app_federations())) AS below;

-- name: board_counts
-- Counts by each dimension; every dimension's sum is the same.
-- in:  $1 scope text, $2 today date, $3 expiring_days int
-- out: dimension text, value text, rounds bigint
WITH visible AS MATERIALIZED (
  SELECT r.stage, r.kind,
         CASE WHEN r.province = r.city THEN r.city
              ELSE r.province || r.city END || r.district AS place,
         coalesce(r.sector, '') AS sector,
         r.stage <> 'ended' AND r.due_on < $2::date AS is_late,
         r.stage <> 'ended' AND coalesce(r.valid_until, r.expires_on)
           BETWEEN $2::date AND $2::date + $3::int AS is_expiring
    FROM rounds AS r
   WHERE CASE $1::text
         WHEN 'mine' THEN r.id IN (SELECT a.round_id FROM app_rounds() AS a
           WHERE a.side <> 'state')
         ELSE r.line && (SELECT app_federations()) END)
SELECT 'all' AS dimension, '' AS value, count(*) AS rounds FROM visible
UNION ALL
SELECT 'late', '', count(*) FROM visible WHERE is_late
UNION ALL
SELECT 'expiring', '', count(*) FROM visible WHERE is_expiring
UNION ALL
SELECT 'stage', stage, count(*) FROM visible GROUP BY stage
UNION ALL
SELECT 'kind', kind, count(*) FROM visible GROUP BY kind
UNION ALL
SELECT 'sector', sector, count(*) FROM visible GROUP BY sector
UNION ALL
SELECT 'place', place, count(*) FROM visible GROUP BY place
 ORDER BY dimension, rounds DESC, value;

-- name: board_rounds
-- The rows behind one tile, by the next deadline.
-- in:  $1 scope text, $2 today date, $3 expiring_days int, $4 dimension text,
--      $5 value text, $6 most int, $7 skip int
-- out: round_id bigint, title text, kind text, labour_name text, stage text,
--      due_on date null, due_side text null, ends_on date null, total bigint
SELECT r.id AS round_id, r.title, r.kind, r.labour_name, r.stage, r.due_on,
       r.due_side, coalesce(r.valid_until, r.expires_on) AS ends_on,
       count(*) OVER () AS total
  FROM rounds AS r
 WHERE CASE $1::text
       WHEN 'mine' THEN r.id IN (SELECT a.round_id FROM app_rounds() AS a
         WHERE a.side <> 'state')
       ELSE r.line && (SELECT app_federations()) END
   AND CASE $4::text
       WHEN 'all' THEN true
       WHEN 'stage' THEN r.stage = $5::text
       WHEN 'kind' THEN r.kind = $5::text
       WHEN 'sector' THEN coalesce(r.sector, '') = $5::text
       WHEN 'place' THEN CASE WHEN r.province = r.city THEN r.city
         ELSE r.province || r.city END || r.district = $5::text
       WHEN 'late' THEN r.stage <> 'ended' AND r.due_on < $2::date
       WHEN 'expiring' THEN r.stage <> 'ended'
         AND coalesce(r.valid_until, r.expires_on)
           BETWEEN $2::date AND $2::date + $3::int
       ELSE false END
 ORDER BY r.due_on NULLS LAST, r.id DESC
 LIMIT $6::int OFFSET $7::int;

-- name: board_deadlines
-- Open deadlines of the viewer's rounds, the most urgent first: steps of the
-- procedure and obligations of the contract.
-- in:  $1 most int
-- out: round_id bigint, title text, step text, what text, side text,
--      due_on date, own_side text
SELECT r.id AS round_id, r.title, d.step, d.what, d.side, d.due_on,
       a.side AS own_side
  FROM app_rounds() AS a
  JOIN rounds AS r ON r.id = a.round_id
  JOIN LATERAL (
    SELECT x.step, '' AS what, x.side, x.due_on FROM round_deadlines AS x
     WHERE x.round_id = a.round_id
    UNION ALL
    SELECT '', o.title, o.owner, o.due_on FROM round_obligations AS o
     WHERE o.round_id = a.round_id AND NOT round_obligation_is_met(o.id)
  ) AS d ON true
 WHERE a.side IN ('labour', 'employer', 'observer') AND r.stage <> 'ended'
 ORDER BY d.due_on, r.id
 LIMIT $1::int;

-- name: board_changes
-- What others have recorded or shown in the viewer's rounds, the newest first.
-- in:  $1 most int
-- out: round_id bigint, title text, kind text, what text, side text,
--      at timestamptz
WITH mine AS MATERIALIZED (
  SELECT a.round_id FROM app_rounds() AS a WHERE a.side <> 'state'),
changes AS (
  SELECT e.round_id, 'event' AS kind, e.kind AS what, e.side, e.at
    FROM round_events AS e
   WHERE e.round_id IN (SELECT m.round_id FROM mine AS m)
     AND e.account_id IS DISTINCT FROM app_account()
     AND e.at > now() - interval '60 days'
  UNION ALL
  SELECT p.round_id, 'publication', p.title, p.side, p.at
    FROM round_publications AS p
   WHERE p.round_id IN (SELECT m.round_id FROM mine AS m)
     AND p.account_id IS DISTINCT FROM app_account()
     AND p.at > now() - interval '60 days')
SELECT c.round_id, r.title, c.kind, c.what, c.side, c.at
  FROM changes AS c
  JOIN rounds AS r ON r.id = c.round_id
 ORDER BY c.at DESC
 LIMIT $1::int;

-- name: board_firms
-- The firms of the rounds that cover several, and where they stand.
-- in:  $1 most int
-- out: round_id bigint, title text, stage text, name text, state text
SELECT r.id AS round_id, r.title, r.stage, e.name,
       CASE WHEN e.ended_on IS NOT NULL THEN 'left'
            WHEN o.closed_at IS NOT NULL THEN 'closed'
            WHEN e.employer_id IS NULL THEN 'outside'
            WHEN e.leads THEN 'leads' ELSE 'covered' END AS state
  FROM app_rounds() AS a
  JOIN rounds AS r ON r.id = a.round_id AND r.stage <> 'ended'
  JOIN round_employers AS e ON e.round_id = r.id
  LEFT JOIN organisations AS o ON o.id = e.employer_id
 WHERE a.side = 'labour' AND r.labour_kind = 'association'
 ORDER BY r.id, e.leads DESC, e.id
 LIMIT $1::int;
