/* Statutes as files, tokens, the shelf, and what is found on it. */
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_answers.h"
#include "laws/laws_query.h"
#include "laws/laws_shelf_build.h"
#include "laws/laws_text.h"
#include "test.h"

#define FRONT(dates)                                                           \
	"---\ntitle: 中华人民共和国工时法\nshort_title: 工时法\n" \
	"level: 法律\nregion: 全国\nissued_by: 全国人大\n" dates               \
	"status: 现行有效\nsource: \"\"\n---\n\n# 中华人民共和国工时法\n\n"

static const char *const hours = FRONT(
    "promulgated_on: 1994-07-05\namended_on: 2018-12-29\n"
    "effective_on: 1995-01-01\n") "## 第一章 总则\n\n第一条 "
				  "为了保护劳动者，制定本法。\n\n"
				  "## 第二章 加班\n\n第二条 "
				  "用人单位延长工作时间的，应当支付工资报酬：\n"
				  "\n"
				  "（一）休息日不低于百分之二百；\n\n（二）法定"
				  "休假日不低于百分之三百。\n\n"
				  "第三条 "
				  "依照本法第二条和《工资法》第一条执行。\n\n"
				  "第三条之一 用人单位不得强迫加班。\n";

static const char *const pay =
    "---\ntitle: 中华人民共和国工资法\nshort_title: 工资法\nlevel: 法律\n"
    "region: 全国\nissued_by: x\npromulgated_on: 2000-01-01\n"
    "amended_on: \"\"\neffective_on: 2000-02-01\nstatus: 现行有效\n"
    "source: x\n---\n# 中华人民共和国工资法\n"
    "第一条 工资应当按月支付给劳动者本人。\n第二条 不得克扣或者无故拖欠。\n";

static const char *const local =
    "---\ntitle: 浙江省工资条例\nshort_title: 浙江省工资条例\n"
    "level: 地方性法规\nregion: 浙江省\nissued_by: x\n"
    "promulgated_on: 2010-01-01\namended_on: \"\"\n"
    "effective_on: 2010-02-01\nstatus: 现行有效\nsource: x\n---\n"
    "第一条 浙江省内的工资应当按月支付。\n";

static const char *
read_text(struct laws_text *out, const char *s)
{
	int line;

	return laws_text_read(&test_mem, out, &line, s, strlen(s));
}

static const char *
wrong_with(const char *from, const char *to)
{
	const char *at = strstr(hours, from);
	struct buf b = { .mem = &test_mem };
	struct laws_text t;

	buf_add(&b, hours, (size_t)(at - hours));
	buf_text(&b, to);
	buf_text(&b, at + strlen(from));
	return read_text(&t, buf_string(&b));
}

TEST(laws_text, a_statute_is_read_with_chapters_items_and_dates)
{
	struct laws_text t;

	assert_null(read_text(&t, hours));
	CHECK_TEXT(t.short_title, "工时法");
	CHECK_NUMBER(t.articles_len, 4);
	CHECK_NUMBER(t.parts_len, 3);
	CHECK_TEXT(t.parts[t.articles[1].part].heading, "第二章 加班");
	CHECK_TEXT(t.articles[1].text,
	    "用人单位延长工作时间的，应当支付工资报酬：\n"
	    "（一）休息日不低于百分之二百；\n"
	    "（二）法定休假日不低于百分之三百。");
	CHECK_NUMBER(t.articles[3].number, 3);
	CHECK_NUMBER(t.articles[3].sub, 1);
	/* this wording holds since the amendment, not since 1995 */
	CHECK(t.from_on > t.effective_on && t.from_on == t.amended_on);
}

TEST(laws_text, what_a_file_must_have_is_said_when_it_is_missing)
{
	CHECK_TEXT(wrong_with("---\n", ""), "no front matter");
	CHECK_TEXT(wrong_with("第二条", "第四条"),
	    "an article does not follow the one before it");
	CHECK_TEXT(wrong_with("1995-01-01", "1995-02-30"),
	    "a day that the calendar does not have");
	CHECK_TEXT(wrong_with("1995-01-01", "1990-01-01"),
	    "it came into force before it was promulgated");
	CHECK_TEXT(wrong_with("2018-12-29", "1993-12-29"),
	    "it was amended before it was promulgated");
	CHECK_TEXT(wrong_with("short_title: 工时法\n", ""),
	    "title or short_title is missing");
	CHECK_TEXT(wrong_with("source", "sauce"),
	    "the front matter has an unknown key");
	CHECK_TEXT(wrong_with("一章", "一章\xff"), "not UTF-8");
}

TEST(laws_text, items_are_told_from_paragraphs)
{
	CHECK_NUMBER(laws_text_item("（十二）其他"), 12);
	CHECK_NUMBER(laws_text_item("（3）其他"), 3);
	CHECK_NUMBER(laws_text_item("（以下称用人单位）"), 0);
	CHECK_NUMBER(laws_text_item("用人单位"), 0);
}

