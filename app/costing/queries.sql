-- name: costing_references
-- What a raise is held against: the newest guideline line of the place, the
-- newest consumer prices of the nation, the newest growth of the sector.
-- in:  $1 region text, $2 city text, $3 sector text
-- out: kind text, year int, region text, value_bp bigint, source_title text,
--      publisher text
-- access: public
(SELECT 'guideline' AS kind, o.year, o.region,
        round(o.value * 100)::bigint AS value_bp, s.title AS source_title,
        s.publisher
   FROM wage_observations AS o JOIN wage_sources AS s USING (source_id)
  WHERE o.dataset = 'guideline' AND o.measure = 'baseline'
    AND o.region IN ($1::text, $2::text) AND o.value IS NOT NULL
  ORDER BY o.year DESC, (o.region = $2::text) DESC LIMIT 1)
UNION ALL
(SELECT 'prices', o.year, o.region, round(o.value * 100)::bigint, s.title,
        s.publisher
   FROM wage_observations AS o JOIN wage_sources AS s USING (source_id)
  WHERE o.dataset = 'macro' AND o.item LIKE '居民消费价格涨跌幅%'
    AND o.region = '全国' AND o.value IS NOT NULL
  ORDER BY o.year DESC, o.revision LIMIT 1)
UNION ALL
(SELECT 'sector', o.year, o.region, o.growth_bp::bigint, s.title, s.publisher
   FROM wage_observations AS o JOIN wage_sources AS s USING (source_id)
  WHERE o.dataset = 'industry' AND o.industry = $3::text
    AND o.region = '全国' AND o.unit_type = '城镇私营单位'
    AND o.growth_bp IS NOT NULL
  ORDER BY o.year DESC, o.revision LIMIT 1);

-- name: costing_minimum
-- The minimum wage of a province by the month, newest table: the city's tier
-- where it is known, else the lowest one.
-- in:  $1 region text, $2 city text
-- out: cents bigint, year int, tier int, knows_tier bool, source_title text
-- rows: one
-- access: public
SELECT round(o.value * 100)::bigint AS cents, o.year, o.tier,
       t.tier IS NOT NULL AS knows_tier, s.title AS source_title
  FROM wage_observations AS o
  JOIN wage_sources AS s USING (source_id)
  LEFT JOIN LATERAL (SELECT p.tier FROM wage_minimum_places AS p
      WHERE p.province = $1::text AND p.place = $2::text
      ORDER BY p.since DESC LIMIT 1) AS t ON true
 WHERE o.dataset = 'minimum' AND o.measure = 'monthly'
   AND o.region = $1::text AND o.scope = '' AND o.value IS NOT NULL
   AND (t.tier IS NULL OR o.tier IN (0, t.tier))
   AND (o.effective_on IS NULL OR o.effective_on <= now()::date)
 ORDER BY o.year DESC, o.as_of DESC, o.value
 LIMIT 1;

-- name: costing_rates_of
-- Published rates and limits the employer pays, of the nation and a place;
-- never of another city.
-- in:  $1 province text, $2 city text
-- out: place text, scheme text, rate text null, lower text null,
--      upper text null, effective_on date null, note text,
--      source_title text, publisher text
-- access: public
SELECT r.province || CASE WHEN r.city IN ('', r.province) THEN ''
         ELSE r.city END AS place, r.scheme,
       trim_scale(r.rate_pct)::text AS rate,
       trim_scale(r.lower_cny)::text AS lower,
       trim_scale(r.upper_cny)::text AS upper, r.effective_on, r.note,
       s.title AS source_title, s.publisher
  FROM costing_rates AS r JOIN wage_sources AS s USING (source_id)
 WHERE r.payer = '单位'
   AND (r.province = '全国' OR (r.province = $1::text AND r.city IN ('', $2::text)))
 ORDER BY (r.province = '全国'), (r.city = ''), r.scheme, r.effective_on DESC NULLS LAST
 LIMIT 60;

