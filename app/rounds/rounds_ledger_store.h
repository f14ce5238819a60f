/* The ledger of a round out of the database, and entries into it. */
#ifndef ROUNDS_ROUNDS_LEDGER_STORE_H
#define ROUNDS_ROUNDS_LEDGER_STORE_H

#include <stdint.h>

#include "base/fail.h"
#include "rounds/rounds_ledger.h"

struct arena;
struct db;

/* As the side reads it that the handle sees as; as_of 0: as it is now. */
MUST_CHECK enum fail rounds_ledger_store_read(struct db *db, struct arena *mem,
    struct rounds_ledger *out, int64_t round_id, int64_t as_of);

/* What must not have changed since seen. */
enum rounds_scope {
	ROUNDS_SCOPE_NONE,
	ROUNDS_SCOPE_ISSUE, /* shared entries about the issue */
	ROUNDS_SCOPE_SLOT, /* one's side's entries of that kind for it */
	ROUNDS_SCOPE_ROUND /* all shared entries */
};

/*
 * Adds e for the viewer's side. FAIL_CONFLICT: the scope has changed, nothing
 * was added; FAIL_DENIED: a confirmation by who is no chief in office.
 */
MUST_CHECK enum fail rounds_ledger_store_add(struct db *db, struct arena *mem,
    int64_t *out_id, int64_t round_id, const struct rounds_entry *e,
    enum rounds_scope scope, int64_t seen);

/*
 * A demand or a wording becomes a shared entry; with a demand the draft is
 * marked as shown in the same transaction. The preview's text and the entry
 * go into the publications with their digest.
 */
MUST_CHECK enum fail rounds_ledger_store_show(struct db *db, struct arena *mem,
    int64_t *out_id, int64_t round_id, const struct rounds_entry *e,
    int64_t draft_id, int64_t seen, const char *preview);

#endif
