-- Trainers' courses, made of scenes and own pages; cohorts that take one
-- together; what a trainer may see of their learners, and nobody else.

-- A trainer, and in no employer's service: an employer's people never see
-- what workers answered.
CREATE FUNCTION app_is_trainer() RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships AS m
      WHERE m.account_id = app_account() AND m.ended_at IS NULL
        AND m.role = 'trainer')
    AND NOT EXISTS (SELECT FROM memberships AS m
      WHERE m.account_id = app_account() AND m.ended_at IS NULL
        AND m.role = 'employer');
END;

CREATE TABLE courses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  title text NOT NULL CHECK (length(title) BETWEEN 2 AND 80),
  about text NOT NULL CHECK (length(about) <= 2000),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX courses_by_owner ON courses (owner_id);

CREATE TABLE course_steps (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES courses ON DELETE CASCADE,
  place int NOT NULL CHECK (place > 0),
  scene_id text REFERENCES lesson_scenes ON DELETE CASCADE,
  title text NOT NULL DEFAULT '' CHECK (length(title) <= 80),
  body text NOT NULL DEFAULT '' CHECK (length(body) <= 40000),
  quiz text NOT NULL DEFAULT '' CHECK (length(quiz) <= 20000),
  CONSTRAINT course_steps_once UNIQUE (course_id, scene_id),
  CHECK ((scene_id IS NULL) = (title <> ''))
);
CREATE INDEX course_steps_by_course ON course_steps (course_id, place);
COMMENT ON COLUMN course_steps.scene_id IS
  'a scene, or NULL for a page of the trainer''s own';
COMMENT ON COLUMN course_steps.quiz IS
  'questions as content/scenes/README.md writes them';

CREATE TABLE cohorts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES courses ON DELETE CASCADE,
  owner_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  title text NOT NULL CHECK (length(title) BETWEEN 2 AND 80),
  code text NOT NULL UNIQUE CHECK (length(code) >= 8),
  starts_on date,
  ends_on date,
  target_service int CHECK (target_service BETWEEN 1 AND 1000),
  target_visits int CHECK (target_visits BETWEEN 1 AND 1000),
  target_activities int CHECK (target_activities BETWEEN 1 AND 1000),
  target_innovation int CHECK (target_innovation BETWEEN 1 AND 1000),
  reminded_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX cohorts_by_owner ON cohorts (owner_id);
CREATE INDEX cohorts_by_course ON cohorts (course_id);
COMMENT ON COLUMN cohorts.code IS 'who has it may join';
COMMENT ON COLUMN cohorts.target_service IS
  'how many make 100 of the evaluation; NULL: not evaluated';

CREATE TABLE cohort_members (
  cohort_id bigint NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  joined_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (cohort_id, account_id)
);
CREATE INDEX cohort_members_by_account ON cohort_members (account_id);

CREATE TABLE cohort_dues (
  cohort_id bigint NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  step_id bigint NOT NULL REFERENCES course_steps ON DELETE CASCADE,
  due_on date NOT NULL,
  PRIMARY KEY (cohort_id, step_id)
);

-- Answers to the questions of a trainer's own pages.
CREATE TABLE course_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cohort_id bigint NOT NULL,
  account_id bigint NOT NULL,
  step_id bigint NOT NULL REFERENCES course_steps ON DELETE CASCADE,
  question int NOT NULL CHECK (question > 0),
  seed bigint NOT NULL,
  given text NOT NULL CHECK (length(given) <= 200),
  is_right bool NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (cohort_id, account_id) REFERENCES cohort_members
    ON DELETE CASCADE
);
CREATE INDEX course_answers_by_member
  ON course_answers (cohort_id, account_id, step_id, question);

