-- Sign-in, sessions, invitations, organisations, privacy. Statements that
-- work before sign-in call functions of migration 0003.

-- name: session_viewer
-- Who a session cookie belongs to; no row when it is worth nothing.
-- in:  $1 token_digest bytea
-- out: session_id bigint, account_id bigint, name text, lang text null,
--      organisation_id bigint null, organisation_name text null, roles text
-- rows: one
-- access: public
SELECT session_id, account_id, name, lang, organisation_id, organisation_name,
       roles
  FROM session_viewer($1::bytea);

-- name: api_token_viewer
-- Who an API token belongs to.
-- in:  $1 token_digest bytea
-- out: account_id bigint, name text, organisation_id bigint null,
--      organisation_name text null, roles text
-- rows: one
-- access: public
SELECT account_id, name, organisation_id, organisation_name, roles
  FROM api_token_viewer($1::bytea);

-- name: rate_take
-- One call from a bucket that holds capacity and refills per minute.
-- in:  $1 bucket text, $2 capacity int, $3 per_minute int
-- out: allowed bool
-- rows: one
-- access: public
SELECT rate_take($1::text, $2::int, $3::int) AS allowed;

-- name: schema_version
-- How many migrations the database has seen.
-- out: applied int
-- rows: one
-- access: public
SELECT count(*)::int AS applied FROM schema_migrations;

-- name: sign_in_find
-- What a sign-in compares against.
-- in:  $1 login text
-- out: account_id bigint, password_hash text, has_second_factor bool
-- rows: one
-- access: public
SELECT account_id, password_hash, has_second_factor FROM sign_in_find($1::text);

-- name: session_open
-- A session for an account that has proved itself.
-- in:  $1 account_id bigint, $2 token_digest bytea, $3 agent text,
--      $4 address text
-- out: session_id bigint
-- rows: one
SELECT session_open($1::bigint, $2::bytea, $3::text, $4::text) AS session_id;

-- name: account_rehash
-- The same password under today's settings.
-- in:  $1 account_id bigint, $2 password_hash text
SELECT account_rehash($1::bigint, $2::text);

-- name: audit_append
-- One line in the audit log, in the viewer's name.
-- in:  $1 organisation_id bigint null, $2 action text, $3 object text,
--      $4 detail text
SELECT audit_append($1::bigint, $2::text, $3::text, $4::text);

-- name: sessions_of_viewer
-- The viewer's open sessions, the latest first.
-- out: session_id bigint, agent text, address text, created_at timestamptz,
--      seen_at timestamptz
SELECT id AS session_id, agent, address, created_at, seen_at
  FROM sessions
 WHERE account_id = app_account() AND ended_at IS NULL
   AND seen_at > now() - interval '7 days'
 ORDER BY seen_at DESC, id DESC;

-- name: session_end
-- Ends one of the viewer's sessions.
-- in:  $1 session_id bigint
-- rows: some
UPDATE sessions SET ended_at = now()
 WHERE id = $1::bigint AND account_id = app_account() AND ended_at IS NULL;

-- name: session_choose_organisation
-- The organisation the viewer acts for from now on.
-- in:  $1 session_id bigint, $2 organisation_id bigint
-- rows: some
UPDATE sessions SET organisation_id = $2::bigint
 WHERE id = $1::bigint AND account_id = app_account()
   AND app_is_member($2::bigint);

-- name: memberships_of_viewer
-- What the viewer is, and where.
-- out: organisation_id bigint, organisation_name text, kind text, role text,
--      is_example bool
SELECT o.id AS organisation_id, o.name AS organisation_name, o.kind, m.role,
       o.is_example
  FROM memberships AS m
  JOIN organisations AS o ON o.id = m.organisation_id
 WHERE m.account_id = app_account() AND m.ended_at IS NULL
 ORDER BY o.name, o.id, m.role;

-- name: invitation_find
-- An invitation that is still open.
-- in:  $1 token_digest bytea
-- out: organisation_id bigint, organisation_name text, role text,
--      invited_by_name text, expires_at timestamptz
-- rows: one
-- access: public
SELECT organisation_id, organisation_name, role, invited_by_name, expires_at
  FROM invitation_find($1::bytea);

