/* Charts of white papers, and the figure on their cover. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/html.h"
#include "base/money.h"
#include "base/sector.h"
#include "base/text.h"
#include "text/chart.h"
#include "wages/wages_paper_facts.h"
#include "wages/wages_paper_part.h"

static const char *
sector_of(const struct wages_paper_work *w)
{
	return strlen(w->paper->subject) == 1 ? w->paper->subject : "T";
}

enum {
	SHOWN_MAX = 64
};

struct shown {
	const struct wages_figure *v[SHOWN_MAX];
	size_t len;
};

static void
show(struct shown *s, const struct wages_figure *f)
{
	if (s->len < SHOWN_MAX)
		s->v[s->len++] = f;
}

/* A drawing with its caption and the sources of what it shows. */
static void
add(struct wages_paper_work *w, struct markup m, const char *caption,
    const struct shown *from)
{
	struct buf b = { .mem = w->mem };
	uint32_t seen[SHOWN_MAX];
	size_t n = 0, k;

	for (size_t i = 0; i < from->len; i++) {
		uint32_t at = wages_paper_source(w, from->v[i]);

		for (k = 0; k < n; k++)
			if (seen[k] == at)
				break;
		if (k < n)
			continue;
		seen[n++] = at;
		buf_printf(&b, "[%u]", at);
	}
	doc_figure(w->d, m.html, caption, caption);
	doc_remark(w->d,
	    message_text(w->mem, w->lang, MSG_PAPER_UNDER_CHART,
		(struct msg_arg[]){
		    { "unit", message_raw(w->lang, MSG_PAPER_YUAN_YEAR) },
		    { "sources", buf_string(&b) } },
		2));
}

static int
by_value(const void *a, const void *b)
{
	const struct chart_bar *x = a, *y = b;

	if (x->value != y->value)
		return x->value > y->value ? -1 : 1;
	return strcmp(x->label, y->label);
}

static const char *
caption_of(struct wages_paper_work *w, enum msg id, const char *unit)
{
	return message_text(w->mem, w->lang, id,
	    (struct msg_arg[]){ { "unit", unit },
		{ "year", text_printf(w->mem, "%d", w->paper->year) } },
	    2);
}

/* Sectors of the nation, or of the province, the paper's own marked. */
static void
sectors(struct wages_paper_work *w, const char *prefix)
{
	bool is_own = text_is(w->paper->subject, "guangdong");
	struct chart_bar bars[32];
	struct shown from = { .len = 0 };
	const char *caption;
	size_t n = 0;

	for (size_t i = 0; i < w->paper->figures_len && n < 32; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (!text_is(f->dataset, "industry") ||
		    !text_is(f->unit_type, wages_paper_unit(prefix)) ||
		    !text_is(f->region, is_own ? "广东" : "全国") ||
		    (!is_own && f->year != w->paper->year))
			continue;
		bars[n++] = (struct chart_bar){
			.label =
			    message_raw(w->lang, sector_label(f->industry)),
			.value = f->value_e4,
			.value_text = wages_figure_text(w->mem, f, w->lang),
			.is_own = text_is(f->industry, w->paper->subject),
			.is_total = text_is(f->industry, "T"),
		};
		show(&from, f);
	}
	if (n == 0)
		return;
	qsort(bars, n, sizeof(*bars), by_value);
	caption = caption_of(w,
	    is_own ? MSG_PAPER_CHART_OWN_SECTORS : MSG_PAPER_CHART_SECTORS,
	    message_raw(w->lang,
		wages_unit_label(
		    text_is(prefix, "p") ? WAGES_PRIVATE : WAGES_NON_PRIVATE)));
	if (is_own)
		caption =
		    text_printf(w->mem, "%s (%d)", caption, from.v[0]->year);
	add(w, chart_bars(w->mem, bars, n, caption, caption, ""), caption,
	    &from);
}

static const char *
say_axis(struct arena *mem, const void *with, int64_t value)
{
	char text[MONEY_TEXT];

	(void)with;
	money_print_grouped(text, value);
	return text_copy(mem, text);
}

