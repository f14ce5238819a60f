#include "laws/laws_library_load.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "laws/laws_case_text.h"
#include "laws/laws_content_load.h"
#include "laws/laws_library_store.h"
#include "laws/laws_shelf_build.h"
#include "laws/laws_text.h"

/* What a wording is: anything a reader could see. */
static const char *
digest_of(struct arena *mem, const struct laws_text *t)
{
	struct buf b = { .mem = mem };

	buf_printf(&b, "%s\n%s\n%s\n%s\n%s\n%s\n%d %d %d\n", t->title, t->level,
	    t->region, t->issued_by, t->status, t->source, t->promulgated_on,
	    t->amended_on, t->effective_on);
	for (size_t i = 0; i < t->parts_len; i++)
		buf_printf(&b, "%d %s\n%s\n", t->parts[i].depth,
		    t->parts[i].heading, t->parts[i].text);
	for (size_t i = 0; i < t->articles_len; i++)
		buf_printf(&b, "%d %d %zu\n%s\n", t->articles[i].number,
		    t->articles[i].sub, t->articles[i].part,
		    t->articles[i].text);
	return text_printf(
	    mem, "%016llx", (unsigned long long)hash_bytes(b.bytes, b.len));
}

/* The version the text must get; 0 when the database has it as it is. */
static int32_t
next_version(const struct sql_laws_text_digests *rows, size_t n,
    const char *short_title, const char *digest)
{
	for (size_t i = 0; i < n; i++)
		if (text_is(rows[i].short_title, short_title))
			return text_is(rows[i].digest, digest)
			    ? 0
			    : rows[i].version + 1;
	return 1;
}

static enum fail
load_all(struct db *db, struct arena *mem, const struct laws_text *texts,
    size_t n, size_t *out_new)
{
	struct sql_laws_text_digests *rows;
	size_t rows_len;
	enum fail f = sql_laws_text_digests(db, mem, &rows, &rows_len);

	for (size_t i = 0; f == OK && i < n; i++) {
		struct laws_text t = texts[i];
		const char *digest = digest_of(mem, &t);

		t.version = next_version(rows, rows_len, t.short_title, digest);
		if (t.version == 0)
			continue;
		f = laws_library_store_add(db, &t, digest);
		++*out_new;
	}
	return f;
}

/* A case's number stands in its file's name: case-03-…md. */
static enum fail
load_case(struct db *db, struct arena *mem, const char *path, size_t *out_new)
{
	const char *name = strrchr(path, '/') + 1;
	struct laws_case_text t;
	struct sql_laws_case_put *rows;
	char digits[3] = { 0 };
	int32_t number;
	size_t len, n;
	char *bytes = file_read(mem, path, &len);
	const char *wrong = bytes == NULL || !text_is_utf8(bytes, len)
	    ? "can't be read"
	    : laws_case_text_read(mem, &t, bytes);
	enum fail f;

	memcpy(digits, name + strlen("case-"), 2);
	if (wrong == NULL && !num_i32(&number, digits, 1, 99))
		wrong = "its name has no number";
	if (wrong != NULL) {
		fprintf(stderr, "%s: %s\n", path, wrong);
		return FAIL_INVALID;
	}
	f = sql_laws_case_put(db, mem, &rows, &n, number, t.title, t.topic,
	    t.issued_by, t.cites, t.source, t.body);
	if (f == OK)
		*out_new += n;
	return f;
}

static enum fail
load_cases(
    struct db *db, struct arena *mem, const char *folder, size_t *out_new)
{
	size_t n;
	char **paths =
	    laws_content_find(mem, &n, folder, "laws/cases/case-*.md");
	enum fail f = OK;

	for (size_t i = 0; f == OK && i < n; i++)
		f = load_case(db, mem, paths[i], out_new);
	return f;
}

int
laws_library_load(struct db *db, const char *folder)
{
	struct arena mem = { 0 };
	const struct laws_text *texts;
	size_t n, added = 0, cases = 0;
	enum fail f = FAIL_INVALID;

	if (laws_content_texts(&mem, &texts, &n, folder)) {
		db_begin(db);
		f = load_all(db, &mem, texts, n, &added);
		if (f == OK)
			f = load_cases(db, &mem, folder, &cases);
		if (f == OK)
			f = db_commit(db);
		db_rollback(db);
		if (f != OK)
			fputs("laws: the database refused the texts\n", stderr);
	}
	if (f == OK && added > 0)
		printf("loaded %s/laws/texts: %zu new versions of statutes\n",
		    folder, added);
	if (f == OK && cases > 0)
		printf("loaded %s/laws/cases: %zu cases\n", folder, cases);
	arena_close(&mem);
	return f == OK ? 0 : 1;
}

/* Beside the old file, then in its place in one step. */
static bool
write_file(struct arena *mem, const char *path, const struct buf *b)
{
	const char *fresh = text_printf(mem, "%s.%ld", path, (long)getpid());
	FILE *f = fopen(fresh, "w");
	bool fine = f != NULL && fwrite(b->bytes, 1, b->len, f) == b->len;

	if (f != NULL && fclose(f) != 0)
		fine = false;
	fine = fine && rename(fresh, path) == 0;
	if (!fine) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		(void)unlink(fresh);
	}
	return fine;
}

int
laws_library_index(
    struct db *db, const char *folder, const char *path, int64_t now_at)
{
	struct arena mem = { 0 };
	struct laws_build in = { .today = day_of_moment(now_at),
		.now_at = now_at };
	struct laws_text *texts;
	struct buf out;
	bool fine = laws_content_words(&mem, &in, folder);

	if (fine) {
		enum fail f =
		    laws_library_store_read(db, &mem, &texts, &in.texts_len);

		in.texts = texts;
		if (f == OK)
			f = laws_shelf_build(&mem, &out, &in);
		fine = f == OK;
		if (!fine)
			fputs("laws: the shelf can't be made\n", stderr);
	}
	fine = fine && write_file(&mem, path, &out);
	arena_close(&mem);
	return fine ? 0 : 1;
}
