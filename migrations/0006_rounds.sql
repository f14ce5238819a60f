-- Bargaining rounds: the frame of a round, who is on which side, the people
-- of each side, and what one side has shown the other.

CREATE TABLE rounds (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('collective', 'wage', 'women', 'safety',
    'industry', 'regional', 'memorandum')),
  title text NOT NULL CHECK (title <> ''),
  track text NOT NULL DEFAULT 'ordinary'
    CHECK (track IN ('ordinary', 'simple', 'emergency')),
  asked_by text NOT NULL CHECK (asked_by IN ('labour', 'employer')),
  labour_id bigint NOT NULL REFERENCES organisations ON DELETE RESTRICT,
  labour_kind text NOT NULL
    CHECK (labour_kind IN ('union', 'association', 'elected')),
  labour_name text NOT NULL CHECK (labour_name <> ''),
  province text NOT NULL,
  city text NOT NULL,
  district text NOT NULL,
  sector text CHECK (sector ~ '^[A-T]$'),
  workers int NOT NULL CHECK (workers BETWEEN 1 AND 100000000),
  women int CHECK (women BETWEEN 0 AND workers),
  dispatched int CHECK (dispatched BETWEEN 0 AND workers),
  has_women_committee bool,
  is_large bool,
  expires_on date,
  meet_on date,
  meet_at text NOT NULL DEFAULT '',
  line bigint[] NOT NULL,
  stage text NOT NULL DEFAULT 'drafting',
  stage_since date NOT NULL DEFAULT (now() AT TIME ZONE 'Asia/Shanghai')::date,
  due_on date,
  due_step text,
  due_side text CHECK (due_side IN ('labour', 'employer', 'both')),
  opened_by bigint NOT NULL REFERENCES accounts,
  opened_at timestamptz NOT NULL DEFAULT now(),
  shared_at timestamptz,
  ended_at timestamptz,
  is_example bool NOT NULL DEFAULT false
);
CREATE INDEX rounds_by_labour ON rounds (labour_id);
CREATE INDEX rounds_by_line ON rounds USING gin (line);
COMMENT ON COLUMN rounds.kind IS
  'collective 集体合同, wage 工资专项, women 女职工专项, safety 劳动安全卫生专项, '
  'industry 行业性, regional 区域或楼宇, memorandum 沟通协商备忘录';
COMMENT ON COLUMN rounds.track IS
  'procedure where a province has several: 江苏省集体协商条例 第十三条';
COMMENT ON COLUMN rounds.labour_id IS
  'the union or association; for elected representatives the union above '
  'them that guides (集体合同规定 第二十条)';
COMMENT ON COLUMN rounds.is_large IS
  'industrial firm above the designated size 规模以上企业';
COMMENT ON COLUMN rounds.line IS
  'labour_id and every organisation above it when the round was opened';
COMMENT ON COLUMN rounds.shared_at IS
  'when the other side could first see the round';
COMMENT ON COLUMN rounds.due_on IS
  'the earliest open deadline, kept by round_state_set()';

-- One or many employers; those that lead speak for the employer side.
CREATE TABLE round_employers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  employer_id bigint REFERENCES organisations ON DELETE SET NULL,
  name text NOT NULL CHECK (name <> ''),
  leads bool NOT NULL,
  ended_on date,
  UNIQUE (round_id, employer_id)
);
CREATE INDEX round_employers_by_employer ON round_employers (employer_id);
COMMENT ON COLUMN round_employers.employer_id IS
  'NULL: not in the product, or its organisation was deleted meanwhile';
COMMENT ON COLUMN round_employers.leads IS
  'its people are the employer side; those of the others only look on';

-- The answers of somebody who is about to open a round.
CREATE TABLE round_starts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  side text CHECK (side IN ('labour', 'employer')),
  organisation_id bigint REFERENCES organisations ON DELETE CASCADE,
  kind text,
  labour_id bigint REFERENCES organisations ON DELETE CASCADE,
  labour_kind text,
  employer_ids bigint[] NOT NULL DEFAULT '{}',
  employer_names text NOT NULL DEFAULT '',
  province text NOT NULL DEFAULT '',
  city text NOT NULL DEFAULT '',
  district text NOT NULL DEFAULT '',
  workers int,
  women int,
  dispatched int,
  has_women_committee bool,
  is_large bool,
  has_contract bool,
  expires_on date,
  track text,
  topics text NOT NULL DEFAULT '',
  meet_on date,
  meet_at text NOT NULL DEFAULT '',
  title text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL DEFAULT now(),
  round_id bigint REFERENCES rounds ON DELETE CASCADE
);
CREATE INDEX round_starts_by_account ON round_starts (account_id);
COMMENT ON COLUMN round_starts.topics IS 'keys with spaces between';
COMMENT ON COLUMN round_starts.employer_names IS
  'employers that are not in the product, one a line';
