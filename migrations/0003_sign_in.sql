-- What must work before anybody is signed in: small functions that run as
-- the owner and give away no more than their caller has proved to know.

-- A session's account. Sessions end after 30 days, or 7 days unused.
CREATE FUNCTION session_viewer(in_token_digest bytea)
  RETURNS TABLE (session_id bigint, account_id bigint, name text, lang text,
    organisation_id bigint, organisation_name text, roles text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE sessions AS s SET seen_at = now()
   WHERE s.token_digest = in_token_digest AND s.ended_at IS NULL
     AND s.seen_at < now() - interval '15 minutes'
     AND s.seen_at > now() - interval '7 days'
     AND s.created_at > now() - interval '30 days';
  SELECT s.id, a.id, a.name, a.lang, o.id, o.name,
      coalesce((SELECT string_agg(m.role, ' ') FROM memberships AS m
        WHERE m.account_id = a.id AND m.organisation_id = o.id
          AND m.ended_at IS NULL), '')
    FROM sessions AS s
    JOIN accounts AS a ON a.id = s.account_id AND a.erased_at IS NULL
    LEFT JOIN organisations AS o ON o.id = s.organisation_id
   WHERE s.token_digest = in_token_digest AND s.ended_at IS NULL
     AND s.seen_at > now() - interval '7 days'
     AND s.created_at > now() - interval '30 days';
END;

CREATE FUNCTION api_token_viewer(in_token_digest bytea)
  RETURNS TABLE (account_id bigint, name text, organisation_id bigint,
    organisation_name text, roles text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE api_tokens AS t SET seen_at = now()
   WHERE t.token_digest = in_token_digest AND t.ended_at IS NULL
     AND (t.seen_at IS NULL OR t.seen_at < now() - interval '15 minutes');
  SELECT a.id, a.name, o.id, o.name,
      coalesce((SELECT string_agg(m.role, ' ') FROM memberships AS m
        WHERE m.account_id = a.id AND m.organisation_id = o.id
          AND m.ended_at IS NULL), '')
    FROM api_tokens AS t
    JOIN accounts AS a ON a.id = t.account_id AND a.erased_at IS NULL
    LEFT JOIN organisations AS o ON o.id = t.organisation_id
   WHERE t.token_digest = in_token_digest AND t.ended_at IS NULL;
END;

-- What a sign-in compares against; no row for an unknown login.
CREATE FUNCTION sign_in_find(in_login text)
  RETURNS TABLE (account_id bigint, password_hash text, has_second_factor bool)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.id, a.password_hash, a.totp_sealed IS NOT NULL
    FROM accounts AS a
   WHERE a.erased_at IS NULL AND a.password_hash <> ''
     AND (a.login = lower(in_login) OR lower(a.email) = lower(in_login));
END;

-- Opens a session in the organisation used last.
CREATE FUNCTION session_open(in_account_id bigint, in_token_digest bytea,
    in_agent text, in_address text) RETURNS bigint
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  INSERT INTO sessions (account_id, token_digest, agent, address,
      organisation_id)
  VALUES (in_account_id, in_token_digest, left(in_agent, 200), in_address,
    coalesce(
      (SELECT s.organisation_id FROM sessions AS s
         JOIN memberships AS m ON m.account_id = s.account_id
          AND m.organisation_id = s.organisation_id AND m.ended_at IS NULL
        WHERE s.account_id = in_account_id
        ORDER BY s.seen_at DESC LIMIT 1),
      (SELECT m.organisation_id FROM memberships AS m
        WHERE m.account_id = in_account_id AND m.ended_at IS NULL
        ORDER BY m.began_at, m.id LIMIT 1)))
  RETURNING id;
END;

CREATE FUNCTION account_rehash(in_account_id bigint, in_password_hash text)
  RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE accounts SET password_hash = in_password_hash
   WHERE id = in_account_id;
END;

-- An open invitation; nothing for one that is used, revoked or too old.
CREATE FUNCTION invitation_find(in_token_digest bytea)
  RETURNS TABLE (invitation_id bigint, organisation_id bigint,
    organisation_name text, role text, invited_by_name text,
    expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT i.id, o.id, o.name, i.role, a.name, i.expires_at
    FROM invitations AS i
    JOIN organisations AS o ON o.id = i.organisation_id
    JOIN accounts AS a ON a.id = i.invited_by
   WHERE i.token_digest = in_token_digest AND i.used_at IS NULL
     AND i.revoked_at IS NULL AND i.expires_at > now();
END;

-- Takes the invitation for an account; XS404 when it is no longer open.
CREATE FUNCTION invitation_take(in_token_digest bytea, in_account_id bigint)
  RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  i invitations;
BEGIN
  UPDATE invitations SET used_at = now(), used_by = in_account_id
   WHERE token_digest = in_token_digest AND used_at IS NULL
     AND revoked_at IS NULL AND expires_at > now()
  RETURNING * INTO i;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such invitation' USING ERRCODE = 'XS404';
  END IF;
  INSERT INTO memberships (account_id, organisation_id, role)
  VALUES (in_account_id, i.organisation_id, i.role)
  ON CONFLICT DO NOTHING;
  RETURN i.organisation_id;
END
$$;

-- A new account by invitation, in one act.
CREATE FUNCTION account_sign_up(in_token_digest bytea, in_login text,
    in_name text, in_email text, in_password_hash text, in_lang text)
  RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  new_id bigint;
BEGIN
  INSERT INTO accounts (login, name, email, password_hash, lang)
  VALUES (lower(in_login), in_name, nullif(in_email, ''), in_password_hash,
    in_lang)
  RETURNING id INTO new_id;
  PERFORM invitation_take(in_token_digest, new_id);
  INSERT INTO consents (account_id, purpose) VALUES (new_id, 'account');
  RETURN new_id;
END
$$;

-- Between password and second factor: five tries within ten minutes.
CREATE FUNCTION second_step_open(in_account_id bigint, in_token_digest bytea)
  RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM second_steps WHERE created_at < now() - interval '10 minutes';
  INSERT INTO second_steps (token_digest, account_id)
  VALUES (in_token_digest, in_account_id);
END;

CREATE FUNCTION second_step_find(in_token_digest bytea)
  RETURNS TABLE (account_id bigint, totp_sealed bytea, totp_last_step bigint)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE second_steps AS s SET tries = s.tries + 1
   WHERE s.token_digest = in_token_digest;
  SELECT a.id, a.totp_sealed, a.totp_last_step
    FROM second_steps AS s JOIN accounts AS a ON a.id = s.account_id
   WHERE s.token_digest = in_token_digest AND s.tries <= 5
     AND s.created_at > now() - interval '10 minutes'
     AND a.totp_sealed IS NOT NULL;
END;

-- Ends the step; true when this very code had not been used before.
CREATE FUNCTION second_step_done(in_token_digest bytea, in_step bigint)
  RETURNS bool
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  WITH done AS (
    DELETE FROM second_steps WHERE token_digest = in_token_digest
    RETURNING account_id)
  UPDATE accounts SET totp_last_step = in_step
   WHERE id = (SELECT account_id FROM done) AND totp_last_step < in_step
  RETURNING true;
END;

-- A recovery code in place of the second factor, each once.
CREATE FUNCTION second_step_recover(in_token_digest bytea,
    in_code_digest bytea) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  found_id bigint;
BEGIN
  SELECT account_id INTO found_id FROM second_steps
   WHERE token_digest = in_token_digest AND tries <= 5
     AND created_at > now() - interval '10 minutes';
  UPDATE recovery_codes SET used_at = now()
   WHERE account_id = found_id AND code_digest = in_code_digest
     AND used_at IS NULL;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  DELETE FROM second_steps WHERE token_digest = in_token_digest;
  RETURN found_id;
END
$$;

-- The viewer's own second factor: set, read to confirm, removed.
CREATE FUNCTION own_factor_set(in_sealed bytea, in_step bigint,
    in_code_digests bytea[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE accounts SET totp_sealed = in_sealed, totp_last_step = in_step
   WHERE id = app_account();
  DELETE FROM recovery_codes WHERE account_id = app_account();
  INSERT INTO recovery_codes (account_id, code_digest)
  SELECT app_account(), d FROM unnest(in_code_digests) AS d
   WHERE app_account() IS NOT NULL;
END;

CREATE FUNCTION own_factor_clear() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE accounts SET totp_sealed = NULL, totp_last_step = 0
   WHERE id = app_account();
  DELETE FROM recovery_codes WHERE account_id = app_account();
END;

CREATE FUNCTION own_secrets()
  RETURNS TABLE (password_hash text, has_second_factor bool)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.password_hash, a.totp_sealed IS NOT NULL
    FROM accounts AS a WHERE a.id = app_account();
END;

-- A new password ends every other session.
CREATE FUNCTION own_password_set(in_password_hash text, in_session_id bigint)
  RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE accounts SET password_hash = in_password_hash
   WHERE id = app_account();
  UPDATE sessions SET ended_at = now()
   WHERE account_id = app_account() AND ended_at IS NULL
     AND id <> in_session_id;
END;

-- Asks for a reset by mail. Says nothing about whether the login exists.
CREATE FUNCTION reset_ask(in_login text, in_token_digest bytea,
    in_subject text, in_body text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  WITH asked AS (
    INSERT INTO password_resets (account_id, token_digest, expires_at)
    SELECT a.id, in_token_digest, now() + interval '1 hour'
      FROM accounts AS a
     WHERE a.erased_at IS NULL AND a.email IS NOT NULL
       AND (a.login = lower(in_login) OR lower(a.email) = lower(in_login))
    RETURNING account_id)
  INSERT INTO mails (to_address, subject, body)
  SELECT a.email, in_subject, in_body
    FROM asked JOIN accounts AS a ON a.id = asked.account_id;
END;

CREATE FUNCTION reset_is_open(in_token_digest bytea) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM password_resets
    WHERE token_digest = in_token_digest AND used_at IS NULL
      AND expires_at > now());
END;

CREATE FUNCTION reset_take(in_token_digest bytea, in_password_hash text)
  RETURNS bool
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  found_id bigint;
BEGIN
  UPDATE password_resets SET used_at = now()
   WHERE token_digest = in_token_digest AND used_at IS NULL
     AND expires_at > now()
  RETURNING account_id INTO found_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE accounts SET password_hash = in_password_hash WHERE id = found_id;
  UPDATE sessions SET ended_at = now()
   WHERE account_id = found_id AND ended_at IS NULL;
  PERFORM set_config('app.account', found_id::text, true);
  PERFORM audit_append(NULL, 'password.reset', 'account:' || found_id, '{}');
  RETURN true;
END
$$;

-- Erasure (个人信息保护法 第四十七条): what names the person goes; rows that
-- others rely on keep an account without a name.
CREATE FUNCTION own_account_erase() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE memberships SET ended_at = now()
   WHERE account_id = app_account() AND ended_at IS NULL;
  DELETE FROM sessions WHERE account_id = app_account();
  DELETE FROM api_tokens WHERE account_id = app_account();
  DELETE FROM recovery_codes WHERE account_id = app_account();
  DELETE FROM password_resets WHERE account_id = app_account();
  DELETE FROM consents WHERE account_id = app_account();
  UPDATE accounts SET login = 'erased-' || id, name = '已注销', email = NULL,
    password_hash = '', totp_sealed = NULL, lang = NULL, erased_at = now()
   WHERE id = app_account();
END;

-- A new organisation's first people: an administrator of the parent becomes
-- the administrator of the child by standing above it; nobody is added.

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session_viewer, api_token_viewer, sign_in_find,
  session_open, account_rehash, invitation_find, invitation_take,
  account_sign_up, second_step_open, second_step_find, second_step_done,
  second_step_recover, own_factor_set, own_factor_clear, own_secrets,
  own_password_set, reset_ask, reset_is_open, reset_take, own_account_erase,
  app_has_role, app_is_member, app_administers, app_shares_organisation,
  app_may_invite, organisation_line, organisation_has_no_loop
  TO xieshang_app;
