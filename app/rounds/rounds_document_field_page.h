/* What a round knows, as fields of its documents. */
#ifndef ROUNDS_ROUNDS_DOCUMENT_FIELD_PAGE_H
#define ROUNDS_ROUNDS_DOCUMENT_FIELD_PAGE_H

#include "base/fail.h"
#include "rounds/rounds_document.h"

struct ctx;
struct rounds_place;

enum {
	ROUNDS_DOCUMENT_FIELDS = 60
};

/*
 * Fills *out, made in c->mem. Own demands that are still private go into an
 * offer alone; positions, targets and notes never into any document.
 */
MUST_CHECK enum fail
rounds_document_field_all(struct ctx *c, struct rounds_document_field **out,
    size_t *out_len, const struct rounds_place *p, const char *key);

#endif
