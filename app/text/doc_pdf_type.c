#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "text/doc_pdf_parts.h"
#include "text/doc_text.h"

enum {
	RANGES_MAX = 200 /* links in one paragraph that can be followed */
};

static PangoFontDescription *
font(const struct pdf *p, const struct doc_style *s)
{
	bool is_sans = s->face == DOC_FACE_HEI;
	const char *name = doc_style_face(s->face);
	PangoFontDescription *f = pango_font_description_new();

	if (p->d->lang == LANG_EN)
		name = is_sans ? "Arial" : "Times New Roman";
	pango_font_description_set_family(f, name);
	pango_font_description_set_absolute_size(
	    f, s->size * PANGO_SCALE / 2.0);
	if (s->is_bold || s->face == DOC_FACE_BIAO)
		pango_font_description_set_weight(f, PANGO_WEIGHT_BOLD);
	return f;
}

static void
add(PangoAttrList *list, PangoAttribute *a, guint from, guint to)
{
	a->start_index = from;
	a->end_index = to;
	pango_attr_list_insert(list, a);
}

static void
add_colour(PangoAttrList *list, unsigned rgb, guint from, guint to)
{
	add(list,
	    pango_attr_foreground_new((guint16)((rgb >> 16 & 0xff) * 257),
		(guint16)((rgb >> 8 & 0xff) * 257),
		(guint16)((rgb & 0xff) * 257)),
	    from, to);
}

static void
add_change(
    PangoAttrList *list, const struct doc_change *c, guint from, guint to)
{
	if (c->kind == DOC_INSERTED) {
		add(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE),
		    from, to);
		add_colour(list, 0x2b4a9b, from, to);
	} else {
		add(list, pango_attr_strikethrough_new(TRUE), from, to);
		add_colour(list, 0xa03325, from, to);
	}
}

static void
add_run(PangoAttrList *list, const struct doc_run *r, const struct doc_style *s,
    guint from, guint to)
{
	if (r->style & DOC_BOLD)
		add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
	if (r->style & DOC_ITALIC)
		add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
	if (r->style & DOC_UNDERLINE)
		add(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE),
		    from, to);
	if (r->style & DOC_STRIKE)
		add(list, pango_attr_strikethrough_new(TRUE), from, to);
	if (r->note > 0 || r->source > 0) {
		add(list, pango_attr_scale_new(0.7), from, to);
		add(list, pango_attr_rise_new(s->size * PANGO_SCALE / 6), from,
		    to);
	}
	if (r->href != NULL)
		add_colour(list, 0x1f4e8c, from, to);
	if (r->change != NULL)
		add_change(list, r->change, from, to);
}

