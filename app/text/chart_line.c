/* Lines over the years. */
#include "text/chart.h"

#include "base/arena.h"
#include "base/text.h"

/* A wide drawing for desks and paper, a narrow one for phones. */
struct frame {
	const char *name;
	int width, height;
	int left, right, top, bottom; /* room around the lines */
	size_t label_chars; /* at a line's end; 0: its letter alone */
};

static const struct frame wide = { "wide", 720, 360, 64, 170, 14, 30, 12 };
static const struct frame narrow = { "narrow", 360, 300, 52, 26, 14, 30, 0 };

struct plane {
	const struct frame *f;
	int32_t from_x, to_x;
	int64_t low, high, step;
};

static int
place_x(const struct plane *p, int32_t x)
{
	int width = p->f->width - p->f->left - p->f->right;
	int32_t span = p->to_x - p->from_x;

	if (span <= 0)
		return p->f->left + width / 2;
	return p->f->left + (int)((int64_t)(x - p->from_x) * width / span);
}

static int
place_y(const struct plane *p, int64_t value)
{
	int height = p->f->height - p->f->top - p->f->bottom;
	double share = (double)(value - p->low) / (double)(p->high - p->low);

	return p->f->height - p->f->bottom - (int)(share * height + 0.5);
}

/* 1, 2 or 5 times a power of ten times least: six of them at most. */
static int64_t
nice_step(int64_t span, int64_t least)
{
	static const int64_t parts[] = { 1, 2, 5 };

	if (least < 1)
		least = 1;
	for (int64_t ten = least; ten < INT64_MAX / 100; ten *= 10)
		for (size_t i = 0; i < 3; i++)
			if (span / (parts[i] * ten) <= 5)
				return parts[i] * ten;
	return span;
}

static int64_t
floor_to(int64_t value, int64_t step)
{
	int64_t rest = value % step;

	return value - rest - (rest < 0 ? step : 0);
}

/* False when there is nothing to draw. */
static bool
measure(struct plane *p, const struct chart_lines *c)
{
	bool found = false;

	for (size_t i = 0; i < c->lines_len; i++)
		for (size_t j = 0; j < c->lines[i].points_len; j++) {
			const struct chart_point *q = &c->lines[i].points[j];

			if (!q->is_known)
				continue;
			if (!found || q->value < p->low)
				p->low = q->value;
			if (!found || q->value > p->high)
				p->high = q->value;
			found = true;
		}
	if (!found)
		return false;
	if (c->starts_at_zero && p->low > 0)
		p->low = 0;
	p->step = nice_step(p->high - p->low, c->least_step);
	p->low = floor_to(p->low, p->step);
	p->high = floor_to(p->high + p->step - 1, p->step);
	if (p->high == p->low)
		p->high += p->step;
	return true;
}

static void
draw_values(struct html *h, const struct plane *p, const struct chart_lines *c)
{
	for (int64_t v = p->low; v <= p->high; v += p->step) {
		int y = place_y(p, v);

		buf_printf(&h->out,
		    "<line class=\"grid%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" "
		    "y2=\"%d\"/><text class=\"value\" x=\"%d\" y=\"%d\" "
		    "text-anchor=\"end\">",
		    v == 0 ? " grid--zero" : "", p->f->left, y,
		    p->f->width - p->f->right, y, p->f->left - 6, y + 4);
		html_text(h, c->say(h->out.mem, c->with, v));
		HTML_LITERAL(h, "</text>");
	}
}

static void
draw_years(struct html *h, const struct plane *p)
{
	int width = p->f->width - p->f->left - p->f->right;
	int32_t span = p->to_x - p->from_x, step = 1;

	while (span / step * 40 > width)
		step++;
	for (int32_t x = p->to_x; x >= p->from_x; x -= step)
		buf_printf(&h->out,
		    "<text class=\"value\" x=\"%d\" y=\"%d\" "
		    "text-anchor=\"middle\">%d</text>",
		    place_x(p, x), p->f->height - 10, x);
}

