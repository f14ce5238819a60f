#include "wages/wages_load.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_file_load.h"
#include "wages/wages_observation_store.h"

static bool
load_sources(struct wages_file_load *l)
{
	static const char *const names[] = { "source_id", "title_zh",
		"publisher", "published_on", "url_or_repo_path",
		"retrieved_from", "note", NULL };
	const char *v[7];

	if (!wages_file_load_has(l, names))
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++)
		if (*wages_file_load_cell(l, &l->table.rows[i], "source_id") ==
			'\0' ||
		    *wages_file_load_cell(l, &l->table.rows[i], "title_zh") ==
			'\0')
			return wages_file_load_refuse(l, l->table.rows[i].line,
			    "a source needs an id and a title");
	for (size_t i = 0; i < 7; i++)
		v[i] = wages_file_load_column(l, names[i]);
	return sql_wages_load_sources(
		   l->db, v[0], v[1], v[2], v[3], v[4], v[5], v[6]) == OK;
}

static bool
is_year_or_empty(const struct wages_file_load *l, const struct csv_row *row,
    const char *name)
{
	const char *s = wages_file_load_cell(l, row, name);
	int32_t year;

	return *s == '\0' || num_i32(&year, s, 1950, 2100) ||
	    wages_file_load_refuse(l, row->line, "a year out of range");
}

static bool
load_caveats(struct wages_file_load *l)
{
	static const char *const names[] = { "from_year", "to_year", "dataset",
		"region", "unit_type", "industry", "item", "source_id",
		"text_zh", "text_en", NULL };
	const char *v[10];

	if (!wages_file_load_has(l, names) ||
	    sql_wages_load_clear_caveats(l->db) != OK)
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++) {
		const struct csv_row *r = &l->table.rows[i];

		if (!is_year_or_empty(l, r, "from_year") ||
		    !is_year_or_empty(l, r, "to_year"))
			return false;
		if (*wages_file_load_cell(l, r, "text_zh") == '\0' ||
		    *wages_file_load_cell(l, r, "text_en") == '\0')
			return wages_file_load_refuse(l, r->line,
			    "a caveat needs its text in both languages");
	}
	for (size_t i = 0; i < 10; i++)
		v[i] = wages_file_load_column(l, names[i]);
	return sql_wages_load_caveats(l->db, v[0], v[1], v[2], v[3], v[4], v[5],
		   v[6], v[7], v[8], v[9]) == OK;
}

static bool
load_minimum_places(struct wages_file_load *l)
{
	static const char *const names[] = { "province", "place", "tier",
		"since", "source_id", NULL };
	const char *v[5];
	int32_t tier, day;

	if (!wages_file_load_has(l, names) ||
	    sql_wages_load_clear_minimum_places(l->db) != OK)
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++) {
		const struct csv_row *r = &l->table.rows[i];

		if (!num_i32(&tier, wages_file_load_cell(l, r, "tier"), 1, 9) ||
		    !day_parse(&day, wages_file_load_cell(l, r, "since")))
			return wages_file_load_refuse(
			    l, r->line, "a tier from 1 to 9 and a day");
	}
	for (size_t i = 0; i < 5; i++)
		v[i] = wages_file_load_column(l, names[i]);
	return sql_wages_load_minimum_places(
		   l->db, v[0], v[1], v[2], v[3], v[4]) == OK;
}

static struct wages_table
table_of(const struct wages_file_load *l)
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
print_wrongs(
    const struct wages_file_load *l, const struct wages_reading *reading)
{
	for (size_t i = 0; i < reading->wrongs_len; i++) {
		const struct wages_wrong *w = &reading->wrongs[i];

		wages_file_load_refuse(l, w->line,
		    text_printf(l->mem, "%s%s%s (\"%s\")",
			w->column != NULL ? w->column : "",
			w->column != NULL ? ": " : "",
			message_raw(LANG_EN, w->why), w->value));
	}
	return reading->wrongs_len == 0;
}

static bool
load_figures(struct wages_file_load *l)
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

int
wages_load(struct db *db, const char *folder)
{
	bool fine = wages_file_load(
	    db, folder, "sources.csv", WAGES_DATASET_COUNT, load_sources);

	for (int d = 0; fine && d < WAGES_DATASET_COUNT; d++)
		fine = wages_file_load(db, folder,
		    wages_dataset_file((enum wages_dataset)d),
		    (enum wages_dataset)d, load_figures);
	fine = fine &&
	    wages_file_load(db, folder, "minimum_wage_places.csv",
		WAGES_DATASET_COUNT, load_minimum_places);
	fine = fine &&
	    wages_file_load(
		db, folder, "caveats.csv", WAGES_DATASET_COUNT, load_caveats);
	return fine ? 0 : 1;
}
