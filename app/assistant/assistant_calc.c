#include "assistant/assistant_calc.h"

#include "assistant/assistant_injury.h"
#include "assistant/assistant_leave.h"
#include "assistant/assistant_leaving.h"
#include "assistant/assistant_sums.h"
#include "assistant/assistant_terms.h"
#include "base/day.h"
#include "base/text.h"

enum {
	PAY_MAX = ASSISTANT_PAY_MAX_CENTS,
	HOURS_MAX = 74400, /* a month's hours, hundredths */
	DAY_FIRST = -7305, /* 1950-01-01 */
	DAY_LAST = 47482 /* 2100-01-01 */
};

#define MONEY(name, label, hint, optional)                                   \
	{                                                                    \
		name, label, hint, MSG_CALC_YUAN, ASSISTANT_MONEY, optional, \
		    0, PAY_MAX, NULL                                         \
	}
#define DAY(name, label, hint, optional)                              \
	{                                                             \
		name, label, hint, MSG_NONE, ASSISTANT_DAY, optional, \
		    DAY_FIRST, DAY_LAST, NULL                         \
	}
#define HOURS(name, label)                                                     \
	{                                                                      \
		name, label, MSG_NONE, MSG_CALC_UNIT_HOURS, ASSISTANT_DECIMAL, \
		    true, 0, HOURS_MAX, NULL                                   \
	}
#define CHOICE(name, label, hint, options)                                  \
	{                                                                   \
		name, label, hint, MSG_NONE, ASSISTANT_CHOICE, false, 0, 0, \
		    options                                                 \
	}
#define LEN(v) (sizeof(v) / sizeof(*(v)))

/* What the values mean together is wrong: said at that field. */
static void
settle(struct form *form, enum fail f, const char *name, enum msg why)
{
	if (f != OK)
		form_wrong(form, name, why);
}

static const struct assistant_option pers[] = { { "month", MSG_CALC_PER_MONTH },
	{ "day", MSG_CALC_PER_DAY }, { "hour", MSG_CALC_PER_HOUR },
	{ NULL, MSG_NONE } };
static const struct assistant_field conversion[] = {
	CHOICE("per", MSG_CALC_PER, MSG_NONE, pers),
	MONEY("pay", MSG_CALC_PAY, MSG_NONE, false),
};

static void
work_conversion(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	settle(form,
	    assistant_sums_convert(w, x->v[1], (enum assistant_per)x->v[0]),
	    "pay", MSG_CALC_NO_SENSE);
}

static const struct assistant_field overtime[] = {
	MONEY("pay", MSG_CALC_MONTHLY_PAY, MSG_CALC_MONTHLY_PAY_HINT, false),
	HOURS("workday", MSG_CALC_ON_WORKDAYS),
	HOURS("restday", MSG_CALC_ON_RESTDAYS),
	HOURS("holiday", MSG_CALC_ON_HOLIDAYS),
};

static void
work_overtime(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	settle(form,
	    assistant_sums_overtime(w,
		&(struct assistant_overtime){
		    x->v[0], x->v[1], x->v[2], x->v[3] }),
	    "pay", MSG_CALC_NO_SENSE);
}

static const struct assistant_option ends[] = { { "severance",
						    MSG_CALC_END_SEVERANCE },
	{ "notice-pay", MSG_CALC_END_NOTICE_PAY },
	{ "unlawful", MSG_CALC_END_UNLAWFUL }, { NULL, MSG_NONE } };
static const struct assistant_field severance[] = {
	CHOICE("end", MSG_CALC_END, MSG_CALC_END_HINT, ends),
	DAY("from", MSG_CALC_BEGAN_ON, MSG_CALC_BEGAN_ON_HINT, false),
	DAY("to", MSG_CALC_ENDED_ON, MSG_NONE, false),
	MONEY("pay", MSG_CALC_MEAN, MSG_CALC_MEAN_HINT, false),
	MONEY("last", MSG_CALC_LAST_MONTH, MSG_CALC_LAST_MONTH_HINT, true),
	MONEY("local", MSG_CALC_LOCAL, MSG_CALC_LOCAL_HINT, true),
	MONEY("minimum", MSG_CALC_LOCAL_MINIMUM, MSG_NONE, true),
};

static void
work_severance(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	struct assistant_leaving l = {
		.end = (enum assistant_end)x->v[0],
		.from_on = (int32_t)x->v[1],
		.to_on = (int32_t)x->v[2],
		.mean_cents = x->v[3],
		.last_cents = x->v[4],
		.local_cents = x->v[5],
		.minimum_cents = x->v[6],
	};

	if (l.end == ASSISTANT_SEVERANCE_AND_MONTH && !x->has[4])
		form_wrong(form, "last", MSG_CALC_LAST_MISSING);
	else
		settle(form, assistant_leaving_sum(w, &l), "to",
		    MSG_CALC_WRONG_ORDER);
}

