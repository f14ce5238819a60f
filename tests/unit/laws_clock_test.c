/*
 * The clock. laws_clock_expected.csv was written by hand from the texts:
 * eleven places, wage and collective contracts (and memoranda), every step;
 * a step that is not in it must have no rule there.
 */
#include "base/day.h"
#include "base/file.h"
#include "base/text.h"
#include "laws_table.h"
#include "test.h"
#include "text/csv.h"

static struct csv_table
expected(void)
{
	struct csv_table t;
	size_t len;
	int line;
	char *bytes =
	    file_read(&test_mem, "tests/unit/laws_clock_expected.csv", &len);

	CHECK(bytes != NULL);
	assert_null(csv_read(&test_mem, &t, &line, bytes, len));
	return t;
}

enum {
	PLACE,
	KIND,
	STEP,
	AMOUNT,
	UNIT,
	LAW,
	ARTICLE,
	FROM,
	DUE,
	OPENS
};

static const char *
iso(int32_t day)
{
	char *out = arena_take(&test_mem, DAY_TEXT);

	if (day != DAY_NONE)
		day_print(out, day);
	return out;
}

/* The clock's answer in the columns of the table. */
static const char *
answer(const char *const *row)
{
	const struct laws_book *book = laws_table();
	struct laws_deadline d;
	struct laws_case c;
	enum laws_step step;
	enum laws_kind kind;

	CHECK(laws_kind_parse(&kind, row[KIND]));
	CHECK(laws_step_parse(&step, row[STEP]));
	c = a_case(row[PLACE], kind);
	if (laws_clock(&d, &book->rules, &book->calendar, step, &c,
		a_day(row[FROM])) != OK)
		return "no rule";
	return text_printf(&test_mem, "%d,%s,%s,%d,%s,%s,%s", d.amount,
	    laws_unit_key(d.unit), d.rule->law, d.rule->article, iso(d.from_on),
	    iso(d.due_on), iso(d.opens_on));
}

TEST(laws_clock, every_step_at_eleven_places_is_as_the_texts_say)
{
	struct csv_table t = expected();
	int wrong = 0;

	CHECK(t.rows_len > 400);
	for (size_t i = 0; i < t.rows_len; i++) {
		const char *const *r = t.rows[i].fields;
		const char *want =
		    text_printf(&test_mem, "%s,%s,%s,%s,%s,%s,%s", r[AMOUNT],
			r[UNIT], r[LAW], r[ARTICLE], r[FROM], r[DUE], r[OPENS]);

		if (text_is(answer(r), want))
			continue;
		print_error("%s %s %s: want %s, got %s\n", r[PLACE], r[KIND],
		    r[STEP], want, answer(r));
		wrong++;
	}
	CHECK_NUMBER(wrong, 0);
}

static bool
is_expected(const struct csv_table *t, const char *const *like, const char *key)
{
	for (size_t i = 0; i < t->rows_len; i++) {
		const char *const *row = t->rows[i].fields;

		if (text_is(row[PLACE], like[PLACE]) &&
		    text_is(row[KIND], like[KIND]) && text_is(row[STEP], key))
			return true;
	}
	return false;
}

TEST(laws_clock, a_step_that_no_text_times_is_absent)
{
	const struct laws_book *book = laws_table();
	struct csv_table t = expected();
	int absent = 0, all = 0;

	for (size_t i = 0; i < t.rows_len; i++) {
		const char *const *row = t.rows[i].fields;
		enum laws_kind kind;
		struct laws_case c;

		CHECK(laws_kind_parse(&kind, row[KIND]));
		c = a_case(row[PLACE], kind);
		for (int s = 0; s < LAWS_STEP_COUNT; s++) {
			const char *key = laws_step_key((enum laws_step)s);
			struct laws_deadline d;

			if (is_expected(&t, row, key))
				continue;
			if (laws_clock(&d, &book->rules, &book->calendar,
				(enum laws_step)s, &c, DAY_NONE) == OK)
				print_error("%s %s %s: a rule, %s\n",
				    row[PLACE], row[KIND], key, d.rule->id);
			else
				absent++;
			all++;
		}
	}
	CHECK(absent > 0 && absent == all);
}

static struct laws_deadline
deadline(enum laws_step step, const char *place, enum laws_kind kind,
    const char *from)
{
	const struct laws_book *book = laws_table();
	struct laws_case c = a_case(place, kind);
	struct laws_deadline d;

	CHECK(laws_clock(&d, &book->rules, &book->calendar, step, &c,
		  a_day(from)) == OK);
	return d;
}

TEST(laws_clock, the_day_of_the_event_does_not_count)
{
	struct laws_deadline d =
	    deadline(LAWS_STEP_REPLY, "全国", LAWS_COLLECTIVE, "2026-11-20");

	CHECK_NUMBER(d.due_on - d.from_on, 20);
	CHECK_NUMBER(d.due_on, a_day("2026-12-10"));
}

