#include "base/arena.h"
#include "base/text.h"
#include "text/doc_pdf_parts.h"
#include "text/doc_text.h"

enum {
	PAD = 4 /* beside and above a cell's text */
};

struct cell {
	struct pdf_layout text;
	double x, width;
};

struct line {
	struct cell *cells;
	size_t len;
	int lines; /* of the tallest cell */
	double pitch;
};

struct table {
	const struct doc_table *t;
	struct doc_style style;
	double *edges; /* columns_len + 1 of them */
	struct line header;
	bool has_header;
	bool is_open; /* rules between rows alone, as reports have them */
};

static void
set_edges(struct pdf *p, struct table *w)
{
	const struct doc_table *t = w->t;
	double sum = 0, at = 0;

	for (size_t i = 0; i < t->columns_len; i++)
		sum += t->columns[i].width > 0 ? t->columns[i].width : 1;
	w->edges = ARENA_MANY(p->mem, double, t->columns_len + 1);
	for (size_t i = 0; i <= t->columns_len; i++) {
		w->edges[i] = p->left + p->width * at / sum;
		if (i < t->columns_len)
			at += t->columns[i].width > 0 ? t->columns[i].width : 1;
	}
}

static void
add_cell(struct pdf *p, struct table *w, struct line *l,
    const struct doc_text *text, size_t column, size_t span, bool is_header)
{
	struct cell *c = &l->cells[l->len++];
	size_t end = column + span < w->t->columns_len ? column + span
						       : w->t->columns_len;
	struct doc_style s = w->style;

	s.is_bold = is_header;
	if (column < w->t->columns_len && w->t->columns[column].is_number)
		s.align = DOC_END;
	if (column > end)
		column = end;
	c->x = w->edges[column];
	c->width = w->edges[end] - c->x;
	c->text = pdf_layout(p, s, "", text, c->width - 2 * PAD);
	l->pitch = c->text.pitch;
	if (c->text.lines > l->lines)
		l->lines = c->text.lines;
}

static struct line
row_line(struct pdf *p, struct table *w, const struct doc_row *r)
{
	struct line l = { .lines = 1 };
	size_t column = 0;

	l.cells = ARENA_MANY(p->mem, struct cell, r->len);
	for (size_t i = 0; i < r->len; i++) {
		add_cell(p, w, &l, &r->cells[i].text, column, r->cells[i].span,
		    i == 0 && w->t->is_form);
		column += r->cells[i].span;
	}
	return l;
}

static struct line
header_line(struct pdf *p, struct table *w)
{
	struct line l = { .lines = 1 };

	l.cells = ARENA_MANY(p->mem, struct cell, w->t->columns_len);
	for (size_t i = 0; i < w->t->columns_len; i++) {
		struct doc_run r = { .text = w->t->columns[i].title };
		struct doc_text t = { &r, r.text != NULL, 1 };

		add_cell(p, w, &l, &t, i, 1, true);
	}
	return l;
}

static double
line_height(const struct line *l)
{
	return l->lines * l->pitch + 2 * PAD;
}

static void
put_rule(struct pdf *p, double y, double thickness)
{
	struct pdf_mark *m = pdf_mark(p, PDF_RULE);

	m->x = p->left;
	m->y = y;
	m->width = p->width;
	m->height = thickness;
}

/* Lines from..to of every cell of a row, with its borders. */
static void
put_slice(struct pdf *p, const struct table *w, const struct line *l, int from,
    int to)
{
	double height = (to - from) * l->pitch + 2 * PAD;

	for (size_t i = 0; i < l->len; i++) {
		const struct cell *c = &l->cells[i];
		int end = c->text.lines < to ? c->text.lines : to;

		if (from < end)
			pdf_put_lines(
			    p, &c->text, from, end, c->x + PAD, p->y + PAD);
		if (!w->is_open) {
			struct pdf_mark *m = pdf_mark(p, PDF_BOX);

			m->x = c->x;
			m->y = p->y;
			m->width = c->width;
			m->height = height;
		}
	}
	p->y += height;
	if (w->is_open)
		put_rule(p, p->y, 0.4);
}

static void
put_header(struct pdf *p, const struct table *w)
{
	if (w->is_open)
		put_rule(p, p->y, 1);
	if (w->has_header)
		put_slice(p, w, &w->header, 0, w->header.lines);
}

/* A row moves to the next page whole, unless no page could hold it. */
static void
put_row(struct pdf *p, const struct table *w, const struct line *l)
{
	double page = p->bottom - p->margins.top -
	    (w->has_header ? line_height(&w->header) : 0);

	for (int from = 0; from < l->lines && !p->is_full;) {
		int left = l->lines - from, fit;

		fit = (int)((p->bottom - p->y - 2 * PAD) / l->pitch);
		if (fit < left &&
		    (fit < 1 || left * l->pitch + 2 * PAD <= page)) {
			pdf_next_page(p);
			put_header(p, w);
			fit = (int)((p->bottom - p->y - 2 * PAD) / l->pitch);
			if (fit < 1)
				fit = 1;
		}
		if (fit > left)
			fit = left;
		put_slice(p, w, l, from, from + fit);
		from += fit;
	}
}

void
pdf_table(struct pdf *p, const struct doc_block *b)
{
	struct doc_style caption = doc_style(p->d, DOC_PART_CAPTION);
	struct table w = { .t = &b->table,
		.style = doc_style(p->d, DOC_PART_CELL),
		.has_header = doc_text_has_header(&b->table),
		.is_open = p->d->look == DOC_REPORT && !b->table.is_form };
	struct line first;

	if (b->table.columns_len == 0)
		return;
	set_edges(p, &w);
	if (w.has_header)
		w.header = header_line(p, &w);
	first = w.has_header ? w.header : (struct line){ 0 };
	if (!pdf_fits(
		p, line_height(&first) + caption.line + 2 * w.style.line) &&
	    p->y > p->margins.top)
		pdf_next_page(p);
	pdf_line(p, DOC_PART_CAPTION, b->name);
	put_header(p, &w);
	for (size_t i = 0; i < b->table.len && !p->is_full; i++) {
		struct line l = row_line(p, &w, &b->table.rows[i]);

		put_row(p, &w, &l);
	}
	pdf_line(p, DOC_PART_REMARK, b->remark);
	pdf_space(p, 8);
}

void
pdf_signatures(struct pdf *p, const struct doc_block *b)
{
	struct doc_style s = doc_style(p->d, DOC_PART_ITEM);
	double width = p->width / (double)b->signatures_len, height = 0;

	for (size_t i = 0; i < b->signatures_len; i++)
		if ((double)b->signatures[i].len * s.line / 2.0 > height)
			height = (double)b->signatures[i].len * s.line / 2.0;
	pdf_space(p, s.line / 2.0);
	if (!pdf_fits(p, height) && p->y > p->margins.top)
		pdf_next_page(p);
	s.align = DOC_FLUSH;
	for (size_t i = 0; i < b->signatures_len; i++) {
		double y = p->y;

		for (size_t k = 0; k < b->signatures[i].len; k++) {
			struct pdf_layout l = pdf_layout_text(
			    p, s, b->signatures[i].lines[k], width - 8);

			pdf_put_lines(
			    p, &l, 0, l.lines, p->left + width * (double)i, y);
			y += l.pitch * (l.lines > 0 ? l.lines : 1);
		}
	}
	p->y += height;
}
