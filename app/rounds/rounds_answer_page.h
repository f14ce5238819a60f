/* Answers of the guided start: checked against what there is, and in words. */
#ifndef ROUNDS_ROUNDS_ANSWER_PAGE_H
#define ROUNDS_ROUNDS_ANSWER_PAGE_H

#include "base/fail.h"
#include "rounds/rounds_start.h"

struct ctx;
struct form;

/*
 * What the form alone can't tell: the organisations exist for this viewer.
 * Fills answers that follow from this one (place, side of the union).
 */
MUST_CHECK enum fail rounds_answer_confirm(struct ctx *c, struct form *form,
    struct rounds_start *s, enum rounds_question q);

MUST_CHECK enum fail rounds_answer_text(struct ctx *c, const char **out,
    const struct rounds_start *s, enum rounds_question q);

#endif
