/*
 * The guided start: at most ten questions from "we want to bargain" to an
 * open round, each with why it is asked. Answers may come in any order and
 * are kept one by one.
 */
#ifndef ROUNDS_ROUNDS_START_H
#define ROUNDS_ROUNDS_START_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;
struct form;

enum rounds_question {
	ROUNDS_ASK_SIDE,
	ROUNDS_ASK_KIND,
	ROUNDS_ASK_PARTIES,
	ROUNDS_ASK_LABOUR,
	ROUNDS_ASK_PLACE,
	ROUNDS_ASK_PEOPLE,
	ROUNDS_ASK_CONTRACT,
	ROUNDS_ASK_TRACK, /* only where the province has several */
	ROUNDS_ASK_TOPICS,
	ROUNDS_ASK_MEETING,
	ROUNDS_QUESTION_COUNT
};

enum {
	ROUNDS_WORKERS_MAX = 100000000,
	ROUNDS_EMPLOYERS_MAX = 2000
};

enum rounds_tri {
	ROUNDS_UNKNOWN,
	ROUNDS_NO,
	ROUNDS_YES
};

/* Numbers: -1 for not said. Texts: never NULL. */
struct rounds_start {
	int64_t start_id;
	const char *side; /* "labour", "employer" or "" */
	int64_t organisation_id; /* the one the viewer acts for */
	const char *kind;
	int64_t labour_id;
	const char *labour_kind;
	const int64_t *employer_ids;
	size_t employer_ids_len;
	const char *employer_names; /* one a line */
	const char *province, *city, *district;
	int32_t workers, women, dispatched;
	enum rounds_tri has_women_committee, is_large, has_contract;
	int32_t expires_on;
	const char *track;
	const char *topics; /* keys with spaces between */
	int32_t meet_on;
	const char *meet_at;
	const char *title;
};

bool rounds_question_parse(enum rounds_question *out, const char *key);
const char *rounds_question_key(enum rounds_question q);
enum msg rounds_question_title(enum rounds_question q);
enum msg rounds_question_why(enum rounds_question q);

/* Whether this start is asked that question at all. */
bool rounds_start_asks(const struct rounds_start *s, enum rounds_question q);

/* Whether it has an answer. */
bool rounds_start_has(const struct rounds_start *s, enum rounds_question q);

/* The next one without an answer, or ROUNDS_QUESTION_COUNT. */
enum rounds_question rounds_start_next(const struct rounds_start *s);

/* How many are asked, and which place in that row q has (from 1). */
int rounds_start_asked(const struct rounds_start *s);
int rounds_start_number(const struct rounds_start *s, enum rounds_question q);

/* Topics that fit a kind of round; ends in a NULL key. */
struct rounds_topic {
	const char *key;
	enum msg label;
};
const struct rounds_topic *rounds_topics(const char *kind);
bool rounds_start_has_topic(const struct rounds_start *s, const char *key);

/* Fills the answers of one question from its form. */
void rounds_start_read(
    struct rounds_start *s, struct form *f, enum rounds_question q);

/* "4 17" -> { 4, 17 }. */
const int64_t *
rounds_start_ids(struct arena *mem, size_t *out_len, const char *words);

#endif
