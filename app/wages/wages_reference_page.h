/* Inside of the reference pages: their drawings. */
#ifndef WAGES_WAGES_REFERENCE_PAGE_H
#define WAGES_WAGES_REFERENCE_PAGE_H

#include <stddef.h>

struct ctx;
struct wages_reference;
struct wages_reference_row;
struct wages_reference_view;

/*
 * The chart that fits: bars of the provinces' first tiers, lines of one
 * place's history, percentiles of occupations; none when there is none.
 * has_region and has_item say what was chosen.
 */
void wages_reference_page_draw(struct ctx *c, struct wages_reference_view *v,
    const struct wages_reference *r, const struct wages_reference_row *rows,
    size_t len);

#endif
