/*
 * A request as it came, the reply on its way, and who is asking: plain data.
 */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/message.h"

enum web_method {
	METHOD_GET,
	METHOD_HEAD,
	METHOD_POST,
	METHOD_PUT,
	METHOD_PATCH,
	METHOD_DELETE,
	METHOD_OPTIONS
};

struct web_header {
	const char *name;
	const char *value;
};

/* The request as it came, copied: nothing of Kore's is left in it. */
struct web_request {
	char id[17]; /* 16 hexadecimal digits */
	enum web_method method;
	const char *path; /* raw, without the query */
	const char *query;
	const struct web_header *headers;
	size_t headers_len;
	const char *body;
	size_t body_len;
	bool body_was_dropped; /* longer than the resource takes */
	const char *peer; /* the client's address */
	bool is_loopback; /* straight from this machine */
	int64_t started_us; /* a clock that never jumps */
};

struct web_reply {
	int status;
	const char *type; /* content type */
	struct buf headers; /* further header lines, each with CR LF */
	const char *bytes; /* NULL: what stands in html */
	size_t len;
	const char *detail; /* what exactly is wrong, for API callers */
};

/* Who is asking. account_id 0 is a visitor. */
struct viewer {
	int64_t account_id;
	int64_t session_id;
	int64_t organisation_id; /* the one chosen now, 0 for none */
	const char *name;
	const char *organisation_name;
	unsigned roles; /* in that organisation */
	bool has_lang; /* the account names a language */
	enum lang lang;
	const char *secret; /* what its CSRF tokens are made from */
};

#endif
