/* Drawings of the reference pages. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/text.h"
#include "text/chart.h"
#include "wages/wages_reference.h"
#include "wages/wages_reference_page.h"
#include "wages/wages_reference_view.h"
#include "web/web.h"

enum {
	BARS_MAX = 40,
	RANGES_MAX = 24
};

/* Ten-thousandths with as many decimals as there are. */
static const char *
say_e4(struct arena *mem, const void *with, int64_t value)
{
	char text[MONEY_TEXT];

	(void)with;
	if (value % 10000 == 0) {
		money_print_grouped(text, value / 10000);
		return text_copy(mem, text);
	}
	return text_printf(mem, "%s%lld.%lld", value < 0 ? "-" : "",
	    (long long)(llabs((long long)value) / 10000),
	    (long long)(llabs((long long)value) % 10000 / 1000));
}

static int
by_value(const void *a, const void *b)
{
	const struct chart_bar *x = a, *y = b;

	return (x->value < y->value) - (x->value > y->value);
}

/* Each province's highest tier. */
static void
draw_minimums(struct ctx *c, struct wages_reference_view *v,
    const struct wages_reference_row *rows, size_t len)
{
	struct chart_bar *bars = ARENA_MANY(c->mem, struct chart_bar, len);
	size_t n = 0;

	for (size_t i = 0; i < len && n < BARS_MAX; i++) {
		const struct wages_figure *f = rows[i].cells[0];
		const char *name =
		    wages_region_name(c->lang, rows[i].first->region);

		if (f == NULL)
			continue;
		if (n > 0 && text_is(bars[n - 1].label, name)) {
			if (f->value_e4 <= bars[n - 1].value)
				continue;
			n--;
		}
		bars[n++] = (struct chart_bar){ .label = name,
			.value = f->value_e4,
			.value_text = wages_figure_text(c->mem, f, c->lang) };
	}
	qsort(bars, n, sizeof(*bars), by_value);
	v->chart = chart_bars(
	    c->mem, bars, n, v->title, web_say(c, MSG_REFERENCE_BARS_TEXT), "");
	v->chart_note = web_say(c, MSG_REFERENCE_BARS_TEXT);
}

struct lines {
	struct chart_line line[CHART_LINES_MAX];
	const char *names[CHART_LINES_MAX];
	struct chart_point *points[CHART_LINES_MAX];
	size_t len;
	int32_t from, to;
};

/* The line of that name, a new one while there is room, or NULL. */
static struct chart_line *
line_named(struct arena *mem, struct lines *l, const char *name, size_t room)
{
	for (size_t i = 0; i < l->len; i++)
		if (text_is(l->names[i], name))
			return &l->line[i];
	if (l->len == CHART_LINES_MAX)
		return NULL;
	l->names[l->len] = name;
	l->points[l->len] = ARENA_MANY(mem, struct chart_point, room);
	l->line[l->len] = (struct chart_line){ name, l->points[l->len], 0 };
	return &l->line[l->len++];
}

/* Adds a year; years in between are unknown, the last of a year counts. */
static void
add_point(struct arena *mem, struct lines *l, const char *name, int32_t year,
    int64_t value, size_t room)
{
	struct chart_line *line = line_named(mem, l, name, room);
	struct chart_point *p;

	if (line == NULL)
		return;
	p = l->points[line - l->line];
	if (l->from == 0 || year < l->from)
		l->from = year;
	if (year > l->to)
		l->to = year;
	if (line->points_len > 0 && p[line->points_len - 1].x == year)
		line->points_len--;
	while (line->points_len > 0 && p[line->points_len - 1].x < year - 1) {
		p[line->points_len] =
		    (struct chart_point){ p[line->points_len - 1].x + 1, 0,
			    false };
		line->points_len++;
	}
	p[line->points_len++] = (struct chart_point){ year, value, true };
}

