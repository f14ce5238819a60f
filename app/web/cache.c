#include "web/cache.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum {
	SLOTS = 512,
	KEY_MAX = 600
};
static const size_t BYTES_MAX = (size_t)512 * 1024; /* of one reply */

struct slot {
	char *key;
	char *headers;
	char *etag;
	char *bytes;
	size_t len;
	int64_t until_us;
};

static struct slot slots[SLOTS];

static struct slot *
slot_of(const char *key)
{
	return &slots[hash_bytes(key, strlen(key)) % SLOTS];
}

bool
cache_find(struct cache_reply *out, const char *key, int64_t now_us)
{
	const struct slot *s = slot_of(key);

	if (s->key == NULL || s->until_us <= now_us || strcmp(s->key, key) != 0)
		return false;
	*out = (struct cache_reply){ .headers = s->headers,
		.etag = s->etag,
		.bytes = s->bytes,
		.len = s->len };
	return true;
}

static char *
keep(const char *from, size_t len)
{
	char *to = malloc(len + 1);

	if (to == NULL)
		abort();
	memcpy(to, from, len);
	to[len] = '\0';
	return to;
}

void
cache_keep(const char *key, const struct cache_reply *reply, int64_t until_us)
{
	struct slot *s = slot_of(key);

	if (strlen(key) > KEY_MAX || reply->len > BYTES_MAX)
		return;
	free(s->key);
	free(s->headers);
	free(s->etag);
	free(s->bytes);
	s->key = keep(key, strlen(key));
	s->headers = keep(reply->headers, strlen(reply->headers));
	s->etag = keep(reply->etag, strlen(reply->etag));
	s->bytes = keep(reply->bytes, reply->len);
	s->len = reply->len;
	s->until_us = until_us;
}
