/*
 * What somebody looks at in the explorer, and what there is to see.
 */
#ifndef WAGES_WAGES_EXPLORE_H
#define WAGES_WAGES_EXPLORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wages/wages_lookup.h"

struct arena;
struct fields;

struct wages_explore {
	struct wages_key keys[WAGES_SERIES_MAX];
	size_t keys_len;
	enum wages_view view;
	bool wants_bars; /* of one year instead of lines over the years */
	int32_t from_year, to_year; /* 0: as the figures have it */
	int32_t base_year; /* of an index; 0: as the figures have it */
	bool is_full; /* a sixth series was left out */
	bool has_odd; /* a series that can't be read was left out */
};

/*
 * Reads an address: s (a series' code, up to five), industry, region, unit
 * and item (one more series), view, chart, from, to, base. Without any
 * series the nation's two means. What can't be read counts as not sent.
 */
void wages_explore_read(
    struct arena *mem, struct wages_explore *out, const struct fields *query);

/* "s=C.%E5…&view=growth&from=2015": the same again as an address. */
const char *
wages_explore_query(struct arena *mem, const struct wages_explore *e);

/* What there is. */
struct wages_explored {
	struct wages_explore asked; /* years are set */
	struct wages_track tracks[WAGES_SERIES_MAX];
	const struct wages_caveat *caveats;
	size_t caveats_len;
};

/* Sets the years that were not asked for: the last eleven there are. */
void wages_explore_settle(struct wages_explored *x);

struct wages_cell
wages_explore_cell(const struct wages_explored *x, size_t series, int32_t year);

/* Years of the table: to_year - from_year + 1. */
size_t wages_explore_years(const struct wages_explored *x);

/* The last year in which a series has a value in this view; 0 for none. */
int32_t wages_explore_last(const struct wages_explored *x);

/*
 * What the value was held against, in words: "最低工资 2,500 元/月（一类，
 * 2025-07-01）"; "" when it stands alone.
 */
const char *wages_explore_beside(struct arena *mem, enum lang lang,
    const struct wages_explored *x, size_t series, const struct wages_cell *c);

/* The series by what sets it apart from the others: "广东 · 私营". */
const char *wages_explore_brief(struct arena *mem, enum lang lang,
    const struct wages_explore *e, size_t series);

/* "2,080 元/月（二类，2025-07-01）" */
const char *wages_minimum_text(
    struct arena *mem, enum lang lang, const struct wages_figure *f);

#endif
