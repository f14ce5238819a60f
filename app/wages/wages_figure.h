/*
 * A published figure with its source, and what must be said beside it.
 */
#ifndef WAGES_WAGES_FIGURE_H
#define WAGES_WAGES_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;

struct wages_source {
	const char *id, *title, *publisher, *published_on, *address, *note;
	bool is_weak; /* a reprint or second hand */
};

/* Texts are never NULL; "" is "does not apply". */
struct wages_figure {
	const char *dataset;
	int32_t year;
	const char *region, *region_level, *unit_type, *industry;
	const char *item_kind, *item, *scope;
	int32_t tier;
	const char *measure, *unit;
	const char *value, *value_to; /* as printed; "" for none */
	int64_t value_e4; /* times 10,000 */
	bool is_unset; /* the source says there is none */
	bool has_growth;
	int64_t growth_bp; /* as published */
	int32_t effective_on; /* DAY_NONE when not said */
	const char *as_of, *note;
	int32_t revision; /* 1 is shown first */
	struct wages_source source;
};

/* What is asked for; "" is any, years are inclusive. */
struct wages_filter {
	const char *dataset, *unit_type, *industry, *region, *item;
	int32_t from_year, to_year;
	bool every_revision;
	int32_t most, skip; /* most 0: all */
};

/* "129,441", "8.5", "8-8.5"; the message for "not set" when it is that. */
const char *wages_figure_text(
    struct arena *mem, const struct wages_figure *f, enum lang lang);

/*
 * Fen a year of a pay figure: 元/月 times 12. False for what is no pay or
 * has no value.
 */
bool
wages_figure_annual_cents(int64_t *out_cents, const struct wages_figure *f);

/* 全国 and the four areas in the reader's language, other places as written. */
const char *wages_region_name(enum lang lang, const char *region);

/* Positions, registration types, indicators: English where we have it. */
const char *wages_item_name(enum lang lang, const char *item);

/* "国家统计局，2025年…（2026-05-15）" */
const char *wages_source_text(
    struct arena *mem, const struct wages_source *s, enum lang lang);

struct wages_caveat {
	int32_t from_year, to_year;
	const char *dataset, *region, *unit_type, *industry, *item, *source_id;
	const char *text[LANG_COUNT];
};

/* The caveat holds for the figure; empty fields of it hold for any. */
bool
wages_caveat_fits(const struct wages_caveat *c, const struct wages_figure *f);

/* Caveats of any of the figures, each once, in their order. */
const struct wages_caveat **wages_caveats_of(struct arena *mem, size_t *out_len,
    const struct wages_caveat *all, size_t all_len,
    const struct wages_figure *figures, size_t len);

/* Sources of the figures, each once, in their order. */
const struct wages_source **wages_sources_of(struct arena *mem, size_t *out_len,
    const struct wages_figure *figures, size_t len);

#endif
