/*
 * Pay by the month, day and hour, and overtime pay. Pure; money in fen.
 * A month has 21.75 days that are paid and 20.67 days that are worked
 * (人社部发〔2025〕2号); the figures before 2025 were 21.75 and 20.83.
 */
#ifndef ASSISTANT_ASSISTANT_SUMS_H
#define ASSISTANT_ASSISTANT_SUMS_H

#include "assistant/assistant_working.h"

enum {
	ASSISTANT_PAY_MAX_CENTS = 100000000 /* a million yuan a month */
};

enum assistant_per {
	ASSISTANT_PER_MONTH,
	ASSISTANT_PER_DAY,
	ASSISTANT_PER_HOUR
};

/*
 * The pay of a month, a day and an hour from one of them.
 * FAIL_INVALID: pay_cents < 0 or the result overflows.
 */
MUST_CHECK enum fail assistant_sums_convert(
    struct assistant_working *w, int64_t pay_cents, enum assistant_per per);

struct assistant_overtime {
	int64_t monthly_cents; /* pay of normal hours */
	int64_t workday_hours; /* hundredths of an hour, of one month */
	int64_t restday_hours; /* without time off in lieu */
	int64_t holiday_hours;
};

/*
 * 150, 200, 300 % of the hour's pay (劳动法 第四十四条).
 * FAIL_INVALID: something is negative or overflows.
 */
MUST_CHECK enum fail assistant_sums_overtime(
    struct assistant_working *w, const struct assistant_overtime *o);

struct assistant_minimum {
	int64_t pay_cents; /* all that was paid for the month */
	int64_t overtime_cents; /* of it: overtime pay */
	int64_t allowance_cents; /* of it: shifts, heat, cold, underground... */
	int64_t welfare_cents; /* of it: welfare benefits by law */
	int64_t standard_cents; /* the place's minimum of that day */
};

/*
 * What counts against the minimum, and what is missing (最低工资规定
 * 第十二条). FAIL_INVALID: something is negative, or the parts are more
 * than the whole.
 */
MUST_CHECK enum fail assistant_sums_minimum(
    struct assistant_working *w, const struct assistant_minimum *m);

#endif
