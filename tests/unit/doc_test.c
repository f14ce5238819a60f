/* Documents as they are composed and written as text, HTML, DOCX, PDF. */
#include "base/text.h"
#include "doc_sample.h"
#include "text/doc_docx.h"
#include "text/doc_html.h"
#include "text/doc_numeral.h"
#include "text/doc_pdf.h"
#include "text/doc_text.h"
#include "text/package.h"
#include "text/xml_in.h"
#include "test.h"

static const char *
han(uint32_t n)
{
	static char out[DOC_NUMERAL_TEXT];

	doc_numeral_han(out, n);
	return out;
}

static struct doc *
plain(enum lang lang)
{
	return doc_new(&test_mem, lang, DOC_LETTER, "要约书");
}

TEST(doc, numbers_in_han_read_as_statutes_write_them)
{
	CHECK_TEXT(han(1), "一");
	CHECK_TEXT(han(10), "十");
	CHECK_TEXT(han(12), "十二");
	CHECK_TEXT(han(20), "二十");
	CHECK_TEXT(han(105), "一百零五");
	CHECK_TEXT(han(110), "一百一十");
	CHECK_TEXT(han(1001), "一千零一");
	CHECK_TEXT(han(30020), "三万零二十");
	CHECK_TEXT(han(100000), "100000");
	CHECK_TEXT(han(0), "0");
}

TEST(doc, articles_count_through_chapters_and_outlines_begin_again)
{
	struct doc *d = plain(LANG_ZH);

	CHECK_TEXT(doc_heading(d, 1, DOC_CHAPTER, "总则")->label, "第一章");
	CHECK_TEXT(doc_article(d, "甲")->label, "第一条");
	CHECK_TEXT(doc_heading(d, 1, DOC_CHAPTER, "工资")->label, "第二章");
	CHECK_TEXT(doc_article(d, "乙")->label, "第二条");
	CHECK_TEXT(doc_heading(d, 1, DOC_OUTLINE, "一")->label, "一、");
	CHECK_TEXT(doc_heading(d, 2, DOC_OUTLINE, "二")->label, "（一）");
	CHECK_TEXT(doc_heading(d, 2, DOC_OUTLINE, "三")->label, "（二）");
	CHECK_TEXT(doc_heading(d, 1, DOC_OUTLINE, "四")->label, "二、");
	CHECK_TEXT(doc_heading(d, 2, DOC_OUTLINE, "五")->label, "（一）");
	CHECK_TEXT(doc_heading(d, 3, DOC_OUTLINE, "六")->label, "1.");
	CHECK_TEXT(doc_heading(d, 4, DOC_OUTLINE, "七")->label, "（1）");
	CHECK_TEXT(doc_heading(d, 1, DOC_NO_NUMBER, "八")->label, "");
}

TEST(doc, english_outlines_name_the_levels_above)
{
	struct doc *d = plain(LANG_EN);

	doc_heading(d, 1, DOC_OUTLINE, "a");
	CHECK_TEXT(doc_heading(d, 1, DOC_OUTLINE, "b")->label, "2.");
	CHECK_TEXT(doc_heading(d, 2, DOC_OUTLINE, "c")->label, "2.1");
	CHECK_TEXT(doc_heading(d, 3, DOC_OUTLINE, "d")->label, "2.1.1");
	CHECK_TEXT(doc_article(d, "e")->label, "Article 1");
	CHECK_TEXT(doc_heading(d, 1, DOC_CHAPTER, "f")->label, "Chapter 1");
}

TEST(doc, items_count_on_beside_each_other_and_begin_again_below)
{
	struct doc *d = plain(LANG_ZH);

	CHECK_NUMBER(doc_item(d, 2, DOC_DECIMAL, "a")->level, 0);
	CHECK_TEXT(d->last->label, "1.");
	CHECK_TEXT(doc_item(d, 1, DOC_DECIMAL, "b")->label, "(1)");
	CHECK_TEXT(doc_item(d, 2, DOC_DECIMAL, "c")->label, "①");
	CHECK_TEXT(doc_item(d, 0, DOC_DECIMAL, "d")->label, "2.");
	CHECK_TEXT(doc_item(d, 1, DOC_DECIMAL, "e")->label, "(1)");
	doc_paragraph(d, "x");
	CHECK_TEXT(doc_item(d, 0, DOC_DECIMAL, "f")->label, "1.");
	CHECK_TEXT(doc_item(d, 1, DOC_BULLET, "g")->label, "–");
}

