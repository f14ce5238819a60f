/* What the templates of accounts read. */
#ifndef ACCOUNTS_ACCOUNTS_VIEW_H
#define ACCOUNTS_ACCOUNTS_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/form.h"
#include "base/html.h"
#include "gen/sql_accounts.h"
#include "web/parts.h"

struct accounts_sign_in_view {
	struct part_errors errors;
	struct input login, password;
	const char *next;
};

struct accounts_step_view {
	struct part_errors errors;
	struct input code;
	const char *next;
};

struct accounts_join_view {
	struct part_errors errors;
	const char *action;
	const char *organisation_name;
	const char *invited_by_name;
	enum msg role;
	int64_t expires_at;
	bool is_signed_in;
	struct input login, name, email, password, consent;
};

struct accounts_reset_view {
	struct part_errors errors;
	const char *action;
	struct input login, password;
	bool was_asked;
};

struct accounts_me_view {
	const char *name;
	const char *login;
	bool has_second_factor;
	int64_t codes_left;
	const struct part_task *tasks;
	size_t tasks_len;
};

struct accounts_account_view {
	struct part_errors errors;
	struct input name, email;
	struct part_choice lang;
	const char *login;
};

struct accounts_password_view {
	struct part_errors errors;
	struct input old, password;
};

struct accounts_factor_view {
	struct part_errors errors;
	struct input code, password;
	bool is_on;
	int64_t codes_left;
	const char *secret; /* in groups of four, for typing */
	const char *sealed; /* travels in the form */
	struct markup qr;
	const char *const *codes; /* shown once */
	size_t codes_len;
};

struct accounts_session_row {
	int64_t session_id;
	const char *agent;
	const char *address;
	int64_t created_at, seen_at;
	bool is_this;
};

struct accounts_sessions_view {
	const struct accounts_session_row *sessions;
	size_t sessions_len;
};

struct accounts_tokens_view {
	struct part_errors errors;
	struct input label;
	const struct sql_api_tokens_of_viewer *tokens;
	size_t tokens_len;
	const char *new_token; /* shown once, or NULL */
};

#endif