TEST(laws_clock, a_weekend_stays_but_a_holiday_moves_the_last_day)
{
	/* 2026-12-20 is a Sunday */
	struct laws_deadline d =
	    deadline(LAWS_STEP_REPLY, "广东", LAWS_WAGE, "2026-11-20");

	CHECK_NUMBER(d.due_on, a_day("2026-12-20"));
	CHECK(d.is_on_weekend && d.unrolled_on == d.due_on);
	/* the 30th day is 2026-10-03, in the break that ends on the 7th */
	d = deadline(LAWS_STEP_REPLY, "广东", LAWS_WAGE, "2026-09-03");
	CHECK_NUMBER(d.unrolled_on, a_day("2026-10-03"));
	CHECK_NUMBER(d.due_on, a_day("2026-10-08"));
	CHECK(!d.is_on_weekend);
}

TEST(laws_clock, a_month_ends_on_its_last_day_when_it_is_short)
{
	struct laws_deadline d =
	    deadline(LAWS_STEP_DURATION, "广东", LAWS_WAGE, "2025-11-30");

	CHECK_NUMBER(d.unrolled_on, a_day("2026-02-28"));
	d = deadline(LAWS_STEP_DURATION, "河南", LAWS_WAGE, "2026-06-30");
	CHECK_NUMBER(d.due_on, a_day("2026-08-30"));
}

TEST(laws_clock, make_up_days_are_working_days)
{
	/* 2026-02-28 is a Saturday that is worked, 02-15 to 02-23 are off */
	struct laws_deadline d =
	    deadline(LAWS_STEP_REPLY, "浙江", LAWS_WAGE, "2026-02-13");

	CHECK_NUMBER(d.due_on, a_day("2026-03-05"));
	CHECK(d.unit == LAWS_UNIT_WORKING_DAY && d.is_calendar_known);
}

TEST(laws_clock, a_year_without_an_arrangement_is_said_to_be_unknown)
{
	struct laws_deadline d =
	    deadline(LAWS_STEP_REPLY, "浙江", LAWS_WAGE, "2026-12-25");

	CHECK(!d.is_calendar_known);
	/* New Year's Day is known from the rule itself: ten working days */
	CHECK_NUMBER(d.due_on, a_day("2027-01-11"));
	d = deadline(LAWS_STEP_REPLY, "上海", LAWS_WAGE, "2027-04-20");
	CHECK_NUMBER(d.due_on, a_day("2027-05-05"));
	CHECK(!d.is_calendar_known);
	d = deadline(LAWS_STEP_REPLY, "上海", LAWS_WAGE, "2027-04-16");
	CHECK_NUMBER(d.unrolled_on, a_day("2027-05-01"));
	CHECK_NUMBER(d.due_on, a_day("2027-05-03"));
}

TEST(laws_clock, backward_times_are_not_moved_by_holidays)
{
	/* ten days before 2026-10-15 is in the National Day break */
	struct laws_deadline d =
	    deadline(LAWS_STEP_INFORMATION, "重庆", LAWS_WAGE, "2026-10-15");

	CHECK_NUMBER(d.due_on, a_day("2026-10-05"));
	CHECK(d.way == LAWS_BEFORE);
	CHECK_TEXT(d.next->id, "I001");
}

TEST(laws_clock, the_rule_pushed_aside_is_kept_to_be_shown)
{
	struct laws_deadline d =
	    deadline(LAWS_STEP_REPLY, "杭州市", LAWS_WAGE, "2026-11-20");

	CHECK_TEXT(d.rule->id, "P016");
	CHECK_TEXT(d.next->id, "P007");
	CHECK_TEXT(d.consequence->law, "杭州市企业工资集体协商条例");
	d = deadline(LAWS_STEP_REPLY, "全国", LAWS_WAGE, "2026-11-20");
	CHECK_TEXT(d.rule->id, "P003");
	CHECK_TEXT(d.next->id, "P002");
}

TEST(laws_clock, a_province_without_a_text_says_so)
{
	CHECK(!deadline(LAWS_STEP_REPLY, "四川", LAWS_WAGE, "").is_covered);
	CHECK(deadline(LAWS_STEP_REPLY, "珠海", LAWS_WAGE, "").is_covered);
	CHECK(deadline(LAWS_STEP_REPLY, "全国", LAWS_WAGE, "").is_covered);
}

