/* White papers: holes, values and their rules, and what is frozen. */
#include "base/text.h"
#include "test.h"
#include "text/doc_text.h"
#include "wages/wages_paper_facts.h"
#include "wages/wages_paper_fill.h"
#include "wages/wages_paper_part.h"

static struct wages_figure
pay(int32_t year, const char *unit, const char *sector, const char *value)
{
	struct wages_figure f = { .dataset = "industry",
		.year = year,
		.region = "全国",
		.region_level = "",
		.unit_type = unit,
		.industry = sector,
		.item_kind = "",
		.item = "",
		.scope = "",
		.measure = "mean",
		.unit = "元/年",
		.value = value,
		.value_to = "",
		.effective_on = DAY_NONE,
		.as_of = "",
		.note = "",
		.revision = 1,
		.source = { "S1", "工资公报", "国家统计局", "2026-05-15",
		    "https://example.cn/1", "", false } };

	for (const char *s = value; *s != '\0'; s++)
		f.value_e4 = f.value_e4 * 10 + (*s - '0');
	f.value_e4 *= 10000;
	return f;
}

static struct wages_figure
prices(int32_t year, const char *value, int64_t e4)
{
	struct wages_figure f = pay(year, "", "", "0");

	f.dataset = "macro";
	f.item = "居民消费价格涨跌幅";
	f.measure = "value";
	f.unit = "%";
	f.value = value;
	f.value_e4 = e4;
	f.source.id = "S2";
	f.source.title = "统计公报";
	f.source.address = "";
	return f;
}

#define NP "城镇非私营单位"
#define P  "城镇私营单位"

/* A work with four sectors' figures and two years. */
static struct wages_paper_work *
work(const char *subject)
{
	struct wages_paper *paper = ARENA_NEW(&test_mem, struct wages_paper);
	struct wages_figure *v = ARENA_MANY(&test_mem, struct wages_figure, 9);
	struct wages_paper_work *w =
	    ARENA_NEW(&test_mem, struct wages_paper_work);
	size_t n = 0;

	v[n++] = pay(2024, NP, "C", "100000");
	v[n++] = pay(2025, NP, "C", "106000");
	v[n++] = pay(2025, NP, "J", "200000");
	v[n++] = pay(2025, NP, "A", "70000");
	v[n++] = pay(2025, NP, "T", "120000");
	v[n++] = pay(2025, P, "C", "70000");
	v[n - 1].has_growth = true;
	v[n - 1].growth_bp = -250;
	v[n++] = prices(2025, "2.0", 20000);
	*paper = (struct wages_paper){ .id = "2025-C-1",
		.subject = subject,
		.year = 2025,
		.number = 1,
		.figures = v,
		.figures_len = n };
	w->mem = &test_mem;
	w->lang = LANG_ZH;
	w->paper = paper;
	w->d = doc_new(&test_mem, LANG_ZH, DOC_REPORT, "x");
	return w;
}

static const struct wages_paper_value *
value(const struct wages_paper_work *w, const char *name)
{
	const struct wages_paper_value *v = wages_paper_value_find(w, name);

	CHECK(v != NULL);
	return v;
}

TEST(wages_paper, values_carry_the_rule_they_come_from)
{
	struct wages_paper_work *w = work("C");

	wages_paper_facts(w);
	CHECK_TEXT(value(w, "np.pay")->text, "106,000");
	CHECK_TEXT(value(w, "np.month")->text, "8,833");
	CHECK_TEXT(value(w, "np.month")->rule, "month(106000)");
	CHECK_TEXT(value(w, "np.growth")->text, "6.0");
	CHECK_TEXT(value(w, "np.growth")->rule, "above(106000,100000)");
	CHECK_TEXT(value(w, "np.real")->text, "3.9");
	CHECK_TEXT(value(w, "np.rank")->text, "2");
	CHECK_TEXT(value(w, "np.of")->text, "3");
	CHECK_TEXT(value(w, "np.above")->text, "11.7");
	CHECK_NUMBER(value(w, "np.above")->sign, -1);
	CHECK_TEXT(value(w, "gap")->text, "66.0");
}

TEST(wages_paper, published_growth_goes_before_a_computed_one)
{
	struct wages_paper_work *w = work("C");

	wages_paper_facts(w);
	CHECK_TEXT(value(w, "p.growth")->text, "2.5");
	CHECK_NUMBER(value(w, "p.growth")->sign, -1);
	CHECK_TEXT(value(w, "p.growth")->rule, "published(-2.5)");
	CHECK_TEXT(value(w, "p.real")->text, "4.4");
	CHECK_TEXT(value(w, "p.real")->rule, "real(published(-2.5),2.0)");
}