TEST(doc, a_source_is_kept_once_and_cited_by_its_number)
{
	struct doc *d = plain(LANG_ZH);

	CHECK_NUMBER(doc_source(d, "国家统计局", NULL), 1);
	CHECK_NUMBER(doc_source(d, "人社部", "https://a.cn"), 2);
	CHECK_NUMBER(doc_source(d, "国家统计局", NULL), 1);
	doc_paragraph(d, "工资");
	doc_cite(d, 2);
	CHECK_TEXT(doc_text_plain(&test_mem, &d->last->text), "工资[2]");
}

TEST(doc, text_leaves_out_what_a_change_deletes)
{
	static const struct doc_change gone = { DOC_DELETED, "企业方", 0 };
	static const struct doc_change added = { DOC_INSERTED, "职工方", 0 };
	struct doc *d = plain(LANG_ZH);

	doc_paragraph(d, "增长");
	doc_run(d, 0, "3%")->change = &gone;
	doc_run(d, 0, "5%")->change = &added;
	doc_paragraph(d, "整段")->change = &gone;
	CHECK_TEXT(doc_text(&test_mem, d), "增长5%\n");
}

TEST(doc, text_has_labels_cells_notes_and_sources)
{
	const char *s =
	    doc_text(&test_mem, doc_sample_contract(&test_mem, LANG_ZH));

	CHECK(strstr(s, "第一章　总则\n第一条　为了规范") != NULL);
	CHECK(strstr(s, "《集体合同规定》〔1〕，双方") != NULL);
	CHECK(
	    strstr(s, "岗位\t人数\t月工资（元）\n车工 <一&二>\t12\t") != NULL);
	CHECK(strstr(s, "注释\n〔1〕2004 年 5 月 1 日起施行。\n") != NULL);
	s = doc_text(&test_mem, doc_sample_report(&test_mem, LANG_ZH));
	CHECK(strstr(s, "[1] 国家统计局，2026-05-16 https://www") != NULL);
	CHECK(strstr(s, "数据来源\n") < strstr(s, "第 1 节"));
}

static const char *
html_of(const struct doc *d)
{
	return doc_html(&test_mem, d, 1, "d").html;
}

TEST(doc, html_escapes_everything_and_blocks_scripts)
{
	struct doc *d = plain(LANG_ZH);
	const char *s;

	doc_paragraph(d, "<script>a & b</script>\n第二行");
	doc_link(d, "x", "javascript:alert(1)");
	doc_field(d, "<a>", "\"b\"");
	s = html_of(d);
	CHECK(strstr(s, "<script") == NULL);
	CHECK(strstr(s, "&lt;script&gt;a &amp; b&lt;/script&gt;<br>第二") !=
	    NULL);
	CHECK(strstr(s, "javascript") == NULL);
	CHECK(strstr(s, "<a>") == NULL);
}

TEST(doc, html_nests_lists_and_heads_tables)
{
	const char *s = html_of(doc_sample_contract(&test_mem, LANG_ZH));

	CHECK(strstr(s, "<ol class=\"doc__list\"><li class=\"doc__item\">") !=
	    NULL);
	CHECK(strstr(s, "工资标准；<ol class=\"doc__list\">") != NULL);
	CHECK(
	    strstr(s, "<th scope=\"col\" class=\"number\">人数</th>") != NULL);
	CHECK(strstr(s,
		  "<th scope=\"row\">单位名称</th>"
		  "<td colspan=\"3\">珠海") != NULL);
	CHECK(strstr(s, "<sup id=\"d-r1\"><a href=\"#d-n1\">〔1〕</a></sup>") !=
	    NULL);
	CHECK(strstr(s, "<li id=\"d-n1\">") != NULL);
}

