/* The events of a round, and everything that follows from them. */
#ifndef ROUNDS_ROUNDS_EVENT_STORE_H
#define ROUNDS_ROUNDS_EVENT_STORE_H

#include <stdint.h>

#include "base/fail.h"
#include "rounds/rounds_event.h"
#include "rounds/rounds_step.h"

struct arena;
struct db;
struct sql_round_place;

struct rounds_log {
	int64_t round_id;
	struct rounds_setting setting;
	struct rounds_event *events; /* oldest first */
	size_t events_len;
	struct rounds_course course;
	struct rounds_step *steps;
	size_t steps_len;
};

/* Reads a round's events and works out its steps as of today. */
MUST_CHECK enum fail
rounds_event_store_log(struct db *db, struct arena *mem, struct rounds_log *out,
    int64_t round_id, const struct sql_round_place *r, int32_t today);

/*
 * Adds one event, brings stage and deadlines up to date. FAIL_CONFLICT:
 * something else was recorded since log was read; nothing is changed.
 */
MUST_CHECK enum fail rounds_event_store_add(struct db *db, struct arena *mem,
    struct rounds_log *log, const struct rounds_event *e);

/* Stage and deadlines again, after something beside the events changed. */
MUST_CHECK enum fail rounds_event_store_refresh(
    struct db *db, struct arena *mem, struct rounds_log *log);

#endif
