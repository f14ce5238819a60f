/*
 * Questions made from templates with random lawful parameters, answered by
 * the product's own rules: the clock, shares of votes, overtime, growth.
 * The same seed makes the same question.
 */
#ifndef LESSONS_LESSONS_MADE_H
#define LESSONS_LESSONS_MADE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/message.h"
#include "laws/laws.h"
#include "lessons/lessons_question.h"

struct arena;

struct lessons_making {
	struct arena *mem;
	enum lang lang;
	const struct laws_book *book;
};

/* The scene has templates. */
bool lessons_made_is_for(const char *scene_id);

/*
 * A question with number 0. FAIL_ABSENT: no template, or the book of rules
 * has none of the rules it needs.
 */
MUST_CHECK enum fail lessons_made_question(struct lessons_question *out,
    const struct lessons_making *m, const char *scene_id, int64_t seed);

#endif
