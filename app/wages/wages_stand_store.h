/* An organisation's own figures; row-level security decides who sees them. */
#ifndef WAGES_WAGES_STAND_STORE_H
#define WAGES_WAGES_STAND_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "base/evidence.h"
#include "base/fail.h"
#include "wages/wages_stand.h"

struct arena;
struct db;

/* Keeps them with their positions and a line in the audit log. */
MUST_CHECK enum fail wages_stand_store_add(struct db *db, struct arena *mem,
    int64_t *out_id, const struct wages_stand *s);

MUST_CHECK enum fail wages_stand_store_find(
    struct db *db, struct arena *mem, struct wages_stand *out, int64_t id);

MUST_CHECK enum fail
wages_stand_store_remove(struct db *db, struct arena *mem, int64_t id);

/* The comparisons of s with what is published; *out_caveats too. */
MUST_CHECK enum fail wages_stand_store_compare(struct db *db, struct arena *mem,
    struct wages_stand_row **out, size_t *out_len,
    struct wages_caveat **out_caveats, size_t *out_caveats_len,
    const struct wages_stand *s, enum lang lang);

/* The result as evidence; ref is "stand/12". */
MUST_CHECK enum fail wages_stand_store_evidence(struct db *db,
    struct arena *mem, enum lang lang, const char *ref, struct evidence *out);

#endif