static void
set_shape(PangoLayout *l, const struct doc_style *s, double width)
{
	static const PangoAlignment aligns[] = { PANGO_ALIGN_LEFT,
		PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };

	pango_layout_set_width(l, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(l, aligns[s->align]);
	pango_layout_set_justify(l, s->align == DOC_USUAL);
	pango_layout_set_indent(l, s->indent * s->size * PANGO_SCALE / 2);
}

static PangoLayout *
keep(struct pdf *p)
{
	PangoLayout *l = pango_layout_new(p->context);

	if (p->layouts_len == p->layouts_room) {
		size_t room = p->layouts_len * 2 + 64;

		p->layouts = arena_grow(p->mem, p->layouts,
		    p->layouts_len * sizeof(*p->layouts),
		    room * sizeof(*p->layouts));
		p->layouts_room = room;
	}
	return p->layouts[p->layouts_len++] = l;
}

static bool
leads_outside(const char *href)
{
	return href != NULL &&
	    (text_starts(href, "http://") || text_starts(href, "https://") ||
		text_starts(href, "mailto:"));
}

static void
add_range(struct pdf *p, struct pdf_layout *l, const char *href, size_t from,
    size_t to)
{
	if (!leads_outside(href) || l->ranges_len == RANGES_MAX)
		return;
	if (l->ranges == NULL)
		l->ranges = ARENA_MANY(p->mem, struct pdf_range, RANGES_MAX);
	l->ranges[l->ranges_len++] =
	    (struct pdf_range){ (int)from, (int)to, href };
}

struct pdf_layout
pdf_layout(struct pdf *p, struct doc_style style, const char *before,
    const struct doc_text *t, double width)
{
	struct pdf_layout l = { .layout = keep(p), .style = style };
	PangoFontDescription *f = font(p, &style);
	PangoAttrList *list = pango_attr_list_new();
	struct buf b = { .mem = p->mem };

	buf_text(&b, before);
	for (size_t i = 0; i < t->len; i++) {
		size_t from = b.len;

		buf_text(&b, doc_text_run(p->mem, &t->runs[i]));
		add_run(list, &t->runs[i], &style, (guint)from, (guint)b.len);
		add_range(p, &l, t->runs[i].href, from, b.len);
	}
	pango_layout_set_font_description(l.layout, f);
	set_shape(l.layout, &style, width);
	pango_layout_set_attributes(l.layout, list);
	pango_layout_set_text(l.layout, buf_string(&b), (int)b.len);
	pango_attr_list_unref(list);
	pango_font_description_free(f);
	l.pitch = style.line / 2.0;
	l.lines = b.len > 0 ? pango_layout_get_line_count(l.layout) : 0;
	return l;
}

struct pdf_layout
pdf_layout_text(
    struct pdf *p, struct doc_style style, const char *s, double width)
{
	struct doc_text none = { 0 };

	return pdf_layout(p, style, s, &none, width);
}

double
pdf_layout_width(const struct pdf_layout *l)
{
	PangoRectangle logical;

	pango_layout_get_extents(l->layout, NULL, &logical);
	return (double)logical.width / PANGO_SCALE;
}

/* The areas of the links in a line. */
static void
put_links(struct pdf *p, const struct pdf_layout *l, PangoLayoutLine *line,
    double x, double top)
{
	for (size_t i = 0; i < l->ranges_len; i++) {
		const struct pdf_range *r = &l->ranges[i];
		int *edges, n;

		if (r->to <= line->start_index ||
		    r->from >= line->start_index + line->length)
			continue;
		pango_layout_line_get_x_ranges(
		    line, r->from, r->to, &edges, &n);
		for (int k = 0; k < n; k++) {
			struct pdf_mark *m = pdf_mark(p, PDF_LINK);

			m->x = x + (double)edges[2 * k] / PANGO_SCALE;
			m->width = (double)(edges[2 * k + 1] - edges[2 * k]) /
			    PANGO_SCALE;
			m->y = top;
			m->height = l->pitch;
			m->href = r->href;
		}
		g_free(edges);
	}
}

void
pdf_put_lines(struct pdf *p, const struct pdf_layout *l, int from, int to,
    double x, double y)
{
	PangoLayoutIter *at = pango_layout_get_iter(l->layout);

	for (int i = 0; i < to; i++, pango_layout_iter_next_line(at)) {
		PangoRectangle logical;
		struct pdf_mark *m;
		double top, height;

		if (i < from)
			continue;
		pango_layout_iter_get_line_extents(at, NULL, &logical);
		height = (double)logical.height / PANGO_SCALE;
		top = y + (i - from) * l->pitch;
		m = pdf_mark(p, PDF_LINE);
		m->line = pango_layout_line_ref(
		    pango_layout_iter_get_line_readonly(at));
		m->x = x + (double)logical.x / PANGO_SCALE;
		m->y = top + (l->pitch - height) / 2 +
		    (double)(pango_layout_iter_get_baseline(at) - logical.y) /
			PANGO_SCALE;
		put_links(p, l, m->line, x, top);
	}
	pango_layout_iter_free(at);
}
