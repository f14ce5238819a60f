/* What was counted, as tables and sentences. */
#ifndef COSTING_COSTING_RESULT_PAGE_H
#define COSTING_COSTING_RESULT_PAGE_H

#include "base/fail.h"
#include "costing/costing_job_page.h"
#include "costing/costing_table_view.h"

struct ctx;

/* All of it; job was run for COSTING_JOB_PAGE. Asks for references. */
MUST_CHECK enum fail costing_result_fill(struct ctx *c,
    struct costing_result_view *out, const struct costing_job *job);

/* Both offers side by side, year by year. */
struct costing_table
costing_result_compare(struct ctx *c, const struct costing_job *job);

/* One side's proposals: cost and share a year, cumulative, per head. */
struct costing_table costing_result_proposals(
    struct ctx *c, const struct costing_job *job, enum costing_side side);

/* People and proposals of a spec, to look through before it is shown. */
struct costing_table
costing_result_people(struct ctx *c, const struct costing_spec *s);
struct costing_table
costing_result_offer(struct ctx *c, const struct costing_spec *s);

#endif
