#include "wages/wages_load.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "text/csv.h"
#include "wages/wages_dataset.h"
#include "wages/wages_observation_store.h"

struct load {
	struct db *db;
	struct arena *mem;
	const char *path;
	struct csv_table table;
	enum wages_dataset dataset;
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

/* A column as a PostgreSQL array. */
static const char *
column(const struct load *l, const char *name)
{
	size_t n = l->table.rows_len;
	const char **v = ARENA_MANY(l->mem, const char *, n);

	for (size_t i = 0; i < n; i++)
		v[i] = cell(l, &l->table.rows[i], name);
	return db_array_text(l->mem, v, n);
}

static bool
load_sources(struct load *l)
{
	static const char *const names[] = { "source_id", "title_zh",
		"publisher", "published_on", "url_or_repo_path",
		"retrieved_from", "note", NULL };
	const char *v[7];

	if (!has_columns(l, names))
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++)
		if (*cell(l, &l->table.rows[i], "source_id") == '\0' ||
		    *cell(l, &l->table.rows[i], "title_zh") == '\0')
			return refuse(l, l->table.rows[i].line,
			    "a source needs an id and a title");
	for (size_t i = 0; i < 7; i++)
		v[i] = column(l, names[i]);
	return sql_wages_load_sources(
		   l->db, v[0], v[1], v[2], v[3], v[4], v[5], v[6]) == OK;
}

static bool
is_year_or_empty(
    const struct load *l, const struct csv_row *row, const char *name)
{
	const char *s = cell(l, row, name);
	int32_t year;

	return *s == '\0' || num_i32(&year, s, 1950, 2100) ||
	    refuse(l, row->line, "a year out of range");
}

static bool
load_caveats(struct load *l)
{
	static const char *const names[] = { "from_year", "to_year", "dataset",
		"region", "unit_type", "industry", "item", "source_id",
		"text_zh", "text_en", NULL };
	const char *v[10];

	if (!has_columns(l, names) || sql_wages_load_clear_caveats(l->db) != OK)
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++) {
		const struct csv_row *r = &l->table.rows[i];

		if (!is_year_or_empty(l, r, "from_year") ||
		    !is_year_or_empty(l, r, "to_year"))
			return false;
		if (*cell(l, r, "text_zh") == '\0' ||
		    *cell(l, r, "text_en") == '\0')
			return refuse(l, r->line,
			    "a caveat needs its text in both languages");
	}
	for (size_t i = 0; i < 10; i++)
		v[i] = column(l, names[i]);
	return sql_wages_load_caveats(l->db, v[0], v[1], v[2], v[3], v[4], v[5],
		   v[6], v[7], v[8], v[9]) == OK;
}

static bool
load_minimum_places(struct load *l)
{
	static const char *const names[] = { "province", "place", "tier",
		"since", "source_id", NULL };
	const char *v[5];
	int32_t tier, day;

	if (!has_columns(l, names) ||
	    sql_wages_load_clear_minimum_places(l->db) != OK)
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++) {
		const struct csv_row *r = &l->table.rows[i];

		if (!num_i32(&tier, cell(l, r, "tier"), 1, 9) ||
		    !day_parse(&day, cell(l, r, "since")))
			return refuse(
			    l, r->line, "a tier from 1 to 9 and a day");
	}
	for (size_t i = 0; i < 5; i++)
		v[i] = column(l, names[i]);
	return sql_wages_load_minimum_places(
		   l->db, v[0], v[1], v[2], v[3], v[4]) == OK;
}

static struct wages_table
table_of(const struct load *l)
{
	struct wages_line *lines =
	    ARENA_MANY(l->mem, struct wages_line, l->table.rows_len);

	for (size_t i = 0; i < l->table.rows_len; i++)
		lines[i] = (struct wages_line){ l->table.rows[i].line,
			l->table.rows[i].fields, l->table.rows[i].fields_len };
	return (struct wages_table){ l->table.names, l->table.names_len, lines,
		l->table.rows_len };
}

/* Every wrong cell, a line each. */
static bool
print_wrongs(const struct load *l, const struct wages_reading *reading)
{
	for (size_t i = 0; i < reading->wrongs_len; i++) {
		const struct wages_wrong *w = &reading->wrongs[i];

		refuse(l, w->line,
		    text_printf(l->mem, "%s%s%s (\"%s\")",
			w->column != NULL ? w->column : "",
			w->column != NULL ? ": " : "",
			message_raw(LANG_EN, w->why), w->value));
	}
	return reading->wrongs_len == 0;
}

static bool
load_figures(struct load *l)
{
	const char *key = wages_dataset_key(l->dataset);
	struct sql_wages_dataset_is_replaced replaced;
	struct wages_table table = table_of(l);
	struct wages_reading reading;

	wages_dataset_read(l->mem, &reading, l->dataset, &table);
	if (reading.wrongs_len == 0 &&
	    wages_observation_store_check_sources(l->db, l->mem, &reading) !=
		OK)
		return false;
	if (!print_wrongs(l, &reading))
		return false;
	if (sql_wages_dataset_is_replaced(l->db, l->mem, &replaced, key) ==
	    OK) {
		printf("%s: an administrator's edition stays in its place\n",
		    l->path);
		return true;
	}
	return sql_wages_dataset_clear(l->db, key) == OK &&
	    wages_observation_store_add(l->db, l->mem, l->dataset, reading.rows,
		reading.rows_len, NULL) == OK;
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

static bool
load_bytes(struct load *l, const char *bytes, size_t len,
    bool (*load_rows)(struct load *))
{
	const char *digest =
	    token_hex(l->mem, token_sha256(l->mem, bytes, len), 32);
	const char *wrong;
	int line = 0;
	bool fine;

	if (is_loaded(l, digest))
		return true;
	wrong = csv_read(l->mem, &l->table, &line, bytes, len);
	if (wrong != NULL)
		return refuse(l, line, wrong);
	db_begin(l->db);
	fine = load_rows(l) &&
	    sql_wages_file_loaded(
		l->db, l->path, digest, (int32_t)l->table.rows_len) == OK &&
	    db_commit(l->db) == OK;
	db_rollback(l->db);
	if (fine)
		printf("loaded %s: %zu rows\n", l->path, l->table.rows_len);
	return fine;
}

/* One file, in a transaction of its own. */
static bool
load_file(struct db *db, const char *folder, const char *name,
    enum wages_dataset dataset, bool (*load_rows)(struct load *))
{
	struct arena mem = { 0 };
	struct load l = { .db = db, .mem = &mem, .dataset = dataset };
	size_t len = 0;
	char *bytes;
	bool fine;

	l.path = text_printf(&mem, "%s/%s", folder, name);
	bytes = read_file(&mem, l.path, &len);
	fine = bytes != NULL ? load_bytes(&l, bytes, len, load_rows)
			     : refuse(&l, 0, "can't be read");
	arena_close(&mem);
	return fine;
}

int
wages_load(struct db *db, const char *folder)
{
	bool fine = load_file(
	    db, folder, "sources.csv", WAGES_DATASET_COUNT, load_sources);

	for (int d = 0; fine && d < WAGES_DATASET_COUNT; d++)
		fine = load_file(db, folder,
		    wages_dataset_file((enum wages_dataset)d),
		    (enum wages_dataset)d, load_figures);
	fine = fine &&
	    load_file(db, folder, "minimum_wage_places.csv",
		WAGES_DATASET_COUNT, load_minimum_places);
	fine = fine &&
	    load_file(
		db, folder, "caveats.csv", WAGES_DATASET_COUNT, load_caveats);
	return fine ? 0 : 1;
}
