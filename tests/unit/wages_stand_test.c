/* An enterprise's own figures: the form, and what they are held against. */
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/text.h"
#include "test.h"
#include "wages/wages_stand.h"

static struct wages_stand
read(struct form *form, const char *query)
{
	static struct fields fields;
	struct wages_stand s;
	int32_t today;

	CHECK(day_parse(&today, "2026-11-25"));
	CHECK(
	    fields_read(&test_mem, &fields, query, strlen(query)) == FIELDS_OK);
	*form = form_new(&test_mem, &fields, LANG_ZH);
	wages_stand_read(&s, form, today);
	return s;
}

static const char few[] = "year=2025&sector=C&place=%E7%8F%A0%E6%B5%B7&unit="
			  "private&heads=120&mean=7.2%E4%B8%87";

TEST(wages_stand, a_few_numbers_are_enough)
{
	struct form form;
	struct wages_stand s = read(&form, few);

	CHECK(form_is_fine(&form));
	CHECK_NUMBER(s.mean_cents, 7200000);
	CHECK_TEXT(s.province, "广东");
	CHECK_TEXT(s.city, "珠海");
	CHECK(!s.is_list && s.lowest_cents == 0 && s.groups_len == 0);
}

TEST(wages_stand, each_wrong_answer_is_named)
{
	static const struct {
		const char *tail, *field;
	} wrong[] = {
		{ "year=2030&sector=C&place=%E7%8F%A0%E6%B5%B7&unit=private&"
		  "heads=1&mean=72000",
		    "year" },
		{ "year=2025&sector=T&place=%E7%8F%A0%E6%B5%B7&unit=private&"
		  "heads=1&mean=72000",
		    "sector" },
		{ "year=2025&sector=C&place=Mars&unit=private&heads=1&mean="
		  "72000",
		    "place" },
		{ "year=2025&sector=C&place=%E7%8F%A0%E6%B5%B7&unit=big&heads="
		  "1&mean=72000",
		    "unit" },
		{ "year=2025&sector=C&place=%E7%8F%A0%E6%B5%B7&unit=private&"
		  "heads=0&mean=72000",
		    "heads" },
		{ "year=2025&sector=C&place=%E7%8F%A0%E6%B5%B7&unit=private&"
		  "heads=1&mean=abc",
		    "mean" },
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct form form;

		read(&form, wrong[i].tail);
		CHECK_NUMBER(form.errors_len, 1);
		CHECK_TEXT(form.errors[0].name, wrong[i].field);
	}
}

TEST(wages_stand, a_list_carries_percentiles_in_order_and_positions)
{
	struct form form;
	const char *query = text_printf(&test_mem,
	    "%s&median=70000&p10=50000&p25=60000&p75=80000&p90=90000&"
	    "group=5|6000000|5900000|a&group=4|1|1|small&group=x",
	    few);
	struct wages_stand s = read(&form, query);

	CHECK(form_is_fine(&form));
	CHECK(s.is_list);
	CHECK_NUMBER(s.groups_len, 1);
	CHECK_TEXT(s.groups[0].name, "a");
	read(&form,
	    text_printf(&test_mem,
		"%s&median=70000&p10=80000&p25=60000&p75=80000&p90=90000",
		few));
	CHECK(!form_is_fine(&form));
}

static struct wages_figure
figure(int32_t year, const char *measure, const char *unit, long long value)
{
	return (struct wages_figure){ .dataset = "industry",
		.year = year,
		.region = "广东",
		.industry = "",
		.item = "",
		.scope = "",
		.tier = 1,
		.measure = measure,
		.unit = unit,
		.value = text_printf(&test_mem, "%lld", value),
		.value_e4 = value * 10000,
		.value_to = "",
		.as_of = "",
		.effective_on = DAY_NONE };
}

/* Puts a figure into every slot that matches. */
static void
fill(struct wages_stand_plan *p, const char *dataset, const char *region,
    const char *industry, const struct wages_figure *f, size_t len)
{
	for (size_t i = 0; i < p->lookup.slots_len; i++) {
		struct wages_slot *s = &p->lookup.slots[i];

		if (!text_is(s->dataset, dataset) ||
		    !text_is(s->region, region) ||
		    !text_is(s->industry, industry))
			continue;
		s->v = f;
		s->len = len;
	}
}

TEST(wages_stand, what_is_held_against_what)
{
	const struct wages_figure nation = figure(2025, "mean", "元/年", 80000);
	const struct wages_figure old = figure(2022, "mean", "元/年", 60000);
	const struct wages_figure ancient =
	    figure(2015, "mean", "元/年", 50000);
	const struct wages_figure minimum =
	    figure(2025, "monthly", "元/月", 2500);
	const struct wages_figure lines[] = {
		figure(2025, "baseline", "%", 6),
		figure(2025, "lower", "%", 2),
	};
	struct wages_stand s = { .year = 2025,
		.sector = "C",
		.province = "广东",
		.city = "",
		.unit = WAGES_PRIVATE,
		.mean_cents = 7200000,
		.before_cents = 7000000,
		.lowest_cents = 240000 };
	struct wages_stand_plan p = wages_stand_plan(&test_mem, &s);
	struct wages_stand_row *rows;
	size_t n;

	fill(&p, "industry", "全国", "C", &nation, 1);
	fill(&p, "industry", "广东", "C", &old, 1);
	fill(&p, "industry", "广东", "T", &ancient, 1);
	fill(&p, "minimum", "广东", "", &minimum, 1);
	fill(&p, "guideline", "广东", "", lines, 2);
	rows = wages_stand_compare(&test_mem, &n, &s, &p, LANG_ZH);
	CHECK_NUMBER(n, 8);
	CHECK_NUMBER(rows[0].apart_bp, -1000);
	CHECK_TEXT(wages_stand_apart(&test_mem, LANG_ZH, &rows[0]), "低 10.0%");
	CHECK(!rows[0].is_other_year);
	CHECK(rows[1].is_other_year && rows[1].apart_bp == 2000);
	CHECK(rows[2].figure == NULL); /* ten years old is no yardstick */
	CHECK(rows[3].figure == NULL);
	CHECK_NUMBER(rows[4].kind, WAGES_STAND_MINIMUM);
	CHECK_NUMBER(rows[4].apart_bp, -400);
	CHECK_NUMBER(rows[5].why, MSG_WAGES_WHY_NO_PRICES);
	CHECK_NUMBER(rows[6].apart_bp, 285 - 600);
	CHECK_TEXT(
	    wages_stand_apart(&test_mem, LANG_ZH, &rows[6]), "低 3.2 个百分点");
	CHECK_NUMBER(rows[7].apart_bp, 285 - 200);
}
