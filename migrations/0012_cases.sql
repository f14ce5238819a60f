-- The case library: what was reported about bargaining that went well.

CREATE TABLE wage_cases (
  case_id text PRIMARY KEY CHECK (case_id ~ '^[a-z0-9-]{3,60}$'),
  place int NOT NULL UNIQUE,
  kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
  place_zh text NOT NULL CHECK (place_zh <> ''),
  place_en text NOT NULL CHECK (place_en <> ''),
  title_zh text NOT NULL CHECK (title_zh <> ''),
  title_en text NOT NULL CHECK (title_en <> ''),
  facts_zh text NOT NULL CHECK (facts_zh <> ''),
  facts_en text NOT NULL CHECK (facts_en <> ''),
  lesson_zh text NOT NULL DEFAULT '',
  lesson_en text NOT NULL DEFAULT '',
  source_zh text NOT NULL CHECK (source_zh <> ''),
  source_en text NOT NULL CHECK (source_en <> ''),
  CHECK (kinds <@ ARRAY['building', 'park', 'seasonal', 'memorandum',
    'new_forms', 'industry', 'enterprise', 'campaign', 'women',
    'supervision', 'warning', 'hotline', 'demands'])
);
COMMENT ON TABLE wage_cases IS
  'public: 典型案例：报道过的协商 | model cases as reported';
COMMENT ON COLUMN wage_cases.case_id IS '案例编号 | its address';
COMMENT ON COLUMN wage_cases.place IS '列表中的次序 | order in lists';
COMMENT ON COLUMN wage_cases.kinds IS '种类 | kinds';
COMMENT ON COLUMN wage_cases.place_zh IS '地点 | where';
COMMENT ON COLUMN wage_cases.place_en IS '地点（英文） | where, in English';
COMMENT ON COLUMN wage_cases.title_zh IS '标题 | title';
COMMENT ON COLUMN wage_cases.title_en IS '标题（英文） | title in English';
COMMENT ON COLUMN wage_cases.facts_zh IS '事实，一行一条 | facts, one a line';
COMMENT ON COLUMN wage_cases.facts_en IS
  '事实（英文） | facts in English, one a line';
COMMENT ON COLUMN wage_cases.lesson_zh IS '可以借鉴的 | what others can take';
COMMENT ON COLUMN wage_cases.lesson_en IS
  '可以借鉴的（英文） | what others can take, in English';
COMMENT ON COLUMN wage_cases.source_zh IS '出处 | who reported it';
COMMENT ON COLUMN wage_cases.source_en IS
  '出处（英文） | who reported it, in English';
GRANT SELECT ON wage_cases TO xieshang_app;

-- Words the dictionary lacked.
COMMENT ON COLUMN wage_places.region IS '地区 | place';
COMMENT ON COLUMN wage_places.from_year IS '最早年份 | first year';
COMMENT ON COLUMN wage_places.to_year IS '最晚年份 | last year';
COMMENT ON COLUMN wage_minimum_places.province IS '省份 | province';
COMMENT ON COLUMN wage_minimum_places.place IS '城市 | city';
COMMENT ON COLUMN wage_minimum_places.tier IS '档次 | tier';
COMMENT ON COLUMN wage_minimum_places.source_id IS '来源 | the source';
COMMENT ON COLUMN wage_caveats.id IS '行号 | row id';
COMMENT ON COLUMN wage_caveats.from_year IS '起始年份 | first year';
COMMENT ON COLUMN wage_caveats.to_year IS '结束年份 | last year';
COMMENT ON COLUMN wage_caveats.region IS '地区 | place';
COMMENT ON COLUMN wage_caveats.unit_type IS '单位类型 | kind of unit';
COMMENT ON COLUMN wage_caveats.industry IS '行业门类 | sector';
COMMENT ON TABLE industries IS
  'public: 行业门类 GB/T 4754-2017 | sections of GB/T 4754-2017';
COMMENT ON COLUMN industries.code IS '字母 | letter';
COMMENT ON COLUMN industries.name IS '名称 | name';
COMMENT ON COLUMN industries.name_en IS '英文名称 | name in English';
COMMENT ON COLUMN wage_prices.year IS '年份 | year';
COMMENT ON COLUMN wage_prices.change_pct IS
  '比上年涨跌，% | change on the year before, %';
COMMENT ON COLUMN wage_prices.item IS '指标 | indicator';
COMMENT ON COLUMN wage_prices.source_id IS '来源 | the source';
