/*
 * One person of a line at a time: a year's wages grow proposal by proposal,
 * each one's part is what it adds, and contributions follow the wages.
 */
#include "costing/costing_person.h"

#include <assert.h>

#include "base/text.h"
#include "costing/costing_kind.h"

/* So is pay that raises on raises lift beyond ten billion yuan a month. */
#define PAY_MAX INT64_C(1000000000000)

int64_t
costing_person_round(int64_t a, int64_t b, int64_t c)
{
	__int128 wide;
	int64_t product;

	assert(c > 0);
	if (!__builtin_mul_overflow(a, b, &product) &&
	    product < COSTING_SUM_MAX && product > -COSTING_SUM_MAX)
		return product >= 0 ? (product + c / 2) / c
				    : -((-product + c / 2) / c);
	wide = (__int128)a * b;
	wide = wide >= 0 ? (wide + c / 2) / c : -((-wide + c / 2) / c);
	if (wide > INT64_MAX)
		return INT64_MAX;
	return wide < -INT64_MAX ? -INT64_MAX : (int64_t)wide;
}

static int64_t
clamp(int64_t wages, const struct costing_scheme *k)
{
	if (wages < k->lower_cents * 12)
		return k->lower_cents * 12;
	if (k->upper_cents > 0 && wages > k->upper_cents * 12)
		return k->upper_cents * 12;
	return wages;
}

int64_t
costing_person_contributions(const struct costing_spec *s, int64_t wages_cents)
{
	int64_t sum = 0;

	for (size_t i = 0; i < s->schemes_len; i++)
		sum += costing_person_round(clamp(wages_cents, &s->schemes[i]),
		    s->schemes[i].rate_bp, 10000);
	return sum;
}

/* Hours times what they are paid, in 0.0001 hours: 1.5, 2 and 3 times. */
static int64_t
weighted_hours(const struct costing_line *l)
{
	return l->hours_cents[0] * INT64_C(150) +
	    l->hours_cents[1] * INT64_C(200) + l->hours_cents[2] * INT64_C(300);
}

int64_t
costing_person_overtime(const struct costing_line *l, int64_t pay_cents)
{
	return costing_person_round(
	    pay_cents, weighted_hours(l), COSTING_HOURS * INT64_C(10000));
}

int64_t
costing_person_year_wages(const struct costing_line *l)
{
	return 12 *
	    (l->pay_cents + l->piece_cents + l->allowance_cents +
		costing_person_overtime(l, l->pay_cents)) +
	    l->bonus_cents;
}

/* A month's wages that one more step of a raise brings; moves the pay. */
static int64_t
raise(struct costing_person *q, const struct costing_proposal *p, int64_t value)
{
	int64_t *of = p->kind == COSTING_PIECE ? &q->piece : &q->pay;
	int64_t start =
	    p->kind == COSTING_PIECE ? q->l->piece_cents : q->l->pay_cents;
	int64_t before = *of, after = before;

	if (p->kind == COSTING_RAISE_AMOUNT)
		after += value;
	else if (p->kind == COSTING_FLOOR)
		after = after < value ? value : after;
	else
		after += costing_person_round(
		    q->s->is_compound ? before : start, value, 10000);
	if (after < 0)
		after = 0;
	if (after > PAY_MAX) {
		after = PAY_MAX;
		q->is_large = true;
	}
	*of = after;
	if (of == &q->piece)
		return after - before;
	return after - before + costing_person_overtime(q->l, after) -
	    costing_person_overtime(q->l, before);
}

/* What a level of a monthly allowance is worth to this person a month. */
static int64_t
monthly(const struct costing_person *q, const struct costing_proposal *p,
    int64_t level)
{
	const struct costing_line *l = q->l;
	int64_t years = l->years + q->year;
	int64_t hours =
	    (int64_t)l->hours_cents[0] + l->hours_cents[1] + l->hours_cents[2];

	switch (p->kind) {
	case COSTING_ALLOWANCE:
		return level;
	case COSTING_SKILL:
		return l->skill > 0 && l->skill >= p->extra ? level : 0;
	case COSTING_SENIORITY:
		return level *
		    (p->extra > 0 && years > p->extra ? p->extra : years);
	case COSTING_NIGHT:
		return costing_person_round(level, l->nights_cents, 100);
	case COSTING_OVERTIME:
		return costing_person_round(costing_person_round(q->pay, hours,
						COSTING_HOURS * INT64_C(100)),
		    level, 10000);
	case COSTING_MEAL:
		return costing_person_round(
		    level, COSTING_WORK_DAYS_CENTS, 100);
	default:
		return 0;
	}
}

/* Wages of this year that the proposal brings. before, now: its levels. */
static int64_t
wages_of(struct costing_person *q, const struct costing_proposal *p,
    int64_t before, int64_t now, int64_t value)
{
	switch (p->kind) {
	case COSTING_HEAT:
		return q->l->is_hot ? now * p->extra : 0;
	case COSTING_BONUS:
		return now;
	case COSTING_BONUS_MONTHS:
		return costing_person_round(q->pay, now, 100);
	case COSTING_ONCE:
		return value;
	default:
		return (p->month - 1) * monthly(q, p, before) +
		    (13 - p->month) * monthly(q, p, now);
	}
}

/* Cost of this year that is no wage. */
static int64_t
other_of(struct costing_person *q, const struct costing_proposal *p,
    int64_t before, int64_t now)
{
	int64_t twelfths = (p->month - 1) * before + (13 - p->month) * now;
	int64_t base = q->wages;

	switch (p->kind) {
	case COSTING_LEAVE:
		return costing_person_round(
		    q->pay, now, COSTING_PAY_DAYS_CENTS);
	case COSTING_FUND:
		for (size_t i = 0; i < q->s->schemes_len; i++)
			if (q->s->schemes[i].is_housing) {
				base = clamp(base, &q->s->schemes[i]);
				break;
			}
		return costing_person_round(base, twelfths, 120000);
	case COSTING_TRAINING:
		return costing_person_round(base, twelfths, 120000);
	default:
		return 0;
	}
}

struct costing_part
costing_person_apply(
    struct costing_person *q, size_t at, enum costing_side side)
{
	const struct costing_proposal *p = &q->s->proposals[at];
	int64_t value = p->values[side][q->year];
	int64_t before = q->level[at], now, contributions;
	struct costing_part part = { .before_cents = q->wages };

	if (*p->band != '\0' && !text_is(p->band, q->l->band))
		return part;
	if (costing_kind_class(p->kind) == 0) {
		part.before_cents =
		    p->kind == COSTING_PIECE ? q->piece : q->pay;
		now = before + raise(q, p, value);
		part.wages_cents =
		    (p->month - 1) * before + (13 - p->month) * now;
	} else {
		now = before + value;
		part.wages_cents = wages_of(q, p, before, now, value);
		part.other_cents = other_of(q, p, before, now);
	}
	q->level[at] = now;
	if (part.wages_cents != 0) {
		q->wages += part.wages_cents;
		contributions = costing_person_contributions(q->s, q->wages);
		part.contributions_cents = contributions - q->contributions;
		q->contributions = contributions;
	}
	return part;
}
