/*
 * Amounts in the wording of a contract: "不低于百分之一百五十", "每月36小时",
 * "二十个工作日内", "两倍", "八成", "1.2万元", "每半年一次".
 */
#ifndef CONTRACTS_CONTRACTS_QUANTITY_H
#define CONTRACTS_CONTRACTS_QUANTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum contracts_unit {
	UNIT_NONE,
	UNIT_RATIO, /* 1.5 倍, 150 %, 三分之二, 八成, 8 折 */
	UNIT_YUAN,
	UNIT_HOUR,
	UNIT_DAY, /* calendar days */
	UNIT_WORKDAY,
	UNIT_MONTH,
	UNIT_YEAR,
	UNIT_TIMES, /* a year */
	UNIT_PERSON
};

/* How the wording limits it. */
enum contracts_bound {
	BOUND_EXACT, /* 按 1.5 倍 */
	BOUND_AT_LEAST, /* 不低于 */
	BOUND_AT_MOST, /* 不超过, 十日内 */
	BOUND_ABOVE, /* 可以超过: it allows more */
	BOUND_BELOW, /* 可以低于: it allows less */
	BOUND_CONDITION /* 满一年的, 超过3小时的: promises nothing */
};

struct contracts_quantity {
	size_t start, end; /* characters */
	int64_t value; /* times 10,000 */
	int64_t high; /* the same, or the other end of "8至10小时" */
	enum contracts_unit unit;
	enum contracts_bound bound;
	bool is_hourly; /* yuan an hour */
	bool is_daily; /* yuan a day */
};

enum {
	QUANTITY_SCALE = 10000
};

/* The largest number that is read; beyond it the amount is left out. */
#define QUANTITY_MAX INT64_C(100000000000000000)

/*
 * All amounts of text[start..end), one clause part without commas. text has
 * been folded to half width and has no spaces. *out lives in mem.
 */
size_t contracts_quantities(struct arena *mem, struct contracts_quantity **out,
    const uint32_t *text, size_t start, size_t end);

/*
 * q's value in another unit: two weeks in days, ten working days in calendar
 * days (7 for 5), a year in months (12), a month in days (30). False when
 * the units have nothing to do with each other.
 */
bool contracts_quantity_in(
    int64_t *out, const struct contracts_quantity *q, enum contracts_unit unit);

/* The unit a rule's word means; UNIT_NONE for bool, enum and the like. */
enum contracts_unit contracts_unit_of(const char *word);

#endif
