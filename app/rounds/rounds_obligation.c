#include "rounds/rounds_obligation.h"

#include "base/text.h"

enum rounds_obligation_state
rounds_obligation_state(const char *mark, int32_t due_on, int32_t today)
{
	if (text_is(mark, "withdrawn"))
		return ROUNDS_WAIVED;
	if (text_is(mark, "done"))
		return ROUNDS_MET;
	if (text_is(mark, "disputed"))
		return ROUNDS_DISPUTED;
	return due_on < today ? ROUNDS_OVERDUE : ROUNDS_OWED;
}

enum msg
rounds_obligation_label(enum rounds_obligation_state state)
{
	static const enum msg labels[] = {
		[ROUNDS_OWED] = MSG_OBLIGATION_OWED,
		[ROUNDS_OVERDUE] = MSG_OBLIGATION_OVERDUE,
		[ROUNDS_MET] = MSG_OBLIGATION_MET,
		[ROUNDS_DISPUTED] = MSG_OBLIGATION_DISPUTED,
		[ROUNDS_WAIVED] = MSG_OBLIGATION_WAIVED,
	};

	return labels[state];
}

bool
rounds_obligation_may(const char *kind, const char *side, const char *owner,
    const char *entered_by, const char *newest)
{
	if (text_is(newest, "withdrawn"))
		return false;
	if (text_is(kind, "done"))
		return !text_is(newest, "done") &&
		    (text_is(owner, "both") || text_is(owner, side));
	if (text_is(kind, "disputed"))
		return text_is(newest, "done") &&
		    (text_is(owner, "both") || !text_is(owner, side));
	return text_is(kind, "withdrawn") && newest == NULL &&
	    text_is(entered_by, side);
}
