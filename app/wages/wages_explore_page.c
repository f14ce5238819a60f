/* The explorer: up to five pay series, one way to look at them. */
#include <string.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/wages/explorer.h"
#include "text/chart.h"
#include "wages/wages_evidence.h"
#include "wages/wages_explore.h"
#include "wages/wages_explore_page.h"
#include "wages/wages_explore_view.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_notes_page.h"
#include "web/web.h"

static const char *
letter_of(struct ctx *c, size_t i)
{
	return text_printf(c->mem, "%c", 'A' + (int)i);
}

static const char *
without(struct ctx *c, const struct wages_explored *x, size_t left_out)
{
	struct wages_explore e = x->asked;
	size_t n = 0;

	for (size_t i = 0; i < x->asked.keys_len; i++)
		if (i != left_out)
			e.keys[n++] = x->asked.keys[i];
	e.keys_len = n;
	return text_printf(
	    c->mem, "/wages/explorer?%s", wages_explore_query(c->mem, &e));
}

/* The last figure of a series within the years shown, as evidence. */
static void
offer(struct ctx *c, struct wages_explore_series *out,
    const struct wages_explored *x, size_t i)
{
	const struct wages_figure *f = NULL;

	for (int32_t y = x->asked.to_year; f == NULL && y >= x->asked.from_year;
	     y--)
		f = wages_run_year(x->tracks[i].run, y);
	if (f == NULL)
		return;
	out->evidence_ref = wages_evidence_ref(c->mem, f);
	out->evidence_year = f->year;
}

static void
fill_series(
    struct ctx *c, struct wages_explore_view *v, const struct wages_explored *x)
{
	struct wages_explore_series *out =
	    ARENA_MANY(c->mem, struct wages_explore_series, x->asked.keys_len);

	for (size_t i = 0; i < x->asked.keys_len; i++) {
		out[i] = (struct wages_explore_series){
			.letter = letter_of(c, i),
			.label =
			    wages_key_label(c->mem, &x->asked.keys[i], c->lang),
			.code = wages_key_code(c->mem, &x->asked.keys[i]),
			.drop_href =
			    x->asked.keys_len > 1 ? without(c, x, i) : NULL,
		};
		offer(c, &out[i], x, i);
	}
	v->series = out;
	v->series_len = x->asked.keys_len;
}

static struct wages_explore_cell
cell_of(struct ctx *c, const struct wages_explored *x, size_t series,
    int32_t year, struct wages_notes *notes)
{
	struct wages_cell cell = wages_explore_cell(x, series, year);
	struct wages_explore_cell out = { .is_known = cell.is_known,
		.text = cell.is_known
		    ? wages_cell_text(c->mem, x->asked.view, cell.value)
		    : web_say(c, cell.why),
		.beside =
		    wages_explore_beside(c->mem, c->lang, x, series, &cell) };

	if (!cell.is_known)
		return out;
	out.source = wages_notes_source(notes, &cell.figure->source);
	if (cell.other != NULL &&
	    !text_is(cell.other->source.id, cell.figure->source.id))
		out.other = wages_notes_source(notes, &cell.other->source);
	out.caveats = wages_notes_caveats(notes, &out.caveats_len, cell.figure);
	return out;
}

static void
fill_rows(
    struct ctx *c, struct wages_explore_view *v, const struct wages_explored *x)
{
	struct wages_notes notes =
	    wages_notes_new(c, x->caveats, x->caveats_len);
	size_t n = wages_explore_years(x);
	struct wages_explore_row *rows =
	    ARENA_MANY(c->mem, struct wages_explore_row, n);

	for (size_t k = 0; k < n; k++) {
		struct wages_explore_cell *cells = ARENA_MANY(
		    c->mem, struct wages_explore_cell, x->asked.keys_len);

		rows[k].year = x->asked.from_year + (int32_t)k;
		for (size_t i = 0; i < x->asked.keys_len; i++) {
			cells[i] = cell_of(c, x, i, rows[k].year, &notes);
			v->has_figures = v->has_figures || cells[i].is_known;
		}
		rows[k].cells = cells;
		rows[k].cells_len = x->asked.keys_len;
	}
	v->rows = rows;
	v->rows_len = n;
	v->notes = wages_notes_part(&notes);
}

/* A value of the axis: no decimals where none are needed. */
static const char *
say_axis(struct arena *mem, const void *with, int64_t value)
{
	const struct wages_explore *e = with;
	char text[MONEY_TEXT];

	if (e->view == WAGES_PAY || value % 100 != 0)
		return wages_cell_text(mem, e->view, value);
	if (e->view == WAGES_OF_MINIMUM)
		return text_printf(mem, "%lld", (long long)(value / 100));
	if (e->view == WAGES_INDEX || e->view == WAGES_REAL_INDEX)
		return text_printf(mem, "%lld", (long long)(value / 10));
	money_print_grouped(text, value / 100);
	return text_printf(
	    mem, "%s%s", text, e->view == WAGES_OVER_LINE ? "" : "%");
}

