/* What templates share: random numbers in bounds, sentences, rules. */
#ifndef LESSONS_LESSONS_MADE_MAKER_H
#define LESSONS_LESSONS_MADE_MAKER_H

#include <stdbool.h>
#include <stdint.h>

#include "lessons/lessons_made.h"

struct lessons_maker {
	const struct lessons_making *m;
	uint64_t state;
};

/* From least to most, both included. */
int64_t
lessons_maker_pick(struct lessons_maker *k, int64_t least, int64_t most);

/* A multiple of step between them. */
int64_t lessons_maker_pick_step(
    struct lessons_maker *k, int64_t least, int64_t most, int64_t step);

#define LESSONS_END ((const char *)0)

/* A sentence with up to six holes: pairs of name and value, LESSONS_END. */
const char *lessons_maker_say(const struct lessons_maker *k, enum msg id, ...)
    __attribute__((sentinel));

const char *lessons_maker_number(const struct lessons_maker *k, int64_t n);

/* Fen as "4,350" or "4,350.50". */
const char *lessons_maker_yuan(const struct lessons_maker *k, int64_t cents);
const char *lessons_maker_day(const struct lessons_maker *k, int32_t day);

/* "《劳动法》第四十四条：…" in the reader's language. */
const char *lessons_maker_basis(
    const struct lessons_maker *k, const struct laws_rule *rule);

/* Makes *q a sum with that answer in fen and a tolerance of one fen. */
void lessons_maker_cents(
    struct lessons_question *q, const struct lessons_maker *k, int64_t cents);

/* The same for whole things. */
void lessons_maker_count(struct lessons_question *q,
    const struct lessons_maker *k, int64_t n, enum msg unit);

/* Templates of the files beside; false: a rule is missing. */
typedef bool
lessons_template(struct lessons_question *q, struct lessons_maker *k);
lessons_template lessons_made_outsiders, lessons_made_votes,
    lessons_made_overtime, lessons_made_pieces, lessons_made_median,
    lessons_made_growth, lessons_made_minimum, lessons_made_raise,
    lessons_made_share;

#endif