TEST(doc, html_contents_lead_to_the_headings)
{
	const char *s = html_of(doc_sample_report(&test_mem, LANG_ZH));

	CHECK(strstr(s, "<a href=\"#d-h2\">（一）全国</a>") != NULL);
	CHECK(strstr(s, "<h3 class=\"doc__heading\" id=\"d-h2\">") != NULL);
	CHECK(strstr(s, "<a href=\"#d-h17\">数据来源</a>") != NULL);
	CHECK(strstr(s, "id=\"d-h17\">数据来源</h2>") != NULL);
}

TEST(doc, html_says_who_changed_what)
{
	static const struct doc_change added = { DOC_INSERTED, "职<工>方",
		1795000000 };
	struct doc *d = plain(LANG_ZH);

	doc_paragraph(d, "增长");
	doc_run(d, 0, "5%")->change = &added;
	CHECK(
	    strstr(html_of(d),
		"<ins title=\"职&lt;工&gt;方 于 2026-11-18 增加\">5%</ins>") !=
	    NULL);
}

/* One part of a DOCX as text. */
static const char *
part_of(const struct doc *d, const char *name)
{
	struct package_part *part;
	struct package *p;
	struct zip_bytes z;
	char *out = arena_take(&test_mem, 200000);
	int n, len = 0;

	CHECK(doc_docx(&test_mem, &z, d) == NULL);
	CHECK(package_open(&test_mem, &p, z.bytes, z.len, 10000000) ==
	    PACKAGE_OK);
	part = package_part_open(p, name);
	CHECK(part != NULL);
	while ((n = package_part_read(part, out + len, 199999 - len)) > 0)
		len += n;
	package_part_close(part);
	package_close(p);
	return out;
}

TEST(doc, docx_has_real_styles_numbers_and_tables)
{
	const struct doc *d = doc_sample_contract(&test_mem, LANG_ZH);
	const char *s = part_of(d, "word/document.xml");

	CHECK(strstr(s,
		  "<w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl "
		  "w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") != NULL);
	CHECK(strstr(s, "<w:tblHeader/>") != NULL);
	CHECK(strstr(s, "<w:gridSpan w:val=\"3\"/>") != NULL);
	CHECK(strstr(s, "车工 &lt;一&amp;二&gt;") != NULL);
	CHECK(strstr(s, "<w:footnoteReference w:id=\"1\"/>") != NULL);
	CHECK(strstr(s, "第一条") == NULL); /* Word counts */
	s = part_of(d, "word/numbering.xml");
	CHECK(strstr(s, "<w:lvlText w:val=\"第%1条　\"/>") != NULL);
	s = part_of(d, "word/_rels/document.xml.rels");
	CHECK(strstr(s,
		  "Target=\"https://example.cn/laws/1\" "
		  "TargetMode=\"External\"") != NULL);
	s = part_of(d, "word/styles.xml");
	CHECK(strstr(s, "w:eastAsia=\"方正小标宋简体\"") != NULL);
	s = part_of(d, "word/footer1.xml");
	CHECK(strstr(s, " NUMPAGES ") != NULL);
}

TEST(doc, docx_tracks_changes_natively)
{
	static const struct doc_change gone = { DOC_DELETED, "企业方", 0 };
	static const struct doc_change added = { DOC_INSERTED, "职工方",
		1795000000 };
	struct doc *d = plain(LANG_ZH);
	const char *s;

	doc_paragraph(d, "增长");
	doc_run(d, 0, "3%")->change = &gone;
	doc_run(d, 0, "5%")->change = &added;
	doc_paragraph(d, "新增一段")->change = &added;
	s = part_of(d, "word/document.xml");
	CHECK(strstr(s,
		  "w:author=\"企业方\" w:date=\"1970-01-01T00:00:00Z\">"
		  "<w:r><w:delText xml:space=\"preserve\">3%"
		  "</w:delText></w:r></w:del>") != NULL);
	CHECK(strstr(s,
		  "<w:ins w:id=\"1002\" w:author=\"职工方\" "
		  "w:date=\"2026-11-18T11:06:40Z\"><w:r><w:t ") != NULL);
	CHECK(strstr(s, "<w:rPr><w:ins w:id=\"1003\"") != NULL);
}

