-- The clause library (content/clauses). A change turns the book, so that
-- every worker reads it again.

CREATE TABLE contract_library (
  name text PRIMARY KEY CHECK (name ~ '^[a-z]+$'),
  body text NOT NULL CHECK (body <> ''),
  changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE contract_library IS
  'public: clauses contracts are drafted from, a file a kind of contract';
COMMENT ON COLUMN contract_library.name IS
  'the kind of contract, or parameters';

CREATE TRIGGER contract_library_turn
  AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
  ON contract_library FOR EACH STATEMENT EXECUTE FUNCTION law_book_turn();

ALTER TABLE contract_library ENABLE ROW LEVEL SECURITY;
CREATE POLICY contract_library_see ON contract_library FOR SELECT
  TO xieshang_app USING (true);
GRANT SELECT ON contract_library TO xieshang_app;
