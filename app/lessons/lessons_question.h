/*
 * A practice question: read from a scene's or a course's text, drawn with
 * its lines in another order, marked.
 */
#ifndef LESSONS_LESSONS_QUESTION_H
#define LESSONS_LESSONS_QUESTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct fields;

enum lessons_kind {
	LESSONS_CHOICE,
	LESSONS_MULTI,
	LESSONS_ORDER,
	LESSONS_COMPUTE,
	LESSONS_DEADLINE,
	LESSONS_MATCH,
	LESSONS_CLAUSE,
	LESSONS_KIND_COUNT
};

enum {
	LESSONS_OPTIONS_MAX = 12,
	LESSONS_QUESTIONS_MAX = 40,
	LESSONS_PLACES = 6 /* decimals a number may have */
};

struct lessons_option {
	const char *text;
	const char *pair; /* of LESSONS_MATCH: the right side */
	bool is_right; /* (x), [x], (!) */
};

struct lessons_question {
	int32_t number; /* counted from 1 */
	enum lessons_kind kind;
	const char *text, *why;
	const struct lessons_option *options; /* ORDER: in the right order */
	size_t options_len;
	int64_t answer_e6, tolerance_e6; /* COMPUTE */
	const char *unit;
	int32_t from_on, answer_on; /* DEADLINE */
	const char *step, *region, *law_kind;
};

struct lessons_questions {
	const struct lessons_question *v;
	size_t len;
};

/* "choice", "multi"...; and back. */
bool lessons_kind_parse(enum lessons_kind *out, const char *key);
const char *lessons_kind_key(enum lessons_kind kind);

/*
 * Reads "### 1 choice" blocks. NULL, or what is wrong in English with its
 * line, counted from 1, in *out_line. Text without a block has no question.
 */
const char *lessons_questions_read(struct arena *mem,
    struct lessons_questions *out, int *out_line, const char *text);

/* The question of that number, or NULL. */
const struct lessons_question *
lessons_questions_find(const struct lessons_questions *all, int32_t number);

/*
 * In which order the lines of ORDER, and the right sides of MATCH, are
 * shown: the i-th shown is order[i]. Never the right order itself when there
 * are three or more. Other kinds keep theirs. The same seed, the same order.
 */
void lessons_question_order(size_t order[LESSONS_OPTIONS_MAX],
    const struct lessons_question *q, int64_t seed);

/*
 * What was ticked, chosen or typed, as kept: "2", "1,3", "5460.00",
 * "2026-12-20"; numbers are those of the file. NULL when nothing or not all
 * was answered, or it can't be read.
 */
const char *lessons_question_given(struct arena *mem,
    const struct lessons_question *q, const struct fields *form, int64_t seed);

/* The kept answer is right. */
bool
lessons_question_is_right(const struct lessons_question *q, const char *given);

/* The n-th number (counted from 0) of a kept answer; 0 when there is none. */
size_t lessons_given_at(const char *given, size_t n);

/* The kept answer names that number. */
bool lessons_given_has(const char *given, size_t number);

#endif
