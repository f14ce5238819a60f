#include "costing/costing_search.h"

#include <string.h>

#include "base/arena.h"

size_t
costing_search_raise(const struct costing_spec *s)
{
	size_t i = 0;

	while (i < s->proposals_len &&
	    (s->proposals[i].kind != COSTING_RAISE_RATE ||
		*s->proposals[i].band != '\0'))
		i++;
	return i;
}

/* The first year's cost when proposal at has that value; INT64_MAX: none. */
static int64_t
cost_with(const struct costing_spec *s, enum costing_side side, size_t at,
    int64_t value)
{
	struct costing_proposal changed[COSTING_PROPOSALS_MAX];
	struct costing_spec other = *s;
	struct costing_cost cost;
	struct arena own = { 0 };
	enum costing_wrong wrong;

	memcpy(changed, s->proposals, s->proposals_len * sizeof(*changed));
	changed[at].values[side][0] = value;
	other.proposals = changed;
	other.years = 1;
	wrong = costing_compute_total(&own, &cost, &other, side, 0);
	arena_close(&own);
	return wrong == COSTING_FINE ? cost.cents : INT64_MAX;
}

bool
costing_search_value(int64_t *out, const struct costing_spec *s,
    enum costing_side side, size_t at, int64_t target_cents)
{
	int64_t low = -10000, high = 100000;

	if (cost_with(s, side, at, low) > target_cents ||
	    cost_with(s, side, at, high) < target_cents)
		return false;
	while (low < high) {
		int64_t middle = low + (high - low + 1) / 2;

		if (cost_with(s, side, at, middle) <= target_cents)
			low = middle;
		else
			high = middle - 1;
	}
	*out = low;
	return true;
}

int64_t
costing_search_step(enum costing_kind kind)
{
	switch (kind) {
	case COSTING_RAISE_AMOUNT:
	case COSTING_FLOOR:
	case COSTING_ALLOWANCE:
	case COSTING_SKILL:
	case COSTING_HEAT:
	case COSTING_BONUS:
	case COSTING_ONCE:
		return 10000;
	default:
		return 100;
	}
}

enum costing_wrong
costing_search_step_cost(int64_t *out_cents, const struct costing_spec *s,
    enum costing_side side, size_t at)
{
	const struct costing_proposal *p = &s->proposals[at];
	int64_t value = p->values[side][0];
	int64_t now = cost_with(s, side, at, value);
	int64_t then =
	    cost_with(s, side, at, value + costing_search_step(p->kind));

	*out_cents = 0;
	if (now == INT64_MAX || then == INT64_MAX)
		return COSTING_WRONG_LARGE;
	*out_cents = then - now;
	return COSTING_FINE;
}
