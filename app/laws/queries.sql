-- Rules in their versions and public holidays: all public.

-- name: laws_book_version
-- Grows with every change of rules and holidays.
-- out: version bigint
-- rows: one
-- access: public
SELECT version FROM law_book;

-- name: laws_rules_current
-- The rules that hold now or in a span of their own: the newest version each.
-- out: id text, version int, applies_to text, check_name text, operator text,
--      value text, unit text, severity text, basis_title text,
--      basis_article text, short_title text, note_zh text, note_en text,
--      from_on text, until_on text, replaces text
-- access: public
SELECT id, version, applies_to, check_name, operator, value, unit, severity,
       basis_title, basis_article, short_title, note_zh, note_en,
       coalesce(from_on::text, '') AS from_on,
       coalesce(until_on::text, '') AS until_on, replaces
  FROM (SELECT DISTINCT ON (id) *
          FROM (SELECT id, version, applies_to, check_name, operator, value,
                       unit, severity, basis_title, basis_article,
                       short_title, note_zh, note_en, from_on, until_on,
                       replaces, is_ended
                  FROM law_rules) AS every
         ORDER BY id, version DESC) AS newest
 WHERE NOT is_ended
 ORDER BY id;

-- name: laws_calendar_days
-- Holidays and make-up days in rising order.
-- out: day date, kind text
-- access: public
SELECT day, kind FROM calendar_days ORDER BY day, kind;

-- name: laws_rules_load
-- Takes in the shipped rules; the arrays run side by side. A rule that an
-- administrator changed stays; one that left the file ends. Gives the ids of
-- new versions.
-- in:  $1 ids text[], $2 applies_to text[], $3 checks text[],
--      $4 operators text[], $5 values text[], $6 units text[],
--      $7 severities text[], $8 titles text[], $9 articles text[],
--      $10 short_titles text[], $11 notes_zh text[], $12 notes_en text[],
--      $13 froms text[], $14 untils text[], $15 replaces text[]
-- out: id text, version int
WITH file AS (
  SELECT nullif(fs, '')::date AS from_on, nullif(us, '')::date AS until_on,
         id, a, c, o, v, u, s, t, art, st, zh, en, r
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
      $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
      $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
      AS f (id, a, c, o, v, u, s, t, art, st, zh, en, fs, us, r)),
newest AS (
  SELECT DISTINCT ON (id) * FROM law_rules ORDER BY id, version DESC),
taken AS (
  INSERT INTO law_rules (id, version, applies_to, check_name, operator, value,
    unit, severity, basis_title, basis_article, short_title, note_zh, note_en,
    from_on, until_on, replaces, origin)
  SELECT f.id, coalesce(n.version, 0) + 1, a, c, o, v, u, s, t, art, st, zh,
         en, f.from_on, f.until_on, r, 'shipped'
    FROM file AS f LEFT JOIN newest AS n ON n.id = f.id
   WHERE n.id IS NULL OR (n.origin = 'shipped' AND (n.is_ended OR
     (n.applies_to, n.check_name, n.operator, n.value, n.unit, n.severity,
      n.basis_title, n.basis_article, n.short_title, n.note_zh, n.note_en,
      n.from_on, n.until_on, n.replaces) IS DISTINCT FROM
     (a, c, o, v, u, s, t, art, st, zh, en, f.from_on, f.until_on, r)))
  RETURNING id, version),
ended AS (
  INSERT INTO law_rules (id, version, applies_to, check_name, operator, value,
    unit, severity, basis_title, basis_article, short_title, note_zh, note_en,
    from_on, until_on, replaces, origin, is_ended, reason)
  SELECT id, version + 1, applies_to, check_name, operator, value, unit,
         severity, basis_title, basis_article, short_title, note_zh, note_en,
         from_on, until_on, replaces, 'shipped', true, 'left the file'
    FROM newest
   WHERE origin = 'shipped' AND NOT is_ended AND id <> ALL ($1::text[])
  RETURNING id, version)
SELECT id, version FROM taken UNION ALL SELECT id, version FROM ended
 ORDER BY id;

-- name: laws_rules_kept
-- Rules whose shipped text gave way to an administrator's.
-- out: id text
SELECT id
  FROM (SELECT DISTINCT ON (id) id, origin FROM law_rules
         ORDER BY id, version DESC) AS newest
 WHERE origin = 'changed'
 ORDER BY id;

