/* The explorer's lists, and what it says about years without figures. */
#include "base/arena.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_explore.h"
#include "wages/wages_explore_page.h"
#include "wages/wages_explore_view.h"
#include "web/web.h"

static struct part_choice
list_of(struct ctx *c, const char *name, enum msg label,
    const struct part_option *options, size_t len)
{
	return (struct part_choice){ .input = { .name = name },
		.label = web_say(c, label),
		.options = options,
		.options_len = len,
		.is_list = true };
}

static struct part_choice
choose_industry(struct ctx *c, const char *chosen)
{
	static const char *const codes = "TABCDEFGHIJKLMNOPQRS";
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, SECTOR_COUNT + 1);

	for (size_t i = 0; i < SECTOR_COUNT + 1; i++) {
		const char *code = text_printf(c->mem, "%c", codes[i]);

		o[i] =
		    (struct part_option){ code, web_say(c, sector_label(code)),
			    NULL, text_is(code, chosen) };
	}
	return list_of(
	    c, "industry", MSG_EXPLORER_INDUSTRY, o, SECTOR_COUNT + 1);
}

static enum fail
choose_region(struct ctx *c, struct part_choice *out, const char *chosen)
{
	struct sql_wages_places *rows;
	struct part_option *o;
	size_t n;
	enum fail f = sql_wages_places(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	o = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		o[i] = (struct part_option){ rows[i].region,
			wages_region_name(c->lang, rows[i].region), NULL,
			text_is(rows[i].region, chosen) };
	*out = list_of(c, "region", MSG_WAGES_REGION, o, n);
	return OK;
}

static struct part_choice
choose_unit(struct ctx *c, enum wages_unit chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, WAGES_UNIT_COUNT);

	for (int i = 0; i < WAGES_UNIT_COUNT; i++)
		o[i] = (struct part_option){ wages_unit_key((enum wages_unit)i),
			web_say(c, wages_unit_label((enum wages_unit)i)), NULL,
			i == (int)chosen };
	return list_of(c, "unit", MSG_WAGES_UNIT, o, WAGES_UNIT_COUNT);
}

/* Positions are known for large enterprises, registration for non-private. */
static struct part_choice
choose_item(struct ctx *c, const char *chosen)
{
	static const char *const items[] = { "", "中层及以上管理人员",
		"专业技术人员", "办事人员和有关人员",
		"社会生产服务和生活服务人员", "生产制造及有关人员",
		"商业、服务业人员", "内资单位", "港澳台投资单位",
		"外商投资单位" };
	enum {
		ITEMS = sizeof(items) / sizeof(*items)
	};
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, ITEMS);
	struct part_choice out;

	for (size_t i = 0; i < ITEMS; i++)
		o[i] = (struct part_option){ items[i],
			*items[i] == '\0' ? web_say(c, MSG_WAGES_POSITION_ALL)
					  : wages_item_name(c->lang, items[i]),
			NULL, text_is(items[i], chosen) };
	out = list_of(c, "item", MSG_EXPLORER_ITEM, o, ITEMS);
	out.hint = web_say(c, MSG_EXPLORER_ITEM_HINT);
	return out;
}

static struct part_choice
choose_view(struct ctx *c, enum wages_view chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, WAGES_VIEW_COUNT);

	for (int i = 0; i < WAGES_VIEW_COUNT; i++)
		o[i] = (struct part_option){ wages_view_key((enum wages_view)i),
			web_say(c, wages_view_label((enum wages_view)i)), NULL,
			i == (int)chosen };
	return list_of(c, "view", MSG_EXPLORER_VIEW, o, WAGES_VIEW_COUNT);
}

static struct part_choice
choose_chart(struct ctx *c, bool wants_bars)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 2);

	o[0] = (struct part_option){ "line", web_say(c, MSG_EXPLORER_LINE),
		NULL, !wants_bars };
	o[1] = (struct part_option){ "bar", web_say(c, MSG_EXPLORER_BAR), NULL,
		wants_bars };
	return list_of(c, "chart", MSG_EXPLORER_CHART, o, 2);
}

static struct part_choice
choose_year(struct ctx *c, const char *name, enum msg label, int32_t chosen,
    int32_t first, int32_t last)
{
	struct part_option *o;
	size_t n = 0;

	if (chosen < first)
		first = chosen;
	if (chosen > last)
		last = chosen;
	o = ARENA_MANY(c->mem, struct part_option, (size_t)(last - first) + 1);
	for (int32_t y = last; y >= first; y--) {
		const char *text = text_printf(c->mem, "%d", y);

		o[n++] = (struct part_option){ text, text, NULL, y == chosen };
	}
	return list_of(c, name, label, o, n);
}

enum fail
wages_explore_page_choose(
    struct ctx *c, struct wages_explore_view *v, const struct wages_explored *x)
{
	const struct wages_explore *e = &x->asked;
	const struct wages_key *last = &e->keys[e->keys_len - 1];
	int32_t first_year = 2003, last_year = e->to_year;