-- name: invitation_take
-- The viewer joins by invitation.
-- in:  $1 token_digest bytea
-- out: organisation_id bigint
-- rows: one
SELECT invitation_take($1::bytea, app_account()) AS organisation_id;

-- name: account_sign_up
-- A new account by invitation.
-- in:  $1 token_digest bytea, $2 login text, $3 name text, $4 email text,
--      $5 password_hash text, $6 lang text
-- out: account_id bigint
-- rows: one
-- access: public
SELECT account_sign_up($1::bytea, $2::text, $3::text, $4::text, $5::text,
         $6::text) AS account_id;

-- name: invitations_of_organisation
-- Open and used invitations, the newest first.
-- in:  $1 organisation_id bigint
-- out: invitation_id bigint, role text, note text, invited_by_name text null,
--      created_at timestamptz, expires_at timestamptz, is_open bool,
--      used_by_name text null
SELECT i.id AS invitation_id, i.role, i.note, a.name AS invited_by_name,
       i.created_at, i.expires_at,
       i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
         AS is_open,
       u.name AS used_by_name
  FROM invitations AS i
  LEFT JOIN accounts AS a ON a.id = i.invited_by
  LEFT JOIN accounts AS u ON u.id = i.used_by
 WHERE i.organisation_id = $1::bigint
 ORDER BY i.id DESC
 LIMIT 100;

-- name: invitation_add
-- A new invitation; row-level security says who may.
-- in:  $1 organisation_id bigint, $2 role text, $3 token_digest bytea,
--      $4 note text, $5 expires_at timestamptz
INSERT INTO invitations (organisation_id, role, token_digest, note,
         invited_by, expires_at)
VALUES ($1::bigint, $2::text, $3::bytea, $4::text, app_account(),
         $5::timestamptz);

-- name: invitation_revoke
-- Closes an open invitation.
-- in:  $1 organisation_id bigint, $2 invitation_id bigint
-- rows: some
UPDATE invitations SET revoked_at = now()
 WHERE id = $2::bigint AND organisation_id = $1::bigint
   AND used_at IS NULL AND revoked_at IS NULL;

-- name: organisation_by_id
-- One organisation and what the viewer may do there.
-- in:  $1 organisation_id bigint
-- out: name text, name_en text, kind text, province text, city text,
--      district text, sector text null, is_example bool, parent_id bigint null,
--      parent_name text null, is_member bool, administers bool,
--      may_invite_labour bool, may_invite_employer bool
-- rows: one
SELECT o.name, o.name_en, o.kind, o.province, o.city, o.district, o.sector,
       o.is_example, p.id AS parent_id, p.name AS parent_name,
       app_is_member(o.id) AS is_member,
       app_administers(o.id) AS administers,
       app_may_invite(o.id, 'worker') AS may_invite_labour,
       app_may_invite(o.id, 'employer') AS may_invite_employer
  FROM organisations AS o
  LEFT JOIN organisations AS p ON p.id = o.parent_id
 WHERE o.id = $1::bigint AND o.closed_at IS NULL;

-- name: organisations_below
-- What stands below an organisation, and beside its unions.
-- in:  $1 organisation_id bigint
-- out: organisation_id bigint, name text, kind text, depth int
WITH RECURSIVE tree (id, depth, path) AS (
  SELECT o.id, 0, ARRAY[o.id] FROM organisations AS o WHERE o.id = $1::bigint
  UNION ALL
  SELECT o.id, t.depth + 1, t.path || o.id
    FROM tree AS t JOIN organisations AS o ON o.parent_id = t.id
   WHERE o.closed_at IS NULL AND t.depth < 20)
SELECT o.id AS organisation_id, o.name, o.kind, t.depth
  FROM tree AS t JOIN organisations AS o ON o.id = t.id
 WHERE t.depth > 0
 ORDER BY t.path
 LIMIT 500;

-- name: organisation_partners
-- The other half of each pair: a union's employers, an employer's union.
-- in:  $1 organisation_id bigint
-- out: organisation_id bigint, name text, kind text
SELECT o.id AS organisation_id, o.name, o.kind
  FROM organisation_pairs AS p
  JOIN organisations AS o
    ON o.id = CASE WHEN p.union_id = $1::bigint THEN p.employer_id
                   ELSE p.union_id END
 WHERE $1::bigint IN (p.union_id, p.employer_id) AND o.closed_at IS NULL
 ORDER BY o.name, o.id;

