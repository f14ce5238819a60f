-- Pay data as published. Everything here is public.

-- name: wages_sectors
-- One year's average pay by sector, the highest first. Where two sources
-- give the same figure's twin, the database export wins, then the newer.
-- in:  $1 region text, $2 unit_type text, $3 year int
-- out: industry text, annual_cents bigint, growth_bp int null,
--      source_id text, source_title text, publisher text, published_on text,
--      address text
-- access: public
SELECT w.industry, w.annual_cents, w.growth_bp, s.source_id,
       s.title AS source_title, s.publisher, s.published_on, s.address
  FROM (SELECT DISTINCT ON (i.industry) i.industry, i.annual_cents,
               i.growth_bp, i.source_id
          FROM wage_industries AS i
          JOIN wage_sources AS x USING (source_id)
         WHERE i.region = $1::text AND i.unit_type = $2::text
           AND i.year = $3::int
         ORDER BY i.industry, (i.source_id = 'NBS-DB-2006-2024') DESC,
               x.published_on DESC, i.source_id) AS w
  JOIN wage_sources AS s USING (source_id)
 ORDER BY (w.industry = 'T') DESC, w.annual_cents DESC;

-- name: wages_years
-- Years with figures for a place and kind of unit, the newest first.
-- in:  $1 region text, $2 unit_type text
-- out: year int, sectors int
-- access: public
SELECT year, count(DISTINCT industry)::int AS sectors
  FROM wage_industries
 WHERE region = $1::text AND unit_type = $2::text
 GROUP BY year
 ORDER BY year DESC;

-- name: wages_regions
-- Places with sector figures; the nation first.
-- out: region text
-- access: public
SELECT region
  FROM wage_industries
 GROUP BY region
 ORDER BY (region = '全国') DESC, region COLLATE "zh-x-icu";

-- name: wages_caveats
-- What must be said beside figures of a place, kind of unit and year.
-- in:  $1 region text, $2 unit_type text, $3 year int
-- out: industry text null, text_zh text, text_en text
-- access: public
SELECT industry, text_zh, text_en
  FROM wage_caveats
 WHERE (region IS NULL OR region = $1::text)
   AND (unit_type IS NULL OR unit_type = $2::text)
   AND (dataset IS NULL OR dataset = 'industry')
   AND $3::int BETWEEN coalesce(from_year, 0) AND coalesce(to_year, 9999)
 ORDER BY industry NULLS FIRST, id;

-- name: wages_own_sector
-- Sector and province of the organisation a viewer acts for.
-- in:  $1 organisation_id bigint
-- out: sector text null, province text, name text
-- rows: one
SELECT sector, province, name
  FROM organisations
 WHERE id = $1::bigint;

-- name: wages_industry_names
-- Names of the sectors.
-- out: code text, name text, name_en text
-- access: public
SELECT code, name, name_en FROM industries ORDER BY code;

-- name: wages_file_digest
-- The digest a content file had when it was loaded.
-- in:  $1 path text
-- out: sha256 text
-- rows: one
-- access: public
SELECT sha256 FROM content_files WHERE path = $1::text;

-- name: wages_file_loaded
-- Remembers a content file as loaded.
-- in:  $1 path text, $2 sha256 text, $3 rows int
INSERT INTO content_files (path, sha256, rows) VALUES ($1::text, $2::text,
  $3::int)
ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256,
  rows = excluded.rows, loaded_at = now();

-- name: wages_dataset_clear
-- Before a new edition of a file: the figures that came with the last one.
-- in:  $1 dataset text
DELETE FROM wage_observations
 WHERE dataset = $1::text AND import_id IS NULL;

-- name: wages_dataset_is_replaced
-- An administrator has replaced this file's figures by an edition of theirs.
-- in:  $1 dataset text
-- out: imported_at timestamptz
-- rows: one
SELECT imported_at
  FROM wage_imports
 WHERE dataset = $1::text AND mode = 'replace'
 ORDER BY imported_at DESC LIMIT 1;

-- name: wages_dataset_rank
-- After rows came or went: which of several readings is shown first.
-- in:  $1 dataset text
SELECT wage_rank($1::text);

