/* The minimum-wage check, which looks its figures up first. */
#ifndef ASSISTANT_ASSISTANT_MINIMUM_PAGE_H
#define ASSISTANT_ASSISTANT_MINIMUM_PAGE_H

#include "assistant/assistant_calc_page.h"
#include "base/fail.h"

struct ctx;

/*
 * Results for the place and day typed: one, or one for each tier of the
 * province. A place nobody knows becomes an error of the form.
 */
MUST_CHECK enum fail
assistant_minimum_page_work(struct ctx *c, struct assistant_calc_view *v,
    struct form *form, const struct assistant_values *values);

#endif
