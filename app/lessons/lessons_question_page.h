/* Drawing a question and its answer, for practice, review and the test. */
#ifndef LESSONS_LESSONS_QUESTION_PAGE_H
#define LESSONS_LESSONS_QUESTION_PAGE_H

#include "lessons/lessons_learner_page.h"

/*
 * Fills text, lines, places, explanation and sources. given: the kept
 * answer, or NULL while it is asked; typed values come from c->form.
 */
MUST_CHECK enum fail
lessons_question_fill(struct ctx *c, struct lessons_question_view *v,
    const struct lessons_question *q, int64_t seed, const char *given);

/* A number for the order of lines; another one each time. */
int64_t lessons_question_seed(struct ctx *c);

/* The "seed" of query or form; a fresh one when there is none. */
int64_t lessons_question_asked_seed(struct ctx *c);

/* Question 0 is made, others are the scene's. FAIL_ABSENT: no such one. */
MUST_CHECK enum fail lessons_question_find(struct ctx *c,
    struct lessons_question *out, const struct lessons_scene *s,
    const char *scene_id, int32_t number, int64_t seed);

#endif
