/* A scene to read, and its checklist alone to print. */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/lessons/scene.h"
#include "lessons/lessons_learner_page.h"
#include "web/web.h"

/* "- a\n- b" of the reading part as items. */
static void
fill_reading(struct ctx *c, struct lessons_scene_view *v,
    const struct lessons_scene *s, const struct lessons_notes *notes)
{
	size_t n;
	char **lines = text_split(c->mem, &n, s->parts[LESSONS_READING], '\n');
	struct lessons_item *out = ARENA_MANY(c->mem, struct lessons_item, n);

	for (size_t i = 0; i < n; i++)
		if (text_starts(lines[i], "- "))
			out[v->reading_len++].text = lessons_prose_reading(
			    c->mem, text_trim(c->mem, lines[i] + 2), notes);
	v->reading = out;
}

static struct lessons_row
neighbour(struct ctx *c, const struct lessons_node *n)
{
	return (struct lessons_row){ .id = n->id,
		.title = n->title,
		.href = lessons_href(c, n->id, ""),
		.state = lessons_part_state(n->state),
		.state_label = lessons_state_text(c, n) };
}

/* What leads here, and where it leads. */
static void
fill_neighbours(struct ctx *c, struct lessons_scene_view *v,
    const struct lessons_graph *g, const char *id)
{
	struct lessons_row *before =
	    ARENA_MANY(c->mem, struct lessons_row, g->edges_len);
	struct lessons_row *after =
	    ARENA_MANY(c->mem, struct lessons_row, g->edges_len);

	for (size_t i = 0; i < g->edges_len; i++) {
		const struct lessons_node *a =
		    lessons_graph_find(g, g->edges[i].before);
		const struct lessons_node *b =
		    lessons_graph_find(g, g->edges[i].after);

		if (a == NULL || b == NULL)
			continue;
		if (text_is(b->id, id) && a->is_written)
			before[v->before_len++] = neighbour(c, a);
		if (text_is(a->id, id) && b->is_written)
			after[v->after_len++] = neighbour(c, b);
	}
	v->before = before;
	v->after = after;
}

static void
fill_tool(struct ctx *c, struct lessons_scene_view *v, const char *tool)
{
	const char *const *places = lessons_tool_places(tool);

	for (; *places != NULL; places++)
		if (lessons_has_page(*places)) {
			v->tool_href = *places;
			v->tool_label = web_say(c, lessons_tool_label(tool));
			return;
		}
}

static enum fail
fill_text(
    struct ctx *c, struct lessons_scene_view *v, const struct lessons_scene *s)
{
	struct lessons_notes notes = { 0 };
	struct markup *const parts[] = { &v->situation, &v->goals,
		&v->explanation, &v->example, &v->mistakes, &v->checklist,
		&v->action };
	enum fail f;

	for (int i = 0; i <= LESSONS_DO; i++)
		lessons_notes_gather(c->mem, &notes, s->parts[i]);
	f = lessons_source_rows(c, &v->sources, &v->sources_len, &notes);
	if (f != OK)
		return f;
	for (int i = 0; i <= LESSONS_DO; i++)
		*parts[i] = lessons_prose(c->mem, s->parts[i], &notes);
	fill_reading(c, v, s, &notes);
	return OK;
}

static enum fail
draw(struct ctx *c, bool is_sheet)
{
	const char *id = web_param(c, "scene");
	struct lessons_scene_view v = { .is_sheet = is_sheet };
	const struct lessons_node *n = NULL;
	struct lessons_mind mind;
	struct lessons_scene s;
	enum fail f = lessons_store_scene(c->db, c->mem, &s, id, c->lang);

	if (f == OK)
		f = lessons_store_mind(
		    c->db, c->mem, &mind, lessons_learner(c), c->lang);
	if (f == OK)
		n = lessons_graph_find(&mind.graph, id);
	if (f == OK && n == NULL)
		f = FAIL_ABSENT;
	if (f == OK)
		f = fill_text(c, &v, &s);
	if (f != OK)
		return f;
	v.id = n->id;
	v.title = s.title;
	v.summary = s.summary;
	v.minutes = s.minutes;
	v.tier = web_say(c, lessons_tier_label(n->tier));
	v.module = web_say(c, lessons_module_label(n->module));
	v.state = lessons_part_state(n->state);
	v.state_label = lessons_state_text(c, n);
	v.crumbs = lessons_crumbs(c, &v.crumbs_len, id, s.title,
	    is_sheet ? web_say(c, MSG_LESSONS_CHECKLIST) : NULL);
	fill_neighbours(c, &v, &mind.graph, id);
	fill_tool(c, &v, s.tool);
	tmpl_lessons_scene(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	return draw(c, false);
}

static enum fail
show_sheet(struct ctx *c)
{
	return draw(c, true);
}

RESOURCE(lessons_scene_page, .who = ANYONE, .get = show)
RESOURCE(lessons_scene_page_checklist, .who = ANYONE, .get = show_sheet)
