/* Documents read back, and files that are refused. */
#include "base/text.h"
#include "doc_sample.h"
#include "text/doc_docx.h"
#include "text/doc_html.h"
#include "text/doc_in.h"
#include "text/doc_text.h"
#include "test.h"

static struct doc *
empty(void)
{
	return doc_new(&test_mem, LANG_ZH, DOC_AGREEMENT, "");
}

/* A DOCX with that body and numbering. */
static struct zip_bytes
docx(const char *body, const char *numbering)
{
	const char *document = text_printf(&test_mem,
	    "<w:document xmlns:w=\"w\"><w:body>%s</w:body></w:document>", body);
	const char *parts[] = { "[Content_Types].xml", "<Types/>",
		"word/document.xml", document, "word/numbering.xml",
		text_printf(&test_mem,
		    "<w:numbering xmlns:w=\"w\">%s</w:numbering>", numbering) };
	struct zip_file files[3];
	struct zip_bytes z;

	for (int i = 0; i < 3; i++)
		files[i] = (struct zip_file){ parts[2 * i], parts[2 * i + 1],
			strlen(parts[2 * i + 1]), false };
	CHECK(zip_out(&test_mem, &z, files, 3) == NULL);
	return z;
}

static const char *
read_body(const char *body, const char *numbering)
{
	struct zip_bytes z = docx(body, numbering);
	struct doc *d = empty();

	CHECK_NUMBER(doc_in(d, z.bytes, z.len), MSG_NONE);
	return doc_text(&test_mem, d);
}

/* Without white space: files break lines in their own ways. */
static const char *
squeezed(const char *s)
{
	struct buf b = { .mem = &test_mem };

	while (*s != '\0') {
		const char *from = s;

		if (!text_is_space(text_next(&s)))
			buf_add(&b, from, (size_t)(s - from));
	}
	return buf_string(&b);
}

/* The characters of a page: tags away, entities turned back. */
static const char *
shown_text(const struct doc *d)
{
	static const char *const entities[] = { "&lt;", "<", "&gt;", ">",
		"&amp;", "&", "&quot;", "\"", "&#39;", "'" };
	const char *s = doc_html(&test_mem, d, 1, "d").html;
	struct buf b = { .mem = &test_mem };

	while (*s != '\0') {
		size_t i;

		if (*s == '<') {
			s = strchr(s, '>') + 1;
			continue;
		}
		for (i = 0; i < 10; i += 2)
			if (text_starts(s, entities[i]))
				break;
		if (i < 10) {
			buf_text(&b, entities[i + 1]);
			s += strlen(entities[i]);
		} else
			buf_char(&b, *s++);
	}
	return buf_string(&b);
}

TEST(doc_in, a_contract_reads_back_as_it_was_written)
{
	for (enum lang lang = LANG_ZH; lang < LANG_COUNT; lang++) {
		struct doc *from = doc_sample_contract(&test_mem, lang);
		struct doc *to = doc_new(&test_mem, lang, DOC_AGREEMENT, "");
		struct zip_bytes z;

		CHECK(doc_docx(&test_mem, &z, from) == NULL);
		CHECK_NUMBER(doc_in(to, z.bytes, z.len), MSG_NONE);
		CHECK_TEXT(squeezed(doc_text(&test_mem, to)),
		    squeezed(doc_text(&test_mem, from)));
		CHECK_TEXT(squeezed(shown_text(from)),
		    squeezed(doc_text(&test_mem, from)));
	}
}

