#include "wages/wages_explore.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/html.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"

enum {
	FIRST_YEAR = 1950,
	LAST_YEAR = 2100,
	USUAL_YEARS = 11,
	YEARS_MAX = 60
};

static void
add_key(struct wages_explore *e, const struct wages_key *key)
{
	for (size_t i = 0; i < e->keys_len; i++)
		if (wages_key_is(&e->keys[i], key))
			return;
	if (e->keys_len == WAGES_SERIES_MAX)
		e->is_full = true;
	else
		e->keys[e->keys_len++] = *key;
}

static const char *
word(const struct fields *query, const char *name)
{
	const char *s = fields_get(query, name);

	return s != NULL ? s : "";
}

/* One more series from the page's own lists. */
static void
add_chosen(
    struct arena *mem, struct wages_explore *e, const struct fields *query)
{
	const char *industry = word(query, "industry");
	const char *item = word(query, "item");
	struct wages_key key;

	if (*industry == '\0')
		return;
	if (wages_key_parse(mem, &key,
		text_printf(mem, "%s.%s.%s%s%s", industry,
		    word(query, "region"), word(query, "unit"),
		    *item != '\0' ? "." : "", item)))
		add_key(e, &key);
	else
		e->has_odd = true;
}

static int32_t
read_year(const struct fields *query, const char *name)
{
	int32_t year;

	if (!num_i32(&year, word(query, name), FIRST_YEAR, LAST_YEAR))
		return 0;
	return year;
}

void
wages_explore_read(
    struct arena *mem, struct wages_explore *out, const struct fields *query)
{
	const char *const *codes;
	size_t n = fields_all(mem, &codes, query, "s");
	struct wages_key key;

	*out = (struct wages_explore){ .from_year = read_year(query, "from"),
		.to_year = read_year(query, "to"),
		.base_year = read_year(query, "base"),
		.wants_bars = text_is(fields_get(query, "chart"), "bar") };
	for (size_t i = 0; i < n; i++) {
		if (wages_key_parse(mem, &key, codes[i]))
			add_key(out, &key);
		else
			out->has_odd = true;
	}
	add_chosen(mem, out, query);
	wages_view_parse(&out->view, word(query, "view"));
	if (out->from_year > out->to_year && out->to_year != 0)
		out->from_year = out->to_year;
	if (out->keys_len > 0)
		return;
	add_key(out, &(struct wages_key){ "T", "全国", "", WAGES_NON_PRIVATE });
	add_key(out, &(struct wages_key){ "T", "全国", "", WAGES_PRIVATE });
}

const char *
wages_explore_query(struct arena *mem, const struct wages_explore *e)
{
	struct html h = { .out = { .mem = mem } };

	for (size_t i = 0; i < e->keys_len; i++) {
		buf_text(&h.out, i > 0 ? "&s=" : "s=");
		html_url_part(&h, wages_key_code(mem, &e->keys[i]));
	}
	if (e->view != WAGES_PAY)
		buf_printf(&h.out, "&view=%s", wages_view_key(e->view));
	if (e->wants_bars)
		buf_text(&h.out, "&chart=bar");
	if (e->from_year != 0)
		buf_printf(&h.out, "&from=%d", e->from_year);
	if (e->to_year != 0)
		buf_printf(&h.out, "&to=%d", e->to_year);
	if (e->base_year != 0)
		buf_printf(&h.out, "&base=%d", e->base_year);
	return buf_string(&h.out);
}

/* A year in which every series that has any figure has one. */
static int32_t
common_year(const struct wages_explored *x)
{
	for (int32_t y = x->asked.from_year; y <= x->asked.to_year; y++) {
		size_t have = 0, some = 0;

		for (size_t i = 0; i < x->asked.keys_len; i++) {
			some += x->tracks[i].run.len > 0;
			have += wages_run_year(x->tracks[i].run, y) != NULL;
		}
		if (some > 0 && have == some)
			return y;
	}
	return x->asked.from_year;
}

void
wages_explore_settle(struct wages_explored *x)
{
	struct wages_explore *e = &x->asked;
	int32_t last = 0;

	for (size_t i = 0; i < e->keys_len; i++) {
		struct wages_run r = x->tracks[i].run;

		if (r.len > 0 && r.v[r.len - 1].year > last)
			last = r.v[r.len - 1].year;
	}
	if (e->to_year == 0)
		e->to_year = e->from_year > last ? e->from_year
		    : last != 0                  ? last
						 : LAST_YEAR;
	if (e->from_year == 0)
		e->from_year = e->to_year - USUAL_YEARS + 1;
	if (e->to_year - e->from_year >= YEARS_MAX)
		e->from_year = e->to_year - YEARS_MAX + 1;
	if (e->base_year == 0)
		e->base_year = common_year(x);
}

