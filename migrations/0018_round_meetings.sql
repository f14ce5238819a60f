-- Meetings of a round. Plan, texts and signatures are shared by both sides;
-- texts are kept version by version.

CREATE TABLE round_meetings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  number int NOT NULL CHECK (number BETWEEN 1 AND 999),
  planned_on date NOT NULL,
  planned_at text NOT NULL DEFAULT '',
  place text NOT NULL DEFAULT '',
  chair text NOT NULL CHECK (chair IN ('labour', 'employer')),
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (round_id, number)
);
COMMENT ON COLUMN round_meetings.chair IS
  'in turn: 集体合同规定 第三十四条';
COMMENT ON COLUMN round_meetings.side IS 'who called it';

CREATE TABLE round_meeting_texts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  meeting_id bigint NOT NULL REFERENCES round_meetings ON DELETE CASCADE,
  kind text NOT NULL
    CHECK (kind IN ('agenda', 'attendance', 'minutes', 'aside')),
  text text NOT NULL,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX round_meeting_texts_by_meeting
  ON round_meeting_texts (meeting_id, kind, id);
COMMENT ON COLUMN round_meeting_texts.kind IS
  'aside: typed while somebody else saved; kept beside';

CREATE TABLE round_signatures (
  meeting_id bigint NOT NULL REFERENCES round_meetings ON DELETE CASCADE,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (meeting_id, side, sha256)
);
COMMENT ON COLUMN round_signatures.sha256 IS
  'of the minutes as a whole: rounds_meeting_text()';

CREATE TRIGGER round_meetings_fixed BEFORE UPDATE OF round_id, number,
  planned_on, planned_at, place, chair, side, at OR TRUNCATE ON round_meetings
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER round_meeting_texts_fixed BEFORE UPDATE OF round_id,
  meeting_id, kind, text, at OR TRUNCATE ON round_meeting_texts
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER round_signatures_fixed BEFORE UPDATE OF meeting_id, round_id,
  side, sha256, name, at OR TRUNCATE ON round_signatures
  EXECUTE FUNCTION round_is_fixed();

-- Calls a meeting; the next number is its own.
CREATE FUNCTION round_meeting_call(in_round_id bigint, in_planned_on date,
    in_planned_at text, in_place text, in_chair text, in_agenda text)
  RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
  new_id bigint;
BEGIN
  PERFORM FROM rounds WHERE id = in_round_id FOR UPDATE;
  INSERT INTO round_meetings (round_id, number, planned_on, planned_at, place,
    chair, side, account_id)
  SELECT in_round_id, coalesce(max(m.number), 0) + 1, in_planned_on,
         in_planned_at, in_place, in_chair, own_side, app_account()
    FROM round_meetings AS m WHERE m.round_id = in_round_id
  RETURNING id INTO new_id;
  INSERT INTO round_meeting_texts (round_id, meeting_id, kind, text,
    account_id)
  VALUES (in_round_id, new_id, 'agenda', in_agenda, app_account());
  RETURN new_id;
END
$$;

-- One more version, by the two sides or a recorder both see, unless somebody
-- saved after in_seen (XS409) or both chiefs have signed (XS409).
CREATE FUNCTION round_meeting_write(in_round_id bigint, in_meeting_id bigint,
    in_kind text, in_text text, in_seen bigint) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_side(in_round_id);
  new_id bigint;
BEGIN
  IF own_side IS NULL OR own_side = 'state' THEN
    RAISE EXCEPTION 'no such round' USING ERRCODE = 'XS404';
  END IF;
  IF own_side = 'observer' AND NOT EXISTS (SELECT FROM round_seats
      WHERE round_id = in_round_id AND account_id = app_account()
        AND duty = 'recorder' AND ended_at IS NULL) THEN
    RAISE EXCEPTION 'only the sides and a recorder' USING ERRCODE = 'XS403';
  END IF;
  PERFORM FROM round_meetings
   WHERE id = in_meeting_id AND round_id = in_round_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such meeting' USING ERRCODE = 'XS404';
  END IF;
  IF EXISTS (SELECT FROM round_signatures WHERE meeting_id = in_meeting_id
      GROUP BY sha256 HAVING count(*) = 2)
    OR (in_kind <> 'aside' AND coalesce((SELECT max(id)
      FROM round_meeting_texts WHERE meeting_id = in_meeting_id
        AND kind = in_kind), 0) <> in_seen) THEN
    RAISE EXCEPTION 'it has changed or is signed' USING ERRCODE = 'XS409';
  END IF;
  INSERT INTO round_meeting_texts (round_id, meeting_id, kind, text,
    account_id)
  VALUES (in_round_id, in_meeting_id, in_kind, in_text, app_account())
  RETURNING id INTO new_id;
  RETURN new_id;
END
$$;

CREATE FUNCTION round_meeting_sign(in_round_id bigint, in_meeting_id bigint,
    in_sha256 text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
BEGIN
  IF NOT round_is_chief(in_round_id) THEN
    RAISE EXCEPTION 'only a chief in office' USING ERRCODE = 'XS403';
  END IF;
  INSERT INTO round_signatures (meeting_id, round_id, side, sha256, name,
    account_id)
  SELECT m.id, m.round_id, own_side, in_sha256, a.name, a.id
    FROM round_meetings AS m, accounts AS a
   WHERE m.id = in_meeting_id AND m.round_id = in_round_id
     AND a.id = app_account();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such meeting' USING ERRCODE = 'XS404';
  END IF;
END
$$;

ALTER TABLE round_meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_meeting_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_signatures ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_meetings_see ON round_meetings FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY round_meeting_texts_see ON round_meeting_texts FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY round_signatures_see ON round_signatures FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT app_round_tables()));
GRANT SELECT ON round_meetings, round_meeting_texts, round_signatures
  TO xieshang_app;

REVOKE EXECUTE ON FUNCTION round_meeting_call(bigint, date, text, text, text,
  text), round_meeting_write(bigint, bigint, text, text, bigint),
  round_meeting_sign(bigint, bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION round_meeting_call(bigint, date, text, text, text,
  text), round_meeting_write(bigint, bigint, text, text, bigint),
  round_meeting_sign(bigint, bigint, text) TO xieshang_app;
