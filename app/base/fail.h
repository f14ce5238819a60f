/*
 * The one vocabulary for "it did not work". A failure is returned, never
 * printed; web_run logs it once and draws the page for it.
 */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

#define MUST_CHECK __attribute__((warn_unused_result))

enum fail {
	OK,
	FAIL_INVALID, /* 422: the values can't be accepted */
	FAIL_DENIED, /* 403: this viewer may not */
	FAIL_ABSENT, /* 404: no such thing, for this viewer */
	FAIL_CONFLICT, /* 409: someone else was first */
	FAIL_BUSY, /* 503: a part we need is away, try again */
	FAIL_BROKEN, /* 500: our own mistake */
	FAIL_COUNT
};

/* A lower-case word for logs: "ok", "invalid", ... Never NULL. */
const char *fail_name(enum fail f);

/* The HTTP status that stands for f. */
int fail_status(enum fail f);

#endif