-- name: organisation_members
-- The people of an organisation, for its members and administrators.
-- in:  $1 organisation_id bigint
-- out: membership_id bigint, account_id bigint, name text null, role text,
--      began_at timestamptz
SELECT m.id AS membership_id, m.account_id, a.name, m.role, m.began_at
  FROM memberships AS m
  LEFT JOIN accounts AS a ON a.id = m.account_id
 WHERE m.organisation_id = $1::bigint AND m.ended_at IS NULL
 ORDER BY m.role, m.id
 LIMIT 500;

-- name: organisation_add
-- A new organisation below one the viewer administers.
-- in:  $1 parent_id bigint, $2 kind text, $3 name text, $4 province text,
--      $5 city text, $6 district text, $7 sector text null
-- out: organisation_id bigint
-- rows: one
INSERT INTO organisations (parent_id, kind, name, province, city, district,
         sector)
VALUES ($1::bigint, $2::text, $3::text, $4::text, $5::text, $6::text,
         $7::text)
RETURNING id AS organisation_id;

-- name: organisation_pair
-- Puts an employer beside a union.
-- in:  $1 union_id bigint, $2 employer_id bigint
INSERT INTO organisation_pairs (union_id, employer_id)
VALUES ($1::bigint, $2::bigint);

-- name: organisation_change
-- Name and place of an organisation.
-- in:  $1 organisation_id bigint, $2 name text, $3 province text,
--      $4 city text, $5 district text, $6 sector text null
-- rows: some
UPDATE organisations
   SET name = $2::text, province = $3::text, city = $4::text,
       district = $5::text, sector = $6::text
 WHERE id = $1::bigint;

-- name: membership_end
-- A person leaves, or is let go by an administrator.
-- in:  $1 organisation_id bigint, $2 membership_id bigint
-- rows: some
UPDATE memberships SET ended_at = now()
 WHERE id = $2::bigint AND organisation_id = $1::bigint
   AND ended_at IS NULL;

-- name: account_of_viewer
-- The viewer's own account.
-- out: login text, name text, email text null, lang text null,
--      created_at timestamptz
-- rows: one
SELECT login, name, email, lang, created_at
  FROM accounts
 WHERE id = app_account();

-- name: account_change
-- The viewer's name, address and language.
-- in:  $1 name text, $2 email text null, $3 lang text null
-- rows: some
UPDATE accounts SET name = $1::text, email = $2::text, lang = $3::text
 WHERE id = app_account();

-- name: account_speak
-- The viewer's language, when they have one of their own.
-- in:  $1 lang text
UPDATE accounts SET lang = $1::text WHERE id = app_account();

-- name: own_secrets
-- What a change of password or factor is checked against.
-- out: password_hash text, has_second_factor bool
-- rows: one
SELECT password_hash, has_second_factor FROM own_secrets();

-- name: own_password_set
-- A new password; every other session ends.
-- in:  $1 password_hash text, $2 session_id bigint
SELECT own_password_set($1::text, $2::bigint);

-- name: own_factor_set
-- A second factor with its recovery codes.
-- in:  $1 sealed bytea, $2 step bigint, $3 code_digests text
SELECT own_factor_set($1::bytea, $2::bigint, $3::text::bytea[]);

-- name: own_factor_clear
-- No second factor any more.
SELECT own_factor_clear();

-- name: recovery_codes_left
-- How many recovery codes the viewer has not used.
-- out: codes_left int
-- rows: one
SELECT count(*)::int AS codes_left FROM recovery_codes
 WHERE account_id = app_account() AND used_at IS NULL;

-- name: second_step_open
-- The password was right, the second factor is asked for.
-- in:  $1 account_id bigint, $2 token_digest bytea
-- access: public
SELECT second_step_open($1::bigint, $2::bytea);

-- name: second_step_find
-- What the typed code is checked against; counts the try.
-- in:  $1 token_digest bytea
-- out: account_id bigint, totp_sealed bytea, totp_last_step bigint
-- rows: one
-- access: public
SELECT account_id, totp_sealed, totp_last_step
  FROM second_step_find($1::bytea);

-- name: second_step_done
-- Uses the code up; not fresh when it was used before.
-- in:  $1 token_digest bytea, $2 step bigint
-- out: fresh bool
-- rows: one
-- access: public
SELECT coalesce(second_step_done($1::bytea, $2::bigint), false) AS fresh;

