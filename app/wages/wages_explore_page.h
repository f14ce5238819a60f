/* Inside of the explorer: the page, its lists of choices, its files. */
#ifndef WAGES_WAGES_EXPLORE_PAGE_H
#define WAGES_WAGES_EXPLORE_PAGE_H

#include "base/fail.h"

struct ctx;
struct wages_explore_view;
struct wages_explored;

/* The lists: sector, place, kind of unit, position; view, chart, years. */
MUST_CHECK enum fail wages_explore_page_choose(struct ctx *c,
    struct wages_explore_view *v, const struct wages_explored *x);

/* Years without figures, and what there is near them. */
MUST_CHECK enum fail wages_explore_page_gaps(struct ctx *c,
    struct wages_explore_view *v, const struct wages_explored *x);

#endif
