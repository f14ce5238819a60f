#include "assistant/assistant_leave.h"

#include "base/day.h"
#include "base/money.h"
#include "base/text.h"

static const char leave_rules[] = "职工带薪年休假条例";
static const char leave_measures[] = "企业职工带薪年休假实施办法";

int
assistant_leave_days_a_year(int64_t worked_years)
{
	return worked_years >= 2000 ? 15
	    : worked_years >= 1000  ? 10
	    : worked_years >= 100   ? 5
				    : 0;
}

/* Days with this employer in the year; false when they make no sense. */
static bool
count_days(int32_t *out, const struct assistant_leave *l)
{
	int32_t first, last, from, to;

	if (!day_from_civil(&first, (struct day_civil){ l->year, 1, 1 }) ||
	    !day_from_civil(&last, (struct day_civil){ l->year, 12, 31 }))
		return false;
	from = l->from_on == DAY_NONE ? first : l->from_on;
	to = l->to_on == DAY_NONE ? last : l->to_on;
	if (from < first || to > last || from > to)
		return false;
	*out = to - from + 1;
	return true;
}

/* The year's days, or its share for those who join or leave in it. */
static int64_t
entitled(struct assistant_working *w, const struct assistant_leave *l,
    int32_t here_days)
{
	int a_year =
	    l->is_continuous ? assistant_leave_days_a_year(l->worked_years) : 0;
	bool is_part = l->from_on != DAY_NONE || l->to_on != DAY_NONE;
	int64_t days = a_year;

	assistant_working_add(w, MSG_CALC_LEAVE_YEAR, a_year * 100,
	    ASSISTANT_DAYS, leave_rules, 3);
	if (!is_part || a_year == 0)
		return days;
	days = (int64_t)here_days * a_year / 365;
	if (days > a_year)
		days = a_year;
	assistant_working_add(w, MSG_CALC_LEAVE_SHARE, days * 100,
	    ASSISTANT_DAYS, leave_measures, l->to_on != DAY_NONE ? 12 : 5)
	    ->sum = text_printf(w->mem, "%d ÷ 365 × %d", here_days, a_year);
	return days;
}

static enum fail
add_pay(struct assistant_working *w, const struct assistant_leave *l,
    int64_t open_days)
{
	const char *mean = assistant_working_cents(w->mem, l->mean_cents);
	const char *days = assistant_working_decimal(w->mem, open_days);
	int64_t day, all, more;

	/* mean × 100 ÷ 2175 × days ÷ 100 × 3 */
	if (money_scale(&day, l->mean_cents, 100, 2175) != OK ||
	    money_scale(&all, l->mean_cents, open_days * 3, 2175) != OK ||
	    money_scale(&more, l->mean_cents, open_days * 2, 2175) != OK)
		return FAIL_INVALID;
	assistant_working_add(
	    w, MSG_CALC_BY_DAY, day, ASSISTANT_CENTS, leave_measures, 11)
	    ->sum = text_printf(w->mem, "%s ÷ 21.75", mean);
	assistant_working_add(
	    w, MSG_CALC_LEAVE_PAY, all, ASSISTANT_CENTS, leave_measures, 10)
	    ->sum = text_printf(w->mem, "%s ÷ 21.75 × %s × 300%%", mean, days);
	assistant_working_add(
	    w, MSG_CALC_LEAVE_MORE, more, ASSISTANT_CENTS, leave_measures, 10)
	    ->sum = text_printf(w->mem, "%s ÷ 21.75 × %s × 200%%", mean, days);
	w->lines[w->lines_len - 1].is_total = true;
	return OK;
}

enum fail
assistant_leave_sum(
    struct assistant_working *w, const struct assistant_leave *l)
{
	int64_t days, open_days;
	int32_t here_days;

	if (l->worked_years < 0 || l->taken_days < 0 || l->mean_cents < 0 ||
	    !count_days(&here_days, l))
		return FAIL_INVALID;
	days = entitled(w, l, here_days);
	open_days = days * 100 - l->taken_days;
	if (open_days < 0)
		open_days = 0;
	assistant_working_add(w, MSG_CALC_LEAVE_OPEN, open_days, ASSISTANT_DAYS,
	    leave_measures, 10)
	    ->sum = text_printf(w->mem, "%d − %s", (int)days,
	    assistant_working_decimal(w->mem, l->taken_days));
	w->lines[w->lines_len - 1].is_total = l->mean_cents == 0;
	if (!l->is_continuous)
		assistant_working_note(
		    w, MSG_CALC_NOTE_CONTINUOUS, leave_measures, 3);
	if (l->to_on != DAY_NONE && l->taken_days > days * 100)
		assistant_working_note(
		    w, MSG_CALC_NOTE_NOT_BACK, leave_measures, 12);
	assistant_working_note(w, MSG_CALC_NOTE_NO_LEAVE, leave_rules, 4);
	assistant_working_note(w, MSG_CALC_NOTE_OWN_WISH, leave_measures, 10);
	assistant_working_note(w, MSG_CALC_NOTE_BETTER, leave_measures, 13);
	return l->mean_cents > 0 ? add_pay(w, l, open_days) : OK;
}
