/*
 * Answers as content/answers writes them; docs/assistant.md has the format.
 * What is wrong beside the form is said by tools/checks/content/answers.
 */
#ifndef ASSISTANT_ASSISTANT_ANSWERS_H
#define ASSISTANT_ASSISTANT_ANSWERS_H

#include <stddef.h>
#include <stdint.h>

#include "laws/laws.h"

struct arena;

struct assistant_region {
	const char *region, *body;
};

struct assistant_answer {
	const char *id, *subject;
	int32_t place; /* in its file, from 1 */
	const char *question, *also, *brief, *english;
	const char *steps, *lessons, *tools; /* one a line */
	const char *reviewed;
	const struct laws_cite *cites;
	size_t cites_len;
	const struct assistant_region *regions;
	size_t regions_len;
};

/* Grows in its arena. */
struct assistant_answers {
	struct arena *mem;
	struct assistant_answer *v;
	size_t len, room;
};

/*
 * Adds the answers of one file, whose text is cut up. NULL, or what is wrong
 * in the line *line; then what was added is of no use.
 */
const char *assistant_answers_read(
    struct assistant_answers *out, int *line, const char *subject, char *text);

#endif
