/*
 * What is paid when a labour contract ends. Pure; money in fen, days as in
 * base/day.h.
 */
#ifndef ASSISTANT_ASSISTANT_LEAVING_H
#define ASSISTANT_ASSISTANT_LEAVING_H

#include "assistant/assistant_working.h"

enum assistant_end {
	ASSISTANT_SEVERANCE, /* 经济补偿 */
	ASSISTANT_SEVERANCE_AND_MONTH, /* and a month's pay for the notice */
	ASSISTANT_UNLAWFUL /* 赔偿金, twice */
};

struct assistant_leaving {
	enum assistant_end end;
	int32_t from_on; /* first day at work */
	int32_t to_on; /* last day of the contract */
	int64_t mean_cents; /* monthly, of the twelve months before */
	int64_t last_cents; /* of the month before: for the notice alone */
	int64_t local_cents; /* local monthly mean of last year; 0: not known */
	int64_t minimum_cents; /* local monthly minimum; 0: not known */
};

/*
 * Months paid for, in halves: 7 is three and a half. A year is a month, six
 * months and more are a year, less is half a month (劳动合同法 第四十七条).
 * FAIL_INVALID: to_on < from_on.
 */
MUST_CHECK enum fail
assistant_leaving_halves(int64_t *out, int32_t from_on, int32_t to_on);

/*
 * The sum. FAIL_INVALID: dates the wrong way round, a negative amount, or
 * an overflow.
 */
MUST_CHECK enum fail assistant_leaving_sum(
    struct assistant_working *w, const struct assistant_leaving *l);

#endif
