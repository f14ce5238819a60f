/* Starts kept in the database, and the round that becomes of one. */
#ifndef ROUNDS_ROUNDS_START_STORE_H
#define ROUNDS_ROUNDS_START_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;
struct rounds_start;

/* FAIL_ABSENT: not the viewer's, or a round already (then *out_round_id). */
MUST_CHECK enum fail rounds_start_store_load(struct db *db, struct arena *mem,
    struct rounds_start *out, int64_t *out_round_id, int64_t start_id);

MUST_CHECK enum fail rounds_start_store_save(
    struct db *db, struct arena *mem, const struct rounds_start *s);

/*
 * Opens the round and writes the audit line. FAIL_DENIED: the viewer may not
 * act for that organisation; FAIL_INVALID: union and employer are no pair.
 */
MUST_CHECK enum fail rounds_start_store_open(struct db *db, struct arena *mem,
    int64_t *out_round_id, const struct rounds_start *s);

#endif
