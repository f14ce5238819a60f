/* The contract check: how it reads wording, and how often it is right. */
#include "contracts/contracts_check.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/text.h"
#include "contracts/contracts_quantity.h"
#include "contracts/contracts_topics.h"
#include "contracts/contracts_wording.h"
#include "contracts_topics_table.h"
#include "laws_table.h"
#include "test.h"
#include "text/csv.h"

/* The first amount of a text. */
static struct contracts_quantity
amount(const char *s)
{
	struct wording w;
	struct contracts_quantity *q;

	wording_read(&test_mem, &w, s);
	CHECK(contracts_quantities(&test_mem, &q, w.ch, 0, w.n) > 0);
	return q[0];
}

static void
reads(const char *s, enum contracts_unit unit, int64_t value,
    enum contracts_bound bound)
{
	struct contracts_quantity q = amount(s);

	CHECK_NUMBER(q.unit, unit);
	CHECK_NUMBER(q.value, value);
	CHECK_NUMBER(q.bound, bound);
}

TEST(contracts_check, amounts_are_read_however_they_are_written)
{
	reads("百分之一百五十", UNIT_RATIO, 15000, BOUND_EXACT);
	reads("不低于150%", UNIT_RATIO, 15000, BOUND_AT_LEAST);
	reads("１５０％", UNIT_RATIO, 15000, BOUND_EXACT);
	reads("一点五倍", UNIT_RATIO, 15000, BOUND_EXACT);
	reads("八成", UNIT_RATIO, 8000, BOUND_EXACT);
	reads("8折", UNIT_RATIO, 8000, BOUND_EXACT);
	reads("三分之二以上", UNIT_RATIO, 6666, BOUND_AT_LEAST);
	reads("过半数", UNIT_RATIO, 5000, BOUND_ABOVE);
	reads("1.2万元", UNIT_YUAN, 120000000, BOUND_EXACT);
	reads("1,720元", UNIT_YUAN, 17200000, BOUND_EXACT);
	reads("不超过三十六小时", UNIT_HOUR, 360000, BOUND_AT_MOST);
	reads("30分钟", UNIT_HOUR, 5000, BOUND_EXACT);
	reads("十五个工作日内", UNIT_WORKDAY, 150000, BOUND_AT_MOST);
	reads("半年", UNIT_MONTH, 60000, BOUND_EXACT);
	reads("每半年一次", UNIT_TIMES, 20000, BOUND_EXACT);
	reads("每两个月发放", UNIT_TIMES, 60000, BOUND_EXACT);
	reads("满一年的", UNIT_YEAR, 10000, BOUND_CONDITION);
	reads("不得安排超过3小时", UNIT_HOUR, 30000, BOUND_AT_MOST);
	reads("可以超过36小时", UNIT_HOUR, 360000, BOUND_ABOVE);
}

TEST(contracts_check, dates_and_article_numbers_are_no_amounts)
{
	struct wording w;
	struct contracts_quantity *q;

	wording_read(&test_mem, &w, "第三十六条、2026年、8月15日、第3日");
	CHECK_NUMBER(contracts_quantities(&test_mem, &q, w.ch, 0, w.n), 0);
}

TEST(contracts_check, a_number_too_large_is_left_out)
{
	struct wording w;
	struct contracts_quantity *q;

	wording_read(&test_mem, &w,
	    "99999999999999999999元，九九九九九九九九九九九九九九九九元");
	CHECK_NUMBER(contracts_quantities(&test_mem, &q, w.ch, 0, w.n), 0);
}

TEST(contracts_check, a_text_is_cut_into_clauses_sentences_and_breaths)
{
	struct wording w;

	wording_read(&test_mem, &w,
	    "第一条 甲，乙。丙；丁\n第二条 戊：\n（一）己。第三条 庚");
	CHECK_NUMBER(w.clauses_len, 3);
	CHECK_NUMBER(w.parts_len, 7);
	CHECK_NUMBER(w.parts[4].sentence, w.parts[5].sentence);
}

static size_t
findings(struct contracts_checked *out, const char *kind, const char *place,
    const char *text)
{
	struct contracts_check_asked asked = {
		.rules = &laws_table()->rules,
		.index = contracts_table(),
		.minimum = { .month_cents = 190000, .hour_cents = 1810 },
	};
	enum laws_kind k = LAWS_COLLECTIVE;
	size_t n = 0;

	CHECK(laws_kind_parse(&k, kind));
	asked.the_case = a_case(place, k);
	contracts_check(&test_mem, out, &asked, text);
	for (size_t i = 0; i < out->len; i++)
		n += out->v[i].severity <= FINDING_WARNING;
	return n;
}

TEST(contracts_check, offsets_count_characters_of_the_text_as_given)
{
	struct contracts_checked out;
	const char *text =
	    "第一条  甲。\n第二条　每月延长工作时间，不超过　６０ 小时。";

	CHECK_NUMBER(findings(&out, "collective", "全国", text), 1);
	CHECK_NUMBER(out.v[0].start, 21);
	CHECK_NUMBER(out.v[0].end, 30);
	CHECK_TEXT(out.v[0].rule->id, "H005");
	CHECK_TEXT(out.v[0].found, "60小时");
	CHECK_TEXT(out.v[0].better, "不超过36小时");
}

