-- People, organisations as a tree, memberships, sessions, invitations.

CREATE TABLE organisations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES organisations ON DELETE RESTRICT,
  kind text NOT NULL
    CHECK (kind IN ('federation', 'association', 'union', 'employer')),
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL DEFAULT '',
  province text NOT NULL DEFAULT '',
  city text NOT NULL DEFAULT '',
  district text NOT NULL DEFAULT '',
  sector text CHECK (sector ~ '^[A-T]$'),
  is_example bool NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  CHECK (parent_id <> id)
);
CREATE INDEX organisations_by_parent ON organisations (parent_id);
COMMENT ON COLUMN organisations.kind IS
  'federation 总工会, association 行业/楼宇/园区联合工会, union 企业工会, '
  'employer 用人单位';
COMMENT ON COLUMN organisations.sector IS 'GB/T 4754 section letter';
COMMENT ON COLUMN organisations.is_example IS 'of the demo world';

-- An employer stands beside its union; a building's union has many beside it.
CREATE TABLE organisation_pairs (
  union_id bigint NOT NULL REFERENCES organisations ON DELETE CASCADE,
  employer_id bigint NOT NULL REFERENCES organisations ON DELETE CASCADE,
  PRIMARY KEY (union_id, employer_id)
);
CREATE INDEX organisation_pairs_by_employer ON organisation_pairs (employer_id);

CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login text NOT NULL CHECK (login = lower(login) AND login <> ''),
  name text NOT NULL CHECK (name <> ''),
  email text CHECK (email ~ '^[^\s<>,;]+@[^\s<>,;]+$'),
  password_hash text NOT NULL DEFAULT '',
  lang text CHECK (lang IN ('zh', 'en')),
  totp_sealed bytea,
  totp_last_step bigint NOT NULL DEFAULT 0,
  is_example bool NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz
);
CREATE UNIQUE INDEX accounts_by_login ON accounts (login);
CREATE UNIQUE INDEX accounts_by_email ON accounts (lower(email));
COMMENT ON COLUMN accounts.password_hash IS 'argon2id; empty: can''t sign in';
COMMENT ON COLUMN accounts.totp_sealed IS
  'second factor''s secret, sealed with the server''s key';
COMMENT ON COLUMN accounts.totp_last_step IS
  '30-second step of the last code used: a code counts once';

CREATE TABLE memberships (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  organisation_id bigint NOT NULL REFERENCES organisations ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('officer', 'chief', 'instructor',
    'worker', 'employer', 'trainer', 'federation', 'admin')),
  began_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE UNIQUE INDEX memberships_once
  ON memberships (account_id, organisation_id, role) WHERE ended_at IS NULL;
CREATE INDEX memberships_by_organisation ON memberships (organisation_id)
  WHERE ended_at IS NULL;

CREATE TABLE sessions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  token_digest bytea NOT NULL UNIQUE CHECK (length(token_digest) = 32),
  organisation_id bigint REFERENCES organisations ON DELETE SET NULL,
  agent text NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX sessions_by_account ON sessions (account_id) WHERE ended_at IS NULL;
COMMENT ON COLUMN sessions.seen_at IS 'kept to the quarter of an hour';

-- API tokens: the same person, without a browser.
CREATE TABLE api_tokens (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  organisation_id bigint REFERENCES organisations ON DELETE CASCADE,
  token_digest bytea NOT NULL UNIQUE CHECK (length(token_digest) = 32),
  label text NOT NULL CHECK (label <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz,
  ended_at timestamptz
);

CREATE TABLE invitations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id bigint NOT NULL REFERENCES organisations ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('officer', 'chief', 'instructor',
    'worker', 'employer', 'trainer', 'federation', 'admin')),
  token_digest bytea NOT NULL UNIQUE CHECK (length(token_digest) = 32),
  note text NOT NULL DEFAULT '',
  invited_by bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  used_by bigint REFERENCES accounts ON DELETE SET NULL,
  revoked_at timestamptz
);
CREATE INDEX invitations_by_organisation ON invitations (organisation_id);

