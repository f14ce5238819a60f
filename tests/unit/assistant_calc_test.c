/* The calculators: by hand, and what must hold for any figures. */
#include "assistant/assistant_calc.h"
#include "assistant/assistant_injury.h"
#include "assistant/assistant_leave.h"
#include "assistant/assistant_leaving.h"
#include "assistant/assistant_sums.h"
#include "assistant/assistant_terms.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/text.h"
#include "laws_table.h"
#include "test.h"

static struct assistant_working *
new_working(void)
{
	struct assistant_working *w =
	    ARENA_NEW(&test_mem, struct assistant_working);

	w->mem = &test_mem;
	return w;
}

static int32_t
on(int year, int month, int day)
{
	int32_t out = DAY_NONE;

	CHECK(day_from_civil(&out, (struct day_civil){ year, month, day }));
	return out;
}

/* Figures without a pattern, the same in every run. */
static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

TEST(assistant, six_thousand_a_month_by_day_and_hour)
{
	struct assistant_working *w = new_working();

	CHECK(assistant_sums_convert(w, 600000, ASSISTANT_PER_MONTH) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_BY_DAY), 27586);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_BY_HOUR), 3448);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_WORKED_DAYS), 2067);
	CHECK_TEXT(w->lines[3].sum, "6,000.00 ÷ (21.75 × 8)");
}

TEST(assistant, an_hour_becomes_a_month_and_back)
{
	uint32_t seed = 7;

	for (int i = 0; i < 500; i++) {
		int64_t hour = next(&seed) % 100000;
		struct assistant_working *w = new_working();
		struct assistant_working *back = new_working();

		CHECK(
		    assistant_sums_convert(w, hour, ASSISTANT_PER_HOUR) == OK);
		CHECK(assistant_sums_convert(back,
			  assistant_working_value(w, MSG_CALC_BY_MONTH),
			  ASSISTANT_PER_MONTH) == OK);
		CHECK_NUMBER(
		    assistant_working_value(back, MSG_CALC_BY_HOUR), hour);
	}
}

TEST(assistant, overtime_of_one_hour_each)
{
	struct assistant_working *w = new_working();
	struct assistant_overtime o = { 348000, 100, 100, 100 };

	/* 3,480 ÷ 174 is 20 an hour */
	CHECK(assistant_sums_overtime(w, &o) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_ON_WORKDAYS), 3000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_ON_RESTDAYS), 4000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_ON_HOLIDAYS), 6000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_OVERTIME_SUM), 13000);
	CHECK_TEXT(w->lines[1].sum, "3,480.00 ÷ 21.75 ÷ 8 × 1 × 150%");
	CHECK_TEXT(w->lines[1].cite.law, "劳动法");
	CHECK_NUMBER(w->lines[1].cite.article, 44);
}

static bool
warns(const struct assistant_working *w, enum msg text)
{
	for (size_t i = 0; i < w->notes_len; i++)
		if (w->notes[i].text == text)
			return true;
	return false;
}

TEST(assistant, more_than_36_hours_is_said)
{
	struct assistant_working *w = new_working(), *v = new_working();

	CHECK(assistant_sums_overtime(
		  w, &(struct assistant_overtime){ 500000, 3600, 0, 0 }) == OK);
	CHECK(!warns(w, MSG_CALC_NOTE_TOO_MUCH));
	CHECK(assistant_sums_overtime(
		  v, &(struct assistant_overtime){ 500000, 3600, 1, 0 }) == OK);
	CHECK(warns(v, MSG_CALC_NOTE_TOO_MUCH));
}

TEST(assistant, more_hours_never_pay_less)
{
	uint32_t seed = 11;

	for (int i = 0; i < 500; i++) {
		struct assistant_overtime o = { next(&seed) % 5000000,
			next(&seed) % 10000, next(&seed) % 10000,
			next(&seed) % 10000 };
		struct assistant_working *less = new_working();
		struct assistant_working *more = new_working();

		CHECK(assistant_sums_overtime(less, &o) == OK);
		o.holiday_hours += 50;
		CHECK(assistant_sums_overtime(more, &o) == OK);
		CHECK(assistant_working_value(more, MSG_CALC_OVERTIME_SUM) >=
		    assistant_working_value(less, MSG_CALC_OVERTIME_SUM));
		CHECK(less->lines_len <= ASSISTANT_LINES_MAX);
	}
}

TEST(assistant, negative_hours_are_invalid)
{
	CHECK(assistant_sums_overtime(new_working(),
		  &(struct assistant_overtime){ 500000, -1, 0, 0 }) ==
	    FAIL_INVALID);
}

