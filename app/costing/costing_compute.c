/*
 * Line by line through the years; sums are checked before they are kept.
 */
#include "costing/costing_compute.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "costing/costing_kind.h"

static bool
add(int64_t *sum, int64_t each, int64_t heads)
{
	int64_t product;

	return !__builtin_mul_overflow(each, heads, &product) &&
	    !__builtin_add_overflow(*sum, product, sum) &&
	    *sum<COSTING_SUM_MAX && * sum> - COSTING_SUM_MAX;
}

/* Adds a person's part, times heads, to the proposal's cost. */
static bool
add_part(struct costing_cost *c, const struct costing_part *part, int64_t heads)
{
	return add(&c->wages_cents, part->wages_cents, heads) &&
	    add(&c->contributions_cents, part->contributions_cents, heads) &&
	    add(&c->other_cents, part->other_cents, heads);
}

/* What one walk over the lines works on. */
struct walk {
	const struct costing_spec *s;
	enum costing_side side;
	size_t *order;
	struct costing_offer *o;
	int64_t *wages; /* [year * lines_len + line] */
	struct costing_part *parts; /* or NULL */
};

/* A line through one year. */
static bool
walk_year(const struct walk *w, struct costing_person *q, size_t line)
{
	const struct costing_spec *s = w->s;
	struct costing_stand *stand = &w->o->stands[q->year];
	int64_t heads = q->l->heads;
	bool fits = true;

	for (size_t i = 0; i < s->proposals_len; i++) {
		size_t at = w->order[i] * COSTING_YEARS_MAX + (size_t)q->year;
		struct costing_part part =
		    costing_person_apply(q, w->order[i], w->side);

		if (w->parts != NULL)
			w->parts[at * s->lines_len + line] = part;
		fits = fits && add_part(&w->o->costs[at], &part, heads);
	}
	w->wages[(size_t)q->year * s->lines_len + line] = q->wages;
	if (heads > 0 && q->pay + q->piece < stand->lowest_cents)
		stand->lowest_cents = q->pay + q->piece;
	return fits && !q->is_large &&
	    add(&stand->wages_cents, q->wages, heads) &&
	    add(&stand->contributions_cents, q->contributions, heads);
}

static bool
walk_line(const struct walk *w, size_t line)
{
	struct costing_person q = { .s = w->s, .l = &w->s->lines[line] };
	int64_t base = costing_person_year_wages(q.l);
	int64_t contributions = costing_person_contributions(w->s, base);

	q.pay = q.l->pay_cents;
	q.piece = q.l->piece_cents;
	for (q.year = 0; q.year < w->s->years; q.year++) {
		q.wages = base;
		q.contributions = contributions;
		if (!walk_year(w, &q, line))
			return false;
	}
	return true;
}

/* Heads and wages in one, to be sorted. */
struct pair {
	int64_t wages;
	int64_t heads;
};

static int
by_wages(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	return x->wages < y->wages ? -1 : x->wages > y->wages;
}

/* The smallest wages that so many of ten have at most, by the month. */
static int64_t
quantile(const struct pair *v, size_t n, int64_t heads, int tenths)
{
	int64_t seen = 0;

	for (size_t i = 0; i < n; i++) {
		seen += v[i].heads;
		if (seen * 10 >= heads * tenths)
			return costing_person_round(v[i].wages, 1, 12);
	}
	return 0;
}

/* Fills in what follows from everybody's wages of a year. */
static void
stand(struct costing_stand *t, const struct costing_spec *s,
    const int64_t *wages, struct pair *room, int64_t heads, int64_t last)
{
	for (size_t i = 0; i < s->lines_len; i++)
		room[i] = (struct pair){ wages[i], s->lines[i].heads };
	qsort(room, s->lines_len, sizeof(*room), by_wages);
	t->mean_cents = costing_person_round(t->wages_cents, 1, heads * 12);
	t->p10_cents = quantile(room, s->lines_len, heads, 1);
	t->p50_cents = quantile(room, s->lines_len, heads, 5);
	t->p90_cents = quantile(room, s->lines_len, heads, 9);
	if (t->p10_cents > 0)
		t->spread_bp =
		    costing_person_round(t->p90_cents, 10000, t->p10_cents);
	if (last > 0)
		t->growth_bp =
		    costing_person_round(t->wages_cents - last, 10000, last);
}

/* The sum of a cost, its shares; cumulative counts from before. */
static bool
finish_cost(struct costing_cost *c, const struct costing_result *r,
    const struct costing_cost *before)
{
	c->cents = 0;
	if (!add(&c->cents, c->wages_cents, 1) ||
	    !add(&c->cents, c->contributions_cents, 1) ||
	    !add(&c->cents, c->other_cents, 1))
		return false;
	c->cumulative_cents = before != NULL ? before->cumulative_cents : 0;
	if (!add(&c->cumulative_cents, c->cents, 1))
		return false;
	if (r->base.wages_cents > 0)
		c->share_bp =
		    costing_person_round(c->cents, 10000, r->base.wages_cents);
	c->per_head_cents = costing_person_round(c->cents, 1, r->heads);
	return true;
}

static bool
finish_offer(struct costing_offer *o, const struct costing_result *r,
    const struct costing_spec *s)
{
	bool fits = true;

	for (size_t y = 0; y < (size_t)s->years; y++) {
		struct costing_cost *total = &o->totals[y];

		for (size_t i = 0; fits && i < s->proposals_len; i++) {
			struct costing_cost *c =
			    &o->costs[i * COSTING_YEARS_MAX + y];

			fits = add(&total->wages_cents, c->wages_cents, 1) &&
			    add(&total->contributions_cents,
				c->contributions_cents, 1) &&
			    add(&total->other_cents, c->other_cents, 1) &&
			    finish_cost(c, r, y > 0 ? c - 1 : NULL);
		}
		fits = fits && finish_cost(total, r, y > 0 ? total - 1 : NULL);
	}
	return fits;
}

