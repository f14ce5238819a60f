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

-- name: wages_load_clear_industries
-- Before a new edition of the sector file.
DELETE FROM wage_industries;

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

-- name: wages_load_industries
-- Adds sector figures; the arrays run side by side.
-- in:  $1 years int[], $2 unit_types text[], $3 industries text[],
--      $4 regions text[], $5 cents bigint[], $6 growths text[],
--      $7 sources text[]
INSERT INTO wage_industries (year, unit_type, industry, region, annual_cents,
  growth_bp, source_id)
SELECT y, u, i, r, c, nullif(g, '')::int, s
  FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[],
    $6::text[], $7::text[]) AS t (y, u, i, r, c, g, s);

-- name: wages_load_caveat
-- Adds one caveat; empty means any.
-- in:  $1 from_year int null, $2 to_year int null, $3 region text,
--      $4 unit_type text, $5 industry text, $6 text_zh text, $7 text_en text
INSERT INTO wage_caveats (from_year, to_year, region, unit_type, industry,
  text_zh, text_en)
VALUES ($1::int, $2::int, nullif($3::text, ''), nullif($4::text, ''),
  nullif($5::text, ''), $6::text, $7::text);
