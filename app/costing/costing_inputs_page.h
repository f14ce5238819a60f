/* The form of a costing, as it is drawn. */
#ifndef COSTING_COSTING_INPUTS_PAGE_H
#define COSTING_COSTING_INPUTS_PAGE_H

#include "costing/costing_form.h"
#include "costing/costing_view.h"

struct ctx;
struct form;

/*
 * Everything that can be filled in, from the spec; where the form was sent,
 * what was typed stands instead.
 */
void costing_inputs_fill(struct ctx *c, struct costing_inputs *out,
    const struct form *form, const struct costing_spec *s,
    struct costing_form_rows rows);

#endif
