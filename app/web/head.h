/*
 * The raw head of a request, judged byte by byte before Kore sees it: CR LF
 * line ends only, one Host, one Content-Length, no chunked body, no control
 * characters. Source: RFC 9110 and 9112.
 */
#ifndef WEB_HEAD_H
#define WEB_HEAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	HEAD_LINES_MAX = 90,
	HEAD_TARGET_MAX = 6000
};

struct head {
	const char *method; /* points into the raw head */
	size_t method_len;
	const char *target;
	size_t target_len;
	size_t path_len; /* of target, without the query */
	int64_t content_length; /* -1: not said */
	bool has_body; /* the method carries one */
	bool wants_continue;
};

/* 0, or the HTTP status to refuse it with. extra_len: bytes behind it. */
int
head_read(struct head *out, const uint8_t *raw, size_t len, size_t extra_len);

#endif
