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

/* out_total counts what the filter finds without most and skip; or NULL. */
MUST_CHECK enum fail wages_figure_store_list(struct db *db, struct arena *mem,
    struct wages_figure **out, size_t *out_len, int64_t *out_total,
    const struct wages_filter *filter);

MUST_CHECK enum fail wages_figure_store_caveats(struct db *db,
    struct arena *mem, struct wages_caveat **out, size_t *out_len);

#endif
