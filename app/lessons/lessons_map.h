/*
 * The map of scenes as SVG: every node a link. Places come from Graphviz
 * (tools/scenes/map.js); here they are drawn with the reader's own state.
 */
#ifndef LESSONS_LESSONS_MAP_H
#define LESSONS_LESSONS_MAP_H

#include "base/html.h"
#include "lessons/lessons_graph.h"

struct arena;

enum {
	LESSONS_MAP_NODE_WIDTH = 148, /* as in tools/scenes/map.js */
	LESSONS_MAP_NODE_HEIGHT = 66
};

/*
 * Of class "lessons-map". title names it for screen readers. Nodes that are
 * not written are left out with their edges.
 */
struct markup lessons_map_svg(struct arena *mem, const struct lessons_graph *g,
    enum lang lang, const char *title);

#endif
