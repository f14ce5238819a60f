/*
 * Where a costing is worked on: by a visitor, for an organisation, or in a
 * side's room of a round. Finds out and lets the database see as that side.
 */
#ifndef COSTING_COSTING_GATE_PAGE_H
#define COSTING_COSTING_GATE_PAGE_H

#include "base/fail.h"
#include "costing/costing.h"
#include "costing/costing_view.h"

struct ctx;
struct sql_costing_round;
struct sql_costing_sheet;

struct costing_place {
	int64_t round_id; /* 0: outside a round */
	int64_t sheet_id; /* 0: nothing kept */
	const char *side; /* "labour", "employer"; "" outside a round */
	bool may_act;
	struct sql_costing_round *round;
	struct sql_costing_sheet *sheet;
	const char *base; /* "/costing/sheets", "/rounds/7/costing" */
};

/*
 * The round of the path and the viewer's room in it. needs_room false: what
 * the sides share is enough, also for observers.
 */
MUST_CHECK enum fail costing_gate_round(
    struct ctx *c, struct costing_place *out, bool needs_room, bool to_act);

/* The kept costing of the path, in a round or outside; with its spec. */
MUST_CHECK enum fail costing_gate_sheet(struct ctx *c,
    struct costing_place *out, struct costing_spec *spec, bool to_act);

/* "/rounds/7/costing/12" and what follows. */
const char *costing_gate_href(
    struct ctx *c, const struct costing_place *p, const char *tail);

/* The way here; page NULL ends with the sheet. */
const struct chrome_crumb *costing_gate_crumbs(struct ctx *c,
    const struct costing_place *p, const char *page, size_t *len);

/* "职工方" for the badge; "" outside a round. */
const char *costing_gate_side(struct ctx *c, const char *side);

#endif
