/*
 * Changing a rule while the site serves: a further version, in the name of
 * who keeps the site, with a line in the audit log.
 */
#ifndef LAWS_LAWS_RULE_CHANGE_STORE_H
#define LAWS_LAWS_RULE_CHANGE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"

struct db;
struct laws_rule_text;

/*
 * Adds a version, 1 for a new rule. FAIL_DENIED: the viewer does not keep
 * the site; FAIL_CONFLICT: somebody was first with that version, or the id
 * is taken.
 */
MUST_CHECK enum fail
laws_rule_change_store(struct db *db, const struct laws_rule_text *text,
    int32_t version, const char *reason, bool is_ended);

#endif
