/*
 * Acts on kept costings: begin, save, throw away, show to the other side.
 */
#ifndef COSTING_COSTING_SHEET_STORE_H
#define COSTING_COSTING_SHEET_STORE_H

#include <stdint.h>

#include "base/evidence.h"
#include "base/fail.h"

struct arena;
struct db;

/* Where a sheet belongs: exactly one of the two is not 0. */
struct costing_home {
	int64_t organisation_id;
	int64_t round_id;
};

/* offer_id 0: begun from nothing that was shown. */
MUST_CHECK enum fail costing_sheet_store_add(struct db *db, struct arena *mem,
    int64_t *out, struct costing_home home, int64_t offer_id, const char *name,
    const char *spec);

/* FAIL_CONFLICT: somebody changed it meanwhile. round_id 0: none. */
MUST_CHECK enum fail
costing_sheet_store_save(struct db *db, struct arena *mem, int64_t sheet_id,
    int64_t round_id, int32_t version, const char *name, const char *spec);

MUST_CHECK enum fail costing_sheet_store_end(
    struct db *db, struct arena *mem, int64_t sheet_id, int64_t round_id);

/* kind: "workforce" or "offer". What is shown stays as it is. */
MUST_CHECK enum fail
costing_sheet_store_show(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const char *kind, const char *name, const char *spec);

/* A kept costing ("12") as evidence: its sums as they are now. */
MUST_CHECK enum fail costing_sheet_store_find(struct db *db, struct arena *mem,
    enum lang lang, const char *ref, struct evidence *out);

#endif
