/* Meetings of a round: the list, the call for one, and one at work. */
#ifndef ROUNDS_ROUNDS_MEETING_VIEW_H
#define ROUNDS_ROUNDS_MEETING_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_view.h"

struct rounds_meeting_row {
	const char *href, *label;
	int32_t on;
	const char *about; /* time, place, who takes the chair */
	enum part_state state;
	const char *word;
};

struct rounds_meetings_view {
	struct rounds_head head;
	const struct rounds_meeting_row *rows;
	size_t rows_len;
	bool may_act;
};

struct rounds_meeting_new_view {
	struct rounds_head head;
	struct part_errors errors;
	struct input on, at, place, agenda;
	struct part_choice chair;
};

struct rounds_aside_row {
	const char *text;
	int64_t at;
};

struct rounds_meeting_view {
	struct rounds_head head;
	struct part_errors errors;
	const char *base, *label, *about;
	int32_t on;
	bool may_write, may_sign, is_signed, is_conflict, is_stale;
	struct input agenda, attendance, minutes;
	int64_t agenda_seen, attendance_seen, minutes_seen;
	const char *text, *digest; /* what is signed */
	const char *signed_labour, *signed_employer;
	const char *record_href; /* enters the meeting in the steps, or NULL */
	const struct rounds_aside_row *asides;
	size_t asides_len;
};

#endif
