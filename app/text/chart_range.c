/* Percentiles as rows. */
#include "text/chart.h"

#include "base/arena.h"
#include "base/text.h"

struct frame {
	const char *name;
	int width, row, left, right;
	size_t label_chars;
	bool is_stacked; /* the label stands above its row */
};

static const struct frame wide = { "wide", 720, 44, 230, 24, 17, false };
static const struct frame narrow = { "narrow", 360, 62, 8, 12, 22, true };

static int64_t
largest(const struct chart_ranges *c)
{
	int64_t most = 1;

	for (size_t i = 0; i < c->rows_len; i++) {
		const struct chart_range *r = &c->rows[i];
		const int64_t v[] = { r->p10, r->p25, r->p50, r->p75, r->p90,
			r->mean, r->own };

		for (size_t k = 0; k < sizeof(v) / sizeof(*v); k++)
			if (v[k] > most)
				most = v[k];
	}
	return most;
}

static int
place(const struct frame *f, int64_t most, int64_t value)
{
	int width = f->width - f->left - f->right;

	return f->left + (int)((double)value / (double)most * width + 0.5);
}

static void
draw_bar(struct html *h, const char *class, int from, int to, int y, int height)
{
	buf_printf(&h->out,
	    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" "
	    "height=\"%d\"/>",
	    class, from, y, to > from ? to - from : 1, height);
}

static void
draw_marks(struct html *h, const struct frame *f, const struct chart_range *r,
    int64_t most, int y)
{
	if (r->p10 >= 0 && r->p90 >= 0)
		draw_bar(h, "range", place(f, most, r->p10),
		    place(f, most, r->p90), y - 1, 2);
	if (r->p25 >= 0 && r->p75 >= 0)
		draw_bar(h, "range range--box", place(f, most, r->p25),
		    place(f, most, r->p75), y - 7, 14);
	if (r->p50 >= 0)
		draw_bar(h, "range range--middle", place(f, most, r->p50) - 1,
		    place(f, most, r->p50) + 2, y - 10, 20);
	if (r->mean >= 0)
		buf_printf(&h->out,
		    "<circle class=\"range range--mean\" cx=\"%d\" cy=\"%d\" "
		    "r=\"4\"/>",
		    place(f, most, r->mean), y);
	if (r->own >= 0)
		buf_printf(&h->out,
		    "<path class=\"range range--own\" d=\"M%d %dl7 7l-7 7l-7 "
		    "-7z\"/>",
		    place(f, most, r->own), y - 7);
}

static void
draw_row(struct html *h, const struct frame *f, const struct chart_range *r,
    int64_t most, int top)
{
	int y = top + (f->is_stacked ? 46 : 22);

	buf_printf(&h->out, "<text class=\"name\" x=\"0\" y=\"%d\">", top + 16);
	html_text(h, text_cut(h->out.mem, r->label, f->label_chars));
	HTML_LITERAL(h, "</text>");
	if (r->text != NULL) {
		buf_printf(&h->out, "<text class=\"value\" x=\"0\" y=\"%d\">",
		    top + 33);
		html_text(h, r->text);
		HTML_LITERAL(h, "</text>");
	}
	draw_marks(h, f, r, most, y);
}

static void
draw_axis(struct html *h, const struct frame *f, const struct chart_ranges *c,
    int64_t most, int y)
{
	for (int i = 0; i <= 2; i++) {
		int64_t value = most / 2 * i;

		buf_printf(&h->out,
		    "<text class=\"value\" x=\"%d\" y=\"%d\" "
		    "text-anchor=\"%s\">",
		    place(f, most, value), y,
		    i == 0       ? "start"
			: i == 1 ? "middle"
				 : "end");
		html_text(h, c->say(h->out.mem, c->with, value));
		HTML_LITERAL(h, "</text>");
	}
}

static void
draw(struct html *h, const struct frame *f, const struct chart_ranges *c)
{
	int64_t most = largest(c);
	int height = (int)c->rows_len * f->row;

	buf_printf(&h->out,
	    "<svg class=\"chart__%s\" viewBox=\"0 0 %d %d\" role=\"img\" "
	    "aria-labelledby=\"%s-title %s-text\"><title id=\"%s-title\">",
	    f->name, f->width, height + 24, f->name, f->name, f->name);
	html_text(h, c->title);
	buf_printf(&h->out, "</title><desc id=\"%s-text\">", f->name);
	html_text(h, c->description);
	HTML_LITERAL(h, "</desc>");
	for (size_t i = 0; i < c->rows_len; i++)
		draw_row(h, f, &c->rows[i], most, (int)i * f->row);
	draw_axis(h, f, c, most, height + 16);
	HTML_LITERAL(h, "</svg>");
}

struct markup
chart_ranges(struct arena *mem, const struct chart_ranges *c)
{
	struct html h = { .out = { .mem = mem } };

	if (c->rows_len == 0)
		return (struct markup){ "", 0 };
	draw(&h, &wide, c);
	draw(&h, &narrow, c);
	return (struct markup){ buf_string(&h.out), h.out.len };
}
