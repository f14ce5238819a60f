-- Where an enterprise stands: its own pay figures, a few numbers or the sums
-- of a pay list. Nobody's single pay is kept. Private to the organisation.

CREATE TABLE wage_stands (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id bigint NOT NULL REFERENCES organisations ON DELETE CASCADE,
  made_by bigint REFERENCES accounts ON DELETE SET NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  year int NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  sector text NOT NULL CHECK (sector ~ '^[A-S]$'),
  province text NOT NULL CHECK (province <> ''),
  city text NOT NULL DEFAULT '',
  unit text NOT NULL CHECK (unit IN ('private', 'non_private')),
  heads int NOT NULL CHECK (heads BETWEEN 1 AND 10000000),
  mean_cents bigint NOT NULL CHECK (mean_cents > 0),
  lowest_cents bigint CHECK (lowest_cents > 0),
  before_cents bigint CHECK (before_cents > 0),
  p10_cents bigint CHECK (p10_cents > 0),
  p25_cents bigint CHECK (p25_cents >= p10_cents),
  p50_cents bigint CHECK (p50_cents > 0),
  p75_cents bigint CHECK (p75_cents >= p25_cents),
  p90_cents bigint CHECK (p90_cents >= p75_cents),
  is_list bool NOT NULL DEFAULT false
);
CREATE INDEX wage_stands_by_organisation ON wage_stands (organisation_id);
COMMENT ON TABLE wage_stands IS
  '本单位工资的几个数，只有本组织看得到 | '
  'an organisation''s own pay figures, private to it';
COMMENT ON COLUMN wage_stands.province IS
  'as the pay tables write it: 广东';
COMMENT ON COLUMN wage_stands.mean_cents IS
  'fen a year per person, before tax';
COMMENT ON COLUMN wage_stands.lowest_cents IS
  'fen a month: the lowest pay of anyone who worked full time';
COMMENT ON COLUMN wage_stands.before_cents IS
  'fen a year: the mean of the year before';
COMMENT ON COLUMN wage_stands.p50_cents IS 'fen a year';
COMMENT ON COLUMN wage_stands.is_list IS 'summed up from a pay list';

CREATE TABLE wage_stand_groups (
  stand_id bigint NOT NULL REFERENCES wage_stands ON DELETE CASCADE,
  place int NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  heads int NOT NULL CHECK (heads >= 5),
  mean_cents bigint NOT NULL CHECK (mean_cents > 0),
  p50_cents bigint NOT NULL CHECK (p50_cents > 0),
  PRIMARY KEY (stand_id, place)
);
COMMENT ON TABLE wage_stand_groups IS
  '同一份工资表里五人以上的岗位 | positions of at least five people';

ALTER TABLE wage_stands ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_stand_groups ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION app_knows_pay(in_organisation_id bigint) RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT app_has_role(in_organisation_id,
    ARRAY['officer', 'chief', 'instructor', 'employer']);
END;
REVOKE EXECUTE ON FUNCTION app_knows_pay FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_knows_pay TO xieshang_app;

CREATE POLICY wage_stands_own ON wage_stands TO xieshang_app
  USING (app_knows_pay(organisation_id))
  WITH CHECK (app_knows_pay(organisation_id) AND made_by = app_account());
CREATE POLICY wage_stand_groups_own ON wage_stand_groups TO xieshang_app
  USING (EXISTS (SELECT FROM wage_stands AS s WHERE s.id = stand_id));
GRANT SELECT, INSERT, DELETE ON wage_stands, wage_stand_groups
  TO xieshang_app;
