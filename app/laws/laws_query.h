/*
 * A question as weighted terms: its own, and those of the law that the
 * lexicon knows for what was said.
 */
#ifndef LAWS_LAWS_QUERY_H
#define LAWS_LAWS_QUERY_H

#include <stddef.h>

#include "laws/laws_token.h"

struct arena;
struct laws_shelf;

enum {
	LAWS_QUERY_CHARS = 2000, /* of a question; more is refused */
	LAWS_QUERY_SAID_CHARS = 16 /* of an entry of the lexicon */
};

/* What ranking weighs; found on the tuning questions (docs/law-search.md). */
struct laws_tuning {
	float single; /* a character against a pair */
	float lexicon; /* a word of the law that was not said */
	float lexicon_asked; /* the same among answered questions */
	float filler; /* a word that asks and says nothing: 怎么办 */
	float lexicon_spread; /* 0: each of many words in full; 1: they share */
	float title, chapter; /* a term there against one in the article */
	float body; /* an answer's text against its question */
	float memory; /* answered questions against the text of the law */
	float memory_power;
	float asked; /* words of all questions about an article */
	float memory_more; /* further answers that cite the same article */
	float cite_second; /* what each further citation of an answer counts */
	float cited; /* how often an article's law is cited */
	float level; /* a law against a department's rule */
	float elsewhere; /* what a place's text loses when none was named */
	float here; /* what it gains when the place was named */
};

extern const struct laws_tuning laws_tuning_usual;

/*
 * Merged tokens of the question; the words of the law weigh lexicon (one of
 * the tuning's two).
 */
void laws_query_read(struct laws_tokens *out, const struct laws_shelf *s,
    const char *question, const struct laws_tuning *tuning, float lexicon);

#endif
