/*
 * Rules about representatives, by place and kind of round: the national row
 * unless the province or city has its own for the same thing.
 * Source: docs/rounds.md#representatives; each row names its article.
 */
#ifndef ROUNDS_ROUNDS_RULES_H
#define ROUNDS_ROUNDS_RULES_H

#include <stdbool.h>

struct rounds_rule {
	const char *check; /* "reps.per_side" */
	const char *province, *city; /* "" for any */
	const char *kind; /* "wage", "collective" or "" for any */
	int min, max; /* -1: no limit */
	bool is_illegal; /* else a warning */
	const char *law, *article;
};

/* The row that counts there, or NULL when nothing is said. */
const struct rounds_rule *rounds_rules_find(const char *check,
    const char *province, const char *city, const char *kind);

/* Text of this province is in the library; else national rules alone. */
bool rounds_rules_know(const char *province);

#endif