TEST(doc_in, styles_links_and_notes_come_back)
{
	struct doc *to = empty();
	const struct doc_block *b;
	struct zip_bytes z;

	CHECK(doc_docx(&test_mem, &z,
		  doc_sample_contract(&test_mem, LANG_ZH)) == NULL);
	CHECK_NUMBER(doc_in(to, z.bytes, z.len), MSG_NONE);
	CHECK_NUMBER(to->first->kind, DOC_TITLE);
	b = to->first->next->next->next;
	CHECK_NUMBER(b->kind, DOC_HEADING);
	CHECK_TEXT(b->label, "第一章　");
	b = b->next;
	CHECK_TEXT(b->text.runs[1].text, "《劳动合同法》");
	CHECK_TEXT(b->text.runs[1].href, "https://example.cn/laws/1");
	CHECK_NUMBER(b->text.runs[3].style, DOC_BOLD);
	CHECK_NUMBER(b->text.runs[4].note, 1);
}

TEST(doc_in, tracked_changes_come_back)
{
	static const struct doc_change gone = { DOC_DELETED, "企业方",
		1795000000 };
	static const struct doc_change added = { DOC_INSERTED, "职工方",
		1795000001 };
	struct doc *d = empty(), *to = empty();
	const struct doc_run *r;
	struct zip_bytes z;

	doc_paragraph(d, "增长");
	doc_run(d, 0, "3%")->change = &gone;
	doc_run(d, 0, "5%")->change = &added;
	doc_paragraph(d, "新增")->change = &added;
	CHECK(doc_docx(&test_mem, &z, d) == NULL);
	CHECK_NUMBER(doc_in(to, z.bytes, z.len), MSG_NONE);
	r = to->first->text.runs;
	CHECK_NUMBER(to->first->text.len, 3);
	CHECK_NUMBER(r[1].change->kind, DOC_DELETED);
	CHECK_TEXT(r[1].change->author, "企业方");
	CHECK(r[1].change->at_seconds == 1795000000);
	CHECK_NUMBER(r[2].change->kind, DOC_INSERTED);
	CHECK_NUMBER(to->last->change->kind, DOC_INSERTED);
	CHECK_TEXT(doc_text(&test_mem, to), "增长5%\n新增\n");
}

#define ITEM(level, num, text)                                              \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level                       \
	"\"/><w:numId w:val=\"" num "\"/></w:numPr></w:pPr><w:r><w:t>" text \
	"</w:t></w:r></w:p>"
#define LEVEL(n, format, text)                                    \
	"<w:lvl w:ilvl=\"" n "\"><w:numFmt w:val=\"" format       \
	"\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" text \
	"\"/></w:lvl>"

TEST(doc_in, numbers_are_counted_as_word_counts_them)
{
	const char *numbering = "<w:abstractNum w:abstractNumId=\"7\">" LEVEL(
	    "0", "chineseCountingThousand", "第%1条 ")
	    LEVEL("1", "decimal", "%1-%2.") LEVEL("2", "lowerRoman",
		"%3)") "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
		       "w:val=\"7\"/></w:num><w:num "
		       "w:numId=\"2\"><w:abstractNumId "
		       "w:val=\"7\"/><w:lvlOverride "
		       "w:ilvl=\"0\"><w:startOverride "
		       "w:val=\"12\"/></w:lvlOverride></w:num>";

	CHECK_TEXT(read_body(ITEM("0", "1", "甲") ITEM("1", "1", "乙") ITEM("1",
				 "1", "丙") ITEM("0", "1", "丁") ITEM("1", "1",
				 "戊") ITEM("2", "1", "己") ITEM("0", "2", "庚")
				 ITEM("0", "2", "辛") ITEM("0", "9", "壬"),
		       numbering),
	    "第一条 甲\n一-1.乙\n一-2.丙\n第二条 丁\n二-1.戊\ni)己\n"
	    "第十二条 庚\n第十三条 辛\n壬\n");
}

TEST(doc_in, fields_show_their_result_and_hidden_text_nothing)
{
	CHECK_TEXT(
	    read_body(
		"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
		"<w:instrText>REF x</w:instrText></w:r><w:r><w:t>no</w:t>"
		"</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
		"<w:r><w:t>第三条</w:t></w:r><w:r><w:fldChar "
		"w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
		"<w:t>hidden</w:t></w:r><w:r><w:t>后</w:t><w:br/><w:t>行"
		"</w:t></w:r></w:p>",
		""),
	    "第三条后\n行\n");
}

