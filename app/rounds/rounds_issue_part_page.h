/* Rows of issues and entries, as several pages of the ledger show them. */
#ifndef ROUNDS_ROUNDS_ISSUE_PART_PAGE_H
#define ROUNDS_ROUNDS_ISSUE_PART_PAGE_H

#include "base/fail.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_issue_view.h"
#include "rounds/rounds_ledger.h"

struct ctx;

/* The round of the path and its ledger, at ?as_of= when that is given. */
MUST_CHECK enum fail rounds_issue_part_open(struct ctx *c,
    struct rounds_place *p, struct rounds_ledger *l, enum rounds_need need);

/* The issue of the path, too. */
MUST_CHECK enum fail
rounds_issue_part_one(struct ctx *c, struct rounds_place *p,
    struct rounds_ledger *l, struct rounds_issue **out, enum rounds_need need);

struct rounds_issue_row
rounds_issue_part_row(struct ctx *c, const struct rounds_place *p,
    const struct rounds_ledger *l, const struct rounds_issue *issue);

struct rounds_entry_row rounds_issue_part_entry(
    struct ctx *c, const struct rounds_place *p, const struct rounds_entry *e);

/* The sentence over a past state, NULL for the present one. */
const char *
rounds_issue_part_as_of(struct ctx *c, const struct rounds_ledger *l);

/* "/rounds/7/issues/12" and what follows. */
const char *rounds_issue_part_href(struct ctx *c, const struct rounds_place *p,
    const struct rounds_issue *issue, const char *tail);

#endif
