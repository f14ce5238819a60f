-- What has happened in a round, as dated events, and where that has led: the
-- stage and the open deadlines, which also those see who only see the state.

ALTER TABLE rounds ADD valid_until date;
COMMENT ON COLUMN rounds.valid_until IS
  'last day of the contract that came of the round';

CREATE TABLE round_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  kind text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
  happened_on date NOT NULL,
  until_on date,
  note text NOT NULL DEFAULT '',
  undoes bigint UNIQUE REFERENCES round_events,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'undone') = (undoes IS NOT NULL)),
  CHECK (until_on >= happened_on)
);
CREATE INDEX round_events_by_round ON round_events (round_id, id);
COMMENT ON TABLE round_events IS 'both sides read them';
COMMENT ON COLUMN round_events.until_on IS
  'of a contract, a suspension, an extension';
COMMENT ON COLUMN round_events.undoes IS 'the event this one takes back';
CREATE TRIGGER round_events_fixed BEFORE UPDATE OF round_id, side, kind,
  happened_on, until_on, note, undoes, at OR TRUNCATE ON round_events
  EXECUTE FUNCTION round_is_fixed();

CREATE TABLE round_deadlines (
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  step text NOT NULL,
  side text NOT NULL
    CHECK (side IN ('labour', 'employer', 'both', 'authority')),
  due_on date NOT NULL,
  PRIMARY KEY (round_id, step)
);
CREATE INDEX round_deadlines_by_day ON round_deadlines (due_on);
COMMENT ON TABLE round_deadlines IS
  'open deadlines, kept by round_state_set(); no private content';

-- Which reminder went to whom, so that none goes twice.
CREATE TABLE round_reminders (
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  step text NOT NULL,
  due_on date NOT NULL,
  days int NOT NULL,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (round_id, step, due_on, days, account_id)
);

-- Adds an event for the asking account's side, if in_seen is still the
-- newest; else XS409. Sending the offer shows the round to the other side.
CREATE FUNCTION round_event_add(in_round_id bigint, in_kind text,
    in_happened_on date, in_until_on date, in_note text, in_undoes bigint,
    in_seen bigint) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
  new_id bigint;
BEGIN
  PERFORM FROM rounds WHERE id = in_round_id FOR UPDATE;
  IF coalesce((SELECT max(id) FROM round_events
      WHERE round_id = in_round_id), 0) <> in_seen THEN
    RAISE EXCEPTION 'something else was recorded' USING ERRCODE = 'XS409';
  END IF;
  IF in_undoes IS NOT NULL AND NOT EXISTS (SELECT FROM round_events
      WHERE id = in_undoes AND round_id = in_round_id
        AND side = own_side) THEN
    RAISE EXCEPTION 'not this side''s event' USING ERRCODE = 'XS403';
  END IF;
  INSERT INTO round_events (round_id, side, kind, happened_on, until_on, note,
    undoes, account_id)
  VALUES (in_round_id, own_side, in_kind, in_happened_on, in_until_on,
    in_note, in_undoes, app_account())
  RETURNING id INTO new_id;
  IF in_kind = 'sent' THEN
    PERFORM round_share(in_round_id);
  END IF;
  RETURN new_id;
END
$$;

-- Where the events have led. The arrays run side by side.
CREATE FUNCTION round_state_set(in_round_id bigint, in_stage text,
    in_since date, in_valid_until date, in_due_on date, in_due_step text,
    in_due_side text, in_steps text[], in_sides text[], in_days date[])
  RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  PERFORM round_must_be(in_round_id);
  UPDATE rounds
     SET stage = in_stage,
         stage_since = coalesce(in_since, opened_at::date),
         valid_until = in_valid_until, due_on = in_due_on,
         due_step = in_due_step,
         due_side = CASE WHEN in_due_side IN ('labour', 'employer')
           THEN in_due_side WHEN in_due_side IS NOT NULL THEN 'both' END,
         ended_at = CASE WHEN in_stage = 'ended' THEN coalesce(ended_at, now())
         END
   WHERE id = in_round_id;
  DELETE FROM round_deadlines WHERE round_id = in_round_id;
  INSERT INTO round_deadlines (round_id, step, side, due_on)
  SELECT in_round_id, d.step, d.side, d.due_on
    FROM unnest(in_steps, in_sides, in_days) AS d (step, side, due_on);
