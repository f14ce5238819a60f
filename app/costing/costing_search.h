/*
 * Questions asked backwards: which raise fits a sum, and what one step more
 * of each proposal costs.
 */
#ifndef COSTING_COSTING_SEARCH_H
#define COSTING_COSTING_SEARCH_H

#include "costing/costing_compute.h"

/* The first general raise in % of a spec; proposals_len when there is none. */
size_t costing_search_raise(const struct costing_spec *s);

/*
 * The highest first-year value of proposal at, in hundredths, with which that
 * side's offer costs no more than target_cents in the first year, everything
 * else unchanged. False: even -100 % costs more, or 1000 % costs less.
 */
bool costing_search_value(int64_t *out, const struct costing_spec *s,
    enum costing_side side, size_t at, int64_t target_cents);

/* What one step more of a proposal is: 1 point, 100 yuan, 1 yuan, 1 day. */
int64_t costing_search_step(enum costing_kind kind);

/* What that step in the first year costs more, that year, on that side. */
MUST_CHECK enum costing_wrong costing_search_step_cost(int64_t *out_cents,
    const struct costing_spec *s, enum costing_side side, size_t at);

#endif
