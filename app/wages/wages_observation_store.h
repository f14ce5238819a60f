/*
 * Figures on their way into the database: from the shipped files and from an
 * administrator's edition alike.
 */
#ifndef WAGES_WAGES_OBSERVATION_STORE_H
#define WAGES_WAGES_OBSERVATION_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "wages/wages_dataset.h"

struct arena;
struct db;

/*
 * Adds rows of one file, a batch a statement, inside the caller's
 * transaction. import_id: NULL for a shipped file.
 */
MUST_CHECK enum fail wages_observation_store_add(struct db *db,
    struct arena *mem, enum wages_dataset d,
    const struct wages_observation *rows, size_t len, const int64_t *import_id);

/* Notes rows whose source is not listed as wrong in out. */
MUST_CHECK enum fail wages_observation_store_check_sources(
    struct db *db, struct arena *mem, struct wages_reading *out);

#endif
