/*
 * Finding the articles that answer a question asked in everyday words: BM25
 * over the text of the law, words of the lexicon, and the votes of answered
 * questions that are like it. No database, no waiting: under 2 ms.
 */
#ifndef LAWS_LAWS_SEARCH_H
#define LAWS_LAWS_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/place.h"

struct arena;
struct laws_shelf;
struct laws_tuning;

enum {
	LAWS_SEARCH_MAX = 100 /* hits */
};

struct laws_search_ask {
	const char *question; /* valid UTF-8 */
	struct place place; /* both "" when none was given */
	size_t limit; /* 1 to LAWS_SEARCH_MAX */
	const struct laws_tuning *tuning; /* NULL: the usual */
};

struct laws_hit {
	uint32_t article; /* position on the shelf */
	float score; /* about 0 (nothing) to 2; the best first */
	float text; /* of it, from the words of the article: 0 to 1 */
	float memory; /* of it, from answered questions: 0 to about 1 */
};

/* An answered question that is like the one asked. */
struct laws_like {
	const char *id; /* of the answer in content/answers, or "" */
	const char *phrase; /* its nearest wording */
	float likeness; /* 0 to 1; over 0.5 is much the same question */
};

struct laws_found {
	struct laws_hit *hits;
	size_t hits_len;
	struct laws_like *likes; /* at most 10, the nearest first */
	size_t likes_len;
	struct place place; /* asked for, or named in the question */
	bool has_terms; /* something in the question can be looked for */
	float known; /* share of the question's weight that the law's words
		      * and answered questions know at all: 0 to 1 */
};

/* Everything in *out lives in mem or on the shelf. */
void laws_search(struct arena *mem, struct laws_found *out,
    const struct laws_shelf *s, const struct laws_search_ask *ask);

/* Whether an edition of that province and city holds at the place. */
bool laws_search_holds(
    const struct place *at, const char *province, const char *city);

/*
 * The place a question names, of those the library has texts of; the nation
 * when it names none.
 */
struct place laws_search_place(const struct laws_shelf *s, const char *text);

#endif
