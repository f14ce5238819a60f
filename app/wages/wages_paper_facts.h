/*
 * What white papers find in their figures, as named values: the rules are
 * these functions, the words are in content/whitepapers.
 */
#ifndef WAGES_WAGES_PAPER_FACTS_H
#define WAGES_WAGES_PAPER_FACTS_H

#include "wages/wages_paper_value.h"

/* All values of the paper's subject. */
void wages_paper_facts(struct wages_paper_work *w);

/* wages_paper_province.c */
void wages_paper_facts_guangdong(struct wages_paper_work *w);

/* 城镇非私营单位, 城镇私营单位 by "np", "p". */
const char *wages_paper_unit(const char *prefix);

/* 非私营单位, 私营单位 for headers and the ends of lines. */
const char *
wages_paper_short(const struct wages_paper_work *w, const char *prefix);

/* The nation's or the province's figure of a year, whichever file has it. */
const struct wages_figure *wages_paper_total(const struct wages_paper_work *w,
    const char *unit, const char *region, int32_t year);

/* Place among the sectors of that unit, place and year, from 1. */
size_t wages_paper_rank(const struct wages_paper_work *w,
    const struct wages_figure *f, size_t *out_of);

/*
 * Minimum wages of the year's main table, monthly: first the table with most
 * rows. out has room for figures_len.
 */
size_t wages_paper_minimums(
    const struct wages_paper_work *w, const struct wages_figure **out);

#endif
