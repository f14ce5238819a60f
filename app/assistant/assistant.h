/*
 * What the assistant does with what search has found: give an answer, say
 * that it does not know, or say that the question is not about work. Pure,
 * the same for the same question.
 */
#ifndef ASSISTANT_ASSISTANT_H
#define ASSISTANT_ASSISTANT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/place.h"
#include "laws/laws.h"

struct arena;

enum {
	ASSISTANT_OTHERS_MAX = 4,
	ASSISTANT_QUESTION_CHARS = 2000,
	ASSISTANT_HITS = 20 /* that assistant_choose wants to see */
};

enum assistant_verdict {
	ASSISTANT_ANSWERED,
	ASSISTANT_UNSURE, /* about work, but no answer is near enough */
	ASSISTANT_REFUSED, /* not about work */
	ASSISTANT_EMPTY /* nothing in it can be looked for */
};

struct assistant_choice {
	enum assistant_verdict verdict;
	const char *answer; /* of content/answers; NULL unless answered */
	float nearness; /* of the best answer, 0 to about 2 */
	float likeness; /* of it, of its nearest wording: 0 to 1 */
	const char *others[ASSISTANT_OTHERS_MAX]; /* the next nearest */
	size_t others_len;
};

/* found: for ASSISTANT_HITS or more. Strings stand on the shelf. */
void assistant_choose(struct assistant_choice *out, const struct laws_shelf *s,
    const struct laws_found *found, const char *question);

struct assistant_asked {
	struct laws_found found;
	struct assistant_choice choice;
};

/* Searches and chooses; the place may be of the nation, for none. */
void assistant_ask(struct arena *mem, struct assistant_asked *out,
    const struct laws_shelf *s, const char *question, struct place place);

/*
 * Whether an article is of use at a place: of the nation, of the place, or
 * no place was named.
 */
bool
assistant_holds(const struct place *at, const struct laws_article *article);

/*
 * How much a question speaks of work: two for a word of work (加班, 工会),
 * one for a word that is often of it (公司, 合同), less two for one that is
 * of something else (天气, 股票). See assistant_words.c.
 */
int assistant_words_of_work(const char *question);

#endif
