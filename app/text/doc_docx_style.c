#include "text/doc_docx_parts.h"

#include "base/text.h"
#include "text/doc_style.h"
#include "text/doc_xml.h"

/* part, style id, the name Word knows it by, outline level (0 none) */
static const struct {
	enum doc_part part;
	const char *id, *name;
	int outline;
} named[] = {
	{ DOC_PART_TITLE, "Title", "Title", 0 },
	{ DOC_PART_SUBTITLE, "Subtitle", "Subtitle", 0 },
	{ DOC_PART_HEADING1, "Heading1", "heading 1", 1 },
	{ DOC_PART_HEADING2, "Heading2", "heading 2", 2 },
	{ DOC_PART_HEADING3, "Heading3", "heading 3", 3 },
	{ DOC_PART_HEADING4, "Heading4", "heading 4", 4 },
	{ DOC_PART_BODY, "BodyText", "Body Text", 0 },
	{ DOC_PART_QUOTE, "Quote", "Quote", 0 },
	{ DOC_PART_ITEM, "ListParagraph", "List Paragraph", 0 },
	{ DOC_PART_CELL, "TableText", "Table Text", 0 },
	{ DOC_PART_CAPTION, "Caption", "caption", 0 },
	{ DOC_PART_REMARK, "Remark", "Remark", 0 },
	{ DOC_PART_REMARK, "FootnoteText", "footnote text", 0 },
	{ DOC_PART_REMARK, "Header", "header", 0 },
	{ DOC_PART_REMARK, "Footer", "footer", 0 },
	{ DOC_PART_ITEM, "TOC1", "toc 1", 0 },
	{ DOC_PART_ITEM, "TOC2", "toc 2", 0 },
	{ DOC_PART_ITEM, "Signature", "Signature", 0 },
};

static void
put_fonts(struct buf *to, const struct doc *d, const struct doc_style *s)
{
	const char *latin =
	    s->face == DOC_FACE_HEI ? "Arial" : "Times New Roman";

	buf_printf(to,
	    "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\" "
	    "w:cs=\"%s\"%s/>",
	    latin, latin, doc_style_face(s->face), latin,
	    d->lang == LANG_ZH ? " w:hint=\"eastAsia\"" : "");
	if (s->is_bold)
		buf_text(to, "<w:b/><w:bCs/>");
	buf_printf(
	    to, "<w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>", s->size, s->size);
}

static void
put_spacing(struct buf *to, const struct doc_style *s, const char *id)
{
	static const char *const aligns[] = { "both", "left", "center",
		"right" };

	buf_printf(to,
	    "<w:spacing w:before=\"%u\" w:after=\"%u\" w:line=\"%u\" "
	    "w:lineRule=\"%s\"/>",
	    s->before * 10, s->after * 10, s->line * 10,
	    text_is(id, "TableText") ? "atLeast" : "exact");
	if (text_is(id, "TOC2"))
		buf_text(to, "<w:ind w:left=\"420\"/>");
	if (s->indent > 0)
		buf_printf(to,
		    "<w:ind w:firstLineChars=\"%u\" w:firstLine=\"%u\"/>",
		    s->indent * 100, s->indent * s->size * 10);
	buf_printf(to, "<w:jc w:val=\"%s\"/>",
	    text_is(id, "Footer") ? "center" : aligns[s->align]);
}

static void
put_style(struct buf *to, const struct doc *d, size_t i)
{
	struct doc_style s = doc_style(d, named[i].part);

	buf_printf(to,
	    "<w:style w:type=\"paragraph\"%s w:styleId=\"%s\"><w:name "
	    "w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/>",
	    text_is(named[i].id, "TableText") || text_is(named[i].id, "Remark")
		? " w:customStyle=\"1\""
		: "",
	    named[i].id, named[i].name);
	if (named[i].outline > 0)
		buf_text(to, "<w:next w:val=\"BodyText\"/>");
	buf_text(to, "<w:qFormat/><w:pPr>");
	if (named[i].outline > 0)
		buf_text(to, "<w:keepNext/>");
	put_spacing(to, &s, named[i].id);
	if (named[i].outline > 0)
		buf_printf(
		    to, "<w:outlineLvl w:val=\"%d\"/>", named[i].outline - 1);
	buf_text(to, "</w:pPr><w:rPr>");
	put_fonts(to, d, &s);
	buf_text(to, "</w:rPr></w:style>");
}

