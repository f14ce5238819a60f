/* Rules: which one holds, what a row may be, and judging by them. */
#include "base/day.h"
#include "base/text.h"
#include "laws/laws_rule_read.h"
#include "laws_table.h"
#include "test.h"

static const struct laws_rule *
find_at(const char *object, const char *check, struct laws_case c)
{
	return laws_rules_find(&laws_table()->rules, object, check, &c, NULL);
}

static const char *
id_of(const struct laws_rule *rule)
{
	return rule == NULL ? "none" : rule->id;
}

static const char *
holding(const char *check, const char *place, enum laws_kind kind)
{
	return id_of(find_at(NULL, check, a_case(place, kind)));
}

TEST(laws_rules, a_city_stands_before_its_province_and_the_nation)
{
	const char *check = "reply.days_after_receipt";

	CHECK_TEXT(holding(check, "全国", LAWS_COLLECTIVE), "P002");
	CHECK_TEXT(holding(check, "浙江", LAWS_COLLECTIVE), "P007");
	CHECK_TEXT(holding(check, "浙江省/温州市", LAWS_WAGE), "P007");
	CHECK_TEXT(holding(check, "杭州", LAWS_WAGE), "P016");
	/* the city's text is about wages alone */
	CHECK_TEXT(holding(check, "杭州", LAWS_WOMEN), "P007");
	CHECK_TEXT(holding(check, "宁波", LAWS_WAGE), "P017");
	CHECK_TEXT(holding(check, "贵州", LAWS_WAGE), "P003");
	CHECK_TEXT(holding(check, "河南", LAWS_WAGE), "P011");
	CHECK_TEXT(holding(check, "河南", LAWS_SAFETY), "P012");
	CHECK_TEXT(holding(check, "山东", LAWS_WAGE), "P009");
	CHECK_TEXT(holding(check, "山东", LAWS_REGIONAL), "P010");
}

TEST(laws_rules, equal_numbers_are_off_where_the_labour_side_may_be_larger)
{
	const char *equal = "reps.labour_count - reps.employer_count";
	const char *more = "reps.employer_count";

	CHECK_TEXT(holding(equal, "广东", LAWS_WAGE), "D002");
	CHECK_TEXT(holding(equal, "上海", LAWS_WAGE), "none");
	CHECK_TEXT(holding(more, "上海", LAWS_WAGE), "D011");
	CHECK_TEXT(holding(equal, "杭州", LAWS_COLLECTIVE), "none");
	CHECK_TEXT(holding(more, "杭州", LAWS_COLLECTIVE), "D017");
	CHECK_TEXT(holding(more, "杭州", LAWS_WAGE), "D038");
	CHECK_TEXT(holding(equal, "重庆", LAWS_COLLECTIVE), "none");
	CHECK_TEXT(holding(more, "重庆", LAWS_COLLECTIVE), "D037");
}

TEST(laws_rules, traits_choose_among_the_rules_of_a_place)
{
	struct laws_case c = a_case("浙江", LAWS_WAGE);

	CHECK_TEXT(id_of(find_at("reps", "reps.per_side", c)), "D015");
	c.traits = LAWS_LARGE;
	CHECK_TEXT(id_of(find_at("reps", "reps.per_side", c)), "D016");
	c = a_case("四川", LAWS_WAGE);
	CHECK_TEXT(
	    id_of(find_at("reps", "reps.labour_consent_share", c)), "none");
	c.traits = LAWS_NO_UNION;
	CHECK_TEXT(
	    id_of(find_at("reps", "reps.labour_consent_share", c)), "D007");
}

TEST(laws_rules, terms_follow_the_kind_and_the_place)
{
	CHECK_TEXT(holding("term.months", "四川", LAWS_COLLECTIVE), "C001");
	CHECK_TEXT(holding("term.months", "四川", LAWS_WAGE), "C003");
	CHECK_TEXT(holding("term.months", "广东", LAWS_COLLECTIVE), "C002");
	CHECK_TEXT(holding("term.months", "河南", LAWS_WAGE), "C007");
	CHECK_TEXT(holding("term.months", "河南", LAWS_WOMEN), "H107");
	CHECK_TEXT(holding("term.months", "四川", LAWS_MEMORANDUM), "none");
	CHECK_TEXT(holding("conflict.prevails", "浙江", LAWS_WAGE), "C025");
	CHECK_TEXT(
	    holding("conflict.prevails", "浙江", LAWS_COLLECTIVE), "none");
}

