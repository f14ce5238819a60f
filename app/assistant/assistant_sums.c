#include "assistant/assistant_sums.h"

#include "base/money.h"
#include "base/text.h"

static const char notice[] = "月平均工作时间和工资折算通知2025";

enum {
	PAID_DAYS = 2175, /* hundredths of a day a month */
	WORKED_DAYS = 2067,
	HOURS_A_DAY = 8,
	PAID_HOURS = 174, /* 21.75 × 8 */
	OVERTIME_LIMIT = 3600 /* hundredths of an hour a month */
};

static enum fail
month_of(int64_t *out, int64_t pay_cents, enum assistant_per per)
{
	switch (per) {
	case ASSISTANT_PER_DAY:
		return money_scale(out, pay_cents, PAID_DAYS, 100);
	case ASSISTANT_PER_HOUR:
		return money_scale(out, pay_cents, PAID_HOURS, 1);
	case ASSISTANT_PER_MONTH:
	default:
		*out = pay_cents;
		return OK;
	}
}

static enum fail
day_of(int64_t *out, int64_t pay_cents, enum assistant_per per)
{
	switch (per) {
	case ASSISTANT_PER_MONTH:
		return money_scale(out, pay_cents, 100, PAID_DAYS);
	case ASSISTANT_PER_HOUR:
		return money_scale(out, pay_cents, HOURS_A_DAY, 1);
	case ASSISTANT_PER_DAY:
	default:
		*out = pay_cents;
		return OK;
	}
}

static enum fail
hour_of(int64_t *out, int64_t pay_cents, enum assistant_per per)
{
	switch (per) {
	case ASSISTANT_PER_MONTH:
		return money_scale(out, pay_cents, 1, PAID_HOURS);
	case ASSISTANT_PER_DAY:
		return money_scale(out, pay_cents, 1, HOURS_A_DAY);
	case ASSISTANT_PER_HOUR:
	default:
		*out = pay_cents;
		return OK;
	}
}

enum fail
assistant_sums_convert(
    struct assistant_working *w, int64_t pay_cents, enum assistant_per per)
{
	static const char *const sums[3][3] = {
		{ "%s", "%s ÷ 21.75", "%s ÷ (21.75 × 8)" },
		{ "%s × 21.75", "%s", "%s ÷ 8" },
		{ "%s × 21.75 × 8", "%s × 8", "%s" },
	};
	static const enum msg labels[] = { MSG_CALC_BY_MONTH, MSG_CALC_BY_DAY,
		MSG_CALC_BY_HOUR };
	int64_t values[3];
	const char *typed;

	if (pay_cents < 0 || month_of(&values[0], pay_cents, per) != OK ||
	    day_of(&values[1], pay_cents, per) != OK ||
	    hour_of(&values[2], pay_cents, per) != OK)
		return FAIL_INVALID;
	typed = assistant_working_cents(w->mem, pay_cents);
	assistant_working_add(
	    w, MSG_CALC_PAID_DAYS, PAID_DAYS, ASSISTANT_DAYS, notice, 0)
	    ->sum = "(365 − 104) ÷ 12";
	for (int i = 0; i < 3; i++) {
		struct assistant_line *line = assistant_working_add(
		    w, labels[i], values[i], ASSISTANT_CENTS, notice, 0);
		const char *sum = sums[per][i];
		size_t behind = sizeof("%s") - 1;

		line->sum = text_printf(w->mem, "%s%s", typed, sum + behind);
		line->is_total = true;
	}
	assistant_working_add(
	    w, MSG_CALC_WORKED_DAYS, WORKED_DAYS, ASSISTANT_DAYS, notice, 0)
	    ->sum = "(365 − 104 − 13) ÷ 12";
	assistant_working_note(w, MSG_CALC_NOTE_DAYS, "劳动法", 51);
	assistant_working_note(w, MSG_CALC_NOTE_OLD_DAYS, notice, 0);
	return OK;
}

