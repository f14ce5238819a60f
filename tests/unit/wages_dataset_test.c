/* Files of pay data: what is read, and what is refused with its cell. */
#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "wages/wages_dataset.h"
#include "wages/wages_figure.h"

/* "a,b\n1,2" as a table; commas alone part the cells. */
static struct wages_table
table(const char *csv)
{
	struct wages_table t = { 0 };
	size_t n, cells;
	char **lines = text_split(&test_mem, &n, csv, '\n');
	struct wages_line *v = ARENA_MANY(&test_mem, struct wages_line, n);

	t.names =
	    (const char *const *)text_split(&test_mem, &cells, lines[0], ',');
	t.names_len = cells;
	for (size_t i = 1; i < n; i++) {
		v[i - 1].cells = (const char *const *)text_split(
		    &test_mem, &cells, lines[i], ',');
		v[i - 1].cells_len = cells;
		v[i - 1].line = (int)i + 1;
	}
	t.lines = v;
	t.lines_len = n - 1;
	return t;
}

static struct wages_reading
read(enum wages_dataset d, const char *csv)
{
	struct wages_table t = table(csv);
	struct wages_reading r;

	wages_dataset_read(&test_mem, &r, d, &t);
	return r;
}

#define INDUSTRY                                                           \
	"year,unit_type,industry_code,industry_zh,region,annual_wage_cny," \
	"nominal_growth_pct,source_id\n"
#define OCCUPATION                                                          \
	"year,region,dimension,industry_code,name_zh,unit,p10,p25,p50,p75," \
	"p90,mean,source_id\n"
#define GUIDELINE                                                       \
	"year,region,baseline_pct,upper_pct,lower_pct,base_amount_cny," \
	"note,source_id\n"
#define MINIMUM                                                            \
	"province,scope,tier,monthly_cny,hourly_cny,effective_from,as_of," \
	"source_id\n"

TEST(wages_dataset, a_sector_row_is_one_figure)
{
	struct wages_reading r = read(WAGES_INDUSTRY,
	    INDUSTRY "2025,城镇私营单位,C,制造业,全国,73586,2.5,S");

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_NUMBER(r.rows_len, 1);
	CHECK_NUMBER(r.rows[0].year, 2025);
	CHECK_NUMBER(r.rows[0].line, 2);
	CHECK_TEXT(r.rows[0].industry, "C");
	CHECK_TEXT(r.rows[0].value, "73586");
	CHECK_TEXT(r.rows[0].measure, "mean");
	CHECK_TEXT(r.rows[0].unit, "元/年");
	CHECK_TEXT(r.rows[0].growth_bp, "250");
}

TEST(wages_dataset, full_width_digits_are_read)
{
	struct wages_reading r = read(WAGES_INDUSTRY,
	    INDUSTRY "２０２５,城镇私营单位,C,x,全国,７３５８６,,S");

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_TEXT(r.rows[0].value, "73586");
	CHECK_TEXT(r.rows[0].growth_bp, "");
}

TEST(wages_dataset, each_wrong_cell_is_named)
{
	struct wages_reading r = read(WAGES_INDUSTRY,
	    INDUSTRY "1800,,U,x,,12,900,\n2025,a,C,x,b,73586,1,S");

	CHECK_NUMBER(r.wrongs_len, 7);
	CHECK_NUMBER(r.wrongs[0].line, 2);
	CHECK_TEXT(r.wrongs[0].column, "source_id");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_MISSING);
	CHECK_TEXT(r.wrongs[1].column, "year");
	CHECK_TEXT(r.wrongs[1].value, "1800");
	CHECK_NUMBER(r.wrongs[1].why, MSG_WAGES_WRONG_YEAR);
	CHECK_NUMBER(r.wrongs[2].why, MSG_WAGES_WRONG_SECTOR);
	CHECK_NUMBER(r.wrongs[3].why, MSG_WAGES_WRONG_GROWTH);
	CHECK_TEXT(r.wrongs[6].column, "annual_wage_cny");
	CHECK_NUMBER(r.wrongs[6].why, MSG_WAGES_WRONG_FIGURE);
}

TEST(wages_dataset, a_missing_column_is_named_and_nothing_is_read)
{
	struct wages_reading r = read(WAGES_INDUSTRY, "year,unit_type\n2025,x");

	CHECK_NUMBER(r.rows_len, 0);
	CHECK_NUMBER(r.wrongs_len, 5);
	CHECK_TEXT(r.wrongs[0].column, "industry_code");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_NO_COLUMN);
	CHECK_NUMBER(r.wrongs[0].line, 1);
}