-- name: costing_rates_digest
-- The digest the file of rates had when it was loaded.
-- in:  $1 path text
-- out: sha256 text
-- rows: one
-- access: public
SELECT sha256 FROM content_files WHERE path = $1::text;

-- name: costing_rates_clear
-- Before a new edition of the file.
DELETE FROM costing_rates;

-- name: costing_rates_add
-- All rows of the file; the arrays run side by side, "" is not stated.
-- in:  $1 provinces text[], $2 cities text[], $3 schemes text[],
--      $4 payers text[], $5 rates text[], $6 lowers text[], $7 uppers text[],
--      $8 days text[], $9 sources text[], $10 notes text[]
INSERT INTO costing_rates (province, city, scheme, payer, rate_pct, lower_cny,
  upper_cny, effective_on, source_id, note)
SELECT v.province, v.city, v.scheme, v.payer, nullif(v.rate, '')::numeric,
       nullif(v.low, '')::numeric, nullif(v.high, '')::numeric,
       nullif(v.since, '')::date, v.source_id, v.note
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
         $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    AS v (province, city, scheme, payer, rate, low, high, since, source_id,
      note);

-- name: costing_rates_loaded
-- Remembers the file as loaded.
-- in:  $1 path text, $2 sha256 text, $3 rows int
INSERT INTO content_files (path, sha256, rows)
VALUES ($1::text, $2::text, $3::int)
ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256,
  rows = excluded.rows, loaded_at = now();

-- name: costing_round
-- A round and the viewer's place in it; FAIL_ABSENT for everybody else.
-- in:  $1 round_id bigint
-- out: side text, title text, province text, city text, sector text null,
--      workers int, is_shared bool, reads text null, is_ended bool
-- rows: one
SELECT s.side, r.title, r.province, r.city, r.sector, r.workers,
       r.shared_at IS NOT NULL AS is_shared,
       (SELECT a.reads FROM app_rounds(r.id) AS a) AS reads,
       r.ended_at IS NOT NULL AS is_ended
  FROM rounds AS r, round_side(r.id) AS s (side)
 WHERE r.id = $1::bigint AND s.side IS NOT NULL;

-- name: costing_places
-- Organisations whose costings the viewer may keep.
-- out: organisation_id bigint, name text, province text, city text,
--      sector text null
SELECT o.id AS organisation_id, o.name, o.province, o.city, o.sector
  FROM organisations AS o
 WHERE o.id IN (SELECT app_costing_organisations()) AND o.closed_at IS NULL
 ORDER BY o.name, o.id;

-- name: costing_sheets_of_viewer
-- Kept costings of the viewer's organisations, the latest first.
-- out: sheet_id bigint, name text, organisation text, changed_at timestamptz
SELECT s.id AS sheet_id, s.name, o.name AS organisation, s.changed_at
  FROM costing_sheets AS s
  JOIN organisations AS o ON o.id = s.organisation_id
 ORDER BY s.changed_at DESC, s.id DESC
 LIMIT 200;

-- name: costing_sheets_of_round
-- The private scenarios of the viewer's room, the latest first.
-- in:  $1 round_id bigint
-- out: sheet_id bigint, name text, changed_at timestamptz,
--      offer_id bigint null
SELECT id AS sheet_id, name, changed_at, offer_id
  FROM costing_sheets
 WHERE round_id = $1::bigint AND side = app_side()
 ORDER BY changed_at DESC, id DESC
 LIMIT 200;

-- name: costing_sheet
-- One of them. round_id 0: an organisation's.
-- in:  $1 sheet_id bigint, $2 round_id bigint
-- out: name text, spec text, version int, changed_at timestamptz,
--      offer_id bigint null, organisation text null
-- rows: one
SELECT s.name, s.spec, s.version, s.changed_at, s.offer_id,
       o.name AS organisation
  FROM costing_sheets AS s
  LEFT JOIN organisations AS o ON o.id = s.organisation_id
 WHERE s.id = $1::bigint AND coalesce(s.round_id, 0) = $2::bigint;

