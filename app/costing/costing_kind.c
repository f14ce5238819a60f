#include "costing/costing_kind.h"

#include "base/text.h"

static const struct {
	const char *key;
	enum costing_unit unit;
	int class;
	int32_t extra; /* usual; -1: means nothing */
} kinds[COSTING_KIND_COUNT] = {
	[COSTING_RAISE_RATE] = { "raise_rate", COSTING_PERCENT, 0, -1 },
	[COSTING_RAISE_AMOUNT] = { "raise_amount", COSTING_YUAN, 0, -1 },
	[COSTING_FLOOR] = { "floor", COSTING_YUAN, 0, -1 },
	[COSTING_PIECE] = { "piece", COSTING_PERCENT, 0, -1 },
	[COSTING_ALLOWANCE] = { "allowance", COSTING_YUAN, 1, -1 },
	[COSTING_SKILL] = { "skill", COSTING_YUAN, 1, 1 },
	[COSTING_SENIORITY] = { "seniority", COSTING_YUAN, 1, 0 },
	[COSTING_NIGHT] = { "night", COSTING_YUAN, 1, -1 },
	[COSTING_OVERTIME] = { "overtime", COSTING_PERCENT, 1, -1 },
	[COSTING_MEAL] = { "meal", COSTING_YUAN, 1, -1 },
	[COSTING_HEAT] = { "heat", COSTING_YUAN, 1, 5 },
	[COSTING_BONUS] = { "bonus", COSTING_YUAN, 1, -1 },
	[COSTING_BONUS_MONTHS] = { "bonus_months", COSTING_MONTHS, 1, -1 },
	[COSTING_ONCE] = { "once", COSTING_YUAN, 1, -1 },
	[COSTING_LEAVE] = { "leave", COSTING_DAYS, 2, -1 },
	[COSTING_TRAINING] = { "training", COSTING_PERCENT, 2, -1 },
	[COSTING_FUND] = { "fund", COSTING_PERCENT, 2, -1 },
};

const char *
costing_kind_key(enum costing_kind kind)
{
	return kinds[kind].key;
}

bool
costing_kind_parse(enum costing_kind *out, const char *key)
{
	for (int i = 0; i < COSTING_KIND_COUNT; i++)
		if (text_is(kinds[i].key, key)) {
			*out = (enum costing_kind)i;
			return true;
		}
	return false;
}

enum costing_unit
costing_kind_unit(enum costing_kind kind)
{
	return kinds[kind].unit;
}

int
costing_kind_class(enum costing_kind kind)
{
	return kinds[kind].class;
}

bool
costing_kind_has_extra(enum costing_kind kind, int32_t *usual)
{
	*usual = kinds[kind].extra < 0 ? 0 : kinds[kind].extra;
	return kinds[kind].extra >= 0;
}

bool
costing_kind_allows(enum costing_kind kind, int64_t value)
{
	switch (kinds[kind].unit) {
	case COSTING_PERCENT:
		return value >= -10000 && value <= 100000;
	case COSTING_YUAN:
		return value >= -COSTING_CENTS_MAX &&
		    value <= COSTING_CENTS_MAX;
	case COSTING_DAYS:
		return value >= -36600 && value <= 36600;
	case COSTING_MONTHS:
		return value >= -2400 && value <= 2400;
	}
	return false;
}

void
costing_kind_order(size_t *out, const struct costing_spec *s)
{
	size_t n = 0;

	for (int class = 0; class < 3; class ++)
		for (size_t i = 0; i < s->proposals_len; i++)
			if (kinds[s->proposals[i].kind].class == class)
				out[n++] = i;
}
