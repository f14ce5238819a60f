/*
 * A draft of a contract: clauses out of the library, filled with answers, or
 * in one's own words. Pure; the store keeps every version of each clause.
 */
#ifndef CONTRACTS_CONTRACTS_DRAFT_H
#define CONTRACTS_CONTRACTS_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/place.h"
#include "contracts/contracts_clause.h"

struct arena;

enum {
	DRAFT_CLAUSES_MAX = 200,
	DRAFT_TEXT_MAX = 20000, /* characters of a clause */
	DRAFT_TITLE_MAX = 60
};

/* As typed. name: "start", or "wage-rise.percent". */
struct contracts_answer {
	const char *name, *value;
};

struct contracts_answers {
	const struct contracts_answer *v;
	size_t len;
};

struct contracts_draft_clause {
	int32_t clause; /* its own number; stays when it moves */
	int32_t version; /* 0: not written yet */
	int64_t position;
	const char *library; /* id in the library, "" none */
	int32_t wording; /* 1 to 3; 0 own words */
	const char *title, *text;
	bool is_removed;
	const char *author; /* NULL: account gone */
	int64_t at;
};

struct contracts_draft {
	enum laws_kind kind;
	struct place place;
	const char *title;
	struct contracts_answers answers;
	const struct contracts_draft_clause *clauses; /* by position */
	size_t clauses_len; /* removed ones too */
};

/* Answer to a name as typed; NULL when there is none. */
const char *
contracts_draft_answer(const struct contracts_answers *a, const char *name);

/* The name of a clause's hole among the answers. */
const char *
contracts_draft_key(struct arena *mem, const struct contracts_library *lib,
    const struct contracts_clause *clause, const char *hole);

/* newer before older; both stay as they are. */
struct contracts_answers
contracts_draft_join(struct arena *mem, const struct contracts_answers *newer,
    const struct contracts_answers *older);

/*
 * A wording (1 to 3) with answers, defaults where nothing was answered, and
 * "____" where there is no default either.
 */
const char *contracts_draft_fill(struct arena *mem,
    const struct contracts_library *lib, const struct contracts_clause *clause,
    int wording, const struct contracts_answers *answers);

/* The required and usual clauses of the draft's kind and place. */
size_t
contracts_draft_begin(struct arena *mem, struct contracts_draft_clause **out,
    const struct contracts_library *lib, const struct contracts_draft *draft);

/* Clauses whose filled wording changes with these answers, as they become. */
size_t
contracts_draft_refill(struct arena *mem, struct contracts_draft_clause **out,
    const struct contracts_library *lib, const struct contracts_draft *draft,
    const struct contracts_answers *answers);

/* NULL when there is no such clause. */
const struct contracts_draft_clause *
contracts_draft_find(const struct contracts_draft *draft, int32_t clause);

/*
 * A clause to be added: out of the library where a contract has it, or (id
 * NULL) an empty one at the end. False: the draft is full.
 */
bool contracts_draft_new(struct arena *mem, struct contracts_draft_clause *out,
    const struct contracts_library *lib, const struct contracts_draft *draft,
    const struct contracts_clause *clause);

/* The clause and its neighbour, places exchanged. False at the end. */
bool contracts_draft_move(struct contracts_draft_clause out[2],
    const struct contracts_draft *draft, int32_t clause, bool is_up);

/* Something is still to be filled in. */
bool contracts_draft_is_blank(const char *text);

#endif
