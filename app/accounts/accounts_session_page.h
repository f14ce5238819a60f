/* Signing in and out, as other pages of accounts need it. */
#ifndef ACCOUNTS_ACCOUNTS_SESSION_PAGE_H
#define ACCOUNTS_ACCOUNTS_SESSION_PAGE_H

#include <stdint.h>

#include "base/fail.h"

struct ctx;

/*
 * Opens a session for the account, sets its cookie, ends the one the browser
 * had before, and goes to next (a path on this site).
 */
MUST_CHECK enum fail accounts_session_page_enter(
    struct ctx *c, int64_t account_id, const char *login, const char *next);

#endif
