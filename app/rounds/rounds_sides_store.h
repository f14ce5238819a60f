/* The people of a side: kept, changed, ended, published. */
#ifndef ROUNDS_ROUNDS_SIDES_STORE_H
#define ROUNDS_ROUNDS_SIDES_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;
struct rounds_person;
struct rounds_listing;
struct rounds_team;

/* Everybody of the viewer's own side; nobody for those without one. */
MUST_CHECK enum fail rounds_sides_store_people(struct db *db, struct arena *mem,
    struct rounds_person **out, size_t *out_len, int64_t round_id);

/* The list a side has published last. */
MUST_CHECK enum fail
rounds_sides_store_listing(struct db *db, struct arena *mem,
    struct rounds_listing *out, int64_t round_id, const char *side);

/*
 * Adds p (id 0) or changes it. Somebody with an account gets a place in the
 * round. FAIL_CONFLICT: a second chief (db->constraint), the account has
 * another place, or somebody else changed the person (no constraint).
 */
MUST_CHECK enum fail
rounds_sides_store_save(struct db *db, struct arena *mem, int64_t round_id,
    const char *side, const struct rounds_person *p, int64_t organisation_id);

MUST_CHECK enum fail rounds_sides_store_end(struct db *db, struct arena *mem,
    int64_t round_id, int64_t person_id, int32_t on, const char *reason);

/* Publishes the list as it stands. */
MUST_CHECK enum fail
rounds_sides_store_publish(struct db *db, struct arena *mem, int64_t round_id,
    const char *title, const struct rounds_team *team);

#endif
