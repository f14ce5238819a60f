/*
 * Public holidays and counting of days. A day off is one the State Council
 * arranged (the statutory days and the days moved to them); a make-up day is
 * a weekend day worked instead. For a year whose arrangement is not out yet
 * only the statutory days are known (全国年节及纪念日放假办法 第二条).
 */
#ifndef LAWS_LAWS_HOLIDAYS_H
#define LAWS_LAWS_HOLIDAYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Days in rising order, without twins. */
struct laws_days {
	const int32_t *v;
	size_t len;
};

struct laws_calendar {
	struct laws_days off;
	struct laws_days makeup;
	struct laws_days statutory;
};

enum laws_day_kind {
	LAWS_DAY_WORKING,
	LAWS_DAY_MAKEUP, /* a weekend day that is worked */
	LAWS_DAY_WEEKEND,
	LAWS_DAY_OFF, /* arranged, not itself statutory */
	LAWS_DAY_STATUTORY
};

enum laws_day_kind
laws_day_kind(const struct laws_calendar *calendar, int32_t day);

/* Working or make-up. */
bool laws_day_is_working(const struct laws_calendar *calendar, int32_t day);

/* Off or statutory; a plain weekend is not. */
bool laws_day_is_holiday(const struct laws_calendar *calendar, int32_t day);

/*
 * The arrangement of that year is known: its National Day is among the days
 * off.
 */
bool laws_calendar_knows(const struct laws_calendar *calendar, int32_t year);

/* Every year from one day to another is known. */
bool laws_calendar_knows_span(
    const struct laws_calendar *calendar, int32_t a, int32_t b);

/*
 * The n-th working day after from, or before it when n is negative; from
 * itself does not count. n 0 is from. At most 5,000 either way.
 */
int32_t laws_day_add_working(
    const struct laws_calendar *calendar, int32_t from, int32_t n);

/* Working days after from, up to and with to; 0 when to <= from. */
int32_t laws_days_working(
    const struct laws_calendar *calendar, int32_t from, int32_t to);

/* The day itself, or the first behind the holidays it stands in. */
int32_t
laws_day_after_holiday(const struct laws_calendar *calendar, int32_t day);

#endif
