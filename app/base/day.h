/*
 * Calendar days: an int32_t that counts days since 1970-01-01 (Gregorian).
 * Moments are int64_t seconds since 1970-01-01 00:00 UTC; the product's
 * civil time is China Standard Time, UTC+8 without summer time.
 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

enum {
	DAY_TEXT = 11,
	DAY_MOMENT_TEXT = 20
};

/* Stands for "no day" where a day may be missing. */
#define DAY_NONE INT32_MIN

struct day_civil {
	int32_t year;
	int32_t month; /* 1..12 */
	int32_t day; /* 1..31 */
};

/* Years 1..9999; false for a day the calendar does not have. */
bool day_from_civil(int32_t *out_day, struct day_civil civil);

struct day_civil day_to_civil(int32_t day);

/* "2026-11-23", strictly; the years 1..9999. */
bool day_parse(int32_t *out_day, const char *s);

/* Writes "2026-11-23" and a NUL. */
void day_print(char out[DAY_TEXT], int32_t day);

/* 1 is Monday, 7 is Sunday. */
int day_weekday(int32_t day);

/* The same day of the month, or the month's last when it has no such day. */
int32_t day_add_months(int32_t day, int32_t months);

/* The day in China that holds the moment. */
int32_t day_of_moment(int64_t at_seconds);

/* Writes "2026-11-23 08:05:09" in China Standard Time and a NUL. */
void day_print_moment(char out[DAY_MOMENT_TEXT], int64_t at_seconds);

/*
 * "2026-11-23 08:05:09.123+08" as PostgreSQL prints a timestamptz;
 * fractions are dropped.
 */
bool day_parse_moment(int64_t *out_at_seconds, const char *s);

#endif
