-- What a side has gathered to point to at the table: each piece with its
-- citation and the copy that was frozen when it was chosen. Private.

CREATE TABLE round_evidence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  kind text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
  ref text NOT NULL CHECK (ref <> ''),
  title text NOT NULL CHECK (title <> ''),
  text text NOT NULL,
  citation text NOT NULL,
  href text NOT NULL,
  as_of text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT round_evidence_once UNIQUE (round_id, side, kind, ref, sha256)
);
CREATE INDEX round_evidence_by_round ON round_evidence (round_id, side, id);
COMMENT ON COLUMN round_evidence.ref IS 'finds it again: app/base/evidence.h';
COMMENT ON COLUMN round_evidence.text IS
  'the frozen copy; what it was made from may change, this does not';
COMMENT ON COLUMN round_evidence.sha256 IS 'of title, text, citation, as_of';

CREATE TRIGGER round_evidence_fixed BEFORE UPDATE OF round_id, side, kind,
  ref, title, text, citation, href, as_of, sha256, at OR TRUNCATE
  ON round_evidence EXECUTE FUNCTION round_is_fixed();

ALTER TABLE round_evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_evidence_see ON round_evidence FOR SELECT
  TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY round_evidence_add ON round_evidence FOR INSERT TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND account_id = app_account());
GRANT SELECT ON round_evidence TO xieshang_app;
GRANT INSERT (round_id, side, kind, ref, title, text, citation, href, as_of,
  sha256, account_id) ON round_evidence TO xieshang_app;
