-- Every published figure in one shape: what it is about, which year, which
-- unit, what it says, where it was read, and which of several readings of
-- the same thing is shown first. Replaces the table of sector figures.
-- Comments are "Chinese | English"; the data dictionary page prints them.

DROP TABLE wage_industries;
DELETE FROM content_files WHERE path LIKE '%/wages/%';

ALTER TABLE wage_sources
  ADD is_weak bool NOT NULL GENERATED ALWAYS AS
    (note ~ '弱来源|二手' OR retrieved_from ~ '未定位到仓库') STORED;
COMMENT ON TABLE wage_sources IS
  'public: 来源：每个数字在哪里读到 | Sources: where each figure was read';
COMMENT ON COLUMN wage_sources.source_id IS
  '来源编号 | the source''s own id';
COMMENT ON COLUMN wage_sources.title IS '标题 | title';
COMMENT ON COLUMN wage_sources.publisher IS '发布机构 | who published it';
COMMENT ON COLUMN wage_sources.published_on IS
  '发布日期，按来源所写：日、月或年 | '
  'as the source gives it: a day, a month, or a year';
COMMENT ON COLUMN wage_sources.address IS '网址 | address';
COMMENT ON COLUMN wage_sources.retrieved_from IS
  '从哪里取得 | where the copy was found';
COMMENT ON COLUMN wage_sources.note IS '说明 | remarks';
COMMENT ON COLUMN wage_sources.is_weak IS
  '转载或二手，应以官方页面替换 | '
  'a reprint or second hand: to be replaced by the official page';

-- What administrators have brought in beside the shipped files.
CREATE TABLE wage_imports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text NOT NULL CHECK (dataset IN ('industry', 'region', 'position',
    'registration', 'occupation', 'guideline', 'minimum', 'macro', 'sources',
    'caveats')),
  mode text NOT NULL CHECK (mode IN ('add', 'replace')),
  file_name text NOT NULL CHECK (file_name <> ''),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  rows int NOT NULL CHECK (rows > 0),
  added int NOT NULL,
  changed int NOT NULL,
  removed int NOT NULL,
  imported_by bigint REFERENCES accounts ON DELETE SET NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE wage_imports IS
  '数据更新：管理员导入的版本 | imports: editions brought in by administrators';

CREATE TABLE wage_observations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text NOT NULL CHECK (dataset IN ('industry', 'region', 'position',
    'registration', 'occupation', 'guideline', 'minimum', 'macro')),
  line int NOT NULL CHECK (line > 0),
  year int NOT NULL CHECK (year BETWEEN 1950 AND 2100),
  region text NOT NULL CHECK (region <> ''),
  region_level text NOT NULL DEFAULT '',
  unit_type text NOT NULL DEFAULT '',
  industry text NOT NULL DEFAULT '' CHECK (industry ~ '^[A-T]?$'),
  item_kind text NOT NULL DEFAULT '',
  item text NOT NULL DEFAULT '',
  scope text NOT NULL DEFAULT '',
  tier int NOT NULL DEFAULT 0 CHECK (tier BETWEEN 0 AND 9),
  measure text NOT NULL CHECK (measure IN ('mean', 'p10', 'p25', 'p50', 'p75',
    'p90', 'baseline', 'upper', 'lower', 'base_amount', 'monthly', 'hourly',
    'value')),
  unit text NOT NULL CHECK (unit <> ''),
  value numeric,
  value_to numeric,
  is_unset bool NOT NULL DEFAULT false,
  growth_bp int,
  effective_on date,
  as_of text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  source_id text NOT NULL REFERENCES wage_sources,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  is_preferred bool NOT NULL DEFAULT true,
  import_id bigint REFERENCES wage_imports,
  CHECK (is_unset = (value IS NULL)),
  CHECK (value_to IS NULL OR value_to >= value),
  CONSTRAINT wage_observations_once UNIQUE NULLS NOT DISTINCT (dataset, year,
    region, unit_type, industry, item_kind, item, scope, tier, measure, unit,
    effective_on, as_of, source_id)
);
CREATE INDEX wage_observations_by_place
  ON wage_observations (dataset, region, unit_type, year);
