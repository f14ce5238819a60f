/*
 * Everything between a request and its page: who asks, in which language,
 * with which method, whether they may, and whether the form is ours.
 */
#ifndef WEB_GATE_H
#define WEB_GATE_H

#include "base/fail.h"

struct ctx;
struct resource;

/*
 * Lets the request through to its page function in *out_page. Otherwise a
 * failure; c->out.status is set where the failure's own status is not the
 * right one (405, 413, 415, 429), or a redirect to sign-in with *out_page
 * NULL and OK.
 */
MUST_CHECK enum fail
gate_enter(struct ctx *c, enum fail (**out_page)(struct ctx *));

/* The name of the session cookie: "sid", over https "__Host-sid". */
const char *gate_session_cookie(void);

/* Fills c->chrome from what is known of viewer and request. */
void gate_dress(struct ctx *c);

#endif
