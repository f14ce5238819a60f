/* Kinds and stages, the guided start, and the rules about representatives. */
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/text.h"
#include "rounds/rounds.h"
#include "rounds/rounds_rules.h"
#include "rounds/rounds_sides.h"
#include "rounds/rounds_start.h"
#include "test.h"

TEST(rounds, words_of_the_database_have_labels_and_come_back)
{
	enum rounds_kind kind = ROUNDS_COLLECTIVE;
	enum rounds_stage stage;

	for (int i = 0; i < ROUNDS_KIND_COUNT; i++) {
		const char *key = rounds_kind_key((enum rounds_kind)i);

		CHECK(rounds_kind_parse(&kind, key));
		CHECK_NUMBER(kind, i);
		CHECK(rounds_kind_label(key) != MSG_NONE);
	}
	for (int i = 0; i < ROUNDS_STAGE_COUNT; i++) {
		const char *key = rounds_stage_key((enum rounds_stage)i);

		CHECK(rounds_stage_parse(&stage, key));
		CHECK_NUMBER(stage, i);
		CHECK(rounds_stage_label(key) != MSG_NONE);
	}
	CHECK(!rounds_kind_parse(&kind, "strike"));
	CHECK_NUMBER(rounds_side("labour"), ROUNDS_LABOUR);
	CHECK_NUMBER(rounds_side("both"), ROUNDS_NOBODY);
	CHECK_NUMBER(rounds_side(NULL), ROUNDS_NOBODY);
	CHECK_TEXT(rounds_other_side("labour"), "employer");
	CHECK_TEXT(rounds_other_side("employer"), "labour");
}

/* A form with these fields: "name=value&name=value". */
static struct form
form_of(const char *text)
{
	struct fields *in = ARENA_NEW(&test_mem, struct fields);

	CHECK(fields_read(&test_mem, in, text, strlen(text)) == FIELDS_OK);
	return form_new(&test_mem, in, LANG_ZH);
}

static struct rounds_start
empty_start(void)
{
	return (struct rounds_start){ .side = "",
		.kind = "",
		.labour_kind = "",
		.employer_names = "",
		.province = "",
		.city = "",
		.district = "",
		.workers = -1,
		.women = -1,
		.dispatched = -1,
		.expires_on = DAY_NONE,
		.track = "",
		.topics = "",
		.meet_on = DAY_NONE,
		.meet_at = "",
		.title = "" };
}

static bool
answer(struct rounds_start *s, enum rounds_question q, const char *text)
{
	struct form f = form_of(text);

	rounds_start_read(s, &f, q);
	return form_is_fine(&f);
}

TEST(rounds, a_start_asks_nine_questions_and_ten_in_jiangsu)
{
	struct rounds_start s = empty_start();

	CHECK_NUMBER(rounds_start_asked(&s), 9);
	s.province = "江苏省";
	CHECK_NUMBER(rounds_start_asked(&s), 10);
	CHECK_NUMBER(rounds_start_number(&s, ROUNDS_ASK_MEETING), 10);
	CHECK_NUMBER(rounds_start_next(&s), ROUNDS_ASK_SIDE);
}

TEST(rounds, a_start_goes_from_question_to_question_to_its_end)
{
	struct rounds_start s = empty_start();

	CHECK(answer(&s, ROUNDS_ASK_SIDE, "side=labour:3"));
	CHECK_NUMBER(s.labour_id, 3);
	CHECK_NUMBER(rounds_start_next(&s), ROUNDS_ASK_KIND);
	CHECK(answer(&s, ROUNDS_ASK_KIND, "kind=wage"));
	CHECK(answer(&s, ROUNDS_ASK_PARTIES, "employer=4"));
	CHECK_NUMBER(s.employer_ids[0], 4);
	CHECK(answer(&s, ROUNDS_ASK_LABOUR, "labour=union"));
	CHECK(answer(&s, ROUNDS_ASK_PLACE,
	    "province=%E5%B9%BF%E4%B8%9C%E7%9C%81&city=%E7%8F%A0%E6%B5%B7"));
	CHECK_TEXT(s.province, "广东省");
	CHECK(answer(&s, ROUNDS_ASK_PEOPLE, "workers=620&women=260"));
	CHECK_NUMBER(s.dispatched, -1);
	CHECK(answer(&s, ROUNDS_ASK_CONTRACT, "contract=no"));
	CHECK_NUMBER(rounds_start_next(&s), ROUNDS_ASK_TOPICS);
	CHECK(answer(&s, ROUNDS_ASK_TOPICS, "topic=floor&topic=growth"));
	CHECK_TEXT(s.topics, "growth floor");
	CHECK(answer(&s, ROUNDS_ASK_MEETING, "title=%E5%B7%A5%E8%B5%842026"));
	CHECK_NUMBER(rounds_start_next(&s), ROUNDS_QUESTION_COUNT);
}

