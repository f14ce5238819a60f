/*
 * What a page has in its hands, and what it can say back.
 */
#ifndef WEB_WEB_H
#define WEB_WEB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/fields.h"
#include "base/html.h"
#include "base/multipart.h"
#include "base/role.h"
#include "web/chrome.h"
#include "web/request.h"
#include "web/resource.h"
#include "web/route.h"

struct arena;
struct db;

struct ctx {
	struct arena *mem; /* ends with the reply */
	struct db *db;
	struct html *html;
	struct viewer viewer;
	enum lang lang;
	int64_t now_at; /* seconds since 1970 */
	int32_t today; /* in China */
	struct chrome chrome;
	const struct web_request *in;
	struct web_reply out;
	struct route_match match;
	struct fields query;
	struct fields form; /* also the text parts of a multipart body */
	struct multipart parts;
	struct job *job; /* web_run's own */
};

/* A value of the query, of the form; NULL when it was not sent. */
const char *web_text(const struct ctx *c, const char *name);
const char *web_field(const struct ctx *c, const char *name);

/* A parameter of the route; never NULL for one its pattern has. */
const char *web_param(const struct ctx *c, const char *name);

/* The parameter as a positive number; FAIL_ABSENT when it is none. */
MUST_CHECK enum fail
web_param_id(const struct ctx *c, const char *name, int64_t *out);

/* A request header, or NULL. */
const char *web_header(const struct ctx *c, const char *name);

/* 303 to a place on this site, with a message shown once (or MSG_NONE). */
enum fail web_redirect(struct ctx *c, const char *href);
enum fail web_redirect_saying(struct ctx *c, const char *href, enum msg say);

/* The reply's status while the page is still drawn: 422 for a wrong form. */
void web_status(struct ctx *c, int status);

/* FAIL_INVALID, and the API's reply says what: "limit: 1 to 100". */
enum fail web_wrong(struct ctx *c, const char *detail);

/* Sends bytes of another type instead of the page; they live in c->mem. */
enum fail
web_send(struct ctx *c, const char *type, const void *bytes, size_t len);

/* The same as a file to keep; name may hold any characters. */
enum fail web_send_file(struct ctx *c, const char *name, const char *type,
    const void *bytes, size_t len);

/* A further header line. Neither string comes from outside. */
void web_add_header(struct ctx *c, const char *name, const char *value);

/* A cookie as cookie_set makes it. */
void web_set_cookie(
    struct ctx *c, const char *name, const char *value, int max_age_s);

/* A message in the reader's language. */
const char *web_say(const struct ctx *c, enum msg id);

/* Only paths on this site: what follows a sign-in. Else fallback. */
const char *web_local_path(const char *path, const char *fallback);

/* The viewer has one of these roles. */
bool web_viewer_is(const struct ctx *c, unsigned roles);

#endif
