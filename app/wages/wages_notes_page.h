/*
 * Sources and caveats of what a page shows, numbered as they come up.
 */
#ifndef WAGES_WAGES_NOTES_PAGE_H
#define WAGES_WAGES_NOTES_PAGE_H

#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct arena;
struct ctx;
struct wages_caveat;
struct wages_figure;
struct wages_source;

struct wages_notes {
	struct arena *mem;
	enum lang lang;
	const struct wages_caveat *all; /* caveats there are */
	size_t all_len;
	int32_t *numbers; /* of each caveat; 0: not used yet */
	struct part_source *sources;
	const char **ids;
	size_t sources_len, sources_room;
	struct part_caveat *caveats;
	size_t caveats_len;
};

struct wages_notes
wages_notes_new(struct ctx *c, const struct wages_caveat *all, size_t all_len);

/* The source's number, from 1. */
int32_t wages_notes_source(struct wages_notes *n, const struct wages_source *s);

/* The numbers of the caveats that hold for a figure. */
const int32_t *wages_notes_caveats(
    struct wages_notes *n, size_t *out_len, const struct wages_figure *f);

/* What the page's end shows. */
struct part_notes wages_notes_part(const struct wages_notes *n);

#endif