TEST(wages_dataset, the_same_figure_twice_is_refused_with_its_first_line)
{
	struct wages_reading r = read(WAGES_INDUSTRY,
	    INDUSTRY "2025,a,C,x,b,73586,,S\n2025,a,D,x,b,73586,,S\n"
		     "2025,a,C,x,b,73587,,S");

	CHECK_NUMBER(r.wrongs_len, 1);
	CHECK_NUMBER(r.wrongs[0].line, 4);
	CHECK_TEXT(r.wrongs[0].value, "2");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_TWICE);
	r = read(WAGES_INDUSTRY,
	    INDUSTRY "2025,a,C,x,b,73586,,S\n2025,a,C,x,b,73587,,S2");
	CHECK_NUMBER(r.wrongs_len, 0);
}

TEST(wages_dataset, percentiles_are_a_figure_each_in_their_own_unit)
{
	struct wages_reading r = read(WAGES_OCCUPATION,
	    OCCUPATION "2023,咸宁,职业,,钳工,元/月,3000,,4100.5,,,,S");

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_NUMBER(r.rows_len, 2);
	CHECK_TEXT(r.rows[0].measure, "p10");
	CHECK_TEXT(r.rows[1].measure, "p50");
	CHECK_TEXT(r.rows[1].value, "4100.5");
	CHECK_TEXT(r.rows[1].unit, "元/月");
	CHECK_TEXT(r.rows[1].item, "钳工");
	r = read(
	    WAGES_OCCUPATION, OCCUPATION "2023,咸宁,职业,,钳工,元,3000,,,,,,S");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_UNIT);
	r = read(
	    WAGES_OCCUPATION, OCCUPATION "2023,咸宁,职业,,钳工,元/月,,,,,,,S");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_EMPTY);
	CHECK(r.wrongs[0].column == NULL);
}

TEST(wages_dataset, a_line_may_be_a_figure_a_range_or_not_set)
{
	struct wages_reading r =
	    read(WAGES_GUIDELINE, GUIDELINE "2019,北京,8-8.5,未设,,,区间,S");

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_NUMBER(r.rows_len, 2);
	CHECK_TEXT(r.rows[0].value, "8");
	CHECK_TEXT(r.rows[0].value_to, "8.5");
	CHECK(!r.rows[0].is_unset);
	CHECK_TEXT(r.rows[1].measure, "upper");
	CHECK(r.rows[1].is_unset);
	CHECK_TEXT(r.rows[1].value, "");
	CHECK_TEXT(r.rows[1].note, "区间");
	r = read(WAGES_GUIDELINE, GUIDELINE "2019,北京,9-8,,,,,S");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_FIGURE);
	r = read(WAGES_GUIDELINE, GUIDELINE "2019,北京,-3,,,,,S");
	CHECK_TEXT(r.rows[0].value, "-3");
}

TEST(wages_dataset, a_minimum_wage_knows_its_year_from_its_dates)
{
	struct wages_reading r = read(WAGES_MINIMUM,
	    MINIMUM "广东,深圳,1,2700,,2026-09-01,2026-09-09,S\n"
		    "上海,,1,1820,,,2014,S\n安徽,,1,2320,23,2025-09-01,,S");

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_NUMBER(r.rows_len, 4);
	CHECK_NUMBER(r.rows[0].year, 2026);
	CHECK_NUMBER(r.rows[1].year, 2014);
	CHECK_NUMBER(r.rows[2].year, 2025);
	CHECK_TEXT(r.rows[3].measure, "hourly");
	CHECK_TEXT(r.rows[3].unit, "元/小时");
	r = read(WAGES_MINIMUM, MINIMUM "广东,,1,2700,,2026-13-01,,S");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_DAY);
	r = read(WAGES_MINIMUM, MINIMUM "广东,,,2700,,,2026,S");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_TIER);
	r = read(WAGES_MINIMUM, MINIMUM "广东,,1,2700,,,,S");
	CHECK_NUMBER(r.wrongs[0].why, MSG_WAGES_WRONG_DAY);
}

TEST(wages_dataset, short_lines_have_empty_cells)
{
	struct wages_reading r = read(WAGES_MACRO,
	    "year,region,indicator_zh,value,unit,source_id,"
	    "note\n2025,全国,x,-0.5,%,S");

	CHECK_NUMBER(r.wrongs_len, 0);
	CHECK_TEXT(r.rows[0].note, "");
	CHECK_TEXT(r.rows[0].value, "-0.5");
}

