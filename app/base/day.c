#include "base/day.h"

#include <stdio.h>
#include <string.h>

enum {
	CHINA_SECONDS = 8 * 3600,
	DAY_SECONDS = 86400
};

static bool
is_leap(int32_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t
month_days(int32_t year, int32_t month)
{
	static const int32_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool
day_from_civil(int32_t *out_day, struct day_civil c)
{
	int32_t year, era, of_era, of_year;

	if (c.year < 1 || c.year > 9999 || c.month < 1 || c.month > 12 ||
	    c.day < 1 || c.day > month_days(c.year, c.month))
		return false;
	/* years that begin in March, in eras of 400 */
	year = c.month <= 2 ? c.year - 1 : c.year;
	era = year / 400;
	of_era = year - era * 400;
	of_year =
	    (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
	*out_day = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	    of_year - 719468;
	return true;
}

struct day_civil
day_to_civil(int32_t day)
{
	int64_t shifted = (int64_t)day + 719468;
	int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t of_era = shifted - era * 146097;
	int64_t year_of_era =
	    (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year =
	    of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct day_civil c;

	c.day = (int32_t)(of_year - (153 * month + 2) / 5 + 1);
	c.month = (int32_t)(month < 10 ? month + 3 : month - 9);
	c.year = (int32_t)(year_of_era + era * 400 + (c.month <= 2));
	return c;
}

/* len digits as a number, -1 when one is none. */
static int32_t
digits(const char *s, int len)
{
	int32_t n = 0;

	for (int i = 0; i < len; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		n = n * 10 + (s[i] - '0');
	}
	return n;
}

/* The first ten characters of s as a day. */
static bool
read_day(int32_t *out_day, const char *s)
{
	struct day_civil c;

	if (strnlen(s, 10) < 10 || s[4] != '-' || s[7] != '-')
		return false;
	c.year = digits(s, 4);
	c.month = digits(s + 5, 2);
	c.day = digits(s + 8, 2);
	return day_from_civil(out_day, c);
}

bool
day_parse(int32_t *out_day, const char *s)
{
	return strnlen(s, 11) == 10 && read_day(out_day, s);
}

void
day_print(char out[DAY_TEXT], int32_t day)
{
	struct day_civil c = day_to_civil(day);

	snprintf(out, DAY_TEXT, "%04u-%02u-%02u", (unsigned)c.year % 10000U,
	    (unsigned)c.month % 100U, (unsigned)c.day % 100U);
}

int
day_weekday(int32_t day)
{
	int64_t since_monday =
	    ((int64_t)day + 3) % 7; /* 1970-01-01: Thursday */

	return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

int32_t
day_add_months(int32_t day, int32_t months)
{
	struct day_civil c = day_to_civil(day);
	int32_t count = c.year * 12 + c.month - 1 + months, out = day, last;

	c.year = count / 12;
	c.month = count % 12 + 1;
	last = month_days(c.year, c.month);
	if (c.day > last)
		c.day = last;
	day_from_civil(&out, c);
	return out;
}

int32_t
day_of_moment(int64_t at_seconds)
{
	int64_t local = at_seconds + CHINA_SECONDS;

	if (local < 0)
		local -= DAY_SECONDS - 1;
	return (int32_t)(local / DAY_SECONDS);
}

void
day_print_moment(char out[DAY_MOMENT_TEXT], int64_t at_seconds)
{
	int32_t day = day_of_moment(at_seconds);
	int64_t of_day =
	    at_seconds + CHINA_SECONDS - (int64_t)day * DAY_SECONDS;
	unsigned second = (unsigned)of_day % DAY_SECONDS;

	day_print(out, day);
	snprintf(out + DAY_TEXT - 1, DAY_MOMENT_TEXT - DAY_TEXT + 1,
	    " %02u:%02u:%02u", second / 3600, second / 60 % 60, second % 60);
}

/* "+08", "+08:00" or "-05:30" in seconds. */
static bool
read_zone(int32_t *out_seconds, const char *s)
{
	size_t len = strlen(s);
	int32_t hours, minutes = 0;

	if ((*s != '+' && *s != '-') || (len != 3 && len != 6))
		return false;
	hours = digits(s + 1, 2);
	if (len == 6)
		minutes = s[3] == ':' ? digits(s + 4, 2) : -1;
	if (hours < 0 || minutes < 0)
		return false;
	*out_seconds = (hours * 60 + minutes) * 60 * (*s == '-' ? -1 : 1);
	return true;
}

bool
day_parse_moment(int64_t *out_at_seconds, const char *s)
{
	int32_t day, hour, minute, second, zone;

	if (strnlen(s, 22) < 22 || !read_day(&day, s) || s[10] != ' ' ||
	    s[13] != ':' || s[16] != ':')
		return false;
	hour = digits(s + 11, 2);
	minute = digits(s + 14, 2);
	second = digits(s + 17, 2);
	s += 19;
	if (*s == '.')
		s += 1 + strspn(s + 1, "0123456789");
	if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
	    second > 60 || !read_zone(&zone, s))
		return false;
	*out_at_seconds = (int64_t)day * DAY_SECONDS + hour * 3600 +
	    minute * 60 + second - zone;
	return true;
}