CREATE TABLE recovery_codes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  code_digest bytea NOT NULL,
  used_at timestamptz
);
CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);

CREATE TABLE password_resets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  token_digest bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- A sign-in between the password and the second factor.
CREATE TABLE second_steps (
  token_digest bytea PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  tries int NOT NULL DEFAULT 0
);

CREATE TABLE consents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  purpose text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz
);
COMMENT ON TABLE consents IS '个人信息保护法 第十四条、第十五条';

-- Roles the asking account has; SECURITY DEFINER, because policies on
-- memberships would otherwise ask themselves.
CREATE FUNCTION app_has_role(in_organisation_id bigint, in_roles text[])
  RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships
    WHERE account_id = app_account() AND organisation_id = in_organisation_id
      AND ended_at IS NULL AND role = ANY (in_roles));
END;

CREATE FUNCTION app_is_member(in_organisation_id bigint) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships
    WHERE account_id = app_account() AND organisation_id = in_organisation_id
      AND ended_at IS NULL);
END;

-- The organisation itself and everything above it.
CREATE FUNCTION organisation_line(in_id bigint) RETURNS SETOF bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  WITH RECURSIVE line (id, parent_id, depth) AS (
    SELECT o.id, o.parent_id, 0 FROM organisations AS o WHERE o.id = in_id
    UNION ALL
    SELECT o.id, o.parent_id, l.depth + 1
      FROM line AS l JOIN organisations AS o ON o.id = l.parent_id
     WHERE l.depth < 20)
  SELECT id FROM line;
END;

-- Administrators act on their organisation and on what stands below it.
CREATE FUNCTION app_administers(in_organisation_id bigint) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships AS m
    WHERE m.account_id = app_account() AND m.ended_at IS NULL
      AND m.role = 'admin'
      AND m.organisation_id IN (SELECT organisation_line(in_organisation_id)));
END;

CREATE FUNCTION app_shares_organisation(in_account_id bigint) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships AS mine
    JOIN memberships AS theirs USING (organisation_id)
    WHERE mine.account_id = app_account() AND mine.ended_at IS NULL
      AND theirs.account_id = in_account_id AND theirs.ended_at IS NULL);
END;

-- A loop in the tree would never end.
CREATE FUNCTION organisation_has_no_loop() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL
     AND NEW.id IN (SELECT organisation_line(NEW.parent_id)) THEN
    RAISE EXCEPTION 'an organisation can''t stand below itself'
      USING ERRCODE = 'XS422';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER organisations_no_loop BEFORE INSERT OR UPDATE OF parent_id
  ON organisations FOR EACH ROW EXECUTE FUNCTION organisation_has_no_loop();

ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_pairs ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;

-- Names of organisations are no secret among people who are signed in.
CREATE POLICY organisations_see ON organisations FOR SELECT TO xieshang_app
  USING (app_account() IS NOT NULL);
CREATE POLICY organisations_change ON organisations FOR UPDATE TO xieshang_app
  USING (app_administers(id));
CREATE POLICY organisations_add ON organisations FOR INSERT TO xieshang_app
  WITH CHECK (parent_id IS NOT NULL AND app_administers(parent_id));
GRANT SELECT, INSERT ON organisations TO xieshang_app;
GRANT UPDATE (name, name_en, province, city, district, sector, closed_at)
  ON organisations TO xieshang_app;

CREATE POLICY pairs_see ON organisation_pairs FOR SELECT TO xieshang_app
  USING (app_account() IS NOT NULL);
CREATE POLICY pairs_add ON organisation_pairs FOR INSERT TO xieshang_app
  WITH CHECK (app_administers(union_id) AND app_administers(employer_id));
GRANT SELECT, INSERT ON organisation_pairs TO xieshang_app;

CREATE POLICY accounts_own ON accounts FOR SELECT TO xieshang_app
  USING (id = app_account() OR app_shares_organisation(id));