TEST(contracts_check, a_province_overrides_the_nation)
{
	struct contracts_checked out;
	const char *text = "收到要约书后二十五日内书面答复。";

	CHECK_NUMBER(findings(&out, "collective", "全国", text), 1);
	CHECK_NUMBER(findings(&out, "collective", "广东省", text), 0);
	CHECK_NUMBER(findings(&out, "collective", "上海市", text), 1);
	CHECK_TEXT(out.v[0].rule->law, "上海市集体合同条例");
}

TEST(contracts_check, a_rule_that_joins_the_table_is_checked_at_once)
{
	struct contracts_checked out;
	struct laws_rule rules[1] = { *laws_rules_by_id(
	    &laws_table()->rules, "H005") };
	struct laws_rules table = { rules, 1 };
	struct contracts_check_asked asked = { .rules = &table,
		.index = contracts_table(),
		.the_case = a_case("全国", LAWS_COLLECTIVE) };

	rules[0].id = "Z1";
	rules[0].low = rules[0].high = 200000;
	contracts_check(&test_mem, &out, &asked, "每月加班不超过30小时。");
	CHECK_NUMBER(out.len, 1);
	CHECK_TEXT(out.v[0].rule->id, "Z1");
}

TEST(contracts_check, only_a_whole_contract_can_lack_something)
{
	struct contracts_checked out;

	findings(&out, "collective", "全国", "第一条 总则。");
	CHECK_NUMBER(out.len, 0);
	findings(&out, "collective", "全国",
	    "第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条 丁。\n第五条 戊。\n"
	    "第六条 己。");
	CHECK(out.is_whole && out.len >= 1);
	CHECK_NUMBER(out.v[0].severity, FINDING_MISSING);
	CHECK_TEXT(out.v[0].rule->id, "C013");
	findings(&out, "wage", "全国",
	    "第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条 丁。\n第五条 戊。\n"
	    "第六条 己。");
	CHECK_NUMBER(out.len, 0);
}

TEST(contracts_check, vague_promises_and_two_numbers_are_named)
{
	struct contracts_checked out;

	findings(&out, "wage", "全国", "企业根据经营情况适当提高职工工资。");
	CHECK_NUMBER(out.len, 1);
	CHECK_NUMBER(out.v[0].severity, FINDING_UNCLEAR);
	findings(&out, "collective", "全国",
	    "第一条 本合同期限为二年。\n第二条 本合同有效期为三年。");
	CHECK_NUMBER(out.len, 1);
	CHECK_NUMBER(out.v[0].severity, FINDING_CONFLICT);
}

TEST(contracts_check, a_wage_is_not_compared_where_no_minimum_is_known)
{
	struct contracts_check_asked asked = { .rules = &laws_table()->rules,
		.index = contracts_table(),
		.the_case = a_case("全国", LAWS_WAGE) };
	struct contracts_checked out;

	contracts_check(&test_mem, &out, &asked, "最低工资标准为每月1000元。");
	CHECK_NUMBER(out.len, 0);
	CHECK(out.skipped_minimum);
}

struct score {
	int pairs, found, article, alarms;
};

/* The finding rests on the article of the rule that the pair names. */
static bool
is_right(const struct contracts_finding *f, const char *rule)
{
	const struct laws_rule *want =
	    laws_rules_by_id(&laws_table()->rules, rule);

	CHECK(want != NULL);
	return f->rule != NULL && text_is(f->rule->law, want->law) &&
	    f->rule->article == want->article;
}

static void
score_pair(struct score *s, const struct csv_row *row)
{
	const char *const *cells = row->fields;
	struct contracts_checked out;
	bool right = false;

	s->pairs++;
	if (findings(&out, cells[1], cells[2], cells[4]) > 0) {
		s->found++;
		for (size_t i = 0; i < out.len; i++)
			right |= is_right(&out.v[i], cells[3]);
		s->article += right;
	}
	if (!right && getenv("PAIRS") != NULL)
		fprintf(stderr, "missed %s: %s\n", cells[3], cells[4]);
	if (findings(&out, cells[1], cells[2], cells[5]) > 0) {
		s->alarms++;
		if (getenv("PAIRS") != NULL)
			fprintf(stderr, "alarm %s for %s: %s\n",
			    out.v[0].rule != NULL ? out.v[0].rule->id : "-",
			    cells[3], cells[5]);
	}
}

static struct score
score_set(const char *set)
{
	struct score s = { 0 };
	struct csv_table t;
	size_t len;
	int line;
	char *bytes =
	    file_read(&test_mem, "tests/unit/contracts_pairs.csv", &len);

	CHECK(bytes != NULL);
	assert_null(csv_read(&test_mem, &t, &line, bytes, len));
	for (size_t i = 0; i < t.rows_len; i++)
		if (text_is(t.rows[i].fields[0], set))
			score_pair(&s, &t.rows[i]);
	printf("contract check, %s: %d pairs, found %d, right article %d, "
	       "false alarms %d\n",
	    set, s.pairs, s.found, s.article, s.alarms);
	return s;
}

/* Recall 0.90, right article 0.90 of what is found, false alarms 0.05. */
static void
holds(struct score s, int at_least)
{
	CHECK(s.pairs >= at_least);
	CHECK(s.found * 10 >= s.pairs * 9);
	CHECK(s.article * 10 >= s.found * 9);
	CHECK(s.alarms * 20 <= s.pairs);
}

TEST(contracts_check, illegal_clauses_are_found_and_lawful_ones_are_not)
{
	holds(score_set("tuning"), 190);
}

TEST(contracts_check, pairs_kept_apart_are_judged_as_well)
{
	holds(score_set("held-out"), 70);
}
