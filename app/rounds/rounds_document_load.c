#include "rounds/rounds_document_load.h"

#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_document.h"

static bool
load_file(struct db *db, struct arena *mem, const char *path, int32_t ordinal)
{
	struct rounds_document_template t;
	size_t len = 0;
	const char *text = file_read(mem, path, &len);
	const char *wrong = "can't be read";

	if (text != NULL)
		wrong = text_is_utf8(text, len)
		    ? rounds_document_parse(mem, &t, text)
		    : "is not UTF-8";
	if (wrong != NULL) {
		fprintf(
		    stderr, "%s: %s; no template was loaded\n", path, wrong);
		return false;
	}
	return sql_round_template_add(db, t.key, ordinal, text) == OK;
}

int
rounds_document_load(struct db *db, const char *folder)
{
	struct arena mem = { 0 };
	glob_t files;
	bool fine = true;

	if (glob(text_printf(&mem, "%s/[0-9]*.md", folder), 0, NULL, &files) !=
	    0) {
		arena_close(&mem);
		return 0; /* an edition without documents */
	}
	db_begin(db);
	fine = sql_round_templates_clear(db) == OK;
	for (size_t i = 0; fine && i < files.gl_pathc; i++)
		fine = load_file(db, &mem, files.gl_pathv[i], (int32_t)i + 1);
	fine = fine && db_commit(db) == OK;
	db_rollback(db);
	globfree(&files);
	arena_close(&mem);
	return fine ? 0 : 1;
}
