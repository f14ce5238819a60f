/* What the templates of the two sides read. */
#ifndef ROUNDS_ROUNDS_SIDES_VIEW_H
#define ROUNDS_ROUNDS_SIDES_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/form.h"
#include "rounds/rounds_view.h"
#include "web/parts.h"

struct rounds_finding_row {
	enum part_state state;
	const char *word; /* 违法, 提醒 */
	const char *text;
	const char *basis; /* 《集体合同规定》第十九条 */
};

struct rounds_person_row {
	const char *name;
	const char *about; /* post, sex, how chosen, since when */
	const char *marks; /* chief, alternate, external */
	const char *href; /* NULL: can't be changed any more */
	bool is_ended;
	const char *end; /* when and why */
};

struct rounds_guest_row {
	int64_t account_id;
	const char *name;
	const char *about;
	bool may_end;
};

struct rounds_sides_view {
	struct rounds_head head;
	bool has_room; /* the viewer may read a private room */
	bool may_act;
	const char *own, *own_label;
	const struct rounds_person_row *people;
	size_t people_len;
	size_t count;
	const struct rounds_finding_row *findings;
	size_t findings_len;
	const char *no_local_law; /* the province's own law is not known here */
	const char *protection; /* of the labour side's people */
	const struct rounds_listed_block *lists;
	size_t lists_len;
	const char *labour_name, *labour_kind;
	const struct rounds_employer_row *employers;
	size_t employers_len;
	bool may_lead;
	const struct rounds_guest_row *guests;
	size_t guests_len;
};

/* One side's published list. */
struct rounds_listed_block {
	const char *side, *label;
	int64_t publication_id;
	int64_t at;
	bool is_there;
	const struct rounds_person_row *people;
	size_t people_len;
};

struct rounds_tick {
	const char *name, *label, *hint;
	bool is_on;
	const char *error;
};

struct rounds_person_view {
	struct rounds_head head;
	struct part_errors errors;
	const char *action;
	const char *title;
	bool is_new;
	int32_t version;
	const char *conflict; /* somebody else changed it: how it is now */
	struct input name, post, chosen_on, until, login;
	struct part_choice sex, chosen, account;
	const struct rounds_tick *ticks;
	size_t ticks_len;
	const char *end_action; /* NULL for a new one */
	struct input reason, ended_on;
};

struct rounds_guest_view {
	struct rounds_head head;
	struct part_errors errors;
	struct input login;
	struct part_choice duty, reads;
};

struct rounds_lead_view {
	struct rounds_head head;
	struct part_errors errors;
	const struct part_option *options;
	size_t options_len;
	const char *error;
};

#endif
