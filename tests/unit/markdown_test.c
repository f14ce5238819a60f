/* Markdown into documents and HTML. */
#include "base/text.h"
#include "text/doc_text.h"
#include "text/markdown.h"
#include "test.h"

static const char *
html(const char *s)
{
	return markdown_html(&test_mem, s, LANG_ZH, 1, "m").html;
}

static const char *
text(const char *s)
{
	struct doc *d = doc_new(&test_mem, LANG_ZH, DOC_REPORT, "");

	markdown_read(d, s, DOC_OUTLINE, NULL);
	return doc_text(&test_mem, d);
}

/* What stands inside the only paragraph. */
static const char *
inside(const char *s)
{
	static const char open[] = "<p class=\"doc__text\">";
	const char *out = html(s), *from = strstr(out, open), *to;

	CHECK(from != NULL);
	from += sizeof(open) - 1;
	to = strstr(from, "</p>");
	CHECK(to != NULL);
	return arena_copy(&test_mem, from, (size_t)(to - from));
}

TEST(markdown, emphasis_works_next_to_chinese_punctuation)
{
	CHECK_TEXT(inside("**“词”**字"), "<strong>“词”</strong>字");
	CHECK_TEXT(inside("**注意：**后面"), "<strong>注意：</strong>后面");
	CHECK_TEXT(inside("见**《集体合同规定》**第三条"),
	    "见<strong>《集体合同规定》</strong>第三条");
	CHECK_TEXT(inside("字*（斜）*字"), "字<em>（斜）</em>字");
	CHECK_TEXT(inside("a ** b"), "a ** b");
	CHECK_TEXT(inside("2 * 3 = 6，4 * 5"), "2 * 3 = 6，4 * 5");
	CHECK_TEXT(
	    inside("**a**，**b**"), "<strong>a</strong>，<strong>b</strong>");
}

TEST(markdown, the_helping_mark_never_shows)
{
	CHECK(strstr(html("“*\xee\x80\x80**”`“*”`"), "\xee\x80\x80") == NULL);
	CHECK(strstr(html("[x](/a“**”b)"), "\xee\x80\x80") == NULL);
}

TEST(markdown, html_and_scripts_are_dropped)
{
	CHECK(strstr(html("a<script>alert(1)</script>b"), "<script") == NULL);
	CHECK(strstr(html("<img src=x onerror=alert(1)>"), "<img") == NULL);
	CHECK(strstr(html("[x](javascript:alert(1))"), "javascript") == NULL);
	CHECK(strstr(html("[x](https://a.cn/?a=1&b=2)"),
		  "href=\"https://a.cn/?a=1&amp;b=2\"") != NULL);
	CHECK(strstr(html("![说明](https://a.cn/x.png)"), "<img") == NULL);
}

TEST(markdown, headings_are_numbered_and_the_first_is_the_title)
{
	CHECK_TEXT(text("# 白皮书\n\n## 水平\n\n### 全国\n\n## 增长\n"),
	    "白皮书\n一、水平\n（一）全国\n二、增长\n");
}

TEST(markdown, lists_nest_and_keep_their_paragraphs)
{
	CHECK_TEXT(text("1. 一\n2. 二\n   - 甲\n   - 乙\n\n     续\n3. 三\n"),
	    "1. 一\n2. 二\n– 甲\n– 乙\n续\n3. 三\n");
}

TEST(markdown, lines_of_chinese_join_without_a_space)
{
	CHECK_TEXT(text("第一行\n第二行\n"), "第一行第二行\n");
	CHECK_TEXT(text("first\nsecond\n"), "first second\n");
	CHECK_TEXT(text("断\\\n行\n"), "断\n行\n");
}

TEST(markdown, tables_have_headers_and_numbers)
{
	const char *s = "| 行业 | 元/年 |\n|---|--:|\n| 制造业 | **104,000** "
			"|\n| 建筑业 | 1 |\n";

	CHECK_TEXT(text(s), "行业\t元/年\n制造业\t104,000\n建筑业\t1\n");
	CHECK(strstr(html(s), "<td class=\"number\"><strong>104,000") != NULL);
}

TEST(markdown, footnotes_are_notes_and_cited_twice_stay_one)
{
	CHECK_TEXT(text("甲[^a]乙[^b]丙[^a]\n\n[^b]: 二\n[^a]: 一\n"),
	    "甲〔1〕乙〔2〕丙〔1〕\n注释\n〔1〕一\n〔2〕二\n");
}

static bool
take(void *arg, struct doc *d, const char *words)
{
	if (!text_starts(words, "chart"))
		return false;
	++*(int *)arg;
	doc_paragraph(d, text_printf(&test_mem, "[%s]", words));
	return true;
}

TEST(markdown, directives_stand_on_lines_of_their_own)
{
	struct doc *d = doc_new(&test_mem, LANG_ZH, DOC_REPORT, "");
	int n = 0;
	struct markdown_hook hook = { take, &n };

	markdown_read(d,
	    "前\n\n{{ chart sector_rank year=2025 }}\n\n句中 {{chart x}} 不算"
	    "\n\n{{other}}\n",
	    DOC_NO_NUMBER, &hook);
	CHECK_TEXT(doc_text(&test_mem, d),
	    "前\n[chart sector_rank year=2025]\n句中 {{chart x}} 不算\n"
	    "{{other}}\n");
	CHECK_NUMBER(n, 1);
}

TEST(markdown, deep_nesting_is_no_deep_stack)
{
	struct buf b = { .mem = &test_mem };

	for (int i = 0; i < 20000; i++)
		buf_text(&b, "*a **b ");
	for (int i = 0; i < 5000; i++)
		buf_text(&b, "> - ");
	text(buf_string(&b));
}
