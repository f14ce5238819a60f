/*
 * One person of a line: what a proposal brings them, to the fen. Everything
 * is rounded here, once, half away from zero.
 */
#ifndef COSTING_COSTING_PERSON_H
#define COSTING_COSTING_PERSON_H

#include "costing/costing.h"

/* Sums beyond this are refused: 9 x 10^15 yuan. */
#define COSTING_SUM_MAX INT64_C(900000000000000000)

/* One line's part in a proposal's cost, for the explanation. */
struct costing_part {
	int64_t before_cents; /* pay (or yearly wages) it begins from */
	int64_t wages_cents; /* per person and year */
	int64_t contributions_cents; /* per person and year */
	int64_t other_cents; /* per person and year */
};

/* One person while the years go by. */
struct costing_person {
	const struct costing_spec *s;
	const struct costing_line *l;
	int64_t pay, piece; /* a month, as raised so far */
	int64_t wages; /* of this year, as raised so far */
	int64_t contributions; /* on them */
	int year; /* 0 is the first */
	bool is_large; /* pay has left what can be counted */
	int64_t level[COSTING_PROPOSALS_MAX]; /* of a proposal, so far */
};

/* One proposal in one year for one person; moves the person on. */
struct costing_part costing_person_apply(
    struct costing_person *q, size_t at, enum costing_side side);

/* a * b / c, half away from zero; c > 0. Stops at INT64_MAX. */
int64_t costing_person_round(int64_t a, int64_t b, int64_t c);

/* The employer's contributions on a year's wages of one person. */
int64_t
costing_person_contributions(const struct costing_spec *s, int64_t wages_cents);

/* Monthly overtime pay on that basic pay. */
int64_t
costing_person_overtime(const struct costing_line *l, int64_t pay_cents);

/* What a person of the line earns in the base year. */
int64_t costing_person_year_wages(const struct costing_line *l);

#endif