TEST(wages_dataset, decimals_are_kept_as_printed)
{
	CHECK(wages_is_decimal("129441"));
	CHECK(wages_is_decimal("-0.73"));
	CHECK(wages_is_decimal("1348066.25"));
	CHECK(!wages_is_decimal("1,000"));
	CHECK(!wages_is_decimal("+1"));
	CHECK(!wages_is_decimal("1e3"));
	CHECK(!wages_is_decimal(""));
	CHECK(!wages_is_decimal("1.2345678"));
}

static struct wages_figure
figure(void)
{
	return (struct wages_figure){ .dataset = "industry",
		.year = 2024,
		.region = "全国",
		.region_level = "",
		.unit_type = "城镇私营单位",
		.industry = "C",
		.item_kind = "",
		.item = "",
		.scope = "",
		.measure = "mean",
		.unit = "元/年",
		.value = "71762",
		.value_to = "",
		.value_e4 = 717620000,
		.source = { .id = "S",
		    .title = "t",
		    .publisher = "p",
		    .published_on = "2025" } };
}

TEST(wages_figure, caveats_bite_where_every_condition_holds)
{
	struct wages_figure f = figure();
	struct wages_caveat c = { 2024, 2024, "", "", "城镇私营单位", "", "",
		"", { "zh", "en" } };

	CHECK(wages_caveat_fits(&c, &f));
	f.year = 2023;
	CHECK(!wages_caveat_fits(&c, &f));
	f.year = 2024;
	f.unit_type = "城镇非私营单位";
	CHECK(!wages_caveat_fits(&c, &f));
	c.unit_type = "";
	c.source_id = "T";
	CHECK(!wages_caveat_fits(&c, &f));
	c.source_id = "S";
	CHECK(wages_caveat_fits(&c, &f));
	c.dataset = "region";
	CHECK(!wages_caveat_fits(&c, &f));
}

TEST(wages_figure, pay_counts_by_the_year)
{
	struct wages_figure f = figure();
	int64_t cents;

	CHECK(wages_figure_annual_cents(&cents, &f));
	CHECK_NUMBER(cents, 7176200);
	f.unit = "元/月";
	CHECK(wages_figure_annual_cents(&cents, &f));
	CHECK_NUMBER(cents, 7176200 * 12);
	f.unit = "%";
	CHECK(!wages_figure_annual_cents(&cents, &f));
	f.unit = "元/年";
	f.value = "";
	CHECK(!wages_figure_annual_cents(&cents, &f));
}

TEST(wages_figure, figures_print_as_people_read_them)
{
	struct wages_figure f = figure();

	CHECK_TEXT(wages_figure_text(&test_mem, &f, LANG_ZH), "71,762");
	f.value = "-1348066.25";
	CHECK_TEXT(wages_figure_text(&test_mem, &f, LANG_ZH), "-1,348,066.25");
	f.value = "8";
	f.value_to = "8.5";
	CHECK_TEXT(wages_figure_text(&test_mem, &f, LANG_ZH), "8–8.5");
	f.is_unset = true;
	CHECK_TEXT(wages_figure_text(&test_mem, &f, LANG_ZH), "未设");
	CHECK_TEXT(wages_figure_text(&test_mem, &f, LANG_EN), "not set");
}

TEST(wages_figure, sources_are_listed_once)
{
	struct wages_figure v[3] = { figure(), figure(), figure() };
	size_t n;

	v[1].source.id = "S2";
	CHECK_TEXT(wages_sources_of(&test_mem, &n, v, 3)[1]->id, "S2");
	CHECK_NUMBER(n, 2);
	CHECK_TEXT(wages_source_text(&test_mem, &v[0].source, LANG_ZH),
	    "p《t》，2025");
	v[0].source.published_on = "";
	CHECK_TEXT(wages_source_text(&test_mem, &v[0].source, LANG_EN), "p: t");
}

TEST(wages_figure, known_names_have_an_english_twin)
{
	CHECK_TEXT(wages_region_name(LANG_EN, "全国"),
	    message_raw(LANG_EN, MSG_WAGES_NATION));
	CHECK_TEXT(wages_region_name(LANG_ZH, "广东"), "广东");
	CHECK_TEXT(wages_item_name(LANG_EN, "专业技术人员"),
	    "professional and technical staff");
}