-- name: wages_observations_add
-- Adds figures of one file; the arrays run side by side. What an import has
-- brought already stays.
-- in:  $1 dataset text, $2 lines int[], $3 years int[], $4 regions text[],
--      $5 levels text[], $6 unit_types text[], $7 industries text[],
--      $8 item_kinds text[], $9 items text[], $10 scopes text[],
--      $11 tiers int[], $12 measures text[], $13 units text[],
--      $14 figures text[], $15 figures_to text[], $16 unset text[],
--      $17 growths text[], $18 effective text[], $19 as_of text[],
--      $20 notes text[], $21 sources text[], $22 import_id bigint null
INSERT INTO wage_observations (dataset, line, year, region, region_level,
  unit_type, industry, item_kind, item, scope, tier, measure, unit, value,
  value_to, is_unset, growth_bp, effective_on, as_of, note, source_id,
  import_id)
SELECT $1::text, a, b, c, d, e, f, g, h, i, j, k, l, nullif(m, '')::numeric,
       nullif(n, '')::numeric, o = 'yes', nullif(p, '')::int,
       nullif(q, '')::date, r, s, t, $22::bigint
  FROM unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::text[], $9::text[], $10::text[], $11::int[], $12::text[],
    $13::text[], $14::text[], $15::text[], $16::text[], $17::text[],
    $18::text[], $19::text[], $20::text[], $21::text[])
    AS v (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t)
ON CONFLICT ON CONSTRAINT wage_observations_once DO NOTHING;

-- name: wages_sources_known
-- Which of these sources are listed.
-- in:  $1 ids text[]
-- out: source_id text
SELECT source_id FROM wage_sources WHERE source_id = ANY ($1::text[]);

-- name: wages_load_clear_caveats
-- Before a new edition of the caveats.
DELETE FROM wage_caveats;

-- name: wages_load_sources
-- Adds or updates sources; the arrays run side by side.
-- in:  $1 ids text[], $2 titles text[], $3 publishers text[],
--      $4 published text[], $5 addresses text[], $6 retrieved text[],
--      $7 notes text[]
INSERT INTO wage_sources (source_id, title, publisher, published_on, address,
  retrieved_from, note)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[],
  $5::text[], $6::text[], $7::text[])
ON CONFLICT (source_id) DO UPDATE SET title = excluded.title,
  publisher = excluded.publisher, published_on = excluded.published_on,
  address = excluded.address, retrieved_from = excluded.retrieved_from,
  note = excluded.note;

-- name: wages_load_caveats
-- Adds caveats; the arrays run side by side, empty means any.
-- in:  $1 from_years text[], $2 to_years text[], $3 datasets text[],
--      $4 regions text[], $5 unit_types text[], $6 industries text[],
--      $7 items text[], $8 sources text[], $9 texts_zh text[],
--      $10 texts_en text[]
INSERT INTO wage_caveats (from_year, to_year, dataset, region, unit_type,
  industry, item, source_id, text_zh, text_en)
SELECT nullif(a, '')::int, nullif(b, '')::int, nullif(c, ''), nullif(d, ''),
       nullif(e, ''), nullif(f, ''), nullif(g, ''), nullif(h, ''), i, j
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
    $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    AS v (a, b, c, d, e, f, g, h, i, j);

