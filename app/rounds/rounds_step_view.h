/* How far a round has come: its steps, what can be recorded, its history. */
#ifndef ROUNDS_ROUNDS_STEP_VIEW_H
#define ROUNDS_ROUNDS_STEP_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_view.h"

struct rounds_step_line {
	const char *label, *about;
	enum part_state state;
	const char *word; /* of the state */
	const char *due; /* who by when; or whose step it is */
	const char *span; /* 收到之日起 20 日内 */
	const char *basis, *href; /* the article, or NULL */
	const char *note; /* an estimate and the clock's caveats, or NULL */
	const char *papers; /* or NULL */
	const char *missed, *missed_basis, *missed_href; /* or NULL */
};

struct rounds_act_link {
	const char *href, *label;
	bool is_main;
};

struct rounds_notice_line {
	const char *text;
};

struct rounds_step_view {
	struct rounds_head head;
	const char *next; /* what comes now, or NULL */
	const struct rounds_notice_line *notices;
	size_t notices_len;
	const struct rounds_act_link *acts;
	size_t acts_len;
	const struct rounds_step_line *steps;
	size_t steps_len;
	bool is_state_only;
	const char *ics_href; /* or NULL */
	const char *labour_name, *asked_by;
	const struct rounds_employer_row *employers;
	size_t employers_len;
	const char *expires, *meeting; /* or NULL */
};

struct rounds_event_line {
	int64_t event_id;
	const char *label;
	int32_t on;
	const char *until; /* or NULL */
	const char *note, *by;
	const char *other_day; /* the other side says another day, or NULL */
	const char *side;
	bool is_undone;
	const char *undo_href; /* or NULL */
};

struct rounds_events_view {
	struct rounds_head head;
	const struct rounds_event_line *rows;
	size_t rows_len;
	int64_t seen;
	bool is_conflict;
};

struct rounds_event_form_view {
	struct rounds_head head;
	struct part_errors errors;
	const char *action, *title;
	const char *kind;
	int64_t seen;
	bool sends; /* from here the other side sees the round */
	struct input on, until, note;
	const char *until_label; /* or NULL */
	bool note_is_optional;
};

#endif
