/* Evidence that a side keeps in a round: the citation and a frozen copy. */
#ifndef ROUNDS_ROUNDS_EVIDENCE_STORE_H
#define ROUNDS_ROUNDS_EVIDENCE_STORE_H

#include <stdint.h>

#include "base/evidence.h"

/* SHA-256 of what would be kept: title, text, citation and as_of. */
const char *
rounds_evidence_store_digest(struct arena *mem, const struct evidence *e);

/* Keeps it for the side the handle sees as; FAIL_DENIED for guests. */
MUST_CHECK enum fail rounds_evidence_store_keep(struct db *db,
    struct arena *mem, int64_t round_id, const struct evidence *e);

#endif