CREATE POLICY accounts_change_own ON accounts FOR UPDATE TO xieshang_app
  USING (id = app_account());
GRANT SELECT (id, login, name, email, lang, is_example, created_at, erased_at)
  ON accounts TO xieshang_app;
GRANT UPDATE (name, email, lang) ON accounts TO xieshang_app;

CREATE POLICY memberships_see ON memberships FOR SELECT TO xieshang_app
  USING (account_id = app_account() OR app_is_member(organisation_id)
    OR app_administers(organisation_id));
CREATE POLICY memberships_end ON memberships FOR UPDATE TO xieshang_app
  USING (app_administers(organisation_id) OR account_id = app_account());
GRANT SELECT, UPDATE (ended_at) ON memberships TO xieshang_app;

CREATE POLICY sessions_own ON sessions FOR SELECT TO xieshang_app
  USING (account_id = app_account());
CREATE POLICY sessions_change_own ON sessions FOR UPDATE TO xieshang_app
  USING (account_id = app_account());
GRANT SELECT (id, account_id, organisation_id, agent, address, created_at,
  seen_at, ended_at) ON sessions TO xieshang_app;
GRANT UPDATE (organisation_id, ended_at) ON sessions TO xieshang_app;

CREATE POLICY api_tokens_own ON api_tokens FOR ALL TO xieshang_app
  USING (account_id = app_account()) WITH CHECK (account_id = app_account()
    AND (organisation_id IS NULL OR app_is_member(organisation_id)));
GRANT SELECT (id, account_id, organisation_id, label, created_at, seen_at,
  ended_at) ON api_tokens TO xieshang_app;
GRANT INSERT, UPDATE (ended_at) ON api_tokens TO xieshang_app;

CREATE POLICY invitations_see ON invitations FOR SELECT TO xieshang_app
  USING (app_administers(organisation_id) OR invited_by = app_account());
-- Who may invite whom: administrators anyone; a union's officers and chiefs
-- their own side's people; an employer's people their colleagues.
CREATE FUNCTION app_may_invite(in_organisation_id bigint, in_role text)
  RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT app_administers(in_organisation_id)
    OR (in_role IN ('officer', 'worker')
        AND app_has_role(in_organisation_id, ARRAY['officer', 'chief']))
    OR (in_role = 'employer'
        AND app_has_role(in_organisation_id, ARRAY['employer']));
END;
CREATE POLICY invitations_add ON invitations FOR INSERT TO xieshang_app
  WITH CHECK (invited_by = app_account()
    AND app_may_invite(organisation_id, role));
CREATE POLICY invitations_revoke ON invitations FOR UPDATE TO xieshang_app
  USING (app_administers(organisation_id) OR invited_by = app_account());
GRANT SELECT (id, organisation_id, role, note, invited_by, created_at,
  expires_at, used_at, used_by, revoked_at) ON invitations TO xieshang_app;
GRANT INSERT (organisation_id, role, token_digest, note, invited_by,
  expires_at), UPDATE (revoked_at) ON invitations TO xieshang_app;

CREATE POLICY recovery_codes_own ON recovery_codes FOR SELECT TO xieshang_app
  USING (account_id = app_account());
GRANT SELECT (id, account_id, used_at) ON recovery_codes TO xieshang_app;

CREATE POLICY password_resets_nobody ON password_resets TO xieshang_app
  USING (false);
CREATE POLICY second_steps_nobody ON second_steps TO xieshang_app
  USING (false);

CREATE POLICY consents_own ON consents FOR ALL TO xieshang_app
  USING (account_id = app_account()) WITH CHECK (account_id = app_account());
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON consents TO xieshang_app;

-- Administrators see what happened in their organisations.
CREATE POLICY audit_log_administered ON audit_log FOR SELECT TO xieshang_app
  USING (organisation_id IS NOT NULL AND app_administers(organisation_id));

REVOKE EXECUTE ON FUNCTION organisation_has_no_loop() FROM PUBLIC;
