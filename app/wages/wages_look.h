/*
 * The ways to look at a pay series: their names, units, and how a value of
 * each is written.
 */
#ifndef WAGES_WAGES_LOOK_H
#define WAGES_WAGES_LOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/message.h"

struct arena;

enum wages_view {
	WAGES_PAY, /* cents a year */
	WAGES_GROWTH, /* basis points on the year before */
	WAGES_REAL, /* the same after consumer prices */
	WAGES_INDEX, /* base year is 1000 */
	WAGES_REAL_INDEX,
	WAGES_OF_MEAN, /* basis points of the national mean of all sectors */
	WAGES_OF_MINIMUM, /* hundredths: 472 is 4.72 times */
	WAGES_OVER_LINE, /* growth above the baseline, basis points */
	WAGES_OF_PRODUCT, /* basis points of productivity */
	WAGES_VIEW_COUNT
};

const char *wages_view_key(enum wages_view view);
enum msg wages_view_label(enum wages_view view);
enum msg wages_view_about(enum wages_view view);
bool wages_view_parse(enum wages_view *out, const char *key);

/* The value as people read it: "129,441", "4.2%", "156.3", "4.72". */
const char *
wages_cell_text(struct arena *mem, enum wages_view view, int64_t value);

/* The same for programs: "129441", "4.23", "156.3", without unit or comma. */
const char *
wages_cell_plain(struct arena *mem, enum wages_view view, int64_t value);

/* The unit of wages_cell_plain: "CNY/year", "%", "index", "times", "pp". */
const char *wages_view_unit(enum wages_view view);

#endif
