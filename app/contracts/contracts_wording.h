/*
 * A text as the check reads it: one character a place, folded to half width,
 * without spaces, and cut into clauses, sentences and breaths.
 */
#ifndef CONTRACTS_CONTRACTS_WORDING_H
#define CONTRACTS_CONTRACTS_WORDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* What stands between two commas. */
struct wording_part {
	size_t start, end; /* characters of ch */
	size_t sentence; /* its number; items of a list share one */
	size_t clause; /* its number */
};

struct wording_clause {
	size_t start, end;
	size_t first_part, parts_len;
};

struct wording {
	uint32_t *ch; /* n characters; '\n' stays */
	size_t *from; /* where each stood in the text, in characters */
	size_t n;
	size_t text_chars; /* of the whole text */
	struct wording_part *parts;
	size_t parts_len;
	struct wording_clause *clauses;
	size_t clauses_len;
};

/* s is valid UTF-8. */
void wording_read(struct arena *mem, struct wording *out, const char *s);

/* The literal stands at i, before end; its characters, or 0. */
size_t
wording_at(const uint32_t *ch, size_t i, size_t end, const char *literal);

/* One of "a|b|c" stands at i; the characters of the longest, or 0. */
size_t
wording_at_any(const uint32_t *ch, size_t i, size_t end, const char *literals);

/* One of "a|b|c" stands somewhere in [start, end). */
bool
wording_has(const uint32_t *ch, size_t start, size_t end, const char *literals);

/* Characters [start, end) as UTF-8. */
char *
wording_text(struct arena *mem, const uint32_t *ch, size_t start, size_t end);

#endif
