-- Drafts of contracts: a side's own until it shows them. Clauses and answers
-- are only ever added to; the newest row of each is what stands.

CREATE TABLE contract_drafts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  kind text NOT NULL CHECK (kind IN ('collective', 'wage', 'women', 'safety',
    'industry', 'regional', 'memorandum')),
  title text NOT NULL CHECK (title <> ''),
  province text NOT NULL,
  city text NOT NULL,
  created_by bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, round_id, side)
);
CREATE INDEX contract_drafts_by_round ON contract_drafts (round_id, side, id);

CREATE TABLE contract_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id bigint NOT NULL,
  round_id bigint NOT NULL,
  side text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  value text NOT NULL,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (draft_id, round_id, side)
    REFERENCES contract_drafts (id, round_id, side) ON DELETE CASCADE
);
CREATE INDEX contract_answers_by_draft ON contract_answers (draft_id, name, id);
COMMENT ON COLUMN contract_answers.name IS
  'a common parameter ("start"), or clause.parameter ("wage-rise.percent")';
COMMENT ON COLUMN contract_answers.value IS 'as typed; '''' takes it back';

CREATE TABLE contract_clause_versions (
  id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  draft_id bigint NOT NULL,
  round_id bigint NOT NULL,
  side text NOT NULL,
  clause int NOT NULL CHECK (clause > 0),
  version int NOT NULL CHECK (version > 0),
  position bigint NOT NULL,
  library text NOT NULL,
  wording int NOT NULL CHECK (wording BETWEEN 0 AND 3),
  title text NOT NULL CHECK (title <> ''),
  text text NOT NULL CHECK (char_length(text) <= 20000),
  is_removed bool NOT NULL,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (draft_id, clause, version),
  FOREIGN KEY (draft_id, round_id, side)
    REFERENCES contract_drafts (id, round_id, side) ON DELETE CASCADE
);
COMMENT ON COLUMN contract_clause_versions.clause IS
  'the clause''s own number, kept when it moves; 第几条 comes from position';
COMMENT ON COLUMN contract_clause_versions.library IS
  'id in content/clauses; '''' for a clause of one''s own';
COMMENT ON COLUMN contract_clause_versions.wording IS
  '1 preferred, 2 and 3 to fall back on; 0 own words';

CREATE TRIGGER contract_drafts_fixed BEFORE UPDATE OF round_id, side, kind,
  title, province, city, at OR TRUNCATE ON contract_drafts
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER contract_answers_fixed BEFORE UPDATE OF draft_id, round_id,
  side, name, value, at OR TRUNCATE ON contract_answers
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER contract_clause_versions_fixed BEFORE UPDATE OF draft_id,
  round_id, side, clause, version, position, library, wording, title, text,
  is_removed, at OR TRUNCATE ON contract_clause_versions
  EXECUTE FUNCTION round_is_fixed();

ALTER TABLE contract_drafts ENABLE ROW LEVEL SECURITY;
CREATE POLICY contract_drafts_see ON contract_drafts FOR SELECT
  TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY contract_drafts_add ON contract_drafts FOR INSERT
  TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND created_by = app_account());
GRANT SELECT ON contract_drafts TO xieshang_app;
GRANT INSERT (round_id, side, kind, title, province, city, created_by)
  ON contract_drafts TO xieshang_app;

ALTER TABLE contract_answers ENABLE ROW LEVEL SECURITY;
CREATE POLICY contract_answers_see ON contract_answers FOR SELECT
  TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY contract_answers_add ON contract_answers FOR INSERT
  TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND account_id = app_account());
GRANT SELECT ON contract_answers TO xieshang_app;
GRANT INSERT (draft_id, round_id, side, name, value, account_id)
  ON contract_answers TO xieshang_app;

ALTER TABLE contract_clause_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY contract_clause_versions_see ON contract_clause_versions
  FOR SELECT TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY contract_clause_versions_add ON contract_clause_versions
  FOR INSERT TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND account_id = app_account());
GRANT SELECT ON contract_clause_versions TO xieshang_app;
GRANT INSERT (draft_id, round_id, side, clause, version, position, library,
  wording, title, text, is_removed, account_id)
  ON contract_clause_versions TO xieshang_app;
