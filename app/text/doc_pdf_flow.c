#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_numeral.h"
#include "text/doc_pdf_parts.h"
#include "text/doc_text.h"

enum {
	AFTER_HEADING = 60, /* points that must follow on the page */
	STEP = 20, /* of a list's level */
	FIGURE_MAX = 520
};

struct pdf_mark *
pdf_mark(struct pdf *p, enum pdf_kind kind)
{
	struct pdf_mark *m;

	if (p->marks_len == p->marks_room) {
		size_t room = p->marks_len * 2 + 256;

		p->marks = arena_grow(p->mem, p->marks,
		    p->marks_len * sizeof(*m), room * sizeof(*m));
		p->marks_room = room;
	}
	m = &p->marks[p->marks_len++];
	*m = (struct pdf_mark){
		.kind = kind, .page = p->page, .block = p->block
	};
	return m;
}

void
pdf_next_page(struct pdf *p)
{
	if (p->page < PDF_PAGES_MAX)
		p->page++;
	else
		p->is_full = true;
	p->y = p->margins.top;
}

bool
pdf_fits(const struct pdf *p, double height)
{
	return p->y + height <= p->bottom + 0.01;
}

/* Space is dropped at the head of a page. */
void
pdf_space(struct pdf *p, double points)
{
	if (p->y > p->margins.top)
		p->y += points;
}

static int
room(const struct pdf *p, const struct pdf_layout *l)
{
	return (int)((p->bottom + 0.01 - p->y) / l->pitch);
}

/* Lines onto pages; no line of a paragraph stands alone. */
void
pdf_flow(struct pdf *p, const struct pdf_layout *l, double x)
{
	for (int at = 0; at < l->lines && !p->is_full;) {
		int left = l->lines - at, take = room(p, l);

		if (take < left && left - take == 1 && take > 1)
			take--;
		if (take > left)
			take = left;
		if (take <= 0 || (take == 1 && left > 1 && at == 0)) {
			if (p->y <= p->margins.top)
				take = 1; /* a line taller than the page */
			else {
				pdf_next_page(p);
				continue;
			}
		}
		pdf_put_lines(p, l, at, at + take, x, p->y);
		p->y += take * l->pitch;
		at += take;
	}
}

void
pdf_line(struct pdf *p, enum doc_part part, const char *s)
{
	struct doc_style style = doc_style(p->d, part);
	struct pdf_layout l;

	if (text_is_empty(s))
		return;
	l = pdf_layout_text(p, style, s, p->width);
	pdf_space(p, style.before / 2.0);
	pdf_flow(p, &l, p->left);
	pdf_space(p, style.after / 2.0);
}

static void
keep_heading(struct pdf *p, const struct doc_block *b)
{
	if (p->headings_len == p->headings_room) {
		size_t more = p->headings_len * 2 + 64;

		p->headings = arena_grow(p->mem, p->headings,
		    p->headings_len * sizeof(*p->headings),
		    more * sizeof(*p->headings));
		p->headings_room = more;
	}
	p->headings[p->headings_len++] =
	    (struct pdf_heading){ b, p->page, p->y };
}

static struct doc_style
style_of(const struct pdf *p, const struct doc_block *b)
{
	struct doc_style s = doc_style(p->d, doc_style_part(b));

	if (b->align != DOC_USUAL) {
		s.align = b->align;
		s.indent = 0;
	}
	return s;
}

static void
put_paragraph(struct pdf *p, const struct doc_block *b)
{
	struct doc_style s = style_of(p, b);
	double inset = b->kind == DOC_QUOTE ? STEP : 0;
	const char *before = text_printf(p->mem, "%s%s", b->label,
	    doc_numeral_gap(p->d->lang, b->number, b->level));
	struct pdf_layout l;

	if (b->kind == DOC_FIELD)
		before = text_printf(p->mem, "%s%s", b->name,
		    p->d->lang == LANG_ZH ? "：" : ": ");
	l = pdf_layout(p, s, before, &b->text, p->width - 2 * inset);
	if (l.lines == 0) {
		/* an empty paragraph is an empty line */
		pdf_space(p, l.pitch);
		return;
	}
	pdf_space(p, s.before / 2.0);
	if (b->kind == DOC_HEADING) {
		if (!pdf_fits(p, l.lines * l.pitch + AFTER_HEADING) &&
		    p->y > p->margins.top)
			pdf_next_page(p);
		keep_heading(p, b);
	}
	pdf_flow(p, &l, p->left + inset);
	pdf_space(p, s.after / 2.0);
}

