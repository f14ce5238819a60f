/* A costing line by line, in sentences with every number that goes in. */
#ifndef COSTING_COSTING_STEPS_PAGE_H
#define COSTING_COSTING_STEPS_PAGE_H

#include "costing/costing_job_page.h"
#include "costing/costing_table_view.h"

struct ctx;

/* Line by line: who gets what, by which numbers. */
void costing_steps_fill(struct ctx *c, struct costing_result_view *out,
    const struct costing_job *j);

#endif
