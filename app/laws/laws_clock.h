/*
 * The clock: from a dated event to the deadlines the law sets. Counting
 * follows 民法典 第二百条 to 第二百零四条: the day of the event does not
 * count; days are calendar days unless the text says 工作日; months end on
 * the same day of the month; a last day on a public holiday moves behind the
 * holiday, one on a plain weekend does not.
 */
#ifndef LAWS_LAWS_CLOCK_H
#define LAWS_LAWS_CLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "laws/laws_holidays.h"
#include "laws/laws_rules.h"
#include "laws/laws_steps.h"

/* Days the clock counts with are in these years. */
enum {
	LAWS_CLOCK_FIRST_YEAR = 1990,
	LAWS_CLOCK_LAST_YEAR = 2100
};

enum laws_unit {
	LAWS_UNIT_NONE, /* the text sets no number */
	LAWS_UNIT_DAY,
	LAWS_UNIT_WORKING_DAY,
	LAWS_UNIT_MONTH,
	LAWS_UNIT_YEAR,
	LAWS_UNIT_HOUR
};

struct laws_deadline {
	enum laws_step step;
	enum laws_event event; /* what it runs from */
	enum laws_way way;
	const struct laws_rule *rule; /* the one that holds */
	const struct laws_rule *next; /* the one it pushed aside, or NULL */
	const struct laws_rule *consequence; /* of missing it, or NULL */
	enum laws_unit unit;
	int32_t amount; /* 30; 0 with LAWS_UNIT_NONE */
	int32_t from_on; /* DAY_NONE: not asked from a day */
	int32_t due_on; /* the last day; DAY_NONE without a number or a day */
	int32_t opens_on; /* of LAWS_WITHIN_BEFORE: the first day */
	int32_t unrolled_on; /* due_on before a holiday moved it */
	bool is_on_weekend; /* due_on is a Saturday or Sunday not worked */
	bool is_calendar_known; /* else a year's arrangement is not out yet */
	bool is_covered; /* a text of that province is in the library */
};

/*
 * The deadline of a step for an event on from_on (DAY_NONE: the rule alone).
 * FAIL_ABSENT: no text in the library sets one there; FAIL_INVALID: from_on
 * is out of the years 1990 to 2100.
 */
MUST_CHECK enum fail laws_clock(struct laws_deadline *out,
    const struct laws_rules *rules, const struct laws_calendar *calendar,
    enum laws_step step, const struct laws_case *c, int32_t from_on);

/*
 * Every step for which a text sets a time or a duty, in the order of a
 * round. events_on has a day for each enum laws_event, DAY_NONE where it has
 * not happened. Where a step's rules run from several events, the rule that
 * holds decides which.
 */
size_t laws_clock_all(struct arena *mem, struct laws_deadline **out,
    const struct laws_rules *rules, const struct laws_calendar *calendar,
    const struct laws_case *c, const int32_t events_on[LAWS_EVENT_COUNT]);

/* "day", "working_day", "month", "year", "hour", "". */
const char *laws_unit_key(enum laws_unit unit);

/* The unit a rule is written in: "自然日" is LAWS_UNIT_DAY. */
enum laws_unit laws_unit_of(const struct laws_rule *rule);

#endif