TEST(laws_rules, the_next_best_is_there_to_be_shown)
{
	const struct laws_rule *next;
	struct laws_case c = a_case("广东", LAWS_COLLECTIVE);

	CHECK_TEXT(id_of(laws_rules_find(&laws_table()->rules, "reply",
		       "reply.days_after_receipt", &c, &next)),
	    "P004");
	CHECK_TEXT(id_of(next), "P002");
	c = a_case("四川", LAWS_COLLECTIVE);
	CHECK_TEXT(id_of(laws_rules_find(&laws_table()->rules, "reply",
		       "reply.days_after_receipt", &c, &next)),
	    "P002");
	CHECK(next == NULL);
}

TEST(laws_rules, a_rule_holds_only_in_its_span)
{
	struct laws_case c = a_case("江苏", LAWS_COLLECTIVE);

	c.on = a_day("2023-05-01");
	CHECK_TEXT(id_of(find_at(NULL, "reply.days_after_receipt", c)), "P013");
	c.on = a_day("2023-04-30"); /* the Regulations began in May */
	CHECK_TEXT(id_of(find_at(NULL, "reply.days_after_receipt", c)), "P002");
	c.on = a_day("2024-12-31");
	CHECK_TEXT(id_of(find_at(NULL, "public_holidays.per_year", c)), "none");
	c.on = a_day("2025-01-01");
	CHECK_TEXT(id_of(find_at(NULL, "public_holidays.per_year", c)), "W014");
}

TEST(laws_rules, what_holds_has_one_rule_for_each_check)
{
	static const char *const places[] = { "全国", "广东", "上海", "北京",
		"浙江", "杭州", "宁波", "重庆", "江苏", "山东", "河南" };
	const struct laws_rule *const *v;

	for (size_t p = 0; p < sizeof(places) / sizeof(*places); p++)
		for (int k = 0; k < LAWS_KIND_COUNT; k++) {
			struct laws_case c =
			    a_case(places[p], (enum laws_kind)k);
			size_t n = laws_rules_holding(
			    &test_mem, &v, &laws_table()->rules, "", &c);

			CHECK(n > 50);
			for (size_t i = 0; i < n; i++)
				for (size_t j = 0; j < i; j++) {
					bool twice =
					    text_is(v[i]->check, v[j]->check) &&
					    text_is(v[i]->object, v[j]->object);

					if (twice)
						print_error("%s %s: %s %s\n",
						    places[p], v[i]->check,
						    v[i]->id, v[j]->id);
					CHECK(!twice);
				}
		}
}

TEST(laws_rules, an_object_is_chosen_by_its_beginning)
{
	const struct laws_rule *const *v;
	struct laws_case c = a_case("广东", LAWS_COLLECTIVE);
	size_t n = laws_rules_holding(
	    &test_mem, &v, &laws_table()->rules, "clause:women", &c);
	bool extra = false;

	CHECK(n >= 11);
	for (size_t i = 0; i < n; i++) {
		CHECK_TEXT(v[i]->object, "clause:women");
		extra |= text_is(v[i]->id, "N012");
		CHECK(!text_is(v[i]->id, "N013")); /* Shanghai's */
	}
	CHECK(extra);
}

TEST(laws_rules, a_rule_is_found_by_its_id)
{
	const struct laws_rule *r =
	    laws_rules_by_id(&laws_table()->rules, "P009");

	CHECK_TEXT(r->law, "山东省企业工资集体协商条例");
	CHECK_TEXT(r->short_title, "山东工资集体协商条例");
	CHECK_NUMBER(r->article, 21);
	CHECK_NUMBER(r->low, 10 * LAWS_SCALE);
	CHECK(laws_rules_by_id(&laws_table()->rules, "P0099") == NULL);
}

/* A row that is fine, to be spoiled one column at a time. */
static struct laws_rule_text
a_row(void)
{
	return (struct laws_rule_text){ "X001", "reply@浙江省/杭州市:wage",
		"reply.days", "<=", "10", "工作日", "illegal", "某条例",
		"第二十四条", "十个工作日内答复", "", "", "2020-01-01", "",
		"P002;P003" };
}

static enum laws_rule_fault
read_row(struct laws_rule_text in)
{
	struct laws_rule rule;

	return laws_rule_read(&test_mem, &rule, &in, 2);
}

TEST(laws_rules, a_good_row_is_read_whole)
{
	struct laws_rule_text in = a_row();
	struct laws_rule r;

	CHECK(laws_rule_read(&test_mem, &r, &in, 2) == LAWS_RULE_FINE);
	CHECK_TEXT(r.object, "reply");
	CHECK_TEXT(r.place.city, "杭州市");
	CHECK_TEXT(r.subtype, "wage");
	CHECK_NUMBER(r.article, 24);
	CHECK_NUMBER(r.low, 100000);
	CHECK_TEXT(r.short_title, "某条例");
	CHECK_NUMBER(r.from_on, a_day("2020-01-01"));
	CHECK_NUMBER(r.until_on, DAY_NONE);
	CHECK_NUMBER(r.version, 2);
}

