#include <cairo-pdf.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "text/doc_pdf_parts.h"
#include "text/doc_text.h"

enum {
	OUTLINE_LEVELS = 3
};

/* Between single quotes, as cairo's attributes want it. */
static const char *
quoted(struct arena *mem, const char *s)
{
	struct buf b = { .mem = mem };

	for (; *s != '\0'; s++) {
		if (*s == '\'' || *s == '\\')
			buf_char(&b, '\\');
		buf_char(&b, *s);
	}
	return buf_string(&b);
}

static void
draw_link(struct pdf *p, cairo_t *cr, const struct pdf_mark *m)
{
	cairo_tag_begin(cr, CAIRO_TAG_LINK,
	    text_printf(p->mem, "rect=[%.2f %.2f %.2f %.2f] uri='%s'", m->x,
		m->y, m->width, m->height, quoted(p->mem, m->href)));
	cairo_tag_end(cr, CAIRO_TAG_LINK);
}

static void
draw_entry(struct pdf *p, cairo_t *cr, const struct pdf_mark *m)
{
	static const double dots[] = { 0.8, 3 };
	const struct pdf_heading *h = &p->headings[m->heading];
	struct doc_style s = doc_style(p->d, DOC_PART_ITEM);
	struct pdf_layout l;
	double x;

	s.align = DOC_FLUSH;
	l = pdf_layout_text(p, s, text_printf(p->mem, "%d", h->page), p->width);
	x = p->right - pdf_layout_width(&l);
	cairo_move_to(cr, x, m->y + (m->height - s.size / 2.0 * 1.45) / 2);
	pango_cairo_show_layout(cr, l.layout);
	if (x - m->x > 12) {
		cairo_save(cr);
		cairo_set_line_width(cr, 0.8);
		cairo_set_dash(cr, dots, 2, 0);
		cairo_move_to(cr, m->x + 6, m->y + m->height * 0.62);
		cairo_line_to(cr, x - 6, m->y + m->height * 0.62);
		cairo_stroke(cr);
		cairo_restore(cr);
	}
	cairo_tag_begin(cr, CAIRO_TAG_LINK,
	    text_printf(p->mem,
		"rect=[%.2f %.2f %.2f %.2f] page=%d pos=[%.2f %.2f]", p->left,
		m->y, p->width, m->height, h->page, p->left, h->y));
	cairo_tag_end(cr, CAIRO_TAG_LINK);
}

static void
draw_mark(struct pdf *p, cairo_t *cr, const struct pdf_mark *m)
{
	switch (m->kind) {
	case PDF_LINE:
		cairo_move_to(cr, m->x, m->y);
		pango_cairo_show_layout_line(cr, m->line);
		break;
	case PDF_BOX:
		cairo_set_line_width(cr, 0.5);
		cairo_rectangle(cr, m->x, m->y, m->width, m->height);
		cairo_stroke(cr);
		break;
	case PDF_RULE:
		cairo_set_line_width(cr, m->height);
		cairo_move_to(cr, m->x, m->y);
		cairo_line_to(cr, m->x + m->width, m->y);
		cairo_stroke(cr);
		break;
	case PDF_SVG:
		cairo_save(cr);
		if (!doc_svg_draw(m->svg, cr, m->x, m->y, m->width))
			p->is_wrong = true;
		cairo_restore(cr);
		break;
	case PDF_LINK:
		draw_link(p, cr, m);
		break;
	case PDF_ENTRY:
		draw_entry(p, cr, m);
		break;
	}
}

/* What readers for the blind are told a block is. */
static const char *
tag_of(const struct doc_block *b)
{
	static const char *const headings[] = { "H2", "H3", "H4", "H5" };

	if (b == NULL)
		return NULL;
	if (b->kind == DOC_TITLE)
		return "H1";
	if (b->kind == DOC_HEADING)
		return headings[b->level - 1];
	return b->kind == DOC_FIGURE || b->kind == DOC_TABLE ||
		b->kind == DOC_CONTENTS || b->kind == DOC_SOURCES
	    ? NULL
	    : "P";
}

static void
draw_page(struct pdf *p, cairo_t *cr, int page)
{
	const struct doc_block *open = NULL;
	const char *tag = NULL;

	for (size_t i = 0; i < p->marks_len; i++) {
		const struct pdf_mark *m = &p->marks[i];

		if (m->page != page)
			continue;
		if (m->block != open || m->kind == PDF_LINK) {
			if (tag != NULL)
				cairo_tag_end(cr, tag);
			open = m->kind == PDF_LINK ? NULL : m->block;
			tag = tag_of(open);
			if (tag != NULL)
				cairo_tag_begin(cr, tag, NULL);
		}
		draw_mark(p, cr, m);
	}
	if (tag != NULL)
		cairo_tag_end(cr, tag);
}

static void
draw_running(
    struct pdf *p, cairo_t *cr, const char *s, double y, enum doc_align align)
{
	struct doc_style style = doc_style(p->d, DOC_PART_REMARK);
	struct pdf_layout l;

	if (text_is_empty(s))
		return;
	style.align = align;
	l = pdf_layout_text(p, style, s, p->width);
	cairo_move_to(cr, p->left, y);
	pango_cairo_show_layout(cr, l.layout);
}

static void
draw_frame(struct pdf *p, cairo_t *cr, int page)
{
	const char *folio = "", *footer = p->d->footer;
	const char *n = text_printf(p->mem, "%d", page);
	const char *of = text_printf(p->mem, "%d", p->page);
	struct msg_arg args[] = { { "page", n }, { "pages", of } };

	if (p->d->folio == DOC_FOLIO)
		folio = text_printf(p->mem, "— %d —", page);
	if (p->d->folio == DOC_FOLIO_OF)
		folio =
		    message_text(p->mem, p->d->lang, MSG_DOC_FOLIO, args, 2);
	draw_running(p, cr, p->d->header, p->margins.top / 2.0 - 6, DOC_FLUSH);
	if (text_is_empty(footer))
		draw_running(p, cr, folio, p->height - p->margins.bottom / 2.0,
		    DOC_CENTER);
	else {
		draw_running(p, cr, footer, p->height - p->margins.bottom / 2.0,
		    DOC_FLUSH);
		draw_running(
		    p, cr, folio, p->height - p->margins.bottom / 2.0, DOC_END);
	}
}

static void
draw_outline(struct pdf *p, cairo_surface_t *surface)
{
	int parents[OUTLINE_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

	for (size_t i = 0; i < p->headings_len; i++) {
		const struct pdf_heading *h = &p->headings[i];
		int level = h->block->level;
		int id;

		if (level > OUTLINE_LEVELS)
			continue;
		id = cairo_pdf_surface_add_outline(surface, parents[level - 1],
		    doc_text_line(p->mem, p->d, h->block),
		    text_printf(p->mem, "page=%d pos=[%.2f %.2f]", h->page,
			p->left, h->y),
		    level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
		for (int k = level; k <= OUTLINE_LEVELS; k++)
			parents[k] = id;
	}
}

void
pdf_draw(struct pdf *p, cairo_t *cr, cairo_surface_t *surface)
{
	for (int page = 1; page <= p->page; page++) {
		draw_page(p, cr, page);
		draw_frame(p, cr, page);
		cairo_show_page(cr);
	}
	draw_outline(p, surface);
}
