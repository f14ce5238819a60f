/*
 * Statutes as rows: put in, and read back whole.
 */
#ifndef LAWS_LAWS_LIBRARY_STORE_H
#define LAWS_LAWS_LIBRARY_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;
struct laws_text;

/* Adds a wording as that version. Call it inside a transaction. */
MUST_CHECK enum fail laws_library_store_add(
    struct db *db, const struct laws_text *text, const char *digest);

/* All wordings of all statutes; until_on is set where a newer one follows. */
MUST_CHECK enum fail laws_library_store_read(
    struct db *db, struct arena *mem, struct laws_text **out, size_t *out_len);

#endif