-- name: wages_observations
-- Figures of one dataset with their sources, oldest first; '' is any. With
-- every false only the reading that is shown first.
-- in:  $1 dataset text, $2 unit_type text, $3 industry text, $4 region text,
--      $5 item text, $6 from_year int, $7 to_year int, $8 every bool,
--      $9 most int, $10 skip int
-- out: year int, region text, region_level text, unit_type text,
--      industry text, item_kind text, item text, scope text, tier int,
--      measure text, unit text, figure numeric null, figure_to numeric null,
--      is_unset bool, growth_bp int null, effective_on date null,
--      as_of text, note text, revision int, source_id text,
--      source_title text, publisher text, published_on text, address text,
--      source_note text, is_weak bool, total bigint
-- access: public
SELECT w.year, w.region, w.region_level, w.unit_type, w.industry,
       w.item_kind, w.item, w.scope, w.tier, w.measure, w.unit,
       w.value AS figure, w.value_to AS figure_to, w.is_unset, w.growth_bp,
       w.effective_on, w.as_of, w.note, w.revision, s.source_id,
       s.title AS source_title, s.publisher, s.published_on, s.address,
       s.note AS source_note, s.is_weak, count(*) OVER () AS total
  FROM wage_observations AS w
  JOIN wage_sources AS s USING (source_id)
 WHERE w.dataset = $1::text
   AND ($2::text = '' OR w.unit_type = $2::text)
   AND ($3::text = '' OR w.industry = $3::text)
   AND ($4::text = '' OR w.region = $4::text)
   AND ($5::text = '' OR w.item = $5::text)
   AND w.year BETWEEN $6::int AND $7::int
   AND ($8::bool OR w.is_preferred)
 ORDER BY w.year, (w.region <> '全国'), w.region, w.industry, w.item_kind,
       w.item, w.scope, w.tier, w.effective_on, w.as_of, w.unit_type, w.unit,
       w.revision, s.source_id, w.line, w.measure
 LIMIT $9::int OFFSET $10::int;

-- name: wages_caveats_all
-- What must be said beside which figures; empty texts are any.
-- out: from_year int, to_year int, dataset text, region text,
--      unit_type text, industry text, item text, source_id text,
--      text_zh text, text_en text
-- access: public
SELECT coalesce(from_year, 0) AS from_year,
       coalesce(to_year, 9999) AS to_year, coalesce(dataset, '') AS dataset,
       coalesce(region, '') AS region, coalesce(unit_type, '') AS unit_type,
       coalesce(industry, '') AS industry, coalesce(item, '') AS item,
       coalesce(source_id, '') AS source_id, text_zh, text_en
  FROM wage_caveats
 ORDER BY id;

-- name: wages_places
-- Places with pay figures, in the order lists show them.
-- out: region text, level text, has_sectors bool, has_totals bool,
--      has_positions bool, from_year int, to_year int
-- access: public
SELECT region, level, has_sectors, has_totals, has_positions, from_year,
       to_year
  FROM wage_places
 ORDER BY place;

-- name: wages_places_refresh
-- After figures came or went: which places have some.
SELECT wage_places_refresh();

-- name: wages_load_clear_minimum_places
-- Before a new edition of the cities' tiers.
DELETE FROM wage_minimum_places;

-- name: wages_load_minimum_places
-- Adds cities' tiers; the arrays run side by side.
-- in:  $1 provinces text[], $2 places text[], $3 tiers text[],
--      $4 since text[], $5 sources text[]
INSERT INTO wage_minimum_places (province, place, tier, since, source_id)
SELECT a, b, c::int, d::date, e
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    AS v (a, b, c, d, e);

-- name: wages_occupations
-- Occupations and grades with pay figures.
-- out: item_kind text, item text, region text, from_year int, to_year int
-- access: public
SELECT item_kind, item, region, min(year) AS from_year, max(year) AS to_year
  FROM wage_observations
 WHERE dataset = 'occupation'
 GROUP BY item_kind, item, region
 ORDER BY item_kind, item COLLATE "zh-x-icu", region;

-- name: wages_slots
-- Figures of several series at once, each reading that is shown first; the
-- arrays run side by side, slot counts them from 1.
-- in:  $1 datasets text[], $2 industries text[], $3 regions text[],
--      $4 unit_types text[], $5 items text[]
-- out: slot int, year int, region text, region_level text, unit_type text,
--      industry text, item_kind text, item text, scope text, tier int,
--      measure text, unit text, figure numeric null, figure_to numeric null,
--      is_unset bool, growth_bp int null, effective_on date null,
--      as_of text, note text, revision int, source_id text,
--      source_title text, publisher text, published_on text, address text,
--      source_note text, is_weak bool
-- access: public
SELECT k.slot::int AS slot, w.year, w.region, w.region_level, w.unit_type,
       w.industry, w.item_kind, w.item, w.scope, w.tier, w.measure, w.unit,
       w.value AS figure, w.value_to AS figure_to, w.is_unset, w.growth_bp,
       w.effective_on, w.as_of, w.note, w.revision, s.source_id,
       s.title AS source_title, s.publisher, s.published_on, s.address,
       s.note AS source_note, s.is_weak
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    WITH ORDINALITY AS k (dataset, industry, region, unit_type, item, slot)
  JOIN wage_observations AS w
    ON w.industry = k.industry AND w.region = k.region
   AND w.unit_type = k.unit_type AND w.item = k.item
   AND w.dataset = k.dataset
  JOIN wage_sources AS s USING (source_id)
 WHERE w.is_preferred
 ORDER BY k.slot, w.year, w.effective_on NULLS FIRST, w.as_of, w.scope,
       w.tier, w.measure;

