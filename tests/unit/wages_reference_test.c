/* Figures put together into rows of a reference table. */
#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "wages/wages_case.h"
#include "wages/wages_reference.h"

static struct wages_figure
figure(int32_t year, const char *region, int32_t tier, const char *as_of,
    const char *measure, const char *value)
{
	return (struct wages_figure){ .dataset = "minimum",
		.year = year,
		.region = region,
		.industry = "",
		.item_kind = "",
		.item = "",
		.scope = "",
		.tier = tier,
		.measure = measure,
		.unit = text_is(measure, "hourly") ? "元/小时" : "元/月",
		.value = value,
		.value_to = "",
		.as_of = as_of,
		.note = "",
		.effective_on = DAY_NONE,
		.source = { .id = "S" } };
}

TEST(wages_reference, a_month_and_an_hour_of_one_tier_are_one_row)
{
	const struct wages_reference *r =
	    &wages_references[WAGES_REFERENCE_MINIMUM];
	const struct wages_figure v[] = {
		figure(2025, "广东", 2, "2025-07", "hourly", "19.8"),
		figure(2025, "广东", 2, "2025-07", "monthly", "2080"),
		figure(2025, "广东", 1, "2025-07", "monthly", "2500"),
		figure(2025, "广东", 1, "2025-07", "value", "1"),
	};
	size_t n;
	struct wages_reference_row *rows =
	    wages_reference_rows(&test_mem, &n, r, v, 4);

	CHECK_NUMBER(n, 2);
	CHECK_NUMBER(rows[0].first->tier, 1);
	CHECK_TEXT(rows[0].cells[0]->value, "2500");
	CHECK(rows[0].cells[1] == NULL);
	CHECK_TEXT(rows[1].cells[1]->value, "19.8");
}

TEST(wages_reference, another_source_is_another_row)
{
	const struct wages_reference *r =
	    &wages_references[WAGES_REFERENCE_MINIMUM];
	struct wages_figure v[] = {
		figure(2025, "广东", 1, "2025-07", "monthly", "2500"),
		figure(2025, "广东", 1, "2025-07", "hourly", "23.7"),
	};
	size_t n;

	v[1].source.id = "T";
	wages_reference_rows(&test_mem, &n, r, v, 2);
	CHECK_NUMBER(n, 2);
}

TEST(wages_reference, the_newest_table_of_each_place_is_left)
{
	const struct wages_reference *r =
	    &wages_references[WAGES_REFERENCE_MINIMUM];
	const struct wages_figure v[] = {
		figure(2025, "广东", 1, "2025-07", "monthly", "2500"),
		figure(2026, "山西", 1, "2026-01", "monthly", "1"),
		figure(2026, "山西", 1, "2026-10", "monthly", "2"),
		figure(2026, "山西", 2, "2026-10", "monthly", "3"),
	};
	size_t n;
	struct wages_reference_row *rows =
	    wages_reference_rows(&test_mem, &n, r, v, 4);

	n = wages_reference_newest(r, rows, n);
	CHECK_NUMBER(n, 3);
	CHECK_TEXT(rows[0].cells[0]->value, "2500");
	CHECK_TEXT(rows[1].cells[0]->value, "2");
	wages_reference_turn(&test_mem, rows, n);
	CHECK_NUMBER(rows[0].first->year, 2026);
	CHECK_NUMBER(rows[0].first->tier, 1);
	CHECK_NUMBER(rows[2].first->year, 2025);
}

TEST(wages_reference, what_and_when_in_words)
{
	struct wages_figure f =
	    figure(2026, "广东", 2, "2026-09-09", "monthly", "2300");

	f.scope = "二类";
	CHECK_TEXT(wages_reference_what(&test_mem, LANG_ZH, &f), "第 2 档");
	CHECK_TEXT(
	    wages_reference_when(&test_mem, LANG_ZH, &f), "2026-09-09 的表");
	f.scope = "深圳";
	CHECK(day_parse(&f.effective_on, "2026-09-01"));
	CHECK_TEXT(
	    wages_reference_what(&test_mem, LANG_ZH, &f), "深圳 · 第 2 档");
	CHECK_TEXT(
	    wages_reference_when(&test_mem, LANG_ZH, &f), "2026-09-01 起施行");
	f.tier = 0;
	CHECK_TEXT(wages_reference_what(&test_mem, LANG_ZH, &f), "");
}

TEST(wages_case, kinds_have_names)
{
	for (size_t i = 0; i < WAGES_CASE_KINDS; i++)
		CHECK(wages_case_kind_label(wages_case_kinds[i]) != MSG_NONE);
	CHECK(wages_case_kind_label("tower") == MSG_NONE);
}
