/*
 * The clause library: content/clauses, whose README has the format. A clause
 * has a preferred wording and two to fall back on; {names} in them stand for
 * typed parameters.
 */
#ifndef CONTRACTS_CONTRACTS_CLAUSE_H
#define CONTRACTS_CONTRACTS_CLAUSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/place.h"
#include "contracts/contracts_param.h"
#include "laws/laws.h"

struct arena;

enum contracts_part {
	PART_OPENING,
	PART_SUBSTANCE,
	PART_PERFORMANCE,
	PART_CHANGE,
	PART_DISPUTES,
	PART_CLOSING,
	PART_COUNT
};

enum contracts_need {
	NEED_OPTIONAL,
	NEED_USUAL,
	NEED_REQUIRED
};

/* How much a place needs a clause; the nation stands first. */
struct contracts_place_need {
	struct place place;
	enum contracts_need need;
	const char *basis; /* "浙江省集体合同条例19", or "" */
};

struct contracts_illegal {
	const char *wording, *why;
};

enum {
	CLAUSE_WORDINGS = 3
};

struct contracts_clause {
	const char *id; /* "wage-rise" */
	enum laws_kind kind;
	unsigned kinds; /* bits of laws_kind: its own and those it is lent to */
	enum contracts_part part;
	const char *title;
	const char *lesson; /* "E04", or "" */
	const char *cites; /* "集体合同规定9; 劳动合同法35" */
	const char *purpose, *minimum, *labour, *employer, *en;
	const char *wordings[CLAUSE_WORDINGS];
	size_t wordings_len;
	const struct contracts_place_need *needs;
	size_t needs_len;
	const struct contracts_param *params;
	size_t params_len;
	const struct contracts_illegal *illegal;
	size_t illegal_len;
};

struct contracts_library {
	const struct contracts_clause *clauses;
	size_t clauses_len;
	const struct contracts_param *common; /* what a round knows */
	size_t common_len;
};

const struct contracts_clause *
contracts_clause_find(const struct contracts_library *lib, const char *id);

/* Of the clause or of what a round knows; NULL for neither. clause may be
 * NULL. */
const struct contracts_param *
contracts_clause_param(const struct contracts_library *lib,
    const struct contracts_clause *clause, const char *name);

/* The city's word before the province's before the nation's. *out_basis,
 * unless NULL, is its article or "". */
enum contracts_need contracts_clause_need(const struct contracts_clause *clause,
    const struct place *place, const char **out_basis);

/*
 * The clauses of a kind in the order of a contract: by part, its own before
 * lent ones. out lives in mem.
 */
size_t contracts_clause_of_kind(struct arena *mem,
    const struct contracts_clause *const **out,
    const struct contracts_library *lib, enum laws_kind kind);

/*
 * A wording with its holes filled. value gives the text for a name, or NULL:
 * then "____" stands there.
 */
const char *contracts_clause_fill(struct arena *mem, const char *wording,
    const char *(*value)(void *to, const char *name), void *to);

/* The names of a wording's holes in their order, each once. */
size_t contracts_clause_holes(
    struct arena *mem, const char *const **out, const char *wording);

#endif