/* A circle, a square, a triangle, a diamond, a cross. */
static void
draw_mark(struct html *h, size_t kind, int x, int y)
{
	switch (kind) {
	case 0:
		buf_printf(&h->out,
		    "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"3\"/>", x,
		    y);
		return;
	case 1:
		buf_printf(&h->out,
		    "<rect class=\"dot\" x=\"%d\" y=\"%d\" width=\"6\" "
		    "height=\"6\"/>",
		    x - 3, y - 3);
		return;
	case 2:
		buf_printf(&h->out,
		    "<path class=\"dot\" d=\"M%d %dl4 7h-8z\"/>", x, y - 4);
		return;
	case 3:
		buf_printf(&h->out,
		    "<path class=\"dot dot--open\" d=\"M%d %dl4 4l-4 4l-4 "
		    "-4z\"/>",
		    x, y - 4);
		return;
	default:
		buf_printf(&h->out,
		    "<path class=\"dot\" d=\"M%d %dl6 6m0 -6l-6 6\"/>", x - 3,
		    y - 3);
	}
}

static void
draw_line(struct html *h, const struct plane *p, const struct chart_line *line,
    size_t kind)
{
	bool is_down = false;

	buf_printf(
	    &h->out, "<g class=\"line line--%d\"><path d=\"", (int)kind + 1);
	for (size_t i = 0; i < line->points_len; i++) {
		const struct chart_point *q = &line->points[i];

		if (q->is_known)
			buf_printf(&h->out, "%c%d %d", is_down ? 'L' : 'M',
			    place_x(p, q->x), place_y(p, q->value));
		is_down = q->is_known;
	}
	HTML_LITERAL(h, "\"/>");
	for (size_t i = 0; i < line->points_len; i++)
		if (line->points[i].is_known)
			draw_mark(h, kind, place_x(p, line->points[i].x),
			    place_y(p, line->points[i].value));
	HTML_LITERAL(h, "</g>");
}

static const struct chart_point *
last_known(const struct chart_line *line)
{
	for (size_t i = line->points_len; i > 0; i--)
		if (line->points[i - 1].is_known)
			return &line->points[i - 1];
	return NULL;
}

enum {
	LABEL_ROW = 16
};

/* The lines' names at their ends, moved apart where they would overlap. */
static void
draw_names(struct html *h, const struct plane *p, const struct chart_lines *c)
{
	int y[CHART_LINES_MAX] = { 0 };
	size_t order[CHART_LINES_MAX], n = 0;

	for (size_t i = 0; i < c->lines_len && i < CHART_LINES_MAX; i++) {
		const struct chart_point *q = last_known(&c->lines[i]);
		size_t at = n;

		if (q == NULL)
			continue;
		y[i] = place_y(p, q->value) + 4;
		for (; at > 0 && y[order[at - 1]] > y[i]; at--)
			order[at] = order[at - 1];
		order[at] = i;
		n++;
	}
	for (size_t k = 1; k < n; k++)
		if (y[order[k]] < y[order[k - 1]] + LABEL_ROW)
			y[order[k]] = y[order[k - 1]] + LABEL_ROW;
	for (size_t k = 0; k < n; k++) {
		size_t i = order[k];

		buf_printf(&h->out,
		    "<text class=\"name\" x=\"%d\" y=\"%d\">%c ",
		    p->f->width - p->f->right + 8, y[i], 'A' + (int)i);
		if (p->f->label_chars > 0)
			html_text(h,
			    text_cut(h->out.mem, c->lines[i].label,
				p->f->label_chars));
		HTML_LITERAL(h, "</text>");
	}
}

static void
draw(struct html *h, struct plane *p, const struct chart_lines *c)
{
	const struct frame *f = p->f;

	buf_printf(&h->out,
	    "<svg class=\"chart__%s\" viewBox=\"0 0 %d %d\" role=\"img\" "
	    "aria-labelledby=\"%s-title %s-text\"><title id=\"%s-title\">",
	    f->name, f->width, f->height, f->name, f->name, f->name);
	html_text(h, c->title);
	buf_printf(&h->out, "</title><desc id=\"%s-text\">", f->name);
	html_text(h, c->description);
	HTML_LITERAL(h, "</desc>");
	draw_values(h, p, c);
	draw_years(h, p);
	for (size_t i = 0; i < c->lines_len && i < CHART_LINES_MAX; i++)
		draw_line(h, p, &c->lines[i], i);
	draw_names(h, p, c);
	HTML_LITERAL(h, "</svg>");
}

struct markup
chart_lines(struct arena *mem, const struct chart_lines *c)
{
	struct html h = { .out = { .mem = mem } };
	struct plane p = { .f = &wide, .from_x = c->from_x, .to_x = c->to_x };

	if (!measure(&p, c))
		return (struct markup){ "", 0 };
	draw(&h, &p, c);
	p.f = &narrow;
	draw(&h, &p, c);
	return (struct markup){ buf_string(&h.out), h.out.len };
}
