-- Ask a person: a member writes to their union or its instructor, who answer.
-- Private between the asker and those addressed; acts are the functions below.

CREATE TABLE inquiries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  organisation_id bigint NOT NULL REFERENCES organisations ON DELETE CASCADE,
  addressee text NOT NULL CHECK (addressee IN ('union', 'instructor')),
  title text NOT NULL CHECK (title <> ''),
  answer_id text CHECK (answer_id <> ''),
  state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'answered', 'closed')),
  asked_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inquiries_by_account ON inquiries (account_id);
CREATE INDEX inquiries_by_organisation ON inquiries (organisation_id, state);
COMMENT ON TABLE inquiries IS
  '问人：会员写给工会或者指导员的问题 | questions members put to their union';
COMMENT ON COLUMN inquiries.organisation_id IS
  '收到问题的工会 | the union that was asked';
COMMENT ON COLUMN inquiries.addressee IS
  'union: its officers and chiefs; instructor: its instructors';
COMMENT ON COLUMN inquiries.answer_id IS
  '从哪条解答来的；解答可能已经改过 | the answer it came from, by its id';
COMMENT ON COLUMN inquiries.state IS
  'open 等回复, answered 已回复, closed 已结束';

CREATE TABLE inquiry_posts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  inquiry_id bigint NOT NULL REFERENCES inquiries ON DELETE CASCADE,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  is_asker bool NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  body text NOT NULL CHECK (body <> ''),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inquiry_posts_by_inquiry ON inquiry_posts (inquiry_id, id);
COMMENT ON TABLE inquiry_posts IS
  '问人的往来文字 | what was written in a question to a person';
COMMENT ON COLUMN inquiry_posts.name IS
  '写的时候的姓名 | the writer''s name at that time';

-- What the asking account is in an inquiry: 'asker', 'helper', or NULL.
CREATE FUNCTION inquiry_part(in_account_id bigint, in_organisation_id bigint,
    in_addressee text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT CASE
    WHEN in_account_id = app_account() THEN 'asker'
    WHEN in_addressee = 'union'
      AND app_has_role(in_organisation_id, ARRAY['officer', 'chief'])
      THEN 'helper'
    WHEN in_addressee = 'instructor'
      AND app_has_role(in_organisation_id, ARRAY['instructor'])
      THEN 'helper'
    END;
END;

-- Whom the asking account may write to: unions it belongs to, where there is
-- somebody else to read it.
CREATE FUNCTION inquiry_places()
  RETURNS TABLE (organisation_id bigint, addressee text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT DISTINCT o.id,
         CASE WHEN m.role = 'instructor' THEN 'instructor' ELSE 'union' END,
         o.name
    FROM memberships AS mine
    JOIN organisations AS o ON o.id = mine.organisation_id
     AND o.kind IN ('union', 'association') AND o.closed_at IS NULL
    JOIN memberships AS m ON m.organisation_id = o.id AND m.ended_at IS NULL
     AND m.role IN ('officer', 'chief', 'instructor')
     AND m.account_id <> app_account()
   WHERE mine.account_id = app_account() AND mine.ended_at IS NULL
   ORDER BY 3, 2 DESC;
END;

CREATE FUNCTION inquiry_ask(in_organisation_id bigint, in_addressee text,
    in_title text, in_body text, in_answer_id text) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  made bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM inquiry_places() AS p
                  WHERE p.organisation_id = in_organisation_id
                    AND p.addressee = in_addressee) THEN
    RAISE EXCEPTION 'not one''s own union' USING ERRCODE = 'XS403';
  END IF;
  INSERT INTO inquiries (account_id, organisation_id, addressee, title,
    answer_id)
  VALUES (app_account(), in_organisation_id, in_addressee, in_title,
    nullif(in_answer_id, ''))
  RETURNING id INTO made;
  INSERT INTO inquiry_posts (inquiry_id, account_id, is_asker, name, body)
  SELECT made, a.id, true, a.name, in_body
    FROM accounts AS a WHERE a.id = app_account();
  PERFORM audit_append(NULL, 'inquiry.ask', 'inquiry ' || made, '');
  RETURN made;
END
$$;

-- The part of the asking account, or XS404; a closed one takes nothing more.
CREATE FUNCTION inquiry_must_be(in_id bigint) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  q inquiries;
  part text;
BEGIN
  SELECT * INTO q FROM inquiries AS i WHERE i.id = in_id FOR UPDATE;
  part := inquiry_part(q.account_id, q.organisation_id, q.addressee);
  IF q.id IS NULL OR part IS NULL THEN
    RAISE EXCEPTION 'no such inquiry' USING ERRCODE = 'XS404';
  END IF;
  IF q.state = 'closed' THEN
    RAISE EXCEPTION 'it is closed' USING ERRCODE = 'XS409';
  END IF;
  RETURN part;
END
$$;

CREATE FUNCTION inquiry_say(in_id bigint, in_body text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  part text := inquiry_must_be(in_id);
BEGIN
  INSERT INTO inquiry_posts (inquiry_id, account_id, is_asker, name, body)
  SELECT in_id, a.id, part = 'asker', a.name, in_body
    FROM accounts AS a WHERE a.id = app_account();
  UPDATE inquiries AS i
     SET state = CASE WHEN part = 'asker' THEN 'open' ELSE 'answered' END,
         changed_at = now()
   WHERE i.id = in_id;
  PERFORM audit_append(NULL, 'inquiry.say', 'inquiry ' || in_id, '');
END
$$;

CREATE FUNCTION inquiry_close(in_id bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  PERFORM inquiry_must_be(in_id);
  UPDATE inquiries AS i SET state = 'closed', changed_at = now()
   WHERE i.id = in_id;
  PERFORM audit_append(NULL, 'inquiry.close', 'inquiry ' || in_id, '');
END
$$;

-- Who leaves the product takes their questions along.
CREATE FUNCTION inquiries_erase() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  DELETE FROM inquiries AS i WHERE i.account_id = NEW.id;
  UPDATE inquiry_posts AS p SET account_id = NULL, name = NEW.name
   WHERE p.account_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER accounts_erase_inquiries AFTER UPDATE OF erased_at ON accounts
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL)
  EXECUTE FUNCTION inquiries_erase();

ALTER TABLE inquiries ENABLE ROW LEVEL SECURITY;
ALTER TABLE inquiry_posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY inquiries_see ON inquiries FOR SELECT TO xieshang_app
  USING (inquiry_part(account_id, organisation_id, addressee) IS NOT NULL);
CREATE POLICY inquiry_posts_see ON inquiry_posts FOR SELECT TO xieshang_app
  USING (inquiry_id IN (SELECT i.id FROM inquiries AS i));
GRANT SELECT ON inquiries, inquiry_posts TO xieshang_app;

REVOKE EXECUTE ON FUNCTION inquiry_part, inquiry_places, inquiry_ask,
  inquiry_must_be, inquiry_say, inquiry_close, inquiries_erase FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inquiry_part, inquiry_places, inquiry_ask,
  inquiry_say, inquiry_close TO xieshang_app;