COMMENT ON COLUMN round_starts.round_id IS 'set once the round was opened';

-- A person's place in a round when it does not follow from a membership: a
-- representative from elsewhere, a mediator, an observer. One place a round,
-- for good: who sat on one side never moves to the other (集体合同规定 第二十四条).
CREATE TABLE round_seats (
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer', 'observer')),
  duty text NOT NULL CHECK (duty IN ('representative', 'helper', 'instructor',
    'mediator', 'observer', 'recorder')),
  reads text CHECK (reads IN ('labour', 'employer')),
  organisation_id bigint REFERENCES organisations ON DELETE CASCADE,
  admitted_by text NOT NULL CHECK (admitted_by IN ('labour', 'employer')),
  name text NOT NULL CHECK (name <> ''),
  admitted_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (round_id, account_id),
  CHECK (reads IS NULL OR (side = 'observer' AND reads = admitted_by)),
  CHECK (side = 'observer' OR side = admitted_by)
);
CREATE INDEX round_seats_by_account ON round_seats (account_id);
COMMENT ON COLUMN round_seats.reads IS
  'the side whose private room an observer was let into by that side';
COMMENT ON COLUMN round_seats.organisation_id IS
  'the membership through which the place was given; it ends with it';

-- Whose representatives: private to their side until the list is published.
CREATE TABLE round_representatives (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  name text NOT NULL CHECK (name <> ''),
  sex text NOT NULL CHECK (sex IN ('f', 'm')),
  post text NOT NULL DEFAULT '',
  chosen text NOT NULL CHECK (chosen IN ('appointed', 'elected', 'nominated',
    'office', 'delegated')),
  chosen_on date,
  mandate_until date,
  is_chief bool NOT NULL DEFAULT false,
  is_alternate bool NOT NULL DEFAULT false,
  is_external bool NOT NULL DEFAULT false,
  has_mandate bool NOT NULL DEFAULT false,
  is_union_staff bool NOT NULL DEFAULT false,
  is_owner_kin bool NOT NULL DEFAULT false,
  is_manager bool NOT NULL DEFAULT false,
  is_frontline bool NOT NULL DEFAULT false,
  is_dispatched bool NOT NULL DEFAULT false,
  heads_women bool NOT NULL DEFAULT false,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  ended_on date,
  end_reason text NOT NULL DEFAULT '',
  version int NOT NULL DEFAULT 1,
  CHECK (NOT (is_chief AND is_alternate))
);
CREATE INDEX round_representatives_by_round
  ON round_representatives (round_id, side);
CREATE UNIQUE INDEX round_representatives_one_chief
  ON round_representatives (round_id, side)
  WHERE is_chief AND ended_on IS NULL;
CREATE UNIQUE INDEX round_representatives_one_account
  ON round_representatives (round_id, account_id)
  WHERE account_id IS NOT NULL AND ended_on IS NULL;
COMMENT ON COLUMN round_representatives.chosen IS
  'appointed 工会选派或法定代表人指派, elected 职工代表大会或民主选举, nominated 民主推荐并经'
  '半数以上职工同意, office 工会主席或法定代表人, delegated 书面委托';
COMMENT ON COLUMN round_representatives.has_mandate IS
  'a mandate in writing is there (集体合同规定 第二十一条、第二十三条)';
COMMENT ON COLUMN round_representatives.is_manager IS
  'heads the enterprise or its HR department';

