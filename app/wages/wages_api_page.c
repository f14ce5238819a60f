/* GET /api/v1/wages and what stands beside it: pay data for programs. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/json.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages.h"
#include "wages/wages_dataset.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_json.h"
#include "web/web.h"

enum {
	MOST = 5000
};

static enum fail
send_json(struct ctx *c, const struct json *j)
{
	return web_send(c, "application/json", j->out.bytes, j->out.len);
}

static struct json
json_new(struct ctx *c)
{
	return (struct json){ .out = { .mem = c->mem } };
}

/* A number of the query, or usual when it was not sent. */
static bool
read_number(struct ctx *c, const char *name, int32_t usual, int32_t min,
    int32_t max, int32_t *out)
{
	const char *s = web_text(c, name);

	*out = usual;
	if (text_is_empty(s) || num_i32(out, s, min, max))
		return true;
	return web_wrong(c,
		   text_printf(c->mem, "%s: a number from %d to %d", name, min,
		       max)) == OK;
}

static const char *
read_word(struct ctx *c, const char *name, const char *usual)
{
	const char *s = web_text(c, name);

	if (text_is_empty(s))
		return usual;
	return text_is(s, "all") ? "" : s;
}

static enum fail
read_unit(struct ctx *c, enum wages_dataset d, const char **out)
{
	const char *key = web_text(c, "unit");
	enum wages_unit unit = WAGES_NON_PRIVATE;

	*out = "";
	if (d == WAGES_POSITION || d == WAGES_OCCUPATION ||
	    text_is(key, "all_kinds"))
		return OK;
	if (!text_is_empty(key) && !wages_unit_parse(&unit, key))
		return web_wrong(c,
		    "unit: non_private, private, on_post, "
		    "on_post_dispatch, all or all_kinds");
	*out = wages_unit_name(unit);
	return OK;
}

static enum fail
read_filter(struct ctx *c, struct wages_filter *out)
{
	const char *key = read_word(c, "dimension", "industry");
	enum wages_dataset d;
	enum fail f;

	if (!wages_dataset_parse(&d, key) || d > WAGES_OCCUPATION)
		return web_wrong(c,
		    "dimension: industry, region, position, registration "
		    "or occupation");
	f = read_unit(c, d, &out->unit_type);
	if (f != OK)
		return f;
	out->dataset = key;
	out->industry = read_word(c, "industry", "");
	out->item = read_word(c, "item", "");
	out->region = read_word(c, "region",
	    d == WAGES_INDUSTRY || d == WAGES_POSITION ? "全国" : "");
	out->every_revision = text_is(web_text(c, "revisions"), "all");
	if (!read_number(c, "from", 1950, 1950, 2100, &out->from_year) ||
	    !read_number(c, "to", 2100, 1950, 2100, &out->to_year) ||
	    !read_number(c, "limit", MOST, 1, MOST, &out->most) ||
	    !read_number(c, "offset", 0, 0, 1000000, &out->skip))
		return FAIL_INVALID;
	return OK;
}