TEST(wages_paper, what_is_not_published_has_no_value)
{
	struct wages_paper_work *w = work("B");

	wages_paper_facts(w);
	CHECK(wages_paper_value_find(w, "np.pay") == NULL);
	CHECK(wages_paper_value_find(w, "gap") == NULL);
	CHECK(wages_paper_value_find(w, "pos.all") == NULL);
	w = work("J");
	wages_paper_facts(w);
	CHECK(wages_paper_value_find(w, "np.growth") == NULL);
	CHECK(wages_paper_value_find(w, "np.real") == NULL);
}

TEST(wages_paper, holes_are_filled_by_value_sign_and_citation)
{
	struct wages_paper_work *w = work("C");

	wages_paper_facts(w);
	CHECK_TEXT(wages_paper_fill(w, "甲 {np.pay} 元{@np.pay}。"),
	    "甲 106,000 元[1](cite:1)。\n");
	CHECK_TEXT(
	    wages_paper_fill(w, "{np.above|高 #%|低 #%|平}"), "低 11.7%\n");
	CHECK_TEXT(
	    wages_paper_fill(w, "{@np.real}"), "[1](cite:1)[2](cite:2)\n");
	CHECK(w->missing == NULL);
	CHECK_TEXT(w->d->sources[0].href, "https://example.cn/1");
	CHECK(w->d->sources[1].href == NULL);
}

TEST(wages_paper, lines_stand_under_their_conditions)
{
	struct wages_paper_work *w = work("C");

	wages_paper_facts(w);
	CHECK_TEXT(wages_paper_fill(w,
		       "{?np.pay}- 有\n{!np.pay}- 无\n{?pos.all}岗位\n"
		       "{!pos.all}{?np.pay}没有岗位\n{{table x}}"),
	    "- 有\n没有岗位\n{{table x}}\n");
}

TEST(wages_paper, a_hole_that_nothing_fills_is_named)
{
	struct wages_paper_work *w = work("C");

	wages_paper_fill(w, "{nobody.knows}");
	CHECK_TEXT(w->missing, "nobody.knows");
}

TEST(wages_paper, tables_show_figures_growth_and_what_is_missing)
{
	struct wages_paper_work *w = work("C");
	const char *s;

	wages_paper_facts(w);
	CHECK(wages_paper_part(w, w->d, "table sectors np"));
	CHECK(!wages_paper_part(w, w->d, "table nothing"));
	CHECK(!wages_paper_part(w, w->d, "drawing"));
	s = doc_text(&test_mem, w->d);
	CHECK(strstr(s,
		  "金融业\t1\t200,000\t—\t—\n制造业\t2\t106,000\t6.0%"
		  "\t3.9%\n") != NULL);
	CHECK(strstr(s, "来源：[1][2]") != NULL);
}

TEST(wages_paper, a_table_without_rows_is_left_out)
{
	struct wages_paper_work *w = work("C");

	CHECK(wages_paper_part(w, w->d, "table provinces"));
	CHECK(wages_paper_part(w, w->d, "table minimums"));
	CHECK(w->d->first == NULL);
}

TEST(wages_paper, what_is_frozen_thaws_as_it_was)
{
	struct wages_paper_work *w = work("C");
	struct wages_paper back = { 0 };
	struct wages_paper from = *w->paper;
	struct wages_caveat caveat = { 2024, 9999, "", "", P, "", "", "",
		{ "注意\t一", "mind" } };
	const char *frozen;

	from.caveats = &caveat;
	from.caveats_len = 1;
	frozen = wages_paper_freeze(&test_mem, &from);
	CHECK(wages_paper_thaw(&test_mem, &back, frozen));
	CHECK_NUMBER(back.figures_len, from.figures_len);
	CHECK_TEXT(wages_paper_freeze(&test_mem, &back), frozen);
	CHECK_TEXT(back.caveats[0].text[LANG_ZH], "注意 一");
	CHECK(back.figures[1].value_e4 == 1060000000);
	CHECK_NUMBER(back.figures[5].growth_bp, -250);
	CHECK_TEXT(back.figures[6].source.title, "统计公报");
	CHECK(!wages_paper_thaw(&test_mem, &back, "F\tnot\tenough\n"));
	CHECK(!wages_paper_thaw(&test_mem, &back, "X\n"));
}

TEST(wages_paper, the_latest_year_of_each_kind_of_unit_is_kept)
{
	struct wages_figure v[4] = { pay(2020, NP, "C", "1"),
		pay(2022, NP, "C", "2"), pay(2020, P, "C", "3"),
		pay(2025, NP, "C", "4") };
	struct wages_paper_need need = { .only_latest = true };

	v[0].region = v[1].region = v[2].region = "广东";
	CHECK_NUMBER(wages_paper_keep(&need, v, 4), 2);
	CHECK_TEXT(v[0].value, "2");
	CHECK_TEXT(v[1].value, "3");
}
