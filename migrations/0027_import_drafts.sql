-- Editions on their way in: kept from the preview until an administrator of
-- the platform confirms or drops them.

CREATE TABLE wage_import_drafts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text NOT NULL CHECK (dataset IN ('industry', 'region', 'position',
    'registration', 'occupation', 'guideline', 'minimum', 'macro',
    'sources')),
  mode text NOT NULL CHECK (mode IN ('add', 'replace')),
  file_name text NOT NULL CHECK (file_name <> ''),
  content bytea NOT NULL CHECK (octet_length(content) <= 33554432),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  made_by bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE wage_import_drafts IS
  '待确认的数据更新 | editions that wait to be confirmed';
ALTER TABLE wage_import_drafts ENABLE ROW LEVEL SECURITY;
CREATE POLICY wage_import_drafts_own ON wage_import_drafts TO xieshang_app
  USING (made_by = app_account() AND (SELECT app_runs_platform()))
  WITH CHECK (made_by = app_account() AND (SELECT app_runs_platform()));
GRANT SELECT, INSERT, DELETE ON wage_import_drafts TO xieshang_app;
