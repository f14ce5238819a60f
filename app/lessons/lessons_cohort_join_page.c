/* Joining by code, reading a trainer's own page, leaving. */
#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/cohort_page.h"
#include "gen/tmpl/lessons/join.h"
#include "gen/tmpl/lessons/question.h"
#include "lessons/lessons_cohort_page.h"
#include "lessons/lessons_question_page.h"
#include "text/markdown.h"
#include "web/web.h"

static enum fail
draw_join(struct ctx *c, struct form *form, const char *code)
{
	struct join_view v = { .errors = { form->errors, form->errors_len },
		.code = form_input(form, "code") };
	struct sql_cohort_find row;
	enum fail f = FAIL_ABSENT;

	if (v.code.value == NULL || *v.code.value == '\0')
		v.code.value = code;
	if (*code != '\0' && form_is_fine(form))
		f = sql_cohort_find(c->db, c->mem, &row, code);
	if (f != OK && f != FAIL_ABSENT)
		return f;
	if (f == OK) {
		v.is_found = true;
		v.is_joined = row.is_joined;
		v.title = row.title;
		v.course = row.course;
		v.trainer = row.trainer;
		v.cohort_href = text_printf(
		    c->mem, "/cohorts/%lld", (long long)row.cohort_id);
	} else if (*code != '\0' && form_is_fine(form)) {
		form_wrong(form, "code", MSG_COHORT_NO_CODE);
		v.errors =
		    (struct part_errors){ form->errors, form->errors_len };
		v.code = form_input(form, "code");
		v.code.value = code;
		web_status(c, 422);
	}
	tmpl_lessons_join(c->html, &v);
	return OK;
}

static enum fail
show_join(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *code = web_text(c, "code");

	return draw_join(c, &form, code != NULL ? text_trim(c->mem, code) : "");
}

static enum fail
join(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *code = form_text(&form, "code", 1, 40);
	struct sql_cohort_join row;
	enum fail f;

	if (!form_is_fine(&form)) {
		web_status(c, 422);
		return draw_join(c, &form, "");
	}
	f = sql_cohort_join(c->db, c->mem, &row, code);
	if (f == FAIL_ABSENT)
		return draw_join(c, &form, code);
	return f != OK ? f
		       : web_redirect_saying(c,
			     text_printf(c->mem, "/cohorts/%lld",
				 (long long)row.cohort_id),
			     MSG_COHORT_JOINED);
}

RESOURCE(lessons_cohort_join_page, .who = SIGNED_IN, .get = show_join,
    .post = join, .per_minute = 20)

static enum fail
leave(struct ctx *c)
{
	struct lessons_cohort_place p;
	enum fail f = lessons_cohort_find(c, &p);

	if (f == OK)
		f = sql_cohort_leave(c->db, p.id, c->viewer.account_id);
	return f != OK ? f
		       : web_redirect_saying(c, "/courses", MSG_COHORT_LEFT);
}

RESOURCE(lessons_cohort_join_page_leave, .who = SIGNED_IN, .post = leave)

struct reading {
	struct lessons_cohort_place place;
	struct sql_course_step step;
	int64_t step_id;
	const char *href;
	struct lessons_questions quiz;
};

static enum fail
find_page(struct ctx *c, struct reading *r)
{
	int line;
	enum fail f = lessons_cohort_find(c, &r->place);

	if (f == OK)
		f = web_param_id(c, "step", &r->step_id);
	if (f == OK)
		f = sql_course_step(c->db, c->mem, &r->step,
		    r->place.row.course_id, r->step_id);
	if (f == OK && r->step.scene_id != NULL)
		f = FAIL_ABSENT;
	if (f != OK)
		return f;
	r->href = text_printf(
	    c->mem, "%s/steps/%lld", r->place.href, (long long)r->step_id);
	if (lessons_questions_read(c->mem, &r->quiz, &line, r->step.quiz) !=
	    NULL)
		r->quiz.len = 0;
	return OK;
}

/* Questions that were right at least once. */
static enum fail
count_right(struct ctx *c, const struct reading *r,
    bool right[LESSONS_QUESTIONS_MAX + 1], int64_t *out)
{
	struct sql_course_answers_of *rows;
	size_t n;
	enum fail f = sql_course_answers_of(
	    c->db, c->mem, &rows, &n, r->place.id, c->viewer.account_id);

	*out = 0;
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].step_id == r->step_id && rows[i].is_right &&
		    rows[i].question <= LESSONS_QUESTIONS_MAX &&
		    !right[rows[i].question]) {
			right[rows[i].question] = true;
			++*out;
		}
	return f;
}

