#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "gen.h"
#include "sqlgen.h"

static const struct column_type types[] = {
	{ "text", "const char *", "text", false },
	{ "numeric", "const char *", "text", false },
	{ "jsonb", "const char *", "text", false },
	{ "uuid", "const char *", "text", false },
	{ "inet", "const char *", "text", false },
	{ "text[]", "const char *", "text", false },
	{ "bigint[]", "const char *", "text", false },
	{ "int[]", "const char *", "text", false },
	{ "int", "int32_t ", "i32", true },
	{ "bigint", "int64_t ", "i64", true },
	{ "bool", "bool ", "bool", true },
	{ "date", "int32_t ", "day", false },
	{ "timestamptz", "int64_t ", "moment", true },
	{ "bytea", "struct bytes ", "bytes", false },
};

struct reader {
	struct arena *mem;
	const char *path;
	int line;
};

static const struct column_type *
type_of(const struct reader *r, const char *name)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (text_is(types[i].name, name))
			return &types[i];
	gen_refuse(r->path, r->line, "unknown type \"%s\"", name);
}

/* "$1 place text" or "year int null" */
static struct column
read_column(const struct reader *r, const char *s, size_t number)
{
	size_t n, at = 0;
	char **words = gen_words(r->mem, &n, s);
	struct column c = { 0 };

	if (number > 0) {
		const char *want = text_printf(r->mem, "$%zu", number);

		if (n == 0 || !text_is(words[at++], want))
			gen_refuse(
			    r->path, r->line, "expected %s in \"%s\"", want, s);
	}
	if (n != at + 2 && !(n == at + 3 && text_is(words[at + 2], "null")))
		gen_refuse(
		    r->path, r->line, "expected \"name type\" in \"%s\"", s);
	c.name = words[at];
	if (!gen_is_name(c.name))
		gen_refuse(r->path, r->line, "odd name \"%s\"", c.name);
	c.type = type_of(r, words[at + 1]);
	c.nullable = n == at + 3;
	return c;
}

static struct column *
read_columns(
    const struct reader *r, size_t *out_len, const char *s, bool numbered)
{
	size_t n;
	char **pieces = text_split(r->mem, &n, s, ',');
	struct column *v = ARENA_MANY(r->mem, struct column, n);

	for (size_t i = 0; i < n; i++)
		v[i] = read_column(r, pieces[i], numbered ? i + 1 : 0);
	*out_len = n;
	return v;
}

static enum rows
read_rows(const struct reader *r, const char *word)
{
	static const char *const words[] = { "none", "some", "one", "many" };

	for (size_t i = 0; i < 4; i++)
		if (text_is(words[i], word))
			return (enum rows)i;
	gen_refuse(r->path, r->line, "rows: none, some, one or many");
}

/* The comment lines of one statement, gathered by their label. */
struct head {
	struct buf about, in, out, rows, access;
	struct buf *open; /* where a continued line goes */
};

static void
read_comment(struct head *h, const char *line)
{
	static const char *const labels[] = {
		"in:", "out:", "rows:", "access:"
	};
	struct buf *const places[] = { &h->in, &h->out, &h->rows, &h->access };
	const char *s = line + 2;

	if (text_starts(s, "   ") && h->open != &h->about) {
		buf_text(h->open, s);
		return;
	}
	s += strspn(s, " ");
	for (size_t i = 0; i < 4; i++) {
		if (!text_starts(s, labels[i]))
			continue;
		h->open = places[i];
		buf_text(h->open, s + strlen(labels[i]));
		return;
	}
	h->open = &h->about;
	buf_printf(&h->about, "\n * %s", s);
}

static void
finish_head(const struct reader *r, struct statement *s, struct head *h)
{
	const char *in = text_trim(r->mem, buf_string(&h->in));
	const char *out = text_trim(r->mem, buf_string(&h->out));
	const char *rows = text_trim(r->mem, buf_string(&h->rows));
	const char *access = text_trim(r->mem, buf_string(&h->access));

	s->about = buf_string(&h->about);
	if (*s->about == '\0')
		gen_refuse(r->path, s->line, "%s: say what it is for", s->name);
	if (*in != '\0')
		s->in = read_columns(r, &s->in_len, in, true);
	if (*out != '\0')
		s->out = read_columns(r, &s->out_len, out, false);
	s->rows = s->out_len > 0 ? ROWS_MANY : ROWS_NONE;
	if (*rows != '\0')
		s->rows = read_rows(r, rows);
	if ((s->out_len > 0) != (s->rows >= ROWS_ONE))
		gen_refuse(
		    r->path, s->line, "%s: rows and out disagree", s->name);
	s->is_public = text_is(access, "public");
	if (*access != '\0' && !s->is_public)
		gen_refuse(r->path, s->line, "access: public, or leave it out");
}

/* One statement: lines[*at] is its "-- name:" line. */
static struct statement
read_statement(struct reader *r, char **lines, size_t len, size_t *at)
{
	struct head h = { .about = { .mem = r->mem },
		.in = { .mem = r->mem },
		.out = { .mem = r->mem },
		.rows = { .mem = r->mem },
		.access = { .mem = r->mem } };
	struct buf text = { .mem = r->mem };
	struct statement s = { .line = (int)*at + 1 };
	char *end;

	h.open = &h.about;
	s.name = text_trim(r->mem, lines[*at] + strlen("-- name:"));
	if (!gen_is_name(s.name))
		gen_refuse(r->path, s.line, "odd name \"%s\"", s.name);
	for (++*at; *at < len && text_starts(lines[*at], "--"); ++*at)
		read_comment(&h, lines[*at]);
	r->line = s.line;
	finish_head(r, &s, &h);
	for (; *at < len && !text_starts(lines[*at], "-- name:"); ++*at)
		if (!text_starts(lines[*at], "--"))
			buf_printf(&text, "%s\n", lines[*at]);
	s.text = text_trim(r->mem, buf_string(&text));
	end = strrchr(s.text, ';');
	if (end == NULL || end[1] != '\0')
		gen_refuse(r->path, s.line, "%s must end in ';'", s.name);
	*end = '\0';
	if (strchr(s.text, ';') != NULL)
		gen_refuse(r->path, s.line, "%s holds two statements", s.name);
	return s;
}

struct statement *
sqlgen_read(struct arena *mem, size_t *out_len, const char *path)
{
	struct reader r = { .mem = mem, .path = path };
	size_t lines_len, at = 0, n = 0;
	char **lines = text_split(mem, &lines_len, gen_read(mem, path), '\n');
	struct statement *v = ARENA_MANY(mem, struct statement, lines_len);

	while (at < lines_len) {
		if (text_starts(lines[at], "-- name:")) {
			v[n] = read_statement(&r, lines, lines_len, &at);
			for (size_t i = 0; i < n; i++)
				if (text_is(v[i].name, v[n].name))
					gen_refuse(path, v[n].line,
					    "\"%s\" stands twice", v[n].name);
			n++;
		} else if (*lines[at] != '\0' && !text_starts(lines[at], "--"))
			gen_refuse(path, (int)at + 1, "SQL without a name");
		else
			at++;
	}
	*out_len = n;
	return v;
}
