-- The landing page's figure.

-- name: home_figure
-- The newest figure of a sector in a place, for both kinds of unit, with
-- the mean of all sectors beside it.
-- in:  $1 region text, $2 industry text
-- out: unit_type text, year int, annual_cents bigint, growth_bp int null,
--      all_cents bigint null, source_title text, publisher text,
--      published_on text, address text
-- access: public
SELECT DISTINCT ON (w.unit_type) w.unit_type, w.year, w.annual_cents,
       w.growth_bp, t.annual_cents AS all_cents, s.title AS source_title,
       s.publisher, s.published_on, s.address
  FROM wage_industries AS w
  JOIN wage_sources AS s USING (source_id)
  LEFT JOIN wage_industries AS t
    ON t.year = w.year AND t.unit_type = w.unit_type AND t.region = w.region
   AND t.source_id = w.source_id AND t.industry = 'T'
 WHERE w.region = $1::text AND w.industry = $2::text
   AND w.unit_type IN ('城镇非私营单位', '城镇私营单位')
 ORDER BY w.unit_type DESC, w.year DESC, (w.source_id = 'NBS-DB-2006-2024') DESC,
       s.published_on DESC;

-- name: home_titles
-- What the site's search looks through besides the law: lessons, cases, and
-- the rounds the viewer may see.
-- out: kind text, href text, title_zh text, title_en text
SELECT 'lesson' AS kind, '/lessons/' || id AS href, title_zh, title_en
  FROM lesson_scenes
UNION ALL
SELECT 'case', '/cases/' || case_id, title_zh, title_en FROM wage_cases
UNION ALL
SELECT 'law_case', '/law-cases/' || number, title, title FROM law_cases
UNION ALL
SELECT 'round', '/rounds/' || id, title, title FROM rounds;
