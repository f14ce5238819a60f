#include "wages/wages_stand.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/text.h"

enum {
	SLOTS_A_GROUP = 4
};

/* The figure of the year, or the nearest before it that is not too old. */
static const struct wages_figure *
near_year(struct wages_run run, int32_t year)
{
	for (int32_t y = year; y >= year - WAGES_STAND_YEARS_BACK; y--) {
		const struct wages_figure *f = wages_run_year(run, y);

		if (f != NULL)
			return f;
	}
	return NULL;
}

const char *
wages_stand_place(
    struct arena *mem, enum lang lang, const struct wages_stand *s)
{
	if (*s->city == '\0')
		return wages_region_name(lang, s->province);
	return text_printf(
	    mem, "%s · %s", wages_region_name(lang, s->province), s->city);
}

/*
 * Lookup's series in this order: sector nation, sector province, province,
 * nation, and the city when there is one.
 */
struct wages_stand_plan
wages_stand_plan(struct arena *mem, const struct wages_stand *s)
{
	const struct wages_key keys[] = {
		{ s->sector, "全国", "", s->unit },
		{ s->sector, s->province, "", s->unit },
		{ "T", s->province, "", s->unit },
		{ "T", "全国", "", s->unit },
		{ "T", s->city, "", WAGES_ON_POST },
	};
	struct wages_stand_plan p = { .lookup = wages_lookup_new(mem) };
	size_t n = 0;

	for (size_t i = 0; i < 4 + (*s->city != '\0'); i++)
		wages_lookup_add(&p.lookup, &keys[i]);
	p.group_slots = ARENA_MANY(
	    mem, struct wages_slot, s->groups_len * SLOTS_A_GROUP + 1);
	for (size_t i = 0; i < s->groups_len; i++) {
		const char *name = s->groups[i].name;

		p.group_slots[n++] = (struct wages_slot){ "position", s->sector,
			"全国", "规模以上企业", name, NULL, 0 };
		p.group_slots[n++] = (struct wages_slot){ "occupation", "",
			*s->city != '\0' ? s->city : s->province, "", name,
			NULL, 0 };
		p.group_slots[n++] = (struct wages_slot){ "occupation", "",
			s->province, "", name, NULL, 0 };
		p.group_slots[n++] = (struct wages_slot){ "occupation", "",
			"全国", "", name, NULL, 0 };
	}
	p.group_slots_len = n;
	return p;
}

struct compare {
	struct arena *mem;
	enum lang lang;
	const struct wages_stand *stand;
	struct wages_stand_row *rows;
	size_t len;
};

static void
add(struct compare *c, struct wages_stand_row row)
{
	if (c->len == WAGES_STAND_ROWS_MAX)
		return;
	if (row.figure != NULL)
		row.is_other_year = row.figure->year != c->stand->year;
	c->rows[c->len++] = row;
}

/* Yearly pay against a figure; NULL is said as not published. */
static void
add_pay(struct compare *c, const char *label, const char *own_label,
    int64_t own, const struct wages_figure *f)
{
	struct wages_stand_row row = { .kind = WAGES_STAND_PAY,
		.label = label,
		.own_label = own_label,
		.own = own,
		.figure = f,
		.why = MSG_WAGES_WHY_NO_FIGURE };

	if (f != NULL &&
	    (!wages_figure_annual_cents(&row.theirs, f) ||
		wages_above_bp(&row.apart_bp, own, row.theirs) != OK))
		row.figure = NULL;
	add(c, row);
}

static void
add_series(struct compare *c, const struct wages_lookup *l)
{
	const char *mean = message_raw(c->lang, MSG_STAND_MEAN);

	for (size_t i = 0; i < l->keys_len; i++) {
		struct wages_track t = wages_lookup_track(l, i);

		add_pay(c, wages_key_label(c->mem, &l->keys[i], c->lang), mean,
		    c->stand->mean_cents, near_year(t.run, c->stand->year));
	}
}

/* The last minimum that is known for the year or before. */
static void
add_minimum(struct compare *c, const struct wages_track *t)
{
	const struct wages_figure *f =
	    near_year(t->against.minimums, c->stand->year);
	struct wages_stand_row row = { .kind = WAGES_STAND_MINIMUM,
		.label = message_raw(c->lang, MSG_STAND_MINIMUM),
		.own_label = message_raw(c->lang, MSG_STAND_LOWEST),
		.own = c->stand->lowest_cents,
		.figure = f,
		.why = MSG_WAGES_WHY_NO_MINIMUM };

	if (c->stand->lowest_cents == 0)
		return;
	if (f != NULL) {
		row.theirs = f->value_e4 / 100;
		if (wages_above_bp(&row.apart_bp, row.own, row.theirs) != OK)
			row.figure = NULL;
	}
	add(c, row);
}

