#include "lessons/lessons_map.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	LINES = 3,
	MARGIN = 12
};

/* Width of a character in sixteenths of an em: Latin is narrow. */
static int
width_of(uint32_t character)
{
	return character < 0x2000 ? 9 : 16;
}

/* May not begin a line. */
static bool
hangs(uint32_t character)
{
	return character == 0x3001 || character == 0x3002 ||
	    character == 0xff0c || character == 0xff1a || character == 0xff1b;
}

/* Breaks a title into at most three lines that fit; the last is cut. */
static size_t
break_title(struct arena *mem, const char *lines[LINES], const char *title)
{
	const int most = 10 * 16;
	const char *from = title, *last = NULL, *s = title;
	size_t n = 0;
	int width = 0;

	while (*s != '\0' && n < LINES) {
		const char *before = s;
		uint32_t ch = text_next(&s);

		width += width_of(ch);
		if (ch == ' ' || ch >= 0x2e80)
			last = s;
		if ((width <= most || hangs(ch)) && *s != '\0')
			continue;
		if (width > most && !hangs(ch)) {
			const char *to =
			    last != NULL && last > from && last <= before
			    ? last
			    : before;

			lines[n++] = arena_copy(mem, from, (size_t)(to - from));
			from = s = to;
		} else {
			lines[n++] = text_copy(mem, from);
			from = s;
		}
		width = 0;
		last = NULL;
	}
	if (*from != '\0' && n == LINES)
		lines[LINES - 1] =
		    text_cut(mem, text_printf(mem, "%s……", lines[LINES - 1]),
			text_chars(lines[LINES - 1]));
	return n;
}

static void
put_node(struct html *h, const struct lessons_node *n, enum lang lang)
{
	const char *lines[LINES];
	size_t len = break_title(h->out.mem, lines, n->title);
	int y = n->y - (int)(len + 1) * 7 + 11;

	buf_printf(&h->out,
	    "<a href=\"/lessons/%s\"><g class=\"node node--%s node--%s\">"
	    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
	    n->id, lessons_tier_key(n->tier), lessons_state_key(n->state),
	    n->x - LESSONS_MAP_NODE_WIDTH / 2,
	    n->y - LESSONS_MAP_NODE_HEIGHT / 2, LESSONS_MAP_NODE_WIDTH,
	    LESSONS_MAP_NODE_HEIGHT);
	buf_printf(&h->out, "<text class=\"id\" x=\"%d\" y=\"%d\">", n->x, y);
	html_text(h, n->id);
	HTML_LITERAL(h, " · ");
	html_text(h, message_raw(lang, lessons_state_label(n->state)));
	HTML_LITERAL(h, "</text>");
	for (size_t i = 0; i < len; i++) {
		buf_printf(&h->out, "<text x=\"%d\" y=\"%d\">", n->x,
		    y + 15 + (int)i * 14);
		html_text(h, lines[i]);
		HTML_LITERAL(h, "</text>");
	}
	HTML_LITERAL(h, "<title>");
	html_text(h, n->title);
	HTML_LITERAL(h, "</title></g></a>\n");
}

static bool
is_drawn(const struct lessons_graph *g, const char *id)
{
	const struct lessons_node *n = lessons_graph_find(g, id);

	return n != NULL && n->is_written;
}

static void
put_edges(struct html *h, const struct lessons_graph *g)
{
	for (size_t i = 0; i < g->edges_len; i++) {
		const struct lessons_edge *e = &g->edges[i];

		if (*e->path == '\0' || !is_drawn(g, e->before) ||
		    !is_drawn(g, e->after))
			continue;
		HTML_LITERAL(h,
		    "<path class=\"edge\" "
		    "marker-end=\"url(#arrow)\" d=\"");
		html_text(h, e->path);
		HTML_LITERAL(h, "\"/>\n");
	}
}

struct markup
lessons_map_svg(struct arena *mem, const struct lessons_graph *g,
    enum lang lang, const char *title)
{
	struct html h = { .out = { .mem = mem } };
	int width = 0, height = 0;

	for (size_t i = 0; i < g->len; i++) {
		if (!g->v[i].is_written)
			continue;
		if (g->v[i].x > width)
			width = g->v[i].x;
		if (g->v[i].y > height)
			height = g->v[i].y;
	}
	buf_printf(&h.out,
	    "<svg class=\"lessons-map\" viewBox=\"0 0 %d %d\" width=\"%d\" "
	    "height=\"%d\" role=\"group\" aria-label=\"",
	    width + LESSONS_MAP_NODE_WIDTH / 2 + MARGIN,
	    height + LESSONS_MAP_NODE_HEIGHT / 2 + MARGIN,
	    width + LESSONS_MAP_NODE_WIDTH / 2 + MARGIN,
	    height + LESSONS_MAP_NODE_HEIGHT / 2 + MARGIN);
	html_text(&h, title);
	HTML_LITERAL(&h,
	    "\">\n<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" "
	    "refX=\"1\" refY=\"5\" markerWidth=\"7\" "
	    "markerHeight=\"7\" orient=\"auto\"><path "
	    "class=\"arrow\" d=\"M0 0L10 5L0 10z\"/></marker>"
	    "</defs>\n");
	put_edges(&h, g);
	for (size_t i = 0; i < g->len; i++)
		if (g->v[i].is_written)
			put_node(&h, &g->v[i], lang);
	HTML_LITERAL(&h, "</svg>");
	return (struct markup){ buf_string(&h.out), h.out.len };
}
