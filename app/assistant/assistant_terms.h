/*
 * Days until which something must be done, or from which it holds: notice of
 * the end of a labour contract, and limitation. Pure. The first day does not
 * count, and what ends on a public holiday ends behind it (民法典 第二百零一条
 * to 第二百零三条).
 */
#ifndef ASSISTANT_ASSISTANT_TERMS_H
#define ASSISTANT_ASSISTANT_TERMS_H

#include "assistant/assistant_working.h"

enum assistant_notice {
	ASSISTANT_NOTICE_WORKER, /* 30 days, in writing */
	ASSISTANT_NOTICE_PROBATION, /* 3 days */
	ASSISTANT_NOTICE_EMPLOYER, /* 30 days or a month's pay */
	ASSISTANT_NOTICE_LAYOFF, /* 30 days before the plan */
	ASSISTANT_NOTICE_AT_ONCE, /* the employer broke the law */
	ASSISTANT_NOTICE_COUNT
};

enum assistant_limit {
	ASSISTANT_LIMIT_ARBITRATION, /* a year from knowing */
	ASSISTANT_LIMIT_WAGES, /* a year from the end of the employment */
	ASSISTANT_LIMIT_COURT, /* 15 days from the award */
	ASSISTANT_LIMIT_INSPECTION, /* two years from the act */
	ASSISTANT_LIMIT_INJURY_EMPLOYER, /* 30 days from the accident */
	ASSISTANT_LIMIT_INJURY_WORKER, /* a year from the accident */
	ASSISTANT_LIMIT_REASSESSMENT, /* 15 days from the assessment */
	ASSISTANT_LIMIT_COUNT
};

/* Given on notice_on: the last day of the contract. */
void assistant_terms_notice(struct assistant_working *w,
    enum assistant_notice notice, int32_t notice_on);

/*
 * From from_on: the last day. again_on is the last time the claim was
 * raised, or DAY_NONE; only where limitation can be interrupted.
 * FAIL_INVALID: again_on lies before from_on or behind the last day.
 */
MUST_CHECK enum fail assistant_terms_limit(struct assistant_working *w,
    const struct laws_calendar *calendar, enum assistant_limit limit,
    int32_t from_on, int32_t again_on);

#endif
