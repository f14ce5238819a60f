#include "laws/laws_content_load.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/num.h"
#include "base/text.h"
#include "laws/laws_answers.h"
#include "laws/laws_query.h"
#include "text/csv.h"

enum {
	SAID_MAX = 10000,
	FOLDS_MAX = 10000,
	LEGAL_MAX = 12
};

static bool
refuse(const char *path, int line, const char *why)
{
	fprintf(stderr, "%s:%d: %s\n", path, line, why);
	return false;
}

char **
laws_content_find(
    struct arena *mem, size_t *out_len, const char *folder, const char *pattern)
{
	glob_t found;
	char **v;

	*out_len = 0;
	if (glob(text_printf(mem, "%s/%s", folder, pattern), 0, NULL, &found) !=
	    0)
		return NULL;
	v = ARENA_MANY(mem, char *, found.gl_pathc);
	for (size_t i = 0; i < found.gl_pathc; i++)
		v[i] = text_copy(mem, found.gl_pathv[i]);
	*out_len = found.gl_pathc;
	globfree(&found);
	return v;
}

bool
laws_content_texts(struct arena *mem, const struct laws_text **out,
    size_t *out_len, const char *folder)
{
	char **paths =
	    laws_content_find(mem, out_len, folder, "laws/texts/*.md");
	struct laws_text *v = ARENA_MANY(mem, struct laws_text, *out_len);

	*out = v;
	if (*out_len == 0)
		return refuse(folder, 0, "no laws/texts/*.md");
	for (size_t i = 0; i < *out_len; i++) {
		size_t len;
		int line = 0;
		char *bytes = file_read(mem, paths[i], &len);
		const char *wrong = bytes == NULL
		    ? "can't be read"
		    : laws_text_read(mem, &v[i], &line, bytes, len);

		if (wrong != NULL)
			return refuse(paths[i], line, wrong);
	}
	return true;
}

/* "pay" of "content/answers/pay.md". */
static const char *
name_of(struct arena *mem, const char *path)
{
	const char *name = strrchr(path, '/') + 1;

	return arena_copy(mem, name, strlen(name) - strlen(".md"));
}

static bool
read_answers(struct arena *mem, struct laws_questions *q, const char *folder)
{
	size_t n;
	char **paths = laws_content_find(mem, &n, folder, "answers/*.md");

	for (size_t i = 0; i < n; i++) {
		size_t len;
		char *bytes = file_read(mem, paths[i], &len);

		if (bytes == NULL || !text_is_utf8(bytes, len))
			return refuse(paths[i], 0, "can't be read");
		laws_answers_read(q, name_of(mem, paths[i]), bytes);
	}
	return true;
}

/* One line of a lexicon: said, legal (several with |), weight, reason. */
static bool
read_said(struct arena *mem, struct laws_build_said *out, const char *path,
    const struct csv_table *t, const struct csv_row *row)
{
	int64_t percent;
	size_t n;
	const char **legal;
	char **pieces =
	    text_split(mem, &n, row->fields[csv_column(t, "legal")], '|');

	out->said = row->fields[csv_column(t, "said")];
	if (*out->said == '\0' || text_chars(out->said) > LAWS_QUERY_SAID_CHARS)
		return refuse(path, row->line, "said: 1 to 16 characters");
	if (n > LEGAL_MAX || *pieces[0] == '\0')
		return refuse(path, row->line, "legal: 1 to 12 words");
	if (!num_scaled(&percent, row->fields[csv_column(t, "weight")], 2) ||
	    percent < 1 || percent > 500)
		return refuse(path, row->line, "weight: 0.01 to 5");
	if (*row->fields[csv_column(t, "reason")] == '\0')
		return refuse(path, row->line, "reason is missing");
	legal = ARENA_MANY(mem, const char *, n);
	for (size_t i = 0; i < n; i++)
		legal[i] = pieces[i];
	out->legal = legal;
	out->legal_len = n;
	out->weight = (float)percent / 100;
	return true;
}

