-- The assistant's answers, as content/answers has them. Search finds them by
-- their ids on the shelf of the law.

CREATE TABLE answers (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  subject text NOT NULL CHECK (subject ~ '^[a-z-]+$'),
  place int NOT NULL CHECK (place > 0),
  question text NOT NULL CHECK (question <> ''),
  also text NOT NULL,
  brief text NOT NULL CHECK (brief <> ''),
  steps text NOT NULL CHECK (steps <> ''),
  english text NOT NULL CHECK (english <> ''),
  lessons text NOT NULL DEFAULT '',
  tools text NOT NULL DEFAULT '',
  reviewed_on date NOT NULL,
  UNIQUE (subject, place)
);
COMMENT ON TABLE answers IS
  'public: 常见问题的解答，按条文写成 | answers to common questions, by article';
COMMENT ON COLUMN answers.subject IS '主题，即所在文件 | subject: its file';
COMMENT ON COLUMN answers.place IS '在文件中的次序 | place in the file';
COMMENT ON COLUMN answers.also IS
  '同一问题的其他问法，每行一个 | other ways to ask, one a line';
COMMENT ON COLUMN answers.brief IS '简短解答 | the short answer';
COMMENT ON COLUMN answers.steps IS
  '下一步怎么做，每行一步 | what to do next, one a line';
COMMENT ON COLUMN answers.english IS '英文概要 | the answer in English';
COMMENT ON COLUMN answers.lessons IS
  '相关课程编号，每行一个 | related lessons, one a line';
COMMENT ON COLUMN answers.tools IS
  '相关工具的网址，每行一个 | related pages of this site, one a line';
COMMENT ON COLUMN answers.reviewed_on IS
  '上次复核日期 | when it was last held against the law';

CREATE TABLE answer_cites (
  answer_id text NOT NULL REFERENCES answers ON DELETE CASCADE,
  place int NOT NULL CHECK (place > 0),
  law text NOT NULL CHECK (law <> ''),
  article int NOT NULL CHECK (article > 0),
  sub int NOT NULL DEFAULT 0 CHECK (sub >= 0),
  PRIMARY KEY (answer_id, place)
);
COMMENT ON TABLE answer_cites IS
  'public: 解答引用的条文 | articles an answer rests on';
COMMENT ON COLUMN answer_cites.law IS
  '法规简称 | the statute by its short title';

CREATE TABLE answer_regions (
  answer_id text NOT NULL REFERENCES answers ON DELETE CASCADE,
  place int NOT NULL CHECK (place > 0),
  region text NOT NULL CHECK (region <> ''),
  body text NOT NULL CHECK (body <> ''),
  PRIMARY KEY (answer_id, place)
);
COMMENT ON TABLE answer_regions IS
  'public: 各地不同的规定 | what differs in a province or city';

GRANT SELECT ON answers, answer_cites, answer_regions TO xieshang_app;
