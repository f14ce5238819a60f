-- The law library: statutes in versions, with chapters, articles, paragraphs
-- and items. Loaded from content/laws/texts; all public.

CREATE TABLE laws (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  short_title text NOT NULL UNIQUE CHECK (short_title <> '')
);
COMMENT ON TABLE laws IS 'public: statutes by their short titles';

CREATE TABLE law_versions (
  law_id bigint NOT NULL REFERENCES laws,
  version int NOT NULL CHECK (version > 0),
  title text NOT NULL CHECK (title <> ''),
  level text NOT NULL CHECK (level <> ''),
  region text NOT NULL CHECK (region <> ''),
  issued_by text NOT NULL,
  promulgated_on date,
  amended_on date CHECK (amended_on >= promulgated_on),
  effective_on date CHECK (effective_on >= promulgated_on),
  from_on date NOT NULL,
  status text NOT NULL CHECK (status <> ''),
  source text NOT NULL,
  digest text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (law_id, version)
);
COMMENT ON TABLE law_versions IS
  'public: wordings of statutes; a new one never takes the place of an old';
COMMENT ON COLUMN law_versions.from_on IS
  'the first day of this wording: the later of effective_on and amended_on';
COMMENT ON COLUMN law_versions.region IS '全国, 浙江省, 浙江省/杭州市';
COMMENT ON COLUMN law_versions.source IS 'where the text was taken from';
COMMENT ON COLUMN law_versions.digest IS 'of the file it was read from';

CREATE TABLE law_parts (
  law_id bigint NOT NULL,
  version int NOT NULL,
  position int NOT NULL CHECK (position >= 0),
  depth int NOT NULL CHECK (depth BETWEEN 1 AND 6),
  heading text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (law_id, version, position),
  FOREIGN KEY (law_id, version) REFERENCES law_versions
);
COMMENT ON TABLE law_parts IS
  'public: books, chapters and sections in their order; position 0 has what '
  'stands before the first heading';
COMMENT ON COLUMN law_parts.body IS 'lines that belong to no article';

CREATE TABLE law_articles (
  law_id bigint NOT NULL,
  version int NOT NULL,
  number int NOT NULL CHECK (number > 0),
  sub int NOT NULL CHECK (sub >= 0),
  part int NOT NULL,
  PRIMARY KEY (law_id, version, number, sub),
  FOREIGN KEY (law_id, version, part) REFERENCES law_parts
);
COMMENT ON TABLE law_articles IS 'public: articles; sub 1 is 第…条之一';

CREATE TABLE law_paragraphs (
  law_id bigint NOT NULL,
  version int NOT NULL,
  number int NOT NULL,
  sub int NOT NULL,
  position int NOT NULL CHECK (position > 0),
  paragraph int NOT NULL CHECK (paragraph > 0),
  item int NOT NULL CHECK (item >= 0),
  body text NOT NULL,
  PRIMARY KEY (law_id, version, number, sub, position),
  FOREIGN KEY (law_id, version, number, sub) REFERENCES law_articles
);
COMMENT ON TABLE law_paragraphs IS
  'public: an article''s lines: paragraph 2 is 第二款, its item 3 第(三)项';

GRANT SELECT ON laws, law_versions, law_parts, law_articles, law_paragraphs
  TO xieshang_app;
