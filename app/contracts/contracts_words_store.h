/*
 * The words of the check in this process, and what it must know of a place.
 */
#ifndef CONTRACTS_CONTRACTS_WORDS_STORE_H
#define CONTRACTS_CONTRACTS_WORDS_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct arena;
struct contracts_index;
struct contracts_minimum;
struct db;
struct place;

/*
 * The words as they stand in the database now. They are read again when the
 * book of rules has turned, and stay valid until this is called again: use
 * them before the next statement.
 */
MUST_CHECK enum fail
contracts_words_store(struct db *db, const struct contracts_index **out);

/* The minimum wage of a place on a day; all 0 where none is known. */
MUST_CHECK enum fail
contracts_words_store_minimum(struct db *db, struct arena *mem,
    struct contracts_minimum *out, const struct place *place, int32_t on);

#endif
