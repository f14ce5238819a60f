/*
 * sqlgen OUT app/<feature>/queries.sql...
 *
 * Turns each named statement into a typed function. Writes for every file
 * OUT/sql_<feature>.h and .c, and OUT/sql_all.c, a table of all statements
 * that `make sql` PREPAREs against the migrations.
 *
 *   -- name: wages_years_by_place
 *   -- One row per year, oldest first.
 *   -- in:  $1 place text, $2 from_year int
 *   -- out: year int, mean_cents bigint, note text null
 *   -- rows: many | one | none | some      (default: many with out, else none)
 *   -- access: public                      (skips the viewer's transaction)
 *   SELECT ...;
 *
 * "one" gives FAIL_ABSENT without a row; "some" gives FAIL_ABSENT when no row
 * was written. sqlgen_read.c reads, this file writes.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "gen.h"
#include "sqlgen.h"

static struct arena mem;
static int next_id;

static const char *
feature_of(const char *path)
{
	size_t n;
	char **steps = text_split(&mem, &n, path, '/');

	if (n < 2)
		gen_refuse(path, 0, "expected app/<feature>/queries.sql");
	return steps[n - 2];
}

static void
write_comment(struct buf *b, const char *about)
{
	buf_printf(b, "\n/*%s\n */\n", about);
}

static void
write_struct(struct buf *b, const struct statement *s)
{
	if (s->out_len == 0)
		return;
	buf_printf(b, "struct sql_%s {\n", s->name);
	for (size_t i = 0; i < s->out_len; i++) {
		const struct column *c = &s->out[i];

		buf_printf(b, "\t%s%s;\n", c->type->field, c->name);
		if (c->nullable && c->type->needs_has)
			buf_printf(b, "\tbool has_%s;\n", c->name);
	}
	buf_text(b, "};\n");
}

static void
write_signature(struct buf *b, const struct statement *s)
{
	buf_printf(b, "enum fail sql_%s(struct db *db", s->name);
	if (s->rows == ROWS_MANY)
		buf_printf(b,
		    ", struct arena *mem, struct sql_%s **out, "
		    "size_t *out_len",
		    s->name);
	else if (s->rows == ROWS_ONE)
		buf_printf(
		    b, ", struct arena *mem, struct sql_%s *out", s->name);
	for (size_t i = 0; i < s->in_len; i++) {
		const struct column *c = &s->in[i];

		if (c->nullable && c->type->needs_has)
			buf_printf(b, ", const %s*%s", c->type->field, c->name);
		else
			buf_printf(b, ", %s%s", c->type->field, c->name);
	}
	buf_char(b, ')');
}

static void
write_header(const char *folder, const char *feature, const struct statement *v,
    size_t len)
{
	struct buf b = { .mem = &mem };

	buf_printf(&b,
	    "/* made by tools/gen/sqlgen from app/%s/queries.sql */\n"
	    "#ifndef GEN_SQL_",
	    feature);
	gen_upper(&b, feature);
	buf_text(&b, "_H\n#define GEN_SQL_");
	gen_upper(&b, feature);
	buf_text(&b,
	    "_H\n#include <stdbool.h>\n#include <stddef.h>\n"
	    "#include <stdint.h>\n#include \"base/fail.h\"\n"
	    "#include \"db/bytes.h\"\nstruct arena;\nstruct db;\n"
	    "struct db_statement;\n");
	for (size_t i = 0; i < len; i++) {
		write_comment(&b, v[i].about);
		write_struct(&b, &v[i]);
		buf_printf(&b, "extern const struct db_statement sql_%s_;\n",
		    v[i].name);
		buf_text(&b, "MUST_CHECK ");
		write_signature(&b, &v[i]);
		buf_text(&b, ";\n");
	}
	buf_text(&b, "#endif\n");
	gen_write(text_printf(&mem, "%s/sql_%s.h", folder, feature), &b);
}

static void
write_types(
    struct buf *b, const char *field, const struct column *v, size_t len)
{
	buf_printf(b, "\t.%s = \"", field);
	for (size_t i = 0; i < len; i++)
		buf_printf(b, "%s%s %s%s", i > 0 ? "," : "", v[i].name,
		    v[i].type->name, v[i].nullable ? " null" : "");
	buf_text(b, "\",\n");
}

static void
write_statement(struct buf *b, const char *path, const struct statement *s)
{
	buf_printf(b, "const struct db_statement sql_%s_ = {\n", s->name);
	buf_printf(b, "\t.id = %d,\n\t.name = \"%s\",\n\t.place = \"%s:%d\",\n",
	    next_id++, s->name, path, s->line);
	buf_text(b, "\t.text = ");
	gen_c_string(b, s->text, strlen(s->text));
	buf_printf(b, ",\n\t.params_len = %zu,\n\t.is_public = %d,\n",
	    s->in_len, s->is_public);
	write_types(b, "in", s->in, s->in_len);
	write_types(b, "out", s->out, s->out_len);
	buf_text(b, "};\n");
}

