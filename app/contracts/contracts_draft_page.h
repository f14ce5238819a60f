/* The page of a draft, also drawn again by acts that came too late. */
#ifndef CONTRACTS_CONTRACTS_DRAFT_PAGE_H
#define CONTRACTS_CONTRACTS_DRAFT_PAGE_H

#include "base/fail.h"
#include "contracts/contracts_gate_page.h"

/* conflict: what to say about it (and 409), or NULL. */
MUST_CHECK enum fail contracts_draft_page_draw(
    struct ctx *c, struct contracts_room *r, const char *conflict);

/* After an act: the draft at that clause, or why it did not happen. */
MUST_CHECK enum fail contracts_draft_page_end(
    struct ctx *c, struct contracts_room *r, enum fail f, int32_t clause);

#endif
