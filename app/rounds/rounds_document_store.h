/* Documents of a round: begun, written on version by version, shown. */
#ifndef ROUNDS_ROUNDS_DOCUMENT_STORE_H
#define ROUNDS_ROUNDS_DOCUMENT_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;

/* A new document of the viewer's side with its first version. */
MUST_CHECK enum fail
rounds_document_store_begin(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const char *key, const char *title, const char *text);

/* FAIL_CONFLICT: that version is there already, somebody was faster. */
MUST_CHECK enum fail
rounds_document_store_write(struct db *db, struct arena *mem, int64_t round_id,
    int64_t document_id, int32_t number, const char *title, const char *text);

/* Shows the text to the other side, for good. */
MUST_CHECK enum fail
rounds_document_store_show(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const char *key, const char *title, const char *text);

#endif
