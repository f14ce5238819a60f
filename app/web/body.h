/*
 * The body of a request, read by its content type into c->form, c->parts,
 * or left as bytes for JSON.
 */
#ifndef WEB_BODY_H
#define WEB_BODY_H

#include <stddef.h>

#include "base/fail.h"

struct ctx;
struct resource;

enum {
	BODY_USUAL_BYTES = 256 * 1024
};

/* FAIL_INVALID with c->out.status 400, 413 or 415 and a reason shown. */
MUST_CHECK enum fail body_read(struct ctx *c);

/* The most bytes a resource takes. */
size_t body_limit(const struct resource *r);

#endif
