/* What the templates of rules and of the clock read. */
#ifndef LAWS_LAWS_RULES_VIEW_H
#define LAWS_LAWS_RULES_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "web/parts.h"

struct laws_rule_row {
	const char *id, *href;
	const char *note;
	const char *place;
	const char *check; /* "reply.days_after_receipt <= 30 自然日" */
	const char *basis, *basis_href;
	enum part_state state;
	const char *severity;
	const char
	    *aside; /* id of the nearer rule that pushes it aside, or NULL */
};

struct laws_rules_group {
	const char *heading;
	const struct laws_rule_row *rows;
	size_t rows_len;
};

struct laws_rules_view {
	struct part_choice places, objects;
	const struct laws_rules_group *groups;
	size_t groups_len;
	const char *count;
	bool keeps; /* the viewer may change rules */
};

struct laws_rule_version {
	const char *what; /* check, operator, value, unit */
	const char *note;
	const char *when; /* "第 2 版，2026-11-25 10:00 修改" */
	const char *reason; /* or "" */
	bool is_ended;
};

struct laws_rule_view {
	const char *id;
	struct laws_rule_row row;
	const char *span; /* "2020-01-01 起", or "" */
	const char *replaces; /* ids, or "" */
	bool is_ended;
	const struct laws_rule_version *versions;
	size_t versions_len;
	bool keeps;
	const char *edit_href;
};

struct laws_rule_form_view {
	const char *title, *action, *back;
	bool is_new;
	struct part_errors errors;
	struct input id, applies_to, check, value, unit, basis_title,
	    basis_article, note_zh, note_en, from, until, replaces, reason;
	struct part_choice operator, severity;
	bool may_end;
	bool is_ended; /* ticked */
};

struct laws_clock_row {
	const char *step;
	enum part_state state;
	const char *due; /* "2026-12-20", or words where there is no day */
	const char *span;
	const char *from; /* "收到要约 2026-11-20" */
	const char *note;
	const char *basis, *basis_href;
	const char *also; /* the wider rule pushed aside, or NULL */
	const char *const *caveats;
	size_t caveats_len;
};

struct laws_clock_view {
	bool is_wrong;
	const char *wrong; /* or NULL */
	const char *region, *from;
	struct part_choice kinds, events;
	bool is_asked;
	const struct laws_clock_row *rows;
	size_t rows_len;
	const char *ics_href;
};

#endif
