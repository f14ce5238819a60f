/* A new edition: read from a sheet, compared with what is there. */
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "wages/wages_import.h"

static struct wages_reading
read(struct wages_table *t, const char *csv)
{
	struct wages_reading r;
	struct sheet_book book;

	CHECK_NUMBER(
	    sheet_read(&test_mem, &book, csv, strlen(csv)).fault, SHEET_OK);
	wages_import_table(&test_mem, t, &r, sheet_first(&book));
	if (r.wrongs_len == 0)
		wages_dataset_read(&test_mem, &r, WAGES_GUIDELINE, t);
	return r;
}

static struct wages_figure
line(int32_t year, const char *measure, const char *value)
{
	return (struct wages_figure){ .dataset = "guideline",
		.year = year,
		.region = "山东",
		.region_level = "",
		.unit_type = "",
		.industry = "",
		.item_kind = "",
		.item = "",
		.scope = "",
		.measure = measure,
		.unit = "%",
		.value = value,
		.value_to = "",
		.as_of = "",
		.note = "",
		.effective_on = DAY_NONE,
		.source = { .id = "S" } };
}

static const char head[] = "year,region,baseline_pct,upper_pct,lower_pct,base_"
			   "amount_cny,note,source_id\n";

TEST(wages_import, new_changed_same_and_removed_are_counted)
{
	const struct wages_figure old[] = { line(2025, "baseline", "7.0"),
		line(2025, "upper", "10"), line(2025, "lower", "3"),
		line(2024, "baseline", "6") };
	struct wages_import_report report;
	struct wages_table t;
	struct wages_reading r = read(&t,
	    text_printf(&test_mem,
		"%s2025,山东,7,11,3,,,S\n\n2026,山东,8,,,,,S\n", head));

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_NUMBER(t.lines_len, 2);
	CHECK_NUMBER(t.lines[1].line, 4);
	wages_import_compare(&test_mem, &report, &r, old, 4, false);
	CHECK_NUMBER(report.added, 1);
	CHECK_NUMBER(report.changed, 1);
	CHECK_NUMBER(report.same, 2);
	CHECK_NUMBER(report.removed, 0);
	CHECK_TEXT(report.changes[0]->measure, "upper");
	wages_import_compare(&test_mem, &report, &r, old, 4, true);
	CHECK_NUMBER(report.removed, 1);
	CHECK_NUMBER(report.lines_len, 3);
	CHECK_NUMBER(report.lines[2].kind, WAGES_IMPORT_REMOVED);
	CHECK_TEXT(report.lines[2].before, "6 %");
}

TEST(wages_import, sources_need_an_id_and_a_title_once)
{
	static const char csv[] =
	    "source_id,title_zh,publisher,published_on,url_or_repo_path,"
	    "retrieved_from,note\nA,a,,,,,\nB,,,,,,\nA,c,,,,,\n";
	struct wages_import_report report;
	const struct wages_source *v;
	struct wages_table t;
	struct wages_reading r;
	struct sheet_book book;
	size_t n;

	CHECK_NUMBER(
	    sheet_read(&test_mem, &book, csv, strlen(csv)).fault, SHEET_OK);
	wages_import_table(&test_mem, &t, &r, sheet_first(&book));
	wages_import_sources(&test_mem, &v, &n, &r, &t);
	CHECK_NUMBER(n, 3);
	CHECK_NUMBER(r.wrongs_len, 2);
	CHECK_NUMBER(r.wrongs[0].line, 3);
	CHECK_NUMBER(r.wrongs[1].why, MSG_WAGES_WRONG_TWICE);
	wages_import_compare_sources(&test_mem, &report, v, 1, v, 1);
	CHECK_NUMBER(report.same, 1);
	wages_import_compare_sources(&test_mem, &report, v, 1, NULL, 0);
	CHECK_NUMBER(report.added, 1);
}

TEST(wages_import, a_file_without_the_columns_names_them)
{
	struct wages_table t;
	struct wages_reading r = read(&t, "year,region\n2026,a\n");

	CHECK(r.wrongs_len > 0);
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_NO_COLUMN);
}