static bool
read_lexicon(struct arena *mem, struct laws_build *b, const char *path,
    struct laws_build_said *v)
{
	static const char *const columns[] = { "said", "legal", "weight",
		"reason" };
	struct csv_table t;
	size_t len;
	int line = 0;
	char *bytes = file_read(mem, path, &len);
	const char *wrong = bytes == NULL
	    ? "can't be read"
	    : csv_read(mem, &t, &line, bytes, len);

	if (wrong != NULL)
		return refuse(path, line, wrong);
	for (size_t i = 0; i < 4; i++)
		if (csv_column(&t, columns[i]) < 0)
			return refuse(path, 1, "a column is missing");
	if (b->said_len + t.rows_len > SAID_MAX)
		return refuse(path, 0, "too many entries");
	for (size_t i = 0; i < t.rows_len; i++)
		if (!read_said(mem, &v[b->said_len++], path, &t, &t.rows[i]))
			return false;
	return true;
}

/* Words that ask and say nothing, one a line. */
static bool
read_fillers(struct arena *mem, struct laws_build *b, const char *path,
    struct laws_build_said *v)
{
	size_t len, n;
	char *bytes = file_read(mem, path, &len);
	char **lines;

	if (bytes == NULL || !text_is_utf8(bytes, len))
		return refuse(path, 0, "can't be read");
	lines = text_split(mem, &n, bytes, '\n');
	for (size_t i = 0; i < n; i++) {
		if (*lines[i] == '\0' || *lines[i] == '#')
			continue;
		if (text_chars(lines[i]) > LAWS_QUERY_SAID_CHARS ||
		    b->said_len == SAID_MAX)
			return refuse(path, (int)i + 1, "too long, too many");
		v[b->said_len++] = (struct laws_build_said){ .said = lines[i] };
	}
	return true;
}

static int
by_from(const void *a, const void *b)
{
	const struct laws_fold *x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

/* Lines of two characters: traditional, simplified. */
static bool
read_folds(struct arena *mem, struct laws_build *b, const char *path)
{
	struct laws_fold *v = ARENA_MANY(mem, struct laws_fold, FOLDS_MAX);
	size_t len, n;
	char *bytes = file_read(mem, path, &len);
	char **lines;

	if (bytes == NULL || !text_is_utf8(bytes, len))
		return refuse(path, 0, "can't be read");
	lines = text_split(mem, &n, bytes, '\n');
	for (size_t i = 0; i < n && b->folds.len < FOLDS_MAX; i++) {
		const char *at = lines[i];

		if (*at == '\0' || *at == '#')
			continue;
		v[b->folds.len].from = text_next(&at);
		v[b->folds.len].to = text_next(&at);
		if (v[b->folds.len].to == 0 || *at != '\0')
			return refuse(path, (int)i + 1, "two characters");
		b->folds.len++;
	}
	qsort(v, b->folds.len, sizeof(*v), by_from);
	b->folds.v = v;
	return true;
}

bool
laws_content_words(
    struct arena *mem, struct laws_build *out, const char *folder)
{
	struct laws_questions q = { .mem = mem };
	struct laws_build_said *said =
	    ARENA_MANY(mem, struct laws_build_said, SAID_MAX);
	size_t n;
	char **paths = laws_content_find(mem, &n, folder, "lexicon/*.csv");

	out->said_len = 0;
	out->folds = (struct laws_folds){ 0 };
	if (!read_answers(mem, &q, folder))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!read_lexicon(mem, out, paths[i], said))
			return false;
	if (!read_fillers(mem, out,
		text_printf(mem, "%s/lexicon/filler.txt", folder), said))
		return false;
	if (!read_folds(mem, out,
		text_printf(mem, "%s/lexicon/traditional.txt", folder)))
		return false;
	out->questions = q.v;
	out->questions_len = q.len;
	out->said = said;
	return true;
}
