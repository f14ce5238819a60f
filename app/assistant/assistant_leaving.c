#include "assistant/assistant_leaving.h"

#include "base/day.h"
#include "base/money.h"
#include "base/text.h"

static const char contract_law[] = "劳动合同法";
static const char contract_rules[] = "劳动合同法实施条例";

enum {
	CAP_TIMES = 3,
	CAP_HALVES = 24 /* twelve years */
};

enum fail
assistant_leaving_halves(int64_t *out, int32_t from_on, int32_t to_on)
{
	int32_t behind = to_on + 1; /* the last day counts */
	int32_t years = 0;

	if (to_on < from_on)
		return FAIL_INVALID;
	while (day_add_months(from_on, 12 * (years + 1)) <= behind)
		years++;
	*out = 2 * years;
	if (day_add_months(from_on, 12 * years + 6) <= behind)
		*out += 2;
	else if (day_add_months(from_on, 12 * years) < behind)
		*out += 1;
	return OK;
}

/* The law is of 2008-01-01; severance counts from then. */
static int32_t
counted_from(struct assistant_working *w, const struct assistant_leaving *l)
{
	int32_t law_on;

	if (!day_from_civil(&law_on, (struct day_civil){ 2008, 1, 1 }) ||
	    l->from_on >= law_on || l->to_on < law_on)
		return l->from_on;
	if (l->end == ASSISTANT_UNLAWFUL)
		return l->from_on; /* 实施条例 第二十五条: from the first day */
	assistant_working_note(w, MSG_CALC_NOTE_2008, contract_law, 97);
	return law_on;
}

/* The month's pay to reckon with, and whether twelve years are the most. */
static int64_t
find_base(struct assistant_working *w, const struct assistant_leaving *l,
    bool *out_capped)
{
	int64_t cap = l->local_cents * CAP_TIMES;

	*out_capped = false;
	assistant_working_add(w, MSG_CALC_MEAN, l->mean_cents,
	    ASSISTANT_CENTS_MONTHLY, contract_rules, 27);
	if (l->local_cents > 0 && l->mean_cents > cap) {
		*out_capped = true;
		assistant_working_add(w, MSG_CALC_CAP, cap,
		    ASSISTANT_CENTS_MONTHLY, contract_law, 47)
		    ->sum = text_printf(w->mem, "%s × 3",
		    assistant_working_cents(w->mem, l->local_cents));
		return cap;
	}
	if (l->minimum_cents > l->mean_cents) {
		assistant_working_add(w, MSG_CALC_FLOOR, l->minimum_cents,
		    ASSISTANT_CENTS_MONTHLY, contract_rules, 27);
		return l->minimum_cents;
	}
	return l->mean_cents;
}

static void
add_notes(struct assistant_working *w, const struct assistant_leaving *l)
{
	if (l->local_cents == 0)
		assistant_working_note(w, MSG_CALC_NOTE_CAP, contract_law, 47);
	if (l->end == ASSISTANT_UNLAWFUL) {
		assistant_working_note(
		    w, MSG_CALC_NOTE_INSTEAD, contract_rules, 25);
		assistant_working_note(
		    w, MSG_CALC_NOTE_RETURN, contract_law, 48);
	} else {
		assistant_working_note(w, MSG_CALC_NOTE_WHEN, contract_law, 46);
		assistant_working_note(
		    w, MSG_CALC_NOTE_PAY_DAY, contract_law, 50);
	}
}

static const char *
sum_of(struct assistant_working *w, int64_t base, int64_t halves, bool twice)
{
	return text_printf(w->mem, "%s × %s%s",
	    assistant_working_cents(w->mem, base),
	    assistant_working_decimal(w->mem, halves * 50),
	    twice ? " × 2" : "");
}

static enum fail
add_total(struct assistant_working *w, const struct assistant_leaving *l,
    int64_t base, int64_t halves)
{
	bool twice = l->end == ASSISTANT_UNLAWFUL;
	int64_t pay, all;

	if (money_scale(&pay, base, halves, twice ? 1 : 2) != OK ||
	    __builtin_add_overflow(pay,
		l->end == ASSISTANT_SEVERANCE_AND_MONTH ? l->last_cents : 0,
		&all))
		return FAIL_INVALID;
	assistant_working_add(w, twice ? MSG_CALC_DAMAGES : MSG_CALC_SEVERANCE,
	    pay, ASSISTANT_CENTS, contract_law, twice ? 87 : 47)
	    ->sum = sum_of(w, base, halves, twice);
	if (l->end == ASSISTANT_SEVERANCE_AND_MONTH) {
		assistant_working_add(w, MSG_CALC_NOTICE_PAY, l->last_cents,
		    ASSISTANT_CENTS, contract_rules, 20);
		assistant_working_add(
		    w, MSG_CALC_TOGETHER, all, ASSISTANT_CENTS, NULL, 0);
	}
	w->lines[w->lines_len - 1].is_total = true;
	return OK;
}

enum fail
assistant_leaving_sum(
    struct assistant_working *w, const struct assistant_leaving *l)
{
	int32_t from_on = counted_from(w, l);
	int64_t halves, base;
	bool is_capped;

	if (l->mean_cents < 0 || l->last_cents < 0 || l->local_cents < 0 ||
	    l->local_cents > INT64_MAX / CAP_TIMES || l->minimum_cents < 0 ||
	    assistant_leaving_halves(&halves, from_on, l->to_on) != OK)
		return FAIL_INVALID;
	assistant_working_add(w, MSG_CALC_COUNTED_FROM, from_on, ASSISTANT_DATE,
	    contract_law, 47);
	assistant_working_add(w, MSG_CALC_COUNTED_MONTHS, halves * 50,
	    ASSISTANT_MONTHS, contract_law, 47);
	base = find_base(w, l, &is_capped);
	if (is_capped && halves > CAP_HALVES) {
		halves = CAP_HALVES;
		assistant_working_add(w, MSG_CALC_CAP_YEARS, halves * 50,
		    ASSISTANT_MONTHS, contract_law, 47);
	}
	add_notes(w, l);
	return add_total(w, l, base, halves);
}
