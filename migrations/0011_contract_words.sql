-- The words of the contract check (content/checks): which wording a rule of
-- law_rules is about. A change turns the book, so that every worker reads
-- them again with the rules.

CREATE TABLE contract_words (
  name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z_]*$'),
  words text NOT NULL CHECK (words <> ''),
  changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE contract_words IS
  'public: words by which the contract check finds what a rule is about';
COMMENT ON COLUMN contract_words.name IS 'the file of content/checks';

CREATE TRIGGER contract_words_turn AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
  ON contract_words FOR EACH STATEMENT EXECUTE FUNCTION law_book_turn();

ALTER TABLE contract_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY contract_words_see ON contract_words FOR SELECT TO xieshang_app
  USING (true);
GRANT SELECT ON contract_words TO xieshang_app;
