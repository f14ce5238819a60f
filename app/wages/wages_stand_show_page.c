/* The result: own figures against what is published, on screen and as CSV. */
#include "base/arena.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/wages/stand.h"
#include "text/chart.h"
#include "text/csv.h"
#include "wages/wages_notes_page.h"
#include "wages/wages_stand.h"
#include "wages/wages_stand_page.h"
#include "wages/wages_stand_store.h"
#include "wages/wages_stand_view.h"
#include "web/web.h"

struct result {
	struct wages_stand stand;
	struct wages_stand_row *rows;
	struct wages_caveat *caveats;
	size_t rows_len, caveats_len;
};

static enum fail
load(struct ctx *c, struct result *r)
{
	int64_t id;
	enum fail f = web_param_id(c, "stand", &id);

	if (f == OK)
		f = wages_stand_store_find(c->db, c->mem, &r->stand, id);
	if (f == OK)
		f = wages_stand_store_compare(c->db, c->mem, &r->rows,
		    &r->rows_len, &r->caveats, &r->caveats_len, &r->stand,
		    c->lang);
	return f;
}

static void
fill_lines(
    struct ctx *c, struct wages_stand_show_view *v, const struct result *r)
{
	struct wages_notes notes =
	    wages_notes_new(c, r->caveats, r->caveats_len);
	struct wages_stand_line *out =
	    ARENA_MANY(c->mem, struct wages_stand_line, r->rows_len);

	for (size_t i = 0; i < r->rows_len; i++) {
		const struct wages_stand_row *row = &r->rows[i];

		out[i] = (struct wages_stand_line){
			.own_label = row->own_label,
			.own =
			    wages_stand_amount(c->mem, c->lang, row, row->own),
			.label = row->label,
			.why = web_say(c, row->why),
			.is_known = row->figure != NULL,
			.is_other_year = row->is_other_year,
		};
		if (row->figure == NULL)
			continue;
		out[i].theirs =
		    wages_stand_amount(c->mem, c->lang, row, row->theirs);
		out[i].apart = wages_stand_apart(c->mem, c->lang, row);
		out[i].year = row->figure->year;
		out[i].source =
		    wages_notes_source(&notes, &row->figure->source);
		out[i].caveats = wages_notes_caveats(
		    &notes, &out[i].caveats_len, row->figure);
	}
	v->lines = out;
	v->lines_len = r->rows_len;
	v->notes = wages_notes_part(&notes);
}

/* The enterprise's mean between those of its sector and place. */
static void
draw_bars(
    struct ctx *c, struct wages_stand_show_view *v, const struct result *r)
{
	struct chart_bar *bars =
	    ARENA_MANY(c->mem, struct chart_bar, r->rows_len + 1);
	size_t n = 0;

	bars[n++] = (struct chart_bar){ .label = web_say(c, MSG_STAND_OWN),
		.value = r->stand.mean_cents,
		.value_text = html_yuan(c->html, r->stand.mean_cents),
		.is_own = true };
	for (size_t i = 0; i < r->rows_len; i++) {
		const struct wages_stand_row *row = &r->rows[i];

		if (row->kind != WAGES_STAND_PAY || row->figure == NULL ||
		    row->own != r->stand.mean_cents)
			continue;
		bars[n++] = (struct chart_bar){
			.label = text_printf(c->mem, "%d %s %s",
			    row->figure->year,
			    wages_region_name(c->lang, row->figure->region),
			    web_say(c, sector_label(row->figure->industry))),
			.value = row->theirs,
			.value_text = html_yuan(c->html, row->theirs),
		};
	}
	v->has_chart = n > 1;
	v->chart = chart_bars(
	    c->mem, bars, n, v->title, web_say(c, MSG_EXPLORER_CHART_TEXT), "");
}

static const char *
say_yuan(struct arena *mem, const void *with, int64_t value)
{
	struct html h = { .out = { .mem = mem } };

	(void)with;
	return html_yuan(&h, value);
}

static void
draw_ranges(
    struct ctx *c, struct wages_stand_show_view *v, const struct result *r)
{
	const struct wages_stand *s = &r->stand;
	struct chart_range row = { .label = web_say(c, MSG_STAND_OWN),
		.p10 = s->p10_cents,
		.p25 = s->p25_cents,
		.p50 = s->p50_cents,
		.p75 = s->p75_cents,
		.p90 = s->p90_cents,
		.mean = s->mean_cents,
		.own = -1 };

	v->has_ranges = s->p10_cents > 0;
	if (v->has_ranges)
		v->ranges = chart_ranges(c->mem,
		    &(struct chart_ranges){ .title = v->title,
			.description = web_say(c, MSG_REFERENCE_RANGES_TEXT),
			.rows = &row,
			.rows_len = 1,
			.say = say_yuan });
}

static void
fill_facts(
    struct ctx *c, struct wages_stand_show_view *v, const struct result *r)
{
	const struct wages_stand *s = &r->stand;
	const struct {
		enum msg label;
		int64_t cents;
	} all[] = { { MSG_EVIDENCE_P10, s->p10_cents },
		{ MSG_EVIDENCE_P25, s->p25_cents },
		{ MSG_EVIDENCE_P50, s->p50_cents },
		{ MSG_EVIDENCE_P75, s->p75_cents },
		{ MSG_EVIDENCE_P90, s->p90_cents },
		{ MSG_STAND_BEFORE, s->before_cents },
		{ MSG_STAND_LOWEST, s->lowest_cents } };
	struct wages_stand_fact *out =
	    ARENA_MANY(c->mem, struct wages_stand_fact, 10 + s->groups_len);
	size_t n = 0;

