/*
 * The map of lessons: three tiers, my state, search, what comes next. Free
 * mode and forgetting everything are decided here, too.
 */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/map.h"
#include "lessons/lessons_learner_page.h"
#include "lessons/lessons_map.h"
#include "web/web.h"

struct summaries {
	struct sql_lessons_summaries *v;
	size_t len;
};

static struct lessons_row
row_of(struct ctx *c, const struct lessons_mind *mind,
    const struct summaries *s, const struct lessons_node *n)
{
	const struct lessons_node *gate =
	    lessons_graph_gate(&mind->graph, n, &mind->way);
	struct lessons_row row = { .id = n->id,
		.title = n->title,
		.summary = "",
		.href = lessons_href(c, n->id, ""),
		.state = lessons_part_state(n->state),
		.state_label = lessons_state_text(c, n),
		.before = gate != NULL ? gate->title : NULL,
		.module = web_say(c, lessons_module_label(n->module)) };

	for (size_t i = 0; i < s->len; i++)
		if (text_is(s->v[i].scene_id, n->id)) {
			row.summary = s->v[i].summary;
			row.minutes = s->v[i].minutes;
		}
	return row;
}

static void
fill_tier(struct ctx *c, struct lessons_tier_view *out,
    const struct lessons_mind *mind, const struct summaries *s,
    enum lessons_tier tier)
{
	static const enum msg abouts[] = { MSG_LESSONS_TIER_BEGINNER_ABOUT,
		MSG_LESSONS_TIER_EXPERIENCED_ABOUT,
		MSG_LESSONS_TIER_EXPERT_ABOUT };
	struct lessons_row *rows =
	    ARENA_MANY(c->mem, struct lessons_row, mind->graph.len);

	*out = (struct lessons_tier_view){ .key = lessons_tier_key(tier),
		.title = web_say(c, lessons_tier_label(tier)),
		.about = web_say(c, abouts[tier]),
		.rows = rows };
	for (size_t i = 0; i < mind->graph.len; i++) {
		const struct lessons_node *n = &mind->graph.v[i];

		if (n->tier != tier || !n->is_written)
			continue;
		rows[out->rows_len++] = row_of(c, mind, s, n);
		out->all++;
		out->known +=
		    n->state == LESSONS_KNOWN || n->state == LESSONS_DUE;
	}
}

static enum fail
fill_found(struct ctx *c, struct lessons_map_view *v,
    const struct lessons_mind *mind, const struct summaries *s)
{
	struct sql_lessons_found *rows;
	struct lessons_row *out;
	size_t n;
	enum fail f = sql_lessons_found(c->db, c->mem, &rows, &n,
	    c->lang == LANG_EN ? "en" : "zh", v->query);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct lessons_row, n);
	for (size_t i = 0; i < n; i++) {
		const struct lessons_node *node =
		    lessons_graph_find(&mind->graph, rows[i].scene_id);

		if (node != NULL)
			out[v->found_len++] = row_of(c, mind, s, node);
	}
	v->found = out;
	return OK;
}

static void
fill_next(
    struct ctx *c, struct lessons_map_view *v, const struct lessons_mind *mind)
{
	const struct lessons_node *next =
	    lessons_graph_next(&mind->graph, &mind->way);

	if (next == NULL)
		return;
	v->has_next = true;
	v->next_id = next->id;
	v->next_title = next->title;
	v->next_label = web_say(c,
	    mind->answers == 0               ? MSG_LESSONS_FIRST
		: next->state == LESSONS_NEW ? MSG_LESSONS_NEXT_NEW
					     : MSG_LESSONS_NEXT_GO_ON);
}

static bool
has_map(const struct lessons_graph *g)
{
	for (size_t i = 0; i < g->len; i++)
		if (g->v[i].is_written && g->v[i].x == 0)
			return false;
	return g->len > 0;
}

static enum fail
show(struct ctx *c)
{
	struct lessons_map_view v = { .tiers_len = LESSONS_TIER_COUNT };
	struct lessons_mind mind;
	struct summaries s;
	const char *q = web_text(c, "q");
	enum fail f = lessons_store_mind(
	    c->db, c->mem, &mind, lessons_learner(c), c->lang);

	if (f == OK)
		f = sql_lessons_summaries(c->db, c->mem, &s.v, &s.len,
		    c->lang == LANG_EN ? "en" : "zh");
	v.query = text_cut(c->mem, text_trim(c->mem, q != NULL ? q : ""), 60);
	if (f == OK && *v.query != '\0')
		f = fill_found(c, &v, &mind, &s);
	if (f != OK)
		return f;
	for (int i = 0; i < LESSONS_TIER_COUNT; i++)
		fill_tier(c, &v.tiers[i], &mind, &s, (enum lessons_tier)i);
	fill_next(c, &v, &mind);
	v.due = mind.due;
	v.is_free = mind.way.is_free;
	v.has_answers = mind.answers > 0;
	v.has_map = has_map(&mind.graph);
	if (v.has_map)
		v.map = lessons_map_svg(
		    c->mem, &mind.graph, c->lang, web_say(c, MSG_LESSONS_MAP));
	tmpl_lessons_map(c->html, &v);
	return OK;
}

RESOURCE(lessons_page, .who = ANYONE, .get = show)

static enum fail
set_mode(struct ctx *c)
{
	bool is_free = text_is(web_field(c, "free"), "yes");
	enum fail f =
	    sql_learner_free(c->db, lessons_learner_begin(c), is_free);

	return f != OK
	    ? f
	    : web_redirect_saying(c, "/lessons",
		  is_free ? MSG_LESSONS_IS_FREE : MSG_LESSONS_IS_GATED);
}

RESOURCE(lessons_page_mode, .who = ANYONE, .post = set_mode, .per_minute = 30)

static enum fail
forget(struct ctx *c)
{
	enum fail f = sql_learner_forget(c->db, lessons_learner(c));

	if (f != OK)
		return f;
	web_set_cookie(c, "learner", "", 0);
	return web_redirect_saying(c, "/lessons", MSG_LESSONS_FORGOTTEN);
}

RESOURCE(lessons_page_erasure, .who = ANYONE, .post = forget, .per_minute = 10)
