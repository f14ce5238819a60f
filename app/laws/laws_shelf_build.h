/*
 * Building a shelf (laws_shelf.h) from texts, answered questions, what people
 * say, and traditional characters. Takes about a second for 8,000 articles.
 */
#ifndef LAWS_LAWS_SHELF_BUILD_H
#define LAWS_LAWS_SHELF_BUILD_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "laws/laws_text.h"
#include "laws/laws_token.h"

struct arena;
struct buf;
struct laws_tuning;

/* A question, in several wordings, and the articles that answer it. */
struct laws_build_question {
	const char *id; /* of the answer */
	const char *subject; /* "pay": the name of its file */
	const char *const *phrases; /* the first is the question itself */
	size_t phrases_len;
	const char *body; /* the answer's text, or "" */
	const char *const *cites; /* "劳动合同法47", the main one first */
	size_t cites_len;
};

/* What people say and what the law calls it. */
struct laws_build_said {
	const char *said;
	const char *const *legal;
	size_t legal_len;
	float weight; /* 1 is usual */
};

struct laws_build {
	const struct laws_text *texts; /* all editions, in any order */
	size_t texts_len;
	const struct laws_build_question *questions;
	size_t questions_len;
	const struct laws_build_said *said;
	size_t said_len;
	struct laws_folds folds; /* rising by from */
	const struct laws_tuning *tuning; /* NULL: the usual */
	int32_t today;
	int64_t now_at;
};

/*
 * The bytes of a shelf; they live in mem. FAIL_INVALID: two editions of one
 * text with the same version, or more than a shelf holds.
 */
MUST_CHECK enum fail laws_shelf_build(
    struct arena *mem, struct buf *out, const struct laws_build *in);

#endif
