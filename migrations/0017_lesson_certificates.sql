-- Certificates of a tier: who holds the link may check one.

CREATE TABLE lesson_certificates (
  code text PRIMARY KEY CHECK (length(code) >= 20),
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  tier text NOT NULL CHECK (tier IN ('beginner', 'experienced', 'expert')),
  name text NOT NULL CHECK (name <> ''),
  origin text NOT NULL,
  issuer text NOT NULL CHECK (issuer LIKE 'did:key:z%'),
  issued_at timestamptz NOT NULL,
  signature text NOT NULL CHECK (signature LIKE 'z%'),
  UNIQUE (account_id, tier)
);
COMMENT ON COLUMN lesson_certificates.name IS 'as it was when issued';
COMMENT ON COLUMN lesson_certificates.signature IS
  'eddsa-jcs-2022 over the credential made of this row';
ALTER TABLE lesson_certificates ENABLE ROW LEVEL SECURITY;
CREATE POLICY lesson_certificates_own ON lesson_certificates FOR SELECT
  TO xieshang_app USING (account_id = app_account());
GRANT SELECT ON lesson_certificates TO xieshang_app;

-- Every scene of the tier is there and known to the asking account.
CREATE FUNCTION lesson_tier_is_known(in_tier text) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT coalesce(bool_and(s.questions > 0 AND p.known_at IS NOT NULL), false)
    FROM lesson_scenes AS s
    LEFT JOIN learners AS l ON l.account_id = app_account()
    LEFT JOIN lesson_progress AS p
      ON p.scene_id = s.id AND p.learner_id = l.id
   WHERE s.tier = in_tier;
END;

CREATE FUNCTION lesson_certificate_issue(in_code text, in_tier text,
    in_name text, in_origin text, in_issuer text, in_issued_at timestamptz,
    in_signature text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  IF NOT lesson_tier_is_known(in_tier) THEN
    RAISE EXCEPTION 'not every scene is known' USING ERRCODE = 'XS422';
  END IF;
  INSERT INTO lesson_certificates (code, account_id, tier, name, origin,
    issuer, issued_at, signature)
  VALUES (in_code, app_account(), in_tier, in_name, in_origin, in_issuer,
    in_issued_at, in_signature);
END
$$;

CREATE FUNCTION lesson_certificate_find(in_code text)
  RETURNS TABLE (tier text, name text, origin text, issuer text,
    issued_at timestamptz, signature text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT c.tier, c.name, c.origin, c.issuer, c.issued_at, c.signature
    FROM lesson_certificates AS c WHERE c.code = in_code;
END;

CREATE FUNCTION own_data_lesson_certificates()
  RETURNS TABLE (part text, rows jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT 'lesson_certificates', coalesce((SELECT jsonb_agg(
      jsonb_build_object('code', c.code, 'tier', c.tier, 'name', c.name,
        'issued_at', c.issued_at) ORDER BY c.issued_at)
    FROM lesson_certificates AS c WHERE c.account_id = app_account()), '[]');
END;

CREATE FUNCTION own_erase_lesson_certificates() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM lesson_certificates WHERE account_id = app_account();
END;

REVOKE EXECUTE ON FUNCTION lesson_tier_is_known, lesson_certificate_issue,
  lesson_certificate_find, own_data_lesson_certificates,
  own_erase_lesson_certificates FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lesson_certificate_issue, lesson_certificate_find
  TO xieshang_app;
