/*
 * Published figures and caveats out of the database.
 */
#ifndef WAGES_WAGES_FIGURE_STORE_H
#define WAGES_WAGES_FIGURE_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "wages/wages_figure.h"

struct arena;
struct db;
struct wages_explore;
struct wages_explored;
struct wages_slot;
struct wages_tier;

/* out_total counts what the filter finds without most and skip; or NULL. */
MUST_CHECK enum fail wages_figure_store_list(struct db *db, struct arena *mem,
    struct wages_figure **out, size_t *out_len, int64_t *out_total,
    const struct wages_filter *filter);

MUST_CHECK enum fail wages_figure_store_caveats(struct db *db,
    struct arena *mem, struct wages_caveat **out, size_t *out_len);

/* Fills the slots, each oldest first, in one statement. */
MUST_CHECK enum fail wages_figure_store_slots(
    struct db *db, struct arena *mem, struct wages_slot *slots, size_t len);

/* The tiers of the minimum wage that cities are known to have. */
MUST_CHECK enum fail wages_figure_store_tiers(struct db *db, struct arena *mem,
    const struct wages_tier **out, size_t *out_len);

/* Everything the explorer shows for what was asked. */
MUST_CHECK enum fail
wages_figure_store_explore(struct db *db, struct arena *mem,
    struct wages_explored *out, const struct wages_explore *asked);

#endif
