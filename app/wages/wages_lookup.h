/*
 * Which published figures a pay series and its yardsticks are made of, and
 * how they are put together once the store has fetched them.
 */
#ifndef WAGES_WAGES_LOOKUP_H
#define WAGES_WAGES_LOOKUP_H

#include <stddef.h>
#include <stdint.h>

#include "wages/wages_series.h"

struct arena;

/* Figures that agree in all five; the store fills v, oldest first. */
struct wages_slot {
	const char *dataset, *industry, *region, *unit_type, *item;
	const struct wages_figure *v;
	size_t len;
};

/* The tier of the minimum wage a city has since a day. */
struct wages_tier {
	const char *province, *place;
	int32_t tier;
	int32_t since;
};

enum {
	WAGES_LOOKUP_MAX = 64,
	WAGES_LOOKUP_NONE = -1
};

/* Where the figures of one series stand among the slots. */
struct wages_lookup_parts {
	int series[2], means[2], lines[2], minimums;
};

struct wages_lookup {
	struct arena *mem;
	struct wages_slot slots[WAGES_LOOKUP_MAX];
	size_t slots_len;
	struct wages_key keys[WAGES_SERIES_MAX];
	struct wages_lookup_parts parts[WAGES_SERIES_MAX];
	size_t keys_len;
	int prices[2], products;
	const struct wages_tier *tiers;
	size_t tiers_len;
};

/* A series with what it can be held against. */
struct wages_track {
	struct wages_key key;
	struct wages_run run;
	struct wages_against against;
	struct wages_run uppers, lowers; /* of the guideline line */
};

struct wages_lookup wages_lookup_new(struct arena *mem);

/* At most WAGES_SERIES_MAX; more are left out. */
void wages_lookup_add(struct wages_lookup *l, const struct wages_key *key);

/* After the store: series i with its yardsticks. */
struct wages_track wages_lookup_track(const struct wages_lookup *l, size_t i);

/*
 * "广东" for 珠海, 广东省 and 广东; "" for the nation, an area, or a place
 * nobody knows.
 */
const char *wages_lookup_province(struct arena *mem, const char *region);

/*
 * The monthly minimum of a place, one figure a year, the latest table of a
 * year. A province stands for its first tier; a city for its own line, or
 * for the tier it is known to have.
 */
struct wages_run wages_lookup_minimums(struct arena *mem,
    const struct wages_figure *v, size_t len, const char *region,
    const struct wages_tier *tiers, size_t tiers_len);

/* Figures of one measure among several. */
struct wages_run wages_lookup_measure(struct arena *mem,
    const struct wages_figure *v, size_t len, const char *measure);

/* a, and of b the years a lacks; oldest first. */
struct wages_run
wages_lookup_merge(struct arena *mem, struct wages_run a, struct wages_run b);

#endif
