#include "contracts/contracts_words_load.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "contracts/contracts_topics.h"
#include "db/db.h"
#include "gen/sql_contracts.h"

/* "content/checks/hours.txt" -> "hours". */
static const char *
name_of(struct arena *mem, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;

	return arena_copy(mem, name, strlen(name) - strlen(".txt"));
}

static bool
read_file(struct arena *mem, const char *path, const char **out)
{
	struct contracts_topics topics = { 0 };
	size_t len;
	int line = 0;
	char *text = file_read(mem, path, &len);
	const char *wrong = text == NULL ? "can't be read"
	    : !text_is_utf8(text, len)
	    ? "is not UTF-8"
	    : contracts_topics_read(mem, &topics, text, &line);

	*out = text;
	if (wrong != NULL)
		fprintf(stderr, "%s:%d: %s; no words were loaded\n", path, line,
		    wrong);
	return wrong == NULL;
}

int
contracts_words_load(struct db *db, const char *folder)
{
	struct arena mem = { 0 };
	struct sql_contracts_words_load *rows;
	glob_t found;
	bool fine = glob(text_printf(&mem, "%s/checks/*.txt", folder), 0, NULL,
			&found) == 0;
	const char **names = ARENA_MANY(&mem, const char *, found.gl_pathc);
	const char **words = ARENA_MANY(&mem, const char *, found.gl_pathc);
	size_t n;

	if (!fine)
		fprintf(stderr, "%s/checks: no files\n", folder);
	for (size_t i = 0; fine && i < found.gl_pathc; i++) {
		names[i] = name_of(&mem, found.gl_pathv[i]);
		fine = read_file(&mem, found.gl_pathv[i], &words[i]);
	}
	if (fine)
		fine = sql_contracts_words_load(db, &mem, &rows, &n,
			   db_array_text(&mem, names, found.gl_pathc),
			   db_array_text(&mem, words, found.gl_pathc)) == OK;
	if (fine && n > 0)
		printf("contract check: %zu files of words\n", n);
	globfree(&found);
	arena_close(&mem);
	return fine ? 0 : 1;
}