/* One place's or indicator's history. */
static void
draw_history(struct ctx *c, struct wages_reference_view *v,
    const struct wages_reference *r, const struct wages_reference_row *rows,
    size_t len)
{
	struct lines l = { 0 };
	size_t room = len + 200;

	for (size_t i = 0; i < len; i++)
		for (size_t k = 0; k < v->columns_len; k++) {
			const struct wages_figure *f = rows[i].cells[k];
			const char *name = wages_reference_what(
			    c->mem, c->lang, rows[i].first);

			if (f == NULL || *f->value == '\0' ||
			    (r->set == WAGES_MINIMUM && k > 0) || k > 2)
				continue;
			if (r->set == WAGES_GUIDELINE)
				name = v->columns[k];
			add_point(c->mem, &l, name, f->year, f->value_e4, room);
		}
	if (l.to <= l.from)
		return;
	v->chart = chart_lines(c->mem,
	    &(struct chart_lines){ .title = v->title,
		.description = web_say(c, MSG_EXPLORER_CHART_TEXT),
		.lines = l.line,
		.lines_len = l.len,
		.from_x = l.from,
		.to_x = l.to,
		.least_step = 1000,
		.say = say_e4 });
	v->chart_note = web_say(c, MSG_EXPLORER_CHART_NOTE);
}

static int64_t
value_or_none(const struct wages_figure *f)
{
	return f != NULL && *f->value != '\0' ? f->value_e4 : -1;
}

/* Percentiles of the newest year, one unit. */
static void
draw_percentiles(struct ctx *c, struct wages_reference_view *v,
    const struct wages_reference_row *rows, size_t len)
{
	struct chart_range *out =
	    ARENA_MANY(c->mem, struct chart_range, RANGES_MAX);
	size_t n = 0;

	for (size_t i = len; i > 0 && n < RANGES_MAX; i--) {
		const struct wages_reference_row *r = &rows[i - 1];

		if (r->first->year != rows[len - 1].first->year ||
		    !text_is(r->first->unit, rows[len - 1].first->unit) ||
		    r->cells[2] == NULL)
			continue;
		out[n++] = (struct chart_range){
			.label = r->first->item,
			.p10 = value_or_none(r->cells[0]),
			.p25 = value_or_none(r->cells[1]),
			.p50 = value_or_none(r->cells[2]),
			.p75 = value_or_none(r->cells[3]),
			.p90 = value_or_none(r->cells[4]),
			.mean = value_or_none(r->cells[5]),
			.own = -1,
			.text = text_printf(c->mem, "%s %s", v->columns[2],
			    wages_figure_text(c->mem, r->cells[2], c->lang)),
		};
	}
	v->chart = chart_ranges(c->mem,
	    &(struct chart_ranges){ .title = v->title,
		.description = web_say(c, MSG_REFERENCE_RANGES_TEXT),
		.rows = out,
		.rows_len = n,
		.say = say_e4 });
	v->chart_note = n > 0
	    ? message_text(c->mem, c->lang, MSG_REFERENCE_RANGES_NOTE,
		  (struct msg_arg[]){ { "year",
					  text_printf(c->mem, "%d",
					      rows[len - 1].first->year) },
		      { "unit", rows[len - 1].first->unit } },
		  2)
	    : NULL;
}

void
wages_reference_page_draw(struct ctx *c, struct wages_reference_view *v,
    const struct wages_reference *r, const struct wages_reference_row *rows,
    size_t len)
{
	bool is_one_place = len > 0 &&
	    text_is(rows[0].first->region, rows[len - 1].first->region);
	bool is_one_item =
	    len > 0 && text_is(rows[0].first->item, rows[len - 1].first->item);

	if (len == 0)
		return;
	if (r->set == WAGES_OCCUPATION)
		draw_percentiles(c, v, rows, len);
	else if (is_one_place && (r->set != WAGES_MACRO || is_one_item))
		draw_history(c, v, r, rows, len);
	else if (r->set == WAGES_MINIMUM)
		draw_minimums(c, v, rows, len);
}