TEST(doc_in, merged_and_nested_cells_keep_their_text)
{
	CHECK_TEXT(
	    read_body(
		"<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol "
		"w:w=\"3000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan "
		"w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>全行</w:t></w:r></w:p>"
		"</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>左</w:t></w:r></w:p>"
		"</w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内一</w:t>"
		"</w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>内二</w:t></w:r>"
		"</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
		""),
	    "全行\n左\t内一\n内二\n");
}

TEST(doc_in, text_files_are_read_in_their_encoding)
{
	struct doc *d = empty();

	CHECK_NUMBER(
	    doc_in(d, "\xef\xbb\xbf第一条\r\n\r\n第二条", 25), MSG_NONE);
	CHECK_TEXT(doc_text(&test_mem, d), "第一条\n第二条\n");
	d = empty();
	CHECK_NUMBER(doc_in(d, "\xba\xcf\xcd\xac\n", 5), MSG_NONE);
	CHECK_TEXT(doc_text(&test_mem, d), "合同\n");
	CHECK_NUMBER(doc_in(empty(), " \n ", 3), MSG_DOC_IN_EMPTY);
	CHECK_NUMBER(doc_in(empty(), "a\0b", 3), MSG_DOC_IN_ENCODING);
}

TEST(doc_in, other_files_are_refused_with_the_way_out)
{
	struct zip_file macros[] = { { "[Content_Types].xml", "x", 1, true },
		{ "word/document.xml", "x", 1, true },
		{ "word/vbaProject.bin", "x", 1, true } };
	struct zip_bytes z;

	CHECK(zip_out(&test_mem, &z, macros, 3) == NULL);
	CHECK_NUMBER(doc_in(empty(), z.bytes, z.len), MSG_DOC_IN_MACROS);
	CHECK_NUMBER(doc_in(empty(), "", 0), MSG_DOC_IN_EMPTY);
	CHECK_NUMBER(doc_in(empty(), "%PDF-1.7", 8), MSG_DOC_IN_PICTURE);
	CHECK_NUMBER(doc_in(empty(), "{\\rtf1", 6), MSG_DOC_IN_OLD);
	CHECK_NUMBER(doc_in(empty(), "PK\x03\x04zzzz", 8), MSG_DOC_IN_BROKEN);
}

TEST(doc_in, entities_and_bombs_are_refused)
{
	struct zip_bytes z;
	char *zeros = arena_take(&test_mem, 4000000);
	struct zip_file bomb[] = { { "[Content_Types].xml", "<T/>", 4, true },
		{ "word/document.xml", "<a/>", 4, false },
		{ "word/media/x.bin", zeros, 4000000, false } };

	z = docx("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
		 "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
	    "");
	CHECK_NUMBER(doc_in(empty(), z.bytes, z.len), MSG_DOC_IN_BROKEN);
	z = docx("<w:p><w:r><w:t>a</w:t>", "");
	CHECK_NUMBER(doc_in(empty(), z.bytes, z.len), MSG_DOC_IN_BROKEN);
	CHECK(zip_out(&test_mem, &z, bomb, 3) == NULL);
	CHECK_NUMBER(doc_in(empty(), z.bytes, z.len), MSG_DOC_IN_LARGE);
}

TEST(doc_in, a_paragraph_of_countless_runs_is_too_large)
{
	struct buf b = { .mem = &test_mem };
	struct zip_bytes z;

	buf_text(&b, "<w:p>");
	for (int i = 0; i < DOC_IN_RUNS_MAX + 10; i++)
		buf_text(&b, "<w:r><w:t>a</w:t></w:r>");
	buf_text(&b, "</w:p>");
	z = docx(buf_string(&b), "");
	CHECK_NUMBER(doc_in(empty(), z.bytes, z.len), MSG_DOC_IN_LARGE);
}