TEST(laws_token, text_is_folded_before_it_is_compared)
{
	static const struct laws_fold one[] = { { 0x52de, 0x52b3 } };
	struct laws_folds folds = { one, 1 };
	struct laws_tokens t = { .mem = &test_mem };

	CHECK_TEXT(
	    laws_token_fold(&test_mem, &folds, "勞动ＡＢＣ１"), "劳动abc1");
	laws_token_add(&t, "劳动，动 abc", 0.5f, 1);
	/* 劳 动 劳动 动 abc, and no pair across the comma */
	CHECK_NUMBER(t.len, 5);
	laws_token_merge(&t);
	CHECK_NUMBER(t.len, 4);
}

static double
fit(const char *a, const char *b)
{
	static const struct laws_folds none;

	return laws_token_fit(&test_mem, &none, a, b);
}

TEST(laws_token, a_title_fits_by_what_both_say)
{
	CHECK(fit("要约书", "怎样写要约书") >= 0.99);
	CHECK(fit("怎样写要约书才好", "要约书") >= 0.99);
	CHECK(fit("Offer letter", "Writing the offer letter") >= 0.99);
	CHECK(fit("要约", "年假") <= 0);
	CHECK(fit("", "年假") <= 0);
}

static struct laws_shelf
shelf_of(const char *const *texts, size_t n, int32_t today)
{
	static const char *const phrases[] = { "老板拖着工钱不给", "欠薪" };
	static const char *const cites[] = { "工资法2", "没有的法1" };
	static const char *const legal[] = { "加班", "延长工作时间" };
	static const struct laws_build_question question = { "arrears", "pay",
		phrases, 2, "", cites, 2 };
	static const struct laws_build_said said = { "干到半夜", legal, 2, 1 };
	struct laws_text *v = ARENA_MANY(&test_mem, struct laws_text, n);
	struct laws_build in = { .texts = v,
		.texts_len = n,
		.questions = &question,
		.questions_len = 1,
		.said = &said,
		.said_len = 1,
		.today = today };
	struct buf out;
	struct laws_shelf s;

	for (size_t i = 0; i < n; i++) {
		assert_null(read_text(&v[i], texts[i]));
		for (size_t k = 0; k < i; k++)
			if (text_is(v[k].short_title, v[i].short_title))
				v[i].version = v[k].version + 1;
	}
	CHECK(laws_shelf_build(&test_mem, &out, &in) == OK);
	CHECK(laws_shelf_open(&s, out.bytes, out.len));
	/* a torn file, another format, half a head */
	CHECK(!laws_shelf_open(&s, out.bytes, out.len - 8));
	out.bytes[out.len - 20] ^= 1;
	CHECK(!laws_shelf_open(&s, out.bytes, out.len));
	out.bytes[out.len - 20] ^= 1;
	CHECK(!laws_shelf_open(&s, out.bytes, 10));
	return s;
}

static struct laws_shelf
usual_shelf(void)
{
	const char *const texts[] = { hours, pay, local };

	return shelf_of(texts, 3, 20000);
}

/* "工资法2", the first that is found. */
static const char *
first(const struct laws_shelf *s, const char *question, const char *region)
{
	struct laws_search_ask ask = { .question = question, .limit = 5 };
	struct laws_found found;
	struct laws_article a;

	CHECK(place_read(&ask.place, region));
	laws_search(&test_mem, &found, s, &ask);
	if (found.hits_len == 0)
		return "";
	laws_article_at(&a, s, found.hits[0].article);
	return text_printf(&test_mem, "%s%d", a.cite.law, a.cite.article);
}

TEST(laws_search, words_of_the_law_find_it)
{
	struct laws_shelf s = usual_shelf();

	CHECK_TEXT(first(&s, "无故拖欠", ""), "工资法2");
	CHECK_TEXT(first(&s, "工时法第3条", ""), "工时法3");
	CHECK_TEXT(first(&s, "休息日百分之二百", ""), "工时法2");
}

TEST(laws_search, everyday_words_and_answered_questions_find_it)
{
	struct laws_shelf s = usual_shelf();

	CHECK_TEXT(first(&s, "天天干到半夜", ""), "工时法2");
	CHECK_TEXT(first(&s, "老板不给工钱", ""), "工资法2");
}

TEST(laws_search, a_place_brings_its_own_texts)
{
	struct laws_shelf s = usual_shelf();

	CHECK_TEXT(first(&s, "工资按月支付", ""), "工资法1");
	CHECK_TEXT(first(&s, "工资按月支付", "杭州"), "浙江省工资条例1");
	CHECK_TEXT(first(&s, "浙江工资按月支付", ""), "浙江省工资条例1");
	CHECK_TEXT(first(&s, "浙江工资按月支付", "广东"), "工资法1");
}

