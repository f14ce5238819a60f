/* What is computed from published figures, and what is not. */
#include <stdio.h>

#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "wages/wages_series.h"

static struct wages_figure
pay(int32_t year, const char *yuan)
{
	struct wages_figure f = { .dataset = "industry",
		.year = year,
		.region = "全国",
		.region_level = "",
		.unit_type = "城镇私营单位",
		.industry = "C",
		.item_kind = "",
		.item = "",
		.scope = "",
		.measure = "mean",
		.unit = "元/年",
		.value = yuan,
		.value_to = "",
		.effective_on = DAY_NONE,
		.as_of = "",
		.note = "",
		.source = { .id = "S" } };
	long long n = 0;

	CHECK(sscanf(yuan, "%lld", &n) == 1);
	f.value_e4 = n * 10000;
	return f;
}

static struct wages_figure
percent(int32_t year, int64_t e4)
{
	struct wages_figure f = pay(year, "1");

	f.unit = "%";
	f.value_e4 = e4;
	return f;
}

static struct wages_cell
cell(enum wages_view view, const struct wages_figure *v, size_t len,
    int32_t year, int32_t base, const struct wages_against *against)
{
	static const struct wages_against nothing;

	return wages_series_cell(view, (struct wages_run){ v, len }, year, base,
	    against != NULL ? against : &nothing);
}

TEST(wages_key, codes_read_back)
{
	struct wages_key k;

	CHECK(wages_key_parse(&test_mem, &k, "C.广东.private"));
	CHECK_TEXT(wages_key_code(&test_mem, &k), "C.广东.private");
	CHECK_TEXT(k.region, "广东");
	CHECK_NUMBER(k.unit, WAGES_PRIVATE);
	CHECK(wages_key_parse(&test_mem, &k, "T.全国.large.专业技术人员"));
	CHECK_TEXT(k.item, "专业技术人员");
	CHECK_TEXT(wages_key_code(&test_mem, &k), "T.全国.large.专业技术人员");
	CHECK_TEXT(wages_key_label(&test_mem, &k, LANG_ZH),
	    "全部行业 · 全国 · 规模以上企业 · 专业技术人员");
}

TEST(wages_key, odd_codes_are_refused)
{
	static const char *const odd[] = { "", "C", "C.广东", "U.广东.private",
		"C..private", "C.广东.big", "CC.广东.private",
		"C.广东.private.a.b" };
	struct wages_key k;

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		CHECK(!wages_key_parse(&test_mem, &k, odd[i]));
}

TEST(wages_series, growth_is_the_published_one_where_there_is_one)
{
	struct wages_figure v[] = { pay(2023, "100000"), pay(2024, "103000") };
	struct wages_cell c = cell(WAGES_GROWTH, v, 2, 2024, 0, NULL);

	CHECK(c.is_known && c.is_computed);
	CHECK_NUMBER(c.value, 300);
	v[1].has_growth = true;
	v[1].growth_bp = 290;
	c = cell(WAGES_GROWTH, v, 2, 2024, 0, NULL);
	CHECK(c.is_known && !c.is_computed);
	CHECK_NUMBER(c.value, 290);
}

TEST(wages_series, growth_never_jumps_over_a_missing_year)
{
	struct wages_figure v[] = { pay(2020, "100000"), pay(2022, "120000") };
	struct wages_cell c = cell(WAGES_GROWTH, v, 2, 2022, 0, NULL);

	CHECK(!c.is_known);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_YEAR_BEFORE);
	CHECK(c.figure == &v[1]);
	c = cell(WAGES_GROWTH, v, 2, 2021, 0, NULL);
	CHECK(!c.is_known && c.figure == NULL);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_FIGURE);
}

TEST(wages_series, real_growth_needs_prices_of_the_same_year)
{
	struct wages_figure v[] = { pay(2023, "100000"), pay(2024, "105000") };
	struct wages_figure prices[] = { percent(2024, 20000) };
	struct wages_against a = { .prices = { prices, 1 } };
	struct wages_cell c = cell(WAGES_REAL, v, 2, 2024, 0, &a);

	CHECK(c.is_known);
	CHECK_NUMBER(c.value, 294); /* 1.05 / 1.02 */
	CHECK(c.other == &prices[0]);
	prices[0].year = 2023;
	c = cell(WAGES_REAL, v, 2, 2024, 0, &a);
	CHECK(!c.is_known);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_PRICES);
}

TEST(wages_series, falling_prices_make_real_growth_larger)
{
	int64_t bp;

	CHECK(wages_real_bp(&bp, 0, -7300) == OK); /* prices -0.73 % */
	CHECK_NUMBER(bp, 74);
	CHECK(wages_real_bp(&bp, 500, 0) == OK);
	CHECK_NUMBER(bp, 500);
	CHECK(wages_real_bp(&bp, -500, 50000) == OK);
	CHECK_NUMBER(bp, -952);
	CHECK(wages_real_bp(&bp, 500, -1000000) == FAIL_INVALID);
}

TEST(wages_series, an_index_is_a_hundred_in_its_base_year)
{
	struct wages_figure v[] = { pay(2020, "80000"), pay(2022, "100000") };
	struct wages_cell c = cell(WAGES_INDEX, v, 2, 2020, 2020, NULL);

	CHECK_NUMBER(c.value, 1000);
	c = cell(WAGES_INDEX, v, 2, 2022, 2020, NULL);
	CHECK_NUMBER(c.value, 1250);
	c = cell(WAGES_INDEX, v, 2, 2022, 2021, NULL);
	CHECK(!c.is_known);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_BASE);
}

