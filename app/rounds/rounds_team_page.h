/* A team as the checks want it, from a page. */
#ifndef ROUNDS_ROUNDS_TEAM_PAGE_H
#define ROUNDS_ROUNDS_TEAM_PAGE_H

#include "base/fail.h"
#include "rounds/rounds_sides.h"

struct ctx;
struct rounds_finding_row;
struct rounds_place;

/* The people of the room the viewer may read, with the other side's list. */
MUST_CHECK enum fail rounds_team_load(
    struct ctx *c, struct rounds_team *out, const struct rounds_place *p);

/* Everything wrong with it, as rows for a template. */
const struct rounds_finding_row *rounds_team_findings(
    struct ctx *c, size_t *out_len, const struct rounds_team *team);

#endif