CREATE INDEX wage_observations_by_series
  ON wage_observations (industry, region, unit_type, item, year);
CREATE INDEX wage_observations_by_source ON wage_observations (source_id);
COMMENT ON TABLE wage_observations IS
  'public: 数据：每行一个已公布的数字 | observations: one published figure a row';
COMMENT ON COLUMN wage_observations.id IS
  '行号，重新导入后会变 | row id; changes with a new edition';
COMMENT ON COLUMN wage_observations.dataset IS
  '数据集：行业、地区、岗位、登记类型、职业、指导线、最低工资、宏观 | '
  'which file: industry, region, position, registration, occupation, '
  'guideline, minimum, macro';
COMMENT ON COLUMN wage_observations.line IS
  '在源文件中的行 | line in the file';
COMMENT ON COLUMN wage_observations.year IS
  '数字所属的年份 | the year the figure is about';
COMMENT ON COLUMN wage_observations.region IS
  '地区，省名不带“省”字 | place; provinces without their suffix';
COMMENT ON COLUMN wage_observations.region_level IS
  '地区级别 | level of the place';
COMMENT ON COLUMN wage_observations.unit_type IS
  '单位类型，按来源所写 | kind of unit, as the source writes it';
COMMENT ON COLUMN wage_observations.industry IS
  '行业门类 GB/T 4754，A 至 S；T 为全部 | section of GB/T 4754, A to S; T is all';
COMMENT ON COLUMN wage_observations.item_kind IS
  '项目的种类，例如职业、岗位等级 | what kind of item: occupation, grade';
COMMENT ON COLUMN wage_observations.item IS
  '岗位、登记类型、职业或宏观指标 | position, registration, occupation or indicator';
COMMENT ON COLUMN wage_observations.scope IS
  '最低工资适用的城市或类别 | city or class a minimum wage holds for';
COMMENT ON COLUMN wage_observations.tier IS
  '最低工资档次，1 为最高；0 为不分档 | tier of the minimum wage, 1 the highest';
COMMENT ON COLUMN wage_observations.measure IS
  '是什么数：均值、分位数、基准线、月标准等 | '
  'what it measures: mean, percentile, baseline, monthly standard';
COMMENT ON COLUMN wage_observations.unit IS
  '单位：元/年、元/月、元/小时、% 等 | unit of value';
COMMENT ON COLUMN wage_observations.value IS
  '数值，与来源一致 | the figure as published';
COMMENT ON COLUMN wage_observations.value_to IS
  '来源给出区间时的上端 | upper end where the source gives a range';
COMMENT ON COLUMN wage_observations.is_unset IS
  '来源明确写“未设” | the source says explicitly that there is none';
COMMENT ON COLUMN wage_observations.growth_bp IS
  '来源公布的名义增长，万分之一 | nominal growth as published, 0.01 %';
COMMENT ON COLUMN wage_observations.effective_on IS
  '施行日期 | in force from';
COMMENT ON COLUMN wage_observations.as_of IS
  '表的截止日期，按来源所写 | date of the table, as the source writes it';
COMMENT ON COLUMN wage_observations.note IS '说明 | remarks of the row';
COMMENT ON COLUMN wage_observations.source_id IS '来源 | the source';
COMMENT ON COLUMN wage_observations.revision IS
  '同一数字的第几个版本，1 为首选 | '
  'which reading of the same figure, 1 is shown first';
COMMENT ON COLUMN wage_observations.is_preferred IS
  '首选版本 | the reading shown first';
COMMENT ON COLUMN wage_observations.import_id IS
  '由管理员导入时的批次 | the import it came with';

-- Which of several readings of the same thing comes first: the database
-- export, then an official source, then the newest.
CREATE FUNCTION wage_rank(in_dataset text) RETURNS void
  LANGUAGE sql SET search_path = public
