#include "assistant/assistant_load.h"

#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "assistant/assistant_answers.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_assistant.h"

static bool
refuse(const char *path, int line, const char *why)
{
	fprintf(stderr, "%s:%d: %s; no answer was loaded\n", path, line, why);
	return false;
}

/* "content/answers/pay.md" is about "pay". */
static const char *
subject_of(struct arena *mem, const char *path)
{
	const char *name = strrchr(path, '/') + 1;

	return arena_copy(mem, name, strlen(name) - strlen(".md"));
}

static bool
read_file(struct assistant_answers *out, const char *path)
{
	size_t len;
	int line = 0;
	char *bytes = file_read(out->mem, path, &len);
	const char *wrong = bytes == NULL || !text_is_utf8(bytes, len)
	    ? "can't be read"
	    : assistant_answers_read(
		  out, &line, subject_of(out->mem, path), bytes);

	return wrong == NULL || refuse(path, line, wrong);
}

static bool
read_folder(struct assistant_answers *out, const char *folder)
{
	glob_t found;
	bool fine = true;

	if (glob(text_printf(out->mem, "%s/answers/*.md", folder), 0, NULL,
		&found) != 0)
		return refuse(folder, 0, "no answers/*.md");
	for (size_t i = 0; fine && i < found.gl_pathc; i++)
		fine = read_file(out, text_copy(out->mem, found.gl_pathv[i]));
	globfree(&found);
	return fine;
}

/* One text of every answer as an array; offset is that of the field. */
static const char *
texts(const struct assistant_answers *a, size_t offset)
{
	const char **v = ARENA_MANY(a->mem, const char *, a->len);

	for (size_t i = 0; i < a->len; i++)
		memcpy(&v[i], (const char *)&a->v[i] + offset, sizeof(*v));
	return db_array_text(a->mem, v, a->len);
}

#define TEXTS(a, field) texts((a), offsetof(struct assistant_answer, field))

static enum fail
add_answers(struct db *db, const struct assistant_answers *a)
{
	int64_t *places = ARENA_MANY(a->mem, int64_t, a->len);

	for (size_t i = 0; i < a->len; i++)
		places[i] = a->v[i].place;
	return sql_answers_add(db, TEXTS(a, id), TEXTS(a, subject),
	    db_array_i64(a->mem, places, a->len), TEXTS(a, question),
	    TEXTS(a, also), TEXTS(a, brief), TEXTS(a, steps), TEXTS(a, english),
	    TEXTS(a, lessons), TEXTS(a, tools), TEXTS(a, reviewed));
}

static enum fail
add_cites(struct db *db, const struct assistant_answer *a, struct arena *mem)
{
	size_t n = a->cites_len;
	const char **ids = ARENA_MANY(mem, const char *, n);
	const char **laws = ARENA_MANY(mem, const char *, n);
	int64_t *places = ARENA_MANY(mem, int64_t, n);
	int64_t *articles = ARENA_MANY(mem, int64_t, n);
	int64_t *subs = ARENA_MANY(mem, int64_t, n);

	for (size_t i = 0; i < n; i++) {
		ids[i] = a->id;
		laws[i] = a->cites[i].law;
		places[i] = (int64_t)i + 1;
		articles[i] = a->cites[i].article;
		subs[i] = a->cites[i].sub;
	}
	return sql_answer_cites_add(db, db_array_text(mem, ids, n),
	    db_array_i64(mem, places, n), db_array_text(mem, laws, n),
	    db_array_i64(mem, articles, n), db_array_i64(mem, subs, n));
}

static enum fail
add_regions(struct db *db, const struct assistant_answer *a, struct arena *mem)
{
	size_t n = a->regions_len;
	const char **ids = ARENA_MANY(mem, const char *, n);
	const char **regions = ARENA_MANY(mem, const char *, n);
	const char **bodies = ARENA_MANY(mem, const char *, n);
	int64_t *places = ARENA_MANY(mem, int64_t, n);

	for (size_t i = 0; i < n; i++) {
		ids[i] = a->id;
		regions[i] = a->regions[i].region;
		bodies[i] = a->regions[i].body;
		places[i] = (int64_t)i + 1;
	}
	return sql_answer_regions_add(db, db_array_text(mem, ids, n),
	    db_array_i64(mem, places, n), db_array_text(mem, regions, n),
	    db_array_text(mem, bodies, n));
}

static enum fail
write(struct db *db, const struct assistant_answers *a)
{
	enum fail f;

	db_begin(db);
	f = sql_answers_clear(db);
	if (f == OK)
		f = add_answers(db, a);
	for (size_t i = 0; i < a->len && f == OK; i++) {
		f = add_cites(db, &a->v[i], a->mem);
		if (f == OK && a->v[i].regions_len > 0)
			f = add_regions(db, &a->v[i], a->mem);
	}
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

int
assistant_load(struct db *db, const char *folder)
{
	struct arena mem = { 0 };
	struct assistant_answers a = { .mem = &mem };
	bool fine = read_folder(&a, folder);

	if (fine && write(db, &a) != OK)
		fine = refuse(
		    folder, 0, "the database would not have the answers");
	arena_close(&mem);
	return fine ? 0 : 1;
}
