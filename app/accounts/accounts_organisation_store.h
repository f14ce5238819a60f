/*
 * Acts on organisations: each one transaction with its line in the audit
 * log. Row-level security says who may.
 */
#ifndef ACCOUNTS_ACCOUNTS_ORGANISATION_STORE_H
#define ACCOUNTS_ACCOUNTS_ORGANISATION_STORE_H

#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;

struct accounts_organisation_typed {
	const char *kind;
	const char *name;
	const char *province, *city, *district;
	const char *sector; /* "A".."S" or NULL */
};

/*
 * A new organisation below parent. An employer added below a union or an
 * association also stands beside it as its partner in bargaining.
 */
MUST_CHECK enum fail accounts_organisation_store_add(struct db *db,
    struct arena *mem, int64_t *out_id, int64_t parent_id,
    const char *parent_kind, const struct accounts_organisation_typed *t);

MUST_CHECK enum fail accounts_organisation_store_change(struct db *db,
    struct arena *mem, int64_t id, const struct accounts_organisation_typed *t);

/* Ends a membership: one's own, or anyone's for an administrator. */
MUST_CHECK enum fail accounts_organisation_store_end(struct db *db,
    struct arena *mem, int64_t organisation_id, int64_t membership_id);

/*
 * Invites someone into a role. *out_token goes into the link; the database
 * keeps its digest only. FAIL_DENIED: the viewer may not invite that role.
 */
MUST_CHECK enum fail accounts_organisation_store_invite(struct db *db,
    struct arena *mem, const char **out_token, int64_t organisation_id,
    const char *role, const char *note, int64_t expires_at);

MUST_CHECK enum fail accounts_organisation_store_revoke(struct db *db,
    struct arena *mem, int64_t organisation_id, int64_t invitation_id);

#endif
