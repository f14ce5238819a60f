#include "assistant/assistant_injury.h"

#include "base/money.h"
#include "base/text.h"

static const char rules[] = "工伤保险条例";

enum {
	REST_MONTHS_MAX = 24,
	INCOME_YEARS = 20,
	FUNERAL_MONTHS = 6
};

/* Articles 35 to 37: months of one's own wage at once, percent a month. */
static const struct {
	int months, percent, article;
} grades[] = {
	[1] = { 27, 90, 35 },
	[2] = { 25, 85, 35 },
	[3] = { 23, 80, 35 },
	[4] = { 21, 75, 35 },
	[5] = { 18, 70, 36 },
	[6] = { 16, 60, 36 },
	[7] = { 13, 0, 37 },
	[8] = { 11, 0, 37 },
	[9] = { 9, 0, 37 },
	[10] = { 7, 0, 37 },
};

/* One's own wage counts between 60 % and 300 % of the local mean. */
static int64_t
find_wage(struct assistant_working *w, const struct assistant_injury *i)
{
	int64_t low = 0, high = 0, wage = i->own_cents;

	assistant_working_add(w, MSG_CALC_OWN_WAGE, i->own_cents,
	    ASSISTANT_CENTS_MONTHLY, rules, 64);
	if (i->local_cents == 0 ||
	    money_scale(&low, i->local_cents, 60, 100) != OK ||
	    money_scale(&high, i->local_cents, 300, 100) != OK) {
		assistant_working_note(w, MSG_CALC_NOTE_BOUNDS, rules, 64);
		return wage;
	}
	if (wage >= low && wage <= high)
		return wage;
	wage = wage < low ? low : high;
	assistant_working_add(w, MSG_CALC_OWN_WAGE_BOUND, wage,
	    ASSISTANT_CENTS_MONTHLY, rules, 64)
	    ->sum = text_printf(w->mem, "%s × %s",
	    assistant_working_cents(w->mem, i->local_cents),
	    wage == low ? "60%" : "300%");
	return wage;
}

static enum fail
add_times(struct assistant_working *w, enum msg label, int64_t cents,
    int64_t times, int article)
{
	int64_t sum;

	if (money_scale(&sum, cents, times, 1) != OK)
		return FAIL_INVALID;
	assistant_working_add(w, label, sum, ASSISTANT_CENTS, rules, article)
	    ->sum = text_printf(w->mem, "%s × %d",
	    assistant_working_cents(w->mem, cents), (int)times);
	w->lines[w->lines_len - 1].is_total = true;
	return OK;
}

static enum fail
add_share(struct assistant_working *w, enum msg label, int64_t cents,
    int percent, int article)
{
	int64_t sum;

	if (money_scale(&sum, cents, percent, 100) != OK)
		return FAIL_INVALID;
	assistant_working_add(
	    w, label, sum, ASSISTANT_CENTS_MONTHLY, rules, article)
	    ->sum = text_printf(w->mem, "%s × %d%%",
	    assistant_working_cents(w->mem, cents), percent);
	w->lines[w->lines_len - 1].is_total = true;
	return OK;
}

static enum fail
add_grade(
    struct assistant_working *w, const struct assistant_injury *i, int64_t wage)
{
	enum fail f = add_times(w, MSG_CALC_INJURY_ONCE, wage,
	    grades[i->grade].months, grades[i->grade].article);

	if (f == OK && grades[i->grade].percent > 0)
		f = add_share(w,
		    i->grade <= 4 ? MSG_CALC_INJURY_PENSION
				  : MSG_CALC_INJURY_NO_POST,
		    wage, grades[i->grade].percent, grades[i->grade].article);
	if (i->grade <= 4)
		assistant_working_note(w, MSG_CALC_NOTE_STAYS, rules, 35);
	if (i->grade >= 5)
		assistant_working_note(
		    w, MSG_CALC_NOTE_PROVINCE, rules, grades[i->grade].article);
	return f;
}

static enum fail
add_death(
    struct assistant_working *w, const struct assistant_injury *i, int64_t wage)
{
	enum fail f = OK;

	if (i->local_cents > 0)
		f = add_times(
		    w, MSG_CALC_FUNERAL, i->local_cents, FUNERAL_MONTHS, 39);
	if (f == OK && i->income_cents > 0)
		f = add_times(
		    w, MSG_CALC_DEATH_ONCE, i->income_cents, INCOME_YEARS, 39);
	if (f == OK)
		f = add_share(w, MSG_CALC_SPOUSE, wage, 40, 39);
	if (f == OK)
		f = add_share(w, MSG_CALC_RELATIVE, wage, 30, 39);
	assistant_working_note(w, MSG_CALC_NOTE_DEPENDANTS, rules, 39);
	return f;
}

static bool
makes_sense(const struct assistant_injury *i)
{
	return i->grade >= ASSISTANT_GRADE_NONE &&
	    i->grade <= ASSISTANT_GRADE_DEATH && i->own_cents >= 0 &&
	    i->local_cents >= 0 && i->pay_cents >= 0 && i->income_cents >= 0 &&
	    i->rest_months >= 0 && i->rest_months <= REST_MONTHS_MAX;
}

enum fail
assistant_injury_sum(
    struct assistant_working *w, const struct assistant_injury *i)
{
	static const int care[] = { 0, 30, 40, 50 };
	enum fail f = OK;
	int64_t wage;

	if (!makes_sense(i))
		return FAIL_INVALID;
	wage = find_wage(w, i);
	if (i->rest_months > 0 && i->pay_cents > 0)
		f = add_times(
		    w, MSG_CALC_REST_PAY, i->pay_cents, i->rest_months, 33);
	if (f == OK && i->grade == ASSISTANT_GRADE_DEATH)
		f = add_death(w, i, wage);
	else if (f == OK && i->grade != ASSISTANT_GRADE_NONE)
		f = add_grade(w, i, wage);
	if (f == OK && i->care != ASSISTANT_CARE_NONE && i->local_cents > 0)
		f = add_share(
		    w, MSG_CALC_CARE, i->local_cents, care[i->care], 34);
	if (i->grade == ASSISTANT_GRADE_NONE)
		assistant_working_note(w, MSG_CALC_NOTE_ASSESS, rules, 23);
	assistant_working_note(w, MSG_CALC_NOTE_TREATMENT, rules, 30);
	assistant_working_note(w, MSG_CALC_NOTE_UNINSURED, rules, 62);
	assistant_working_note(w, MSG_CALC_NOTE_APPLY, rules, 17);
	return f;
}