static enum fail
list(struct ctx *c)
{
	struct wages_filter filter = { 0 };
	struct json j = json_new(c);
	struct wages_figure *figures;
	struct wages_caveat *caveats;
	size_t len, caveats_len;
	int64_t total;
	enum fail f = read_filter(c, &filter);

	if (f == OK)
		f = wages_figure_store_list(
		    c->db, c->mem, &figures, &len, &total, &filter);
	if (f == OK)
		f = wages_figure_store_caveats(
		    c->db, c->mem, &caveats, &caveats_len);
	if (f != OK)
		return f;
	json_object(&j);
	json_key_i64(&j, "figures", total);
	json_key(&j, "series");
	wages_json_series(&j, figures, len, caveats, caveats_len, c->lang);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(wages_api_page, .who = ANYONE, .get = list, .is_api = true,
    .cache_s = 60, .per_minute = 120)

static enum fail
list_industries(struct ctx *c)
{
	struct sql_wages_industry_names *rows;
	struct json j = json_new(c);
	size_t n;
	enum fail f = sql_wages_industry_names(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	json_object(&j);
	json_key(&j, "industries");
	json_array(&j);
	for (size_t i = 0; i < n; i++) {
		json_object(&j);
		json_key_text(&j, "code", rows[i].code);
		json_key_text(&j, "name", rows[i].name);
		json_key_text(&j, "name_en", rows[i].name_en);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(wages_api_page_industries, .who = ANYONE, .get = list_industries,
    .is_api = true, .cache_s = 300, .per_minute = 120)

static enum fail
list_regions(struct ctx *c)
{
	struct sql_wages_places *rows;
	struct json j = json_new(c);
	size_t n;
	enum fail f = sql_wages_places(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	json_object(&j);
	json_key(&j, "regions");
	json_array(&j);
	for (size_t i = 0; i < n; i++) {
		json_object(&j);
		json_key_text(&j, "name", rows[i].region);
		json_key_text(&j, "level", rows[i].level);
		json_key_i64(&j, "from_year", rows[i].from_year);
		json_key_i64(&j, "to_year", rows[i].to_year);
		json_key_bool(&j, "has_industries", rows[i].has_sectors);
		json_key_bool(&j, "has_positions", rows[i].has_positions);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(wages_api_page_regions, .who = ANYONE, .get = list_regions,
    .is_api = true, .cache_s = 300, .per_minute = 120)

static enum fail
list_occupations(struct ctx *c)
{
	struct sql_wages_occupations *rows;
	struct json j = json_new(c);
	size_t n;
	enum fail f = sql_wages_occupations(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	json_object(&j);
	json_key(&j, "occupations");
	json_array(&j);
	for (size_t i = 0; i < n; i++) {
		json_object(&j);
		json_key_text(&j, "name", rows[i].item);
		json_key_text(&j, "kind", rows[i].item_kind);
		json_key_text(&j, "region", rows[i].region);
		json_key_i64(&j, "from_year", rows[i].from_year);
		json_key_i64(&j, "to_year", rows[i].to_year);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(wages_api_page_occupations, .who = ANYONE, .get = list_occupations,
    .is_api = true, .cache_s = 300, .per_minute = 120)

/* Rows of minimum wages, guideline lines or macro figures as published. */
static enum fail
list_rows(struct ctx *c, enum wages_dataset d, const char *name)
{
	struct wages_filter filter = { .dataset = wages_dataset_key(d),
		.unit_type = "",
		.industry = "",
		.region = read_word(c, "region", ""),
		.item = read_word(c, "indicator", ""),
		.every_revision = true };
	struct json j = json_new(c);
	struct wages_figure *figures;
	struct wages_caveat *caveats;
	size_t len, caveats_len;
	enum fail f = OK;

	if (!read_number(c, "from", 1950, 1950, 2100, &filter.from_year) ||
	    !read_number(c, "to", 2100, 1950, 2100, &filter.to_year))
		return FAIL_INVALID;
	f = wages_figure_store_list(
	    c->db, c->mem, &figures, &len, NULL, &filter);
	if (f == OK)
		f = wages_figure_store_caveats(
		    c->db, c->mem, &caveats, &caveats_len);
	if (f != OK)
		return f;
	json_object(&j);
	json_key(&j, name);
	wages_json_rows(&j, figures, len, caveats, caveats_len, c->lang);
	json_end_object(&j);
	return send_json(c, &j);
}

static enum fail
list_minimum(struct ctx *c)
{
	return list_rows(c, WAGES_MINIMUM, "minimum_wages");
}

static enum fail
list_guideline(struct ctx *c)
{
	return list_rows(c, WAGES_GUIDELINE, "guideline_lines");
}

static enum fail
list_macro(struct ctx *c)
{
	return list_rows(c, WAGES_MACRO, "figures");
}

RESOURCE(wages_api_page_minimum, .who = ANYONE, .get = list_minimum,
    .is_api = true, .cache_s = 60, .per_minute = 120)
RESOURCE(wages_api_page_guideline, .who = ANYONE, .get = list_guideline,
    .is_api = true, .cache_s = 60, .per_minute = 120)
RESOURCE(wages_api_page_macro, .who = ANYONE, .get = list_macro, .is_api = true,
    .cache_s = 60, .per_minute = 120)