BEGIN ATOMIC
  UPDATE wage_observations AS o SET revision = r.place,
      is_preferred = r.place = 1
    FROM (SELECT w.id, row_number() OVER (PARTITION BY w.year, w.region,
              w.unit_type, w.industry, w.item_kind, w.item, w.scope, w.tier,
              w.measure, w.unit, w.effective_on, w.as_of
            ORDER BY (w.source_id = 'NBS-DB-2006-2024') DESC, s.is_weak,
              s.published_on DESC, w.source_id) AS place
            FROM wage_observations AS w JOIN wage_sources AS s USING (source_id)
           WHERE w.dataset = in_dataset) AS r
   WHERE o.id = r.id AND o.revision <> r.place;
END;

-- Places that have pay figures, in the order lists show them.
CREATE TABLE wage_places (
  region text PRIMARY KEY,
  level text NOT NULL,
  place int NOT NULL,
  has_sectors bool NOT NULL,
  has_totals bool NOT NULL,
  has_positions bool NOT NULL,
  from_year int NOT NULL,
  to_year int NOT NULL
);
COMMENT ON TABLE wage_places IS
  'public: 有工资数字的地区 | places with pay figures, derived from observations';
COMMENT ON COLUMN wage_places.level IS '级别 | level';
COMMENT ON COLUMN wage_places.place IS '列表中的次序 | order in lists';
COMMENT ON COLUMN wage_places.has_sectors IS '有分行业数字 | has sector figures';
COMMENT ON COLUMN wage_places.has_totals IS '有平均数 | has means of all sectors';
COMMENT ON COLUMN wage_places.has_positions IS
  '有分岗位数字 | has figures by position';

CREATE FUNCTION wage_places_refresh() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  DELETE FROM wage_places;
  INSERT INTO wage_places
  SELECT r.region, r.level, row_number() OVER (ORDER BY
           array_position(ARRAY['全国', '四大区域', '省级', '广东省内区域'],
             r.level), r.region COLLATE "zh-x-icu"),
         r.has_sectors, r.has_totals, r.has_positions, r.from_year, r.to_year
    FROM (SELECT region,
             CASE WHEN region = '全国' THEN '全国'
               ELSE coalesce(nullif(max(region_level), ''), '省级') END AS level,
             bool_or(dataset = 'industry' AND industry <> 'T') AS has_sectors,
             bool_or(dataset IN ('industry', 'region') AND industry = 'T')
               AS has_totals,
             bool_or(dataset = 'position') AS has_positions,
             min(year) AS from_year, max(year) AS to_year
            FROM wage_observations
           WHERE dataset IN ('industry', 'region', 'position')
           GROUP BY region) AS r;
END;

-- Change of consumer prices by year, the bureau's figure before the World
-- Bank's.
CREATE VIEW wage_prices WITH (security_invoker = true) AS
  SELECT DISTINCT ON (year) year, value AS change_pct, item, source_id
    FROM wage_observations
   WHERE dataset = 'macro' AND region = '全国' AND unit_type = ''
     AND item IN ('居民消费价格涨跌幅', '居民消费价格涨跌幅(世界银行)')
     AND is_preferred
   ORDER BY year, item;
COMMENT ON VIEW wage_prices IS
  '全国居民消费价格比上年涨跌 | change of consumer prices on the year before, %';

-- Which tier of its province's minimum wage a city has.
CREATE TABLE wage_minimum_places (
  province text NOT NULL CHECK (province <> ''),
  place text NOT NULL CHECK (place <> ''),
  tier int NOT NULL CHECK (tier BETWEEN 1 AND 9),
  since date NOT NULL,
  source_id text NOT NULL REFERENCES wage_sources,
  PRIMARY KEY (province, place, since)
);
COMMENT ON TABLE wage_minimum_places IS
  'public: 城市执行最低工资的哪一档 | the tier of the minimum wage a city has';
COMMENT ON COLUMN wage_minimum_places.since IS
  '自哪一天起 | since which day';

