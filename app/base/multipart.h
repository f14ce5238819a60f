/*
 * multipart/form-data bodies (RFC 7578), read strictly.
 */
#ifndef BASE_MULTIPART_H
#define BASE_MULTIPART_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum {
	MULTIPART_MAX = 200,
	MULTIPART_HEAD_MAX = 2048
};

struct multipart_part {
	const char *name;
	const char *filename; /* NULL for a plain field; never a path */
	const char *type; /* as sent, lower case; "" when not sent */
	const char *bytes; /* points into the body */
	size_t len;
};

struct multipart {
	const struct multipart_part *v;
	size_t len;
};

/*
 * The boundary of a content-type header "multipart/form-data; boundary=x";
 * NULL when the header is another type or the boundary is not allowed.
 */
const char *multipart_boundary(struct arena *mem, const char *content_type);

/*
 * NULL when body was read into *out, else what is wrong with it in English.
 * The parts point into body, which must stay as long as they are used.
 */
const char *multipart_read(struct arena *mem, struct multipart *out,
    const char *body, size_t len, const char *boundary);

/* The first part of that name, or NULL. */
const struct multipart_part *
multipart_get(const struct multipart *m, const char *name);

#endif
