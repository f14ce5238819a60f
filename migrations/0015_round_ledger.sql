-- The ledger of a round: issues, proposals, packages, agreements, and each
-- side's own notes. Entries are only added; any past state is what the
-- entries up to one of them say.

CREATE TABLE round_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  is_private bool NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
  issue_id bigint REFERENCES round_entries,
  ref_id bigint REFERENCES round_entries,
  evidence_id bigint REFERENCES round_evidence,
  members bigint[] NOT NULL DEFAULT '{}',
  talk int NOT NULL DEFAULT 0 CHECK (talk BETWEEN 0 AND 999),
  title text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  amount_cents bigint CHECK (amount_cents BETWEEN 0 AND 100000000000000),
  sha256 text NOT NULL DEFAULT '' CHECK (sha256 ~ '^([0-9a-f]{64})?$'),
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX round_entries_by_round ON round_entries (round_id, id);
CREATE INDEX round_entries_by_issue ON round_entries (issue_id, id);
COMMENT ON COLUMN round_entries.is_private IS
  'read by its side alone; what the other side is shown is a new entry';
COMMENT ON COLUMN round_entries.issue_id IS
  'the entry of kind issue or draft it is about';
COMMENT ON COLUMN round_entries.ref_id IS
  'the proposal or package accepted, the draft published, the slot''s first';
COMMENT ON COLUMN round_entries.talk IS 'which round of talks';
COMMENT ON COLUMN round_entries.amount_cents IS
  'fen, where the proposal is about an amount; up to 10^12 yuan';
COMMENT ON COLUMN round_entries.sha256 IS
  'of an acceptance, a confirmation: the text they are about';

CREATE TRIGGER round_entries_fixed BEFORE UPDATE OF round_id, side,
  is_private, kind, issue_id, ref_id, evidence_id, members, talk, title, text,
  amount_cents, sha256, at OR TRUNCATE ON round_entries
  EXECUTE FUNCTION round_is_fixed();

-- Adds an entry for the asking account's side. in_scope says what must not
-- have changed since in_seen: 'issue' its shared entries, 'slot' the side's
-- own entries of that kind for it, 'round' all shared entries, '' nothing.
-- XS409 when it has. Confirming is for the chief alone.
CREATE FUNCTION round_entry_add(in_round_id bigint, in_is_private bool,
    in_kind text, in_issue_id bigint, in_ref_id bigint, in_evidence_id bigint,
    in_members bigint[], in_talk int, in_title text, in_text text,
    in_amount_cents bigint, in_sha256 text, in_scope text, in_seen bigint)
  RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
  newest bigint;
  new_id bigint;
BEGIN
  PERFORM FROM rounds WHERE id = in_round_id FOR UPDATE;
  IF in_kind = 'confirm' AND NOT round_is_chief(in_round_id) THEN
    RAISE EXCEPTION 'only a chief in office' USING ERRCODE = 'XS403';
  END IF;
  IF EXISTS (SELECT FROM unnest(in_members || in_issue_id || in_ref_id)
        AS w (id)
      WHERE w.id IS NOT NULL AND NOT EXISTS (SELECT FROM round_entries AS e
        WHERE e.id = w.id AND e.round_id = in_round_id
          AND (NOT e.is_private OR e.side = own_side)
          AND (in_is_private OR NOT e.is_private))) THEN
    RAISE EXCEPTION 'no such entry' USING ERRCODE = 'XS404';
  END IF;
  IF in_evidence_id IS NOT NULL AND NOT EXISTS (SELECT FROM round_evidence
      WHERE id = in_evidence_id AND round_id = in_round_id
        AND side = own_side) THEN
    RAISE EXCEPTION 'no such evidence' USING ERRCODE = 'XS404';
  END IF;
  SELECT max(e.id) INTO newest FROM round_entries AS e
   WHERE e.round_id = in_round_id
     AND CASE in_scope
         WHEN 'issue' THEN NOT e.is_private
           AND (e.issue_id = in_issue_id OR e.id = in_issue_id)
         WHEN 'slot' THEN e.is_private AND e.side = own_side
           AND e.kind = in_kind AND (e.issue_id = in_issue_id
             OR e.id = in_issue_id)
         WHEN 'round' THEN NOT e.is_private
         ELSE false END;
  IF in_scope <> '' AND coalesce(newest, 0) <> in_seen THEN
    RAISE EXCEPTION 'it has changed' USING ERRCODE = 'XS409';
  END IF;
  INSERT INTO round_entries (round_id, side, is_private, kind, issue_id,
    ref_id, evidence_id, members, talk, title, text, amount_cents, sha256,
    account_id)
  VALUES (in_round_id, own_side, in_is_private, in_kind, in_issue_id,
    in_ref_id, in_evidence_id, in_members, in_talk, in_title, in_text,
    in_amount_cents, in_sha256, app_account())
  RETURNING id INTO new_id;
  RETURN new_id;
END
$$;

ALTER TABLE round_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_entries_shared ON round_entries FOR SELECT
  TO xieshang_app
  USING (NOT is_private AND round_id IN (SELECT app_round_tables()));
CREATE POLICY round_entries_own ON round_entries FOR SELECT TO xieshang_app
  USING (is_private AND side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
GRANT SELECT ON round_entries TO xieshang_app;

REVOKE EXECUTE ON FUNCTION round_entry_add(bigint, bool, text, bigint, bigint,
  bigint, bigint[], int, text, text, bigint, text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION round_entry_add(bigint, bool, text, bigint, bigint,
  bigint, bigint[], int, text, text, bigint, text, text, bigint)
  TO xieshang_app;
