-- The ground: the application's role, who is asking, rate buckets, mail,
-- and the audit log.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'xieshang_app') THEN
    CREATE ROLE xieshang_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
      NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of this cluster made it at the same moment
END
$$;

GRANT USAGE ON SCHEMA public TO xieshang_app;
GRANT SELECT ON schema_migrations TO xieshang_app;
COMMENT ON TABLE schema_migrations IS 'public: names of schema steps';

-- Who is asking, as set by the transaction's first statement. After a
-- transaction the setting is '' and not NULL.
CREATE FUNCTION app_account() RETURNS bigint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.account', true), '')::bigint;

CREATE FUNCTION app_side() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.side', true), '');

-- Token buckets. UNLOGGED: after a crash everybody starts with a full one.
CREATE UNLOGGED TABLE rate_buckets (
  bucket text PRIMARY KEY,
  tokens double precision NOT NULL,
  filled_at timestamptz NOT NULL
);
COMMENT ON TABLE rate_buckets IS
  'public: counters without content; reached through rate_take only';
COMMENT ON COLUMN rate_buckets.tokens IS 'calls left now';

-- Takes one call from a bucket of that capacity which refills evenly;
-- false when it is empty.
CREATE FUNCTION rate_take(in_bucket text, in_capacity int, in_per_minute int)
  RETURNS bool
  LANGUAGE sql SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  INSERT INTO rate_buckets AS b (bucket, tokens, filled_at)
  VALUES (in_bucket, in_capacity - 1, clock_timestamp())
  ON CONFLICT (bucket) DO UPDATE SET
    tokens = greatest(-1, least(in_capacity, b.tokens
      + extract(epoch FROM clock_timestamp() - b.filled_at)
        * in_per_minute / 60.0) - 1),
    filled_at = clock_timestamp()
  RETURNING tokens >= 0;
END;

-- Forgets buckets that are full again.
CREATE FUNCTION rate_forget() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM rate_buckets
   WHERE filled_at < clock_timestamp() - interval '1 day';
END;

-- Mail on its way out. Pages only put it in; the mail process takes it out.
CREATE TABLE mails (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  to_address text NOT NULL CHECK (to_address ~ '^[^\s<>,;]+@[^\s<>,;]+$'),
  subject text NOT NULL CHECK (subject !~ '[\r\n]'),
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  tries int NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT now(),
  last_error text
);
CREATE INDEX mails_waiting ON mails (next_try_at) WHERE sent_at IS NULL;
ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
COMMENT ON COLUMN mails.tries IS 'attempts so far; given up after 8';

-- The application may add a mail and can't read one.
CREATE POLICY mails_add ON mails FOR INSERT TO xieshang_app WITH CHECK (true);
GRANT INSERT (to_address, subject, body) ON mails TO xieshang_app;

CREATE FUNCTION mail_take() RETURNS SETOF mails
  LANGUAGE sql SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE mails SET tries = tries + 1,
    next_try_at = now() + interval '1 minute' * power(2, tries)
   WHERE id = (SELECT id FROM mails
                WHERE sent_at IS NULL AND tries < 8 AND next_try_at <= now()
                ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING *;
END;

CREATE FUNCTION mail_done(in_id bigint, in_error text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE mails SET last_error = in_error,
    sent_at = CASE WHEN in_error IS NULL THEN now() END,
    body = CASE WHEN in_error IS NULL THEN '' ELSE body END
   WHERE id = in_id;
END;

-- What was done by whom. Append-only, each row's digest covers the one
-- before it; `xieshang audit verify` recomputes the chain.
CREATE TABLE audit_log (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id bigint,
  organisation_id bigint,
  action text NOT NULL,
  object text NOT NULL,
  detail text NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_log_by_account ON audit_log (account_id, id);
CREATE INDEX audit_log_by_organisation ON audit_log (organisation_id, id);
CREATE SEQUENCE audit_log_ids OWNED BY audit_log.id;
COMMENT ON COLUMN audit_log.detail IS 'JSON without private content';
COMMENT ON COLUMN audit_log.digest IS
  'SHA-256 of the digest before it and this row, see audit_text()';

-- The newest digest and how many rows there are: a cut tail shows.
CREATE TABLE audit_head (
  only_one bool PRIMARY KEY DEFAULT true CHECK (only_one),
  rows bigint NOT NULL,
  digest text NOT NULL
);
INSERT INTO audit_head (rows, digest) VALUES (0, repeat('0', 64));
COMMENT ON TABLE audit_head IS
  'public: a digest and a count; not granted to the application';

-- What a row's digest is made of: fields in a fixed order, each on a line.
CREATE FUNCTION audit_text(before text, r audit_log) RETURNS text
  LANGUAGE sql STABLE
  RETURN concat_ws(E'\n', before, r.id::text,
    (extract(epoch FROM r.at) * 1000000)::bigint::text,
    coalesce(r.account_id::text, '-'), coalesce(r.organisation_id::text, '-'),
    r.action, r.object, r.detail);

CREATE FUNCTION audit_append(in_organisation_id bigint, in_action text,
    in_object text, in_detail text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  r audit_log;
  before text;
BEGIN
  -- one after the other: the row lock on the head is the queue
  SELECT h.digest INTO before FROM audit_head AS h FOR UPDATE;
  r.id := nextval('audit_log_ids');
  r.at := clock_timestamp();
  r.account_id := app_account();
  r.organisation_id := in_organisation_id;
  r.action := in_action;
  r.object := in_object;
  r.detail := in_detail;
  r.digest := encode(sha256(convert_to(audit_text(before, r), 'UTF8')), 'hex');
  INSERT INTO audit_log SELECT r.*;
  UPDATE audit_head AS h SET rows = h.rows + 1, digest = r.digest;
END
$$;

CREATE FUNCTION audit_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_log_is_fixed BEFORE UPDATE OR DELETE OR TRUNCATE
  ON audit_log EXECUTE FUNCTION audit_is_fixed();

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON audit_log TO xieshang_app;
CREATE POLICY audit_log_own ON audit_log FOR SELECT TO xieshang_app
  USING (account_id = app_account());

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_account, app_side, rate_take, rate_forget,
  mail_take, mail_done, audit_append TO xieshang_app;