#define SPOIL(member, text, want)                         \
	do {                                              \
		struct laws_rule_text row_ = a_row();     \
		row_.member = (text);                     \
		assert_int_equal(read_row(row_), (want)); \
	} while (0)

TEST(laws_rules, each_column_is_checked)
{
	static const char *const places[] = { "reply", "reply@", "@全国",
		"reply@杭州市", "reply@浙江", "reply@火星省", "Reply@全国",
		"reply@全国:", "reply@全国:nothing", "reply:@全国",
		"a:b:c@全国", "reply@浙江省/宁波" };

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		SPOIL(applies_to, places[i], LAWS_RULE_APPLIES_TO);
	SPOIL(id, "", LAWS_RULE_ID);
	SPOIL(id, "x1", LAWS_RULE_ID);
	SPOIL(id, "P00123456789", LAWS_RULE_ID);
	SPOIL(check, "", LAWS_RULE_CHECK);
	SPOIL(relation_text, "=", LAWS_RULE_OPERATOR);
	SPOIL(unit, "星期", LAWS_RULE_UNIT);
	SPOIL(severity, "bad", LAWS_RULE_SEVERITY);
	SPOIL(basis_title, "", LAWS_RULE_BASIS);
	SPOIL(basis_article, "24", LAWS_RULE_BASIS);
	SPOIL(basis_article, "第二十四", LAWS_RULE_BASIS);
	SPOIL(basis_article, "UNVERIFIED", LAWS_RULE_BASIS);
	SPOIL(note_zh, "", LAWS_RULE_NOTE);
	SPOIL(from, "2020-13-01", LAWS_RULE_SPAN);
	SPOIL(until, "2019-12-31", LAWS_RULE_SPAN);
	SPOIL(replaces, "P002,P003", LAWS_RULE_REPLACES);
	SPOIL(replaces, "X001", LAWS_RULE_REPLACES);
	SPOIL(replaces, "P002;", LAWS_RULE_REPLACES);
}

TEST(laws_rules, a_value_goes_with_its_operator_and_unit)
{
	static const char *const wrong[] = { "", "ten", "-1", "10.5", "4000",
		"10..20", "1e3", "99999999999999999999" };
	struct laws_rule_text row = a_row();

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		SPOIL(value, wrong[i], LAWS_RULE_VALUE);
	row.relation_text = "between";
	row.unit = "人";
	row.value = "3..9";
	CHECK(read_row(row) == LAWS_RULE_FINE);
	row.value = "9..3";
	CHECK(read_row(row) == LAWS_RULE_VALUE);
	row.value = "3";
	CHECK(read_row(row) == LAWS_RULE_VALUE);
	row.unit = "bool";
	row.relation_text = "==";
	row.value = "yes";
	CHECK(read_row(row) == LAWS_RULE_VALUE);
	row.value = "true";
	CHECK(read_row(row) == LAWS_RULE_FINE);
	row.unit = "元/月";
	row.relation_text = ">=";
	row.value = "local_min_wage";
	CHECK(read_row(row) == LAWS_RULE_FINE);
	row.relation_text = "window";
	CHECK(read_row(row) == LAWS_RULE_VALUE);
}

TEST(laws_rules, every_fault_names_its_column)
{
	for (int i = 1; i < LAWS_RULE_FAULT_COUNT; i++) {
		CHECK(*laws_rule_fault_column((enum laws_rule_fault)i) != 0);
		CHECK(*laws_rule_fault_text((enum laws_rule_fault)i) != 0);
	}
}

static enum laws_verdict
share(const char *id, int64_t part, int64_t whole)
{
	return laws_judge_share(
	    laws_rules_by_id(&laws_table()->rules, id), part, whole);
}

