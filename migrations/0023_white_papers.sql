-- White papers: a text and the figures it is filled with, frozen together.

CREATE TABLE wage_papers (
  id text PRIMARY KEY CHECK (id ~ '^[0-9]{4}-[a-zA-Z]+-[0-9]+$'),
  subject text NOT NULL CHECK (subject ~ '^([A-S]|nation|guangdong)$'),
  year int NOT NULL CHECK (year BETWEEN 1950 AND 2100),
  number int NOT NULL CHECK (number > 0),
  text_zh text NOT NULL CHECK (text_zh <> ''),
  text_en text NOT NULL CHECK (text_en <> ''),
  figures text NOT NULL CHECK (figures <> ''),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  made_on date NOT NULL,
  UNIQUE (subject, year, number)
);
COMMENT ON TABLE wage_papers IS
  'public: 白皮书：每版连同所用数据定稿 | white papers: each edition frozen with its figures';
COMMENT ON COLUMN wage_papers.subject IS
  '行业门类 A 至 S，或全国、广东与珠海 | section A to S, the nation, a province';
COMMENT ON COLUMN wage_papers.year IS
  '数据的最近年份 | the latest year of its figures';
COMMENT ON COLUMN wage_papers.number IS '第几版 | the edition, from 1';
COMMENT ON COLUMN wage_papers.text_zh IS
  '中文正文，留有空格 | the Chinese text with its holes';
COMMENT ON COLUMN wage_papers.text_en IS
  '英文正文，留有空格 | the English text with its holes';
COMMENT ON COLUMN wage_papers.figures IS
  '所用数据、来源和说明，每行一条 | figures, sources and caveats, one a line';
COMMENT ON COLUMN wage_papers.sha256 IS
  '正文与数据的摘要 | digest of texts and figures';
COMMENT ON COLUMN wage_papers.made_on IS '定稿日期 | the day it was frozen';
GRANT SELECT ON wage_papers TO xieshang_app;