TEST(wages_series, a_real_index_chains_every_year_between)
{
	struct wages_figure v[] = { pay(2020, "80000"), pay(2022, "100000") };
	struct wages_figure prices[] = { percent(2021, 10000),
		percent(2022, 20000) };
	struct wages_against a = { .prices = { prices, 2 } };
	struct wages_cell c = cell(WAGES_REAL_INDEX, v, 2, 2022, 2020, &a);

	CHECK(c.is_known);
	CHECK_NUMBER(c.value, 1213); /* 1.25 / 1.01 / 1.02 */
	c = cell(WAGES_REAL_INDEX, v, 2, 2020, 2022, &a);
	CHECK_NUMBER(c.value, 824); /* 0.8 * 1.01 * 1.02 */
	a.prices.len = 1;
	c = cell(WAGES_REAL_INDEX, v, 2, 2022, 2020, &a);
	CHECK(!c.is_known);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_PRICES);
}

TEST(wages_series, pay_is_held_against_twelve_months_of_the_minimum)
{
	struct wages_figure v[] = { pay(2025, "120000") };
	struct wages_figure least[] = { pay(2025, "2500") };
	struct wages_against a = { .minimums = { least, 1 } };
	struct wages_cell c;

	least[0].unit = "元/月";
	c = cell(WAGES_OF_MINIMUM, v, 1, 2025, 0, &a);
	CHECK_NUMBER(c.value, 400);
	CHECK(c.other == &least[0]);
	least[0].year = 2024;
	c = cell(WAGES_OF_MINIMUM, v, 1, 2025, 0, &a);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_MINIMUM);
}

TEST(wages_series, growth_stands_above_or_below_the_baseline)
{
	struct wages_figure v[] = { pay(2023, "100000"), pay(2024, "103000") };
	struct wages_figure lines[] = { percent(2024, 60000) };
	struct wages_against a = { .lines = { lines, 1 } };
	struct wages_cell c = cell(WAGES_OVER_LINE, v, 2, 2024, 0, &a);

	CHECK_NUMBER(c.value, -300);
	lines[0].value = ""; /* explicitly not set */
	c = cell(WAGES_OVER_LINE, v, 2, 2024, 0, &a);
	CHECK(!c.is_known);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_LINE);
}

TEST(wages_series, shares_of_the_mean_and_of_productivity)
{
	struct wages_figure v[] = { pay(2024, "90000") };
	struct wages_figure mean[] = { pay(2024, "120000") };
	struct wages_against a = { .means = { mean, 1 } };
	struct wages_cell c = cell(WAGES_OF_MEAN, v, 1, 2024, 0, &a);

	CHECK_NUMBER(c.value, 7500);
	c = cell(WAGES_OF_PRODUCT, v, 1, 2024, 0, &a);
	CHECK_NUMBER(c.why, MSG_WAGES_WHY_NO_PRODUCT);
	a.products = a.means;
	c = cell(WAGES_OF_PRODUCT, v, 1, 2024, 0, &a);
	CHECK_NUMBER(c.value, 7500);
}

TEST(wages_series, cells_print_in_their_unit)
{
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_PAY, 12944100), "129,441");
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_GROWTH, 425), "4.3%");
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_REAL, -40), "-0.4%");
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_INDEX, 1250), "125.0");
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_OF_MINIMUM, 405), "4.05");
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_OVER_LINE, 260), "+2.6");
	CHECK_TEXT(wages_cell_text(&test_mem, WAGES_OVER_LINE, -260), "-2.6");
}

TEST(wages_series, gaps_are_runs_of_years_and_name_the_nearest_figure)
{
	struct wages_figure v[] = { pay(2012, "1"), pay(2013, "2"),
		pay(2020, "3") };
	struct wages_run run = { v, 3 };
	size_t n;
	struct wages_gap *gaps =
	    wages_series_gaps(&test_mem, &n, run, 2011, 2022);

	CHECK_NUMBER(n, 3);
	CHECK_NUMBER(gaps[0].from_year, 2011);
	CHECK_NUMBER(gaps[0].to_year, 2011);
	CHECK(gaps[0].nearest == &v[0]);
	CHECK_NUMBER(gaps[1].from_year, 2014);
	CHECK_NUMBER(gaps[1].to_year, 2019);
	CHECK(gaps[1].nearest == &v[1]);
	CHECK_NUMBER(gaps[2].to_year, 2022);
	CHECK(gaps[2].nearest == &v[2]);
	run.len = 0;
	gaps = wages_series_gaps(&test_mem, &n, run, 2011, 2012);
	CHECK_NUMBER(n, 1);
	CHECK(gaps[0].nearest == NULL);
}

TEST(wages_series, shares_round_half_away_from_zero)
{
	int64_t n;

	CHECK(wages_share(&n, 1, 2, 1) == OK);
	CHECK_NUMBER(n, 1);
	CHECK(wages_share(&n, -1, 2, 1) == OK);
	CHECK_NUMBER(n, -1);
	CHECK(wages_share(&n, 1, 3, 100) == OK);
	CHECK_NUMBER(n, 33);
	CHECK(wages_share(&n, 1, 0, 100) == FAIL_INVALID);
	CHECK(wages_share(&n, INT64_MAX, 1, INT64_MAX) == FAIL_INVALID);
}