	out[n++] = (struct wages_stand_fact){ web_say(c, MSG_STAND_HEADS),
		html_grouped(c->html, s->heads) };
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i].cents > 0)
			out[n++] =
			    (struct wages_stand_fact){ web_say(c, all[i].label),
				    html_yuan(c->html, all[i].cents) };
	for (size_t i = 0; i < s->groups_len; i++)
		out[n++] = (struct wages_stand_fact){ s->groups[i].name,
			message_text(c->mem, c->lang, MSG_STAND_GROUP,
			    (struct msg_arg[]){ { "heads",
						    text_printf(c->mem, "%d",
							s->groups[i].heads) },
				{ "mean",
				    html_yuan(
					c->html, s->groups[i].mean_cents) },
				{ "middle",
				    html_yuan(
					c->html, s->groups[i].p50_cents) } },
			    3) };
	v->facts = out;
	v->facts_len = n;
}

static enum fail
show(struct ctx *c)
{
	struct result r;
	struct wages_stand_show_view v = { 0 };
	enum fail f = load(c, &r);

	if (f != OK)
		return f;
	v.id = r.stand.id;
	v.organisation = r.stand.organisation;
	v.side = wages_stand_page_side(c);
	v.made_on = html_moment(c->html, r.stand.made_at);
	v.title = message_text(c->mem, c->lang, MSG_STAND_RESULT,
	    (struct msg_arg[]){
		{ "year", text_printf(c->mem, "%d", r.stand.year) },
		{ "sector", web_say(c, sector_label(r.stand.sector)) },
		{ "place", wages_stand_place(c->mem, c->lang, &r.stand) } },
	    3);
	v.figure = (struct part_figure){ .label = web_say(c, MSG_STAND_MEAN),
		.number = html_yuan(c->html, r.stand.mean_cents),
		.unit = web_say(c, MSG_WAGES_PER_YEAR),
		.when = text_printf(c->mem, "%d", r.stand.year),
		.compared = r.rows_len > 0 && r.rows[0].figure != NULL
		    ? text_printf(c->mem, "%s (%d): %s", r.rows[0].label,
			  r.rows[0].figure->year,
			  wages_stand_apart(c->mem, c->lang, &r.rows[0]))
		    : NULL,
		.source = r.stand.organisation,
		.caveat = web_say(c,
		    r.stand.is_list ? MSG_STAND_FROM_LIST
				    : MSG_STAND_FROM_PEOPLE) };
	v.csv_href = text_printf(
	    c->mem, "/wages/stands/%lld/csv", (long long)r.stand.id);
	v.crumbs = wages_stand_page_crumbs(c, &v.crumbs_len, v.title);
	fill_facts(c, &v, &r);
	fill_lines(c, &v, &r);
	draw_bars(c, &v, &r);
	draw_ranges(c, &v, &r);
	tmpl_wages_stand(c->html, &v);
	return OK;
}

RESOURCE(wages_stand_show_page, .who = WAGES_STAND_ROLES, .get = show)

static enum fail
send_csv(struct ctx *c)
{
	static const char *const columns[] = { "own", "own_value", "against",
		"year", "value", "difference", "missing", "source_id", "source",
		"publisher", "published_on" };
	enum {
		COLUMNS = sizeof(columns) / sizeof(*columns)
	};
	struct buf b = { .mem = c->mem };
	struct result r;
	enum fail f = load(c, &r);

	if (f != OK)
		return f;
	buf_text(&b, "\xef\xbb\xbf");
	for (size_t i = 0; i < COLUMNS; i++)
		csv_put(&b, columns[i], i == COLUMNS - 1);
	for (size_t i = 0; i < r.rows_len; i++) {
		const struct wages_stand_row *row = &r.rows[i];
		const struct wages_figure *g = row->figure;
		const char *v[COLUMNS] = { row->own_label,
			wages_stand_amount(c->mem, c->lang, row, row->own),
			row->label, "", "", "",
			g == NULL ? web_say(c, row->why) : "", "", "", "", "" };

		if (g != NULL) {
			v[3] = text_printf(c->mem, "%d", g->year);
			v[4] = wages_stand_amount(
			    c->mem, c->lang, row, row->theirs);
			v[5] = wages_stand_apart(c->mem, c->lang, row);
			v[7] = g->source.id;
			v[8] = g->source.title;
			v[9] = g->source.publisher;
			v[10] = g->source.published_on;
		}
		for (size_t k = 0; k < COLUMNS; k++)
			csv_put(&b, v[k], k == COLUMNS - 1);
	}
	return web_send_file(c,
	    text_printf(c->mem, "stand-%d.csv", r.stand.year),
	    "text/csv; charset=utf-8", b.bytes, b.len);
}

RESOURCE(wages_stand_show_page_csv, .who = WAGES_STAND_ROLES, .get = send_csv)
