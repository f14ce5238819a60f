/*
 * Files that never change under their name: the build puts them into the
 * program and their hash into their URL.
 */
#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#include <stddef.h>

struct asset {
	const char *url; /* "/assets/site.0123456789abcdef.css" */
	const char *type;
	const unsigned char *bytes;
	size_t len;
	const unsigned char *gzip; /* NULL when it would not be smaller */
	size_t gzip_len;
};

extern const struct asset gen_assets[];
extern const size_t gen_assets_len;

/* The asset at a path of that length, or NULL. */
const struct asset *assets_find(const char *path, size_t len);

/* By its plain name, "favicon.svg"; NULL when there is none. */
const struct asset *assets_named(const char *name);

#endif
