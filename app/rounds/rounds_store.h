/* What every act on a round ends with, and showing the other side a text. */
#ifndef ROUNDS_ROUNDS_STORE_H
#define ROUNDS_ROUNDS_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;

/* An act's end: its audit line and COMMIT when f is OK, else nothing of it. */
MUST_CHECK enum fail rounds_store_finish(struct db *db, struct arena *mem,
    enum fail f, const char *action, int64_t round_id, const char *detail);

/* Publishes inside an open transaction; the text's SHA-256 goes with it. */
MUST_CHECK enum fail rounds_store_publish(struct db *db, struct arena *mem,
    int64_t *out_publication_id, int64_t round_id, const char *kind,
    const char *title, const char *text);

/* SHA-256 of a text in lower-case hexadecimal. */
const char *rounds_store_digest(struct arena *mem, const char *text);

#endif