TEST(laws_rules, votes_are_counted_in_whole_numbers)
{
	CHECK(share("V001", 2, 3) == LAWS_KEPT);
	CHECK(share("V001", 66, 100) == LAWS_BROKEN);
	CHECK(share("V001", 67, 100) == LAWS_KEPT);
	CHECK(share("V001", 200, 300) == LAWS_KEPT);
	CHECK(share("V001", 199, 300) == LAWS_BROKEN);
	/* half or more, against more than half */
	CHECK(share("V002", 50, 100) == LAWS_KEPT);
	CHECK(share("V002", 49, 100) == LAWS_BROKEN);
	CHECK(share("V003", 50, 100) == LAWS_BROKEN);
	CHECK(share("V003", 51, 100) == LAWS_KEPT);
	CHECK(share("V002", 1, 0) == LAWS_UNCLEAR);
	CHECK(share("V002", INT64_MAX, INT64_MAX) == LAWS_KEPT);
	/* outsiders: one of three, not one of two */
	CHECK(share("D004", 1, 3) == LAWS_KEPT);
	CHECK(share("D004", 1, 2) == LAWS_BROKEN);
	CHECK(share("D020", 5, 100) == LAWS_BROKEN);
	CHECK(share("P001", 1, 2) == LAWS_UNCLEAR);
}

TEST(laws_rules, shares_agree_with_cross_multiplication)
{
	const struct laws_rule *third =
	    laws_rules_by_id(&laws_table()->rules, "D023");
	const struct laws_rule *tenth =
	    laws_rules_by_id(&laws_table()->rules, "W018");

	for (int64_t whole = 1; whole < 60; whole++)
		for (int64_t part = 0; part <= whole; part++) {
			CHECK((laws_judge_share(third, part, whole) ==
				  LAWS_KEPT) == (part * 3 >= whole));
			CHECK((laws_judge_share(tenth, part, whole) ==
				  LAWS_KEPT) == (part * 10 <= whole));
		}
}

TEST(laws_rules, numbers_flags_words_and_pairs_are_judged)
{
	const struct laws_rules *rules = &laws_table()->rules;
	const struct laws_rule *r = laws_rules_by_id(rules, "D018");
	const char *const fields[] = { "内容", "地点", "时间" };
	const char *const signer[] = { "工会主席" }, *const hr[] = { "厂长" };
	const char *missing;

	CHECK(laws_judge_count(r, 2) == LAWS_BROKEN);
	CHECK(laws_judge_count(r, 3) == LAWS_KEPT);
	CHECK(laws_judge_count(r, 15) == LAWS_KEPT);
	CHECK(laws_judge_count(r, 16) == LAWS_BROKEN);
	r = laws_rules_by_id(rules, "W004");
	CHECK(laws_judge_number(r, 15000) == LAWS_KEPT);
	CHECK(laws_judge_number(r, 14999) == LAWS_BROKEN);
	r = laws_rules_by_id(rules, "D006");
	CHECK(laws_judge_flag(r, false) == LAWS_KEPT);
	CHECK(laws_judge_flag(r, true) == LAWS_BROKEN);
	CHECK(laws_judge_count(r, 0) == LAWS_UNCLEAR);
	r = laws_rules_by_id(rules, "P018");
	CHECK(laws_judge_words(r, fields, 3, &missing) == LAWS_KEPT);
	r = laws_rules_by_id(rules, "P019");
	CHECK(laws_judge_words(r, fields, 3, &missing) == LAWS_BROKEN);
	CHECK(text_starts(missing, "理由"));
	r = laws_rules_by_id(rules, "S002");
	CHECK(laws_judge_words(r, signer, 1, NULL) == LAWS_KEPT);
	CHECK(laws_judge_words(r, hr, 1, &missing) == LAWS_BROKEN);
	CHECK_TEXT(missing, "厂长");
	r = laws_rules_by_id(rules, "D011");
	CHECK(laws_judge_pair(r, 3, 3) == LAWS_KEPT);
	CHECK(laws_judge_pair(r, 4, 3) == LAWS_BROKEN);
	CHECK(laws_judge_pair(laws_rules_by_id(rules, "D001"), 4, 3) ==
	    LAWS_UNCLEAR);
}

TEST(laws_rules, the_size_of_a_congress_follows_the_formula)
{
	const struct laws_rule *r =
	    laws_rules_by_id(&laws_table()->rules, "V009");

	CHECK(laws_judge_formula(r, 100, 30) == LAWS_KEPT);
	CHECK(laws_judge_formula(r, 100, 29) == LAWS_BROKEN);
	CHECK(laws_judge_formula(r, 199, 30) == LAWS_KEPT);
	CHECK(laws_judge_formula(r, 200, 34) == LAWS_BROKEN);
	CHECK(laws_judge_formula(r, 3000, 175) == LAWS_KEPT);
	CHECK(laws_judge_formula(r, 3000, 174) == LAWS_BROKEN);
	CHECK(laws_judge_formula(r, 50, 30) == LAWS_UNCLEAR);
	r = laws_rules_by_id(&laws_table()->rules, "D001");
	CHECK(laws_judge_formula(r, 100, 30) == LAWS_UNCLEAR);
}
