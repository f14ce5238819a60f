/* Reading answers, and what the assistant does with a question. */
#include "assistant/assistant.h"
#include "assistant/assistant_answers.h"
#include "assistant/assistant_subject.h"
#include "base/text.h"
#include "test.h"

static const char one[] = "## 迟到罚款合法吗\n"
			  "id: late\n"
			  "also: 迟到扣钱 | 罚款迟到 |\n"
			  "cites: 劳动法50; 劳动合同法4\n"
			  "lessons: B01; E07\n"
			  "region: 广东省 | 见第四条。\n"
			  "region: 深圳市 | 另有规定。\n"
			  "reviewed: 2026-11-25\n"
			  "\n"
			  "short: 先看规章制度。\n"
			  "next:\n"
			  "- 第一步。\n"
			  "- 第二步。\n"
			  "en: See article 4.\n";

static const char *
read(struct assistant_answers *out, int *line, const char *text)
{
	*out = (struct assistant_answers){ .mem = &test_mem };
	return assistant_answers_read(
	    out, line, "pay", text_copy(&test_mem, text));
}

TEST(assistant, an_answer_is_read_field_by_field)
{
	struct assistant_answers a;
	int line;

	CHECK(read(&a, &line, one) == NULL);
	CHECK_NUMBER(a.len, 1);
	CHECK_TEXT(a.v[0].id, "late");
	CHECK_TEXT(a.v[0].subject, "pay");
	CHECK_NUMBER(a.v[0].place, 1);
	CHECK_TEXT(a.v[0].question, "迟到罚款合法吗");
	CHECK_TEXT(a.v[0].also, "迟到扣钱\n罚款迟到");
	CHECK_TEXT(a.v[0].lessons, "B01\nE07");
	CHECK_TEXT(a.v[0].tools, "");
	CHECK_TEXT(a.v[0].steps, "第一步。\n第二步。");
	CHECK_NUMBER(a.v[0].cites_len, 2);
	CHECK_TEXT(a.v[0].cites[1].law, "劳动合同法");
	CHECK_NUMBER(a.v[0].cites[1].article, 4);
	CHECK_NUMBER(a.v[0].regions_len, 2);
	CHECK_TEXT(a.v[0].regions[1].region, "深圳市");
	CHECK_TEXT(a.v[0].regions[1].body, "另有规定。");
}

TEST(assistant, answers_keep_their_places)
{
	struct assistant_answers a;
	int line;

	CHECK(read(&a, &line, text_printf(&test_mem, "%s\n%s", one, one)) ==
	    NULL);
	CHECK_NUMBER(a.len, 2);
	CHECK_NUMBER(a.v[1].place, 2);
	CHECK_NUMBER(a.v[1].cites_len, 2);
}

TEST(assistant, what_is_no_answer_is_refused_with_its_line)
{
	struct assistant_answers a;
	int line;

	CHECK(read(&a, &line, "text first\n") != NULL);
	CHECK_NUMBER(line, 1);
	CHECK(read(&a, &line, "## q\nid: x\nfoo: bar\n") != NULL);
	CHECK_NUMBER(line, 3);
	CHECK(read(&a, &line, "## q\ncites: nothing here\n") != NULL);
	CHECK(read(&a, &line, "## q\nregion: no bar\n") != NULL);
	CHECK(read(&a, &line, "## q\nreviewed: yesterday\n") != NULL);
	CHECK(read(&a, &line, "## q\nid: x\n") != NULL);
	CHECK(read(&a, &line, "") == NULL);
	CHECK_NUMBER(a.len, 0);
}

TEST(assistant, words_of_work_count_and_others_take_away)
{
	CHECK(assistant_words_of_work("加班费没有发") >= 2);
	CHECK(assistant_words_of_work("我们工会想提要约") >= 4);
	CHECK_NUMBER(assistant_words_of_work("清炒土豆丝"), 0);
	CHECK(assistant_words_of_work("明天天气怎么样") < 0);
	CHECK_NUMBER(assistant_words_of_work(""), 0);
	/* a word counts once, however often it is said */
	CHECK_NUMBER(assistant_words_of_work("加班加班加班"),
	    assistant_words_of_work("加班"));
}

/* A shelf without anything on it. */
static struct assistant_choice
choose(const char *question, float likeness, bool has_terms)
{
	static const struct laws_shelf_head head;
	static const struct laws_shelf empty = { .head = &head };
	struct laws_like like = {
		.id = "late", .phrase = "", .likeness = likeness
	};
	struct laws_found found = { .likes = &like,
		.likes_len = likeness > 0 ? 1 : 0,
		.has_terms = has_terms };
	struct assistant_choice out;

	assistant_choose(&out, &empty, &found, question);
	return out;
}

TEST(assistant, near_answers_are_given_and_far_ones_are_not)
{
	CHECK(choose("迟到扣工资", 0.8f, true).verdict == ASSISTANT_ANSWERED);
	CHECK_TEXT(choose("迟到扣工资", 0.8f, true).answer, "late");
	CHECK(choose("工资", 0.05f, true).verdict == ASSISTANT_UNSURE);
	CHECK(choose("工资", 0.05f, true).answer == NULL);
	CHECK(choose("工资", 0.39f, true).verdict == ASSISTANT_UNSURE);
	CHECK(choose("石榴几月开花", 0.1f, true).verdict == ASSISTANT_REFUSED);
	CHECK(choose("股票怎么买", 0.5f, true).verdict == ASSISTANT_REFUSED);
	CHECK(choose("？", 0, false).verdict == ASSISTANT_EMPTY);
}

TEST(assistant, every_subject_has_a_name)
{
	for (size_t i = 0; i < assistant_subjects_len; i++)
		CHECK(assistant_subject_label(assistant_subjects[i].key) !=
		    MSG_NONE);
	CHECK(assistant_subject_label("cooking") == MSG_NONE);
}
