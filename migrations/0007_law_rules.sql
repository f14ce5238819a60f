-- Rules that the law sets, in versions, and public holidays. All of it is
-- public; only who keeps the site may add to it.

-- Who keeps the site: an administrator of a federation that stands on top of
-- the tree. Rules hold for everybody, so nobody below may change them.
CREATE FUNCTION app_keeps_site() RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships AS m
    JOIN organisations AS o ON o.id = m.organisation_id
    WHERE m.account_id = app_account() AND m.ended_at IS NULL
      AND m.role = 'admin' AND o.kind = 'federation'
      AND o.parent_id IS NULL);
END;

CREATE TABLE law_rules (
  id text NOT NULL CHECK (id ~ '^[A-Z]+[0-9]+$' AND length(id) <= 8),
  version int NOT NULL CHECK (version > 0),
  applies_to text NOT NULL CHECK (applies_to LIKE '%_@_%'),
  check_name text NOT NULL CHECK (check_name <> ''),
  operator text NOT NULL CHECK (operator IN ('==', '<=', '>=', '<', '>',
    'between', 'in', 'contains', 'exists', 'window')),
  value text NOT NULL CHECK (value <> ''),
  unit text NOT NULL CHECK (unit <> ''),
  severity text NOT NULL CHECK (severity IN ('illegal', 'warning')),
  basis_title text NOT NULL CHECK (basis_title <> ''),
  basis_article text NOT NULL CHECK (basis_article <> ''),
  short_title text NOT NULL,
  note_zh text NOT NULL CHECK (note_zh <> ''),
  note_en text NOT NULL,
  from_on date,
  until_on date CHECK (until_on >= from_on),
  replaces text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('shipped', 'changed')),
  is_ended bool NOT NULL DEFAULT false,
  reason text NOT NULL DEFAULT '',
  changed_by bigint REFERENCES accounts ON DELETE SET NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, version)
);
CREATE INDEX law_rules_by_changer ON law_rules (changed_by);
COMMENT ON TABLE law_rules IS
  'public: numeric limits, deadlines and duties with their articles; the '
  'highest version of an id holds';
COMMENT ON COLUMN law_rules.origin IS
  'shipped: content/laws/rules.csv; changed: by an administrator, and no '
  'loading of content/ puts it back';
COMMENT ON COLUMN law_rules.is_ended IS 'this version ends the rule';
COMMENT ON COLUMN law_rules.short_title IS
  'the text''s short title in the library';
COMMENT ON COLUMN law_rules.until_on IS 'the last day it holds';

CREATE TABLE calendar_days (
  day date NOT NULL,
  kind text NOT NULL
    CHECK (kind IN ('holiday', 'makeup_workday', 'statutory')),
  name text NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (day, kind)
);
COMMENT ON TABLE calendar_days IS
  'public: days off and make-up working days as arranged by the State '
  'Council, and statutory holidays';

-- Counts every change of the two tables: a worker whose number is older
-- reads them again.
CREATE TABLE law_book (
  only_one bool PRIMARY KEY DEFAULT true CHECK (only_one),
  version bigint NOT NULL
);
COMMENT ON TABLE law_book IS 'public: a counter';
INSERT INTO law_book (version) VALUES (1);

CREATE FUNCTION law_book_turn() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE law_book SET version = version + 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER law_rules_turn AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
  ON law_rules FOR EACH STATEMENT EXECUTE FUNCTION law_book_turn();
CREATE TRIGGER calendar_days_turn AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
  ON calendar_days FOR EACH STATEMENT EXECUTE FUNCTION law_book_turn();

ALTER TABLE law_rules ENABLE ROW LEVEL SECURITY;
CREATE POLICY law_rules_see ON law_rules FOR SELECT TO xieshang_app
  USING (true);
CREATE POLICY law_rules_add ON law_rules FOR INSERT TO xieshang_app
  WITH CHECK (app_keeps_site() AND origin = 'changed'
    AND changed_by = app_account());
GRANT SELECT (id, version, applies_to, check_name, operator, value, unit,
  severity, basis_title, basis_article, short_title, note_zh, note_en, from_on,
  until_on, replaces, origin, is_ended, reason, changed_at)
  ON law_rules TO xieshang_app;
GRANT INSERT ON law_rules TO xieshang_app;

ALTER TABLE calendar_days ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_days_see ON calendar_days FOR SELECT TO xieshang_app
  USING (true);
CREATE POLICY calendar_days_add ON calendar_days FOR INSERT TO xieshang_app
  WITH CHECK (app_keeps_site() AND kind <> 'statutory');
CREATE POLICY calendar_days_drop ON calendar_days FOR DELETE TO xieshang_app
  USING (app_keeps_site() AND kind <> 'statutory');
GRANT SELECT, INSERT, DELETE ON calendar_days TO xieshang_app;
GRANT SELECT ON law_book TO xieshang_app;

REVOKE EXECUTE ON FUNCTION app_keeps_site, law_book_turn FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_keeps_site TO xieshang_app;