TEST(assistant, allowances_do_not_count_against_the_minimum)
{
	struct assistant_working *w = new_working();
	struct assistant_minimum m = { 260000, 40000, 20000, 0, 230000 };

	CHECK(assistant_sums_minimum(w, &m) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_COUNTED), 200000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_MISSING), 30000);
	m.pay_cents = 290000;
	w = new_working();
	CHECK(assistant_sums_minimum(w, &m) == OK);
	CHECK(!assistant_working_has(w, MSG_CALC_MISSING));
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_ABOVE), 0);
	m.welfare_cents = 300000;
	CHECK(assistant_sums_minimum(new_working(), &m) == FAIL_INVALID);
}

static int64_t
halves(int32_t from, int32_t to)
{
	int64_t out = -1;

	CHECK(assistant_leaving_halves(&out, from, to) == OK);
	return out;
}

TEST(assistant, months_of_severance_by_hand)
{
	int32_t from = on(2020, 3, 1);

	CHECK_NUMBER(halves(from, on(2020, 3, 1)), 1);
	CHECK_NUMBER(halves(from, on(2020, 8, 30)), 1);
	CHECK_NUMBER(halves(from, on(2020, 8, 31)), 2); /* six months */
	CHECK_NUMBER(halves(from, on(2021, 2, 28)), 2); /* a whole year */
	CHECK_NUMBER(halves(from, on(2021, 3, 1)), 3);
	CHECK_NUMBER(halves(from, on(2025, 2, 28)), 10);
	CHECK_NUMBER(halves(from, on(2025, 11, 30)), 12);
	CHECK(assistant_leaving_halves(&(int64_t){ 0 }, from, from - 1) ==
	    FAIL_INVALID);
}

TEST(assistant, a_longer_service_never_counts_less)
{
	uint32_t seed = 3;

	for (int i = 0; i < 300; i++) {
		int32_t from = on(2008, 1, 1) + (int32_t)(next(&seed) % 6000);
		int32_t to = from + (int32_t)(next(&seed) % 12000);

		CHECK(halves(from, to) <= halves(from, to + 1));
		CHECK(halves(from, to) * 184 + 200 > to - from);
	}
}

TEST(assistant, severance_without_a_cap)
{
	struct assistant_working *w = new_working();
	struct assistant_leaving l = { .end = ASSISTANT_SEVERANCE,
		.from_on = on(2018, 5, 1),
		.to_on = on(2026, 8, 15),
		.mean_cents = 700000,
		.local_cents = 900000 };

	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_COUNTED_MONTHS), 850);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_SEVERANCE), 5950000);
	l.end = ASSISTANT_UNLAWFUL;
	w = new_working();
	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_DAMAGES), 11900000);
	CHECK(!assistant_working_has(w, MSG_CALC_SEVERANCE));
}

TEST(assistant, high_pay_is_capped_at_three_times_and_twelve_years)
{
	struct assistant_working *w = new_working();
	struct assistant_leaving l = { .end = ASSISTANT_SEVERANCE,
		.from_on = on(2008, 1, 1),
		.to_on = on(2025, 12, 31),
		.mean_cents = 3000001,
		.local_cents = 1000000 };

	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_SEVERANCE), 36000000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_CAP_YEARS), 1200);
	l.mean_cents = 3000000; /* not above: no cap on the years either */
	w = new_working();
	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_SEVERANCE), 54000000);
}

TEST(assistant, pay_under_the_minimum_counts_as_the_minimum)
{
	struct assistant_working *w = new_working();
	struct assistant_leaving l = { .end = ASSISTANT_SEVERANCE_AND_MONTH,
		.from_on = on(2025, 1, 1),
		.to_on = on(2025, 4, 30),
		.mean_cents = 150000,
		.last_cents = 150000,
		.minimum_cents = 230000 };

	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_SEVERANCE), 115000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_TOGETHER), 265000);
}

TEST(assistant, years_before_2008_count_for_damages_alone)
{
	struct assistant_leaving l = { .end = ASSISTANT_SEVERANCE,
		.from_on = on(2005, 1, 1),
		.to_on = on(2009, 12, 31),
		.mean_cents = 100000 };
	struct assistant_working *w = new_working();

	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_SEVERANCE), 200000);
	CHECK(warns(w, MSG_CALC_NOTE_2008));
	l.end = ASSISTANT_UNLAWFUL;
	w = new_working();
	CHECK(assistant_leaving_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_DAMAGES), 1000000);
}

