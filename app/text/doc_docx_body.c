#include "text/doc_docx_parts.h"

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_numeral.h"
#include "text/doc_style.h"
#include "text/doc_text.h"
#include "text/doc_xml.h"

static const char *
style_of(const struct doc_block *b)
{
	static const char *const headings[] = { "Heading1", "Heading2",
		"Heading3", "Heading4" };

	switch (b->kind) {
	case DOC_TITLE:
		return "Title";
	case DOC_SUBTITLE:
		return "Subtitle";
	case DOC_HEADING:
		return headings[b->level - 1];
	case DOC_QUOTE:
		return "Quote";
	case DOC_ITEM:
	case DOC_FIELD:
		return "ListParagraph";
	default:
		return "BodyText";
	}
}

static void
put_number(struct docx *w, const struct doc_block *b)
{
	unsigned id = DOCX_NUM_BULLET;
	int level = b->level;

	switch (b->number) {
	case DOC_NO_NUMBER:
	case DOC_GIVEN:
		return;
	case DOC_CHAPTER:
		id = DOCX_NUM_CHAPTER;
		level = 0;
		break;
	case DOC_ARTICLE:
		id = DOCX_NUM_ARTICLE;
		level = 0;
		break;
	case DOC_OUTLINE:
		id = DOCX_NUM_OUTLINE;
		level--;
		break;
	case DOC_DECIMAL:
		w->lists += level == 0 && b->ordinal == 1;
		id = DOCX_NUM_LISTS + (w->lists > 0 ? w->lists - 1 : 0);
		break;
	case DOC_BULLET:
		break;
	}
	buf_printf(&w->to,
	    "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%u\"/></w:numPr>",
	    level, id);
}

/* In the order the schema wants: style, number, indent, align, mark. */
static void
put_properties(struct docx *w, const struct doc_block *b)
{
	static const char *const aligns[] = { "", "left", "center", "right" };

	buf_printf(&w->to, "<w:pPr><w:pStyle w:val=\"%s\"/>", style_of(b));
	put_number(w, b);
	if (b->align != DOC_USUAL)
		buf_printf(&w->to,
		    "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"
		    "<w:jc w:val=\"%s\"/>",
		    aligns[b->align]);
	if (b->change != NULL) {
		buf_text(&w->to, "<w:rPr>");
		docx_change(w, b->change, true);
		buf_text(&w->to, "</w:rPr>");
	}
	buf_text(&w->to, "</w:pPr>");
}

static void
put_paragraph(struct docx *w, const struct doc_block *b)
{
	unsigned mark = 0;

	buf_text(&w->to, "<w:p>");
	put_properties(w, b);
	if (b->kind == DOC_HEADING) {
		mark = ++w->headings;
		buf_printf(&w->to,
		    "<w:bookmarkStart w:id=\"%u\" w:name=\"_Toc%u\"/>", mark,
		    mark);
	}
	if (b->kind == DOC_FIELD)
		docx_text(&w->to, "",
		    text_printf(w->to.mem, "%s%s", b->name,
			w->d->lang == LANG_ZH ? "：" : ": "));
	if (b->number == DOC_GIVEN)
		docx_text(&w->to, "", b->label);
	docx_runs(w, &b->text);
	if (mark > 0)
		buf_printf(&w->to, "<w:bookmarkEnd w:id=\"%u\"/>", mark);
	buf_text(&w->to, "</w:p>");
}

#define FIELD_BEGIN \
	"<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>"

