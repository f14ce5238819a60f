/*
 * Paid annual leave: how many days a year brings, and what is due for those
 * not taken. Pure; days as in base/day.h.
 */
#ifndef ASSISTANT_ASSISTANT_LEAVE_H
#define ASSISTANT_ASSISTANT_LEAVE_H

#include "assistant/assistant_working.h"

struct assistant_leave {
	int64_t worked_years; /* all jobs together, hundredths of a year */
	bool is_continuous; /* twelve months without a gap */
	int32_t year;
	int32_t from_on; /* joined this year; DAY_NONE: here since before */
	int32_t to_on; /* leaves this year; DAY_NONE: stays */
	int64_t taken_days; /* hundredths */
	int64_t mean_cents; /* monthly without overtime; 0: don't reckon pay */
};

/* 5, 10, 15 days a year (职工带薪年休假条例 第三条); 0 under one year. */
int assistant_leave_days_a_year(int64_t worked_years);

/*
 * FAIL_INVALID: a day outside the year, the wrong way round, something
 * negative, or an overflow.
 */
MUST_CHECK enum fail assistant_leave_sum(
    struct assistant_working *w, const struct assistant_leave *l);

#endif
