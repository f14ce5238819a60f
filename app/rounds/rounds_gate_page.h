/*
 * Every page of a round comes through here: it finds the round of the path,
 * finds out where the viewer stands, and lets the database see as that side.
 */
#ifndef ROUNDS_ROUNDS_GATE_PAGE_H
#define ROUNDS_ROUNDS_GATE_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/message.h"
#include "rounds/rounds.h"

struct ctx;
struct rounds_head;
struct sql_round_place;

enum rounds_need {
	ROUNDS_TO_LOOK, /* anyone with a place, also those who see the state */
	ROUNDS_TO_READ, /* what the sides share */
	ROUNDS_TO_ENTER, /* a private room: one's own, or as its guest */
	ROUNDS_TO_ACT /* one of the two sides */
};

enum rounds_tab {
	ROUNDS_TAB_STEPS,
	ROUNDS_TAB_ISSUES,
	ROUNDS_TAB_DOCUMENTS,
	ROUNDS_TAB_DRAFTS, /* of contracts: app/contracts */
	ROUNDS_TAB_MEETINGS,
	ROUNDS_TAB_SIDES,
	ROUNDS_TAB_COUNT
};

struct rounds_place {
	int64_t id;
	enum rounds_side side;
	const char *room; /* the private room one may read, or "" */
	bool may_act;
	struct sql_round_place *r;
};

/*
 * FAIL_ABSENT for who has no place in the round (or, needing more than the
 * state, sees no more than that); FAIL_DENIED for guests who would act.
 */
MUST_CHECK enum fail
rounds_gate(struct ctx *c, struct rounds_place *out, enum rounds_need need);

/* The head of a page in that tab; page is the last crumb, MSG_NONE for none. */
struct rounds_head rounds_gate_head(struct ctx *c, const struct rounds_place *p,
    enum rounds_tab tab, enum msg page);

/* "/rounds/7" and what follows. */
const char *
rounds_gate_href(struct ctx *c, const struct rounds_place *p, const char *tail);

#endif