-- name: second_step_recover
-- A recovery code instead; no account when it fits none.
-- in:  $1 token_digest bytea, $2 code_digest bytea
-- out: account_id bigint null
-- rows: one
-- access: public
SELECT second_step_recover($1::bytea, $2::bytea) AS account_id;

-- name: reset_ask
-- A reset mail, if the login exists and has an address.
-- in:  $1 login text, $2 token_digest bytea, $3 subject text, $4 body text
-- access: public
SELECT reset_ask($1::text, $2::bytea, $3::text, $4::text);

-- name: reset_is_open
-- The link in a reset mail still counts.
-- in:  $1 token_digest bytea
-- out: open bool
-- rows: one
-- access: public
SELECT reset_is_open($1::bytea) AS open;

-- name: reset_take
-- Sets the new password; false when the link was used meanwhile.
-- in:  $1 token_digest bytea, $2 password_hash text
-- out: done bool
-- rows: one
-- access: public
SELECT reset_take($1::bytea, $2::text) AS done;

-- name: api_tokens_of_viewer
-- The viewer's API tokens.
-- out: api_token_id bigint, label text, organisation_name text null,
--      created_at timestamptz, seen_at timestamptz null
SELECT t.id AS api_token_id, t.label, o.name AS organisation_name,
       t.created_at, t.seen_at
  FROM api_tokens AS t
  LEFT JOIN organisations AS o ON o.id = t.organisation_id
 WHERE t.account_id = app_account() AND t.ended_at IS NULL
 ORDER BY t.id;

-- name: api_token_add
-- A token for programs, in one organisation.
-- in:  $1 organisation_id bigint null, $2 token_digest bytea, $3 label text
INSERT INTO api_tokens (account_id, organisation_id, token_digest, label)
VALUES (app_account(), $1::bigint, $2::bytea, $3::text);

-- name: api_token_end
-- Ends one of the viewer's tokens.
-- in:  $1 api_token_id bigint
-- rows: some
UPDATE api_tokens SET ended_at = now()
 WHERE id = $1::bigint AND account_id = app_account() AND ended_at IS NULL;

-- name: consents_of_viewer
-- What the viewer agreed to, for the export.
-- out: purpose text, given_at timestamptz, withdrawn_at timestamptz null
SELECT purpose, given_at, withdrawn_at
  FROM consents
 WHERE account_id = app_account()
 ORDER BY id;

-- name: audit_of_viewer
-- The viewer's own lines in the audit log, the newest first.
-- in:  $1 before_id bigint, $2 most int
-- out: audit_id bigint, at timestamptz, action text, object text, detail text
SELECT id AS audit_id, at, action, object, detail
  FROM audit_log
 WHERE account_id = app_account() AND id < $1::bigint
 ORDER BY id DESC
 LIMIT $2::int;

-- name: audit_of_organisation
-- What happened in an organisation, for its administrators.
-- in:  $1 organisation_id bigint, $2 before_id bigint, $3 most int
-- out: audit_id bigint, at timestamptz, name text null, action text,
--      object text, detail text
SELECT l.id AS audit_id, l.at, a.name, l.action, l.object, l.detail
  FROM audit_log AS l
  LEFT JOIN accounts AS a ON a.id = l.account_id
 WHERE l.organisation_id = $1::bigint AND l.id < $2::bigint
 ORDER BY l.id DESC
 LIMIT $3::int;

-- name: own_account_erase
-- Takes the viewer's name out of everything.
SELECT own_account_erase();

-- name: mail_take
-- The next mail to send, counted as tried.
-- out: mail_id bigint, to_address text, subject text, body text
-- rows: one
-- access: public
SELECT id AS mail_id, to_address, subject, body FROM mail_take();

-- name: mail_done
-- Sent, or why not.
-- in:  $1 mail_id bigint, $2 error text null
-- access: public
SELECT mail_done($1::bigint, $2::text);

-- name: rate_forget
-- Drops buckets that are full again.
-- access: public
SELECT rate_forget();

-- name: own_data
-- What the features know about the viewer, part by part, as JSON.
-- out: part text, rows jsonb
SELECT part, rows FROM own_data() ORDER BY part;
