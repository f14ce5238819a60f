-- Lessons: scenes with their texts, which are public, and what learners did,
-- which is theirs. A visitor learns without an account: a random token in a
-- cookie stands for them until they sign in.

-- A visitor's transaction sets app.account to 0, which is nobody.
CREATE OR REPLACE FUNCTION app_account() RETURNS bigint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(nullif(current_setting('app.account', true), '')::bigint, 0);

CREATE TABLE lesson_scenes (
  id text PRIMARY KEY CHECK (id ~ '^[BEX][0-9]{2}$'),
  place int NOT NULL CHECK (place > 0),
  tier text NOT NULL CHECK (tier IN ('beginner', 'experienced', 'expert')),
  module int NOT NULL CHECK (module BETWEEN 1 AND 6),
  tool text NOT NULL,
  title_zh text NOT NULL CHECK (title_zh <> ''),
  title_en text NOT NULL CHECK (title_en <> ''),
  x int NOT NULL,
  y int NOT NULL,
  questions int NOT NULL DEFAULT 0 CHECK (questions >= 0)
);
COMMENT ON TABLE lesson_scenes IS 'public: scenes of content/scenes';
COMMENT ON COLUMN lesson_scenes.place IS 'order of learning, from 1';
COMMENT ON COLUMN lesson_scenes.x IS 'of its middle on the map, pixels';
COMMENT ON COLUMN lesson_scenes.questions IS
  'in its text; 0 while the text is not there';

CREATE TABLE lesson_edges (
  before_id text NOT NULL REFERENCES lesson_scenes ON DELETE CASCADE,
  after_id text NOT NULL REFERENCES lesson_scenes ON DELETE CASCADE,
  path text NOT NULL,
  PRIMARY KEY (before_id, after_id),
  CHECK (before_id <> after_id)
);
COMMENT ON TABLE lesson_edges IS 'public: what is learned before what';
COMMENT ON COLUMN lesson_edges.path IS 'of the arrow on the map, SVG';

CREATE TABLE lesson_texts (
  scene_id text NOT NULL REFERENCES lesson_scenes ON DELETE CASCADE,
  lang text NOT NULL CHECK (lang IN ('zh', 'en')),
  summary text NOT NULL,
  minutes int NOT NULL CHECK (minutes > 0),
  text text NOT NULL CHECK (text <> ''),
  PRIMARY KEY (scene_id, lang)
);
COMMENT ON TABLE lesson_texts IS
  'public: the files of content/scenes as they are';

CREATE TABLE learners (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint UNIQUE REFERENCES accounts ON DELETE CASCADE,
  token_digest bytea UNIQUE CHECK (length(token_digest) = 32),
  placed text CHECK (placed IN ('beginner', 'experienced', 'expert')),
  is_free bool NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(account_id, token_digest) = 1)
);
CREATE INDEX learners_of_visitors ON learners (seen_at)
  WHERE account_id IS NULL;
COMMENT ON COLUMN learners.placed IS
  'the highest tier passed in the placement test; it may be skipped';
COMMENT ON COLUMN learners.is_free IS 'no gates';
COMMENT ON COLUMN learners.token_digest IS 'of a visitor; until they sign in';

CREATE TABLE lesson_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  learner_id bigint NOT NULL REFERENCES learners ON DELETE CASCADE,
  scene_id text NOT NULL REFERENCES lesson_scenes ON DELETE CASCADE,
  question int NOT NULL CHECK (question >= 0),
  seed bigint NOT NULL,
  given text NOT NULL CHECK (length(given) <= 200),
  is_right bool NOT NULL,
  setting text NOT NULL CHECK (setting IN ('practice', 'placement', 'review')),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX lesson_answers_by_learner
  ON lesson_answers (learner_id, scene_id, id);
COMMENT ON COLUMN lesson_answers.question IS
  'number in the scene''s text; 0 is one made from a template';
COMMENT ON COLUMN lesson_answers.seed IS
  'what the order of lines or the made question came from; of a placement '
  'test its number';
