/*
 * A model case as content/laws/cases writes it.
 */
#ifndef LAWS_LAWS_CASE_TEXT_H
#define LAWS_LAWS_CASE_TEXT_H

#include <stddef.h>

struct arena;

struct laws_case_text {
	const char *title, *topic, *issued_by, *cites, *source;
	const char *body; /* lines; "## …" is a heading */
};

/* NULL, or what is wrong; the strings live in mem. text is cut up. */
const char *
laws_case_text_read(struct arena *mem, struct laws_case_text *out, char *text);

#endif