TEST(laws_clock, hours_and_tracks_of_jiangsu)
{
	const struct laws_book *book = laws_table();
	struct laws_case c = a_case("江苏", LAWS_COLLECTIVE);
	struct laws_deadline d;

	c.traits = LAWS_URGENT;
	CHECK(laws_clock(&d, &book->rules, &book->calendar, LAWS_STEP_REPLY, &c,
		  a_day("2026-09-30")) == OK);
	CHECK(d.unit == LAWS_UNIT_HOUR && d.amount == 24);
	/* hours run through holidays */
	CHECK_NUMBER(d.due_on, a_day("2026-10-01"));
	c.traits = LAWS_SIMPLE;
	CHECK(laws_clock(&d, &book->rules, &book->calendar, LAWS_STEP_DURATION,
		  &c, DAY_NONE) == OK);
	CHECK_NUMBER(d.amount, 30);
	CHECK_NUMBER(d.due_on, DAY_NONE);
}

TEST(laws_clock, days_out_of_reach_are_refused)
{
	const struct laws_book *book = laws_table();
	struct laws_case c = a_case("全国", LAWS_WAGE);
	struct laws_deadline d;

	CHECK(laws_clock(&d, &book->rules, &book->calendar, LAWS_STEP_REPLY, &c,
		  a_day("1989-12-31")) == FAIL_INVALID);
	CHECK(laws_clock(&d, &book->rules, &book->calendar, LAWS_STEP_REPLY, &c,
		  a_day("2101-01-01")) == FAIL_INVALID);
	/* before the Provisions of 2004 there was no rule */
	CHECK(laws_clock(&d, &book->rules, &book->calendar, LAWS_STEP_VACANCY,
		  &c, a_day("2004-04-30")) == FAIL_ABSENT);
	CHECK(laws_clock(&d, &book->rules, &book->calendar, LAWS_STEP_VACANCY,
		  &c, a_day("2004-05-01")) == OK);
}

TEST(laws_clock, all_steps_come_in_order_and_only_dated_ones_have_a_day)
{
	const struct laws_book *book = laws_table();
	struct laws_case c = a_case("广东", LAWS_WAGE);
	int32_t events[LAWS_EVENT_COUNT];
	struct laws_deadline *v;
	size_t n, dated = 0;

	for (int i = 0; i < LAWS_EVENT_COUNT; i++)
		events[i] = DAY_NONE;
	events[LAWS_EVENT_RECEIVED] = a_day("2026-11-20");
	n = laws_clock_all(
	    &test_mem, &v, &book->rules, &book->calendar, &c, events);
	CHECK(n >= 12);
	for (size_t i = 0; i < n; i++) {
		CHECK(i == 0 || v[i - 1].step < v[i].step);
		CHECK((v[i].due_on != DAY_NONE) ==
		    (v[i].event == LAWS_EVENT_RECEIVED));
		dated += v[i].due_on != DAY_NONE;
	}
	CHECK_NUMBER(dated, 2); /* reply and the three months */
}

TEST(laws_clock, steps_and_events_have_keys_both_ways)
{
	enum laws_step step;
	enum laws_event event;

	for (int i = 0; i < LAWS_STEP_COUNT; i++) {
		CHECK(laws_step_parse(&step, laws_step_key((enum laws_step)i)));
		CHECK_NUMBER(step, i);
	}
	for (int i = 0; i < LAWS_EVENT_COUNT; i++) {
		CHECK(laws_event_parse(
		    &event, laws_event_key((enum laws_event)i)));
		CHECK_NUMBER(event, i);
	}
	CHECK(laws_step_parse(&step, "review") && step == LAWS_STEP_EFFECTIVE);
	CHECK(laws_step_parse(&step, "reps"));
	CHECK_NUMBER(step, LAWS_STEP_REPRESENTATIVES);
	CHECK(!laws_step_parse(&step, "rep") && !laws_step_parse(&step, ""));
	CHECK(!laws_step_parse(&step, NULL));
	CHECK(!laws_event_parse(&event, "nothing"));
}

TEST(laws_clock, every_check_of_a_step_stands_in_the_rules)
{
	const struct laws_rules *rules = &laws_table()->rules;

	for (size_t k = 0; k < laws_step_checks_len; k++) {
		bool found = false;

		for (size_t i = 0; i < rules->len; i++)
			found |= text_is(
			    rules->v[i].check, laws_step_checks[k].check);
		if (!found)
			print_error("%s\n", laws_step_checks[k].check);
		CHECK(found);
	}
}

TEST(laws_clock, every_consequence_belongs_to_a_step_or_a_duty)
{
	const struct laws_rules *rules = &laws_table()->rules;
	enum laws_step step;

	for (size_t i = 0; i < rules->len; i++)
		if (text_is(rules->v[i].object, "consequence"))
			CHECK(laws_step_parse(&step, rules->v[i].check) ||
			    text_is(rules->v[i].check, "sign") ||
			    text_is(rules->v[i].check, "performance"));
}
