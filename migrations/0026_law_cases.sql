-- Model cases of courts and ministries, loaded from content/laws/cases.
CREATE TABLE law_cases (
  number int PRIMARY KEY CHECK (number > 0),
  title text NOT NULL CHECK (title <> ''),
  topic text NOT NULL,
  issued_by text NOT NULL,
  cites text NOT NULL,
  source text NOT NULL,
  body text NOT NULL CHECK (body <> '')
);
COMMENT ON TABLE law_cases IS 'public: model cases';
COMMENT ON COLUMN law_cases.cites IS 'articles cited, as the case names them';
COMMENT ON COLUMN law_cases.body IS
  'paragraphs, one a line; a line that begins with "## " is a heading';
GRANT SELECT ON law_cases TO xieshang_app;
