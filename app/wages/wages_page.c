/* Average pay by sector: one year, one place, one kind of unit. */
#include <string.h>

#include "accounts/accounts.h"
#include "base/arena.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/list.h"
#include "text/chart.h"
#include "wages/wages.h"
#include "wages/wages_view.h"
#include "web/web.h"

struct asked {
	const char *region;
	enum wages_unit unit;
	int32_t year; /* 0: the latest */
};

static struct asked
read_query(struct ctx *c)
{
	struct asked a = { .region = web_text(c, "region"),
		.unit = WAGES_NON_PRIVATE };
	const char *unit = web_text(c, "unit"), *year = web_text(c, "year");

	if (text_is_empty(a.region))
		a.region = "全国";
	if (unit != NULL)
		wages_unit_parse(&a.unit, unit);
	if (year == NULL || !num_i32(&a.year, year, 1950, 2100))
		a.year = 0;
	return a;
}

static enum fail
choose_region(struct ctx *c, struct part_choice *out, const char *region)
{
	struct sql_wages_regions *rows;
	struct part_option *options;
	size_t n;
	enum fail f = sql_wages_regions(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		options[i] = (struct part_option){
			.value = rows[i].region,
			.label = text_is(rows[i].region, "全国")
			    ? web_say(c, MSG_WAGES_NATION)
			    : rows[i].region,
			.is_chosen = text_is(rows[i].region, region),
		};
	*out = (struct part_choice){ .input = { .name = "region" },
		.label = web_say(c, MSG_WAGES_REGION),
		.options = options,
		.options_len = n,
		.is_list = true };
	return OK;
}

static struct part_choice
choose_unit(struct ctx *c, enum wages_unit unit)
{
	struct part_option *options =
	    ARENA_MANY(c->mem, struct part_option, WAGES_UNIT_COUNT);

	for (int i = 0; i < WAGES_UNIT_COUNT; i++)
		options[i] = (struct part_option){
			.value = wages_unit_key((enum wages_unit)i),
			.label =
			    web_say(c, wages_unit_label((enum wages_unit)i)),
			.is_chosen = i == (int)unit,
		};
	return (struct part_choice){ .input = { .name = "unit" },
		.label = web_say(c, MSG_WAGES_UNIT),
		.options = options,
		.options_len = WAGES_UNIT_COUNT,
		.is_list = true };
}

/* The years there are; the asked one joins them, so that it stays chosen. */
static enum fail
choose_year(struct ctx *c, struct part_choice *out, struct asked *a)
{
	struct sql_wages_years *rows;
	struct part_option *options;
	size_t n;
	enum fail f = sql_wages_years(
	    c->db, c->mem, &rows, &n, a->region, wages_unit_name(a->unit));

	if (f != OK)
		return f;
	if (a->year == 0 && n > 0)
		a->year = rows[0].year;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++) {
		options[i].value = text_printf(c->mem, "%d", rows[i].year);
		options[i].label = options[i].value;
		options[i].is_chosen = rows[i].year == a->year;
	}
	*out = (struct part_choice){ .input = { .name = "year" },
		.label = web_say(c, MSG_WAGES_YEAR),
		.options = options,
		.options_len = n,
		.is_list = true };
	return OK;
}

static int64_t
mean_of_all(const struct sql_wages_sectors *rows, size_t n)
{
	return n > 0 && text_is(rows[0].industry, "T") ? rows[0].annual_cents
						       : 0;
}

static void
fill_rows(struct ctx *c, struct wages_list_view *v,
    const struct sql_wages_sectors *rows, size_t n, const char *own)
{
	struct wages_sector_row *out =
	    ARENA_MANY(c->mem, struct wages_sector_row, n);
	int64_t mean = mean_of_all(rows, n);

	for (size_t i = 0; i < n; i++) {
		out[i] = (struct wages_sector_row){
			.code = rows[i].industry,
			.name = web_say(c, sector_label(rows[i].industry)),
			.annual_cents = rows[i].annual_cents,
			.monthly_cents = rows[i].annual_cents / 12,
			.has_growth = rows[i].has_growth_bp,
			.growth_bp = rows[i].growth_bp,
			.is_own = text_is(rows[i].industry, own),
			.source_id = rows[i].source_id,
		};
		out[i].has_above = mean > 0 && i > 0 &&
		    wages_above_bp(
			&out[i].above_bp, rows[i].annual_cents, mean) == OK;
	}
	v->rows = out;
	v->rows_len = n;
}

static bool
has_source(const struct wages_source_row *v, size_t n, const char *id)
{
	for (size_t i = 0; i < n; i++)
		if (text_is(v[i].source_id, id))
			return true;
	return false;
}

static void
fill_sources(struct ctx *c, struct wages_list_view *v,
    const struct sql_wages_sectors *rows, size_t n)
{
	struct wages_source_row *out =
	    ARENA_MANY(c->mem, struct wages_source_row, n);
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (has_source(out, len, rows[i].source_id))
			continue;
		out[len++] = (struct wages_source_row){
			.source_id = rows[i].source_id,
			.title = rows[i].source_title,
			.publisher = rows[i].publisher,
			.published_on = rows[i].published_on,
			.address = text_starts(rows[i].address, "http")
			    ? rows[i].address
			    : NULL,
		};
	}
	v->sources = out;
	v->sources_len = len;
}