-- name: wages_tiers
-- Which tier of the minimum wage cities have, since when.
-- out: province text, place text, tier int, since date
-- access: public
SELECT province, place, tier, since
  FROM wage_minimum_places
 ORDER BY province, place, since;

-- name: wages_neighbours
-- What there is near a series without figures: other kinds of unit, the
-- place's mean, the same sector in the nation.
-- in:  $1 industry text, $2 region text, $3 unit_type text
-- out: industry text, region text, unit_type text, from_year int,
--      to_year int
-- access: public
SELECT industry, region, unit_type, min(year) AS from_year,
       max(year) AS to_year
  FROM wage_observations
 WHERE dataset IN ('industry', 'region') AND item = '' AND is_preferred
   AND ((industry = $1::text AND region = $2::text)
     OR (industry = 'T' AND region = $2::text)
     OR (industry = $1::text AND region = '全国'))
   AND NOT (industry = $1::text AND region = $2::text
     AND unit_type = $3::text)
 GROUP BY industry, region, unit_type
 ORDER BY (region = $2::text) DESC, (unit_type = $3::text) DESC,
       (industry = $1::text) DESC, max(year) DESC, unit_type
 LIMIT 6;

-- name: wages_reference_regions
-- Places with figures of one file; for occupations those with all
-- percentiles first.
-- in:  $1 dataset text
-- out: region text, from_year int, to_year int
-- access: public
SELECT region, min(year) AS from_year, max(year) AS to_year
  FROM wage_observations
 WHERE dataset = $1::text
 GROUP BY region
 ORDER BY ($1::text = 'occupation' AND count(*) FILTER (WHERE
            measure = 'p10') > 9) DESC,
       (region = '全国') DESC,
       CASE WHEN $1::text = 'occupation' THEN max(year) ELSE 0 END DESC,
       region COLLATE "zh-x-icu";

-- name: wages_reference_items
-- What one file has figures about in a place; '' is any place.
-- in:  $1 dataset text, $2 region text
-- out: item text
-- access: public
SELECT item
  FROM wage_observations
 WHERE dataset = $1::text AND ($2::text = '' OR region = $2::text)
   AND item <> ''
 GROUP BY item
 ORDER BY item COLLATE "zh-x-icu";

-- name: wages_dictionary
-- Tables and columns of pay data as the schema describes them.
-- in:  $1 tables text[]
-- out: table_name text, table_text text, column_name text, type_name text,
--      is_required bool, column_text text
-- access: public
SELECT c.relname::text AS table_name,
       coalesce(obj_description(c.oid, 'pg_class'), '') AS table_text,
       a.attname::text AS column_name,
       format_type(a.atttypid, a.atttypmod) AS type_name,
       a.attnotnull AS is_required,
       coalesce(col_description(c.oid, a.attnum), '') AS column_text
  FROM pg_class AS c
  JOIN pg_attribute AS a ON a.attrelid = c.oid
 WHERE c.relname = ANY ($1::text[]) AND c.relkind IN ('r', 'v')
   AND c.relnamespace = 'public'::regnamespace
   AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY array_position($1::text[], c.relname::text), a.attnum;

-- name: wages_cases_clear
-- Before a new edition of the case library.
DELETE FROM wage_cases;

