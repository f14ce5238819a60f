/*
 * The placement test. Each answer is kept under the test's number; the
 * learner's tier follows from them and from nothing that the form says.
 */
#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/placement.h"
#include "gen/tmpl/lessons/question.h"
#include "lessons/lessons_placement.h"
#include "lessons/lessons_question_page.h"
#include "web/web.h"

struct test {
	int64_t seed, number; /* number 0: the result */
	struct lessons_placement placement;
	const struct lessons_node *node;
	struct lessons_question question;
};

static int64_t
asked(struct ctx *c, const char *name, int64_t most)
{
	const char *s = web_field(c, name);
	int64_t n;

	if (s == NULL)
		s = web_text(c, name);
	return s != NULL && num_i64(&n, s, 1, most) ? n : 0;
}

/* Skips scenes that have no choice to offer. */
static enum fail
load(struct ctx *c, struct test *t)
{
	struct lessons_mind mind;
	struct lessons_scene scene;
	const struct lessons_question *q;
	enum fail f = lessons_store_mind(
	    c->db, c->mem, &mind, lessons_learner(c), c->lang);

	t->seed = asked(c, "test", 1000000000);
	t->number = asked(c, "n", LESSONS_PLACEMENT_MAX);
	if (f == OK && t->seed == 0)
		return FAIL_ABSENT;
	if (f == OK)
		lessons_placement_make(&t->placement, &mind.graph, t->seed);
	for (; f == OK && t->number > 0; t->number++) {
		if (t->number > (int64_t)t->placement.len) {
			t->number = 0;
			break;
		}
		t->node = t->placement.v[t->number - 1];
		f = lessons_store_scene(
		    c->db, c->mem, &scene, t->node->id, c->lang);
		q = f == OK
		    ? lessons_placement_question(&scene.questions, t->seed)
		    : NULL;
		if (q != NULL) {
			t->question = *q;
			break;
		}
	}
	return f;
}

/* What was right in each tier; the highest passed, or -1. */
static enum fail
judge(struct ctx *c, int64_t rights[LESSONS_TIER_COUNT],
    int64_t all[LESSONS_TIER_COUNT], int *out_passed, int64_t seed)
{
	struct sql_learner_placement *rows;
	enum lessons_tier tier;
	size_t n;
	enum fail f = sql_learner_placement(
	    c->db, c->mem, &rows, &n, lessons_learner(c), seed);

	*out_passed = -1;
	for (int i = 0; i < LESSONS_TIER_COUNT; i++)
		rights[i] = all[i] = 0;
	for (size_t i = 0; f == OK && i < n; i++)
		if (lessons_tier_parse(&tier, rows[i].tier)) {
			rights[tier] = rows[i].rights;
			all[tier] = rows[i].asked;
		}
	while (*out_passed + 1 < LESSONS_TIER_COUNT &&
	    lessons_placement_passes(
		rights[*out_passed + 1], all[*out_passed + 1]))
		++*out_passed;
	return f;
}

static enum fail
show_result(struct ctx *c, const struct test *t)
{
	static const enum msg advices[] = { MSG_LESSONS_PLACED_NONE,
		MSG_LESSONS_PLACED_BEGINNER, MSG_LESSONS_PLACED_EXPERIENCED,
		MSG_LESSONS_PLACED_EXPERT };
	struct lessons_placement_view v = { .is_result = true };
	struct lessons_tier_view *tiers =
	    ARENA_MANY(c->mem, struct lessons_tier_view, LESSONS_TIER_COUNT);
	int64_t rights[LESSONS_TIER_COUNT], all[LESSONS_TIER_COUNT];
	int passed;
	enum fail f = judge(c, rights, all, &passed, t->seed);

	if (f != OK)
		return f;
	for (int i = 0; i < LESSONS_TIER_COUNT; i++)
		if (all[i] > 0)
			tiers[v.tiers_len++] = (struct lessons_tier_view){
				.title = web_say(c,
				    lessons_tier_label((enum lessons_tier)i)),
				.known = rights[i],
				.all = all[i],
			};
	v.tiers = tiers;
	v.advice = web_say(c, advices[passed + 1]);
	tmpl_lessons_placement(c->html, &v);
	return OK;
}

