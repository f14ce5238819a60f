/*
 * The placement test: up to four questions of each tier, from different
 * scenes, the easier tier first. Three of four right passes a tier; the test
 * ends with the first that is not passed.
 */
#ifndef LESSONS_LESSONS_PLACEMENT_H
#define LESSONS_LESSONS_PLACEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lessons/lessons_graph.h"
#include "lessons/lessons_question.h"

enum {
	LESSONS_PLACEMENT_A_TIER = 4,
	LESSONS_PLACEMENT_MAX = LESSONS_PLACEMENT_A_TIER * LESSONS_TIER_COUNT
};

struct lessons_placement {
	const struct lessons_node *v[LESSONS_PLACEMENT_MAX];
	size_t len;
};

/* Its scenes; the same seed, the same ones. */
void lessons_placement_make(
    struct lessons_placement *out, const struct lessons_graph *g, int64_t seed);

/* A choice among the questions of a scene, or NULL when it has none. */
const struct lessons_question *
lessons_placement_question(const struct lessons_questions *all, int64_t seed);

bool lessons_placement_passes(int64_t rights, int64_t asked);

#endif