TEST(rounds, answers_that_make_no_sense_are_refused)
{
	struct rounds_start s = empty_start();

	CHECK(!answer(&s, ROUNDS_ASK_SIDE, "side=mediator:3"));
	CHECK(!answer(&s, ROUNDS_ASK_SIDE, "side=labour:x"));
	CHECK(!answer(&s, ROUNDS_ASK_KIND, "kind=strike"));
	CHECK(!answer(&s, ROUNDS_ASK_PEOPLE, "workers=0"));
	CHECK(!answer(&s, ROUNDS_ASK_PEOPLE, "workers=10&women=11"));
	CHECK(!answer(&s, ROUNDS_ASK_PEOPLE, "workers=1000000000000"));
	CHECK(!answer(&s, ROUNDS_ASK_CONTRACT, "contract=yes&expires="));
	CHECK(!answer(&s, ROUNDS_ASK_CONTRACT, ""));
	CHECK(!answer(&s, ROUNDS_ASK_TOPICS, "topic=weather"));
	CHECK(!answer(&s, ROUNDS_ASK_PARTIES, "names=+"));
}

TEST(rounds, only_wide_kinds_have_several_employers)
{
	struct rounds_start s = empty_start();

	CHECK(answer(&s, ROUNDS_ASK_SIDE, "side=labour:5"));
	CHECK(answer(&s, ROUNDS_ASK_KIND, "kind=wage"));
	CHECK(!answer(&s, ROUNDS_ASK_PARTIES, "employer=6&employer=7"));
	CHECK(answer(&s, ROUNDS_ASK_KIND, "kind=regional"));
	CHECK(answer(&s, ROUNDS_ASK_PARTIES,
	    "employer=6&employer=7&names=One%0A%0A+Two+%0A"));
	CHECK_TEXT(s.employer_names, "One\nTwo");
	CHECK_NUMBER(s.employer_ids_len, 2);
}

TEST(rounds, another_kind_forgets_topics_that_do_not_fit)
{
	struct rounds_start s = empty_start();

	CHECK(answer(&s, ROUNDS_ASK_KIND, "kind=wage"));
	CHECK(answer(&s, ROUNDS_ASK_TOPICS, "topic=pieces"));
	CHECK(rounds_start_has_topic(&s, "pieces"));
	CHECK(!rounds_start_has_topic(&s, "piece"));
	CHECK(answer(&s, ROUNDS_ASK_KIND, "kind=wage"));
	CHECK(rounds_start_has(&s, ROUNDS_ASK_TOPICS));
	CHECK(answer(&s, ROUNDS_ASK_KIND, "kind=women"));
	CHECK(!rounds_start_has(&s, ROUNDS_ASK_TOPICS));
}

/* Representatives */

enum {
	TODAY = 20000
};

static struct rounds_person people[80];
static struct rounds_team team;

/* n plain people of the labour side in Guangdong, the first a good chief. */
static struct rounds_team *
team_of(const char *side, size_t n)
{
	for (size_t i = 0; i < n; i++)
		people[i] = (struct rounds_person){ .id = (int64_t)i + 1,
			.name = text_printf(&test_mem, "代表%zu", i + 1),
			.sex = "m",
			.post = "",
			.chosen = i == 0 ? "office" : "appointed",
			.is_chief = i == 0,
			.chosen_on = DAY_NONE,
			.mandate_until = DAY_NONE,
			.ended_on = DAY_NONE };
	team = (struct rounds_team){ .side = side,
		.people = people,
		.people_len = n,
		.province = "广东省",
		.city = "珠海市",
		.kind = "wage",
		.labour_kind = "union",
		.workers = 600,
		.women = 300,
		.dispatched = 0,
		.today = TODAY };
	return &team;
}

static struct rounds_findings
check(const struct rounds_team *t)
{
	struct rounds_findings found = { .mem = &test_mem, .lang = LANG_ZH };

	rounds_sides_check(&found, t);
	return found;
}

/* Some finding names that article. */
static bool
names(const struct rounds_findings *f, const char *law, const char *article)
{
	for (size_t i = 0; i < f->len; i++)
		if (text_is(f->v[i].law, law) &&
		    text_is(f->v[i].article, article))
			return true;
	return false;
}

