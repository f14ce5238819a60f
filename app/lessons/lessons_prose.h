/*
 * The text of a scene as HTML: headings, paragraphs, lists, tables, bold,
 * articles as links, figures with a note that leads to their source. Every
 * text is escaped; no markup of the file comes through.
 */
#ifndef LESSONS_LESSONS_PROSE_H
#define LESSONS_LESSONS_PROSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/html.h"

struct arena;

enum {
	LESSONS_NOTES_MAX = 100
};

/* A figure's marker: {wage:C,non_private,2025,全国}. */
struct lessons_note {
	const char *key; /* "wage:C,non_private,2025,全国" */
	int source; /* the number of its source; 0: not known */
};

struct lessons_notes {
	struct lessons_note v[LESSONS_NOTES_MAX];
	size_t len;
	bool links_laws; /* the library's pages are there */
};

/* Adds the markers of a text that are not yet among the notes. */
void lessons_notes_gather(
    struct arena *mem, struct lessons_notes *notes, const char *text);

/* A whole part. */
struct markup lessons_prose(
    struct arena *mem, const char *text, const struct lessons_notes *notes);

/* One line of it, without a paragraph around it. */
struct markup lessons_prose_line(
    struct arena *mem, const char *text, const struct lessons_notes *notes);

/* One line as plain text: no marks, no markers. */
const char *lessons_prose_plain(struct arena *mem, const char *text);

/* "集体合同规定32" of a list as a link; an address as one, too. */
struct markup lessons_prose_reading(
    struct arena *mem, const char *item, const struct lessons_notes *notes);

#endif
