#include "wages/wages_cases_load.h"

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_case.h"
#include "wages/wages_file_load.h"

static const char *const columns[] = { "case_id", "kinds", "place_zh",
	"place_en", "title_zh", "title_en", "facts_zh", "facts_en", "lesson_zh",
	"lesson_en", "source_zh", "source_en", NULL };

/* Kinds are known, and each text is there in both languages or in none. */
static bool
check_row(const struct wages_file_load *l, const struct csv_row *row)
{
	size_t n;
	char **kinds =
	    text_split(l->mem, &n, wages_file_load_cell(l, row, "kinds"), ' ');

	for (size_t i = 0; i < n; i++)
		if (wages_case_kind_label(kinds[i]) == MSG_NONE)
			return wages_file_load_refuse(l, row->line,
			    text_printf(
				l->mem, "no kind of case: %s", kinds[i]));
	for (size_t i = 2; columns[i] != NULL; i += 2) {
		bool is_optional = text_is(columns[i], "lesson_zh");
		bool has_zh = *wages_file_load_cell(l, row, columns[i]) != '\0';
		bool has_en =
		    *wages_file_load_cell(l, row, columns[i + 1]) != '\0';

		if (has_zh != has_en || (!has_zh && !is_optional))
			return wages_file_load_refuse(l, row->line,
			    text_printf(l->mem, "%s or %s is empty", columns[i],
				columns[i + 1]));
	}
	return true;
}

static bool
load_cases(struct wages_file_load *l)
{
	if (!wages_file_load_has(l, columns))
		return false;
	for (size_t i = 0; i < l->table.rows_len; i++)
		if (!check_row(l, &l->table.rows[i]))
			return false;
	return sql_wages_cases_clear(l->db) == OK &&
	    sql_wages_cases_add(l->db, wages_file_load_column(l, "case_id"),
		wages_file_load_column(l, "kinds"),
		wages_file_load_column(l, "place_zh"),
		wages_file_load_column(l, "place_en"),
		wages_file_load_column(l, "title_zh"),
		wages_file_load_column(l, "title_en"),
		wages_file_load_column(l, "facts_zh"),
		wages_file_load_column(l, "facts_en"),
		wages_file_load_column(l, "lesson_zh"),
		wages_file_load_column(l, "lesson_en"),
		wages_file_load_column(l, "source_zh"),
		wages_file_load_column(l, "source_en")) == OK;
}

int
wages_cases_load(struct db *db, const char *folder)
{
	return wages_file_load(
		   db, folder, "cases.csv", WAGES_DATASET_COUNT, load_cases)
	    ? 0
	    : 1;
}