TEST(doc, characters_xml_cannot_hold_are_left_out)
{
	struct doc *d = plain(LANG_ZH);
	const char *s;

	doc_paragraph(d, "a\x01\x7f\tb\nc\xef\xbf\xbf");
	s = part_of(d, "word/document.xml");
	CHECK(strstr(s,
		  "preserve\">a</w:t><w:tab/><w:t xml:space=\"preserve"
		  "\">b</w:t><w:br/><w:t xml:space=\"preserve\">c<") != NULL);
}

TEST(doc, pdf_of_the_same_document_is_the_same_bytes)
{
	struct doc_pdf a, b;

	CHECK(doc_pdf(&test_mem, &a, doc_sample_report(&test_mem, LANG_ZH)) ==
	    NULL);
	CHECK(doc_pdf(&test_mem, &b, doc_sample_report(&test_mem, LANG_ZH)) ==
	    NULL);
	CHECK_NUMBER(a.pages, 4);
	CHECK_NUMBER(a.len, b.len);
	CHECK(memcmp(a.bytes, b.bytes, a.len) == 0);
	CHECK(memmem(a.bytes, a.len, "/Outlines", 9) != NULL);
	CHECK(memmem(a.bytes, a.len, "https://www.stats.gov.cn/sj/?a=1&b=2",
		  36) != NULL);
}

TEST(doc, pdf_breaks_a_row_that_no_page_can_hold)
{
	static const struct doc_column columns[] = { { "甲", 1, false },
		{ "乙", 3, false } };
	struct doc *d = plain(LANG_ZH);
	struct buf b = { .mem = &test_mem };
	struct doc_pdf pdf;

	for (int i = 0; i < 200; i++)
		buf_text(&b, "这一格的字很多很多，一页放不下。");
	doc_table(d, "大表", columns, 2);
	doc_row(d);
	doc_cell(d, "一");
	doc_cell(d, buf_string(&b));
	CHECK(doc_pdf(&test_mem, &pdf, d) == NULL);
	CHECK(pdf.pages >= 3 && pdf.pages < 10);
}

TEST(doc, an_empty_document_is_a_page)
{
	struct doc *d = plain(LANG_EN);
	struct zip_bytes z;
	struct doc_pdf pdf;

	CHECK(doc_pdf(&test_mem, &pdf, d) == NULL);
	CHECK_NUMBER(pdf.pages, 1);
	CHECK(doc_docx(&test_mem, &z, d) == NULL);
	CHECK_TEXT(doc_text(&test_mem, d), "");
}

TEST(doc, a_figure_that_is_no_drawing_is_said_so)
{
	struct doc *d = plain(LANG_ZH);
	struct zip_bytes z;
	struct doc_pdf pdf;

	doc_figure(d, "<p>no</p>", "x", NULL);
	CHECK(doc_pdf(&test_mem, &pdf, d) != NULL);
	CHECK(doc_docx(&test_mem, &z, d) != NULL);
}

TEST(doc, every_part_of_a_docx_is_well_formed)
{
	static const char *const parts[] = { "[Content_Types].xml",
		"_rels/.rels", "docProps/core.xml", "word/document.xml",
		"word/_rels/document.xml.rels", "word/styles.xml",
		"word/numbering.xml", "word/settings.xml", "word/footnotes.xml",
		"word/_rels/footnotes.xml.rels", "word/footer1.xml",
		"word/header1.xml" };
	struct doc *d = doc_sample_report(&test_mem, LANG_EN);
	struct package *p;
	struct zip_bytes z;

	d->header = "<页眉> & more";
	doc_paragraph(d, "x");
	doc_note(d, "a note");
	CHECK(doc_docx(&test_mem, &z, d) == NULL);
	CHECK(package_open(&test_mem, &p, z.bytes, z.len, 10000000) ==
	    PACKAGE_OK);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct xml_in *x = xml_in_open(p, parts[i]);
		enum xml_event e;

		CHECK(x != NULL);
		while ((e = xml_in_next(x)) > XML_IN_BROKEN)
			continue;
		CHECK_NUMBER(e, XML_IN_DONE);
		xml_in_close(x);
	}
	CHECK(package_has(p, "word/media/image1.png"));
	package_close(p);
}
