/* The page on which one works at a costing. */
#ifndef COSTING_COSTING_DRAW_PAGE_H
#define COSTING_COSTING_DRAW_PAGE_H

#include "costing/costing_form.h"
#include "costing/costing_gate_page.h"
#include "costing/costing_job_page.h"

struct form;

/* What is on the desk. */
struct costing_desk {
	struct costing_place place;
	struct form *form;
	struct costing_spec spec;
	struct costing_form_rows rows;
	const char *conflict; /* or NULL */
	const char *upload_error; /* or NULL */
	bool is_example; /* made-up figures to begin with */
	bool is_wrong; /* the form, so nothing is counted */
};

/* Counts what can be counted and draws the page. */
MUST_CHECK enum fail costing_draw(struct ctx *c, struct costing_desk *d);

/* The workbook of a spec as the reply. */
MUST_CHECK enum fail costing_draw_workbook(
    struct ctx *c, const struct costing_spec *s, const char *name);

/* A pay list in the part "file": its lines, or *error says what is wrong. */
MUST_CHECK enum fail
costing_draw_upload(struct ctx *c, struct costing_spec *s, const char **error);

/* Runs a job over a spec for a page. */
MUST_CHECK enum fail costing_draw_count(struct ctx *c, struct costing_job **out,
    const struct costing_spec *s, enum costing_job_want want,
    const char *title);

#endif
