/* Issues of a round: the list, one of them, and what is typed about it. */
#ifndef ROUNDS_ROUNDS_ISSUE_VIEW_H
#define ROUNDS_ROUNDS_ISSUE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_view.h"

/* A side's newest proposal. */
struct rounds_position {
	const char *side, *label; /* whose */
	const char *text; /* NULL: none yet */
	const char *talk, *amount; /* or NULL */
};

struct rounds_issue_row {
	int64_t issue_id;
	const char *href;
	const char *number; /* 议题 3, or NULL for a draft */
	const char *title, *raised;
	enum part_state state;
	const char *word;
	const char *package; /* with which others, or NULL */
	struct rounds_position labour, employer;
	const char *target, *bottom, *priority; /* one's own, or NULL */
};

struct rounds_issues_view {
	struct rounds_head head;
	const char *heading;
	const char *own, *own_label; /* the room, or NULL */
	const char *as_of; /* what past state is shown, or NULL */
	const struct rounds_issue_row *shared;
	size_t shared_len;
	const struct rounds_issue_row *drafts;
	size_t drafts_len;
	bool may_act;
	bool is_decisions;
	const char *count; /* of those to be decided */
};

struct rounds_entry_row {
	int64_t entry_id;
	const char *label, *side, *side_label;
	bool is_private;
	const char *text; /* or NULL */
	const char *about; /* talks, amount, digest; or NULL */
	int64_t at;
	const char *href; /* the state at that moment */
};

struct rounds_note_field {
	struct input input;
	const char *label, *hint;
	const char *seen_name;
	int64_t seen;
};

struct rounds_issue_view {
	struct rounds_head head;
	struct rounds_issue_row row;
	const char *text; /* the demand */
	bool is_draft;
	bool may_act;
	bool is_stale, is_conflict;
	const char *as_of;
	int64_t seen;
	const char *base; /* address of the issue */
	const char *own, *own_label;
	/* what can be done */
	bool may_propose, may_accept, may_confirm, may_withdraw, may_reopen;
	const char *offer, *offer_digest; /* what accepting would be about */
	int64_t offer_ref;
	const char *agreed, *agreed_digest; /* what chiefs confirm; or NULL */
	bool is_agreed;
	const char *confirmed_labour, *confirmed_employer;
	const char *wording; /* prepared and not shown, or NULL */
	const struct rounds_note_field *notes;
	size_t notes_len;
	const struct rounds_entry_row *asides;
	size_t asides_len;
	const struct rounds_entry_row *evidence;
	size_t evidence_len;
	struct part_choice choose_evidence;
	bool has_evidence;
	struct part_errors errors;
	struct input reason;
	const struct rounds_entry_row *entries;
	size_t entries_len;
};

/* A demand or a proposal being written for one's own side. */
struct rounds_writing_view {
	struct rounds_head head;
	struct part_errors errors;
	const char *action, *back, *heading, *about;
	bool is_wording;
	bool is_conflict;
	const char *other; /* what a colleague wrote meanwhile, or NULL */
	int64_t seen;
	struct input title, text, talk, amount;
};

struct rounds_package_view {
	struct rounds_head head;
	struct part_errors errors;
	int64_t seen;
	bool is_stale;
	struct input title;
	const char *issues_error;
	const struct part_option *issues;
	size_t issues_len;
};

#endif