static enum fail
draw(struct ctx *c, const struct test *t, struct form *form)
{
	struct msg_arg arg = { "n",
		text_printf(c->mem, "%lld", (long long)t->number) };
	struct lessons_question_view v = {
		.title = web_say(c, MSG_LESSONS_PLACEMENT),
		.action = "/lessons/placement",
		.place = message_text(
		    c->mem, c->lang, MSG_LESSONS_PLACEMENT_N, &arg, 1),
		.setting = "placement",
		.test = text_printf(c->mem, "%lld", (long long)t->seed),
		.errors = { form->errors, form->errors_len },
		.answer = form_input(form, "a"),
	};
	enum fail f = lessons_question_fill(c, &v, &t->question, 1, NULL);

	if (f != OK)
		return f;
	v.number = (int32_t)t->number;
	v.crumbs = lessons_crumbs(
	    c, &v.crumbs_len, NULL, NULL, web_say(c, MSG_LESSONS_PLACEMENT));
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_question(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct test t = { 0 };
	enum fail f;

	if (web_text(c, "test") == NULL) {
		struct lessons_placement_view v = {
			.start_href = text_printf(c->mem,
			    "/lessons/placement?test=%lld&n=1",
			    (long long)lessons_question_seed(c)),
		};

		tmpl_lessons_placement(c->html, &v);
		return OK;
	}
	f = load(c, &t);
	if (f != OK)
		return f;
	return t.number == 0 ? show_result(c, &t) : draw(c, &t, &form);
}

static enum fail
keep(struct ctx *c, const struct test *t, struct bytes token, const char *given)
{
	struct lessons_answer a = { .scene_id = t->node->id,
		.question = t->question.number,
		.seed = t->seed,
		.given = given,
		.is_right = lessons_question_is_right(&t->question, given),
		.setting = "placement" };
	int64_t id;

	return lessons_store_answer(c->db, c->mem, &id, token, &a, c->now_at);
}

/* The tier of this question is over and was not passed, or all is over. */
static bool
is_over(const struct test *t, int passed)
{
	size_t at = (size_t)t->number;

	return at >= t->placement.len ||
	    (t->placement.v[at]->tier != t->node->tier &&
		passed < (int)t->node->tier);
}

static enum fail
answer(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	int64_t rights[LESSONS_TIER_COUNT], all[LESSONS_TIER_COUNT];
	struct bytes token = lessons_learner_begin(c);
	struct test t = { 0 };
	const char *given;
	int passed;
	enum fail f = load(c, &t);

	if (f != OK || t.number == 0)
		return f != OK ? f : FAIL_ABSENT;
	given = lessons_question_given(c->mem, &t.question, &c->form, 1);
	if (given == NULL) {
		form_wrong(&form, "a", MSG_LESSONS_NOT_ANSWERED);
		return draw(c, &t, &form);
	}
	f = keep(c, &t, token, given);
	if (f == OK)
		f = judge(c, rights, all, &passed, t.seed);
	if (f == OK && is_over(&t, passed)) {
		f = sql_learner_place(c->db, token,
		    passed < 0 ? ""
			       : lessons_tier_key((enum lessons_tier)passed));
		return f != OK
		    ? f
		    : web_redirect(c,
			  text_printf(c->mem, "/lessons/placement?test=%lld",
			      (long long)t.seed));
	}
	return f != OK
	    ? f
	    : web_redirect(c,
		  text_printf(c->mem, "/lessons/placement?test=%lld&n=%lld",
		      (long long)t.seed, (long long)t.number + 1));
}

RESOURCE(lessons_placement_page, .who = ANYONE, .get = show, .post = answer,
    .per_minute = 60)
