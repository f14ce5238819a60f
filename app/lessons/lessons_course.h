/*
 * A trainer's course as its forms have it: title, own pages with questions,
 * a cohort's dates and targets.
 */
#ifndef LESSONS_LESSONS_COURSE_H
#define LESSONS_LESSONS_COURSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lessons/lessons_evaluation.h"

struct arena;
struct form;

enum {
	COURSE_TITLE_MAX = 80,
	COURSE_ABOUT_MAX = 2000,
	COURSE_BODY_MAX = 40000,
	COURSE_QUIZ_MAX = 20000,
	COURSE_CODE_CHARS = 10,
	COURSE_STUCK_TRIES = 5
};

struct lessons_course {
	const char *title, *about;
};

struct lessons_course_page {
	const char *title, *body, *quiz;
};

struct lessons_cohort {
	const char *title;
	int32_t starts_on, ends_on; /* DAY_NONE: open */
	int32_t targets[LESSONS_DIMENSION_COUNT]; /* 0: not evaluated */
};

struct lessons_deed {
	enum lessons_dimension dimension;
	int32_t on_day;
	const char *what;
};

/* What was typed; what is wrong stands in the form. */
struct lessons_course lessons_course_read(struct form *f);

/* Questions that can't be read are named with their line. */
struct lessons_course_page lessons_course_read_page(struct form *f);
struct lessons_cohort lessons_course_read_cohort(struct form *f);
struct lessons_deed lessons_course_read_deed(struct form *f, int32_t today);

/* Has tried, and more than half of it was wrong. */
bool lessons_course_is_stuck(int64_t begun, int64_t tries, int64_t wrongs);

#endif
