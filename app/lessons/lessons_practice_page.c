/*
 * Practice of a scene: one question at a time, each answer kept and then
 * shown with its explanation on an address of its own. Behind the scene's
 * own questions come made ones, where it has templates.
 */
#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/gate.h"
#include "gen/tmpl/lessons/question.h"
#include "lessons/lessons_made.h"
#include "lessons/lessons_question_page.h"
#include "web/web.h"

struct practice {
	const char *id;
	struct lessons_scene scene;
	struct lessons_mind mind;
	const struct lessons_node *node;
	const struct lessons_node *gate; /* NULL: open */
	bool rights[LESSONS_QUESTIONS_MAX + 1];
	bool makes;
};

static enum fail
load(struct ctx *c, struct practice *p)
{
	struct bytes token = lessons_learner(c);
	enum fail f;

	*p = (struct practice){ .id = web_param(c, "scene") };
	f = lessons_store_scene(c->db, c->mem, &p->scene, p->id, c->lang);
	if (f == OK)
		f = lessons_store_mind(c->db, c->mem, &p->mind, token, c->lang);
	if (f == OK)
		f = lessons_store_rights(
		    c->db, c->mem, p->rights, token, p->id);
	if (f != OK)
		return f;
	p->node = lessons_graph_find(&p->mind.graph, p->id);
	if (p->node == NULL)
		return FAIL_ABSENT;
	p->gate = lessons_graph_gate(&p->mind.graph, p->node, &p->mind.way);
	p->makes = lessons_made_is_for(p->id);
	return OK;
}

static enum fail
show_gate(struct ctx *c, const struct practice *p)
{
	struct lessons_gate_view v = { .title = p->scene.title,
		.before_title = p->gate->title,
		.before_href = lessons_href(c, p->gate->id, ""),
		.scene_href = lessons_href(c, p->id, "") };

	v.crumbs = lessons_crumbs(c, &v.crumbs_len, p->id, p->scene.title,
	    web_say(c, MSG_LESSONS_PRACTICE));
	tmpl_lessons_gate(c->html, &v);
	return OK;
}

/* The number asked for, else the first that is not right yet; -1: none. */
static int32_t
next_number(const struct practice *p, int32_t after)
{
	int32_t n = (int32_t)p->scene.questions.len;

	for (int32_t i = after + 1; i <= n; i++)
		if (!p->rights[i])
			return i;
	for (int32_t i = 1; i <= n; i++)
		if (!p->rights[i] && i != after)
			return i;
	return p->makes ? 0 : -1;
}

static int32_t
asked_number(struct ctx *c, const struct practice *p)
{
	const char *s = web_field(c, "q");
	int32_t number;

	if (s == NULL)
		s = web_text(c, "q");
	if (s != NULL && num_i32(&number, s, 0, LESSONS_QUESTIONS_MAX))
		return number;
	number = next_number(p, 0);
	return number >= 0 ? number : 1;
}

static bool
is_review(struct ctx *c)
{
	return text_is(web_text(c, "review"), "1") ||
	    text_is(web_field(c, "setting"), "review");
}

static struct lessons_question_view
frame(struct ctx *c, const struct practice *p, int32_t number, bool review)
{
	int32_t all = (int32_t)p->scene.questions.len;
	struct msg_arg args[] = { { "n", text_printf(c->mem, "%d", number) },
		{ "all", text_printf(c->mem, "%d", all) } };
	struct lessons_question_view v = {
		.title = p->scene.title,
		.action = c->in->path,
		.scene_href = lessons_href(c, p->id, ""),
		.scene_title = p->scene.title,
		.place = number == 0
		    ? web_say(c, MSG_LESSONS_MADE)
		    : message_text(c->mem, c->lang, MSG_LESSONS_PLACE, args, 2),
		.all = all,
		.setting = review ? "review" : "practice",
		.unit = "",
	};

	v.crumbs = lessons_crumbs(c, &v.crumbs_len, p->id, p->scene.title,
	    web_say(c, MSG_LESSONS_PRACTICE));
	for (int32_t i = 1; i <= all; i++)
		v.rights += p->rights[i];
	return v;
}

