/* Published figures as evidence: what names one, and what is written. */
#include "base/day.h"
#include "base/text.h"
#include "wages/wages_evidence.h"

#include "test.h"

TEST(wages_evidence, a_figure_is_named_by_what_it_is_about)
{
	struct wages_filter f;

	CHECK(wages_evidence_parse(
	    &test_mem, &f, "industry/C/non_private/全国/2025"));
	CHECK_TEXT(f.dataset, "industry");
	CHECK_TEXT(f.industry, "C");
	CHECK_TEXT(f.unit_type, "城镇非私营单位");
	CHECK_TEXT(f.region, "全国");
	CHECK_NUMBER(f.from_year, 2025);
	CHECK_NUMBER(f.to_year, 2025);
	CHECK_TEXT(f.item, "");
	CHECK(wages_evidence_parse(&test_mem, &f, "region/private/广东/2024"));
	CHECK_TEXT(f.unit_type, "城镇私营单位");
	CHECK_TEXT(f.industry, "");
	CHECK(wages_evidence_parse(&test_mem, &f, "macro/全国/2025/CPI"));
	CHECK_TEXT(f.item, "CPI");
}

TEST(wages_evidence, what_names_no_figure_is_refused)
{
	static const char *const wrong[] = { "", "/", "industry", "industry/C",
		"industry/C/non_private/全国", "industry/C/nonsense/全国/2025",
		"industry//non_private/全国/2025",
		"industry/C/non_private//2025",
		"industry/C/non_private/全国/1949",
		"industry/C/non_private/全国/x", "region/private/广东/2024/a/b",
		"accounts/广东/2024" };
	struct wages_filter f;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		CHECK(!wages_evidence_parse(&test_mem, &f, wrong[i]));
}

TEST(wages_evidence, the_copy_says_number_unit_year_source_and_caveat)
{
	struct wages_filter filter;
	struct wages_figure figure = { .dataset = "industry",
		.year = 2025,
		.region = "全国",
		.region_level = "",
		.unit_type = "城镇非私营单位",
		.industry = "C",
		.item_kind = "",
		.item = "",
		.scope = "",
		.measure = "mean",
		.unit = "元/年",
		.value = "129441",
		.value_to = "",
		.effective_on = DAY_NONE,
		.as_of = "",
		.note = "",
		.source = { .id = "S",
		    .title = "年报",
		    .publisher = "统计局",
		    .published_on = "2026-05-15",
		    .address = "https://example.cn/a",
		    .note = "" } };
	struct wages_caveat caveat = { .to_year = 9999,
		.dataset = "",
		.region = "",
		.unit_type = "",
		.industry = "C",
		.item = "",
		.source_id = "",
		.text = { "不能直接比较", "not to be compared" } };
	struct evidence e = { .kind = "figure" };

	CHECK(wages_evidence_parse(
	    &test_mem, &filter, "industry/C/non_private/全国/2025"));
	wages_evidence_write(
	    &test_mem, &e, LANG_ZH, &filter, &figure, 1, &caveat, 1);
	CHECK(strstr(e.title, "制造业") != NULL);
	CHECK(strstr(e.title, "2025") != NULL);
	CHECK(strstr(e.text, "129,441 元/年") != NULL);
	CHECK(strstr(e.text, "不能直接比较") != NULL);
	CHECK(strstr(e.citation, "统计局") != NULL);
	CHECK(strstr(e.citation, "https://example.cn/a") != NULL);
	CHECK_TEXT(e.as_of, "2025");
}