static void
add_growth(struct compare *c, enum msg label, struct wages_run run,
    int64_t growth_bp, enum msg why)
{
	const struct wages_figure *f = wages_run_year(run, c->stand->year);
	struct wages_stand_row row = { .kind = WAGES_STAND_GROWTH,
		.label = message_raw(c->lang, label),
		.own_label = message_raw(c->lang, MSG_STAND_GROWTH),
		.own = growth_bp,
		.figure = f,
		.why = why };

	if (f != NULL) {
		row.theirs = f->value_e4 / 100;
		row.apart_bp = growth_bp - row.theirs;
	}
	add(c, row);
}

static void
add_growths(struct compare *c, const struct wages_track *t)
{
	int64_t growth;

	if (c->stand->before_cents == 0 ||
	    wages_above_bp(
		&growth, c->stand->mean_cents, c->stand->before_cents) != OK)
		return;
	add_growth(c, MSG_STAND_PRICES, t->against.prices, growth,
	    MSG_WAGES_WHY_NO_PRICES);
	add_growth(c, MSG_STAND_BASELINE, t->against.lines, growth,
	    MSG_WAGES_WHY_NO_LINE);
	if (wages_run_year(t->uppers, c->stand->year) != NULL)
		add_growth(c, MSG_STAND_UPPER, t->uppers, growth,
		    MSG_WAGES_WHY_NO_LINE);
	if (wages_run_year(t->lowers, c->stand->year) != NULL)
		add_growth(c, MSG_STAND_LOWER, t->lowers, growth,
		    MSG_WAGES_WHY_NO_LINE);
}

/* A position against the same one of large firms, and its guidance price. */
static void
add_group(struct compare *c, const struct wages_paylist_group *g,
    const struct wages_slot *slots)
{
	for (size_t i = 0; i < SLOTS_A_GROUP; i++) {
		const char *measure = i == 0 ? "mean" : "p50";
		struct wages_run run = wages_lookup_measure(
		    c->mem, slots[i].v, slots[i].len, measure);
		const struct wages_figure *f = near_year(run, c->stand->year);

		if (f == NULL)
			continue;
		add_pay(c,
		    text_printf(c->mem, "%s · %s · %s",
			wages_region_name(c->lang, f->region),
			wages_item_name(c->lang, f->item),
			message_raw(c->lang,
			    i == 0 ? MSG_WAGES_LARGE : MSG_STAND_GUIDANCE)),
		    text_printf(c->mem, "%s%s", g->name,
			message_raw(c->lang,
			    i == 0 ? MSG_STAND_OF_MEAN : MSG_STAND_OF_MIDDLE)),
		    i == 0 ? g->mean_cents : g->p50_cents, f);
		if (i > 0)
			return; /* the nearest place that has one */
	}
}

struct wages_stand_row *
wages_stand_compare(struct arena *mem, size_t *out_len,
    const struct wages_stand *s, const struct wages_stand_plan *p,
    enum lang lang)
{
	struct compare c = { .mem = mem,
		.lang = lang,
		.stand = s,
		.rows = ARENA_MANY(
		    mem, struct wages_stand_row, WAGES_STAND_ROWS_MAX) };
	struct wages_track province = wages_lookup_track(&p->lookup, 2);
	struct wages_track place =
	    wages_lookup_track(&p->lookup, *s->city != '\0' ? 4 : 2);

	add_series(&c, &p->lookup);
	if (place.against.minimums.len == 0)
		place.against.minimums = province.against.minimums;
	add_minimum(&c, &place);
	add_growths(&c, &place);
	for (size_t i = 0; i < s->groups_len; i++)
		add_group(
		    &c, &s->groups[i], p->group_slots + i * SLOTS_A_GROUP);
	*out_len = c.len;
	return c.rows;
}

const char *
wages_stand_apart(
    struct arena *mem, enum lang lang, const struct wages_stand_row *r)
{
	int64_t bp = r->apart_bp < 0 ? -r->apart_bp : r->apart_bp;
	bool is_growth = r->kind == WAGES_STAND_GROWTH;
	char share[MONEY_TEXT];
	enum msg id;

	money_print_bp(share, bp);
	if (bp < 5)
		return message_raw(lang, MSG_STAND_SAME);
	if (r->apart_bp < 0)
		id = is_growth ? MSG_STAND_POINTS_BELOW : MSG_STAND_BELOW;
	else
		id = is_growth ? MSG_STAND_POINTS_ABOVE : MSG_STAND_ABOVE;
	return message_text(
	    mem, lang, id, (struct msg_arg[]){ { "share", share } }, 1);
}

const char *
wages_stand_amount(struct arena *mem, enum lang lang,
    const struct wages_stand_row *r, int64_t value)
{
	char text[MONEY_TEXT];

	if (r->kind == WAGES_STAND_GROWTH) {
		money_print_bp(text, value);
		return text_printf(mem, "%s%%", text);
	}
	money_print_yuan(text, value);
	return message_text(mem, lang,
	    r->kind == WAGES_STAND_MINIMUM ? MSG_STAND_A_MONTH
					   : MSG_STAND_A_YEAR,
	    (struct msg_arg[]){ { "yuan", text } }, 1);
}
