#include "laws/laws_content_load.h"

#include <glob.h>
#include <inttypes.h>
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
#include "text/json_in.h"

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

/* Paths that fit a pattern, in the order of their names. */
static char **
find(
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
	char **paths = find(mem, out_len, folder, "laws/texts/*.md");
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

static bool
read_answers(struct arena *mem, struct laws_questions *q, const char *folder)
{
	size_t n;
	char **paths = find(mem, &n, folder, "answers/*.md");

	for (size_t i = 0; i < n; i++) {
		size_t len;
		char *bytes = file_read(mem, paths[i], &len);

		if (bytes == NULL || !text_is_utf8(bytes, len))
			return refuse(paths[i], 0, "can't be read");
		laws_answers_read(q, bytes);
	}
	return true;
}

/* {"q", "a": [[law, article], …], "split"}: those for tuning vote, too. */
static bool
read_question(struct laws_questions *q, const char *line)
{
	struct json_in *root;
	const struct json_in *cites;
	const char **v, *split, *phrase;
	struct laws_build_question out = { .id = "", .body = "" };

	if (json_in_read(&root, line, strlen(line)) != NULL)
		return false;
	cites = json_in_get(root, "a");
	if (!json_in_text(root, "q", &phrase) ||
	    !json_in_text(root, "split", &split)) {
		json_in_close(root);
		return false;
	}
	v = ARENA_MANY(q->mem, const char *, json_in_len(cites) + 1);
	v[0] = text_copy(q->mem, phrase);
	out.phrases = v;
	out.phrases_len = 1;
	out.cites = v + 1;
	for (size_t i = 0; i < json_in_len(cites); i++) {
		const struct json_in *one = json_in_at(cites, i);
		const char *law = json_in_string(json_in_at(one, 0));
		int64_t number;

		if (law != NULL && json_in_whole(json_in_at(one, 1), &number))
			v[1 + out.cites_len++] =
			    text_printf(q->mem, "%s%" PRId64, law, number);
	}
	if (text_is(split, "tuning"))
		laws_answers_add(q, &out);
	json_in_close(root);
	return true;
}

static bool
read_questions(struct arena *mem, struct laws_questions *q, const char *folder)
{
	const char *path = text_printf(mem, "%s/questions/own.jsonl", folder);
	size_t len, n;
	char *bytes = file_read(mem, path, &len);
	char **lines;

	if (bytes == NULL)
		return refuse(path, 0, "can't be read");
	lines = text_split(mem, &n, bytes, '\n');
	for (size_t i = 0; i < n; i++)
		if (*lines[i] != '\0' && !read_question(q, lines[i]))
			return refuse(path, (int)i + 1, "is no question");
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
	char **paths = find(mem, &n, folder, "lexicon/*.csv");

	out->said_len = 0;
	out->folds = (struct laws_folds){ 0 };
	if (!read_answers(mem, &q, folder) || !read_questions(mem, &q, folder))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!read_lexicon(mem, out, paths[i], said))
			return false;
	if (!read_folds(mem, out,
		text_printf(mem, "%s/lexicon/traditional.txt", folder)))
		return false;
	out->questions = q.v;
	out->questions_len = q.len;
	out->said = said;
	return true;
}