/* A field Word fills with page numbers; the entries stand there already. */
static void
put_contents(struct docx *w, const struct doc_block *at)
{
	unsigned mark = 0, n = 0;

	docx_line(w, "Caption", at->name);
	for (const struct doc_block *b = w->d->first; b != NULL; b = b->next) {
		mark += b->kind == DOC_HEADING;
		if (!doc_text_is_listed(b))
			continue;
		docx_open(w, b->level == 1 ? "TOC1" : "TOC2");
		if (n++ == 0)
			buf_text(&w->to,
			    FIELD_BEGIN "<w:r><w:instrText xml:space="
					"\"preserve\"> TOC \\o \"1-2\" \\h "
					"</w:instrText></w:r><w:r><w:fldChar "
					"w:fldCharType=\"separate\"/></w:r>");
		buf_printf(&w->to, "<w:hyperlink w:anchor=\"_Toc%u\">", mark);
		docx_text(&w->to, "", doc_text_line(w->to.mem, w->d, b));
		buf_text(&w->to, "</w:hyperlink></w:p>");
	}
	if (n > 0)
		buf_text(&w->to,
		    "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
}

static void
put_sources(struct docx *w)
{
	struct doc_run link = { .text = "" };
	struct doc_text t = { &link, 1, 1 };

	for (size_t i = 0; i < w->d->sources_len; i++) {
		const struct doc_source *s = &w->d->sources[i];

		docx_open(w, "Remark");
		docx_text(&w->to, "",
		    text_printf(w->to.mem, "[%zu] %s%s", i + 1, s->text,
			s->href != NULL ? " " : ""));
		if (s->href != NULL) {
			link.text = link.href = s->href;
			docx_runs(w, &t);
		}
		buf_text(&w->to, "</w:p>");
	}
}

static void
put_block(struct docx *w, const struct doc_block *b)
{
	switch (b->kind) {
	case DOC_TABLE:
		docx_table(w, b);
		break;
	case DOC_FIGURE:
		docx_figure(w, b);
		break;
	case DOC_SIGNATURES:
		docx_signatures(w, b);
		break;
	case DOC_PAGE_BREAK:
		buf_text(
		    &w->to, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
		break;
	case DOC_CONTENTS:
		put_contents(w, b);
		break;
	case DOC_SOURCES:
		put_sources(w);
		break;
	default:
		put_paragraph(w, b);
	}
}

static void
put_section(struct docx *w)
{
	struct doc_margins m = doc_style_margins(w->d);
	int width = doc_style_width(w->d), height = doc_style_height(w->d);

	buf_text(&w->to, "<w:sectPr>");
	if (!text_is_empty(w->d->header))
		buf_text(&w->to,
		    "<w:headerReference w:type=\"default\" r:id=\"rIdH\"/>");
	buf_text(
	    &w->to, "<w:footerReference w:type=\"default\" r:id=\"rIdF\"/>");
	buf_printf(&w->to,
	    "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%d\" "
	    "w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"850\" "
	    "w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>",
	    width * DOCX_TWIPS, height * DOCX_TWIPS,
	    width > height ? " w:orient=\"landscape\"" : "", m.top * DOCX_TWIPS,
	    m.right * DOCX_TWIPS, m.bottom * DOCX_TWIPS, m.left * DOCX_TWIPS);
}

const char *
docx_document(struct docx *w)
{
	buf_text(&w->to,
	    DOCX_XML
	    "<w:document" DOCX_W
	    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
	    "wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats."
	    "org/drawingml/2006/main\" xmlns:pic=\"http://schemas."
	    "openxmlformats.org/drawingml/2006/picture\"><w:body>");
	for (const struct doc_block *b = w->d->first; b != NULL; b = b->next)
		put_block(w, b);
	put_section(w);
	buf_text(&w->to, "</w:body></w:document>");
	return buf_string(&w->to);
}

static void
put_field(struct buf *to, const char *name)
{
	buf_printf(to,
	    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
	    "xml:space=\"preserve\"> %s </w:instrText></w:r><w:r><w:fldChar "
	    "w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r>"
	    "<w:fldChar w:fldCharType=\"end\"/></w:r>",
	    name);
}

/* "第 {page} 页，共 {pages} 页" with Word's fields in its holes. */
static void
put_folio(struct buf *to, const char *pattern)
{
	while (*pattern != '\0') {
		size_t len = strcspn(pattern, "{");

		if (len > 0)
			docx_text(to, "", arena_copy(to->mem, pattern, len));
		pattern += len;
		if (*pattern == '\0')
			break;
		put_field(
		    to, text_starts(pattern, "{pages}") ? "NUMPAGES" : "PAGE");
		pattern += strcspn(pattern, "}") + 1;
	}
}

const char *
docx_footer(struct arena *mem, const struct doc *d)
{
	struct buf to = { .mem = mem };

	buf_text(&to,
	    DOCX_XML "<w:ftr" DOCX_W "><w:p><w:pPr><w:pStyle "
		     "w:val=\"Footer\"/></w:pPr>");
	if (!text_is_empty(d->footer))
		docx_text(&to, "",
		    text_printf(mem, "%s%s", d->footer,
			d->folio != DOC_NO_FOLIO ? "　" : ""));
	if (d->folio == DOC_FOLIO)
		put_folio(&to, "— {page} —");
	if (d->folio == DOC_FOLIO_OF)
		put_folio(&to, message_raw(d->lang, MSG_DOC_FOLIO));
	buf_text(&to, "</w:p></w:ftr>");
	return buf_string(&to);
}

const char *
docx_header(struct arena *mem, const struct doc *d)
{
	struct buf to = { .mem = mem };

	buf_text(&to,
	    DOCX_XML "<w:hdr" DOCX_W "><w:p><w:pPr><w:pStyle "
		     "w:val=\"Header\"/></w:pPr>");
	docx_text(&to, "", d->header);
	buf_text(&to, "</w:p></w:hdr>");
	return buf_string(&to);
}
