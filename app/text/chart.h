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
 * Horizontal bars from zero, in the order given; the longest fills the width.
 * With values below zero the zero moves inwards and is drawn. title and
 * description are for screen readers; own_mark stands behind the reader's own
 * label.
 */
struct markup
chart_bars(struct arena *mem, const struct chart_bar *bars, size_t len,
    const char *title, const char *description, const char *own_mark);

enum {
	CHART_LINES_MAX = 5 /* distinguishable in grey */
};

struct chart_point {
	int32_t x;
	int64_t value;
	bool is_known; /* the line breaks where it is not */
};

struct chart_line {
	const char *label; /* stands at the line's end */
	const struct chart_point *points; /* ascending x */
	size_t points_len;
};

struct chart_lines {
	const char *title, *description; /* for screen readers */
	const struct chart_line *lines;
	size_t lines_len;
	int32_t from_x, to_x;
	bool starts_at_zero;
	int64_t least_step; /* between two values of the axis; 0: 1 */
	/* A value as the axis shows it. */
	const char *(*say)(struct arena *mem, const void *with, int64_t value);
	const void *with;
};

/*
 * Lines over the years, each with its own dashes and marks; a point between
 * two unknown ones is a mark alone. Nothing is drawn where nothing is known.
 */
struct markup chart_lines(struct arena *mem, const struct chart_lines *c);

/* One row of percentiles: value < 0 is not known. */
struct chart_range {
	const char *label;
	int64_t p10, p25, p50, p75, p90, mean;
	int64_t own; /* the reader's own value, or -1 */
	const char *text; /* beneath the label: "中位数 64,272" */
};

struct chart_ranges {
	const char *title, *description;
	const struct chart_range *rows;
	size_t rows_len;
	const char *(*say)(struct arena *mem, const void *with, int64_t value);
	const void *with;
};

/*
 * Percentiles: a thin line from p10 to p90, a box from p25 to p75, a bar at
 * the median, a ring at the mean, a filled diamond at the reader's own.
 */
struct markup chart_ranges(struct arena *mem, const struct chart_ranges *c);

#endif
