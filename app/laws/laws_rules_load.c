#include "laws/laws_rules_load.h"

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/file.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "laws/laws_rule_read.h"
#include "laws/laws_rules.h"
#include "text/csv.h"

enum {
	RULE_COLUMNS = 15,
	DAY_COLUMNS = 4
};

static const char *const rule_columns[RULE_COLUMNS] = { "id", "applies_to",
	"check", "operator", "value", "unit", "severity", "basis_title",
	"basis_article", "short_title", "note_zh", "note_en", "from", "until",
	"replaces" };

static const char *const day_columns[DAY_COLUMNS] = { "date", "kind", "name_zh",
	"source" };

struct load {
	struct db *db;
	struct arena mem;
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

static bool
open_file(struct load *l, const char *folder, const char *name,
    const char *const *columns, size_t columns_len)
{
	size_t len;
	int line = 0;
	char *bytes;
	const char *wrong;

	l->path = text_printf(&l->mem, "%s/%s", folder, name);
	bytes = file_read(&l->mem, l->path, &len);
	if (bytes == NULL)
		return refuse(l, 0, "can't be read");
	wrong = csv_read(&l->mem, &l->table, &line, bytes, len);
	if (wrong != NULL)
		return refuse(l, line, wrong);
	for (size_t i = 0; i < columns_len; i++)
		if (csv_column(&l->table, columns[i]) < 0)
			return refuse(l, 1,
			    text_printf(&l->mem, "no column %s", columns[i]));
	return true;
}

static const char *
cell(const struct load *l, size_t row, const char *name)
{
	return l->table.rows[row].fields[csv_column(&l->table, name)];
}

/* One column as a PostgreSQL array. */
static const char *
column(struct load *l, const char *name)
{
	size_t n = l->table.rows_len;
	const char **v = ARENA_MANY(&l->mem, const char *, n);

	for (size_t i = 0; i < n; i++)
		v[i] = cell(l, i, name);
	return db_array_text(&l->mem, v, n);
}

static bool
check_rules(struct load *l)
{
	for (size_t i = 0; i < l->table.rows_len; i++) {
		struct laws_rule_text in = { cell(l, i, "id"),
			cell(l, i, "applies_to"), cell(l, i, "check"),
			cell(l, i, "operator"), cell(l, i, "value"),
			cell(l, i, "unit"), cell(l, i, "severity"),
			cell(l, i, "basis_title"), cell(l, i, "basis_article"),
			cell(l, i, "note_zh"), cell(l, i, "short_title"),
			cell(l, i, "note_en"), cell(l, i, "from"),
			cell(l, i, "until"), cell(l, i, "replaces") };
		struct laws_rule rule;
		enum laws_rule_fault fault =
		    laws_rule_read(&l->mem, &rule, &in, 1);

		if (fault != LAWS_RULE_FINE)
			return refuse(l, l->table.rows[i].line,
			    laws_rule_fault_text(fault));
		for (size_t k = 0; k < i; k++)
			if (text_is(cell(l, k, "id"), in.id))
				return refuse(l, l->table.rows[i].line,
				    "the id stands twice");
	}
	return true;
}

static bool
load_rules(struct load *l)
{
	struct sql_laws_rules_load *rows;
	struct sql_laws_rules_kept *kept;
	const char *v[RULE_COLUMNS];
	size_t n, kept_len;

	if (!check_rules(l))
		return false;
	for (int i = 0; i < RULE_COLUMNS; i++)
		v[i] = column(l, rule_columns[i]);
	if (sql_laws_rules_load(l->db, &l->mem, &rows, &n, v[0], v[1], v[2],
		v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12],
		v[13], v[14]) != OK ||
	    sql_laws_rules_kept(l->db, &l->mem, &kept, &kept_len) != OK)
		return refuse(l, 0, "the database refused it");
	if (n > 0)
		printf("loaded %s: %zu new versions of rules\n", l->path, n);
	for (size_t i = 0; n > 0 && i < kept_len; i++)
		printf("%s stays as an administrator changed it\n", kept[i].id);
	return true;
}

static bool
load_days(struct load *l)
{
	struct sql_laws_calendar_load *rows;
	size_t n;
	int32_t day;

	for (size_t i = 0; i < l->table.rows_len; i++) {
		const char *kind = cell(l, i, "kind");

		if (!day_parse(&day, cell(l, i, "date")))
			return refuse(l, l->table.rows[i].line,
			    "a day that the calendar does not have");
		if (!text_is(kind, "holiday") && !text_is(kind, "statutory") &&
		    !text_is(kind, "makeup_workday"))
			return refuse(
			    l, l->table.rows[i].line, "an unknown kind");
	}
	if (sql_laws_calendar_load(l->db, &l->mem, &rows, &n, column(l, "date"),
		column(l, "kind"), column(l, "name_zh"),
		column(l, "source")) != OK)
		return refuse(l, 0, "the database refused it");
	if (n > 0)
		printf("loaded %s: %zu new days\n", l->path, n);
	return true;
}

int
laws_rules_load(struct db *db, const char *folder)
{
	struct load rules = { .db = db }, days = { .db = db };
	bool fine = open_file(&rules, folder, "laws/rules.csv", rule_columns,
			RULE_COLUMNS) &&
	    load_rules(&rules) &&
	    open_file(&days, folder, "calendar/holidays.csv", day_columns,
		DAY_COLUMNS) &&
	    load_days(&days);

	arena_close(&rules.mem);
	arena_close(&days.mem);
	return fine ? 0 : 1;
}
