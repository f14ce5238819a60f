/* Fields of a trainer's forms. */
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/text.h"
#include "lessons/lessons_course.h"
#include "lessons/lessons_question.h"

struct lessons_course
lessons_course_read(struct form *f)
{
	return (struct lessons_course){
		.title = form_text(f, "title", 2, COURSE_TITLE_MAX),
		.about = form_long_text(f, "about", 0, COURSE_ABOUT_MAX),
	};
}

struct lessons_course_page
lessons_course_read_page(struct form *f)
{
	struct lessons_course_page p = {
		.title = form_text(f, "title", 2, COURSE_TITLE_MAX),
		.body = form_long_text(f, "body", 2, COURSE_BODY_MAX),
		.quiz = form_long_text(f, "quiz", 0, COURSE_QUIZ_MAX),
	};
	struct lessons_questions all;
	int line = 1;
	const char *wrong = lessons_questions_read(f->mem, &all, &line, p.quiz);

	if (wrong == NULL && *p.quiz != '\0' && all.len == 0)
		wrong = "### 1 choice";
	if (wrong != NULL) {
		struct msg_arg args[] = { { "line",
					      text_printf(f->mem, "%d", line) },
			{ "why", wrong } };

		form_wrong_with(f, "quiz", MSG_COURSE_QUIZ_WRONG, args, 2);
	}
	return p;
}

static int32_t
target(struct form *f, enum lessons_dimension d)
{
	const char *name = lessons_dimension_key(d);
	const char *typed = fields_get(f->in, name);

	if (typed == NULL || *text_trim(f->mem, typed) == '\0')
		return 0;
	return (int32_t)form_i64(f, name, 1, 1000);
}

struct lessons_cohort
lessons_course_read_cohort(struct form *f)
{
	struct lessons_cohort c = {
		.title = form_text(f, "title", 2, COURSE_TITLE_MAX),
		.starts_on = form_day(f, "starts_on", false),
		.ends_on = form_day(f, "ends_on", false),
	};

	if (c.starts_on != DAY_NONE && c.ends_on != DAY_NONE &&
	    c.ends_on < c.starts_on)
		form_wrong(f, "ends_on", MSG_COHORT_ENDS_BEFORE);
	for (int d = LESSONS_SERVICE; d < LESSONS_DIMENSION_COUNT; d++)
		c.targets[d] = target(f, (enum lessons_dimension)d);
	return c;
}

struct lessons_deed
lessons_course_read_deed(struct form *f, int32_t today)
{
	struct lessons_deed d = { .what = form_text(f, "what", 2, 200),
		.on_day = form_day(f, "on", true) };

	if (!lessons_dimension_parse(
		&d.dimension, fields_get(f->in, "dimension")))
		form_wrong(f, "dimension", MSG_FORM_CHOOSE);
	if (d.on_day != DAY_NONE && d.on_day > today)
		form_wrong(f, "on", MSG_FORM_NOT_LATER);
	return d;
}

bool
lessons_course_is_stuck(int64_t begun, int64_t tries, int64_t wrongs)
{
	return begun > 0 && tries >= COURSE_STUCK_TRIES && wrongs * 2 > tries;
}