static enum fail
draw(struct ctx *c, const struct practice *p, struct form *form,
    const struct lessons_question *q, int64_t seed)
{
	struct lessons_question_view v = frame(c, p, q->number, is_review(c));
	enum fail f;

	v.errors = (struct part_errors){ form->errors, form->errors_len };
	v.answer = form_input(form, "a");
	f = lessons_question_fill(c, &v, q, seed, NULL);
	if (f != OK)
		return f;
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_question(c->html, &v);
	return OK;
}

static const char *
question_href(struct ctx *c, const struct practice *p, int32_t number)
{
	return text_printf(c->mem, "/lessons/%s/practice?q=%d", p->id, number);
}

/* Where it goes on from an answered question. */
static void
fill_next(struct ctx *c, const struct practice *p,
    struct lessons_question_view *v, int32_t number, bool review)
{
	int32_t next = next_number(p, number);

	if (review) {
		v->next_href = "/lessons/review?go=1";
		v->next_label = web_say(c, MSG_LESSONS_REVIEW_NEXT);
	} else if (next > 0) {
		v->next_href = question_href(c, p, next);
		v->next_label = web_say(c, MSG_LESSONS_NEXT_QUESTION);
	} else if (next == 0) {
		v->next_href = question_href(c, p, 0);
		v->next_label = web_say(c,
		    number == 0 ? MSG_LESSONS_NEXT_MADE
				: MSG_LESSONS_FIRST_MADE);
	}
	if (!v->is_right)
		v->again_href = question_href(c, p, number);
	v->is_new_known =
	    p->node->state == LESSONS_KNOWN || p->node->state == LESSONS_DUE;
}

static enum fail
show_answer(struct ctx *c, const struct practice *p, int64_t answer_id)
{
	struct sql_learner_answer_read a;
	struct lessons_question q;
	struct lessons_question_view v;
	bool review;
	enum fail f = sql_learner_answer_read(
	    c->db, c->mem, &a, lessons_learner(c), answer_id);

	if (f == OK && !text_is(a.scene_id, p->id))
		f = FAIL_ABSENT;
	if (f == OK)
		f = lessons_question_find(
		    c, &q, &p->scene, p->id, a.question, a.seed);
	if (f != OK)
		return f;
	review = text_is(a.setting, "review");
	v = frame(c, p, a.question, review);
	f = lessons_question_fill(c, &v, &q, a.seed, a.given);
	if (f != OK)
		return f;
	fill_next(c, p, &v, a.question, review);
	tmpl_lessons_question(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *answer = web_text(c, "answer");
	struct practice p;
	struct lessons_question q;
	int64_t id, seed = lessons_question_asked_seed(c);
	enum fail f = load(c, &p);

	if (f != OK)
		return f;
	if (answer != NULL && num_i64(&id, answer, 1, INT64_MAX))
		return show_answer(c, &p, id);
	if (p.gate != NULL)
		return show_gate(c, &p);
	f = lessons_question_find(
	    c, &q, &p.scene, p.id, asked_number(c, &p), seed);
	return f != OK ? f : draw(c, &p, &form, &q, seed);
}

static enum fail
answer(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	int64_t id, seed = lessons_question_asked_seed(c);
	struct practice p;
	struct lessons_question q;
	struct lessons_answer a;
	enum fail f = load(c, &p);

	if (f == OK && p.gate != NULL)
		return show_gate(c, &p);
	if (f == OK)
		f = lessons_question_find(
		    c, &q, &p.scene, p.id, asked_number(c, &p), seed);
	if (f != OK)
		return f;
	a = (struct lessons_answer){ .scene_id = p.id,
		.question = q.number,
		.seed = seed,
		.given = lessons_question_given(c->mem, &q, &c->form, seed),
		.setting = is_review(c) ? "review" : "practice",
		.makes = p.makes };
	if (a.given == NULL) {
		form_wrong(&form, "a",
		    q.kind == LESSONS_ORDER ? MSG_LESSONS_NOT_ORDERED
					    : MSG_LESSONS_NOT_ANSWERED);
		return draw(c, &p, &form, &q, seed);
	}
	a.is_right = lessons_question_is_right(&q, a.given);
	f = lessons_store_answer(
	    c->db, c->mem, &id, lessons_learner_begin(c), &a, c->now_at);
	return f != OK
	    ? f
	    : web_redirect(c,
		  text_printf(c->mem, "/lessons/%s/practice?answer=%lld", p.id,
		      (long long)id));
}

RESOURCE(lessons_practice_page, .who = ANYONE, .get = show, .post = answer,
    .per_minute = 120)
