/*
 * Sessions: from a cookie to a viewer, and opening one after a sign-in.
 */
#ifndef ACCOUNTS_ACCOUNTS_SESSION_STORE_H
#define ACCOUNTS_ACCOUNTS_SESSION_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db;

struct accounts_viewer {
	int64_t account_id; /* 0: the token is worth nothing */
	int64_t session_id;
	int64_t organisation_id; /* 0 for none */
	const char *name;
	const char *organisation_name;
	const char *lang; /* "zh", "en" or NULL */
	unsigned roles;
};

/* Who a session token belongs to. An unknown one is OK with account_id 0. */
MUST_CHECK enum fail accounts_session_store_viewer(struct db *db,
    struct arena *mem, struct accounts_viewer *out, const char *token);

/* The same for an API token. */
MUST_CHECK enum fail accounts_session_store_bearer(struct db *db,
    struct arena *mem, struct accounts_viewer *out, const char *token);

/*
 * Opens a session for an account that has proved itself, with a line in the
 * audit log, and makes db see as that account. *out_token is the cookie.
 */
MUST_CHECK enum fail accounts_session_store_open(struct db *db,
    struct arena *mem, const char **out_token, int64_t account_id,
    const char *agent, const char *address);

/*
 * Checks the second factor's code (six digits, or a recovery code).
 * *out_account_id is 0 when it does not fit.
 */
MUST_CHECK enum fail accounts_session_store_second_step(struct db *db,
    struct arena *mem, int64_t *out_account_id, const char *step_token,
    const char *code, int64_t now_at);

/* One line in the audit log; organisation_id 0 for none. */
MUST_CHECK enum fail
accounts_session_store_audit(struct db *db, int64_t organisation_id,
    const char *action, const char *object, const char *detail);

#endif
