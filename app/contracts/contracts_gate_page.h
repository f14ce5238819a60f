/*
 * Every page of a draft comes through here: it finds the round and the
 * viewer's room in it, and lets the database see as that side.
 */
#ifndef CONTRACTS_CONTRACTS_GATE_PAGE_H
#define CONTRACTS_CONTRACTS_GATE_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/message.h"
#include "contracts/contracts_draft.h"
#include "contracts/contracts_draft_view.h"

struct ctx;
struct sql_contracts_round;

struct contracts_room {
	int64_t round_id, draft_id;
	struct sql_contracts_round *round;
	const char *side; /* whose room: "labour", "employer" */
	bool may_act;
	const struct contracts_library *lib;
	struct contracts_draft draft;
};

/*
 * FAIL_ABSENT for who has no private room in the round; FAIL_DENIED for
 * guests who would act. The library is read, too.
 */
MUST_CHECK enum fail
contracts_gate_round(struct ctx *c, struct contracts_room *out, bool to_act);

/* The same and the draft of the path, as it stood at a change (0: now). */
MUST_CHECK enum fail contracts_gate_draft(
    struct ctx *c, struct contracts_room *out, bool to_act, int64_t as_of);

/* "/rounds/7/drafts" or "/rounds/7/drafts/3", and what follows. */
const char *contracts_gate_href(
    struct ctx *c, const struct contracts_room *r, const char *tail);

/* What stands above every page; page MSG_NONE: the draft's own. */
struct contracts_head contracts_gate_head(
    struct ctx *c, const struct contracts_room *r, enum msg page);

/* A message with up to two holes. */
const char *contracts_gate_say(struct ctx *c, enum msg id, const char *name1,
    const char *value1, const char *name2, const char *value2);

/* One act on clauses; FAIL_CONFLICT as in the store. */
MUST_CHECK enum fail contracts_gate_change(struct ctx *c,
    const struct contracts_room *r, const char *action,
    const struct contracts_draft_clause *clauses, size_t len);

#endif
