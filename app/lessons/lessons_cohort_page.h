/* What the pages of a cohort share. */
#ifndef LESSONS_LESSONS_COHORT_PAGE_H
#define LESSONS_LESSONS_COHORT_PAGE_H

#include "lessons/lessons_cohort_view.h"
#include "lessons/lessons_course_page.h"

struct lessons_cohort_place {
	int64_t id;
	const char *href;
	struct sql_cohort_by_id row;
	struct sql_course_steps *steps;
	size_t steps_len;
	struct sql_cohort_dues *dues;
	size_t dues_len;
	struct lessons_mind mind; /* with the viewer's own states */
};

/* A cohort the viewer runs or has joined; FAIL_ABSENT for all others. */
MUST_CHECK enum fail
lessons_cohort_find(struct ctx *c, struct lessons_cohort_place *out);

/* The same, for its trainer alone. */
MUST_CHECK enum fail
lessons_cohort_find_own(struct ctx *c, struct lessons_cohort_place *out);

/* The day a step is due, or DAY_NONE. */
int32_t
lessons_cohort_due(const struct lessons_cohort_place *p, int64_t step_id);

/* "6 of 8" as a whole percentage. */
int64_t lessons_cohort_percent(int64_t part, int64_t whole);

const struct chrome_crumb *lessons_cohort_crumbs(struct ctx *c, size_t *len,
    const struct lessons_cohort_place *p, const char *last);

/*
 * Fills the evaluation of a member: known of scenes scenes are the learning,
 * the rest is what was entered.
 */
MUST_CHECK enum fail lessons_cohort_evaluate(struct ctx *c,
    struct cohort_evaluation *v, const struct lessons_cohort_place *p,
    int64_t account_id, int64_t known, int64_t scenes);

#endif
