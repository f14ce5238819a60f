/* Obligations of a contract: the list, one more, and a mark. */
#ifndef ROUNDS_ROUNDS_OBLIGATION_VIEW_H
#define ROUNDS_ROUNDS_OBLIGATION_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_view.h"

struct rounds_obligation_row {
	int64_t obligation_id;
	const char *title, *text, *proof, *owner;
	int32_t due_on;
	enum part_state state;
	const char *word;
	const char *mark; /* what was marked last, in a sentence, or NULL */
	const char *note;
	const char *done_href, *dispute_href, *withdraw_href; /* or NULL */
};

struct rounds_obligations_view {
	struct rounds_head head;
	const char *count; /* how many of them are overdue */
	const struct rounds_obligation_row *rows;
	size_t rows_len;
	bool may_act;
};

struct rounds_obligation_form_view {
	struct rounds_head head;
	struct part_errors errors;
	const char *action, *heading, *about;
	bool is_mark; /* else a new obligation */
	struct input title, text, proof, due_on;
	struct part_choice owner;
	const char *issue_id; /* it is from, or "" */
	const char *kind;
	struct input on, note;
	const char *note_label;
};

#endif