-- name: wages_cases_add
-- Adds cases; the arrays run side by side, kinds with spaces between.
-- in:  $1 ids text[], $2 kinds text[], $3 places_zh text[],
--      $4 places_en text[], $5 titles_zh text[], $6 titles_en text[],
--      $7 facts_zh text[], $8 facts_en text[], $9 lessons_zh text[],
--      $10 lessons_en text[], $11 sources_zh text[], $12 sources_en text[]
INSERT INTO wage_cases (case_id, place, kinds, place_zh, place_en, title_zh,
  title_en, facts_zh, facts_en, lesson_zh, lesson_en, source_zh, source_en)
SELECT a, m::int, string_to_array(b, ' '), c, d, e, f, g, h, i, j, k, l
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
    $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],
    $12::text[]) WITH ORDINALITY
    AS v (a, b, c, d, e, f, g, h, i, j, k, l, m);

-- name: wages_cases
-- The case library, or the cases of one kind; '' is any.
-- in:  $1 kind text
-- out: case_id text, kinds text, place_zh text, place_en text,
--      title_zh text, title_en text, facts_zh text, facts_en text
-- access: public
SELECT case_id, array_to_string(kinds, ' ') AS kinds, place_zh, place_en,
       title_zh, title_en, facts_zh, facts_en
  FROM wage_cases
 WHERE $1::text = '' OR $1::text = ANY (kinds)
 ORDER BY place;

-- name: wages_case
-- One case.
-- in:  $1 case_id text
-- out: case_id text, kinds text, place_zh text, place_en text,
--      title_zh text, title_en text, facts_zh text, facts_en text,
--      lesson_zh text, lesson_en text, source_zh text, source_en text
-- rows: one
-- access: public
SELECT case_id, array_to_string(kinds, ' ') AS kinds, place_zh, place_en,
       title_zh, title_en, facts_zh, facts_en, lesson_zh, lesson_en,
       source_zh, source_en
  FROM wage_cases
 WHERE case_id = $1::text;

-- name: wages_audit
-- One line in the audit log, in the viewer's name. No private content, and
-- no organisation.
-- in:  $1 action text, $2 object text, $3 detail text
SELECT audit_append(NULL, $1::text, $2::text, $3::text);

-- name: wages_stand_add
-- Keeps an organisation's own figures.
-- in:  $1 organisation_id bigint, $2 year int, $3 sector text,
--      $4 province text, $5 city text, $6 unit text, $7 heads int,
--      $8 mean_cents bigint, $9 lowest_cents bigint null,
--      $10 before_cents bigint null, $11 p10_cents bigint null,
--      $12 p25_cents bigint null, $13 p50_cents bigint null,
--      $14 p75_cents bigint null, $15 p90_cents bigint null,
--      $16 is_list bool
-- out: stand_id bigint
-- rows: one
INSERT INTO wage_stands (organisation_id, made_by, year, sector, province,
  city, unit, heads, mean_cents, lowest_cents, before_cents, p10_cents,
  p25_cents, p50_cents, p75_cents, p90_cents, is_list)
VALUES ($1::bigint, app_account(), $2::int, $3::text, $4::text, $5::text,
  $6::text, $7::int, $8::bigint, $9::bigint, $10::bigint, $11::bigint,
  $12::bigint, $13::bigint, $14::bigint, $15::bigint, $16::bool)
RETURNING id AS stand_id;

-- name: wages_stand_groups_add
-- Adds the positions of a pay list; the arrays run side by side.
-- in:  $1 stand_id bigint, $2 names text[], $3 heads int[],
--      $4 means bigint[], $5 medians bigint[]
INSERT INTO wage_stand_groups (stand_id, place, name, heads, mean_cents,
  p50_cents)
SELECT $1::bigint, n::int, a, b, c, d
  FROM unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[])
    WITH ORDINALITY AS v (a, b, c, d, n);

-- name: wages_stands
-- What an organisation has kept, the newest first.
-- in:  $1 organisation_id bigint
-- out: stand_id bigint, made_at timestamptz, year int, sector text,
--      province text, city text, heads int, mean_cents bigint, is_list bool
SELECT id AS stand_id, made_at, year, sector, province, city, heads,
       mean_cents, is_list
  FROM wage_stands
 WHERE organisation_id = $1::bigint
 ORDER BY year DESC, id DESC
 LIMIT 200;

