#include "laws_table.h"

#include <stdlib.h>

#include "base/day.h"
#include "base/file.h"
#include "laws/laws_rule_read.h"
#include "test.h"
#include "text/csv.h"

static struct arena table_mem; /* outlives the tests */
static struct laws_book book;

static void
read_csv(struct csv_table *out, const char *path)
{
	size_t len;
	int line;
	char *bytes = file_read(&table_mem, path, &len);

	CHECK(bytes != NULL);
	assert_null(csv_read(&table_mem, out, &line, bytes, len));
}

static const char *
cell(const struct csv_table *t, size_t row, const char *name)
{
	int column = csv_column(t, name);

	CHECK(column >= 0);
	return t->rows[row].fields[column];
}

static void
read_rules(void)
{
	struct csv_table t;
	struct laws_rule *v;

	read_csv(&t, "content/laws/rules.csv");
	v = ARENA_MANY(&table_mem, struct laws_rule, t.rows_len);
	for (size_t i = 0; i < t.rows_len; i++) {
		struct laws_rule_text in = { .id = cell(&t, i, "id"),
			.applies_to = cell(&t, i, "applies_to"),
			.check = cell(&t, i, "check"),
			.relation_text = cell(&t, i, "operator"),
			.value = cell(&t, i, "value"),
			.unit = cell(&t, i, "unit"),
			.severity = cell(&t, i, "severity"),
			.basis_title = cell(&t, i, "basis_title"),
			.basis_article = cell(&t, i, "basis_article"),
			.note_zh = cell(&t, i, "note_zh"),
			.short_title = cell(&t, i, "short_title"),
			.note_en = cell(&t, i, "note_en"),
			.from = cell(&t, i, "from"),
			.until = cell(&t, i, "until"),
			.replaces = cell(&t, i, "replaces") };
		enum laws_rule_fault f =
		    laws_rule_read(&table_mem, &v[i], &in, 1);

		if (f != LAWS_RULE_FINE)
			print_error("%s: %s\n", in.id, laws_rule_fault_text(f));
		CHECK(f == LAWS_RULE_FINE);
	}
	book.rules = (struct laws_rules){ v, t.rows_len };
}

static struct laws_days
days_of(const struct csv_table *t, const char *kind)
{
	int32_t *v = ARENA_MANY(&table_mem, int32_t, t->rows_len);
	struct laws_days days = { v, 0 };

	for (size_t i = 0; i < t->rows_len; i++)
		if (strcmp(cell(t, i, "kind"), kind) == 0)
			v[days.len++] = a_day(cell(t, i, "date"));
	return days;
}

const struct laws_book *
laws_table(void)
{
	struct csv_table t;

	if (book.rules.len == 0) {
		read_rules();
		read_csv(&t, "content/calendar/holidays.csv");
		book.calendar.off = days_of(&t, "holiday");
		book.calendar.makeup = days_of(&t, "makeup_workday");
		book.calendar.statutory = days_of(&t, "statutory");
	}
	laws_use(&book);
	return &book;
}

int32_t
a_day(const char *s)
{
	int32_t day = DAY_NONE;

	if (*s != '\0')
		CHECK(day_parse(&day, s));
	return day;
}

struct laws_case
a_case(const char *place, enum laws_kind kind)
{
	struct laws_case c = { .kind = kind, .on = DAY_NONE };

	CHECK(place_read(&c.place, place));
	return c;
}
