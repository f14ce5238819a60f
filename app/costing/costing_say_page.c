#include "costing/costing_say_page.h"

#include "base/arena.h"
#include "base/text.h"

static const struct {
	enum msg label, unit, extra;
} kinds[COSTING_KIND_COUNT] = {
	[COSTING_RAISE_RATE] = { MSG_COSTING_K_RAISE_RATE, MSG_COSTING_U_PCT,
	    MSG_NONE },
	[COSTING_RAISE_AMOUNT] = { MSG_COSTING_K_RAISE_AMOUNT,
	    MSG_COSTING_U_MONTH, MSG_NONE },
	[COSTING_FLOOR] = { MSG_COSTING_K_FLOOR, MSG_COSTING_U_MONTH,
	    MSG_NONE },
	[COSTING_PIECE] = { MSG_COSTING_K_PIECE, MSG_COSTING_U_PCT, MSG_NONE },
	[COSTING_ALLOWANCE] = { MSG_COSTING_K_ALLOWANCE, MSG_COSTING_U_MONTH,
	    MSG_NONE },
	[COSTING_SKILL] = { MSG_COSTING_K_SKILL, MSG_COSTING_U_MONTH,
	    MSG_COSTING_X_SKILL },
	[COSTING_SENIORITY] = { MSG_COSTING_K_SENIORITY,
	    MSG_COSTING_U_MONTH_YEAR, MSG_COSTING_X_SENIORITY },
	[COSTING_NIGHT] = { MSG_COSTING_K_NIGHT, MSG_COSTING_U_SHIFT,
	    MSG_NONE },
	[COSTING_OVERTIME] = { MSG_COSTING_K_OVERTIME, MSG_COSTING_U_HOURLY,
	    MSG_NONE },
	[COSTING_MEAL] = { MSG_COSTING_K_MEAL, MSG_COSTING_U_DAY, MSG_NONE },
	[COSTING_HEAT] = { MSG_COSTING_K_HEAT, MSG_COSTING_U_MONTH,
	    MSG_COSTING_X_HEAT },
	[COSTING_BONUS] = { MSG_COSTING_K_BONUS, MSG_COSTING_U_YEAR, MSG_NONE },
	[COSTING_BONUS_MONTHS] = { MSG_COSTING_K_BONUS_MONTHS,
	    MSG_COSTING_U_MONTHS, MSG_NONE },
	[COSTING_ONCE] = { MSG_COSTING_K_ONCE, MSG_COSTING_U_ONCE, MSG_NONE },
	[COSTING_LEAVE] = { MSG_COSTING_K_LEAVE, MSG_COSTING_U_DAYS, MSG_NONE },
	[COSTING_TRAINING] = { MSG_COSTING_K_TRAINING, MSG_COSTING_U_WAGES,
	    MSG_NONE },
	[COSTING_FUND] = { MSG_COSTING_K_FUND, MSG_COSTING_U_BASE, MSG_NONE },
};

enum msg
costing_say_kind(enum costing_kind kind)
{
	return kinds[kind].label;
}

enum msg
costing_say_unit(enum costing_kind kind)
{
	return kinds[kind].unit;
}

enum msg
costing_say_extra(enum costing_kind kind)
{
	return kinds[kind].extra;
}

const char *
costing_say_side(enum lang lang, enum costing_side side)
{
	return message_raw(lang,
	    side == COSTING_LABOUR ? MSG_COSTING_LABOUR : MSG_COSTING_EMPLOYER);
}

const char *
costing_say_proposal(
    struct arena *mem, enum lang lang, const struct costing_proposal *p)
{
	const char *kind = message_raw(lang, kinds[p->kind].label);

	if (*p->label != '\0')
		return p->label;
	return *p->band == '\0' ? kind
				: text_printf(mem, "%s（%s）", kind, p->band);
}
