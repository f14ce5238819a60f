-- Documents of a round: templates as content, a side's drafts with every
-- version. What is shown to the other side is a publication.

CREATE TABLE round_templates (
  key text PRIMARY KEY CHECK (key ~ '^[a-z_]+$'),
  ordinal int NOT NULL UNIQUE,
  text text NOT NULL
);
COMMENT ON TABLE round_templates IS
  'public: texts of content/documents, as they are';
GRANT SELECT ON round_templates TO xieshang_app;

CREATE TABLE round_documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id bigint NOT NULL REFERENCES rounds ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('labour', 'employer')),
  template text NOT NULL CHECK (template ~ '^[a-z_]+$'),
  created_by bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, round_id, side)
);
CREATE INDEX round_documents_by_round ON round_documents (round_id, side, id);
COMMENT ON COLUMN round_documents.template IS
  'round_templates.key; not a foreign key: content may drop a template';

CREATE TABLE round_document_versions (
  document_id bigint NOT NULL,
  round_id bigint NOT NULL,
  side text NOT NULL,
  number int NOT NULL CHECK (number > 0),
  title text NOT NULL CHECK (title <> ''),
  text text NOT NULL,
  account_id bigint REFERENCES accounts ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, number),
  FOREIGN KEY (document_id, round_id, side)
    REFERENCES round_documents (id, round_id, side) ON DELETE CASCADE
);
COMMENT ON COLUMN round_document_versions.text IS
  'Markdown; {{落款 …}} is a line at the right';

CREATE TRIGGER round_documents_fixed BEFORE UPDATE OF round_id, side,
  template, at OR TRUNCATE ON round_documents
  EXECUTE FUNCTION round_is_fixed();
CREATE TRIGGER round_document_versions_fixed BEFORE UPDATE OF document_id,
  round_id, side, number, title, text, at OR TRUNCATE
  ON round_document_versions EXECUTE FUNCTION round_is_fixed();

ALTER TABLE round_documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_documents_see ON round_documents FOR SELECT
  TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY round_documents_add ON round_documents FOR INSERT
  TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND created_by = app_account());
GRANT SELECT ON round_documents TO xieshang_app;
GRANT INSERT (round_id, side, template, created_by) ON round_documents
  TO xieshang_app;

ALTER TABLE round_document_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_document_versions_see ON round_document_versions
  FOR SELECT TO xieshang_app
  USING (side = app_side() AND (round_id, side) IN
    (SELECT m.round_id, m.side FROM app_round_rooms() AS m));
CREATE POLICY round_document_versions_add ON round_document_versions
  FOR INSERT TO xieshang_app
  WITH CHECK (side = app_side() AND side = round_side(round_id)
    AND account_id = app_account());
GRANT SELECT ON round_document_versions TO xieshang_app;
GRANT INSERT (document_id, round_id, side, number, title, text, account_id)
  ON round_document_versions TO xieshang_app;
