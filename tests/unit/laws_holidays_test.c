/* Public holidays, make-up days, and counting. */
#include "base/day.h"
#include "laws_table.h"
#include "test.h"

static enum laws_day_kind
kind(const char *day)
{
	return laws_day_kind(&laws_table()->calendar, a_day(day));
}

TEST(laws_holidays, a_day_is_one_of_five_kinds)
{
	CHECK(kind("2026-10-01") == LAWS_DAY_STATUTORY);
	CHECK(kind("2026-10-05") == LAWS_DAY_OFF);
	CHECK(kind("2026-10-10") == LAWS_DAY_MAKEUP); /* a Saturday */
	CHECK(kind("2026-10-11") == LAWS_DAY_WEEKEND);
	CHECK(kind("2026-10-12") == LAWS_DAY_WORKING);
	CHECK(kind("2015-09-03") == LAWS_DAY_OFF); /* once only */
	CHECK(kind("2020-02-02") == LAWS_DAY_OFF); /* the prolonged break */
}

TEST(laws_holidays, each_known_statutory_year_has_thirteen_days)
{
	const struct laws_calendar *c = &laws_table()->calendar;

	for (int32_t year = 2025; year <= 2050; year++) {
		int n = 0;
		int32_t from, to;

		CHECK(day_from_civil(&from, (struct day_civil){ year, 1, 1 }));
		CHECK(day_from_civil(&to, (struct day_civil){ year, 12, 31 }));
		for (size_t i = 0; i < c->statutory.len; i++)
			n += c->statutory.v[i] >= from &&
			    c->statutory.v[i] <= to;
		/* 2028: Mid-Autumn falls on 3 October; 2031 likewise on 1 */
		CHECK(n == 13 || n == 12);
		CHECK(n == 13 || year > 2026);
	}
}

TEST(laws_holidays, lunar_days_are_those_of_the_almanac)
{
	CHECK(kind("2027-02-06") == LAWS_DAY_STATUTORY); /* New Year */
	CHECK(kind("2027-02-05") == LAWS_DAY_STATUTORY); /* its eve */
	CHECK(kind("2027-02-04") == LAWS_DAY_WORKING);
	CHECK(kind("2027-02-09") == LAWS_DAY_WORKING); /* not arranged yet */
	CHECK(kind("2033-01-31") == LAWS_DAY_STATUTORY);
	CHECK(kind("2027-04-05") == LAWS_DAY_STATUTORY);
	CHECK(kind("2027-06-09") == LAWS_DAY_STATUTORY);
	CHECK(kind("2027-09-15") == LAWS_DAY_STATUTORY);
}

TEST(laws_holidays, years_are_known_from_2004_to_2026)
{
	const struct laws_calendar *c = &laws_table()->calendar;

	CHECK(!laws_calendar_knows(c, 2003));
	for (int32_t year = 2004; year <= 2026; year++)
		CHECK(laws_calendar_knows(c, year));
	CHECK(!laws_calendar_knows(c, 2027));
	CHECK(laws_calendar_knows_span(
	    c, a_day("2025-12-31"), a_day("2026-01-01")));
	CHECK(!laws_calendar_knows_span(
	    c, a_day("2026-12-31"), a_day("2027-01-01")));
	CHECK(!laws_calendar_knows_span(
	    c, a_day("2027-01-01"), a_day("2026-12-31")));
}

TEST(laws_holidays, counting_working_days_forth_and_back_agree)
{
	const struct laws_calendar *c = &laws_table()->calendar;
	int32_t from = a_day("2026-01-01");

	for (int32_t day = from; day < from + 365; day++)
		for (int32_t n = 1; n < 30; n += 7) {
			int32_t to = laws_day_add_working(c, day, n);

			CHECK(laws_day_is_working(c, to));
			CHECK_NUMBER(laws_days_working(c, day, to), n);
			CHECK_NUMBER(laws_days_working(c, day, to - 1), n - 1);
			if (laws_day_is_working(c, day))
				CHECK_NUMBER(
				    laws_day_add_working(c, to, -n), day);
		}
	CHECK_NUMBER(laws_day_add_working(c, from, 0), from);
	CHECK_NUMBER(laws_days_working(c, from, from - 5), 0);
}

TEST(laws_holidays, the_year_2026_has_248_working_days)
{
	const struct laws_calendar *c = &laws_table()->calendar;

	/* 365 days, 104 of weekends, 13 of holidays: as the notice says */
	CHECK_NUMBER(
	    laws_days_working(c, a_day("2025-12-31"), a_day("2026-12-31")),
	    248);
}

TEST(laws_holidays, behind_a_break_comes_the_first_other_day)
{
	const struct laws_calendar *c = &laws_table()->calendar;

	CHECK_NUMBER(laws_day_after_holiday(c, a_day("2026-10-01")),
	    a_day("2026-10-08"));
	CHECK_NUMBER(laws_day_after_holiday(c, a_day("2026-10-08")),
	    a_day("2026-10-08"));
	/* a plain weekend is no holiday */
	CHECK_NUMBER(laws_day_after_holiday(c, a_day("2026-11-21")),
	    a_day("2026-11-21"));
}

TEST(laws_holidays, without_a_table_weekends_still_count)
{
	struct laws_calendar none = { 0 };

	CHECK(laws_day_is_working(&none, a_day("2026-10-01")));
	CHECK(!laws_day_is_working(&none, a_day("2026-10-03")));
	CHECK(!laws_calendar_knows(&none, 2026));
}