COMMENT ON COLUMN lesson_answers.given IS 'as lessons_question.h writes it';

-- When each question is to be asked again (FSRS).
CREATE TABLE lesson_cards (
  learner_id bigint NOT NULL REFERENCES learners ON DELETE CASCADE,
  scene_id text NOT NULL REFERENCES lesson_scenes ON DELETE CASCADE,
  question int NOT NULL CHECK (question > 0),
  is_right bool NOT NULL,
  state int NOT NULL CHECK (state BETWEEN 1 AND 3),
  stability_e8 bigint NOT NULL CHECK (stability_e8 > 0),
  difficulty_e8 bigint NOT NULL CHECK (difficulty_e8 > 0),
  step int NOT NULL,
  days int NOT NULL,
  reps int NOT NULL,
  lapses int NOT NULL,
  due_at timestamptz NOT NULL,
  reviewed_at timestamptz NOT NULL,
  PRIMARY KEY (learner_id, scene_id, question)
);
CREATE INDEX lesson_cards_due ON lesson_cards (learner_id, due_at);
COMMENT ON COLUMN lesson_cards.is_right IS 'the last time it was answered';
COMMENT ON COLUMN lesson_cards.stability_e8 IS 'days times 10^8';

CREATE TABLE lesson_progress (
  learner_id bigint NOT NULL REFERENCES learners ON DELETE CASCADE,
  scene_id text NOT NULL REFERENCES lesson_scenes ON DELETE CASCADE,
  answered int NOT NULL DEFAULT 0,
  rights int NOT NULL DEFAULT 0,
  made_rights int NOT NULL DEFAULT 0,
  tries int NOT NULL DEFAULT 0,
  wrongs int NOT NULL DEFAULT 0,
  known_at timestamptz,
  last_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (learner_id, scene_id)
);
COMMENT ON COLUMN lesson_progress.rights IS
  'questions that were right the last time';
COMMENT ON COLUMN lesson_progress.made_rights IS
  'questions from a template that were right';
COMMENT ON COLUMN lesson_progress.tries IS 'answers of every kind';

-- Steps of minutes wait for another day: nobody is called back at once.
CREATE FUNCTION lesson_is_due(c lesson_cards) RETURNS bool
  LANGUAGE sql STABLE
  RETURN c.due_at <= now()
    AND (c.state = 2 OR c.reviewed_at < now() - interval '12 hours');

-- The learner who asks: the account, or a visitor by their token.
CREATE FUNCTION learner_own(in_token bytea) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT l.id FROM learners AS l
   WHERE CASE WHEN app_account() IS NULL
     THEN l.token_digest = in_token ELSE l.account_id = app_account() END;
END;

CREATE FUNCTION learner_begin(in_token bytea) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  IF app_account() IS NOT NULL THEN
    INSERT INTO learners (account_id) VALUES (app_account())
    ON CONFLICT (account_id) DO UPDATE SET seen_at = now();
  ELSE
    INSERT INTO learners (token_digest) VALUES (in_token)
    ON CONFLICT (token_digest) DO UPDATE SET seen_at = now();
  END IF;
  RETURN learner_own(in_token);
END
$$;

