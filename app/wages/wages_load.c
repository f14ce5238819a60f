#include "wages/wages_load.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "text/csv.h"

enum {
	BATCH = 2000
};

struct load {
	struct db *db;
	struct arena *mem;
	const char *path;
	struct csv_table table;
};

static bool
refuse(const struct load *l, int line, const char *why)
{
	fprintf(stderr, "%s:%d: %s; nothing of this file was loaded\n", l->path,
	    line, why);
	return false;
}

/* The field of that name in a row; every name was checked before. */
static const char *
cell(const struct load *l, const struct csv_row *row, const char *name)
{
	return row->fields[csv_column(&l->table, name)];
}

static bool
has_columns(const struct load *l, const char *const *names)
{
	for (; *names != NULL; names++)
		if (csv_column(&l->table, *names) < 0)
			return refuse(
			    l, 1, text_printf(l->mem, "no column %s", *names));
	return true;
}

/* One column of rows from..to as a PostgreSQL array. */
static const char *
column(const struct load *l, const char *name, size_t from, size_t to)
{
	const char **v = ARENA_MANY(l->mem, const char *, to - from);

	for (size_t i = from; i < to; i++)
		v[i - from] = cell(l, &l->table.rows[i], name);
	return db_array_text(l->mem, v, to - from);
}

static bool
load_sources(struct load *l)
{
	static const char *const names[] = { "source_id", "title_zh",
		"publisher", "published_on", "url_or_repo_path",
		"retrieved_from", "note", NULL };
	const char *v[7];
	size_t n = l->table.rows_len;

	if (!has_columns(l, names))
		return false;
	for (size_t i = 0; i < n; i++)
		if (*cell(l, &l->table.rows[i], "source_id") == '\0' ||
		    *cell(l, &l->table.rows[i], "title_zh") == '\0')
			return refuse(l, l->table.rows[i].line,
			    "a source needs an id and a title");
	for (size_t i = 0; i < 7; i++)
		v[i] = column(l, names[i], 0, n);
	return sql_wages_load_sources(
		   l->db, v[0], v[1], v[2], v[3], v[4], v[5], v[6]) == OK;
}

/* Checks and converts one sector row. */
static bool
read_industry(const struct load *l, const struct csv_row *row,
    int64_t *out_cents, const char **out_growth)
{
	const char *code = cell(l, row, "industry_code");
	const char *growth = cell(l, row, "nominal_growth_pct");
	int32_t year;
	int64_t bp;

	if (!num_i32(&year, cell(l, row, "year"), 1950, 2100))
		return refuse(l, row->line, "a year out of range");
	if (strlen(code) != 1 || *code < 'A' || *code > 'T')
		return refuse(l, row->line, "an unknown sector");
	if (!money_parse(out_cents, cell(l, row, "annual_wage_cny")) ||
	    *out_cents < 100000 || *out_cents > 100000000000)
		return refuse(l, row->line, "a wage out of range");
	*out_growth = "";
	if (*growth != '\0') {
		if (!money_parse_bp(&bp, growth) || bp < -10000 || bp > 30000)
			return refuse(l, row->line, "a growth out of range");
		*out_growth = text_printf(l->mem, "%lld", (long long)bp);
	}
	return true;
}

static bool
load_industry_batch(struct load *l, size_t from, size_t to)
{
	int64_t *cents = ARENA_MANY(l->mem, int64_t, to - from);
	const char **growths = ARENA_MANY(l->mem, const char *, to - from);

	for (size_t i = from; i < to; i++)
		if (!read_industry(l, &l->table.rows[i], &cents[i - from],
			&growths[i - from]))
			return false;
	return sql_wages_load_industries(l->db, column(l, "year", from, to),
		   column(l, "unit_type", from, to),
		   column(l, "industry_code", from, to),
		   column(l, "region", from, to),
		   db_array_i64(l->mem, cents, to - from),
		   db_array_text(l->mem, growths, to - from),
		   column(l, "source_id", from, to)) == OK;
}

