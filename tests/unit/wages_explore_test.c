/* What the explorer reads out of an address, and which figures it joins. */
#include <string.h>

#include "base/day.h"
#include "base/fields.h"
#include "base/text.h"
#include "test.h"
#include "text/chart.h"
#include "wages/wages_explore.h"

static struct wages_explore
read(const char *query)
{
	struct wages_explore e;
	struct fields fields;

	CHECK(
	    fields_read(&test_mem, &fields, query, strlen(query)) == FIELDS_OK);
	wages_explore_read(&test_mem, &e, &fields);
	return e;
}

TEST(wages_explore, nothing_asked_is_the_nations_two_means)
{
	struct wages_explore e = read("");

	CHECK_NUMBER(e.keys_len, 2);
	CHECK_TEXT(wages_key_code(&test_mem, &e.keys[1]), "T.全国.private");
	CHECK(!e.has_odd && !e.is_full && e.from_year == 0);
}

TEST(wages_explore, an_address_reads_back)
{
	struct wages_explore e =
	    read("s=C.%E5%B9%BF%E4%B8%9C.private&s=T.x.large.a&view=real-index&"
		 "chart=bar&from=2012&to=2020&base=2015");
	struct wages_explore again = read(wages_explore_query(&test_mem, &e));

	CHECK_NUMBER(again.keys_len, 2);
	CHECK(wages_key_is(&again.keys[0], &e.keys[0]));
	CHECK(wages_key_is(&again.keys[1], &e.keys[1]));
	CHECK_NUMBER(again.view, WAGES_REAL_INDEX);
	CHECK(again.wants_bars);
	CHECK_NUMBER(again.from_year, 2012);
	CHECK_NUMBER(again.to_year, 2020);
	CHECK_NUMBER(again.base_year, 2015);
}

TEST(wages_explore, lists_add_one_more_and_none_twice)
{
	struct wages_explore e =
	    read("s=C.a.private&industry=I&region=a&unit=private&item=");

	CHECK_NUMBER(e.keys_len, 2);
	e = read("s=C.a.private&industry=C&region=a&unit=private&item=");
	CHECK_NUMBER(e.keys_len, 1);
}

TEST(wages_explore, a_sixth_series_and_nonsense_are_left_out_and_said)
{
	struct wages_explore e = read("s=A.a.private&s=B.a.private&s=C.a."
				      "private&s=D.a.private&s=E.a.private&s=F."
				      "a.private");

	CHECK_NUMBER(e.keys_len, WAGES_SERIES_MAX);
	CHECK(e.is_full);
	e = read("s=C.a.private&s=%3Cscript%3E&from=1&to=x&view=odd");
	CHECK_NUMBER(e.keys_len, 1);
	CHECK(e.has_odd && e.from_year == 0 && e.to_year == 0);
	CHECK_NUMBER(e.view, WAGES_PAY);
}

TEST(wages_explore, briefs_say_what_differs)
{
	struct wages_explore e = read("s=C.a.private&s=C.b.private");

	CHECK_TEXT(wages_explore_brief(&test_mem, LANG_ZH, &e, 1), "b");
	e = read("s=C.a.private&s=I.a.non_private");
	CHECK_TEXT(wages_explore_brief(&test_mem, LANG_ZH, &e, 0),
	    "制造业 · 城镇私营单位");
	e = read("s=C.a.private");
	CHECK_TEXT(wages_explore_brief(&test_mem, LANG_ZH, &e, 0), "制造业");
}

static struct wages_figure
minimum(int32_t year, const char *scope, int32_t tier, const char *as_of,
    const char *yuan)
{
	return (struct wages_figure){ .dataset = "minimum",
		.year = year,
		.region = "广东",
		.scope = scope,
		.tier = tier,
		.measure = "monthly",
		.unit = "元/月",
		.value = yuan,
		.value_to = "",
		.as_of = as_of,
		.effective_on = DAY_NONE };
}

static int32_t
day(const char *s)
{
	int32_t d;

	CHECK(day_parse(&d, s));
	return d;
}

TEST(wages_lookup, a_city_has_its_own_line_or_its_tier_since_a_day)
{
	const struct wages_figure v[] = {
		minimum(2018, "深圳", 1, "2018-08", "2200"),
		minimum(2020, "", 2, "2020-01", "1550"),
		minimum(2022, "", 1, "2022-08", "2300"),
		minimum(2022, "", 2, "2022-08", "1900"),
		minimum(2022, "深圳", 1, "2022-08", "2360"),
		minimum(2025, "", 1, "2025-01", "2300"),
		minimum(2025, "", 1, "2025-07", "2500"),
		minimum(2026, "二类", 2, "2026-09", "2300"),
	};
	const struct wages_tier tiers[] = { { "广东", "珠海", 2,
	    day("2021-12-01") } };
	struct wages_run r =
	    wages_lookup_minimums(&test_mem, v, 8, "珠海", tiers, 1);

	CHECK_NUMBER(r.len, 2);
	CHECK_TEXT(r.v[0].value, "1900");
	CHECK_TEXT(r.v[1].value, "2300");
	r = wages_lookup_minimums(&test_mem, v, 8, "深圳", tiers, 1);
	CHECK_NUMBER(r.len, 2);
	CHECK_TEXT(r.v[1].value, "2360");
	r = wages_lookup_minimums(&test_mem, v, 8, "广东", tiers, 1);
	CHECK_NUMBER(r.len, 2);
	CHECK_TEXT(r.v[0].value, "2300");
	CHECK_TEXT(r.v[1].value, "2500");
	r = wages_lookup_minimums(&test_mem, v, 8, "汕头", tiers, 1);
	CHECK_NUMBER(r.len, 0);
}

