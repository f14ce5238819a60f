/*
 * A spec out of a filled-in form. Rows are w0_, w1_... (people), k0_...
 * (contributions), p0_... (proposals); empty ones are passed over.
 */
#ifndef COSTING_COSTING_FORM_H
#define COSTING_COSTING_FORM_H

#include "costing/costing.h"

struct arena;
struct form;

enum {
	COSTING_FORM_LINES = 12, /* more stand in one text */
	COSTING_FORM_BLANK = 2 /* empty rows behind the filled ones */
};

/* Rows that are on the form now: of people, contributions, proposals. */
struct costing_form_rows {
	size_t lines, schemes, proposals;
};

/*
 * Fills *out; what is wrong stands in the form. *rows are those that were
 * sent, so that a wrong form can be shown again.
 */
void costing_form_read(
    struct form *f, struct costing_spec *out, struct costing_form_rows *rows);

/* The form's rows for a spec. */
struct costing_form_rows costing_form_rows_of(const struct costing_spec *s);

/* A new spec: an empty workforce, the usual contributions without rates. */
struct costing_spec
costing_form_new(struct arena *mem, int32_t this_year, bool with_example);

#endif
