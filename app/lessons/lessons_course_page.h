/* What the pages of courses and cohorts share. */
#ifndef LESSONS_LESSONS_COURSE_PAGE_H
#define LESSONS_LESSONS_COURSE_PAGE_H

#include "gen/sql_lessons.h"
#include "lessons/lessons_course_view.h"
#include "lessons/lessons_store.h"

struct ctx;

/* A course of the viewer's own. */
struct lessons_course_place {
	int64_t id;
	const char *href;
	struct sql_course_by_id row;
	struct sql_course_steps *steps;
	size_t steps_len;
	struct lessons_mind mind; /* the scenes' titles */
};

/* The course of the path; FAIL_ABSENT for everybody else's. */
MUST_CHECK enum fail
lessons_course_find(struct ctx *c, struct lessons_course_place *out);

const char *lessons_course_step_title(
    const struct lessons_graph *g, const struct sql_course_steps *step);

/* "课程 › title › last"; last NULL: title is where one is. */
const struct chrome_crumb *lessons_course_crumbs(struct ctx *c, size_t *len,
    const char *href, const char *title, const char *last);

/* "2026-03-01–2026-04-30", what is open left out; NULL without a day. */
const char *lessons_course_dates(struct ctx *c, int32_t start, int32_t end);

#endif
