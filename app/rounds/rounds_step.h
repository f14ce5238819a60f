/*
 * The steps from the offer to performance: whose turn it is, by when, on
 * which article, with which papers, and what follows when it is missed. The
 * national order with the differences of the place, its simplified and
 * emergency procedures, and the ways out of refusal and deadlock.
 * Source: docs/rounds.md#procedure; the days come from the law's clock.
 */
#ifndef ROUNDS_ROUNDS_STEP_H
#define ROUNDS_ROUNDS_STEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"
#include "rounds/rounds_event.h"

struct arena;

enum rounds_step_key {
	ROUNDS_STEP_OFFER,
	ROUNDS_STEP_DELIVERY,
	ROUNDS_STEP_REPLY,
	ROUNDS_STEP_REMINDER,
	ROUNDS_STEP_UPPER,
	ROUNDS_STEP_AUTHORITY,
	ROUNDS_STEP_RECTIFY,
	ROUNDS_STEP_ELECTION,
	ROUNDS_STEP_PEOPLE,
	ROUNDS_STEP_INFORMATION,
	ROUNDS_STEP_MEETING,
	ROUNDS_STEP_SUSPENSION,
	ROUNDS_STEP_MEDIATION,
	ROUNDS_STEP_COORDINATION,
	ROUNDS_STEP_DRAFT,
	ROUNDS_STEP_CONGRESS,
	ROUNDS_STEP_SIGN,
	ROUNDS_STEP_FILING,
	ROUNDS_STEP_REVIEW,
	ROUNDS_STEP_PUBLICATION,
	ROUNDS_STEP_PERFORMANCE,
	ROUNDS_STEP_CHANGE,
	ROUNDS_STEP_RENEWAL,
	ROUNDS_STEP_COUNT
};

enum rounds_step_state {
	ROUNDS_STEP_WAITING,
	ROUNDS_STEP_OPEN,
	ROUNDS_STEP_DONE,
	ROUNDS_STEP_LATE
};

struct rounds_step {
	enum rounds_step_key key;
	const char *name; /* "reply": in the database and in addresses */
	enum msg label, about;
	const char *owner; /* "labour", "employer", "both", "authority" */
	enum rounds_step_state state;
	int32_t done_on; /* or DAY_NONE */
	int32_t due_on; /* or DAY_NONE */
	bool is_estimate; /* counted from the offer: delivery is not recorded */
	const struct laws_deadline *deadline; /* or NULL: the law sets none */
	const struct laws_rule *consequence; /* of missing it, or NULL */
	const char *papers; /* keys with spaces between, "" for none */
};

/* In their order; those that do not apply are left out. */
size_t rounds_step_list(struct arena *mem, struct rounds_step **out,
    const struct rounds_course *course, const struct rounds_setting *s,
    const struct laws_book *book);

/* The open step with the earliest day, else the first open one; or NULL. */
const struct rounds_step *
rounds_step_next(const struct rounds_step *steps, size_t len);

const struct rounds_step *rounds_step_find(
    const struct rounds_step *steps, size_t len, enum rounds_step_key key);

/* "offer" -> 要约书; MSG_NONE for no such paper. */
enum msg rounds_step_paper_label(const char *key);

#endif
