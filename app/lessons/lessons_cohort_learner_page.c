/*
 * One member of a cohort: scene by scene, answer by answer, and the
 * evaluation with the rows behind it. The trainer's page; a member reads
 * their own.
 */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/cohort_learner.h"
#include "lessons/lessons_cohort_page.h"
#include "lessons/lessons_course.h"
#include "lessons/lessons_learner_page.h"
#include "lessons/lessons_question_page.h"
#include "web/web.h"

enum {
	ANSWERS_MOST = 300,
	TITLE_CHARS = 60
};

struct member {
	struct lessons_cohort_place place;
	int64_t account_id;
	struct lessons_scene *scenes[LESSONS_SCENES_MAX]; /* read so far */
	int64_t known, scenes_len;
};

/* Scene by scene; for oneself from one's own progress. */
static enum fail
fill_steps(struct ctx *c, struct cohort_learner_view *v, struct member *m)
{
	struct sql_cohort_learner *rows;
	struct cohort_step_row *out;
	size_t n;
	enum fail f = sql_cohort_learner(
	    c->db, c->mem, &rows, &n, m->place.id, m->account_id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct cohort_step_row, n);
	for (size_t i = 0; i < n; i++) {
		const struct lessons_node *node =
		    lessons_graph_find(&m->place.mind.graph, rows[i].scene_id);
		int32_t due = lessons_cohort_due(&m->place, rows[i].step_id);
		enum lessons_state state = rows[i].is_known ? LESSONS_KNOWN
		    : rows[i].tries > 0                     ? LESSONS_LEARNING
							    : LESSONS_NEW;

		out[i] = (struct cohort_step_row){
			.title = node != NULL ? node->title : rows[i].scene_id,
			.due = due != DAY_NONE ? html_day(c->html, due) : NULL,
			.known = rows[i].rights,
			.members = node != NULL ? node->questions : 0,
			.begun = rows[i].tries,
			.has_right = rows[i].tries > 0,
			.right_percent = lessons_cohort_percent(
			    rows[i].tries - rows[i].wrongs, rows[i].tries),
			.is_stuck = !rows[i].is_known &&
			    lessons_course_is_stuck(
				1, rows[i].tries, rows[i].wrongs),
			.state = due != DAY_NONE && due < c->today &&
				!rows[i].is_known
			    ? STATE_LATE
			    : lessons_part_state(state),
			.state_label = web_say(c, lessons_state_label(state)),
		};
		m->known += rows[i].is_known;
	}
	m->scenes_len = (int64_t)n;
	v->steps = out;
	v->steps_len = n;
	return OK;
}

/* A scene's questions, read once. */
static const struct lessons_question *
question_of(
    struct ctx *c, struct member *m, const char *scene_id, int32_t number)
{
	const struct lessons_graph *g = &m->place.mind.graph;
	const struct lessons_node *n = lessons_graph_find(g, scene_id);
	size_t at = n != NULL ? (size_t)(n - g->v) : LESSONS_SCENES_MAX;

	if (at >= LESSONS_SCENES_MAX)
		return NULL;
	if (m->scenes[at] == NULL) {
		m->scenes[at] = ARENA_NEW(c->mem, struct lessons_scene);
		if (lessons_store_scene(
			c->db, c->mem, m->scenes[at], scene_id, c->lang) != OK)
			return NULL;
	}
	return lessons_questions_find(&m->scenes[at]->questions, number);
}

/* "2" as the words of the second option. */
static const char *
given_text(struct ctx *c, const struct lessons_question *q, const char *given)
{
	size_t number = lessons_given_at(given, 0);

	if (q == NULL || (q->kind != LESSONS_CHOICE) || number < 1 ||
	    number > q->options_len)
		return given;
	return text_cut(c->mem,
	    lessons_prose_plain(c->mem, q->options[number - 1].text),
	    TITLE_CHARS);
}

static enum fail
fill_answers(struct ctx *c, struct cohort_learner_view *v, struct member *m)
{
	struct sql_cohort_answers *rows;
	struct cohort_answer_row *out;
	enum fail f = sql_cohort_answers(c->db, c->mem, &rows, &v->answers_len,
	    m->place.id, m->account_id, ANSWERS_MOST);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct cohort_answer_row, v->answers_len);
	for (size_t i = 0; i < v->answers_len; i++) {
		const struct lessons_question *q = rows[i].question > 0
		    ? question_of(c, m, rows[i].scene_id, rows[i].question)
		    : NULL;

		out[i] = (struct cohort_answer_row){
			.scene = rows[i].scene_id,
			.question = q != NULL
			    ? text_cut(c->mem,
				  lessons_prose_plain(c->mem, q->text),
				  TITLE_CHARS)
			    : web_say(c, MSG_LESSONS_MADE),
			.given = given_text(c, q, rows[i].given),
			.right = web_say(c,
			    rows[i].is_right ? MSG_LESSONS_LINE_RIGHT
					     : MSG_LESSONS_LINE_WRONG),
			.is_right = rows[i].is_right,
			.at = rows[i].at,
		};
	}
	v->answers = out;
	return OK;
}

