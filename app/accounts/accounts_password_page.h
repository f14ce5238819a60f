/*
 * Password work of pages: hashing and comparing happen in a thread.
 */
#ifndef ACCOUNTS_ACCOUNTS_PASSWORD_PAGE_H
#define ACCOUNTS_ACCOUNTS_PASSWORD_PAGE_H

#include <stdbool.h>

#include "base/fail.h"

struct ctx;

/* *out_right: the password is the one behind hash ("" never is). */
MUST_CHECK enum fail accounts_password_compare(struct ctx *c, bool *out_right,
    bool *out_needs_rehash, const char *hash, const char *password);

/* The hash of a new password, in c->mem. */
MUST_CHECK enum fail accounts_password_make(
    struct ctx *c, const char **out_hash, const char *password);

/* The viewer typed their own password again. */
MUST_CHECK enum fail
accounts_password_is_own(struct ctx *c, bool *out_right, const char *password);

#endif
