/* Drafts of contracts: begun, answered, written on version by version. */
#ifndef CONTRACTS_CONTRACTS_DRAFT_STORE_H
#define CONTRACTS_CONTRACTS_DRAFT_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;
struct contracts_answers;
struct contracts_draft;
struct contracts_draft_clause;
struct contracts_library;
struct db;

/* A draft of the viewer's side with its answers and first clauses. */
MUST_CHECK enum fail contracts_draft_store_begin(struct db *db,
    struct arena *mem, int64_t *out, int64_t round_id,
    const struct contracts_library *lib, const struct contracts_draft *draft);

/*
 * As it stood at a change; as_of 0: now. FAIL_ABSENT: not in the viewer's
 * room.
 */
MUST_CHECK enum fail contracts_draft_store_read(struct db *db,
    struct arena *mem, struct contracts_draft *out, int64_t round_id,
    int64_t draft_id, int64_t as_of);

/* What one act changes; the clauses name the version they are based on. */
struct contracts_draft_change {
	const char *action; /* of the audit log: "contract.clause" */
	const struct contracts_answers *answers; /* or NULL */
	const struct contracts_draft_clause *clauses;
	size_t clauses_len;
};

/* FAIL_CONFLICT: one of them has a newer version; nothing is written. */
MUST_CHECK enum fail
contracts_draft_store_change(struct db *db, struct arena *mem, int64_t round_id,
    int64_t draft_id, const struct contracts_draft_change *change);

/* What the round knows, as answers; dates as people type them. */
MUST_CHECK enum fail contracts_draft_store_known(struct db *db,
    struct arena *mem, struct contracts_answers *out, int64_t round_id,
    const struct contracts_draft *draft);

#endif
