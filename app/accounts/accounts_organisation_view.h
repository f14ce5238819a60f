/* What the templates about organisations and invitations read. */
#ifndef ACCOUNTS_ACCOUNTS_ORGANISATION_VIEW_H
#define ACCOUNTS_ACCOUNTS_ORGANISATION_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gen/sql_accounts.h"
#include "web/parts.h"

struct accounts_organisation_row {
	int64_t organisation_id;
	const char *name;
	enum msg kind;
	enum msg role;
	bool is_chosen;
	bool is_example;
};

struct accounts_organisations_view {
	const struct accounts_organisation_row *organisations;
	size_t organisations_len;
};

struct accounts_member_row {
	int64_t membership_id;
	const char *name;
	enum msg role;
	int64_t began_at;
};

struct accounts_below_row {
	int64_t organisation_id;
	const char *name;
	enum msg kind;
	int32_t depth;
};

struct accounts_organisation_view {
	int64_t id;
	const struct sql_organisation_by_id *o;
	enum msg kind;
	bool may_invite;
	bool may_see_people;
	const struct accounts_member_row *members;
	size_t members_len;
	const struct accounts_below_row *below;
	size_t below_len;
	const struct accounts_below_row *partners;
	size_t partners_len;
};

struct accounts_organisation_form_view {
	struct part_errors errors;
	const char *action;
	const char *title;
	const char *back;
	bool is_new;
	struct input name, province, city, district;
	struct part_choice kind, sector;
};

struct accounts_invitation_row {
	int64_t invitation_id;
	enum msg role;
	const char *note;
	const char *invited_by_name;
	const char *used_by_name;
	int64_t expires_at;
	bool is_open;
};

struct accounts_invitations_view {
	struct part_errors errors;
	int64_t organisation_id;
	const char *organisation_name;
	struct input note;
	struct part_choice role;
	const char *new_link; /* shown once, or NULL */
	const struct accounts_invitation_row *invitations;
	size_t invitations_len;
};

#endif