TEST(rounds, three_with_a_chief_are_enough)
{
	CHECK_NUMBER(check(team_of("labour", 3)).len, 0);
	CHECK_NUMBER(check(team_of("employer", 3)).len, 0);
}

TEST(rounds, two_are_too_few_and_ten_too_many_in_guangdong)
{
	struct rounds_findings f = check(team_of("labour", 2));

	CHECK(names(&f, "广东省企业集体合同条例", "第十二条"));
	CHECK_NUMBER(check(team_of("labour", 9)).len, 0);
	f = check(team_of("labour", 10));
	CHECK(names(&f, "广东省企业集体合同条例", "第十二条"));
	CHECK_NUMBER(f.v[0].severity, ROUNDS_WARNING);
	team_of("labour", 10)->province = "四川省";
	CHECK_NUMBER(check(&team).len, 0);
}

TEST(rounds, numbers_are_equal_but_where_labour_may_be_more)
{
	static const char *const other[] = { "甲", "乙", "丙", "丁" };
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	t->other = (struct rounds_listing){ true, other, 4 };
	f = check(t);
	CHECK(names(&f, "集体合同规定", "第十九条"));
	t->other.names_len = 3;
	CHECK_NUMBER(check(t).len, 0);
	t = team_of("labour", 5);
	t->other = (struct rounds_listing){ true, other, 4 };
	t->province = "上海市";
	CHECK_NUMBER(check(t).len, 0);
	t = team_of("employer", 5);
	t->province = "上海市";
	t->other = (struct rounds_listing){ true, other, 4 };
	f = check(t);
	CHECK(names(&f, "上海市集体合同条例", "第六条"));
}

TEST(rounds, one_chief_who_is_of_the_house_and_has_the_office)
{
	struct rounds_findings f;

	team_of("labour", 3);
	people[0].is_chief = false;
	f = check(&team);
	CHECK(names(&f, "集体合同规定", "第十九条"));
	team_of("labour", 3);
	people[0].is_external = people[0].has_mandate = true;
	f = check(&team);
	CHECK(names(&f, "集体合同规定", "第二十三条"));
	team_of("labour", 3);
	people[0].chosen = "delegated";
	f = check(&team);
	CHECK(names(&f, "集体合同规定", "第二十条"));
	people[0].has_mandate = true;
	CHECK_NUMBER(check(&team).len, 0);
	team_of("employer", 3);
	people[0].chosen = "appointed";
	f = check(&team);
	CHECK(names(&f, "集体合同规定", "第二十一条"));
}

TEST(rounds, experts_from_outside_are_a_third_at_most_with_a_mandate)
{
	struct rounds_findings f;

	team_of("labour", 6);
	for (size_t i = 1; i <= 2; i++)
		people[i].is_external = people[i].has_mandate = true;
	CHECK_NUMBER(check(&team).len, 0);
	people[3].is_external = people[3].has_mandate = true;
	f = check(&team);
	CHECK(names(&f, "集体合同规定", "第二十三条"));
	team_of("labour", 6);
	people[1].is_external = true;
	f = check(&team);
	CHECK_NUMBER(f.len, 1);
}

TEST(rounds, nobody_represents_both)
{
	static const char *const other[] = { "甲", "代表2", "丙" };
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	t->other = (struct rounds_listing){ true, other, 3 };
	f = check(t);
	CHECK(names(&f, "集体合同规定", "第二十四条"));
}

TEST(rounds, jiangsu_wants_the_front_line_and_the_womens_head)
{
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	t->province = "江苏省";
	t->has_women_committee = true;
	f = check(t);
	CHECK_NUMBER(f.len, 2);
	CHECK(names(&f, "江苏省集体协商条例", "第二十六条"));
	people[1].is_frontline = true;
	people[2].heads_women = true;
	CHECK_NUMBER(check(t).len, 0);
	people[2].is_alternate = true;
	f = check(t);
	CHECK(f.len > 0);
}

TEST(rounds, chongqing_counts_women_and_dispatched_workers)
{
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	t->province = "重庆市";
	t->workers = 100;
	t->women = 19;
	t->dispatched = 5;
	CHECK_NUMBER(check(t).len, 0);
	t->women = 20;
	t->dispatched = 6;
	f = check(t);
	CHECK_NUMBER(f.len, 2);
	people[1].sex = "f";
	people[2].is_dispatched = true;
	CHECK_NUMBER(check(t).len, 0);
	t->women = -1;
	people[1].sex = "m";
	CHECK_NUMBER(check(t).len, 0);
}