-- What a union president did, for the evaluation.
CREATE TABLE cohort_deeds (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cohort_id bigint NOT NULL,
  account_id bigint NOT NULL,
  dimension text NOT NULL CHECK (dimension IN ('service', 'visits',
    'activities', 'innovation')),
  on_day date NOT NULL,
  what text NOT NULL CHECK (length(what) BETWEEN 2 AND 200),
  FOREIGN KEY (cohort_id, account_id) REFERENCES cohort_members
    ON DELETE CASCADE
);
CREATE INDEX cohort_deeds_by_member ON cohort_deeds (cohort_id, account_id);
COMMENT ON COLUMN cohort_deeds.dimension IS
  'service 服务日, visits 走访, activities 活动, innovation 创新';

-- The asking account runs this cohort.
CREATE FUNCTION app_teaches(in_cohort_id bigint) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT app_is_trainer() AND EXISTS (SELECT FROM cohorts AS c
    WHERE c.id = in_cohort_id AND c.owner_id = app_account());
END;

CREATE FUNCTION app_cohorts_joined() RETURNS SETOF bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT m.cohort_id FROM cohort_members AS m
   WHERE m.account_id = app_account();
END;

CREATE FUNCTION app_courses_joined() RETURNS SETOF bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT c.course_id FROM cohorts AS c
   WHERE c.id IN (SELECT app_cohorts_joined());
END;

-- What somebody with a code is about to join.
CREATE FUNCTION cohort_find(in_code text)
  RETURNS TABLE (cohort_id bigint, title text, course text, trainer text,
    is_joined bool)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT c.id, c.title, k.title, a.name,
      EXISTS (SELECT FROM cohort_members AS m
        WHERE m.cohort_id = c.id AND m.account_id = app_account())
    FROM cohorts AS c JOIN courses AS k ON k.id = c.course_id
    JOIN accounts AS a ON a.id = c.owner_id AND a.erased_at IS NULL
   WHERE lower(c.code) = lower(btrim(in_code)) AND app_account() IS NOT NULL;
END;

CREATE FUNCTION cohort_join(in_code text) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  found_id bigint;
BEGIN
  SELECT c.id INTO found_id FROM cohorts AS c
   WHERE lower(c.code) = lower(btrim(in_code)) AND c.owner_id <> app_account();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such cohort' USING ERRCODE = 'XS404';
  END IF;
  INSERT INTO cohort_members (cohort_id, account_id)
  VALUES (found_id, app_account()) ON CONFLICT DO NOTHING;
  RETURN found_id;
END
$$;

-- Leaves; the answers to the trainer's own questions go along.
CREATE FUNCTION cohort_leave(in_cohort_id bigint, in_account_id bigint)
  RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  IF in_account_id <> app_account() AND NOT app_teaches(in_cohort_id) THEN
    RAISE EXCEPTION 'no such cohort' USING ERRCODE = 'XS404';
  END IF;
  DELETE FROM cohort_members
   WHERE cohort_id = in_cohort_id AND account_id = in_account_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such member' USING ERRCODE = 'XS404';
  END IF;
END
$$;

