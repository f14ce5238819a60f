/* What is said beside the tables: comparisons, warnings, how it was counted. */
#ifndef COSTING_COSTING_NOTES_PAGE_H
#define COSTING_COSTING_NOTES_PAGE_H

#include "base/fail.h"
#include "costing/costing_job_page.h"
#include "costing/costing_table_view.h"

struct ctx;

/* Guideline line, prices, sector, minimum wage, break-even, warnings. */
MUST_CHECK enum fail costing_notes_fill(struct ctx *c,
    struct costing_result_view *out, const struct costing_job *j);

/* What may be dragged: first-year values of both sides. */
void costing_notes_slides(struct ctx *c, struct costing_result_view *out,
    const struct costing_job *j);

#endif