TEST(laws_search, nothing_to_look_for_is_told)
{
	struct laws_shelf s = usual_shelf(), bare = { 0 };
	struct laws_search_ask ask = {
		.question = "？！…… ---", .place = { "", "" }, .limit = 5
	};
	struct laws_found found;

	laws_search(&test_mem, &found, &s, &ask);
	CHECK(!found.has_terms && found.hits_len == 0);
	ask.question = "ру́сский язык";
	laws_search(&test_mem, &found, &s, &ask);
	CHECK(found.hits_len == 0);
	laws_search(&test_mem, &found, &bare, &ask);
	CHECK_NUMBER(found.hits_len, 0);
}

TEST(laws_search, answered_questions_like_it_are_named)
{
	struct laws_shelf s = usual_shelf();
	struct laws_search_ask ask = {
		.question = "欠薪", .place = { "", "" }, .limit = 5
	};
	struct laws_found found;

	laws_search(&test_mem, &found, &s, &ask);
	CHECK(found.likes_len == 1 && found.likes[0].likeness > 0.9f);
	CHECK_TEXT(found.likes[0].id, "arrears");
	ask.question = "产假";
	laws_search(&test_mem, &found, &s, &ask);
	CHECK_NUMBER(found.likes_len, 0);
}

TEST(laws_article, the_wording_of_a_day_is_found)
{
	const char *newer = strstr(hours, "为了保护劳动者");
	struct buf b = { .mem = &test_mem };
	struct laws_article a;
	struct laws_shelf s;
	int32_t day;

	buf_add(&b, hours, (size_t)(newer - hours));
	buf_text(&b, "为了更好地保护劳动者，制定本法。\n");
	{
		const char *dated = strstr(buf_string(&b), "2018-12-29");

		memcpy(b.bytes + (dated - b.bytes), "2030-01-01", 10);
	}
	const char *const texts[] = { hours, buf_string(&b), pay };
	CHECK(day_parse(&day, "2026-11-25"));
	s = shelf_of(texts, 3, day);
	laws_shelf_use(&s);
	CHECK(laws_article_find(&a, "中华人民共和国工时法", 1, 0, DAY_NONE));
	CHECK_TEXT(a.text, "为了保护劳动者，制定本法。");
	CHECK(a.is_current && !a.is_later && a.version == 1);
	CHECK(day_parse(&day, "2031-01-01"));
	CHECK(laws_article_find(&a, "工时法", 1, 0, day));
	CHECK(a.version == 2 && !a.is_current);
	CHECK(day_parse(&day, "2001-01-01"));
	CHECK(laws_article_find(&a, "工时法", 1, 0, day));
	CHECK(a.version == 1 && a.is_later);
	CHECK(laws_article_find(&a, "工时法", 3, 1, DAY_NONE));
	CHECK(!laws_article_find(&a, "工时法", 4, 0, DAY_NONE));
	CHECK(!laws_article_find(&a, "没有的法", 1, 0, DAY_NONE));
	laws_shelf_use(NULL);
	CHECK(!laws_article_find(&a, "工时法", 1, 0, DAY_NONE));
}

TEST(laws_mention, references_become_links_to_what_exists)
{
	struct laws_shelf s = usual_shelf();
	uint32_t home = laws_shelf_law(&s, "工时法");
	struct laws_mention *v;
	const char *text = "依照本法第二条、第三条和《工资法》第一条、第二条。"
			   "第一条、第九条，《没有的法》第一条，《工资法》";
	size_t n = laws_mention_all(&test_mem, &v, &s, text, home);

	CHECK_NUMBER(n, 6);
	CHECK(v[0].law == home && v[0].article == 2);
	CHECK(v[1].law == home && v[1].article == 3);
	CHECK(v[2].law == laws_shelf_law(&s, "工资法") && v[2].article == 1);
	CHECK(v[3].law == v[2].law && v[3].article == 2);
	CHECK(v[4].law == home && v[4].article == 1);
	CHECK(v[5].law == v[2].law && v[5].article == 0);
	CHECK(strncmp(text + v[0].at, "本法第二条", v[0].len) == 0);
}

TEST(laws_answers, questions_and_citations_are_read)
{
	struct laws_questions q = { .mem = &test_mem };
	char text[] = "## 拖工资怎么办\nid: pay\nalso: 欠薪 | 不给钱\n"
		      "cites: 劳动法50; 劳动合同法30\nreviewed: x\n\n"
		      "short: 应当支付。\nnext:\n- 一\nen: Pay.\n\n"
		      "## 没有引用的\nid: none\n";

	laws_answers_read(&q, "pay", text);
	CHECK_NUMBER(q.len, 1);
	CHECK_NUMBER(q.v[0].phrases_len, 3);
	CHECK_TEXT(q.v[0].phrases[2], "不给钱");
	CHECK_TEXT(q.v[0].cites[1], "劳动合同法30");
	CHECK_TEXT(q.v[0].subject, "pay");
	CHECK_TEXT(q.v[0].body, "应当支付。");
}
