/*
 * A resource: one URL, who may use it, and a function for each method. The
 * site map conf/routes.conf gives resources their URLs.
 */
#ifndef WEB_RESOURCE_H
#define WEB_RESOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"

struct ctx;

struct resource {
	const char *name;
	unsigned who; /* ANYONE, SIGNED_IN, or roles; 0 is refused at start */
	enum fail (*get)(struct ctx *c);
	enum fail (*post)(struct ctx *c);
	enum fail (*put)(struct ctx *c);
	enum fail (*patch)(struct ctx *c);
	enum fail (*delete)(struct ctx *c);
	bool is_api; /* JSON replies, bearer tokens, no cookies */
	int cache_s; /* visitors share one reply for so long */
	size_t body_max; /* bytes; 0 means the usual 256 KiB */
	int per_minute; /* calls one address may make; 0: no limit */
	int deadline_ms; /* 0 means the usual 10 s */
	bool is_quiet; /* no log line: health checks */
	bool for_loopback; /* only programs on this machine */
};

#define RESOURCE(resource_name, ...)                                    \
	extern const struct resource resource_name;                     \
	const struct resource resource_name = { .name = #resource_name, \
		__VA_ARGS__ };

#endif