static bool
load_industries(struct load *l)
{
	static const char *const names[] = { "year", "unit_type",
		"industry_code", "region", "annual_wage_cny",
		"nominal_growth_pct", "source_id", NULL };
	size_t n = l->table.rows_len;

	if (!has_columns(l, names) ||
	    sql_wages_load_clear_industries(l->db) != OK)
		return false;
	for (size_t from = 0; from < n; from += BATCH)
		if (!load_industry_batch(
			l, from, from + BATCH < n ? from + BATCH : n))
			return false;
	return true;
}

static bool
read_year(const struct load *l, const struct csv_row *row, const char *name,
    int32_t *out, const int32_t **out_or_null)
{
	const char *s = cell(l, row, name);

	*out_or_null = NULL;
	if (*s == '\0')
		return true;
	if (!num_i32(out, s, 1950, 2100))
		return refuse(l, row->line, "a year out of range");
	*out_or_null = out;
	return true;
}

static bool
load_caveats(struct load *l)
{
	static const char *const names[] = { "from_year", "to_year", "region",
		"unit_type", "industry", "text_zh", "text_en", NULL };

	if (!has_columns(l, names) || sql_wages_load_clear_caveats(l->db) != OK)
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++) {
		const struct csv_row *r = &l->table.rows[i];
		int32_t from, to;
		const int32_t *from_or_null, *to_or_null;

		if (!read_year(l, r, "from_year", &from, &from_or_null) ||
		    !read_year(l, r, "to_year", &to, &to_or_null))
			return false;
		if (sql_wages_load_caveat(l->db, from_or_null, to_or_null,
			cell(l, r, "region"), cell(l, r, "unit_type"),
			cell(l, r, "industry"), cell(l, r, "text_zh"),
			cell(l, r, "text_en")) != OK)
			return false;
	}
	return true;
}

static bool
is_loaded(struct load *l, const char *digest)
{
	struct sql_wages_file_digest row;

	return sql_wages_file_digest(l->db, l->mem, &row, l->path) == OK &&
	    text_is(row.sha256, digest);
}

static char *
read_file(struct arena *mem, const char *path, size_t *out_len)
{
	FILE *f = fopen(path, "rb");
	char *bytes = NULL;
	long len;

	if (f == NULL)
		return NULL;
	if (fseek(f, 0, SEEK_END) == 0 && (len = ftell(f)) >= 0 &&
	    fseek(f, 0, SEEK_SET) == 0) {
		bytes = arena_take(mem, (size_t)len + 1);
		*out_len = fread(bytes, 1, (size_t)len, f);
	}
	fclose(f);
	return bytes;
}

/* One file, in a transaction of its own. */
static bool
load_file(struct db *db, const char *folder, const char *name,
    bool (*load_rows)(struct load *))
{
	struct arena mem = { 0 };
	struct load l = { .db = db, .mem = &mem };
	const char *wrong, *digest;
	char *bytes;
	size_t len = 0;
	int line = 0;
	bool fine;

	l.path = text_printf(&mem, "%s/%s", folder, name);
	bytes = read_file(&mem, l.path, &len);
	if (bytes == NULL)
		return refuse(&l, 0, "can't be read");
	digest = token_hex(&mem, token_sha256(&mem, bytes, len), 32);
	if (is_loaded(&l, digest)) {
		arena_close(&mem);
		return true;
	}
	wrong = csv_read(&mem, &l.table, &line, bytes, len);
	if (wrong != NULL)
		return refuse(&l, line, wrong);
	db_begin(db);
	fine = load_rows(&l) &&
	    sql_wages_file_loaded(
		db, l.path, digest, (int32_t)l.table.rows_len) == OK &&
	    db_commit(db) == OK;
	db_rollback(db);
	if (fine)
		printf("loaded %s: %zu rows\n", l.path, l.table.rows_len);
	arena_close(&mem);
	return fine;
}

int
wages_load(struct db *db, const char *folder)
{
	return load_file(db, folder, "sources.csv", load_sources) &&
		load_file(
		    db, folder, "wage_by_industry.csv", load_industries) &&
		load_file(db, folder, "caveats.csv", load_caveats)
	    ? 0
	    : 1;
}