static void
write_params(struct buf *b, const struct statement *s)
{
	buf_printf(b, "\tconst char *params_[%zu] = { 0 };\n",
	    s->in_len > 0 ? s->in_len : 1);
	buf_text(b, "\tstruct db_rows rows_;\n\tenum fail f_;\n\n");
	for (size_t i = 0; i < s->in_len; i++) {
		const struct column *c = &s->in[i];

		buf_printf(b, "\tparams_[%zu] = ", i);
		if (c->nullable && c->type->needs_has)
			buf_printf(b,
			    "%s == NULL ? NULL : db_param_%s(db, *%s);\n",
			    c->name, c->type->param, c->name);
		else
			buf_printf(b, "db_param_%s(db, %s);\n", c->type->param,
			    c->name);
	}
}

static void
write_row(struct buf *b, const struct statement *s, const char *row,
    const char *index)
{
	for (size_t i = 0; i < s->out_len; i++) {
		const struct column *c = &s->out[i];

		buf_printf(b, "%s.%s = db_get_%s(&rows_, mem, %s, %zu);\n", row,
		    c->name, c->type->param, index, i);
		if (c->nullable && c->type->needs_has)
			buf_printf(b,
			    "%s.has_%s = !db_is_null(&rows_, %s, "
			    "%zu);\n",
			    row, c->name, index, i);
	}
}

static void
write_body(struct buf *b, const struct statement *s)
{
	buf_char(b, '\n');
	write_signature(b, s);
	buf_text(b, "\n{\n");
	write_params(b, s);
	buf_printf(
	    b, "\tf_ = db_run(db, &rows_, &sql_%s_, params_);\n", s->name);
	buf_text(b, "\tif (f_ != OK)\n\t\treturn f_;\n");
	switch (s->rows) {
	case ROWS_MANY:
		buf_printf(b,
		    "\t*out = arena_array(mem, rows_.len + 1, "
		    "sizeof(**out));\n\t*out_len = rows_.len;\n"
		    "\tfor (size_t i = 0; i < rows_.len; i++) {\n");
		write_row(b, s, "(*out)[i]", "i");
		buf_text(b, "\t}\n");
		break;
	case ROWS_ONE:
		buf_text(b,
		    "\tif (rows_.len == 0)\n\t\tf_ = FAIL_ABSENT;\n"
		    "\telse {\n");
		write_row(b, s, "(*out)", "0");
		buf_text(b, "\t}\n");
		break;
	case ROWS_SOME:
		buf_text(
		    b, "\tif (rows_.touched == 0)\n\t\tf_ = FAIL_ABSENT;\n");
		break;
	case ROWS_NONE:
		break;
	}
	buf_text(b, "\tdb_done(db, &rows_);\n\treturn f_;\n}\n");
}

static void
write_source(const char *folder, const char *feature, const char *path,
    const struct statement *v, size_t len)
{
	struct buf b = { .mem = &mem };

	buf_printf(&b,
	    "/* made by tools/gen/sqlgen */\n"
	    "#include \"gen/sql_%s.h\"\n#include \"base/arena.h\"\n"
	    "#include \"db/statement.h\"\n\n",
	    feature);
	for (size_t i = 0; i < len; i++)
		write_statement(&b, path, &v[i]);
	for (size_t i = 0; i < len; i++)
		write_body(&b, &v[i]);
	gen_write(text_printf(&mem, "%s/sql_%s.c", folder, feature), &b);
}

int
main(int argc, char **argv)
{
	struct buf names = { .mem = &mem }, all = { .mem = &mem };

	if (argc < 3) {
		fputs("usage: sqlgen OUT QUERIES...\n", stderr);
		return 2;
	}
	for (int i = 2; i < argc; i++) {
		size_t len;
		struct statement *v = sqlgen_read(&mem, &len, argv[i]);
		const char *feature = feature_of(argv[i]);

		write_header(argv[1], feature, v, len);
		write_source(argv[1], feature, argv[i], v, len);
		for (size_t j = 0; j < len; j++) {
			buf_printf(&names,
			    "extern const struct db_statement "
			    "sql_%s_;\n",
			    v[j].name);
			buf_printf(&all, "\t&sql_%s_,\n", v[j].name);
		}
	}
	buf_printf(&names,
	    "extern const struct db_statement *const "
	    "sql_all[];\nextern const int sql_all_len;\n"
	    "const int sql_all_len = %d;\n"
	    "const struct db_statement *const sql_all[] = {\n%s};\n",
	    next_id, buf_string(&all));
	gen_write(text_printf(&mem, "%s/sql_all.c", argv[1]), &names);
	arena_close(&mem);
	return 0;
}