CREATE FUNCTION learner_way(in_token bytea)
  RETURNS TABLE (placed text, is_free bool, due bigint, answers bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT l.placed, l.is_free,
      (SELECT count(*) FROM lesson_cards AS c
        WHERE c.learner_id = l.id AND lesson_is_due(c)),
      (SELECT coalesce(sum(p.tries), 0)::bigint FROM lesson_progress AS p
        WHERE p.learner_id = l.id)
    FROM learners AS l WHERE l.id = learner_own(in_token);
END;

CREATE FUNCTION learner_progress(in_token bytea)
  RETURNS TABLE (scene_id text, answered int, rights int, made_rights int,
    is_known bool, due bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT p.scene_id, p.answered, p.rights, p.made_rights,
      p.known_at IS NOT NULL,
      (SELECT count(*) FROM lesson_cards AS c
        WHERE c.learner_id = p.learner_id AND c.scene_id = p.scene_id
          AND lesson_is_due(c))
    FROM lesson_progress AS p WHERE p.learner_id = learner_own(in_token);
END;

CREATE FUNCTION learner_cards(in_token bytea, in_scene_id text)
  RETURNS SETOF lesson_cards
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT c.* FROM lesson_cards AS c
   WHERE c.learner_id = learner_own(in_token) AND c.scene_id = in_scene_id;
END;

CREATE FUNCTION learner_due(in_token bytea, in_most int)
  RETURNS TABLE (scene_id text, question int, due_at timestamptz,
    waiting bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT c.scene_id, c.question, c.due_at, count(*) OVER ()
    FROM lesson_cards AS c JOIN lesson_scenes AS s ON s.id = c.scene_id
   WHERE c.learner_id = learner_own(in_token) AND lesson_is_due(c)
     AND c.question <= s.questions
   ORDER BY c.due_at, c.scene_id, c.question LIMIT in_most;
END;

CREATE FUNCTION learner_answer_read(in_token bytea, in_id bigint)
  RETURNS SETOF lesson_answers
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.* FROM lesson_answers AS a
   WHERE a.id = in_id AND a.learner_id = learner_own(in_token);
END;

-- Counts a scene's cards again; known stays known.
CREATE FUNCTION learner_count(in_learner_id bigint, in_scene_id text)
  RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  UPDATE lesson_progress AS p SET
    answered = c.answered, rights = c.rights
    FROM (SELECT count(*) AS answered,
            count(*) FILTER (WHERE k.is_right) AS rights
            FROM lesson_cards AS k
           WHERE k.learner_id = in_learner_id AND k.scene_id = in_scene_id)
      AS c
   WHERE p.learner_id = in_learner_id AND p.scene_id = in_scene_id;
END;

-- Keeps an answer with what follows from it. in_makes: the scene has
-- questions made from templates, one of which must be right, too.
CREATE FUNCTION learner_answer(in_token bytea, in_scene_id text,
    in_question int, in_seed bigint, in_given text, in_right bool,
    in_setting text, in_makes bool, in_state int, in_stability_e8 bigint,
    in_difficulty_e8 bigint, in_step int, in_days int, in_reps int,
    in_lapses int, in_due_at timestamptz) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_id bigint := learner_begin(in_token);
  new_id bigint;
BEGIN
  INSERT INTO lesson_answers (learner_id, scene_id, question, seed, given,
    is_right, setting)
  VALUES (own_id, in_scene_id, in_question, in_seed, in_given, in_right,
    in_setting)
  RETURNING id INTO new_id;
  IF in_setting = 'placement' THEN
    RETURN new_id;
  END IF;
  INSERT INTO lesson_progress AS p (learner_id, scene_id, tries, wrongs,
    made_rights)
  VALUES (own_id, in_scene_id, 1, (NOT in_right)::int,
    (in_question = 0 AND in_right)::int)
  ON CONFLICT (learner_id, scene_id) DO UPDATE SET tries = p.tries + 1,
    wrongs = p.wrongs + excluded.wrongs,
    made_rights = p.made_rights + excluded.made_rights, last_at = now();
  IF in_question > 0 THEN
    INSERT INTO lesson_cards (learner_id, scene_id, question, is_right, state,
      stability_e8, difficulty_e8, step, days, reps, lapses, due_at,
      reviewed_at)
    VALUES (own_id, in_scene_id, in_question, in_right, in_state,
      in_stability_e8, in_difficulty_e8, in_step, in_days, in_reps, in_lapses,
      in_due_at, now())
    ON CONFLICT (learner_id, scene_id, question) DO UPDATE SET
      is_right = excluded.is_right, state = excluded.state,
      stability_e8 = excluded.stability_e8,
      difficulty_e8 = excluded.difficulty_e8, step = excluded.step,
      days = excluded.days, reps = excluded.reps, lapses = excluded.lapses,
      due_at = excluded.due_at, reviewed_at = excluded.reviewed_at;
    PERFORM learner_count(own_id, in_scene_id);
  END IF;
  UPDATE lesson_progress AS p SET known_at = now()
    FROM lesson_scenes AS s
   WHERE p.learner_id = own_id AND p.scene_id = in_scene_id
     AND s.id = in_scene_id AND p.known_at IS NULL AND s.questions > 0
     AND p.rights * 5 >= s.questions * 4
     AND (NOT in_makes OR p.made_rights > 0);
  RETURN new_id;
END
$$;

-- A placement test so far: how many of each tier were asked and right.
CREATE FUNCTION learner_placement(in_token bytea, in_seed bigint)
  RETURNS TABLE (tier text, asked bigint, rights bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT s.tier, count(*), count(*) FILTER (WHERE a.is_right)
    FROM (SELECT DISTINCT ON (t.scene_id, t.question) t.scene_id, t.is_right
            FROM lesson_answers AS t
           WHERE t.learner_id = learner_own(in_token)
             AND t.setting = 'placement' AND t.seed = in_seed
           ORDER BY t.scene_id, t.question, t.id) AS a
    JOIN lesson_scenes AS s ON s.id = a.scene_id
   GROUP BY s.tier;
END;

CREATE FUNCTION learner_place(in_token bytea, in_placed text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_id bigint := learner_begin(in_token);
BEGIN
  UPDATE learners SET placed = nullif(in_placed, '') WHERE id = own_id;
END
$$;

CREATE FUNCTION learner_free(in_token bytea, in_free bool) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  own_id bigint := learner_begin(in_token);
BEGIN
  UPDATE learners SET is_free = in_free WHERE id = own_id;
END
$$;

CREATE FUNCTION learner_forget(in_token bytea) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM learners WHERE id = learner_own(in_token);
END;

-- What a visitor did becomes the account's that has signed in.
CREATE FUNCTION learner_adopt(in_token bytea) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  old_id bigint;
  own_id bigint;
BEGIN
  SELECT id INTO old_id FROM learners
   WHERE token_digest = in_token AND app_account() IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  own_id := learner_begin(in_token);
  UPDATE lesson_answers SET learner_id = own_id WHERE learner_id = old_id;
  INSERT INTO lesson_cards SELECT own_id, c.scene_id, c.question, c.is_right,
    c.state, c.stability_e8, c.difficulty_e8, c.step, c.days, c.reps,
    c.lapses, c.due_at, c.reviewed_at
    FROM lesson_cards AS c WHERE c.learner_id = old_id
  ON CONFLICT (learner_id, scene_id, question) DO UPDATE SET
    is_right = excluded.is_right, state = excluded.state,
    stability_e8 = excluded.stability_e8,
    difficulty_e8 = excluded.difficulty_e8, step = excluded.step,
    days = excluded.days, reps = excluded.reps, lapses = excluded.lapses,
    due_at = excluded.due_at, reviewed_at = excluded.reviewed_at
  WHERE lesson_cards.reviewed_at < excluded.reviewed_at;
  INSERT INTO lesson_progress AS p (learner_id, scene_id, made_rights, tries,
    wrongs, known_at, last_at)
  SELECT own_id, o.scene_id, o.made_rights, o.tries, o.wrongs, o.known_at,
         o.last_at
    FROM lesson_progress AS o WHERE o.learner_id = old_id
  ON CONFLICT (learner_id, scene_id) DO UPDATE SET
    made_rights = p.made_rights + excluded.made_rights,
    tries = p.tries + excluded.tries, wrongs = p.wrongs + excluded.wrongs,
    known_at = least(p.known_at, excluded.known_at),
    last_at = greatest(p.last_at, excluded.last_at);
  PERFORM learner_count(own_id, p.scene_id) FROM lesson_progress AS p
    WHERE p.learner_id = own_id;
  UPDATE learners AS l SET placed = coalesce(l.placed, o.placed),
    is_free = l.is_free OR o.is_free
    FROM learners AS o WHERE l.id = own_id AND o.id = old_id;
  DELETE FROM learners WHERE id = old_id;
END
$$;

-- Visitors who did not come back for half a year.
CREATE FUNCTION learners_forget_old() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM learners
   WHERE account_id IS NULL AND seen_at < now() - interval '180 days';
END;

-- What the product knows about an account, feature by feature: every
-- function own_data_FEATURE() gives its parts; own_erase_FEATURE() erases
-- them. New features add functions of these names and nothing else.
CREATE FUNCTION own_data() RETURNS TABLE (part text, rows jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  f text;
BEGIN
  FOR f IN SELECT p.proname FROM pg_proc AS p
      WHERE p.pronamespace = 'public'::regnamespace AND p.pronargs = 0
        AND p.proname LIKE 'own\_data\_%' ORDER BY p.proname LOOP
    RETURN QUERY EXECUTE format('SELECT d.part, d.rows FROM %I() AS d', f);
  END LOOP;
END
$$;

CREATE FUNCTION own_data_lessons() RETURNS TABLE (part text, rows jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT 'lesson_answers', coalesce((SELECT jsonb_agg(jsonb_build_object(
      'scene', a.scene_id, 'question', a.question, 'given', a.given,
      'right', a.is_right, 'setting', a.setting, 'at', a.at) ORDER BY a.id)
    FROM lesson_answers AS a JOIN learners AS l ON l.id = a.learner_id
   WHERE l.account_id = app_account()), '[]')
  UNION ALL
  SELECT 'lesson_progress', coalesce((SELECT jsonb_agg(jsonb_build_object(
      'scene', p.scene_id, 'right', p.rights, 'tries', p.tries,
      'known_at', p.known_at) ORDER BY p.scene_id)
    FROM lesson_progress AS p JOIN learners AS l ON l.id = p.learner_id
   WHERE l.account_id = app_account()), '[]');
END;

CREATE FUNCTION own_erase_lessons() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM learners WHERE account_id = app_account();
END;

CREATE OR REPLACE FUNCTION own_account_erase() RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  f text;
BEGIN
  FOR f IN SELECT p.proname FROM pg_proc AS p
      WHERE p.pronamespace = 'public'::regnamespace AND p.pronargs = 0
        AND p.proname LIKE 'own\_erase\_%' ORDER BY p.proname LOOP
    EXECUTE format('SELECT %I()', f);
  END LOOP;
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
END
$$;

ALTER TABLE learners ENABLE ROW LEVEL SECURITY;
ALTER TABLE lesson_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE lesson_cards ENABLE ROW LEVEL SECURITY;
ALTER TABLE lesson_progress ENABLE ROW LEVEL SECURITY;
-- Reached through the functions above only: they know a visitor's token.
CREATE POLICY learners_nobody ON learners TO xieshang_app USING (false);
CREATE POLICY lesson_answers_nobody ON lesson_answers TO xieshang_app
  USING (false);
CREATE POLICY lesson_cards_nobody ON lesson_cards TO xieshang_app
  USING (false);
CREATE POLICY lesson_progress_nobody ON lesson_progress TO xieshang_app
  USING (false);

GRANT SELECT ON lesson_scenes, lesson_edges, lesson_texts TO xieshang_app;

REVOKE EXECUTE ON FUNCTION lesson_is_due, learner_own, learner_begin, learner_way,
  learner_progress, learner_cards, learner_due, learner_answer_read,
  learner_count, learner_answer, learner_placement, learner_place,
  learner_free, learner_forget, learner_adopt, learners_forget_old, own_data,
  own_data_lessons, own_erase_lessons FROM PUBLIC;
GRANT EXECUTE ON FUNCTION learner_way, learner_progress, learner_cards,
  learner_due, learner_answer_read, learner_answer, learner_placement,
  learner_place, learner_free, learner_forget, learner_adopt,
  learners_forget_old, own_data TO xieshang_app;