-- name: costing_sheet_add
-- A new one, of an organisation or in a round.
-- in:  $1 organisation_id bigint null, $2 round_id bigint null,
--      $3 offer_id bigint null, $4 name text, $5 spec text
-- out: sheet_id bigint
-- rows: one
INSERT INTO costing_sheets (organisation_id, round_id, side, offer_id, name,
  spec, created_by)
VALUES ($1::bigint, $2::bigint,
  CASE WHEN $2::bigint IS NULL THEN NULL ELSE app_side() END, $3::bigint,
  $4::text, $5::text, app_account())
RETURNING id AS sheet_id;

-- name: costing_sheet_save
-- Changes it, if nobody else did meanwhile.
-- in:  $1 sheet_id bigint, $2 round_id bigint, $3 version int, $4 name text,
--      $5 spec text
-- rows: some
UPDATE costing_sheets
   SET name = $4::text, spec = $5::text, version = version + 1,
       changed_at = now()
 WHERE id = $1::bigint AND coalesce(round_id, 0) = $2::bigint
   AND version = $3::int;

-- name: costing_sheet_end
-- Throws it away.
-- in:  $1 sheet_id bigint, $2 round_id bigint
-- rows: some
DELETE FROM costing_sheets
 WHERE id = $1::bigint AND coalesce(round_id, 0) = $2::bigint;

-- name: costing_offers_of
-- What both sides have shown, the newest first.
-- in:  $1 round_id bigint
-- out: offer_id bigint, side text, kind text, name text, at timestamptz,
--      person text null
SELECT o.id AS offer_id, o.side, o.kind, o.name, o.at, n.name AS person
  FROM costing_offers AS o
  LEFT JOIN round_names($1::bigint) AS n ON n.account_id = o.account_id
 WHERE o.round_id = $1::bigint
 ORDER BY o.id DESC
 LIMIT 200;

-- name: costing_offer
-- One of them.
-- in:  $1 round_id bigint, $2 offer_id bigint
-- out: side text, kind text, name text, spec text, sha256 text,
--      at timestamptz, person text null
-- rows: one
SELECT o.side, o.kind, o.name, o.spec, o.sha256, o.at, n.name AS person
  FROM costing_offers AS o
  LEFT JOIN round_names($1::bigint) AS n ON n.account_id = o.account_id
 WHERE o.round_id = $1::bigint AND o.id = $2::bigint;

-- name: costing_offers_newest
-- The newest offer of each side.
-- in:  $1 round_id bigint
-- out: side text, offer_id bigint, name text, spec text
SELECT DISTINCT ON (side) side, id AS offer_id, name, spec
  FROM costing_offers
 WHERE round_id = $1::bigint AND kind = 'offer'
 ORDER BY side, id DESC;

-- name: costing_offer_add
-- Shows a spec to the other side.
-- in:  $1 round_id bigint, $2 kind text, $3 name text, $4 spec text,
--      $5 sha256 text
-- out: offer_id bigint
-- rows: one
INSERT INTO costing_offers (round_id, side, kind, name, spec, sha256,
  account_id)
VALUES ($1::bigint, app_side(), $2::text, $3::text, $4::text, $5::text,
  app_account())
RETURNING id AS offer_id;

-- name: costing_audit
-- One line in the audit log, in the viewer's name. No private content.
-- in:  $1 organisation_id bigint null, $2 action text, $3 object text
SELECT audit_append($1::bigint, $2::text, $3::text, '');

-- name: costing_sheet_anywhere
-- A kept costing wherever it belongs.
-- in:  $1 sheet_id bigint
-- out: name text, spec text, changed_at timestamptz, round_id bigint
-- rows: one
SELECT name, spec, changed_at, coalesce(round_id, 0) AS round_id
  FROM costing_sheets
 WHERE id = $1::bigint;
