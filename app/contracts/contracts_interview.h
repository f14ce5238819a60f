/*
 * What is asked before a draft is whole: under 15 questions.
 */
#ifndef CONTRACTS_CONTRACTS_INTERVIEW_H
#define CONTRACTS_CONTRACTS_INTERVIEW_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct contracts_answers;
struct contracts_clause;
struct contracts_draft;
struct contracts_library;
struct contracts_param;

enum {
	INTERVIEW_MAX = 14,
	INTERVIEW_PER_STEP = 3
};

struct contracts_question {
	const char *key; /* its name among the answers */
	const struct contracts_param *param;
	const struct contracts_clause *clause; /* the first that asks */
	bool is_known; /* the round knew it */
};

/*
 * First what the round does not know and has no default, then the amounts of
 * the kind's own clauses, which have one; last, to be looked over, what the
 * round knows. Depends on the standing clauses of the draft.
 */
size_t contracts_interview_all(struct arena *mem,
    struct contracts_question **out, const struct contracts_library *lib,
    const struct contracts_draft *draft, const struct contracts_answers *known);

/* Pages of len questions; at least 1. */
size_t contracts_interview_steps(size_t len);

#endif
