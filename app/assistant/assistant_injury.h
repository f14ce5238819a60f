/*
 * An outline of what the work-injury insurance brings. Pure; money in fen.
 */
#ifndef ASSISTANT_ASSISTANT_INJURY_H
#define ASSISTANT_ASSISTANT_INJURY_H

#include "assistant/assistant_working.h"

enum {
	ASSISTANT_GRADE_NONE = 0, /* not assessed yet */
	ASSISTANT_GRADE_DEATH = 11
};

enum assistant_care {
	ASSISTANT_CARE_NONE,
	ASSISTANT_CARE_PART, /* 30 % */
	ASSISTANT_CARE_MOST, /* 40 % */
	ASSISTANT_CARE_ALL /* 50 % */
};

struct assistant_injury {
	int grade; /* 1 to 10, or one of the above */
	enum assistant_care care;
	int64_t own_cents; /* monthly contribution wage, twelve months' mean */
	int64_t local_cents; /* local monthly mean of last year; 0: not known */
	int64_t pay_cents; /* monthly pay before the injury; 0: leave out */
	int64_t rest_months; /* months of treatment on full pay */
	int64_t
	    income_cents; /* a year's urban disposable income; death alone */
};

/*
 * FAIL_INVALID: a grade that does not exist, something negative, more than
 * 24 months, or an overflow.
 */
MUST_CHECK enum fail assistant_injury_sum(
    struct assistant_working *w, const struct assistant_injury *i);

#endif