static const struct assistant_option yes_no[] = { { "yes", MSG_CALC_YES },
	{ "no", MSG_CALC_NO }, { NULL, MSG_NONE } };
static const struct assistant_field leave[] = {
	{ "worked", MSG_CALC_WORKED, MSG_CALC_WORKED_HINT, MSG_CALC_UNIT_YEARS,
	    ASSISTANT_DECIMAL, false, 0, 7000, NULL },
	CHOICE("continuous", MSG_CALC_CONTINUOUS, MSG_NONE, yes_no),
	{ "year", MSG_CALC_YEAR, MSG_NONE, MSG_NONE, ASSISTANT_WHOLE, false,
	    2008, 2100, NULL },
	DAY("from", MSG_CALC_JOINED_ON, MSG_CALC_JOINED_ON_HINT, true),
	DAY("to", MSG_CALC_LEAVES_ON, MSG_CALC_LEAVES_ON_HINT, true),
	{ "taken", MSG_CALC_TAKEN, MSG_NONE, MSG_CALC_UNIT_DAYS,
	    ASSISTANT_DECIMAL, true, 0, 6000, NULL },
	MONEY("pay", MSG_CALC_LEAVE_MEAN, MSG_CALC_LEAVE_MEAN_HINT, true),
};

static void
work_leave(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	struct assistant_leave l = {
		.worked_years = x->v[0],
		.is_continuous = x->v[1] == 0,
		.year = (int32_t)x->v[2],
		.from_on = x->has[3] ? (int32_t)x->v[3] : DAY_NONE,
		.to_on = x->has[4] ? (int32_t)x->v[4] : DAY_NONE,
		.taken_days = x->v[5],
		.mean_cents = x->v[6],
	};

	settle(form, assistant_leave_sum(w, &l),
	    x->has[3]       ? "from"
		: x->has[4] ? "to"
			    : "year",
	    MSG_CALC_NOT_THAT_YEAR);
}

static const struct assistant_option grades[] = { { "none",
						      MSG_CALC_GRADE_NONE },
	{ "1", MSG_CALC_GRADE_1 }, { "2", MSG_CALC_GRADE_2 },
	{ "3", MSG_CALC_GRADE_3 }, { "4", MSG_CALC_GRADE_4 },
	{ "5", MSG_CALC_GRADE_5 }, { "6", MSG_CALC_GRADE_6 },
	{ "7", MSG_CALC_GRADE_7 }, { "8", MSG_CALC_GRADE_8 },
	{ "9", MSG_CALC_GRADE_9 }, { "10", MSG_CALC_GRADE_10 },
	{ "death", MSG_CALC_GRADE_DEATH }, { NULL, MSG_NONE } };
static const struct assistant_option cares[] = { { "none", MSG_CALC_CARE_NONE },
	{ "part", MSG_CALC_CARE_PART }, { "most", MSG_CALC_CARE_MOST },
	{ "all", MSG_CALC_CARE_ALL }, { NULL, MSG_NONE } };
static const struct assistant_field injury[] = {
	CHOICE("grade", MSG_CALC_GRADE, MSG_CALC_GRADE_HINT, grades),
	MONEY("own", MSG_CALC_OWN_WAGE, MSG_CALC_OWN_WAGE_HINT, false),
	MONEY("local", MSG_CALC_LOCAL, MSG_CALC_LOCAL_HINT, true),
	CHOICE("care", MSG_CALC_CARE_LEVEL, MSG_NONE, cares),
	MONEY("pay", MSG_CALC_PAY_BEFORE, MSG_CALC_PAY_BEFORE_HINT, true),
	{ "rest", MSG_CALC_REST, MSG_CALC_REST_HINT, MSG_CALC_UNIT_MONTHS,
	    ASSISTANT_WHOLE, true, 0, 24, NULL },
	MONEY("income", MSG_CALC_INCOME, MSG_CALC_INCOME_HINT, true),
};

static void
work_injury(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	settle(form,
	    assistant_injury_sum(w,
		&(struct assistant_injury){
		    .grade = (int)x->v[0],
		    .own_cents = x->v[1],
		    .local_cents = x->v[2],
		    .care = (enum assistant_care)x->v[3],
		    .pay_cents = x->v[4],
		    .rest_months = x->v[5],
		    .income_cents = x->v[6],
		}),
	    "grade", MSG_CALC_NO_SENSE);
}

