-- Pay data: observations with their sources. Public figures only; what an
-- enterprise enters about itself lives in tables of its own.

CREATE TABLE wage_sources (
  source_id text PRIMARY KEY,
  title text NOT NULL,
  publisher text NOT NULL,
  published_on text NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  retrieved_from text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  CHECK (source_id <> '' AND title <> '')
);
COMMENT ON TABLE wage_sources IS 'public: where each figure was read';
COMMENT ON COLUMN wage_sources.published_on IS
  'as the source gives it: a day, a month, or a year';

CREATE TABLE wage_industries (
  year int NOT NULL CHECK (year BETWEEN 1950 AND 2100),
  unit_type text NOT NULL CHECK (unit_type <> ''),
  industry text NOT NULL CHECK (industry ~ '^[A-T]$'),
  region text NOT NULL CHECK (region <> ''),
  annual_cents bigint NOT NULL CHECK (annual_cents > 0),
  growth_bp int,
  source_id text NOT NULL REFERENCES wage_sources,
  PRIMARY KEY (year, unit_type, industry, region, source_id)
);
CREATE INDEX wage_industries_by_series
  ON wage_industries (region, unit_type, industry, year);
COMMENT ON TABLE wage_industries IS
  'public: average yearly pay by sector (GB/T 4754), statistical bureaus';
COMMENT ON COLUMN wage_industries.industry IS 'A-S; T is all sectors';
COMMENT ON COLUMN wage_industries.annual_cents IS
  'fen a year per person, before tax';
COMMENT ON COLUMN wage_industries.growth_bp IS
  'nominal growth on the year before as published, 0.01 %';

CREATE TABLE industries (
  code text PRIMARY KEY CHECK (code ~ '^[A-T]$'),
  name text NOT NULL,
  name_en text NOT NULL
);
COMMENT ON TABLE industries IS 'public: sections of GB/T 4754-2017';

GRANT SELECT ON wage_sources, wage_industries, industries TO xieshang_app;

CREATE TABLE wage_caveats (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_year int,
  to_year int,
  region text,
  unit_type text,
  industry text,
  text_zh text NOT NULL,
  text_en text NOT NULL
);
COMMENT ON TABLE wage_caveats IS
  'public: what must be said beside certain figures; empty means any';

CREATE TABLE content_files (
  path text PRIMARY KEY,
  sha256 text NOT NULL,
  rows int NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE content_files IS 'public: which content files are loaded';

GRANT SELECT ON wage_caveats, content_files TO xieshang_app;

INSERT INTO industries (code, name, name_en) VALUES
  ('A', '农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery'),
  ('B', '采矿业', 'Mining'),
  ('C', '制造业', 'Manufacturing'),
  ('D', '电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water supply'),
  ('E', '建筑业', 'Construction'),
  ('F', '批发和零售业', 'Wholesale and retail'),
  ('G', '交通运输、仓储和邮政业', 'Transport, storage and post'),
  ('H', '住宿和餐饮业', 'Hotels and catering'),
  ('I', '信息传输、软件和信息技术服务业', 'Information, software and IT services'),
  ('J', '金融业', 'Finance'),
  ('K', '房地产业', 'Real estate'),
  ('L', '租赁和商务服务业', 'Leasing and business services'),
  ('M', '科学研究和技术服务业', 'Research and technical services'),
  ('N', '水利、环境和公共设施管理业', 'Water, environment and public facilities'),
  ('O', '居民服务、修理和其他服务业', 'Resident, repair and other services'),
  ('P', '教育', 'Education'),
  ('Q', '卫生和社会工作', 'Health and social work'),
  ('R', '文化、体育和娱乐业', 'Culture, sports and entertainment'),
  ('S', '公共管理、社会保障和社会组织', 'Public administration and social organisations'),
  ('T', '全部行业', 'All sectors');
