/* The example rounds of the demo world, brought up to date with the law. */
#ifndef ROUNDS_ROUNDS_EXAMPLE_STORE_H
#define ROUNDS_ROUNDS_EXAMPLE_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;

/* Works out stage and deadlines of every example round; as the owner. */
MUST_CHECK enum fail
rounds_example_store_refresh(struct db *db, struct arena *mem, int32_t today);

#endif