	for (size_t i = 0; i < e->keys_len; i++) {
		struct wages_run r = x->tracks[i].run;

		if (r.len > 0 && r.v[r.len - 1].year > last_year)
			last_year = r.v[r.len - 1].year;
	}
	v->industries = choose_industry(c, last->industry);
	v->units = choose_unit(c, last->unit);
	v->items = choose_item(c, last->item);
	v->views = choose_view(c, e->view);
	v->charts = choose_chart(c, e->wants_bars);
	v->from_years = choose_year(
	    c, "from", MSG_EXPLORER_FROM, e->from_year, first_year, last_year);
	v->to_years = choose_year(
	    c, "to", MSG_EXPLORER_TO, e->to_year, first_year, last_year);
	v->is_index = e->view == WAGES_INDEX || e->view == WAGES_REAL_INDEX;
	if (v->is_index)
		v->base_years = choose_year(c, "base", MSG_EXPLORER_BASE,
		    e->base_year, first_year, last_year);
	v->view = wages_view_key(e->view);
	v->chart = e->wants_bars ? "bar" : "line";
	v->from = text_printf(c->mem, "%d", e->from_year);
	v->to = text_printf(c->mem, "%d", e->to_year);
	v->base = text_printf(c->mem, "%d", e->base_year);
	return choose_region(c, &v->regions, last->region);
}

/* "2021、2023–2025" */
static const char *
say_years(struct ctx *c, const struct wages_gap *gaps, size_t len)
{
	struct buf b = { .mem = c->mem };

	for (size_t i = 0; i < len; i++) {
		if (i > 0)
			buf_text(&b, c->lang == LANG_ZH ? "、" : ", ");
		buf_i64(&b, gaps[i].from_year);
		if (gaps[i].to_year > gaps[i].from_year)
			buf_printf(&b, "–%d", gaps[i].to_year);
	}
	return buf_string(&b);
}

/* Links to series that do have figures, in place of the one without. */
static enum fail
find_neighbours(struct ctx *c, struct wages_explore_gap *out,
    const struct wages_explored *x, size_t series)
{
	const struct wages_key *k = &x->asked.keys[series];
	struct sql_wages_neighbours *rows;
	struct part_button *v;
	size_t n;
	enum fail f = sql_wages_neighbours(c->db, c->mem, &rows, &n,
	    k->industry, k->region, wages_unit_name(k->unit));

	if (f != OK)
		return f;
	v = ARENA_MANY(c->mem, struct part_button, n);
	for (size_t i = 0; i < n; i++) {
		struct wages_explore e = x->asked;
		struct wages_key *key = &e.keys[series];

		*key = (struct wages_key){ rows[i].industry, rows[i].region, "",
			WAGES_NON_PRIVATE };
		if (!wages_unit_of_name(&key->unit, rows[i].unit_type))
			continue;
		e.from_year = e.to_year = e.base_year = 0;
		v[out->nearby_len++] = (struct part_button){
			.label = text_printf(c->mem, "%s (%d–%d)",
			    wages_key_label(c->mem, key, c->lang),
			    rows[i].from_year, rows[i].to_year),
			.href = text_printf(c->mem, "/wages/explorer?%s",
			    wages_explore_query(c->mem, &e)),
		};
	}
	out->nearby = v;
	return OK;
}

static const char *
say_gap(struct ctx *c, const struct wages_track *t,
    const struct wages_gap *gaps, size_t n)
{
	const struct wages_figure *near = gaps[n - 1].nearest;
	struct msg_arg args[] = {
		{ "series", wages_key_label(c->mem, &t->key, c->lang) },
		{ "years", say_years(c, gaps, n) },
		{ "year",
		    near != NULL ? text_printf(c->mem, "%d", near->year) : "" },
		{ "figure",
		    near != NULL ? wages_figure_text(c->mem, near, c->lang)
				 : "" },
	};

	return message_text(c->mem, c->lang,
	    near != NULL ? MSG_EXPLORER_GAP : MSG_EXPLORER_NOTHING, args, 4);
}

enum fail
wages_explore_page_gaps(
    struct ctx *c, struct wages_explore_view *v, const struct wages_explored *x)
{
	struct wages_explore_gap *out =
	    ARENA_MANY(c->mem, struct wages_explore_gap, x->asked.keys_len);
	enum fail f = OK;

	for (size_t i = 0; f == OK && i < x->asked.keys_len; i++) {
		const struct wages_track *t = &x->tracks[i];
		size_t n;
		struct wages_gap *gaps = wages_series_gaps(
		    c->mem, &n, t->run, x->asked.from_year, x->asked.to_year);

		if (n == 0)
			continue;
		out[v->gaps_len].text = say_gap(c, t, gaps, n);
		if (wages_run_year(t->run, x->asked.to_year) == NULL)
			f = find_neighbours(c, &out[v->gaps_len], x, i);
		v->gaps_len++;
	}
	v->gaps = out;
	return f;
}