/* Both kinds of unit over the years. */
static void
series(struct wages_paper_work *w)
{
	bool is_own = text_is(w->paper->subject, "guangdong");
	int32_t from_year = w->paper->year - WAGES_PAPER_YEARS;
	struct chart_point points[2][WAGES_PAPER_YEARS + 1];
	struct chart_line lines[2];
	struct shown from = { .len = 0 };
	const char *caption = caption_of(w, MSG_PAPER_CHART_SERIES, "");

	for (int i = 0; i < 2; i++) {
		const char *unit = wages_paper_unit(i == 0 ? "np" : "p");

		for (int32_t k = 0; k <= WAGES_PAPER_YEARS; k++) {
			const struct wages_figure *f = is_own
			    ? wages_paper_figure(w, "region", unit, "T", "广东",
				  "", from_year + k)
			    : wages_paper_figure(w, "industry", unit,
				  sector_of(w), "全国", "", from_year + k);

			points[i][k] = (struct chart_point){ from_year + k,
				f != NULL ? f->value_e4 / 10000 : 0,
				f != NULL };
			if (f != NULL)
				show(&from, f);
		}
		lines[i] = (struct chart_line){ wages_paper_short(
						    w, i == 0 ? "np" : "p"),
			points[i], WAGES_PAPER_YEARS + 1 };
	}
	if (from.len == 0)
		return;
	add(w,
	    chart_lines(w->mem,
		&(struct chart_lines){ .title = caption,
		    .description = caption,
		    .lines = lines,
		    .lines_len = 2,
		    .from_x = from_year,
		    .to_x = w->paper->year,
		    .starts_at_zero = true,
		    .least_step = 100,
		    .say = say_axis }),
	    caption, &from);
}

bool
wages_paper_chart(
    struct wages_paper_work *w, const char *name, const char *prefix)
{
	if (text_is(name, "sectors"))
		sectors(w, prefix);
	else if (text_is(name, "series"))
		series(w);
	else
		return false;
	return true;
}

/* Of the nation's sector or of the province, as the cover shows it. */
static const struct wages_figure *
cover_figure(const struct wages_paper_work *w, int32_t year)
{
	const char *unit = wages_paper_unit("np");

	return text_is(w->paper->subject, "guangdong")
	    ? wages_paper_figure(w, "region", unit, "T", "广东", "", year)
	    : wages_paper_figure(
		  w, "industry", unit, sector_of(w), "全国", "", year);
}

/* A row of bars, one a year, the last in the accent colour. */
static void
draw_years(struct wages_paper_work *w, struct html *h, int32_t last)
{
	int64_t most = 1, v[WAGES_PAPER_YEARS + 1] = { 0 };

	for (int32_t k = 0; k <= WAGES_PAPER_YEARS; k++) {
		const struct wages_figure *f =
		    cover_figure(w, last - WAGES_PAPER_YEARS + k);

		v[k] = f != NULL ? f->value_e4 : 0;
		most = v[k] > most ? v[k] : most;
	}
	for (int k = 0; k <= WAGES_PAPER_YEARS; k++)
		buf_printf(&h->out,
		    "<rect class=\"bar%s\" x=\"%d\" y=\"%lld\" width=\"18\" "
		    "height=\"%lld\"/>",
		    k == WAGES_PAPER_YEARS ? " bar--own" : "", 430 + k * 24,
		    (long long)(190 - v[k] * 120 / most),
		    (long long)(v[k] * 120 / most));
}

void
wages_paper_cover(struct wages_paper_work *w)
{
	struct html h = { .out = { .mem = w->mem }, .lang = w->lang };
	const struct wages_figure *f = cover_figure(w, 0);
	const char *title = wages_paper_title(
	    w->mem, w->lang, w->paper->subject, w->paper->year);

	if (f == NULL)
		return;
	HTML_LITERAL(&h,
	    "<svg class=\"cover-figure\" viewBox=\"0 0 720 210\" "
	    "role=\"img\" aria-labelledby=\"wide-title\"><title "
	    "id=\"wide-title\">");
	html_text(&h, title);
	HTML_LITERAL(&h,
	    "</title><rect class=\"cover\" x=\"0\" y=\"0\" width=\"720\" "
	    "height=\"210\"/><rect class=\"cover--edge\" x=\"0\" y=\"0\" "
	    "width=\"8\" height=\"210\"/>");
	draw_years(w, &h, f->year);
	HTML_LITERAL(&h, "<text class=\"cover--number\" x=\"32\" y=\"110\">");
	html_text(&h, wages_figure_text(w->mem, f, w->lang));
	HTML_LITERAL(&h, "</text><text class=\"value\" x=\"32\" y=\"140\">");
	html_text(&h,
	    message_text(w->mem, w->lang, MSG_PAPER_COVER_UNIT,
		(struct msg_arg[]){
		    { "year", text_printf(w->mem, "%d", f->year) } },
		1));
	HTML_LITERAL(&h, "</text><text class=\"value\" x=\"32\" y=\"160\">");
	html_text(&h, message_raw(w->lang, MSG_PAPER_COVER_BARS));
	HTML_LITERAL(&h, "</text></svg>");
	doc_figure(w->d, buf_string(&h.out), title, NULL);
}