static void
draw_lines(
    struct ctx *c, struct wages_explore_view *v, const struct wages_explored *x)
{
	struct chart_line *lines =
	    ARENA_MANY(c->mem, struct chart_line, x->asked.keys_len);

	for (size_t i = 0; i < x->asked.keys_len; i++) {
		struct chart_point *p =
		    ARENA_MANY(c->mem, struct chart_point, v->rows_len);

		for (size_t k = 0; k < v->rows_len; k++) {
			struct wages_cell cell =
			    wages_explore_cell(x, i, v->rows[k].year);

			p[k] = (struct chart_point){ v->rows[k].year,
				cell.value, cell.is_known };
		}
		lines[i] = (struct chart_line){ wages_explore_brief(c->mem,
						    c->lang, &x->asked, i),
			p, v->rows_len };
	}
	v->chart_drawing = chart_lines(c->mem,
	    &(struct chart_lines){ .title = v->title,
		.description = web_say(c, MSG_EXPLORER_CHART_TEXT),
		.lines = lines,
		.lines_len = x->asked.keys_len,
		.from_x = x->asked.from_year,
		.to_x = x->asked.to_year,
		.starts_at_zero = x->asked.view == WAGES_PAY,
		.least_step = x->asked.view == WAGES_PAY ? 10000 : 10,
		.say = say_axis,
		.with = &x->asked });
}

static void
draw_bars(
    struct ctx *c, struct wages_explore_view *v, const struct wages_explored *x)
{
	int32_t year = wages_explore_last(x);
	struct chart_bar *bars =
	    ARENA_MANY(c->mem, struct chart_bar, x->asked.keys_len);
	size_t n = 0;

	for (size_t i = 0; i < x->asked.keys_len; i++) {
		struct wages_cell cell = wages_explore_cell(x, i, year);

		if (cell.is_known)
			bars[n++] = (struct chart_bar){
				.label = text_printf(c->mem, "%s %s",
				    v->series[i].letter,
				    wages_explore_brief(
					c->mem, c->lang, &x->asked, i)),
				.value = cell.value,
				.value_text = wages_cell_text(
				    c->mem, x->asked.view, cell.value),
			};
	}
	v->chart_note = message_text(c->mem, c->lang, MSG_EXPLORER_BARS_OF,
	    (struct msg_arg[]){ { "year", text_printf(c->mem, "%d", year) } },
	    1);
	v->chart_drawing = chart_bars(
	    c->mem, bars, n, v->title, web_say(c, MSG_EXPLORER_CHART_TEXT), "");
}

static const char *
title_of(struct ctx *c, const struct wages_explored *x)
{
	return message_text(c->mem, c->lang,
	    x->asked.keys_len == 1 ? MSG_EXPLORER_TITLE_ONE
				   : MSG_EXPLORER_TITLE_MANY,
	    (struct msg_arg[]){
		{ "view", web_say(c, wages_view_label(x->asked.view)) },
		{ "series",
		    wages_key_label(c->mem, &x->asked.keys[0], c->lang) },
		{ "n", text_printf(c->mem, "%d", (int)x->asked.keys_len) },
		{ "from", text_printf(c->mem, "%d", x->asked.from_year) },
		{ "to", text_printf(c->mem, "%d", x->asked.to_year) } },
	    5);
}

static void
fill_files(struct ctx *c, struct wages_explore_view *v, const char *query)
{
	v->csv_href = text_printf(c->mem, "/wages/explorer.csv?%s", query);
	v->xlsx_href = text_printf(c->mem, "/wages/explorer.xlsx?%s", query);
	v->json_href = text_printf(c->mem, "/api/v1/wages/series?%s", query);
}

static enum fail
show(struct ctx *c)
{
	struct wages_explore asked;
	struct wages_explored x;
	struct wages_explore_view v = { 0 };
	enum fail f;

	wages_explore_read(c->mem, &asked, &c->query);
	f = wages_figure_store_explore(c->db, c->mem, &x, &asked);
	if (f == OK)
		f = wages_explore_page_choose(c, &v, &x);
	if (f != OK)
		return f;
	v.title = title_of(c, &x);
	v.about = web_say(c, wages_view_about(x.asked.view));
	fill_files(c, &v, wages_explore_query(c->mem, &x.asked));
	v.wants_bars = asked.wants_bars;
	if (asked.is_full)
		v.notice = web_say(c, MSG_EXPLORER_FULL);
	else if (asked.has_odd)
		v.notice = web_say(c, MSG_EXPLORER_ODD);
	fill_series(c, &v, &x);
	fill_rows(c, &v, &x);
	if (v.has_figures)
		(asked.wants_bars ? draw_bars : draw_lines)(c, &v, &x);
	f = wages_explore_page_gaps(c, &v, &x);
	if (f == OK)
		tmpl_wages_explorer(c->html, &v);
	return f;
}

RESOURCE(wages_explore_page, .who = ANYONE, .get = show, .cache_s = 60)
