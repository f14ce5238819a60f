#include "text/doc_docx_parts.h"

#include "base/text.h"
#include "text/doc_style.h"
#include "text/doc_text.h"
#include "text/doc_xml.h"

enum {
	EMU = 12700, /* to the point */
	PIXELS = 2 /* to the point */
};

static int
text_width(const struct doc *d)
{
	struct doc_margins m = doc_style_margins(d);

	return doc_style_width(d) - m.left - m.right;
}

static int
weight(const struct doc_column *c)
{
	return c->width > 0 ? c->width : 1;
}

static void
put_grid(struct docx *w, const struct doc_table *t)
{
	int sum = 0, width = text_width(w->d) * DOCX_TWIPS;

	for (size_t i = 0; i < t->columns_len; i++)
		sum += weight(&t->columns[i]);
	buf_text(&w->to, "<w:tblGrid>");
	for (size_t i = 0; i < t->columns_len; i++)
		buf_printf(&w->to, "<w:gridCol w:w=\"%d\"/>",
		    width * weight(&t->columns[i]) / sum);
	buf_text(&w->to, "</w:tblGrid>");
}

static void
open_cell(struct docx *w, const struct doc_table *t, size_t column, int span)
{
	bool is_number =
	    column < t->columns_len && t->columns[column].is_number;

	buf_text(&w->to, "<w:tc><w:tcPr>");
	if (span > 1)
		buf_printf(&w->to, "<w:gridSpan w:val=\"%d\"/>", span);
	buf_printf(&w->to,
	    "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle "
	    "w:val=\"TableText\"/>%s</w:pPr>",
	    is_number ? "<w:jc w:val=\"right\"/>" : "");
}

static void
put_header(struct docx *w, const struct doc_table *t)
{
	buf_text(&w->to, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
	for (size_t i = 0; i < t->columns_len; i++) {
		open_cell(w, t, i, 1);
		if (!text_is_empty(t->columns[i].title))
			docx_text(
			    &w->to, "<w:b/><w:bCs/>", t->columns[i].title);
		buf_text(&w->to, "</w:p></w:tc>");
	}
	buf_text(&w->to, "</w:tr>");
}

static void
put_row(struct docx *w, const struct doc_table *t, const struct doc_row *r)
{
	size_t column = 0;

	buf_text(&w->to, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
	for (size_t i = 0; i < r->len; i++) {
		open_cell(w, t, column, r->cells[i].span);
		docx_runs(w, &r->cells[i].text);
		buf_text(&w->to, "</w:p></w:tc>");
		column += r->cells[i].span;
	}
	buf_text(&w->to, "</w:tr>");
}

void
docx_table(struct docx *w, const struct doc_block *b)
{
	static const char *const sides[] = { "top", "left", "bottom", "right",
		"insideH", "insideV" };
	const struct doc_table *t = &b->table;

	docx_line(w, "Caption", b->name);
	if (t->len == 0 && !doc_text_has_header(t))
		return;
	buf_text(&w->to,
	    "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
	    "<w:tblBorders>");
	for (size_t i = 0; i < sizeof(sides) / sizeof(*sides); i++)
		buf_printf(&w->to,
		    "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
		    "w:color=\"404040\"/>",
		    sides[i]);
	buf_text(
	    &w->to, "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>");
	put_grid(w, t);
	if (doc_text_has_header(t))
		put_header(w, t);
	for (size_t i = 0; i < t->len; i++)
		put_row(w, t, &t->rows[i]);
	buf_text(&w->to, "</w:tbl>");
	/* Word joins tables that touch */
	if (text_is_empty(b->remark))
		buf_text(&w->to,
		    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" "
		    "w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
	docx_line(w, "Remark", b->remark);
}

void
docx_signatures(struct docx *w, const struct doc_block *b)
{
	buf_text(&w->to,
	    "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
	    "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
	for (size_t i = 0; i < b->signatures_len; i++)
		buf_printf(&w->to, "<w:gridCol w:w=\"%d\"/>",
		    text_width(w->d) * DOCX_TWIPS / (int)b->signatures_len);
	buf_text(&w->to, "</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
	for (size_t i = 0; i < b->signatures_len; i++) {
		buf_text(&w->to, "<w:tc><w:tcPr/>");
		for (size_t k = 0; k < b->signatures[i].len; k++)
			docx_line(w, "Signature", b->signatures[i].lines[k]);
		if (b->signatures[i].len == 0)
			buf_text(&w->to, "<w:p/>");
		buf_text(&w->to, "</w:tc>");
	}
	buf_text(&w->to, "</w:tr></w:tbl><w:p/>");
}

void
docx_figure(struct docx *w, const struct doc_block *b)
{
	const struct doc_picture *p;
	size_t n;

	docx_line(w, "Caption", b->name);
	if (w->pictures_next < w->pictures_len &&
	    w->pictures[w->pictures_next].block == b) {
		n = ++w->pictures_next;
		p = &w->pictures[n - 1].picture;
		buf_printf(&w->to,
		    "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing>"
		    "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" "
		    "distR=\"0\"><wp:extent cx=\"%d\" cy=\"%d\"/>"
		    "<wp:docPr id=\"%zu\" name=\"%zu\" descr=\"",
		    p->width / PIXELS * EMU, p->height / PIXELS * EMU, n, n);
		doc_xml(&w->to, b->alt);
		buf_printf(&w->to,
		    "\"/><a:graphic><a:graphicData uri=\"http://schemas."
		    "openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
		    "<pic:nvPicPr><pic:cNvPr id=\"%zu\" name=\"%zu\"/>"
		    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
		    "r:embed=\"rIdP%zu\"/><a:stretch><a:fillRect/>"
		    "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
		    "x=\"0\" y=\"0\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>"
		    "<a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic>"
		    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
		    "</w:r></w:p>",
		    n, n, n, p->width / PIXELS * EMU, p->height / PIXELS * EMU);
	}
	docx_line(w, "Remark", b->remark);
}
