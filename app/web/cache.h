/*
 * Replies that visitors share, kept in a worker for some seconds.
 */
#ifndef WEB_CACHE_H
#define WEB_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cache_reply {
	const char *headers; /* lines, each with CR LF */
	const char *etag;
	const char *bytes;
	size_t len;
};

/* True when a fresh reply for key is there; valid until cache_keep. */
bool cache_find(struct cache_reply *out, const char *key, int64_t now_us);

/* Copies the reply; an older one in its place goes. */
void
cache_keep(const char *key, const struct cache_reply *reply, int64_t until_us);

#endif