/* The label hangs to the left of the text. */
static void
put_item(struct pdf *p, const struct doc_block *b)
{
	struct doc_style s = style_of(p, b);
	struct pdf_layout label = pdf_layout_text(p, s, b->label, p->width);
	double hang = pdf_layout_width(&label), x;
	struct pdf_layout l;

	pango_layout_set_alignment(label.layout, PANGO_ALIGN_LEFT);
	hang = s.size * 0.6 > hang + 4 ? s.size * 0.6 : hang + 4;
	x = p->left + STEP * (b->level + (p->d->look != DOC_REPORT));
	l = pdf_layout(p, s, "", &b->text, p->right - x - hang);
	if (room(p, &l) < (l.lines > 1 ? 2 : 1) && p->y > p->margins.top)
		pdf_next_page(p);
	pdf_put_lines(p, &label, 0, label.lines, x, p->y);
	pdf_flow(p, &l, x + hang);
	pdf_space(p, s.after / 2.0);
}

static void
put_figure(struct pdf *p, const struct doc_block *b)
{
	struct doc_svg *svg = doc_svg_open(p->mem, b->svg);
	struct doc_style caption = doc_style(p->d, DOC_PART_CAPTION);
	double width = p->width < FIGURE_MAX ? p->width : FIGURE_MAX, height;
	double most = p->bottom - p->margins.top - 2 * caption.line;
	struct pdf_mark *m;

	if (svg == NULL) {
		p->is_wrong = true;
		return;
	}
	height = doc_svg_height(svg, width);
	if (height > most) {
		width = width * most / height;
		height = most;
	}
	if (!pdf_fits(p, height + caption.line + caption.before) &&
	    p->y > p->margins.top)
		pdf_next_page(p);
	pdf_line(p, DOC_PART_CAPTION, b->name);
	m = pdf_mark(p, PDF_SVG);
	m->svg = svg;
	m->x = p->left;
	m->y = p->y;
	m->width = width;
	m->height = height;
	p->y += height;
	pdf_line(p, DOC_PART_REMARK, b->remark);
	pdf_space(p, 6);
}

/* Room for each entry; the page numbers come when they are known. */
static void
put_contents(struct pdf *p, const struct doc_block *at)
{
	struct doc_style s = doc_style(p->d, DOC_PART_ITEM);
	size_t heading = 0;

	s.align = DOC_FLUSH;
	pdf_line(p, DOC_PART_CAPTION, at->name);
	for (const struct doc_block *b = p->d->first; b != NULL; b = b->next) {
		double inset = b->level > 1 ? STEP : 0;
		struct pdf_layout l;
		struct pdf_mark *m;

		heading += b->kind == DOC_HEADING;
		if (!doc_text_is_listed(b))
			continue;
		l = pdf_layout_text(p, s, doc_text_line(p->mem, p->d, b),
		    p->width - 40 - inset);
		pdf_flow(p, &l, p->left + inset);
		m = pdf_mark(p, PDF_ENTRY);
		m->heading = heading - 1;
		m->x = p->left + inset +
		    (l.lines == 1 ? pdf_layout_width(&l) : p->width - 60);
		m->y = p->y - l.pitch;
		m->height = l.pitch;
	}
	pdf_space(p, s.size / 2.0);
}

static void
put_sources(struct pdf *p)
{
	struct doc_style s = doc_style(p->d, DOC_PART_REMARK);

	for (size_t i = 0; i < p->d->sources_len; i++) {
		const struct doc_source *from = &p->d->sources[i];
		struct doc_run link = { .text = from->href,
			.href = from->href };
		struct doc_text t = { &link, from->href != NULL, 1 };
		struct pdf_layout l = pdf_layout(p, s,
		    text_printf(p->mem, "[%zu] %s%s", i + 1, from->text,
			from->href != NULL ? " " : ""),
		    &t, p->width);

		pdf_flow(p, &l, p->left);
	}
}

static void
put_notes(struct pdf *p)
{
	struct doc_style s = doc_style(p->d, DOC_PART_REMARK);

	pdf_space(p, s.line);
	pdf_line(p, DOC_PART_CAPTION, message_raw(p->d->lang, MSG_DOC_NOTES));
	for (size_t i = 0; i < p->d->notes_len; i++) {
		struct pdf_layout l =
		    pdf_layout(p, s, text_printf(p->mem, "〔%zu〕", i + 1),
			&p->d->notes[i], p->width);

		pdf_flow(p, &l, p->left);
	}
}

void
pdf_blocks(struct pdf *p)
{
	for (const struct doc_block *b = p->d->first; b != NULL && !p->is_full;
	     b = b->next) {
		p->block = b;
		if (b->kind == DOC_TABLE)
			pdf_table(p, b);
		else if (b->kind == DOC_FIGURE)
			put_figure(p, b);
		else if (b->kind == DOC_SIGNATURES)
			pdf_signatures(p, b);
		else if (b->kind == DOC_CONTENTS)
			put_contents(p, b);
		else if (b->kind == DOC_SOURCES)
			put_sources(p);
		else if (b->kind == DOC_ITEM)
			put_item(p, b);
		else if (b->kind != DOC_PAGE_BREAK)
			put_paragraph(p, b);
		else if (p->y > p->margins.top)
			pdf_next_page(p);
	}
	p->block = NULL;
	if (p->d->notes_len > 0)
		put_notes(p);
}