TEST(wages_lookup, provinces_by_any_of_their_places)
{
	CHECK_TEXT(wages_lookup_province(&test_mem, "珠海"), "广东");
	CHECK_TEXT(wages_lookup_province(&test_mem, "内蒙古"), "内蒙古");
	CHECK_TEXT(wages_lookup_province(&test_mem, "全国"), "");
	CHECK_TEXT(wages_lookup_province(&test_mem, "东部地区"), "");
}

TEST(wages_lookup, what_one_file_lacks_the_other_gives)
{
	const struct wages_figure a[] = { { .year = 2019, .value = "1" },
		{ .year = 2021, .value = "2" } };
	const struct wages_figure b[] = { { .year = 2019, .value = "9" },
		{ .year = 2020, .value = "3" },
		{ .year = 2022, .value = "4" } };
	struct wages_run r = wages_lookup_merge(
	    &test_mem, (struct wages_run){ a, 2 }, (struct wages_run){ b, 3 });

	CHECK_NUMBER(r.len, 4);
	for (size_t i = 0; i < r.len; i++)
		CHECK_NUMBER(r.v[i].year, 2019 + (int)i);
	CHECK_TEXT(r.v[0].value, "1");
	CHECK_TEXT(r.v[1].value, "3");
}

static const char *
say(struct arena *mem, const void *with, int64_t value)
{
	(void)with;
	return text_printf(mem, "%lld", (long long)value);
}

TEST(chart, lines_break_where_nothing_is_known)
{
	const struct chart_point p[] = { { 2019, 10, true }, { 2020, 20, true },
		{ 2021, 0, false }, { 2022, 30, true } };
	const struct chart_line line = { "<b>", p, 4 };
	struct chart_lines c = { .title = "t",
		.description = "d",
		.lines = &line,
		.lines_len = 1,
		.from_x = 2019,
		.to_x = 2022,
		.say = say };
	struct markup m = chart_lines(&test_mem, &c);
	const char *path = strstr(m.html, "<path d=\"M");

	CHECK(path != NULL);
	CHECK(strstr(m.html, "&lt;b&gt;") != NULL);
	CHECK(strstr(m.html, "<b>") == NULL);
	path = text_printf(
	    &test_mem, "%.*s", (int)strcspn(path + 9, "\""), path + 9);
	CHECK(strchr(path, 'L') != NULL);
	CHECK(strchr(path + 1, 'M') != NULL);
}

TEST(chart, nothing_known_draws_nothing)
{
	const struct chart_point p[] = { { 2019, 10, false } };
	const struct chart_line line = { "a", p, 1 };
	struct chart_lines c = { .title = "t",
		.lines = &line,
		.lines_len = 1,
		.from_x = 2019,
		.to_x = 2019,
		.say = say };

	CHECK_NUMBER(chart_lines(&test_mem, &c).len, 0);
}

TEST(chart, bars_below_zero_stand_left_of_it)
{
	const struct chart_bar bars[] = {
		{ .label = "a", .value = -50, .value_text = "-50" },
		{ .label = "b", .value = 50, .value_text = "50" }
	};
	struct markup m = chart_bars(&test_mem, bars, 2, "t", "d", "");

	CHECK(strstr(m.html, "x=\"250\" y=\"5\" width=\"190\"") != NULL);
	CHECK(strstr(m.html, "x=\"440\" y=\"31\" width=\"190\"") != NULL);
}

TEST(chart, percentiles_that_are_not_known_are_not_drawn)
{
	const struct chart_range rows[] = { { .label = "a",
	    .p10 = 1,
	    .p25 = -1,
	    .p50 = 3,
	    .p75 = 4,
	    .p90 = 5,
	    .mean = -1,
	    .own = 2 } };
	struct chart_ranges c = { .title = "t",
		.description = "d",
		.rows = rows,
		.rows_len = 1,
		.say = say };
	struct markup m = chart_ranges(&test_mem, &c);

	CHECK(strstr(m.html, "range--middle") != NULL);
	CHECK(strstr(m.html, "range--own") != NULL);
	CHECK(strstr(m.html, "range--box") == NULL);
	CHECK(strstr(m.html, "range--mean") == NULL);
	c.rows_len = 0;
	CHECK_NUMBER(chart_ranges(&test_mem, &c).len, 0);
}
