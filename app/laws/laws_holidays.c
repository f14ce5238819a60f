#include "laws/laws_holidays.h"

#include <assert.h>
#include <stdlib.h>

#include "base/day.h"

enum {
	SATURDAY = 6,
	MOST_WORKING_DAYS = 5000
};

static int
compare(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

static bool
has(struct laws_days days, int32_t day)
{
	return days.len > 0 &&
	    bsearch(&day, days.v, days.len, sizeof(day), compare) != NULL;
}

enum laws_day_kind
laws_day_kind(const struct laws_calendar *calendar, int32_t day)
{
	if (has(calendar->makeup, day))
		return LAWS_DAY_MAKEUP;
	if (has(calendar->statutory, day))
		return LAWS_DAY_STATUTORY;
	if (has(calendar->off, day))
		return LAWS_DAY_OFF;
	return day_weekday(day) >= SATURDAY ? LAWS_DAY_WEEKEND
					    : LAWS_DAY_WORKING;
}

bool
laws_day_is_working(const struct laws_calendar *calendar, int32_t day)
{
	enum laws_day_kind kind = laws_day_kind(calendar, day);

	return kind == LAWS_DAY_WORKING || kind == LAWS_DAY_MAKEUP;
}

bool
laws_day_is_holiday(const struct laws_calendar *calendar, int32_t day)
{
	enum laws_day_kind kind = laws_day_kind(calendar, day);

	return kind == LAWS_DAY_OFF || kind == LAWS_DAY_STATUTORY;
}

bool
laws_calendar_knows(const struct laws_calendar *calendar, int32_t year)
{
	int32_t day;

	return day_from_civil(&day, (struct day_civil){ year, 10, 1 }) &&
	    has(calendar->off, day);
}

bool
laws_calendar_knows_span(
    const struct laws_calendar *calendar, int32_t a, int32_t b)
{
	int32_t last = day_to_civil(a > b ? a : b).year;

	for (int32_t year = day_to_civil(a > b ? b : a).year; year <= last;
	     year++)
		if (!laws_calendar_knows(calendar, year))
			return false;
	return true;
}

int32_t
laws_day_add_working(
    const struct laws_calendar *calendar, int32_t from, int32_t n)
{
	int32_t step = n < 0 ? -1 : 1, left = n < 0 ? -n : n;

	assert(left <= MOST_WORKING_DAYS);
	while (left > 0) {
		from += step;
		left -= laws_day_is_working(calendar, from);
	}
	return from;
}

int32_t
laws_days_working(
    const struct laws_calendar *calendar, int32_t from, int32_t to)
{
	int32_t n = 0;

	for (int32_t day = from + 1; day <= to; day++)
		n += laws_day_is_working(calendar, day);
	return n;
}

int32_t
laws_day_after_holiday(const struct laws_calendar *calendar, int32_t day)
{
	while (laws_day_is_holiday(calendar, day))
		day++;
	return day;
}
