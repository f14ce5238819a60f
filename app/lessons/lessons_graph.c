#include "lessons/lessons_graph.h"

#include "base/text.h"

struct lessons_node *
lessons_graph_find(const struct lessons_graph *g, const char *id)
{
	for (size_t i = 0; i < g->len; i++)
		if (text_is(g->v[i].id, id))
			return &g->v[i];
	return NULL;
}

static bool
has_neighbour(const struct lessons_graph *g, const char *id)
{
	for (size_t i = 0; i < g->edges_len; i++)
		if (text_is(g->edges[i].before, id) ||
		    text_is(g->edges[i].after, id))
			return true;
	return false;
}

/* Takes away scenes whose prerequisites are gone until none is left. */
static const char *
find_circle(const struct lessons_graph *g)
{
	bool gone[LESSONS_SCENES_MAX] = { false };
	size_t left = g->len;

	for (bool moved = true; moved;) {
		moved = false;
		for (size_t i = 0; i < g->len; i++) {
			bool waits = gone[i];

			for (size_t e = 0; e < g->edges_len && !waits; e++)
				waits =
				    text_is(g->edges[e].after, g->v[i].id) &&
				    !gone[lessons_graph_find(
					      g, g->edges[e].before) -
					g->v];
			if (waits)
				continue;
			gone[i] = moved = true;
			left--;
		}
	}
	for (size_t i = 0; left > 0 && i < g->len; i++)
		if (!gone[i])
			return g->v[i].id;
	return NULL;
}

const char *
lessons_graph_flaw(struct arena *mem, const struct lessons_graph *g)
{
	const char *id;

	if (g->len > LESSONS_SCENES_MAX)
		return "too many scenes";
	for (size_t i = 0; i < g->edges_len; i++)
		if (lessons_graph_find(g, g->edges[i].before) == NULL ||
		    lessons_graph_find(g, g->edges[i].after) == NULL)
			return text_printf(mem, "%s requires %s: no such scene",
			    g->edges[i].after, g->edges[i].before);
	for (size_t i = 0; g->len > 1 && i < g->len; i++)
		if (!has_neighbour(g, g->v[i].id))
			return text_printf(mem, "%s is an orphan", g->v[i].id);
	id = find_circle(g);
	return id != NULL ? text_printf(mem, "%s stands in a circle", id)
			  : NULL;
}

bool
lessons_graph_is_settled(
    const struct lessons_node *n, const struct lessons_way *way)
{
	return n->state == LESSONS_KNOWN || n->state == LESSONS_DUE ||
	    way->skips[n->tier] || !n->is_written;
}

const struct lessons_node *
lessons_graph_gate(const struct lessons_graph *g, const struct lessons_node *n,
    const struct lessons_way *way)
{
	if (way->is_free || n->state != LESSONS_NEW || way->skips[n->tier])
		return NULL;
	for (size_t i = 0; i < g->edges_len; i++) {
		const struct lessons_node *before;

		if (!text_is(g->edges[i].after, n->id))
			continue;
		before = lessons_graph_find(g, g->edges[i].before);
		if (before != NULL && !lessons_graph_is_settled(before, way))
			return before;
	}
	return NULL;
}

const struct lessons_node *
lessons_graph_next(const struct lessons_graph *g, const struct lessons_way *way)
{
	for (size_t i = 0; i < g->len; i++)
		if (g->v[i].is_written && g->v[i].state == LESSONS_LEARNING)
			return &g->v[i];
	for (size_t i = 0; i < g->len; i++)
		if (!lessons_graph_is_settled(&g->v[i], way) &&
		    lessons_graph_gate(g, &g->v[i], way) == NULL)
			return &g->v[i];
	return NULL;
}

bool
lessons_graph_tier_is_known(
    const struct lessons_graph *g, enum lessons_tier tier)
{
	size_t known = 0, all = 0;

	for (size_t i = 0; i < g->len; i++) {
		const struct lessons_node *n = &g->v[i];

		if (n->tier != tier)
			continue;
		all++;
		known += n->is_written &&
		    (n->state == LESSONS_KNOWN || n->state == LESSONS_DUE);
	}
	return all > 0 && known == all;
}