static const struct assistant_field minimum[] = {
	[ASSISTANT_MINIMUM_PLACE] = { "place", MSG_CALC_PLACE,
	    MSG_CALC_PLACE_HINT, MSG_NONE, ASSISTANT_PLACE, false, 0, 0, NULL },
	[ASSISTANT_MINIMUM_ON] =
	    DAY("on", MSG_CALC_PAID_ON, MSG_CALC_PAID_ON_HINT, false),
	[ASSISTANT_MINIMUM_PAY] =
	    MONEY("pay", MSG_CALC_MONTH_PAID, MSG_CALC_MONTH_PAID_HINT, false),
	[ASSISTANT_MINIMUM_OVERTIME] =
	    MONEY("overtime", MSG_CALC_OF_OVERTIME, MSG_NONE, true),
	[ASSISTANT_MINIMUM_ALLOWANCE] = MONEY("allowance",
	    MSG_CALC_OF_ALLOWANCE, MSG_CALC_OF_ALLOWANCE_HINT, true),
	[ASSISTANT_MINIMUM_WELFARE] =
	    MONEY("welfare", MSG_CALC_OF_WELFARE, MSG_NONE, true),
};

static const struct assistant_option notices[] = { { "worker",
						       MSG_CALC_BY_WORKER },
	{ "probation", MSG_CALC_BY_PROBATION },
	{ "employer", MSG_CALC_BY_EMPLOYER }, { "layoff", MSG_CALC_BY_LAYOFF },
	{ "at-once", MSG_CALC_BY_AT_ONCE }, { NULL, MSG_NONE } };
static const struct assistant_field notice[] = {
	CHOICE("who", MSG_CALC_WHO, MSG_NONE, notices),
	DAY("on", MSG_CALC_NOTICE_ON, MSG_CALC_NOTICE_ON_HINT, false),
};

static void
work_notice(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	(void)form;
	assistant_terms_notice(
	    w, (enum assistant_notice)x->v[0], (int32_t)x->v[1]);
}

static const struct assistant_option limits[] = {
	{ "arbitration", MSG_CALC_FOR_ARBITRATION },
	{ "wages", MSG_CALC_FOR_WAGES }, { "court", MSG_CALC_FOR_COURT },
	{ "inspection", MSG_CALC_FOR_INSPECTION },
	{ "injury-employer", MSG_CALC_FOR_INJURY_EMPLOYER },
	{ "injury-worker", MSG_CALC_FOR_INJURY_WORKER },
	{ "reassessment", MSG_CALC_FOR_REASSESSMENT }, { NULL, MSG_NONE }
};
static const struct assistant_field limitation[] = {
	CHOICE("what", MSG_CALC_WHAT, MSG_NONE, limits),
	DAY("from", MSG_CALC_RUNS_FROM, MSG_CALC_RUNS_FROM_HINT, false),
	DAY("again", MSG_CALC_AGAIN, MSG_CALC_AGAIN_HINT, true),
};

static void
work_limitation(struct form *form, struct assistant_working *w,
    const struct assistant_values *x)
{
	settle(form,
	    assistant_terms_limit(w, &laws_now()->calendar,
		(enum assistant_limit)x->v[0], (int32_t)x->v[1],
		x->has[2] ? (int32_t)x->v[2] : DAY_NONE),
	    "again", MSG_CALC_AGAIN_TOO_LATE);
}

const struct assistant_calculator assistant_calculators[] = {
	{ "overtime", MSG_CALC_OVERTIME, MSG_CALC_OVERTIME_ABOUT, overtime,
	    LEN(overtime), work_overtime },
	{ "minimum-wage", MSG_CALC_MINIMUM, MSG_CALC_MINIMUM_ABOUT, minimum,
	    LEN(minimum), NULL },
	{ "conversion", MSG_CALC_CONVERSION, MSG_CALC_CONVERSION_ABOUT,
	    conversion, LEN(conversion), work_conversion },
	{ "annual-leave", MSG_CALC_LEAVE, MSG_CALC_LEAVE_ABOUT, leave,
	    LEN(leave), work_leave },
	{ "severance", MSG_CALC_LEAVING, MSG_CALC_LEAVING_ABOUT, severance,
	    LEN(severance), work_severance },
	{ "notice", MSG_CALC_NOTICE, MSG_CALC_NOTICE_ABOUT, notice, LEN(notice),
	    work_notice },
	{ "injury", MSG_CALC_INJURY, MSG_CALC_INJURY_ABOUT, injury, LEN(injury),
	    work_injury },
	{ "limitation", MSG_CALC_LIMITATION, MSG_CALC_LIMITATION_ABOUT,
	    limitation, LEN(limitation), work_limitation },
};
const size_t assistant_calculators_len = LEN(assistant_calculators);

const struct assistant_calculator *
assistant_calc_find(const char *name)
{
	for (size_t i = 0; i < assistant_calculators_len; i++)
		if (text_is(assistant_calculators[i].name, name))
			return &assistant_calculators[i];
	return NULL;
}
