/*
 * One pay series over the years, and the ways to look at it: as printed,
 * growth, growth after prices, index, and against the national mean, the
 * minimum wage, the guideline line, productivity. What can't be computed
 * from published figures is not: the cell says why.
 */
#ifndef WAGES_WAGES_SERIES_H
#define WAGES_WAGES_SERIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/message.h"
#include "wages/wages.h"
#include "wages/wages_figure.h"
#include "wages/wages_look.h"

struct arena;

enum {
	WAGES_SERIES_MAX = 5
};

/* Which series: sector, place, kind of unit, and maybe a position. */
struct wages_key {
	const char *industry, *region, *item; /* item "" for all staff */
	enum wages_unit unit;
};

/* "C.全国.non_private" or "C.全国.large.专业技术人员"; and back. */
bool
wages_key_parse(struct arena *mem, struct wages_key *out, const char *code);
const char *wages_key_code(struct arena *mem, const struct wages_key *key);
bool wages_key_is(const struct wages_key *a, const struct wages_key *b);

/* "制造业 · 广东 · 城镇私营单位" */
const char *
wages_key_label(struct arena *mem, const struct wages_key *key, enum lang lang);

/* Figures of one kind, oldest first. */
struct wages_run {
	const struct wages_figure *v;
	size_t len;
};

/* The figure of that year, or NULL. */
const struct wages_figure *wages_run_year(struct wages_run run, int32_t year);

/* What a series is held against. */
struct wages_against {
	struct wages_run prices; /* change on the year before, % */
	struct wages_run means; /* of all sectors, nation, same units */
	struct wages_run minimums; /* monthly, of the place's tier */
	struct wages_run lines; /* baselines of the place, % */
	struct wages_run products; /* yuan a person and year */
};

struct wages_cell {
	bool is_known;
	int64_t value; /* in the view's unit */
	const struct wages_figure *figure; /* of the year, or NULL */
	const struct wages_figure *other; /* what it is held against */
	bool is_computed; /* growth from two figures, not as published */
	enum msg why; /* when it is not known */
};

/* One cell; base_year counts for the indexes alone. */
struct wages_cell
wages_series_cell(enum wages_view view, struct wages_run series, int32_t year,
    int32_t base_year, const struct wages_against *against);

/*
 * Growth after prices in basis points: change_e4 is the change of prices in
 * percent times 10,000. FAIL_INVALID: prices fell to nothing.
 */
MUST_CHECK enum fail
wages_real_bp(int64_t *out_bp, int64_t growth_bp, int64_t change_e4);

/* a of b in parts of whole, rounded half away from zero. */
MUST_CHECK enum fail
wages_share(int64_t *out, int64_t a, int64_t b, int64_t whole);

/* Years with no figure between from and to, as runs of years. */
struct wages_gap {
	int32_t from_year, to_year;
	const struct wages_figure *nearest; /* of the same series, or NULL */
};

struct wages_gap *wages_series_gaps(struct arena *mem, size_t *out_len,
    struct wages_run series, int32_t from_year, int32_t to_year);

#endif