/* Answers to the questions of the trainer's own pages. */
static enum fail
fill_own_answers(
    struct ctx *c, struct cohort_learner_view *v, const struct member *m)
{
	struct sql_course_answers_of *rows;
	struct cohort_answer_row *out;
	enum fail f = sql_course_answers_of(c->db, c->mem, &rows,
	    &v->own_answers_len, m->place.id, m->account_id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct cohort_answer_row, v->own_answers_len);
	for (size_t i = 0; i < v->own_answers_len; i++) {
		out[i] = (struct cohort_answer_row){ .scene = "",
			.question = text_printf(c->mem, "%d", rows[i].question),
			.given = rows[i].given,
			.right = web_say(c,
			    rows[i].is_right ? MSG_LESSONS_LINE_RIGHT
					     : MSG_LESSONS_LINE_WRONG),
			.is_right = rows[i].is_right,
			.at = rows[i].at };
		for (size_t k = 0; k < m->place.steps_len; k++)
			if (m->place.steps[k].step_id == rows[i].step_id)
				out[i].scene = m->place.steps[k].title;
	}
	v->own_answers = out;
	return OK;
}

static struct part_choice
choose_dimension(struct ctx *c, const struct form *form)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, LESSONS_DIMENSION_COUNT);
	const char *typed = web_field(c, "dimension");
	size_t n = 0;

	for (int i = LESSONS_SERVICE; i < LESSONS_DIMENSION_COUNT; i++) {
		enum lessons_dimension d = (enum lessons_dimension)i;
		const char *key = lessons_dimension_key(d);

		o[n++] = (struct part_option){ key,
			web_say(c, lessons_dimension_label(d)), NULL,
			text_is(typed, key) };
	}
	return (struct part_choice){ .input = form_input(form, "dimension"),
		.label = web_say(c, MSG_COHORT_DIMENSION),
		.options = o,
		.options_len = n,
		.is_list = true };
}

static enum fail
draw(struct ctx *c, struct form *form, struct member *m,
    const struct sql_cohort_member_name *who)
{
	struct cohort_learner_view v = { .cohort_id = m->place.id,
		.account_id = m->account_id,
		.name = who->name,
		.joined_at = who->joined_at,
		.errors = { form->errors, form->errors_len },
		.dimension = choose_dimension(c, form),
		.on = form_input(form, "on"),
		.what = form_input(form, "what") };
	enum fail f = fill_steps(c, &v, m);

	if (f == OK)
		f = fill_answers(c, &v, m);
	if (f == OK)
		f = fill_own_answers(c, &v, m);
	if (f == OK)
		f = lessons_cohort_evaluate(c, &v.evaluation, &m->place,
		    m->account_id, m->known, m->scenes_len);
	if (f != OK)
		return f;
	v.crumbs =
	    lessons_cohort_crumbs(c, &v.crumbs_len, &m->place, who->name);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_cohort_learner(c->html, &v);
	return OK;
}

static enum fail
find(struct ctx *c, struct member *m, struct sql_cohort_member_name *who)
{
	enum fail f = lessons_cohort_find_own(c, &m->place);

	if (f == OK)
		f = web_param_id(c, "account", &m->account_id);
	if (f == OK)
		f = sql_cohort_member_name(
		    c->db, c->mem, who, m->place.id, m->account_id);
	return f;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct member *m = ARENA_NEW(c->mem, struct member);
	struct sql_cohort_member_name who;
	enum fail f = find(c, m, &who);

	return f != OK ? f : draw(c, &form, m, &who);
}

static const char *
own_href(struct ctx *c, const struct member *m)
{
	return text_printf(c->mem, "%s/learners/%lld", m->place.href,
	    (long long)m->account_id);
}

/* One more deed. */
static enum fail
add(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_deed deed = lessons_course_read_deed(&form, c->today);
	struct member *m = ARENA_NEW(c->mem, struct member);
	struct sql_cohort_member_name who;
	enum fail f = find(c, m, &who);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, m, &who);
	f = sql_cohort_deed_add(c->db, m->place.id, m->account_id,
	    lessons_dimension_key(deed.dimension), deed.on_day, deed.what);
	return f != OK ? f : web_redirect_saying(c, own_href(c, m), MSG_SAVED);
}

RESOURCE(lessons_cohort_learner_page, .who = ROLE_TRAINER, .get = show,
    .post = add, .per_minute = 60)

static enum fail
end_deed(struct ctx *c)
{
	struct member *m = ARENA_NEW(c->mem, struct member);
	struct sql_cohort_member_name who;
	int64_t deed;
	enum fail f = find(c, m, &who);

	if (f == OK)
		f = web_param_id(c, "deed", &deed);
	if (f == OK)
		f = sql_cohort_deed_end(
		    c->db, m->place.id, m->account_id, deed);
	return f != OK ? f : web_redirect(c, own_href(c, m));
}

RESOURCE(
    lessons_cohort_learner_page_deed_end, .who = ROLE_TRAINER, .post = end_deed)

/* The trainer takes somebody out. */
static enum fail
take_out(struct ctx *c)
{
	struct member *m = ARENA_NEW(c->mem, struct member);
	struct sql_cohort_member_name who;
	enum fail f = find(c, m, &who);

	if (f == OK)
		f = sql_cohort_leave(c->db, m->place.id, m->account_id);
	return f != OK
	    ? f
	    : web_redirect_saying(c, m->place.href, MSG_COHORT_TAKEN_OUT);
}

RESOURCE(lessons_cohort_learner_page_end, .who = ROLE_TRAINER, .post = take_out)
