-- Costings that are kept: an organisation's own, a side's own in a round,
-- and what one side has shown the other. A spec is JSON (docs/costing.md).

CREATE FUNCTION app_costing_organisations() RETURNS SETOF bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT organisation_id FROM memberships
   WHERE account_id = app_account() AND ended_at IS NULL
     AND role IN ('officer', 'chief', 'employer');
END;

-- What one side shows the other: a workforce to count on, or an offer.
CREATE TABLE costing_offers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  kind text NOT NULL CHECK (kind IN ('workforce', 'offer')),
  name text NOT NULL CHECK (name <> ''),
  spec text NOT NULL CHECK (length(spec) <= 4000000),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX costing_offers_by_round ON costing_offers (round_id, id);
COMMENT ON COLUMN costing_offers.kind IS
  'workforce: people, contributions, no proposals; offer: with the values of '
  'the side that shows it, never those it assumes of the other';
COMMENT ON COLUMN costing_offers.sha256 IS 'of spec, UTF-8';

CREATE TRIGGER costing_offers_fixed BEFORE UPDATE OF round_id, side, kind,
  name, spec, sha256, at OR TRUNCATE
  ON costing_offers EXECUTE FUNCTION round_is_fixed();

ALTER TABLE costing_offers ENABLE ROW LEVEL SECURITY;
CREATE POLICY costing_offers_see ON costing_offers FOR SELECT TO xieshang_app
  USING (round_id IN (SELECT app_round_tables()));
CREATE POLICY costing_offers_add ON costing_offers FOR INSERT TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND account_id = app_account());
GRANT SELECT ON costing_offers TO xieshang_app;
GRANT INSERT (round_id, side, kind, name, spec, sha256, account_id)
  ON costing_offers TO xieshang_app;

CREATE TABLE costing_sheets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id bigint REFERENCES organisations ON DELETE CASCADE,
  round_id bigint REFERENCES rounds ON DELETE CASCADE,
  side text CHECK (side IN ('labour', 'employer')),
  offer_id bigint REFERENCES costing_offers ON DELETE SET NULL,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
  spec text NOT NULL CHECK (length(spec) <= 4000000),
  version int NOT NULL DEFAULT 1,
  created_by bigint REFERENCES accounts ON DELETE SET NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((organisation_id IS NULL) = (round_id IS NOT NULL)),
  CHECK ((round_id IS NULL) = (side IS NULL))
);
CREATE INDEX costing_sheets_by_organisation
  ON costing_sheets (organisation_id, id);
CREATE INDEX costing_sheets_by_round ON costing_sheets (round_id, side, id);
COMMENT ON TABLE costing_sheets IS
  'an organisation''s own costings, and a side''s private scenarios in a round';
COMMENT ON COLUMN costing_sheets.offer_id IS
  'the shown workforce or offer it was begun from';

ALTER TABLE costing_sheets ENABLE ROW LEVEL SECURITY;
CREATE POLICY costing_sheets_see ON costing_sheets FOR SELECT TO xieshang_app
  USING (organisation_id IN (SELECT app_costing_organisations())
    OR (side = app_side() AND (round_id, side) IN
      (SELECT m.round_id, m.side FROM app_round_rooms() AS m)));
CREATE POLICY costing_sheets_add ON costing_sheets FOR INSERT TO xieshang_app
  WITH CHECK (created_by = app_account()
    AND (organisation_id IN (SELECT app_costing_organisations())
      OR (side = app_side() AND side = round_side(round_id))));
CREATE POLICY costing_sheets_change ON costing_sheets FOR UPDATE
  TO xieshang_app
  USING (organisation_id IN (SELECT app_costing_organisations())
    OR (side = app_side() AND side = round_side(round_id)));
CREATE POLICY costing_sheets_end ON costing_sheets FOR DELETE
  TO xieshang_app
  USING (organisation_id IN (SELECT app_costing_organisations())
    OR (side = app_side() AND side = round_side(round_id)));
GRANT SELECT, DELETE ON costing_sheets TO xieshang_app;
GRANT INSERT (organisation_id, round_id, side, offer_id, name, spec,
  created_by), UPDATE (name, spec, version, changed_at)
  ON costing_sheets TO xieshang_app;

-- Known rates of contributions by place, loaded from content/wages.
CREATE TABLE costing_rates (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  province text NOT NULL,
  city text NOT NULL,
  scheme text NOT NULL,
  payer text NOT NULL,
  rate_pct numeric,
  lower_cny numeric,
  upper_cny numeric,
  effective_on date,
  source_id text NOT NULL REFERENCES wage_sources,
  note text NOT NULL
);
CREATE INDEX costing_rates_by_place ON costing_rates (province, city);
COMMENT ON TABLE costing_rates IS
  'public: published rates and limits of social insurance and housing fund';
GRANT SELECT ON costing_rates TO xieshang_app;
