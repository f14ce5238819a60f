/* An obligation of a contract: who owes it, by when, and where it stands. */
#ifndef ROUNDS_ROUNDS_OBLIGATION_H
#define ROUNDS_ROUNDS_OBLIGATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/message.h"

enum rounds_obligation_state {
	ROUNDS_OWED,
	ROUNDS_OVERDUE,
	ROUNDS_MET,
	ROUNDS_DISPUTED,
	ROUNDS_WAIVED /* taken back by who entered it */
};

/* mark is the newest one's kind, NULL for none. */
enum rounds_obligation_state
rounds_obligation_state(const char *mark, int32_t due_on, int32_t today);

enum msg rounds_obligation_label(enum rounds_obligation_state state);

/*
 * The side may set that mark: who owes it says it is done, the other side
 * disputes what was said, who entered it takes it back.
 */
bool rounds_obligation_may(const char *kind, const char *side,
    const char *owner, const char *entered_by, const char *newest);

#endif