static enum fail
fill_caveats(struct ctx *c, struct wages_list_view *v, const struct asked *a)
{
	struct sql_wages_caveats *rows;
	const char **out;
	size_t n;
	enum fail f = sql_wages_caveats(c->db, c->mem, &rows, &n, a->region,
	    wages_unit_name(a->unit), a->year);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, const char *, n);
	for (size_t i = 0; i < n; i++)
		out[i] = text_printf(c->mem, "%s%s%s",
		    rows[i].industry != NULL
			? web_say(c, sector_label(rows[i].industry))
			: "",
		    rows[i].industry != NULL ? ": " : "",
		    c->lang == LANG_EN ? rows[i].text_en : rows[i].text_zh);
	v->caveats = out;
	v->caveats_len = n;
	return OK;
}

static void
draw_chart(struct ctx *c, struct wages_list_view *v)
{
	struct chart_bar *bars =
	    ARENA_MANY(c->mem, struct chart_bar, v->rows_len);

	for (size_t i = 0; i < v->rows_len; i++)
		bars[i] = (struct chart_bar){
			.label = v->rows[i].name,
			.value = v->rows[i].annual_cents,
			.value_text =
			    html_yuan(c->html, v->rows[i].annual_cents),
			.is_own = v->rows[i].is_own,
			.is_total = text_is(v->rows[i].code, "T"),
		};
	v->chart = chart_bars(c->mem, bars, v->rows_len, v->heading,
	    web_say(c, MSG_WAGES_CHART_TEXT), web_say(c, MSG_WAGES_OWN_MARK));
}

/* The viewer's own sector, from the organisation they act for. */
static enum fail
find_own(struct ctx *c, struct wages_list_view *v, const char **out_sector)
{
	struct sql_wages_own_sector row;
	enum fail f;

	*out_sector = NULL;
	if (c->viewer.organisation_id == 0)
		return OK;
	f = sql_wages_own_sector(
	    c->db, c->mem, &row, c->viewer.organisation_id);
	if (f == FAIL_ABSENT)
		return OK;
	if (f != OK)
		return f;
	v->has_own_organisation = true;
	v->organisation_id = c->viewer.organisation_id;
	v->wants_own_sector = row.sector == NULL;
	*out_sector = row.sector;
	return OK;
}

/* "您所在的制造业：103,932 元/年，比全部行业平均低 19.7%" */
static void
say_own(struct ctx *c, struct wages_list_view *v)
{
	for (size_t i = 0; i < v->rows_len; i++) {
		const struct wages_sector_row *r = &v->rows[i];
		bool below = r->above_bp < 0;

		if (!r->is_own || !r->has_above)
			continue;
		v->own = message_text(c->mem, c->lang,
		    below ? MSG_WAGES_OWN_BELOW : MSG_WAGES_OWN_ABOVE,
		    (struct msg_arg[]){ { "sector", r->name },
			{ "pay", html_yuan(c->html, r->annual_cents) },
			{ "share",
			    html_percent(c->html,
				below ? -r->above_bp : r->above_bp) } },
		    3);
	}
}

static enum fail
fill(struct ctx *c, struct wages_list_view *v, struct asked *a)
{
	struct sql_wages_sectors *rows;
	const char *own;
	size_t n;
	enum fail f = choose_region(c, &v->regions, a->region);

	if (f == OK)
		f = choose_year(c, &v->years, a);
	if (f == OK)
		f = find_own(c, v, &own);
	if (f == OK)
		f = sql_wages_sectors(c->db, c->mem, &rows, &n, a->region,
		    wages_unit_name(a->unit), a->year);
	if (f == OK)
		f = fill_caveats(c, v, a);
	if (f != OK)
		return f;
	v->units = choose_unit(c, a->unit);
	fill_rows(c, v, rows, n, own);
	fill_sources(c, v, rows, n);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct wages_list_view v = { 0 };
	struct asked a = read_query(c);
	enum fail f = fill(c, &v, &a);

	if (f != OK)
		return f;
	v.region = a.region;
	v.csv_href = text_printf(c->mem,
	    "/wages/figures.csv?dataset=industry&region=%s&unit=%s&from=%d"
	    "&to=%d",
	    a.region, wages_unit_key(a.unit), a.year, a.year);
	v.heading = message_text(c->mem, c->lang, MSG_WAGES_HEADING,
	    (struct msg_arg[]){ { "year", text_printf(c->mem, "%d", a.year) },
		{ "region",
		    text_is(a.region, "全国") ? web_say(c, MSG_WAGES_NATION)
					      : a.region },
		{ "unit", web_say(c, wages_unit_label(a.unit)) } },
	    3);
	if (v.rows_len > 0) {
		draw_chart(c, &v);
		say_own(c, &v);
	}
	tmpl_wages_list(c->html, &v);
	return OK;
}

RESOURCE(wages_page_list, .who = ANYONE, .get = show, .cache_s = 60)