const char *
docx_styles(struct arena *mem, const struct doc *d)
{
	struct buf to = { .mem = mem };
	struct doc_style body = doc_style(d, DOC_PART_BODY);

	buf_text(&to,
	    DOCX_XML "<w:styles" DOCX_W
		     "><w:docDefaults><w:rPrDefault><w:rPr>");
	put_fonts(&to, d, &body);
	buf_printf(&to,
	    "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
	    "</w:rPrDefault></w:docDefaults>"
	    "<w:style w:type=\"paragraph\" w:default=\"1\" "
	    "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
	    "</w:style>"
	    "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name "
	    "w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"1F4E8C\"/>"
	    "<w:u w:val=\"single\"/></w:rPr></w:style>"
	    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\">"
	    "<w:name w:val=\"footnote reference\"/><w:rPr>"
	    "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
	    "<w:style w:type=\"table\" w:default=\"1\" "
	    "w:styleId=\"TableNormal\">"
	    "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>"
	    "<w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" "
	    "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		put_style(&to, d, i);
	buf_text(&to, "</w:styles>");
	return buf_string(&to);
}

struct level {
	const char *format, *text;
};

static void
put_levels(struct buf *to, int id, const struct level *levels, int len)
{
	buf_printf(to,
	    "<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType "
	    "w:val=\"multilevel\"/>",
	    id);
	for (int i = 0; i < len; i++) {
		buf_printf(to,
		    "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt "
		    "w:val=\"%s\"/><w:suff w:val=\"nothing\"/><w:lvlText "
		    "w:val=\"",
		    i, levels[i].format);
		doc_xml(to, levels[i].text);
		BUF_LITERAL(to, "\"/><w:lvlJc w:val=\"left\"/>");
		if (id >= DOCX_NUM_BULLET)
			buf_printf(to,
			    "<w:pPr><w:ind w:left=\"%d\" w:hanging=\"360\"/>"
			    "</w:pPr>",
			    480 * (i + 1));
		buf_text(to, "</w:lvl>");
	}
	buf_text(to, "</w:abstractNum>");
}

#define HAN "chineseCountingThousand"

const char *
docx_numbering(struct arena *mem, const struct doc *d, unsigned lists)
{
	static const struct level zh[] = { { HAN, "第%1章　" },
		{ HAN, "第%1条　" }, { HAN, "%1、" }, { HAN, "（%2）" },
		{ "decimal", "%3. " }, { "decimal", "（%4）" } };
	static const struct level en[] = { { "decimal", "Chapter %1 " },
		{ "decimal", "Article %1 " }, { "decimal", "%1. " },
		{ "decimal", "%1.%2 " }, { "decimal", "%1.%2.%3 " },
		{ "decimal", "%1.%2.%3.%4 " } };
	static const struct level bullets[] = { { "bullet", "• " },
		{ "bullet", "– " }, { "bullet", "– " } };
	static const struct level counted[] = { { "decimal", "%1. " },
		{ "decimal", "(%2) " }, { "decimalEnclosedCircle", "%3 " } };
	const struct level *own = d->lang == LANG_ZH ? zh : en;
	struct buf to = { .mem = mem };

	buf_text(&to, DOCX_XML "<w:numbering" DOCX_W ">");
	put_levels(&to, DOCX_NUM_CHAPTER, own, 1);
	put_levels(&to, DOCX_NUM_ARTICLE, own + 1, 1);
	put_levels(&to, DOCX_NUM_OUTLINE, own + 2, 4);
	put_levels(&to, DOCX_NUM_BULLET, bullets, 3);
	put_levels(&to, DOCX_NUM_LISTS, counted, 3);
	for (int i = DOCX_NUM_CHAPTER; i <= DOCX_NUM_BULLET; i++)
		buf_printf(&to,
		    "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>"
		    "</w:num>",
		    i, i);
	for (unsigned i = 0; i < lists; i++)
		buf_printf(&to,
		    "<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"%d\"/>"
		    "<w:lvlOverride w:ilvl=\"0\"><w:startOverride "
		    "w:val=\"1\"/></w:lvlOverride></w:num>",
		    DOCX_NUM_LISTS + i, DOCX_NUM_LISTS);
	buf_text(&to, "</w:numbering>");
	return buf_string(&to);
}
