/* Texts of the law as HTML, cases, subjects. */
#include "base/buf.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_case_text.h"
#include "laws/laws_markup.h"
#include "laws/laws_query.h"
#include "laws/laws_shelf_build.h"
#include "laws/laws_subject.h"
#include "laws/laws_text.h"
#include "test.h"

static struct laws_shelf
small_shelf(void)
{
	static const char file[] =
	    "---\ntitle: 中华人民共和国工资法\nshort_title: 工资法\n"
	    "level: 法律\nregion: 全国\nissued_by: x\n"
	    "promulgated_on: 2000-01-01\namended_on: \"\"\n"
	    "effective_on: 2000-02-01\nstatus: 现行有效\nsource: x\n---\n"
	    "第一条 工资按月支付。\n第二条 不得拖欠。\n";
	static const char *const phrases[] = { "欠薪" };
	static const char *const one[] = { "工资法2" };
	static const char *const both[] = { "工资法1", "工资法2" };
	static const struct laws_build_question questions[] = {
		{ "a", "pay", phrases, 1, "", both, 2 },
		{ "b", "pay", phrases, 1, "", one, 1 },
	};
	static struct laws_text text;
	struct laws_build in = { .texts = &text,
		.texts_len = 1,
		.questions = questions,
		.questions_len = 2,
		.today = 20000 };
	struct buf out;
	struct laws_shelf s;
	int line;

	assert_null(
	    laws_text_read(&test_mem, &text, &line, file, strlen(file)));
	CHECK(laws_shelf_build(&test_mem, &out, &in) == OK);
	CHECK(laws_shelf_open(&s, out.bytes, out.len));
	return s;
}

TEST(laws_markup, references_are_links_and_everything_else_is_escaped)
{
	struct laws_shelf s = small_shelf();

	CHECK_TEXT(laws_markup_text(&test_mem, &s,
		       "依照本法第二条，<b>\n（一）本法第九条。", 0)
		       .html,
	    "<p>依照<a href=\"/laws/%E5%B7%A5%E8%B5%84%E6%B3%95/2\">"
	    "本法第二条</a>，&lt;b&gt;</p>"
	    "<p class=\"law__item\">（一）本法第九条。</p>");
}

TEST(laws_markup, lines_of_a_table_are_a_table)
{
	struct laws_shelf s = small_shelf();

	CHECK_TEXT(laws_markup_text(&test_mem, &s,
		       "| 级数 | 税率 |\n| --- | --- |\n| 1 | 3<5 |\n完",
		       SHELF_NOTHING)
		       .html,
	    "<table class=\"table\"><tr><th scope=\"col\">级数</th>"
	    "<th scope=\"col\">税率</th></tr><tr><td>1</td>"
	    "<td>3&lt;5</td></tr></table><p>完</p>");
}

TEST(laws_markup, a_passage_is_the_line_with_most_of_the_words)
{
	struct laws_shelf s = small_shelf();
	struct laws_tokens terms = { .mem = &test_mem };
	struct buf text = { .mem = &test_mem };
	const char *html;

	laws_query_read(&terms, &s, "拖欠工资", &laws_tuning_usual, 0);
	CHECK_TEXT(
	    laws_markup_passage(&test_mem, "别的<话>\n不得拖欠工资。", &terms)
		.html,
	    "不得<mark>拖欠工资</mark>。");
	CHECK_TEXT(laws_markup_passage(&test_mem, "别的<话>", &terms).html,
	    "别的&lt;话&gt;");
	for (int i = 0; i < 200; i++)
		buf_text(&text, "无");
	buf_text(&text, "拖欠");
	html = laws_markup_passage(&test_mem, buf_string(&text), &terms).html;
	CHECK(text_starts(html, "…无") && text_ends(html, "</mark>"));
	CHECK(text_chars(html) < 80);
}

TEST(laws_subject, a_subject_lists_what_its_answers_cite)
{
	struct laws_shelf s = small_shelf();
	struct laws_subject_article *v;

	CHECK_NUMBER(laws_subject_articles(&test_mem, &v, &s, "pay"), 2);
	CHECK_NUMBER(v[0].cited, 1);
	CHECK_NUMBER(v[1].cited, 2);
	CHECK_NUMBER(laws_subject_articles(&test_mem, &v, &s, "women"), 0);
	CHECK(laws_subject_find("women") != NULL);
	CHECK(laws_subject_find("nothing") == NULL);
	CHECK(laws_subject_find(NULL) == NULL);
}

static const char *
read_case(struct laws_case_text *out, const char *text)
{
	return laws_case_text_read(&test_mem, out, text_copy(&test_mem, text));
}

TEST(laws_case_text, a_case_is_read_with_its_citations)
{
	struct laws_case_text t;

	assert_null(read_case(&t,
	    "---\ntitle: 加班\ntopic: 工资\narticles_cited: "
	    "[《劳动法》第一条]\n"
	    "---\n\n# 加班\n\n## 基本案情\n\n张某。\n"));
	CHECK_TEXT(t.cites, "《劳动法》第一条");
	CHECK_TEXT(t.body, "## 基本案情\n张某。");
	CHECK_TEXT(read_case(&t, "加班"), "no front matter");
	CHECK_TEXT(read_case(&t, "---\ntitle: x\n---\n文"),
	    "articles_cited is missing");
	CHECK_TEXT(read_case(&t, "---\narticles_cited: [x]\n---\n文"),
	    "title or text is missing");
}