struct wages_cell
wages_explore_cell(const struct wages_explored *x, size_t series, int32_t year)
{
	const struct wages_track *t = &x->tracks[series];

	return wages_series_cell(
	    x->asked.view, t->run, year, x->asked.base_year, &t->against);
}

size_t
wages_explore_years(const struct wages_explored *x)
{
	return (size_t)(x->asked.to_year - x->asked.from_year) + 1;
}

int32_t
wages_explore_last(const struct wages_explored *x)
{
	for (int32_t y = x->asked.to_year; y >= x->asked.from_year; y--)
		for (size_t i = 0; i < x->asked.keys_len; i++)
			if (wages_explore_cell(x, i, y).is_known)
				return y;
	return 0;
}

static void
add_part(struct buf *b, const char *part)
{
	if (b->len > 0)
		buf_text(b, " · ");
	buf_text(b, part);
}

const char *
wages_explore_brief(struct arena *mem, enum lang lang,
    const struct wages_explore *e, size_t series)
{
	const struct wages_key *k = &e->keys[series];
	struct buf b = { .mem = mem };
	bool industry = false, region = false, unit = false;

	for (size_t i = 0; i < e->keys_len; i++) {
		industry |= !text_is(e->keys[i].industry, k->industry);
		region |= !text_is(e->keys[i].region, k->region);
		unit |= e->keys[i].unit != k->unit;
	}
	if (*k->item != '\0')
		add_part(&b, wages_item_name(lang, k->item));
	if (region)
		add_part(&b, wages_region_name(lang, k->region));
	if (industry || (b.len == 0 && !unit))
		add_part(&b, message_raw(lang, sector_label(k->industry)));
	if (unit)
		add_part(&b, message_raw(lang, wages_unit_label(k->unit)));
	return buf_string(&b);
}

const char *
wages_minimum_text(
    struct arena *mem, enum lang lang, const struct wages_figure *f)
{
	char day[DAY_TEXT] = "";

	if (f->effective_on != DAY_NONE)
		day_print(day, f->effective_on);
	return message_text(mem, lang, MSG_EXPLORER_MINIMUM,
	    (struct msg_arg[]){ { "figure", wages_figure_text(mem, f, lang) },
		{ "scope", wages_region_name(lang, f->scope) },
		{ "tier", text_printf(mem, "%d", f->tier) },
		{ "day", *day != '\0' ? day : f->as_of } },
	    4);
}

static const char *
line_text(struct arena *mem, enum lang lang, struct wages_run run, int32_t year)
{
	for (size_t i = 0; i < run.len; i++)
		if (run.v[i].year == year)
			return run.v[i].is_unset
			    ? message_raw(lang, MSG_WAGES_UNSET)
			    : text_printf(mem, "%s%%",
				  wages_figure_text(mem, &run.v[i], lang));
	return message_raw(lang, MSG_EXPLORER_NOT_STATED);
}

static const char *
say(struct arena *mem, enum lang lang, enum msg id,
    const struct wages_figure *other)
{
	return message_text(mem, lang, id,
	    (struct msg_arg[]){
		{ "figure", wages_figure_text(mem, other, lang) } },
	    1);
}

const char *
wages_explore_beside(struct arena *mem, enum lang lang,
    const struct wages_explored *x, size_t series, const struct wages_cell *c)
{
	const struct wages_track *t = &x->tracks[series];

	if (!c->is_known || c->other == NULL)
		return "";
	switch (x->asked.view) {
	case WAGES_GROWTH:
		return c->is_computed ? message_raw(lang, MSG_EXPLORER_COMPUTED)
				      : "";
	case WAGES_REAL:
		return say(mem, lang, MSG_EXPLORER_PRICES, c->other);
	case WAGES_OF_MEAN:
		return say(mem, lang, MSG_EXPLORER_MEAN, c->other);
	case WAGES_OF_MINIMUM:
		return wages_minimum_text(mem, lang, c->other);
	case WAGES_OF_PRODUCT:
		return say(mem, lang, MSG_EXPLORER_PRODUCT, c->other);
	case WAGES_OVER_LINE:
		return message_text(mem, lang, MSG_EXPLORER_LINES,
		    (struct msg_arg[]){
			{ "place", wages_region_name(lang, c->other->region) },
			{ "baseline", wages_figure_text(mem, c->other, lang) },
			{ "upper",
			    line_text(mem, lang, t->uppers, c->other->year) },
			{ "lower",
			    line_text(mem, lang, t->lowers, c->other->year) } },
		    4);
	default:
		return "";
	}
}
