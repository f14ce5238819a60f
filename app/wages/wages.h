/*
 * Pay data: what the published figures are about and how two compare.
 */
#ifndef WAGES_WAGES_H
#define WAGES_WAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/message.h"

struct arena;

/* The statistical bureaus' kinds of unit. */
enum wages_unit {
	WAGES_NON_PRIVATE, /* 城镇非私营单位 */
	WAGES_PRIVATE, /* 城镇私营单位 */
	WAGES_ON_POST, /* 城镇非私营单位在岗职工 */
	WAGES_ON_POST_DISPATCH, /* 在岗职工(含劳务派遣) */
	WAGES_LARGE, /* 规模以上企业 */
	WAGES_ALL_UNITS, /* 城镇全部单位 */
	WAGES_UNIT_COUNT
};

/* As the sources write it: "城镇非私营单位". */
const char *wages_unit_name(enum wages_unit unit);

/* As addresses write it: "non_private". */
const char *wages_unit_key(enum wages_unit unit);
enum msg wages_unit_label(enum wages_unit unit);

/* "private", "non_private"...; false and unchanged for anything else. */
bool wages_unit_parse(enum wages_unit *out, const char *key);

/* The same from the source's name; for one nobody knows false. */
bool wages_unit_of_name(enum wages_unit *out, const char *name);

/*
 * The place name the pay tables use for a province's official name:
 * "广东省" is "广东", "内蒙古自治区" is "内蒙古".
 */
const char *wages_region_of(struct arena *mem, const char *province);

/*
 * How much a is above b in basis points: 500 is 5 %; rounds to zero.
 * FAIL_INVALID: b_cents <= 0, a_cents < 0, or the result overflows.
 */
MUST_CHECK enum fail
wages_above_bp(int64_t *out_bp, int64_t a_cents, int64_t b_cents);

#endif
