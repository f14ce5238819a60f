/*
 * Replies on their way out: security headers, ETags, shared replies, assets.
 */
#ifndef WEB_REPLY_H
#define WEB_REPLY_H

#include <stdbool.h>

struct ctx;
struct http_request;

/*
 * Finds the route, and answers what needs no page: assets, replies another
 * visitor got a moment ago, unknown paths' methods. False: run the page.
 */
bool reply_at_once(struct ctx *c, struct http_request *req);

/* Sends what the page left in c->out and c->html. */
void reply_send(struct ctx *c, struct http_request *req);

#endif
