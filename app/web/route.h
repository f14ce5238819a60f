/*
 * Finds the resource for a path. Routes come from conf/routes.conf; a step
 * ":id" matches one path segment and is kept as a parameter.
 */
#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include <stddef.h>

struct arena;
struct resource;

enum {
	ROUTE_PARAMS = 4
};

struct route {
	const char *pattern; /* "/rounds/:id/issues" */
	const struct resource *resource;
};

struct route_param {
	const char *name;
	const char *value; /* decoded, never empty */
};

struct route_match {
	const struct route *route;
	struct route_param params[ROUTE_PARAMS];
	int params_len;
};

/* Made by the build from conf/routes.conf. */
extern const struct route web_routes[];
extern const size_t web_routes_len;

/*
 * The route of a raw path (no query), literal steps before parameters; NULL
 * when there is none or the path holds a broken or hidden escape.
 */
const struct route *route_find(
    struct arena *mem, struct route_match *out, const char *path, size_t len);

#endif
