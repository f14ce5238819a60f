/* What the templates of rounds read: the head of every round page, the list
 * of rounds, and the guided start. */
#ifndef ROUNDS_ROUNDS_VIEW_H
#define ROUNDS_ROUNDS_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/form.h"
#include "base/html.h"
#include "web/chrome.h"
#include "web/parts.h"

/* Stands at the top of every page of a round. */
struct rounds_head {
	int64_t id;
	const char *title;
	const char *facts; /* kind, place, how many workers */
	const char *side; /* "labour", "employer", "shared" */
	const char *side_label; /* 您在职工方 */
	enum part_state state;
	const char *stage;
	const char *who; /* who must do what by when, or NULL */
	bool is_late;
	bool is_example;
	bool is_hidden; /* the other side can't see the round yet */
	struct part_tabs tabs;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

struct rounds_row {
	int64_t round_id;
	const char *title;
	const char *kind;
	const char *side, *side_label;
	const char *labour_name;
	const char *stage;
	const char *due; /* who by when, or NULL */
	enum part_state state;
	bool is_example;
};

struct rounds_start_row {
	int64_t start_id;
	const char *label;
	int64_t changed_at;
};

struct rounds_list_view {
	const struct rounds_row *rounds;
	size_t rounds_len;
	const struct rounds_start_row *starts;
	size_t starts_len;
	bool may_open;
};

/* One question; which of the controls it has, asks says. */
struct rounds_question_view {
	struct part_errors errors;
	int64_t start_id;
	const char *action;
	const char *title, *why, *basis;
	const char *step; /* 第 3 问，共 9 问 */
	const char *back; /* the question before */
	bool has_choice;
	struct part_choice choice;
	bool has_ticks;
	const struct part_option *ticks;
	size_t ticks_len;
	const char *ticks_name, *ticks_label, *ticks_error;
	const struct part_field *fields;
	size_t fields_len;
	const struct part_choice *more;
	size_t more_len;
};

struct rounds_answer_row {
	const char *question;
	const char *answer; /* NULL: not yet */
	const char *href;
};

struct rounds_check_view {
	struct part_errors errors;
	int64_t start_id;
	const struct rounds_answer_row *answers;
	size_t answers_len;
	const char *next_href; /* the first open question, or NULL */
};

struct rounds_employer_row {
	const char *name;
	bool leads;
	bool is_outside; /* not in the product */
	bool is_gone;
	int32_t ended_on;
};

#endif
