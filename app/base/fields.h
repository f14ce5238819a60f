/*
 * Names and values that arrive from outside: query strings and
 * application/x-www-form-urlencoded bodies, read strictly. Nothing is
 * dropped: what can't be read whole is refused whole.
 */
#ifndef BASE_FIELDS_H
#define BASE_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum fields_fault {
	FIELDS_OK,
	FIELDS_TOO_MANY, /* more than FIELDS_MAX names */
	FIELDS_BAD_ESCAPE, /* '%' without two hexadecimal digits */
	FIELDS_BAD_TEXT, /* not UTF-8, NUL, or another control character */
	FIELDS_NAME_INVALID /* empty or longer than FIELDS_NAME_MAX */
};

enum {
	FIELDS_MAX = 2000,
	FIELDS_NAME_MAX = 100
};

struct field {
	const char *name;
	const char *value; /* lines end in '\n' alone */
};

struct fields {
	const struct field *v;
	size_t len;
};

/* A sentence in English for logs and API replies; never NULL. */
const char *fields_fault_text(enum fields_fault fault);

/* Reads s; the strings of *out live in mem. */
enum fields_fault
fields_read(struct arena *mem, struct fields *out, const char *s, size_t len);

/* The first value of that name, or NULL. */
const char *fields_get(const struct fields *f, const char *name);

/* All values of that name, in order. */
size_t fields_all(struct arena *mem, const char *const **out,
    const struct fields *f, const char *name);

/*
 * True when a value may be kept: UTF-8 without control characters other
 * than line feed and tab. Also used for multipart text parts.
 */
bool fields_is_text(const char *s, size_t len);

/* Turns CR LF and CR into LF in place; returns the new length. */
size_t fields_plain_lines(char *s, size_t len);

#endif
