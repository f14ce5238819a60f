/* What the templates about one's data and the audit log read. */
#ifndef ACCOUNTS_ACCOUNTS_PRIVACY_VIEW_H
#define ACCOUNTS_ACCOUNTS_PRIVACY_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "gen/sql_accounts.h"
#include "web/parts.h"

struct accounts_audit_row {
	int64_t at;
	const char *name; /* NULL: oneself */
	const char *action;
	const char *object;
};

struct accounts_audit_view {
	const char *title;
	const struct accounts_audit_row *rows;
	size_t rows_len;
	struct part_pager pager;
};

struct accounts_data_view {
	const struct sql_account_of_viewer *account;
	const struct sql_memberships_of_viewer *memberships;
	size_t memberships_len;
	const struct sql_sessions_of_viewer *sessions;
	size_t sessions_len;
	const struct sql_consents_of_viewer *consents;
	size_t consents_len;
	const struct sql_audit_of_viewer *audit;
	size_t audit_len;
	const struct sql_api_tokens_of_viewer *tokens;
	size_t tokens_len;
	const struct sql_own_data *parts; /* of the features */
	size_t parts_len;
};

struct accounts_erasure_view {
	struct part_errors errors;
	struct input password;
	const char *login;
};

#endif
