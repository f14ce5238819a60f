/*
 * Charts as SVG: no script, they print, each has a name and a description
 * for those who don't see it; the page puts the same figures into a table.
 */
#ifndef TEXT_CHART_H
#define TEXT_CHART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"

struct arena;

struct chart_bar {
	const char *label;
	int64_t value;
	const char *value_text; /* as printed behind the bar */
	bool is_own; /* the reader's own: in the accent colour, marked */
	bool is_total; /* of everything: an outline */
};

/*
 * Horizontal bars from zero, in the order given, longest value fills the
 * width. Values below zero count as zero. title and description are for
 * screen readers; own_mark stands behind the reader's own label.
 */
struct markup
chart_bars(struct arena *mem, const struct chart_bar *bars, size_t len,
    const char *title, const char *description, const char *own_mark);

#endif