-- What one side has shown the other, word for word. Nothing here changes.
CREATE TABLE round_publications (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  kind text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
  title text NOT NULL CHECK (title <> ''),
  text text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX round_publications_by_round ON round_publications (round_id, id);
COMMENT ON COLUMN round_publications.sha256 IS 'of text, UTF-8';

-- The published list of representatives, each edition as a whole.
CREATE TABLE round_listed (
  publication_id bigint NOT NULL REFERENCES round_publications
    ON DELETE CASCADE,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  ordinal int NOT NULL,
  name text NOT NULL,
  sex text NOT NULL,
  post text NOT NULL,
  is_chief bool NOT NULL,
  is_alternate bool NOT NULL,
  is_external bool NOT NULL,
  PRIMARY KEY (publication_id, ordinal)
);
CREATE INDEX round_listed_by_round ON round_listed (round_id, side);

-- Federations and administrators look at rounds below them from outside.
CREATE FUNCTION app_federations() RETURNS bigint[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT coalesce(array_agg(organisation_id), '{}') FROM memberships
   WHERE account_id = app_account() AND ended_at IS NULL
     AND role IN ('federation', 'admin');
END;

-- Every round in which the asking account has a place of its own: 'labour',
-- 'employer', 'observer' (what is shared), 'state' (a worker: the steps).
-- Who would be on both sides is on none, and sees nothing.
CREATE FUNCTION app_rounds(in_round_id bigint DEFAULT NULL)
  RETURNS TABLE (round_id bigint, side text, reads text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH mine AS MATERIALIZED (
    SELECT m.organisation_id, m.role FROM memberships AS m
     WHERE m.account_id = app_account() AND m.ended_at IS NULL),
  claims (id, side, reads, early) AS (
    SELECT r.id, CASE m.role WHEN 'instructor' THEN 'observer'
             WHEN 'worker' THEN 'state' ELSE 'labour' END, NULL, 'labour'
      FROM mine AS m JOIN rounds AS r ON r.labour_id = m.organisation_id
     WHERE m.role IN ('officer', 'chief', 'instructor', 'worker')
    UNION ALL
    SELECT e.round_id, CASE WHEN e.leads THEN 'employer' ELSE 'covered' END,
           NULL, CASE WHEN e.leads THEN 'employer' END
      FROM mine AS m
      JOIN round_employers AS e ON e.employer_id = m.organisation_id
     WHERE m.role = 'employer' AND e.ended_on IS NULL
    UNION ALL
    SELECT s.round_id, s.side, s.reads, s.admitted_by
      FROM round_seats AS s
     WHERE s.account_id = app_account() AND s.ended_at IS NULL
       AND (s.organisation_id IS NULL
         OR s.organisation_id IN (SELECT organisation_id FROM mine))),
  places (id, side, reads, early) AS (
    SELECT c.id,
      CASE WHEN bool_or(c.side = 'labour') THEN
             CASE WHEN NOT bool_or(c.side IN ('employer', 'covered'))
               THEN 'labour' END
           WHEN bool_or(c.side = 'employer') THEN 'employer'
           WHEN bool_or(c.side IN ('observer', 'covered')) THEN 'observer'
           ELSE 'state' END,
      CASE WHEN NOT bool_or(c.side IN ('labour', 'employer', 'covered'))
           THEN max(c.reads) END,
      array_agg(c.early)
      FROM claims AS c
     WHERE in_round_id IS NULL OR c.id = in_round_id
     GROUP BY c.id)
  SELECT p.id, p.side, p.reads
    FROM places AS p JOIN rounds AS r ON r.id = p.id
   WHERE p.side IS NOT NULL
     AND (r.shared_at IS NOT NULL OR r.asked_by = ANY (p.early));
END
$$;

-- The asking account's place in one round; 'state' also for the federations
-- above; NULL for everybody else. Other features use it in their policies.
CREATE FUNCTION round_side(in_round_id bigint) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  found_side text;
BEGIN
  SELECT a.side INTO found_side FROM app_rounds(in_round_id) AS a;
  IF found_side IS NULL AND EXISTS (
      SELECT FROM rounds AS r
       WHERE r.id = in_round_id AND r.line && app_federations()
         AND (r.asked_by = 'labour' OR r.shared_at IS NOT NULL)) THEN
    found_side := 'state';
  END IF;
  RETURN found_side;
END
$$;

-- Rounds whose shared rows the asking account may read.
CREATE FUNCTION app_round_tables() RETURNS SETOF bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.round_id FROM app_rounds() AS a WHERE a.side <> 'state';
END;

-- Private rooms it may read: its own side's, or one it was let into.
CREATE FUNCTION app_round_rooms() RETURNS TABLE (round_id bigint, side text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.round_id, CASE a.side WHEN 'observer' THEN a.reads ELSE a.side END
    FROM app_rounds() AS a
   WHERE a.side IN ('labour', 'employer')
      OR (a.side = 'observer' AND a.reads IS NOT NULL);
END;

-- The asking account is its side's chief representative in this round.
CREATE FUNCTION round_is_chief(in_round_id bigint) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM round_representatives AS p
    WHERE p.round_id = in_round_id AND p.account_id = app_account()
      AND p.side = round_side(in_round_id) AND p.is_chief
      AND p.ended_on IS NULL
      AND (p.mandate_until IS NULL
        OR p.mandate_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date));
END;

-- Names of the people of a round, for those who may read its shared rows.
CREATE FUNCTION round_names(in_round_id bigint)
  RETURNS TABLE (account_id bigint, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.id, a.name FROM accounts AS a
   WHERE round_side(in_round_id) IN ('labour', 'employer', 'observer')
     AND (a.id IN (SELECT p.account_id FROM round_publications AS p
            WHERE p.round_id = in_round_id)
       OR a.id IN (SELECT r.opened_by FROM rounds AS r
            WHERE r.id = in_round_id));
END;

-- Only a side's own people change what is that side's.
CREATE FUNCTION round_must_be(in_round_id bigint) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_side(in_round_id);
BEGIN
  IF own_side IS NULL THEN
    RAISE EXCEPTION 'no such round' USING ERRCODE = 'XS404';
  END IF;
  IF own_side NOT IN ('labour', 'employer') THEN
    RAISE EXCEPTION 'only the two sides act' USING ERRCODE = 'XS403';
  END IF;
  RETURN own_side;
END
$$;

-- Opens the round that a start describes; its id.
CREATE FUNCTION round_open(in_start_id bigint) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  s round_starts;
  labour organisations;
  new_id bigint;
BEGIN
  SELECT * INTO s FROM round_starts
   WHERE id = in_start_id AND account_id = app_account() FOR UPDATE;
  IF NOT FOUND OR s.round_id IS NOT NULL THEN
    RAISE EXCEPTION 'no such start' USING ERRCODE = 'XS404';
  END IF;
  IF NOT coalesce(app_has_role(s.organisation_id,
      CASE s.side WHEN 'labour' THEN ARRAY['officer', 'chief']
                  ELSE ARRAY['employer'] END), false)
     OR (s.side = 'labour' AND s.labour_id <> s.organisation_id)
     OR (s.side = 'employer' AND NOT s.organisation_id = ANY (s.employer_ids))
  THEN
    RAISE EXCEPTION 'not for this organisation' USING ERRCODE = 'XS403';
  END IF;
  IF EXISTS (SELECT FROM unnest(s.employer_ids) AS e (id)
      WHERE NOT EXISTS (SELECT FROM organisation_pairs AS p
        WHERE p.union_id = s.labour_id AND p.employer_id = e.id)) THEN
    RAISE EXCEPTION 'employer and union are no pair' USING ERRCODE = 'XS422';
  END IF;
  SELECT * INTO labour FROM organisations
   WHERE id = s.labour_id AND closed_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such union' USING ERRCODE = 'XS404';
  END IF;
  INSERT INTO rounds (kind, title, track, asked_by, labour_id, labour_kind,
    labour_name, province, city, district, sector, workers, women,
    dispatched, has_women_committee, is_large, expires_on, meet_on, meet_at,
    line, opened_by, is_example)
  VALUES (s.kind, s.title, coalesce(s.track, 'ordinary'), s.side, s.labour_id,
    s.labour_kind, labour.name, s.province, s.city, s.district,
    coalesce(labour.sector, (SELECT min(o.sector) FROM organisations AS o
      WHERE o.id = ANY (s.employer_ids) HAVING count(DISTINCT o.sector) = 1)),
    s.workers, s.women, s.dispatched, s.has_women_committee, s.is_large,
    s.expires_on, s.meet_on, s.meet_at,
    ARRAY(SELECT organisation_line(s.labour_id)), app_account(), false)
  RETURNING id INTO new_id;
  INSERT INTO round_employers (round_id, employer_id, name, leads)
  SELECT new_id, o.id, o.name,
         o.id = s.organisation_id OR cardinality(s.employer_ids) = 1
    FROM organisations AS o
   WHERE o.id = ANY (s.employer_ids) AND o.closed_at IS NULL;
  INSERT INTO round_employers (round_id, name, leads)
  SELECT new_id, btrim(n), false
    FROM regexp_split_to_table(s.employer_names, E'\n') AS n
   WHERE btrim(n) <> '';
  UPDATE round_starts SET round_id = new_id WHERE id = s.id;
  RETURN new_id;
END
$$;

-- Lets the other side see the round: the offer goes out.
CREATE FUNCTION round_share(in_round_id bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  PERFORM round_must_be(in_round_id);
  UPDATE rounds SET shared_at = coalesce(shared_at, now())
   WHERE id = in_round_id;
END
$$;

-- Which employer speaks for its side; the side that opened says so until
-- the other one sees the round, from then on the employer side itself.
CREATE FUNCTION round_lead(in_round_id bigint, in_employer_ids bigint[])
  RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
BEGIN
  IF own_side = 'labour' AND EXISTS (SELECT FROM rounds
      WHERE id = in_round_id AND shared_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the employers decide that' USING ERRCODE = 'XS403';
  END IF;
  UPDATE round_employers SET leads = employer_id = ANY (in_employer_ids)
   WHERE round_id = in_round_id AND employer_id IS NOT NULL
     AND ended_on IS NULL;
  IF NOT EXISTS (SELECT FROM round_employers
      WHERE round_id = in_round_id AND leads AND ended_on IS NULL) THEN
    RAISE EXCEPTION 'one employer must lead' USING ERRCODE = 'XS422';
  END IF;
END
$$;

-- A place for one more person. XS409: has one already, or belongs to the
-- other side; the caller learns no more than that.
CREATE FUNCTION round_admit(in_round_id bigint, in_account_id bigint,
    in_side text, in_duty text, in_reads text, in_organisation_id bigint)
  RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
  new_name text;
BEGIN
  SELECT a.name INTO new_name FROM accounts AS a
   WHERE a.id = in_account_id AND a.erased_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such account' USING ERRCODE = 'XS404';
  END IF;
  IF in_side NOT IN (own_side, 'observer') THEN
    RAISE EXCEPTION 'the other side chooses its people'
      USING ERRCODE = 'XS403';
  END IF;
  IF EXISTS (SELECT FROM memberships AS m
      WHERE m.account_id = in_account_id AND m.ended_at IS NULL
        AND ((own_side <> 'labour' AND m.role IN ('officer', 'chief')
              AND m.organisation_id = (SELECT labour_id FROM rounds
                WHERE id = in_round_id))
          OR (own_side <> 'employer' AND m.role = 'employer'
              AND m.organisation_id IN (SELECT employer_id
                FROM round_employers WHERE round_id = in_round_id)))) THEN
    RAISE EXCEPTION 'belongs to the other side' USING ERRCODE = 'XS409';
  END IF;
  INSERT INTO round_seats (round_id, account_id, side, duty, reads,
    organisation_id, admitted_by, name)
  VALUES (in_round_id, in_account_id, in_side, in_duty, in_reads,
    in_organisation_id, own_side, new_name)
  ON CONFLICT (round_id, account_id) DO UPDATE
    SET duty = excluded.duty, reads = excluded.reads,
        organisation_id = excluded.organisation_id, ended_at = NULL
  WHERE round_seats.side = excluded.side
    AND round_seats.admitted_by = excluded.admitted_by;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'has another place' USING ERRCODE = 'XS409';
  END IF;
END
$$;

CREATE FUNCTION round_dismiss(in_round_id bigint, in_account_id bigint)
  RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_side text := round_must_be(in_round_id);
BEGIN
  UPDATE round_seats SET ended_at = now()
   WHERE round_id = in_round_id AND account_id = in_account_id
     AND admitted_by = own_side AND ended_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such place' USING ERRCODE = 'XS404';
  END IF;
END
$$;

-- One account by its exact login, for admitting somebody from elsewhere.
CREATE FUNCTION account_by_login(in_login text)
  RETURNS TABLE (account_id bigint, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.id, a.name FROM accounts AS a
   WHERE a.login = lower(in_login) AND a.erased_at IS NULL
     AND app_account() IS NOT NULL;
END;

-- What nobody may change later.
CREATE FUNCTION round_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was shown stays as it was';
END
$$;
CREATE TRIGGER round_publications_fixed BEFORE UPDATE OF round_id, side, kind,
  title, text, sha256, at OR TRUNCATE ON round_publications
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER round_listed_fixed BEFORE UPDATE OR TRUNCATE ON round_listed
  EXECUTE FUNCTION round_is_fixed();

ALTER TABLE rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_employers ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_starts ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_representatives ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_publications ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_listed ENABLE ROW LEVEL SECURITY;

CREATE POLICY rounds_see ON rounds FOR SELECT TO xieshang_app
  USING (id IN (SELECT a.round_id FROM app_rounds() AS a)
    OR ((asked_by = 'labour' OR shared_at IS NOT NULL)
      AND line && (SELECT app_federations())));
GRANT SELECT ON rounds TO xieshang_app;

CREATE POLICY round_employers_see ON round_employers FOR SELECT TO xieshang_app
  USING (round_id IN (SELECT r.id FROM rounds AS r));
GRANT SELECT ON round_employers TO xieshang_app;

CREATE POLICY round_starts_own ON round_starts FOR ALL TO xieshang_app
  USING (account_id = app_account()) WITH CHECK (account_id = app_account());
GRANT SELECT, INSERT, DELETE ON round_starts TO xieshang_app;
GRANT UPDATE (side, organisation_id, kind, labour_id, labour_kind,
  employer_ids, employer_names, province, city, district, workers, women,
  dispatched, has_women_committee, is_large, has_contract, expires_on, track,
  topics, meet_on, meet_at, title, changed_at) ON round_starts
  TO xieshang_app;

-- One's own place, one's own side's people, and observers, who sit in view
-- of both.
CREATE POLICY round_seats_see ON round_seats FOR SELECT TO xieshang_app
  USING (account_id = app_account()
    OR (side = 'observer'
      AND round_id IN (SELECT app_round_tables()))
    OR (side = app_side() AND (round_id, side) IN
      (SELECT m.round_id, m.side FROM app_round_rooms() AS m)));
GRANT SELECT ON round_seats TO xieshang_app;

CREATE POLICY round_representatives_see ON round_representatives FOR SELECT
  TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY round_representatives_add ON round_representatives FOR INSERT
  TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id));
CREATE POLICY round_representatives_change ON round_representatives FOR UPDATE
  TO xieshang_app
  USING (side = app_side() AND side = round_side(round_id));
GRANT SELECT, INSERT ON round_representatives TO xieshang_app;
GRANT UPDATE (name, sex, post, chosen, chosen_on, mandate_until, is_chief,
  is_alternate, is_external, has_mandate, is_union_staff, is_owner_kin,
  is_manager, is_frontline, is_dispatched, heads_women, account_id, ended_on,
  end_reason, version) ON round_representatives TO xieshang_app;

CREATE POLICY round_publications_see ON round_publications FOR SELECT
  TO xieshang_app USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY round_publications_add ON round_publications FOR INSERT
  TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND account_id = app_account());
GRANT SELECT ON round_publications TO xieshang_app;
GRANT INSERT (round_id, side, kind, title, text, sha256, account_id)
  ON round_publications TO xieshang_app;

CREATE POLICY round_listed_see ON round_listed FOR SELECT TO xieshang_app
  USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY round_listed_add ON round_listed FOR INSERT TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id));
GRANT SELECT, INSERT ON round_listed TO xieshang_app;

REVOKE EXECUTE ON FUNCTION app_federations(), app_rounds(bigint),
  round_side(bigint), app_round_tables(), app_round_rooms(),
  round_is_chief(bigint), round_names(bigint), round_must_be(bigint),
  round_open(bigint), round_share(bigint), round_lead(bigint, bigint[]),
  round_admit(bigint, bigint, text, text, text, bigint),
  round_dismiss(bigint, bigint), account_by_login(text), round_is_fixed()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_federations(), app_rounds(bigint),
  round_side(bigint), app_round_tables(), app_round_rooms(),
  round_is_chief(bigint), round_names(bigint), round_must_be(bigint),
  round_open(bigint), round_share(bigint), round_lead(bigint, bigint[]),
  round_admit(bigint, bigint, text, text, text, bigint),
  round_dismiss(bigint, bigint), account_by_login(text) TO xieshang_app;
