#include "text/chart.h"

#include "base/arena.h"
#include "base/text.h"

/* A wide drawing for desks and paper, a narrow one for phones; the style
 * sheet shows one of them. In the narrow one the label stands on its bar. */
struct shape {
	const char *name;
	int width, row, label, value, label_chars;
	bool is_stacked;
};

static const struct shape wide = { "wide", 720, 26, 250, 90, 18, false };
static const struct shape narrow = { "narrow", 360, 42, 0, 0, 22, true };

static int64_t
largest(const struct chart_bar *bars, size_t len)
{
	int64_t most = 1;

	for (size_t i = 0; i < len; i++)
		if (bars[i].value > most)
			most = bars[i].value;
	return most;
}

static void
draw_label(struct html *h, const struct shape *s, const struct chart_bar *bar,
    int y, const char *own_mark)
{
	if (s->is_stacked)
		buf_printf(&h->out, "<text x=\"0\" y=\"%d\"", y + 17);
	else
		buf_printf(&h->out,
		    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\"", s->label - 8,
		    y + 17);
	buf_text(&h->out, bar->is_own ? " font-weight=\"700\">" : ">");
	html_text(h, text_cut(h->out.mem, bar->label, (size_t)s->label_chars));
	if (bar->is_own)
		html_text(h, own_mark);
	HTML_LITERAL(h, "</text>");
}

static int64_t
smallest(const struct chart_bar *bars, size_t len)
{
	int64_t least = 0;

	for (size_t i = 0; i < len; i++)
		if (bars[i].value < least)
			least = bars[i].value;
	return least;
}

/* most - least is what the width stands for; zero is where bars begin. */
struct scale {
	int64_t least, most;
};

static int64_t
at(const struct shape *s, const struct scale *scale, int64_t value)
{
	int64_t width = s->width - s->label - s->value;

	return (value - scale->least) * width / (scale->most - scale->least);
}

static void
draw_bar(struct html *h, const struct shape *s, const struct chart_bar *bar,
    int y, const struct scale *scale, const char *own_mark)
{
	int64_t zero = at(s, scale, 0), end = at(s, scale, bar->value);
	int64_t from = end < zero ? end : zero;
	int64_t length = end < zero ? zero - end : end - zero;

	draw_label(h, s, bar, y, own_mark);
	buf_printf(&h->out,
	    "<rect class=\"bar%s%s\" x=\"%d\" y=\"%d\" width=\"%lld\" "
	    "height=\"%d\"/>",
	    bar->is_own ? " bar--own" : "", bar->is_total ? " bar--total" : "",
	    s->label + (int)from, s->is_stacked ? y + 23 : y + 5,
	    (long long)(length > 0 ? length : 1), s->is_stacked ? 12 : 16);
	if (s->is_stacked)
		buf_printf(&h->out,
		    "<text class=\"value\" x=\"%d\" "
		    "y=\"%d\" text-anchor=\"end\">",
		    s->width, y + 17);
	else
		buf_printf(&h->out,
		    "<text class=\"value\" x=\"%lld\" "
		    "y=\"%d\">",
		    (long long)(s->label + from + length + 6), y + 17);
	html_text(h, bar->value_text);
	HTML_LITERAL(h, "</text>");
}

static void
draw(struct html *h, const struct shape *s, const struct chart_bar *bars,
    size_t len, const char *title, const char *description,
    const char *own_mark)
{
	struct scale scale = { smallest(bars, len), largest(bars, len) };

	buf_printf(&h->out,
	    "<svg class=\"chart__%s\" viewBox=\"0 0 %d %d\" role=\"img\" "
	    "aria-labelledby=\"%s-title %s-text\"><title id=\"%s-title\">",
	    s->name, s->width, (int)len * s->row + 8, s->name, s->name,
	    s->name);
	html_text(h, title);
	buf_printf(&h->out, "</title><desc id=\"%s-text\">", s->name);
	html_text(h, description);
	HTML_LITERAL(h, "</desc>");
	for (size_t i = 0; i < len; i++)
		draw_bar(h, s, &bars[i], (int)i * s->row, &scale, own_mark);
	HTML_LITERAL(h, "</svg>");
}

struct markup
chart_bars(struct arena *mem, const struct chart_bar *bars, size_t len,
    const char *title, const char *description, const char *own_mark)
{
	struct html h = { .out = { .mem = mem } };

	draw(&h, &wide, bars, len, title, description, own_mark);
	draw(&h, &narrow, bars, len, title, description, own_mark);
	return (struct markup){ buf_string(&h.out), h.out.len };
}
