/*
 * The clause library in this process.
 */
#ifndef CONTRACTS_CONTRACTS_LIBRARY_STORE_H
#define CONTRACTS_CONTRACTS_LIBRARY_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct contracts_library;
struct db;

/*
 * The library as it stands in the database, read again when the book of
 * rules has turned. What was given stays valid for ten minutes after: longer
 * than any request. now_at: seconds since 1970.
 */
MUST_CHECK enum fail contracts_library_store(
    struct db *db, const struct contracts_library **out, int64_t now_at);

#endif