static enum fail
draw_page(struct ctx *c, const struct reading *r)
{
	bool right[LESSONS_QUESTIONS_MAX + 1] = { false };
	struct cohort_page_view v = { .title = r->step.title,
		.href = text_printf(c->mem, "%s?q=1", r->href),
		.body = markdown_html(c->mem, r->step.body, c->lang, 1, "page"),
		.questions = (int64_t)r->quiz.len,
		.has_quiz = r->quiz.len > 0 && !r->place.row.is_own };
	enum fail f = count_right(c, r, right, &v.right);

	if (f != OK)
		return f;
	v.crumbs =
	    lessons_cohort_crumbs(c, &v.crumbs_len, &r->place, r->step.title);
	tmpl_lessons_cohort_page(c->html, &v);
	return OK;
}

static enum fail
draw_question(struct ctx *c, struct form *form, const struct reading *r,
    const struct lessons_question *q, int64_t seed, const char *given)
{
	struct msg_arg args[] = { { "n", text_printf(c->mem, "%d", q->number) },
		{ "all", text_printf(c->mem, "%zu", r->quiz.len) } };
	struct lessons_question_view v = { .title = r->step.title,
		.action = r->href,
		.scene_href = r->href,
		.place =
		    message_text(c->mem, c->lang, MSG_LESSONS_PLACE, args, 2),
		.setting = "course",
		.unit = "",
		.errors = { form->errors, form->errors_len },
		.answer = form_input(form, "a") };
	enum fail f = lessons_question_fill(c, &v, q, seed, given);

	if (f != OK)
		return f;
	v.crumbs =
	    lessons_cohort_crumbs(c, &v.crumbs_len, &r->place, r->step.title);
	if (given != NULL && (size_t)q->number < r->quiz.len) {
		v.next_href =
		    text_printf(c->mem, "%s?q=%d", r->href, q->number + 1);
		v.next_label = web_say(c, MSG_LESSONS_NEXT_QUESTION);
	}
	if (given != NULL && !v.is_right)
		v.again_href =
		    text_printf(c->mem, "%s?q=%d", r->href, q->number);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_question(c->html, &v);
	return OK;
}

static const struct lessons_question *
asked(struct ctx *c, const struct reading *r)
{
	const char *s = web_field(c, "q");
	int32_t number;

	if (s == NULL)
		s = web_text(c, "q");
	return s != NULL && num_i32(&number, s, 1, LESSONS_QUESTIONS_MAX)
	    ? lessons_questions_find(&r->quiz, number)
	    : NULL;
}

static enum fail
show_answer(struct ctx *c, const struct reading *r, int64_t id)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_course_answer_read row;
	const struct lessons_question *q;
	enum fail f = sql_course_answer_read(
	    c->db, c->mem, &row, r->place.id, r->step_id, id);

	if (f != OK)
		return f;
	q = lessons_questions_find(&r->quiz, row.question);
	return q == NULL ? FAIL_ABSENT
			 : draw_question(c, &form, r, q, row.seed, row.given);
}

static enum fail
show_page(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *answer = web_text(c, "answer");
	const struct lessons_question *q;
	struct reading r = { 0 };
	int64_t id;
	enum fail f = find_page(c, &r);

	if (f != OK)
		return f;
	if (answer != NULL && num_i64(&id, answer, 1, INT64_MAX))
		return show_answer(c, &r, id);
	q = asked(c, &r);
	return q == NULL || r.place.row.is_own
	    ? draw_page(c, &r)
	    : draw_question(c, &form, &r, q, lessons_question_seed(c), NULL);
}

static enum fail
answer(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	int64_t seed = lessons_question_asked_seed(c);
	const struct lessons_question *q;
	struct sql_course_answer_add row;
	struct reading r = { 0 };
	const char *given;
	enum fail f = find_page(c, &r);

	if (f != OK)
		return f;
	q = asked(c, &r);
	if (q == NULL)
		return FAIL_ABSENT;
	given = lessons_question_given(c->mem, q, &c->form, seed);
	if (given == NULL) {
		form_wrong(&form, "a", MSG_LESSONS_NOT_ANSWERED);
		return draw_question(c, &form, &r, q, seed, NULL);
	}
	f = sql_course_answer_add(c->db, c->mem, &row, r.place.id, r.step_id,
	    q->number, seed, given, lessons_question_is_right(q, given));
	return f != OK ? f
		       : web_redirect(c,
			     text_printf(c->mem, "%s?answer=%lld", r.href,
				 (long long)row.answer_id));
}

RESOURCE(lessons_cohort_join_page_step, .who = SIGNED_IN, .get = show_page,
    .post = answer, .per_minute = 120)