END
$$;

-- Deadlines of which somebody is to be told by mail today, each once: a week,
-- three days and one day before, on the day, and the day after.
CREATE FUNCTION round_reminders_take(in_most int)
  RETURNS TABLE (round_id bigint, title text, step text, due_on date,
    days int, email text, lang text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  WITH today AS (
    SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS on_day),
  due AS (
    SELECT d.round_id, r.title, d.step, d.side, d.due_on,
           d.due_on - t.on_day AS days, r.labour_id, r.shared_at, r.asked_by
      FROM today AS t
      JOIN round_deadlines AS d
        ON d.due_on BETWEEN t.on_day - 1 AND t.on_day + 7
      JOIN rounds AS r ON r.id = d.round_id
     WHERE d.due_on - t.on_day IN (7, 3, 1, 0, -1)),
  people AS (
    SELECT d.*, m.account_id
      FROM due AS d
      JOIN memberships AS m ON m.organisation_id = d.labour_id
       AND m.ended_at IS NULL AND m.role IN ('officer', 'chief')
     WHERE d.side <> 'employer'
       AND (d.shared_at IS NOT NULL OR d.asked_by = 'labour')
    UNION
    SELECT d.*, m.account_id
      FROM due AS d
      JOIN round_employers AS e ON e.round_id = d.round_id AND e.leads
       AND e.ended_on IS NULL
      JOIN memberships AS m ON m.organisation_id = e.employer_id
       AND m.ended_at IS NULL AND m.role = 'employer'
     WHERE d.side <> 'labour'
       AND (d.shared_at IS NOT NULL OR d.asked_by = 'employer')),
  taken AS (
    INSERT INTO round_reminders (round_id, step, due_on, days, account_id)
    SELECT p.round_id, p.step, p.due_on, p.days, p.account_id
      FROM people AS p
      JOIN accounts AS a ON a.id = p.account_id AND a.email IS NOT NULL
       AND a.erased_at IS NULL
     WHERE NOT EXISTS (SELECT FROM round_reminders AS x
             WHERE x.round_id = p.round_id AND x.step = p.step
               AND x.due_on = p.due_on AND x.days = p.days
               AND x.account_id = p.account_id)
     LIMIT in_most
    ON CONFLICT DO NOTHING
    RETURNING round_id, step, due_on, days, account_id)
  SELECT k.round_id, r.title, k.step, k.due_on, k.days, a.email,
         coalesce(a.lang, 'zh')
    FROM taken AS k
    JOIN rounds AS r ON r.id = k.round_id
    JOIN accounts AS a ON a.id = k.account_id;
END;

-- Names also of who recorded an event.
CREATE OR REPLACE FUNCTION round_names(in_round_id bigint)
  RETURNS TABLE (account_id bigint, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.id, a.name FROM accounts AS a
   WHERE round_side(in_round_id) IN ('labour', 'employer', 'observer')
     AND (a.id IN (SELECT p.account_id FROM round_publications AS p
            WHERE p.round_id = in_round_id)
       OR a.id IN (SELECT e.account_id FROM round_events AS e
            WHERE e.round_id = in_round_id)
       OR a.id IN (SELECT r.opened_by FROM rounds AS r
            WHERE r.id = in_round_id));
END;

ALTER TABLE round_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_deadlines ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_reminders ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_events_see ON round_events FOR SELECT TO xieshang_app
  USING (round_id IN (SELECT app_round_tables()));
GRANT SELECT ON round_events TO xieshang_app;
CREATE POLICY round_deadlines_see ON round_deadlines FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT r.id FROM rounds AS r));
GRANT SELECT ON round_deadlines TO xieshang_app;
CREATE POLICY round_reminders_none ON round_reminders FOR SELECT
  TO xieshang_app USING (false);

REVOKE EXECUTE ON FUNCTION round_event_add(bigint, text, date, date, text,
  bigint, bigint), round_state_set(bigint, text, date, date, date, text, text,
  text[], text[], date[]), round_reminders_take(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION round_event_add(bigint, text, date, date, text,
  bigint, bigint), round_state_set(bigint, text, date, date, date, text, text,
  text[], text[], date[]), round_reminders_take(int) TO xieshang_app;