-- name: laws_calendar_load
-- Takes in the shipped holidays; days an administrator added stay.
-- in:  $1 days text[], $2 kinds text[], $3 names text[], $4 sources text[]
-- out: day date
INSERT INTO calendar_days (day, kind, name, source)
SELECT d::date, k, n, s
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
    AS t (d, k, n, s)
ON CONFLICT (day, kind) DO NOTHING
RETURNING day;

-- name: laws_rule_add
-- A further version of a rule, or its first; only for who keeps the site.
-- in:  $1 id text, $2 version int, $3 applies_to text, $4 check_name text,
--      $5 operator text, $6 value text, $7 unit text, $8 severity text,
--      $9 basis_title text, $10 basis_article text, $11 short_title text,
--      $12 note_zh text, $13 note_en text, $14 from_on text,
--      $15 until_on text, $16 replaces text, $17 reason text,
--      $18 is_ended bool
INSERT INTO law_rules (id, version, applies_to, check_name, operator, value,
  unit, severity, basis_title, basis_article, short_title, note_zh, note_en,
  from_on, until_on, replaces, origin, changed_by, reason, is_ended)
VALUES ($1::text, $2::int, $3::text, $4::text, $5::text, $6::text, $7::text,
  $8::text, $9::text, $10::text, $11::text, $12::text, $13::text,
  nullif($14::text, '')::date, nullif($15::text, '')::date, $16::text,
  'changed', app_account(), $17::text, $18::bool);

-- name: laws_rule_versions
-- The versions of one rule, the newest first.
-- in:  $1 id text
-- out: version int, applies_to text, check_name text, operator text,
--      value text, unit text, severity text, basis_title text,
--      basis_article text, note_zh text, note_en text, from_on text,
--      until_on text, origin text, is_ended bool, reason text,
--      changed_at timestamptz
-- access: public
SELECT version, applies_to, check_name, operator, value, unit, severity,
       basis_title, basis_article, note_zh, note_en,
       coalesce(from_on::text, '') AS from_on,
       coalesce(until_on::text, '') AS until_on, origin, is_ended, reason,
       changed_at
  FROM law_rules
 WHERE id = $1::text
 ORDER BY version DESC;

-- name: laws_keeps_site
-- Whether the viewer may change rules and holidays.
-- out: keeps bool
-- rows: one
SELECT app_keeps_site() AS keeps;

-- name: laws_audit
-- One line in the audit log, in the viewer's name.
-- in:  $1 organisation_id bigint null, $2 action text, $3 object text,
--      $4 detail text
SELECT audit_append($1::bigint, $2::text, $3::text, $4::text);

-- name: laws_text_digests
-- The newest version of each statute and the digest of its file.
-- out: short_title text, version int, digest text
-- access: public
SELECT l.short_title, v.version, v.digest
  FROM laws AS l
  JOIN law_versions AS v ON v.law_id = l.id
 WHERE v.version = (SELECT max(w.version) FROM law_versions AS w
                     WHERE w.law_id = l.id)
 ORDER BY l.short_title;

-- name: laws_text_add
-- A wording of a statute, the statute with it when it is new.
-- in:  $1 short_title text, $2 version int, $3 title text, $4 level text,
--      $5 region text, $6 issued_by text, $7 promulgated_on text,
--      $8 amended_on text, $9 effective_on text, $10 from_on date,
--      $11 status text, $12 source text, $13 digest text
-- out: law_id bigint
-- rows: one
WITH law AS (
  INSERT INTO laws (short_title) VALUES ($1::text)
  ON CONFLICT (short_title) DO UPDATE SET short_title = $1::text
  RETURNING id)
INSERT INTO law_versions (law_id, version, title, level, region, issued_by,
  promulgated_on, amended_on, effective_on, from_on, status, source, digest)
SELECT id, $2::int, $3::text, $4::text, $5::text, $6::text,
       nullif($7::text, '')::date, nullif($8::text, '')::date,
       nullif($9::text, '')::date, $10::date, $11::text, $12::text, $13::text
  FROM law
RETURNING law_id;