TEST(rounds, shandong_bars_owners_and_heads_from_the_labour_side)
{
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	t->province = "山东省";
	people[1].is_frontline = true;
	people[2].is_owner_kin = true;
	f = check(t);
	CHECK(names(&f, "山东省企业工资集体协商条例", "第十条"));
	t->kind = "collective"; /* the regulation is about pay alone */
	CHECK_NUMBER(check(t).len, 0);
	t = team_of("employer", 3);
	t->province = "山东省";
	people[2].is_union_staff = true;
	f = check(t);
	CHECK(names(&f, "山东省企业工资集体协商条例", "第十条"));
}

TEST(rounds, large_firms_of_zhejiang_need_five)
{
	struct rounds_team *t = team_of("labour", 4);
	struct rounds_findings f;

	t->province = "浙江省";
	CHECK_NUMBER(check(t).len, 0);
	t->is_large = true;
	f = check(t);
	CHECK(names(&f, "浙江省集体合同条例", "第十条"));
}

TEST(rounds, elected_representatives_need_the_workers_consent)
{
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	t->labour_kind = "elected";
	f = check(t);
	CHECK_NUMBER(f.len, 3);
	for (size_t i = 0; i < 3; i++)
		people[i].chosen = "nominated";
	CHECK_NUMBER(check(t).len, 0);
}

TEST(rounds, a_chief_who_leaves_must_be_replaced_within_fifteen_days)
{
	struct rounds_team *t = team_of("labour", 4);
	struct rounds_findings f;
	char day[DAY_TEXT];

	people[0].ended_on = TODAY - 5;
	f = check(t);
	CHECK(names(&f, "集体合同规定", "第三十一条"));
	day_print(day, TODAY + 10);
	CHECK(strstr(f.v[f.len - 1].text, day) != NULL ||
	    strstr(f.v[0].text, day) != NULL);
	people[1].is_chief = true;
	people[1].chosen = "office";
	CHECK_NUMBER(check(t).len, 0);
	people[1].has_left = true;
	f = check(t);
	CHECK(names(&f, "集体合同规定", "第三十一条"));
}

TEST(rounds, a_mandate_that_ran_out_is_named)
{
	struct rounds_team *t = team_of("labour", 3);
	struct rounds_findings f;

	people[2].mandate_until = TODAY;
	CHECK_NUMBER(check(t).len, 0);
	people[2].mandate_until = TODAY - 1;
	f = check(t);
	CHECK(names(&f, "集体合同规定", "第二十二条"));
}

TEST(rounds, the_nearest_place_decides)
{
	CHECK_TEXT(
	    rounds_rules_find("reps.per_side", "浙江省", "杭州市", "wage")->law,
	    "杭州市企业工资集体协商条例");
	CHECK_TEXT(
	    rounds_rules_find("reps.per_side", "浙江省", "杭州市", "collective")
		->law,
	    "浙江省集体合同条例");
	CHECK_TEXT(
	    rounds_rules_find("reps.per_side", "四川省", "成都市", "wage")->law,
	    "集体合同规定");
	CHECK(rounds_rules_find("reps.union_staff", "四川省", "", "wage") ==
	    NULL);
	CHECK(rounds_rules_know("江苏省"));
	CHECK(!rounds_rules_know("四川省"));
}

TEST(rounds, a_person_s_form_is_read_and_refused)
{
	struct form f = form_of("name=%E7%8E%8B%E4%BA%94&sex=f&chosen=elected"
				"&chief=yes&chosen_on=2026-01-05&account=7");
	struct rounds_person p = { 0 };

	rounds_sides_read(&p, &f, "labour");
	CHECK(form_is_fine(&f));
	CHECK_TEXT(p.name, "王五");
	CHECK(p.is_chief);
	CHECK_NUMBER(p.account_id, 7);
	f = form_of("name=x&sex=&chosen=elected&chief=yes&alternate=yes"
		    "&chosen_on=2026-01-05&until=2026-01-04");
	rounds_sides_read(&p, &f, "employer");
	CHECK_NUMBER(f.errors_len, 5);
}

TEST(rounds, the_published_list_leaves_private_marks_out)
{
	struct rounds_team *t = team_of("labour", 2);
	const char *text;

	people[1].is_owner_kin = true;
	people[1].sex = "f";
	people[1].post = "质检";
	text = rounds_sides_text(&test_mem, t);
	CHECK_TEXT(text,
	    "职工方协商代表名单\n\n1. 代表1（男，首席代表）\n"
	    "2. 代表2（女，质检）\n");
	people[0].ended_on = TODAY;
	CHECK(strstr(rounds_sides_text(&test_mem, t), "代表1") == NULL);
}
