/*
 * The graph of scenes: what comes before what, what a learner may open next.
 */
#ifndef LESSONS_LESSONS_GRAPH_H
#define LESSONS_LESSONS_GRAPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lessons/lessons.h"

struct lessons_node {
	const char *id; /* "B04" */
	const char *title; /* in the reader's language */
	enum lessons_tier tier;
	int32_t module; /* 1 to 6 */
	const char *tool;
	bool is_written; /* its texts are there */
	int32_t questions;
	int32_t x, y; /* of its middle, on the map */
	enum lessons_state state;
	int32_t rights; /* questions right the last time */
};

struct lessons_edge {
	const char *before, *after; /* ids */
	const char *path; /* of an SVG path, or "" */
};

/* In the order of learning. */
struct lessons_graph {
	struct lessons_node *v;
	size_t len;
	const struct lessons_edge *edges;
	size_t edges_len;
};

/* How a learner goes about it. */
struct lessons_way {
	bool is_free; /* no gates */
	bool skips[LESSONS_TIER_COUNT]; /* passed in the placement test */
};

struct lessons_node *
lessons_graph_find(const struct lessons_graph *g, const char *id);

/*
 * NULL, or what is wrong: a name that is no scene, a circle, a scene that
 * nothing leads to and that leads nowhere.
 */
const char *
lessons_graph_flaw(struct arena *mem, const struct lessons_graph *g);

/* Known, or passed over by the placement test. */
bool lessons_graph_is_settled(
    const struct lessons_node *n, const struct lessons_way *way);

/*
 * The first scene to be known before this one, or NULL when it is open:
 * nothing is missing, free mode, or it was begun already. What is not
 * written yet closes nothing.
 */
const struct lessons_node *lessons_graph_gate(const struct lessons_graph *g,
    const struct lessons_node *n, const struct lessons_way *way);

/* What to do next: a scene begun, else the first open one, else NULL. */
const struct lessons_node *lessons_graph_next(
    const struct lessons_graph *g, const struct lessons_way *way);

/* Every written scene of the tier is known, and there is one. */
bool lessons_graph_tier_is_known(
    const struct lessons_graph *g, enum lessons_tier tier);

#endif