-- Sector figures as the landing page reads them.
CREATE VIEW wage_industries WITH (security_invoker = true) AS
  SELECT year, unit_type, industry, region, (value * 100)::bigint
      AS annual_cents, growth_bp, source_id
    FROM wage_observations
   WHERE dataset = 'industry' AND measure = 'mean';
COMMENT ON VIEW wage_industries IS
  '分行业年平均工资 | average yearly pay by sector';

ALTER TABLE wage_caveats ADD dataset text, ADD item text, ADD source_id text;
COMMENT ON TABLE wage_caveats IS
  'public: 使用时注意：哪些数字旁必须说明 | '
  'caveats: what must be said beside certain figures; empty means any';
COMMENT ON COLUMN wage_caveats.dataset IS '数据集 | which file';
COMMENT ON COLUMN wage_caveats.item IS '项目 | position, occupation, indicator';
COMMENT ON COLUMN wage_caveats.source_id IS '来源 | which source';
COMMENT ON COLUMN wage_caveats.text_zh IS '中文说明 | the caveat in Chinese';
COMMENT ON COLUMN wage_caveats.text_en IS '英文说明 | the caveat in English';

-- Administrators of the whole installation: of an organisation without one
-- above it.
CREATE FUNCTION app_runs_platform() RETURNS bool
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM memberships AS m
    JOIN organisations AS o ON o.id = m.organisation_id
    WHERE m.account_id = app_account() AND m.ended_at IS NULL
      AND m.role = 'admin' AND o.parent_id IS NULL
      AND o.kind = 'federation');
END;

ALTER TABLE wage_observations ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_sources ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_caveats ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY wage_observations_see ON wage_observations FOR SELECT
  TO xieshang_app USING (true);
CREATE POLICY wage_sources_see ON wage_sources FOR SELECT
  TO xieshang_app USING (true);
CREATE POLICY wage_caveats_see ON wage_caveats FOR SELECT
  TO xieshang_app USING (true);
CREATE POLICY wage_observations_add ON wage_observations FOR INSERT
  TO xieshang_app WITH CHECK ((SELECT app_runs_platform()));
CREATE POLICY wage_observations_change ON wage_observations FOR UPDATE
  TO xieshang_app USING ((SELECT app_runs_platform()));
CREATE POLICY wage_observations_remove ON wage_observations FOR DELETE
  TO xieshang_app USING ((SELECT app_runs_platform()));
CREATE POLICY wage_sources_add ON wage_sources FOR INSERT
  TO xieshang_app WITH CHECK ((SELECT app_runs_platform()));
CREATE POLICY wage_sources_change ON wage_sources FOR UPDATE
  TO xieshang_app USING ((SELECT app_runs_platform()));
CREATE POLICY wage_caveats_add ON wage_caveats FOR INSERT
  TO xieshang_app WITH CHECK ((SELECT app_runs_platform()));
CREATE POLICY wage_caveats_remove ON wage_caveats FOR DELETE
  TO xieshang_app USING ((SELECT app_runs_platform()));
CREATE POLICY wage_imports_see ON wage_imports FOR SELECT TO xieshang_app
  USING (app_runs_platform());
CREATE POLICY wage_imports_add ON wage_imports FOR INSERT TO xieshang_app
  WITH CHECK (imported_by = app_account() AND app_runs_platform());

REVOKE EXECUTE ON FUNCTION wage_rank, wage_places_refresh, app_runs_platform
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wage_rank, wage_places_refresh, app_runs_platform
  TO xieshang_app;
GRANT SELECT ON wage_places, wage_prices, wage_minimum_places TO xieshang_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON wage_observations TO xieshang_app;
GRANT SELECT, INSERT, UPDATE (title, publisher, published_on, address,
  retrieved_from, note) ON wage_sources TO xieshang_app;
GRANT SELECT, INSERT, DELETE ON wage_caveats TO xieshang_app;
GRANT SELECT, INSERT ON wage_imports TO xieshang_app;
GRANT SELECT ON wage_industries TO xieshang_app;
