/* What the templates of questions to a person read. */
#ifndef ASSISTANT_ASSISTANT_INQUIRY_VIEW_H
#define ASSISTANT_ASSISTANT_INQUIRY_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct assistant_inquiry_row {
	const char *href, *title, *organisation;
	enum part_state state;
	const char *state_label;
	int64_t changed_at;
};

struct assistant_inquiries_view {
	const struct assistant_inquiry_row *asked; /* by the viewer */
	size_t asked_len;
	const struct assistant_inquiry_row *to_answer;
	size_t to_answer_len;
	bool may_ask;
};

struct assistant_inquiry_new_view {
	struct part_errors errors;
	bool may_ask;
	struct part_choice to;
	struct part_field title, body;
	const char *answer; /* the answer's id, or "" */
	const char *answer_question, *answer_href;
};

struct assistant_post {
	bool is_asker;
	const char *name, *who, *body;
	int64_t at;
};

struct assistant_inquiry_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	struct part_errors errors;
	const char *title, *organisation, *readers, *action, *close_action;
	enum part_state state;
	const char *state_label;
	bool is_closed;
	const char *answer_question, *answer_href;
	const struct assistant_post *posts;
	size_t posts_len;
	struct part_field body;
};

#endif