-- name: wages_stand
-- One of them, for those who may know the organisation's pay.
-- in:  $1 stand_id bigint
-- out: stand_id bigint, organisation_id bigint, organisation text,
--      made_at timestamptz, year int, sector text, province text, city text,
--      unit text, heads int, mean_cents bigint, lowest_cents bigint null,
--      before_cents bigint null, p10_cents bigint null,
--      p25_cents bigint null, p50_cents bigint null, p75_cents bigint null,
--      p90_cents bigint null, is_list bool
-- rows: one
SELECT s.id AS stand_id, s.organisation_id, o.name AS organisation, s.made_at,
       s.year, s.sector, s.province, s.city, s.unit, s.heads, s.mean_cents,
       s.lowest_cents, s.before_cents, s.p10_cents, s.p25_cents, s.p50_cents,
       s.p75_cents, s.p90_cents, s.is_list
  FROM wage_stands AS s
  JOIN organisations AS o ON o.id = s.organisation_id
 WHERE s.id = $1::bigint;

-- name: wages_stand_groups
-- The positions of a kept pay list.
-- in:  $1 stand_id bigint
-- out: name text, heads int, mean_cents bigint, p50_cents bigint
SELECT name, heads, mean_cents, p50_cents
  FROM wage_stand_groups
 WHERE stand_id = $1::bigint
 ORDER BY place;

-- name: wages_stand_remove
-- Takes back what was kept.
-- in:  $1 stand_id bigint
-- rows: some
DELETE FROM wage_stands WHERE id = $1::bigint;

-- name: wages_own_place
-- Sector and place of the organisation a viewer acts for.
-- in:  $1 organisation_id bigint
-- out: sector text null, province text, city text, name text
-- rows: one
SELECT sector, province, city, name
  FROM organisations
 WHERE id = $1::bigint;

-- name: wages_papers
-- The newest edition of each white paper.
-- out: id text, subject text, year int, number int, made_on date
-- access: public
SELECT DISTINCT ON (subject) id, subject, year, number, made_on
  FROM wage_papers
 ORDER BY subject, year DESC, number DESC;

-- name: wages_paper
-- One edition with all it is made of.
-- in:  $1 id text
-- out: id text, subject text, year int, number int, made_on date,
--      text_zh text, text_en text, figures text
-- rows: one
-- access: public
SELECT id, subject, year, number, made_on, text_zh, text_en, figures
  FROM wage_papers
 WHERE id = $1::text;

-- name: wages_paper_editions
-- All editions on a subject, the newest first.
-- in:  $1 subject text
-- out: id text, year int, number int, made_on date
-- access: public
SELECT id, year, number, made_on
  FROM wage_papers
 WHERE subject = $1::text
 ORDER BY year DESC, number DESC;

-- name: wages_paper_newest
-- The newest edition's number and digest for a year.
-- in:  $1 subject text, $2 year int
-- out: number int, sha256 text
-- rows: one
SELECT number, sha256
  FROM wage_papers
 WHERE subject = $1::text AND year = $2::int
 ORDER BY number DESC LIMIT 1;

-- name: wages_paper_add
-- A new edition.
-- in:  $1 id text, $2 subject text, $3 year int, $4 number int,
--      $5 text_zh text, $6 text_en text, $7 figures text, $8 sha256 text,
--      $9 made_on date
INSERT INTO wage_papers (id, subject, year, number, text_zh, text_en, figures,
  sha256, made_on)
VALUES ($1::text, $2::text, $3::int, $4::int, $5::text, $6::text, $7::text,
  $8::text, $9::date);

-- name: wages_paper_year
-- The latest year with a national mean, and what the figures were loaded
-- from: nothing else can change a paper.
-- out: year int, state text
-- rows: one
SELECT (SELECT coalesce(max(year), 0) FROM wage_observations
         WHERE dataset = 'industry' AND region = '全国' AND industry = 'T'
           AND unit_type = '城镇非私营单位')::int AS year,
       coalesce((SELECT string_agg(sha256, '' ORDER BY path)
         FROM content_files WHERE path LIKE '%/wages/%'), '')
         || coalesce((SELECT max(id) FROM wage_imports), 0)::text AS state;