-- name: laws_parts_add
-- Chapters of a version, in their order from position 0.
-- in:  $1 law_id bigint, $2 version int, $3 depths int[], $4 headings text[],
--      $5 bodies text[]
-- rows: none
INSERT INTO law_parts (law_id, version, position, depth, heading, body)
SELECT $1::bigint, $2::int, n - 1, d, h, b
  FROM unnest($3::int[], $4::text[], $5::text[])
    WITH ORDINALITY AS t (d, h, b, n);

-- name: laws_articles_add
-- Articles of a version; the arrays run side by side.
-- in:  $1 law_id bigint, $2 version int, $3 numbers int[], $4 subs int[],
--      $5 parts int[]
-- rows: none
INSERT INTO law_articles (law_id, version, number, sub, part)
SELECT $1::bigint, $2::int, n, s, p
  FROM unnest($3::int[], $4::int[], $5::int[]) AS t (n, s, p);

-- name: laws_paragraphs_add
-- Lines of a version's articles; the arrays run side by side.
-- in:  $1 law_id bigint, $2 version int, $3 numbers int[], $4 subs int[],
--      $5 positions int[], $6 paragraphs int[], $7 items int[],
--      $8 bodies text[]
-- rows: none
INSERT INTO law_paragraphs (law_id, version, number, sub, position, paragraph,
  item, body)
SELECT $1::bigint, $2::int, n, s, p, g, i, b
  FROM unnest($3::int[], $4::int[], $5::int[], $6::int[], $7::int[],
    $8::text[]) AS t (n, s, p, g, i, b);

-- name: laws_texts
-- Every wording of every statute.
-- out: law_id bigint, version int, short_title text, title text, level text,
--      region text, issued_by text, promulgated_on date null,
--      amended_on date null, effective_on date null, from_on date,
--      status text, source text
-- access: public
SELECT v.law_id, v.version, l.short_title, v.title, v.level, v.region,
       v.issued_by, v.promulgated_on, v.amended_on, v.effective_on, v.from_on,
       v.status, v.source
  FROM law_versions AS v
  JOIN laws AS l ON l.id = v.law_id
 ORDER BY v.law_id, v.version;

-- name: laws_texts_parts
-- Chapters of all wordings, in the order of laws_texts.
-- out: law_id bigint, version int, depth int, heading text, body text
-- access: public
SELECT law_id, version, depth, heading, body
  FROM law_parts
 ORDER BY law_id, version, position;

-- name: laws_texts_articles
-- Articles of all wordings, in the order of laws_texts.
-- out: law_id bigint, version int, number int, sub int, part int, body text
-- access: public
SELECT a.law_id, a.version, a.number, a.sub, a.part, p.body
  FROM law_articles AS a
  JOIN (SELECT law_id, version, number, sub,
               string_agg(body, E'\n' ORDER BY position) AS body
          FROM law_paragraphs
         GROUP BY law_id, version, number, sub) AS p
    ON p.law_id = a.law_id AND p.version = a.version
   AND p.number = a.number AND p.sub = a.sub
 ORDER BY a.law_id, a.version, a.number, a.sub;

-- name: laws_case_put
-- A case, or its newer text; gives the number when something changed.
-- in:  $1 number int, $2 title text, $3 topic text, $4 issued_by text,
--      $5 cites text, $6 source text, $7 body text
-- out: number int
INSERT INTO law_cases AS c (number, title, topic, issued_by, cites, source,
  body)
VALUES ($1::int, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text)
ON CONFLICT (number) DO UPDATE
   SET title = $2::text, topic = $3::text, issued_by = $4::text,
       cites = $5::text, source = $6::text, body = $7::text
 WHERE (c.title, c.topic, c.issued_by, c.cites, c.source, c.body)
       IS DISTINCT FROM
       ($2::text, $3::text, $4::text, $5::text, $6::text, $7::text)
RETURNING number;

-- name: laws_cases
-- All cases by number.
-- out: number int, title text, topic text, cites text
-- access: public
SELECT number, title, topic, cites FROM law_cases ORDER BY number;

-- name: laws_case
-- One case.
-- in:  $1 number int
-- out: number int, title text, topic text, issued_by text, cites text,
--      source text, body text
-- rows: one
-- access: public
SELECT number, title, topic, issued_by, cites, source, body
  FROM law_cases
 WHERE number = $1::int;