static enum fail
add_overtime(struct assistant_working *w, enum msg label, int64_t monthly_cents,
    int64_t hours, int percent, int64_t *sum)
{
	int64_t cents;

	if (hours < 0 ||
	    money_scale(&cents, monthly_cents, hours * percent,
		(int64_t)PAID_HOURS * 100 * 100) != OK ||
	    __builtin_add_overflow(*sum, cents, sum))
		return FAIL_INVALID;
	if (hours == 0)
		return OK;
	assistant_working_add(w, label, cents, ASSISTANT_CENTS, "劳动法", 44)
	    ->sum = text_printf(w->mem, "%s ÷ 21.75 ÷ 8 × %s × %d%%",
	    assistant_working_cents(w->mem, monthly_cents),
	    assistant_working_decimal(w->mem, hours), percent);
	return OK;
}

enum fail
assistant_sums_overtime(
    struct assistant_working *w, const struct assistant_overtime *o)
{
	int64_t sum = 0, hour_cents, beyond;

	if (o->monthly_cents < 0 || o->workday_hours < 0 ||
	    o->restday_hours < 0 || o->holiday_hours < 0 ||
	    hour_of(&hour_cents, o->monthly_cents, ASSISTANT_PER_MONTH) != OK)
		return FAIL_INVALID;
	assistant_working_add(
	    w, MSG_CALC_BY_HOUR, hour_cents, ASSISTANT_CENTS, notice, 0)
	    ->sum = text_printf(w->mem, "%s ÷ 21.75 ÷ 8",
	    assistant_working_cents(w->mem, o->monthly_cents));
	if (add_overtime(w, MSG_CALC_ON_WORKDAYS, o->monthly_cents,
		o->workday_hours, 150, &sum) != OK ||
	    add_overtime(w, MSG_CALC_ON_RESTDAYS, o->monthly_cents,
		o->restday_hours, 200, &sum) != OK ||
	    add_overtime(w, MSG_CALC_ON_HOLIDAYS, o->monthly_cents,
		o->holiday_hours, 300, &sum) != OK)
		return FAIL_INVALID;
	assistant_working_add(
	    w, MSG_CALC_OVERTIME_SUM, sum, ASSISTANT_CENTS, "劳动法", 44)
	    ->is_total = true;
	beyond = o->workday_hours + o->restday_hours - OVERTIME_LIMIT;
	if (beyond > 0)
		assistant_working_note(w, MSG_CALC_NOTE_TOO_MUCH, "劳动法", 41);
	assistant_working_note(w, MSG_CALC_NOTE_BASE, "工资支付暂行规定", 13);
	assistant_working_note(w, MSG_CALC_NOTE_IN_LIEU, "劳动法", 44);
	assistant_working_note(w, MSG_CALC_NOTE_PIECE, "工资支付暂行规定", 13);
	return OK;
}

enum fail
assistant_sums_minimum(
    struct assistant_working *w, const struct assistant_minimum *m)
{
	int64_t counted = m->pay_cents - m->overtime_cents -
	    m->allowance_cents - m->welfare_cents;
	int64_t missing = m->standard_cents - counted;
	struct assistant_line *line;

	if (m->pay_cents < 0 || m->overtime_cents < 0 ||
	    m->allowance_cents < 0 || m->welfare_cents < 0 ||
	    m->standard_cents <= 0 || counted < 0)
		return FAIL_INVALID;
	line = assistant_working_add(w, MSG_CALC_COUNTED, counted,
	    ASSISTANT_CENTS_MONTHLY, "最低工资规定", 12);
	line->sum = text_printf(w->mem, "%s − %s − %s − %s",
	    assistant_working_cents(w->mem, m->pay_cents),
	    assistant_working_cents(w->mem, m->overtime_cents),
	    assistant_working_cents(w->mem, m->allowance_cents),
	    assistant_working_cents(w->mem, m->welfare_cents));
	assistant_working_add(w, MSG_CALC_STANDARD, m->standard_cents,
	    ASSISTANT_CENTS_MONTHLY, "劳动法", 48);
	line = missing > 0 ? assistant_working_add(w, MSG_CALC_MISSING, missing,
				 ASSISTANT_CENTS_MONTHLY, "劳动合同法", 85)
			   : assistant_working_add(w, MSG_CALC_ABOVE, -missing,
				 ASSISTANT_CENTS_MONTHLY, "劳动法", 48);
	line->sum = text_printf(w->mem, "%s − %s",
	    assistant_working_cents(
		w->mem, missing > 0 ? m->standard_cents : counted),
	    assistant_working_cents(
		w->mem, missing > 0 ? counted : m->standard_cents));
	line->is_total = true;
	return OK;
}
