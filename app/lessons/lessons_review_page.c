/* What is to be reviewed today. Nobody counts days in a row here. */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/review.h"
#include "lessons/lessons_learner_page.h"
#include "web/web.h"

enum {
	MOST = 200
};

static enum fail
draw(struct ctx *c, const struct sql_learner_due *due, size_t n)
{
	struct lessons_review_view v = { .due = n > 0 ? due[0].waiting : 0 };
	struct lessons_row *rows = ARENA_MANY(c->mem, struct lessons_row, n);
	struct lessons_mind mind;
	enum fail f = lessons_store_mind(
	    c->db, c->mem, &mind, lessons_learner(c), c->lang);

	if (f != OK)
		return f;
	for (size_t i = 0; i < mind.graph.len; i++) {
		const struct lessons_node *node = &mind.graph.v[i];
		int count = 0;

		for (size_t k = 0; k < n; k++)
			count += text_is(due[k].scene_id, node->id);
		if (count == 0)
			continue;
		rows[v.rows_len++] = (struct lessons_row){ .id = node->id,
			.title = node->title,
			.href = lessons_href(c, node->id, ""),
			.minutes = count };
	}
	v.rows = rows;
	v.start_href = "/lessons/review?go=1";
	v.has_answers = mind.answers > 0;
	tmpl_lessons_review(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct sql_learner_due *due;
	size_t n;
	enum fail f =
	    sql_learner_due(c->db, c->mem, &due, &n, lessons_learner(c), MOST);

	if (f != OK)
		return f;
	if (n > 0 && text_is(web_text(c, "go"), "1"))
		return web_redirect(c,
		    text_printf(c->mem, "/lessons/%s/practice?q=%d&review=1",
			due[0].scene_id, due[0].question));
	return draw(c, due, n);
}

RESOURCE(lessons_review_page, .who = ANYONE, .get = show)
