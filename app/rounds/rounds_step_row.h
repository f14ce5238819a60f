/*
 * The table behind rounds_step.h: what each step is, whose it is, which
 * events begin and end it. A function of rounds_step.c reads it.
 */
#ifndef ROUNDS_ROUNDS_STEP_ROW_H
#define ROUNDS_ROUNDS_STEP_ROW_H

#include "base/message.h"
#include "rounds/rounds_step.h"

enum {
	ROUNDS_STEP_NONE = -1
};

enum rounds_step_owner {
	ROUNDS_OWNER_ASKER,
	ROUNDS_OWNER_ANSWERER,
	ROUNDS_OWNER_LABOUR,
	ROUNDS_OWNER_EMPLOYER,
	ROUNDS_OWNER_BOTH,
	ROUNDS_OWNER_AUTHORITY
};

/* When a step is on the list. */
enum rounds_step_when {
	ROUNDS_WHEN_ALWAYS,
	ROUNDS_WHEN_CONTRACT, /* something to vote on and file comes of it */
	ROUNDS_WHEN_REFUSED, /* the way out of a refusal */
	ROUNDS_WHEN_BEGUN, /* only once it has begun */
	ROUNDS_WHEN_LAW /* only where a text of the place sets a time */
};

struct rounds_step_row {
	const char *name;
	enum msg label, about;
	enum rounds_step_owner owner;
	enum rounds_step_when when;
	int law; /* enum laws_step or ROUNDS_STEP_NONE */
	int begins; /* the event that opens it, or none */
	int done, also_done; /* events that end it, or none */
	int reopened; /* an event that puts it back, or none */
	const char *papers;
};

extern const struct rounds_step_row rounds_step_rows[ROUNDS_STEP_COUNT];

#endif