static enum costing_wrong
check(const struct costing_spec *s, int64_t *out_heads)
{
	*out_heads = 0;
	if (s->years < 1 || s->years > COSTING_YEARS_MAX)
		return COSTING_WRONG_YEARS;
	for (size_t i = 0; i < s->lines_len; i++)
		*out_heads += s->lines[i].heads;
	if (*out_heads <= 0)
		return COSTING_WRONG_NOBODY;
	for (size_t i = 0; i < s->proposals_len; i++)
		for (int y = 0; y < s->years; y++)
			if (!costing_kind_allows(s->proposals[i].kind,
				s->proposals[i].values[COSTING_LABOUR][y]) ||
			    !costing_kind_allows(s->proposals[i].kind,
				s->proposals[i].values[COSTING_EMPLOYER][y]))
				return COSTING_WRONG_VALUE;
	return COSTING_FINE;
}

static bool
compute_base(struct arena *mem, struct costing_result *r,
    const struct costing_spec *s, struct pair *room)
{
	int64_t *wages = ARENA_MANY(mem, int64_t, s->lines_len);

	memset(&r->base, 0, sizeof(r->base));
	r->base.lowest_cents = INT64_MAX;
	for (size_t i = 0; i < s->lines_len; i++) {
		const struct costing_line *l = &s->lines[i];

		wages[i] = costing_person_year_wages(l);
		if (!add(&r->base.wages_cents, wages[i], l->heads) ||
		    !add(&r->base.contributions_cents,
			costing_person_contributions(s, wages[i]), l->heads))
			return false;
		if (l->heads > 0 &&
		    l->pay_cents + l->piece_cents < r->base.lowest_cents)
			r->base.lowest_cents = l->pay_cents + l->piece_cents;
	}
	stand(&r->base, s, wages, room, r->heads, 0);
	return true;
}

/* All lines of one offer, summed up; its stands only when asked for. */
static bool
compute_offer(struct costing_result *r, const struct costing_spec *s,
    struct walk w, struct pair *room)
{
	struct costing_offer *o = w.o;

	costing_kind_order(w.order, s);
	for (int y = 0; y < s->years; y++)
		o->stands[y].lowest_cents = INT64_MAX;
	for (size_t i = 0; i < s->lines_len; i++)
		if (!walk_line(&w, i))
			return false;
	for (int y = 0; room != NULL && y < s->years; y++)
		stand(&o->stands[y], s, w.wages + (size_t)y * s->lines_len,
		    room, r->heads,
		    y > 0 ? o->stands[y - 1].wages_cents : r->base.wages_cents);
	return finish_offer(o, r, s);
}

/* Room for a walk of that side. */
static struct walk
walk_new(struct arena *mem, struct costing_result *r,
    const struct costing_spec *s, enum costing_side side)
{
	struct walk w = { .s = s, .side = side, .o = &r->offers[side] };

	w.order = ARENA_MANY(mem, size_t, s->proposals_len);
	w.wages = ARENA_MANY(mem, int64_t, COSTING_YEARS_MAX * s->lines_len);
	w.o->costs = ARENA_MANY(
	    mem, struct costing_cost, COSTING_YEARS_MAX * s->proposals_len);
	return w;
}

enum costing_wrong
costing_compute(
    struct arena *mem, struct costing_result *out, const struct costing_spec *s)
{
	enum costing_wrong wrong;
	struct pair *room;

	memset(out, 0, sizeof(*out));
	wrong = check(s, &out->heads);
	if (wrong != COSTING_FINE)
		return wrong;
	room = ARENA_MANY(mem, struct pair, s->lines_len);
	if (!compute_base(mem, out, s, room))
		return COSTING_WRONG_LARGE;
	for (int side = 0; side < COSTING_SIDES; side++)
		if (!compute_offer(out, s,
			walk_new(mem, out, s, (enum costing_side)side), room))
			return COSTING_WRONG_LARGE;
	return COSTING_FINE;
}

/* One side alone; parts and room may be NULL. */
static enum costing_wrong
compute_side(struct arena *mem, struct costing_result *r,
    const struct costing_spec *s, enum costing_side side,
    struct costing_part *parts)
{
	struct pair *room = ARENA_MANY(mem, struct pair, s->lines_len);
	enum costing_wrong wrong = check(s, &r->heads);
	struct walk w;

	if (wrong != COSTING_FINE)
		return wrong;
	w = walk_new(mem, r, s, side);
	w.parts = parts;
	if (!compute_base(mem, r, s, room) || !compute_offer(r, s, w, NULL))
		return COSTING_WRONG_LARGE;
	return COSTING_FINE;
}

enum costing_wrong
costing_compute_parts(struct arena *mem, struct costing_part **out,
    const struct costing_spec *s, enum costing_side side)
{
	struct costing_result r = { 0 };

	*out = ARENA_MANY(mem, struct costing_part,
	    COSTING_YEARS_MAX * s->proposals_len * s->lines_len);
	return compute_side(mem, &r, s, side, *out);
}

enum costing_wrong
costing_compute_total(struct arena *mem, struct costing_cost *out,
    const struct costing_spec *s, enum costing_side side, int year)
{
	struct costing_result r = { 0 };
	enum costing_wrong wrong = compute_side(mem, &r, s, side, NULL);

	*out = r.offers[side].totals[year];
	return wrong;
}
