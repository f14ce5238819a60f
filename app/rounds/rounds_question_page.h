/* The controls of each question of the guided start. */
#ifndef ROUNDS_ROUNDS_QUESTION_PAGE_H
#define ROUNDS_ROUNDS_QUESTION_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "rounds/rounds_start.h"

struct ctx;
struct form;
struct rounds_question_view;

MUST_CHECK enum fail rounds_question_fill(struct ctx *c,
    struct rounds_question_view *v, const struct form *form,
    const struct rounds_start *s, enum rounds_question q);

/* id is among ids. */
bool rounds_question_has(const int64_t *ids, size_t n, int64_t id);

#endif