TEST(assistant, days_of_annual_leave_by_years)
{
	CHECK_NUMBER(assistant_leave_days_a_year(99), 0);
	CHECK_NUMBER(assistant_leave_days_a_year(100), 5);
	CHECK_NUMBER(assistant_leave_days_a_year(999), 5);
	CHECK_NUMBER(assistant_leave_days_a_year(1000), 10);
	CHECK_NUMBER(assistant_leave_days_a_year(1999), 10);
	CHECK_NUMBER(assistant_leave_days_a_year(2000), 15);
}

TEST(assistant, leave_not_taken_is_paid_threefold)
{
	struct assistant_working *w = new_working();
	struct assistant_leave l = { .worked_years = 1200,
		.is_continuous = true,
		.year = 2026,
		.from_on = DAY_NONE,
		.to_on = DAY_NONE,
		.taken_days = 400,
		.mean_cents = 652500 };

	CHECK(assistant_leave_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_LEAVE_OPEN), 600);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_BY_DAY), 30000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_LEAVE_PAY), 540000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_LEAVE_MORE), 360000);
}

TEST(assistant, leave_of_a_part_of_the_year_drops_parts_of_days)
{
	struct assistant_working *w = new_working();
	struct assistant_leave l = { .worked_years = 300,
		.is_continuous = true,
		.year = 2026,
		.from_on = DAY_NONE,
		.to_on = on(2026, 6, 30) };

	/* 181 ÷ 365 × 5 is 2.47 */
	CHECK(assistant_leave_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_LEAVE_SHARE), 200);
	l.taken_days = 300;
	w = new_working();
	CHECK(assistant_leave_sum(w, &l) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_LEAVE_OPEN), 0);
	CHECK(warns(w, MSG_CALC_NOTE_NOT_BACK));
	l.to_on = on(2027, 1, 1);
	CHECK(assistant_leave_sum(new_working(), &l) == FAIL_INVALID);
}

TEST(assistant, a_share_is_never_more_than_the_year)
{
	uint32_t seed = 5;

	for (int i = 0; i < 400; i++) {
		int32_t first = on(2024, 1, 1); /* a leap year */
		struct assistant_leave l = { .worked_years = next(&seed) % 4000,
			.is_continuous = true,
			.year = 2024,
			.from_on = first + (int32_t)(next(&seed) % 366),
			.to_on = DAY_NONE };
		struct assistant_working *w = new_working();

		CHECK(assistant_leave_sum(w, &l) == OK);
		CHECK(assistant_working_value(w, MSG_CALC_LEAVE_SHARE) <=
		    assistant_working_value(w, MSG_CALC_LEAVE_YEAR));
	}
}

TEST(assistant, lump_sums_follow_the_grades)
{
	static const int months[] = { 27, 25, 23, 21, 18, 16, 13, 11, 9, 7 };

	for (int grade = 1; grade <= 10; grade++) {
		struct assistant_working *w = new_working();
		struct assistant_injury i = { .grade = grade,
			.own_cents = 600000 };

		CHECK(assistant_injury_sum(w, &i) == OK);
		CHECK_NUMBER(assistant_working_value(w, MSG_CALC_INJURY_ONCE),
		    600000 * months[grade - 1]);
		CHECK(assistant_working_has(w, MSG_CALC_INJURY_PENSION) ==
		    (grade <= 4));
		CHECK(assistant_working_has(w, MSG_CALC_INJURY_NO_POST) ==
		    (grade == 5 || grade == 6));
	}
}

TEST(assistant, ones_own_wage_counts_within_bounds)
{
	struct assistant_injury i = { .grade = 10,
		.own_cents = 100000,
		.local_cents = 1000000,
		.care = ASSISTANT_CARE_ALL };
	struct assistant_working *w = new_working();

	CHECK(assistant_injury_sum(w, &i) == OK);
	CHECK_NUMBER(
	    assistant_working_value(w, MSG_CALC_INJURY_ONCE), 600000 * 7);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_CARE), 500000);
	i.own_cents = 9000000;
	w = new_working();
	CHECK(assistant_injury_sum(w, &i) == OK);
	CHECK_NUMBER(
	    assistant_working_value(w, MSG_CALC_INJURY_ONCE), 3000000 * 7);
	i.grade = 12;
	CHECK(assistant_injury_sum(new_working(), &i) == FAIL_INVALID);
}

TEST(assistant, a_death_brings_six_months_and_twenty_years)
{
	struct assistant_injury i = { .grade = ASSISTANT_GRADE_DEATH,
		.own_cents = 800000,
		.local_cents = 1000000,
		.income_cents = 5000000 };
	struct assistant_working *w = new_working();

	CHECK(assistant_injury_sum(w, &i) == OK);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_FUNERAL), 6000000);
	CHECK_NUMBER(
	    assistant_working_value(w, MSG_CALC_DEATH_ONCE), 100000000);
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_SPOUSE), 320000);
}