-- name: wages_may_import
-- Whether the viewer looks after the whole installation.
-- out: may bool
-- rows: one
SELECT app_runs_platform() AS may;

-- name: wages_import_draft_add
-- Keeps a file until it is confirmed; drops the viewer's older ones.
-- in:  $1 dataset text, $2 mode text, $3 file_name text, $4 content bytea,
--      $5 sha256 text
-- out: draft_id bigint
-- rows: one
WITH gone AS (DELETE FROM wage_import_drafts
               WHERE made_at < now() - interval '1 day')
INSERT INTO wage_import_drafts (dataset, mode, file_name, content, sha256,
  made_by)
VALUES ($1::text, $2::text, $3::text, $4::bytea, $5::text, app_account())
RETURNING id AS draft_id;

-- name: wages_import_draft
-- A file that waits.
-- in:  $1 draft_id bigint
-- out: dataset text, mode text, file_name text, content bytea, sha256 text,
--      made_at timestamptz
-- rows: one
SELECT dataset, mode, file_name, content, sha256, made_at
  FROM wage_import_drafts
 WHERE id = $1::bigint;

-- name: wages_import_draft_remove
-- Drops a file that waits.
-- in:  $1 draft_id bigint
-- rows: some
DELETE FROM wage_import_drafts WHERE id = $1::bigint;

-- name: wages_import_add
-- Remembers an edition.
-- in:  $1 dataset text, $2 mode text, $3 file_name text, $4 sha256 text,
--      $5 rows int, $6 added int, $7 changed int, $8 removed int
-- out: import_id bigint
-- rows: one
INSERT INTO wage_imports (dataset, mode, file_name, sha256, rows, added,
  changed, removed, imported_by)
VALUES ($1::text, $2::text, $3::text, $4::text, $5::int, $6::int, $7::int,
  $8::int, app_account())
RETURNING id AS import_id;

-- name: wages_imports
-- Editions brought in so far, the newest first.
-- out: import_id bigint, dataset text, mode text, file_name text, rows int,
--      added int, changed int, removed int, name text null,
--      imported_at timestamptz
SELECT i.id AS import_id, i.dataset, i.mode, i.file_name, i.rows, i.added,
       i.changed, i.removed, a.name, i.imported_at
  FROM wage_imports AS i
  LEFT JOIN accounts AS a ON a.id = i.imported_by
 ORDER BY i.id DESC
 LIMIT 100;

-- name: wages_import_clear
-- Before an edition that replaces a whole file.
-- in:  $1 dataset text
DELETE FROM wage_observations WHERE dataset = $1::text;

-- name: wages_import_displace
-- Takes away figures that an edition says anew; the arrays run side by side.
-- in:  $1 dataset text, $2 years int[], $3 regions text[],
--      $4 unit_types text[], $5 industries text[], $6 item_kinds text[],
--      $7 items text[], $8 scopes text[], $9 tiers int[],
--      $10 measures text[], $11 units text[], $12 effective text[],
--      $13 as_of text[], $14 sources text[]
DELETE FROM wage_observations AS w
 USING unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[],
   $7::text[], $8::text[], $9::int[], $10::text[], $11::text[], $12::text[],
   $13::text[], $14::text[]) AS v (a, b, c, d, e, f, g, h, i, j, k, l, m)
 WHERE w.dataset = $1::text AND w.year = v.a AND w.region = v.b
   AND w.unit_type = v.c AND w.industry = v.d AND w.item_kind = v.e
   AND w.item = v.f AND w.scope = v.g AND w.tier = v.h AND w.measure = v.i
   AND w.unit = v.j
   AND w.effective_on IS NOT DISTINCT FROM nullif(v.k, '')::date
   AND w.as_of = v.l AND w.source_id = v.m;

-- name: wages_sources_all
-- Every source.
-- out: source_id text, title text, publisher text, published_on text,
--      address text, note text
-- access: public
SELECT source_id, title, publisher, published_on, address, note
  FROM wage_sources
 ORDER BY source_id;