-- A class from inside, in one pass: a row for each member, and a row for
-- each scene of the course.
CREATE FUNCTION cohort_overview(in_cohort_id bigint)
  RETURNS TABLE (account_id bigint, step_id bigint, name text, known bigint,
    begun bigint, tries bigint, wrongs bigint, last_at timestamptz,
    late bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  WITH steps AS MATERIALIZED (
    SELECT s.id, s.scene_id, s.place, coalesce(d.due_on
        < (now() AT TIME ZONE 'Asia/Shanghai')::date, false) AS is_due
      FROM cohorts AS c JOIN course_steps AS s ON s.course_id = c.course_id
      LEFT JOIN cohort_dues AS d ON d.step_id = s.id AND d.cohort_id = c.id
     WHERE c.id = in_cohort_id AND s.scene_id IS NOT NULL
       AND app_teaches(in_cohort_id)),
  tally AS (
    SELECT m.account_id, s.id AS step_id, count(p.known_at) AS known,
        count(*) - count(p.known_at) AS begun, sum(p.tries) AS tries,
        sum(p.wrongs) AS wrongs, max(p.last_at) AS last_at,
        count(p.known_at) FILTER (WHERE s.is_due) AS due_done
      FROM cohort_members AS m
      JOIN learners AS l ON l.account_id = m.account_id
      JOIN lesson_progress AS p ON p.learner_id = l.id
      JOIN steps AS s ON s.scene_id = p.scene_id
     WHERE m.cohort_id = in_cohort_id
     GROUP BY GROUPING SETS ((m.account_id), (s.id)))
  SELECT * FROM (
    SELECT m.account_id, NULL::bigint, a.name, coalesce(t.known, 0),
        coalesce(t.begun, 0), coalesce(t.tries, 0), coalesce(t.wrongs, 0),
        t.last_at, (SELECT count(*) FROM steps WHERE is_due)
          - coalesce(t.due_done, 0)
      FROM cohort_members AS m JOIN accounts AS a ON a.id = m.account_id
      LEFT JOIN tally AS t ON t.account_id = m.account_id
     WHERE m.cohort_id = in_cohort_id AND app_teaches(in_cohort_id)
     ORDER BY a.name, a.id) AS members
  UNION ALL
  SELECT * FROM (
    SELECT NULL::bigint, s.id, s.scene_id, coalesce(t.known, 0),
        coalesce(t.begun, 0), coalesce(t.tries, 0), coalesce(t.wrongs, 0),
        t.last_at, 0
      FROM steps AS s LEFT JOIN tally AS t ON t.step_id = s.id
     ORDER BY s.place) AS scenes;
END;

-- One member, scene by scene.
CREATE FUNCTION cohort_learner(in_cohort_id bigint, in_account_id bigint)
  RETURNS TABLE (step_id bigint, scene_id text, rights int, tries int,
    wrongs int, is_known bool, last_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT s.id, s.scene_id, coalesce(p.rights, 0), coalesce(p.tries, 0),
      coalesce(p.wrongs, 0), p.known_at IS NOT NULL, p.last_at
    FROM cohorts AS c JOIN cohort_members AS m ON m.cohort_id = c.id
    JOIN course_steps AS s ON s.course_id = c.course_id
    LEFT JOIN learners AS l ON l.account_id = m.account_id
    LEFT JOIN lesson_progress AS p
      ON p.learner_id = l.id AND p.scene_id = s.scene_id
   WHERE c.id = in_cohort_id AND m.account_id = in_account_id
     AND s.scene_id IS NOT NULL AND app_teaches(in_cohort_id)
   ORDER BY s.place;
END;

-- Their single answers since they joined, in the course's scenes only.
CREATE FUNCTION cohort_answers(in_cohort_id bigint, in_account_id bigint,
    in_most int)
  RETURNS TABLE (scene_id text, question int, seed bigint, given text,
    is_right bool, at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT x.scene_id, x.question, x.seed, x.given, x.is_right, x.at
    FROM cohorts AS c JOIN cohort_members AS m ON m.cohort_id = c.id
    JOIN course_steps AS s ON s.course_id = c.course_id
    JOIN learners AS l ON l.account_id = m.account_id
    JOIN lesson_answers AS x
      ON x.learner_id = l.id AND x.scene_id = s.scene_id
   WHERE c.id = in_cohort_id AND m.account_id = in_account_id
     AND x.at >= m.joined_at AND x.setting <> 'placement'
     AND app_teaches(in_cohort_id)
   ORDER BY x.id DESC LIMIT in_most;
END;

-- Everybody in every scene, for the marks.
CREATE FUNCTION cohort_marks(in_cohort_id bigint)
  RETURNS TABLE (account_id bigint, scene_id text, rights int, is_known bool)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT m.account_id, p.scene_id, p.rights, p.known_at IS NOT NULL
    FROM cohorts AS c JOIN cohort_members AS m ON m.cohort_id = c.id
    JOIN course_steps AS s ON s.course_id = c.course_id
    JOIN learners AS l ON l.account_id = m.account_id
    JOIN lesson_progress AS p
      ON p.learner_id = l.id AND p.scene_id = s.scene_id
   WHERE c.id = in_cohort_id AND app_teaches(in_cohort_id);
END;

CREATE FUNCTION cohort_member_name(in_cohort_id bigint, in_account_id bigint)
  RETURNS TABLE (name text, joined_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT a.name, m.joined_at
    FROM cohort_members AS m JOIN accounts AS a ON a.id = m.account_id
   WHERE m.cohort_id = in_cohort_id AND m.account_id = in_account_id
     AND app_teaches(in_cohort_id);
END;

-- A mail to each member who is behind and has an address; at most once in
-- three days. How many were written.
CREATE FUNCTION cohort_remind(in_cohort_id bigint, in_subject text,
    in_body text) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  sent bigint;
BEGIN
  UPDATE cohorts SET reminded_at = now()
   WHERE id = in_cohort_id AND app_teaches(in_cohort_id)
     AND (reminded_at IS NULL OR reminded_at < now() - interval '3 days');
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reminded lately' USING ERRCODE = 'XS409';
  END IF;
  WITH mail AS (
    INSERT INTO mails (to_address, subject, body)
    SELECT a.email, in_subject, in_body
      FROM cohort_overview(in_cohort_id) AS p
      JOIN accounts AS a ON a.id = p.account_id
     WHERE p.late > 0 AND a.email IS NOT NULL AND a.erased_at IS NULL
    RETURNING 1)
  SELECT count(*) INTO sent FROM mail;
  RETURN sent;
END
$$;

CREATE FUNCTION own_data_courses() RETURNS TABLE (part text, rows jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT 'courses', coalesce((SELECT jsonb_agg(jsonb_build_object(
      'title', c.title, 'about', c.about) ORDER BY c.id)
    FROM courses AS c WHERE c.owner_id = app_account()), '[]')
  UNION ALL
  SELECT 'cohorts', coalesce((SELECT jsonb_agg(jsonb_build_object(
      'title', c.title, 'joined_at', m.joined_at) ORDER BY c.id)
    FROM cohort_members AS m JOIN cohorts AS c ON c.id = m.cohort_id
   WHERE m.account_id = app_account()), '[]')
  UNION ALL
  SELECT 'course_answers', coalesce((SELECT jsonb_agg(jsonb_build_object(
      'page', s.title, 'question', x.question, 'given', x.given,
      'right', x.is_right, 'at', x.at) ORDER BY x.id)
    FROM course_answers AS x JOIN course_steps AS s ON s.id = x.step_id
   WHERE x.account_id = app_account()), '[]')
  UNION ALL
  SELECT 'evaluation', coalesce((SELECT jsonb_agg(jsonb_build_object(
      'dimension', d.dimension, 'on', d.on_day, 'what', d.what)
      ORDER BY d.id)
    FROM cohort_deeds AS d WHERE d.account_id = app_account()), '[]');
END;

CREATE FUNCTION own_erase_courses() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM cohort_members WHERE account_id = app_account();
  DELETE FROM cohorts WHERE owner_id = app_account();
  DELETE FROM courses WHERE owner_id = app_account();
END;

ALTER TABLE courses ENABLE ROW LEVEL SECURITY;
ALTER TABLE course_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE cohorts ENABLE ROW LEVEL SECURITY;
ALTER TABLE cohort_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE cohort_dues ENABLE ROW LEVEL SECURITY;
ALTER TABLE course_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE cohort_deeds ENABLE ROW LEVEL SECURITY;

CREATE POLICY courses_own ON courses FOR ALL TO xieshang_app
  USING (owner_id = app_account())
  WITH CHECK (owner_id = app_account() AND app_is_trainer());
CREATE POLICY courses_joined ON courses FOR SELECT TO xieshang_app
  USING (id IN (SELECT app_courses_joined()));
GRANT SELECT, INSERT, DELETE ON courses TO xieshang_app;
GRANT UPDATE (title, about) ON courses TO xieshang_app;

CREATE POLICY course_steps_own ON course_steps FOR ALL TO xieshang_app
  USING (course_id IN (SELECT c.id FROM courses AS c
    WHERE c.owner_id = app_account()))
  WITH CHECK (app_is_trainer() AND course_id IN (SELECT c.id
    FROM courses AS c WHERE c.owner_id = app_account()));
CREATE POLICY course_steps_joined ON course_steps FOR SELECT TO xieshang_app
  USING (course_id IN (SELECT app_courses_joined()));
GRANT SELECT, INSERT, DELETE ON course_steps TO xieshang_app;
GRANT UPDATE (place, title, body, quiz) ON course_steps TO xieshang_app;

CREATE POLICY cohorts_own ON cohorts FOR ALL TO xieshang_app
  USING (owner_id = app_account())
  WITH CHECK (owner_id = app_account() AND app_is_trainer()
    AND course_id IN (SELECT c.id FROM courses AS c
      WHERE c.owner_id = app_account()));
CREATE POLICY cohorts_joined ON cohorts FOR SELECT TO xieshang_app
  USING (id IN (SELECT app_cohorts_joined()));
GRANT SELECT, INSERT, DELETE ON cohorts TO xieshang_app;
GRANT UPDATE (title, starts_on, ends_on, target_service, target_visits,
  target_activities, target_innovation) ON cohorts TO xieshang_app;

CREATE POLICY cohort_members_see ON cohort_members FOR SELECT TO xieshang_app
  USING (account_id = app_account() OR app_teaches(cohort_id));
GRANT SELECT ON cohort_members TO xieshang_app;

CREATE POLICY cohort_dues_own ON cohort_dues FOR ALL TO xieshang_app
  USING (app_teaches(cohort_id)) WITH CHECK (app_teaches(cohort_id));
CREATE POLICY cohort_dues_joined ON cohort_dues FOR SELECT TO xieshang_app
  USING (cohort_id IN (SELECT app_cohorts_joined()));
GRANT SELECT, INSERT, DELETE ON cohort_dues TO xieshang_app;

CREATE POLICY course_answers_own ON course_answers FOR SELECT TO xieshang_app
  USING (account_id = app_account() OR app_teaches(cohort_id));
CREATE POLICY course_answers_add ON course_answers FOR INSERT TO xieshang_app
  WITH CHECK (account_id = app_account()
    AND cohort_id IN (SELECT app_cohorts_joined()));
GRANT SELECT ON course_answers TO xieshang_app;
GRANT INSERT (cohort_id, account_id, step_id, question, seed, given, is_right)
  ON course_answers TO xieshang_app;

CREATE POLICY cohort_deeds_see ON cohort_deeds FOR SELECT TO xieshang_app
  USING (account_id = app_account() OR app_teaches(cohort_id));
CREATE POLICY cohort_deeds_add ON cohort_deeds FOR INSERT TO xieshang_app
  WITH CHECK (app_teaches(cohort_id));
CREATE POLICY cohort_deeds_drop ON cohort_deeds FOR DELETE TO xieshang_app
  USING (app_teaches(cohort_id));
GRANT SELECT, DELETE ON cohort_deeds TO xieshang_app;
GRANT INSERT (cohort_id, account_id, dimension, on_day, what)
  ON cohort_deeds TO xieshang_app;

REVOKE EXECUTE ON FUNCTION app_is_trainer, app_teaches, app_cohorts_joined,
  app_courses_joined, cohort_find, cohort_join, cohort_leave, cohort_overview,
  cohort_learner, cohort_answers, cohort_marks,
  cohort_member_name,
  cohort_remind, own_data_courses, own_erase_courses FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_is_trainer, app_teaches, app_cohorts_joined,
  app_courses_joined, cohort_find, cohort_join, cohort_leave, cohort_overview,
  cohort_learner, cohort_answers, cohort_marks,
  cohort_member_name,
  cohort_remind TO xieshang_app;