TEST(assistant, notice_ends_on_the_thirtieth_day)
{
	struct assistant_working *w = new_working();

	assistant_terms_notice(w, ASSISTANT_NOTICE_WORKER, on(2026, 11, 1));
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_CONTRACT_ENDS),
	    on(2026, 12, 1));
	w = new_working();
	assistant_terms_notice(w, ASSISTANT_NOTICE_PROBATION, on(2026, 11, 1));
	CHECK_NUMBER(assistant_working_value(w, MSG_CALC_CONTRACT_ENDS),
	    on(2026, 11, 4));
}

TEST(assistant, limitation_rolls_behind_a_holiday)
{
	const struct laws_calendar *calendar = &laws_table()->calendar;
	struct assistant_working *w = new_working();

	CHECK(assistant_terms_limit(w, calendar, ASSISTANT_LIMIT_ARBITRATION,
		  on(2024, 10, 2), DAY_NONE) == OK);
	CHECK_NUMBER(
	    assistant_working_value(w, MSG_CALC_LIMIT_YEAR), on(2025, 10, 2));
	CHECK_NUMBER(
	    assistant_working_value(w, MSG_CALC_ROLLED), on(2025, 10, 9));
}

TEST(assistant, asking_again_restarts_the_year_in_time_alone)
{
	const struct laws_calendar *calendar = &laws_table()->calendar;
	struct assistant_working *w = new_working();
	int32_t from = on(2024, 3, 12);

	CHECK(assistant_terms_limit(w, calendar, ASSISTANT_LIMIT_ARBITRATION,
		  from, on(2024, 8, 20)) == OK);
	CHECK_NUMBER(
	    assistant_working_value(w, MSG_CALC_LIMIT_YEAR), on(2025, 8, 20));
	CHECK(assistant_terms_limit(new_working(), calendar,
		  ASSISTANT_LIMIT_ARBITRATION, from,
		  on(2025, 3, 13)) == FAIL_INVALID);
	CHECK(assistant_terms_limit(new_working(), calendar,
		  ASSISTANT_LIMIT_ARBITRATION, from, from - 1) == FAIL_INVALID);
}

/* Typed fields "a=1&b=2" read by the calculator of that name. */
static struct form
fill(struct assistant_values *values, const char *name, const char *query)
{
	struct fields *in = ARENA_NEW(&test_mem, struct fields);
	struct form form;

	CHECK(fields_read(&test_mem, in, query, strlen(query)) == FIELDS_OK);
	form = form_new(&test_mem, in, LANG_ZH);
	assistant_calc_read(values, &form, assistant_calc_find(name));
	return form;
}

TEST(assistant, a_filled_calculator_is_read)
{
	struct assistant_values x;
	struct form form =
	    fill(&x, "overtime", "pay=3480&workday=1.5&restday=&holiday=8");

	CHECK(form_is_fine(&form));
	CHECK_NUMBER(x.v[0], 348000);
	CHECK_NUMBER(x.v[1], 150);
	CHECK(!x.has[2]);
	CHECK_NUMBER(x.v[3], 800);
}

TEST(assistant, what_cannot_be_read_is_said_at_its_field)
{
	struct assistant_values x;
	struct form form = fill(
	    &x, "severance", "end=other&from=2020-02-30&to=1949-01-01&pay=-5");

	CHECK_NUMBER(form.errors_len, 4);
	CHECK(form_input(&form, "end").error != NULL);
	CHECK(form_input(&form, "from").error != NULL);
	CHECK(form_input(&form, "to").error != NULL);
	CHECK(form_input(&form, "pay").error != NULL);
	form = fill(&x, "overtime", "pay=1&workday=745");
	CHECK(form_input(&form, "workday").error != NULL);
	form = fill(&x, "annual-leave", "worked=abc&continuous=yes&year=2026");
	CHECK(form_input(&form, "worked").error != NULL);
}

TEST(assistant, a_month_of_notice_needs_last_months_pay)
{
	struct assistant_values x;
	struct form form = fill(&x, "severance",
	    "end=notice-pay&from=2020-01-01&to=2021-01-01&pay=5000");

	CHECK(form_is_fine(&form));
	assistant_calc_find("severance")->work(&form, new_working(), &x);
	CHECK(form_input(&form, "last").error != NULL);
	CHECK(assistant_calc_find("other") == NULL);
}
