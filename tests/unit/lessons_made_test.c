/* Questions made from templates, against rules read another way. */
#include <stdlib.h>

#include "base/day.h"
#include "base/text.h"
#include "laws_table.h"
#include "lessons/lessons_made.h"
#include "test.h"

static const char *const scenes[] = { "B02", "B04", "B05", "B07", "B08", "B09",
	"B10", "B11", "E02", "E04", "E05", "E07", "X06" };

static struct lessons_question
made(const char *scene, int64_t seed, enum lang lang)
{
	struct lessons_making m = { &test_mem, lang, laws_table() };
	struct lessons_question q;

	CHECK(lessons_made_question(&q, &m, scene, seed) == OK);
	return q;
}

TEST(lessons_made, every_template_makes_whole_questions_in_both_languages)
{
	for (size_t i = 0; i < sizeof(scenes) / sizeof(*scenes); i++)
		for (int64_t seed = 1; seed <= 60; seed++) {
			struct lessons_question zh =
			    made(scenes[i], seed, LANG_ZH);
			struct lessons_question en =
			    made(scenes[i], seed, LANG_EN);

			CHECK(lessons_made_is_for(scenes[i]));
			CHECK(zh.kind == LESSONS_COMPUTE ||
			    zh.kind == LESSONS_DEADLINE);
			CHECK(zh.kind == en.kind &&
			    zh.answer_e6 == en.answer_e6 &&
			    zh.answer_on == en.answer_on);
			CHECK(strchr(zh.text, '{') == NULL);
			CHECK(strchr(zh.why, '{') == NULL);
			CHECK(strchr(en.text, '{') == NULL);
			CHECK(text_chars(zh.text) > 10);
			if (zh.kind == LESSONS_DEADLINE)
				CHECK(zh.answer_on != DAY_NONE &&
				    zh.answer_on != zh.from_on);
			else
				CHECK(zh.answer_e6 > 0);
		}
}

TEST(lessons_made, the_same_seed_makes_the_same_question)
{
	CHECK_TEXT(made("B10", 7, LANG_ZH).text, made("B10", 7, LANG_ZH).text);
	CHECK(!text_is(
	    made("B10", 7, LANG_ZH).text, made("B10", 8, LANG_ZH).text));
}

/* The last whole number that stands in a text. */
static int64_t
number_in(const char *text, const char *behind)
{
	const char *at = strstr(text, behind);

	CHECK(at != NULL);
	return strtoll(at + strlen(behind), NULL, 10);
}

TEST(lessons_made, votes_and_quorum_follow_the_article)
{
	for (int64_t seed = 1; seed <= 300; seed++) {
		struct lessons_question q = made("B10", seed, LANG_ZH);
		int64_t all = number_in(q.text, "一共有"), want;

		if (strstr(q.text, "到会") != NULL)
			want = (all * 2 + 2) / 3;
		else if (strstr(q.text, "浙江") != NULL ||
		    strstr(q.text, "山东") != NULL)
			want = all / 2 + 1; /* 过半数 */
		else
			want = (all + 1) / 2; /* 半数以上 */
		CHECK_NUMBER(q.answer_e6, want * 1000000);
	}
}

TEST(lessons_made, a_third_at_most_comes_from_outside)
{
	for (int64_t seed = 1; seed <= 100; seed++) {
		struct lessons_question q = made("B02", seed, LANG_ZH);

		if (q.kind == LESSONS_COMPUTE)
			CHECK_NUMBER(q.answer_e6,
			    number_in(q.text, "定了") / 3 * 1000000);
	}
}

TEST(lessons_made, overtime_is_paid_by_the_kind_of_day)
{
	for (int64_t seed = 1; seed <= 200; seed++) {
		struct lessons_question q = made("E07", seed, LANG_ZH);
		int64_t hours,
		    tenths = strstr(q.text, "法定休假日") != NULL ? 30
		    : strstr(q.text, "休息日加班") != NULL        ? 20
								  : 15;
		const char *pay = strstr(q.text, "月工资") + strlen("月工资");
		int64_t yuan = strtoll(pay, NULL, 10);

		if (strchr(pay, ',') != NULL && strchr(pay, ',') < pay + 3)
			yuan = yuan * 1000 +
			    strtoll(strchr(pay, ',') + 1, NULL, 10);
		hours = number_in(q.text, "共");
		CHECK_NUMBER(
		    q.answer_e6, yuan * 100 / 174 * hours * tenths * 1000);
	}
}

TEST(lessons_made, replies_are_due_as_the_clock_says)
{
	int national = 0;

	for (int64_t seed = 1; seed <= 200; seed++) {
		struct lessons_question q = made("B05", seed, LANG_ZH);

		CHECK_NUMBER(q.kind, LESSONS_DEADLINE);
		if (strstr(q.text, "按全国的规定") == NULL)
			continue;
		national++;
		/* 二十日内; a holiday at the end moves it */
		CHECK(q.answer_on == q.from_on + 20 ||
		    strstr(q.why, "顺延") != NULL);
	}
	CHECK(national > 10);
}

TEST(lessons_made, no_template_and_no_rules_are_said)
{
	struct laws_book empty = { 0 };
	struct lessons_making m = { &test_mem, LANG_ZH, &empty };
	struct lessons_question q;

	CHECK(!lessons_made_is_for("B01"));
	CHECK(lessons_made_question(&q, &m, "B01", 1) == FAIL_ABSENT);
	CHECK(lessons_made_question(&q, &m, "B05", 1) == FAIL_ABSENT);
	CHECK(lessons_made_question(&q, &m, "E05", 1) == FAIL_ABSENT);
}
