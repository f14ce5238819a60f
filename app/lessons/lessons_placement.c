#include "lessons/lessons_placement.h"

/* Spreads the seed over the scenes of a tier. */
static uint64_t
rank(int64_t seed, size_t i)
{
	uint64_t x = (uint64_t)seed * 0x9e3779b97f4a7c15ULL + i * 0x85ebca6bULL;

	x ^= x >> 33;
	x *= 0xff51afd7ed558ccdULL;
	return x ^ x >> 29;
}

/* The scene of the tier with the lowest rank above the last one taken. */
static size_t
next_scene(const struct lessons_graph *g, enum lessons_tier tier, int64_t seed,
    uint64_t above)
{
	size_t best = g->len;

	for (size_t i = 0; i < g->len; i++) {
		uint64_t r = rank(seed, i);

		if (g->v[i].tier == tier && g->v[i].is_written && r > above &&
		    (best == g->len || r < rank(seed, best)))
			best = i;
	}
	return best;
}

void
lessons_placement_make(
    struct lessons_placement *out, const struct lessons_graph *g, int64_t seed)
{
	out->len = 0;
	for (int t = 0; t < LESSONS_TIER_COUNT; t++) {
		uint64_t above = 0;

		for (int k = 0; k < LESSONS_PLACEMENT_A_TIER; k++) {
			size_t i =
			    next_scene(g, (enum lessons_tier)t, seed, above);

			if (i == g->len)
				break;
			above = rank(seed, i);
			out->v[out->len++] = &g->v[i];
		}
	}
}

const struct lessons_question *
lessons_placement_question(const struct lessons_questions *all, int64_t seed)
{
	size_t choices = 0, take;

	for (size_t i = 0; i < all->len; i++)
		choices += all->v[i].kind == LESSONS_CHOICE;
	if (choices == 0)
		return NULL;
	take = (size_t)(rank(seed, all->len) % choices);
	for (size_t i = 0; i < all->len; i++)
		if (all->v[i].kind == LESSONS_CHOICE && take-- == 0)
			return &all->v[i];
	return NULL;
}

bool
lessons_placement_passes(int64_t rights, int64_t asked)
{
	return asked >= 3 && rights * 4 >= asked * 3;
}
