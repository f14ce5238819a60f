/*
 * What the pages of the calculators share: a working as the template reads
 * it.
 */
#ifndef ASSISTANT_ASSISTANT_CALC_PAGE_H
#define ASSISTANT_ASSISTANT_CALC_PAGE_H

#include "assistant/assistant_calc.h"
#include "assistant/assistant_calc_view.h"

struct ctx;

void assistant_calc_page_result(struct ctx *c, struct assistant_result *out,
    const struct assistant_working *w);

#endif
