/*
 * What a spec costs: per proposal and year, in all, and how people stand.
 */
#ifndef COSTING_COSTING_COMPUTE_H
#define COSTING_COSTING_COMPUTE_H

#include "base/fail.h"
#include "costing/costing.h"
#include "costing/costing_person.h"

struct arena;

/* What something costs in a year. */
struct costing_cost {
	int64_t wages_cents;
	int64_t contributions_cents;
	int64_t other_cents;
	int64_t cents; /* their sum */
	int64_t share_bp; /* of the base year's wages, rounded */
	int64_t cumulative_cents; /* of this year and those before */
	int64_t per_head_cents; /* rounded */
};

/* How people stand in a year; a month's pay is a year's by twelve. */
struct costing_stand {
	int64_t wages_cents; /* of all, a year */
	int64_t contributions_cents; /* the employer's, a year */
	int64_t mean_cents; /* a month */
	int64_t lowest_cents; /* basic and piece pay of the lowest, a month */
	int64_t p10_cents, p50_cents, p90_cents; /* a month */
	int64_t spread_bp; /* p90 / p10: 30000 is three times; 0 without p10 */
	int64_t growth_bp; /* of wages against the year before */
};

struct costing_offer {
	/* [proposal * COSTING_YEARS_MAX + year] */
	struct costing_cost *costs;
	struct costing_cost totals[COSTING_YEARS_MAX];
	struct costing_stand stands[COSTING_YEARS_MAX];
};

struct costing_result {
	int64_t heads;
	struct costing_stand base;
	struct costing_offer offers[COSTING_SIDES];
};

/* Why something can't be counted. */
enum costing_wrong {
	COSTING_FINE,
	COSTING_WRONG_NOBODY, /* no line, or not one head */
	COSTING_WRONG_YEARS,
	COSTING_WRONG_VALUE, /* a proposal's value is out of range */
	COSTING_WRONG_LARGE /* a sum is beyond 9 x 10^15 yuan */
};

/* Both offers. Proposals count in the order of costing_kind_order(). */
MUST_CHECK enum costing_wrong costing_compute(struct arena *mem,
    struct costing_result *out, const struct costing_spec *s);

/* What that side's offer costs in year 0, 1 or 2: totals alone, no stands. */
MUST_CHECK enum costing_wrong
costing_compute_total(struct arena *mem, struct costing_cost *out,
    const struct costing_spec *s, enum costing_side side, int year);

/*
 * Every line's part in that side's offer, for the explanation:
 * [(proposal * COSTING_YEARS_MAX + year) * lines_len + line].
 */
MUST_CHECK enum costing_wrong
costing_compute_parts(struct arena *mem, struct costing_part **out,
    const struct costing_spec *s, enum costing_side side);

#endif
