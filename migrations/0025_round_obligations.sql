-- What the sides owe each other after signing: each clause or promise with
-- its owner, its day and its proof. Both sides read all of it.

CREATE TABLE round_obligations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  owner text NOT NULL CHECK (owner IN ('labour', 'employer', 'both')),
  title text NOT NULL CHECK (title <> ''),
  text text NOT NULL DEFAULT '',
  proof text NOT NULL DEFAULT '',
  due_on date NOT NULL,
  issue_id bigint REFERENCES round_entries,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX round_obligations_by_round ON round_obligations (round_id, due_on);
COMMENT ON COLUMN round_obligations.side IS 'who entered it';
COMMENT ON COLUMN round_obligations.proof IS 'what will show that it was done';
COMMENT ON COLUMN round_obligations.issue_id IS 'the agreed issue it is from';

CREATE TABLE round_obligation_marks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  obligation_id bigint NOT NULL REFERENCES round_obligations ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  kind text NOT NULL CHECK (kind IN ('done', 'disputed', 'withdrawn')),
  happened_on date NOT NULL,
  note text NOT NULL CHECK (note <> ''),
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX round_obligation_marks_newest
  ON round_obligation_marks (obligation_id, id DESC);
COMMENT ON COLUMN round_obligation_marks.note IS
  'the proof, or why it is disputed';

CREATE TRIGGER round_obligations_fixed BEFORE UPDATE OF round_id, side, owner,
  title, text, proof, due_on, issue_id, at OR TRUNCATE ON round_obligations
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER round_obligation_marks_fixed BEFORE UPDATE OF round_id,
  obligation_id, side, kind, happened_on, note, at OR TRUNCATE
  ON round_obligation_marks EXECUTE FUNCTION round_is_fixed();

-- Nothing more is to be done about it: the newest mark says done or
-- withdrawn.
CREATE FUNCTION round_obligation_is_met(in_id bigint) RETURNS bool
  LANGUAGE sql STABLE SET search_path = public
BEGIN ATOMIC
  SELECT coalesce((SELECT m.kind IN ('done', 'withdrawn')
    FROM round_obligation_marks AS m WHERE m.obligation_id = in_id
   ORDER BY m.id DESC LIMIT 1), false);
END;

ALTER TABLE round_obligations ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_obligation_marks ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_obligations_see ON round_obligations FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY round_obligations_add ON round_obligations FOR INSERT
  TO xieshang_app WITH CHECK (side = app_side()
    AND side = round_side(round_id) AND account_id = app_account());
CREATE POLICY round_obligation_marks_see ON round_obligation_marks FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY round_obligation_marks_add ON round_obligation_marks FOR INSERT
  TO xieshang_app WITH CHECK (side = app_side()
    AND side = round_side(round_id) AND account_id = app_account());
GRANT SELECT ON round_obligations, round_obligation_marks TO xieshang_app;
GRANT INSERT (round_id, side, owner, title, text, proof, due_on, issue_id,
  account_id) ON round_obligations TO xieshang_app;
GRANT INSERT (round_id, obligation_id, side, kind, happened_on, note,
  account_id) ON round_obligation_marks TO xieshang_app;
REVOKE EXECUTE ON FUNCTION round_obligation_is_met(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION round_obligation_is_met(bigint) TO xieshang_app;
