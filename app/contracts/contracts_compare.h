/*
 * Two states of a draft against each other: by clause, and inside a clause
 * by character.
 */
#ifndef CONTRACTS_CONTRACTS_COMPARE_H
#define CONTRACTS_CONTRACTS_COMPARE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct contracts_draft;
struct contracts_draft_clause;

enum contracts_piece_kind {
	PIECE_SAME,
	PIECE_DELETED,
	PIECE_INSERTED
};

struct contracts_piece {
	enum contracts_piece_kind kind;
	const char *text;
};

struct contracts_pieces {
	struct contracts_piece *v;
	size_t len;
};

/*
 * Leaving out what is inserted gives before, leaving out what is deleted
 * gives after. Two texts that are long and have little in common are given
 * as one deletion and one insertion.
 */
struct contracts_pieces contracts_compare_text(
    struct arena *mem, const char *before, const char *after);

struct contracts_compared {
	const struct contracts_draft_clause *before, *after; /* NULL: none */
	bool is_moved;
	struct contracts_pieces title, text;
};

/*
 * The clauses that stand in either, in the order of after; what is gone
 * stands at the end. A moved clause is one that changed its place among those
 * both have: as few as possible.
 */
size_t contracts_compare(struct arena *mem, struct contracts_compared **out,
    const struct contracts_draft *before, const struct contracts_draft *after);

/* Something of it differs. */
bool contracts_compare_differs(const struct contracts_compared *c);

#endif
