#include "contracts/contracts_load.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "contracts/contracts_clause.h"
#include "contracts/contracts_clause_read.h"
#include "contracts/contracts_topics.h"
#include "db/db.h"
#include "gen/sql_contracts.h"

struct files {
	struct arena *mem;
	const char **names, **texts;
	size_t len;
};

/* "content/checks/hours.txt" -> "hours". */
static const char *
name_of(struct arena *mem, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;

	return arena_copy(mem, name, strlen(name) - strlen(".txt"));
}

static const char *
try_words(struct arena *mem, const char *name, const char *text, int *line)
{
	struct contracts_topics topics = { 0 };

	(void)name;
	return contracts_topics_read(mem, &topics, text, line);
}

static const char *
try_clauses(struct arena *mem, const char *name, const char *text, int *line)
{
	struct contracts_library library = { 0 };

	return contracts_clause_read(mem, &library, name, text, line);
}

static bool
read_file(struct files *f, const char *path,
    const char *(*try)(struct arena *, const char *, const char *, int *))
{
	size_t len;
	int line = 0;
	char *text = file_read(f->mem, path, &len);
	const char *name = name_of(f->mem, path);
	const char *wrong = text == NULL ? "can't be read"
	    : !text_is_utf8(text, len)   ? "is not UTF-8"
					 : try(f->mem, name, text, &line);

	f->names[f->len] = name;
	f->texts[f->len++] = text;
	if (wrong != NULL)
		fprintf(stderr,
		    "%s:%d: %s; nothing of this folder was loaded\n", path,
		    line, wrong);
	return wrong == NULL;
}

static bool
read_folder(struct files *f, const char *folder, const char *kind,
    const char *(*try)(struct arena *, const char *, const char *, int *))
{
	glob_t found;
	bool fine = glob(text_printf(f->mem, "%s/%s/*.txt", folder, kind), 0,
			NULL, &found) == 0;

	if (!fine)
		fprintf(stderr, "%s/%s: no files\n", folder, kind);
	f->names = ARENA_MANY(f->mem, const char *, found.gl_pathc);
	f->texts = ARENA_MANY(f->mem, const char *, found.gl_pathc);
	for (size_t i = 0; fine && i < found.gl_pathc; i++)
		fine = read_file(f, found.gl_pathv[i], try);
	globfree(&found);
	return fine;
}

static bool
load_words(struct db *db, struct arena *mem, const char *folder)
{
	struct files f = { .mem = mem };
	struct sql_contracts_words_load *rows;
	size_t n;

	if (!read_folder(&f, folder, "checks", try_words) ||
	    sql_contracts_words_load(db, mem, &rows, &n,
		db_array_text(mem, f.names, f.len),
		db_array_text(mem, f.texts, f.len)) != OK)
		return false;
	if (n > 0)
		printf("contract check: %zu files of words\n", n);
	return true;
}

static bool
load_clauses(struct db *db, struct arena *mem, const char *folder)
{
	struct files f = { .mem = mem };
	struct sql_contracts_library_load *rows;
	size_t n;

	if (!read_folder(&f, folder, "clauses", try_clauses) ||
	    sql_contracts_library_load(db, mem, &rows, &n,
		db_array_text(mem, f.names, f.len),
		db_array_text(mem, f.texts, f.len)) != OK)
		return false;
	if (n > 0)
		printf("contracts: %zu files of clauses\n", n);
	return true;
}

int
contracts_load(struct db *db, const char *folder)
{
	struct arena mem = { 0 };
	bool fine = load_words(db, &mem, folder);

	fine = load_clauses(db, &mem, folder) && fine;
	arena_close(&mem);
	return fine ? 0 : 1;
}
