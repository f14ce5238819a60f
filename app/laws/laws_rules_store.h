/*
 * The book of rules and holidays: read from the database into this process,
 * and kept fresh.
 */
#ifndef LAWS_LAWS_RULES_STORE_H
#define LAWS_LAWS_RULES_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct db;

/*
 * Reads the book and puts it in use (laws_now). The one before stays valid
 * for ten minutes.
 */
MUST_CHECK enum fail laws_rules_store_read(struct db *db, int64_t now_at);

/*
 * Reads it again when the database has a newer one; asks at most every two
 * seconds. A database that is away changes nothing.
 */
void laws_rules_store_refresh(struct db *db, int64_t now_at);

/* The next refresh asks, however soon: after a change of one's own. */
void laws_rules_store_expire(void);

#endif
