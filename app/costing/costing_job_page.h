/*
 * One computation for a page or a program: read, counted, and written in the
 * form that is wanted, in a thread when it is large.
 */
#ifndef COSTING_COSTING_JOB_PAGE_H
#define COSTING_COSTING_JOB_PAGE_H

#include "base/fail.h"
#include "base/json.h"
#include "costing/costing.h"
#include "costing/costing_compute.h"
#include "text/zip_out.h"
#include "web/web.h"

enum costing_job_want {
	COSTING_JOB_JSON, /* the API's answer */
	COSTING_JOB_PAGE, /* result, explanation, break-even, steps */
	COSTING_JOB_BOOK /* the workbook */
};

enum {
	COSTING_JOB_EXPLAINED = 40 /* lines; more are not written out */
};

struct costing_job {
	enum costing_job_want want;
	enum lang lang;
	int64_t now_at;
	const char *title;
	const char *bytes; /* the spec as JSON */
	size_t len;
	const char *problem; /* NULL, or what is wrong, in English */
	enum costing_wrong wrong; /* why it can't be counted */
	struct costing_spec spec;
	struct costing_result result;
	struct json json; /* of COSTING_JOB_JSON */
	struct zip_bytes book; /* of COSTING_JOB_BOOK */
	/* of COSTING_JOB_PAGE */
	struct costing_part *parts[COSTING_SIDES]; /* NULL: too many lines */
	size_t raise_at; /* the general raise; proposals_len: none */
	bool has_even; /* a raise at which both offers cost the same */
	int64_t even_bp;
	bool has_budget_raise;
	int64_t budget_raise_bp;
	int64_t *steps_cents[COSTING_SIDES]; /* of each proposal */
};

/*
 * Fills *job, which holds want, title and bytes, from c->mem on. FAIL_BUSY:
 * too much at once; everything else is in problem and wrong.
 */
MUST_CHECK enum fail costing_job_run(struct ctx *c, struct costing_job **job);

#endif
