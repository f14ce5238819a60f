/* What the templates of the assistant read. */
#ifndef ASSISTANT_ASSISTANT_VIEW_H
#define ASSISTANT_ASSISTANT_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct assistant_row {
	const char *href, *label, *text;
};

/* An article as it is quoted. */
struct assistant_quote {
	const char *cite, *href, *title, *part, *text;
	const char *held; /* since when it holds, and what to mind */
	const char *region; /* "" for the nation */
};

struct assistant_rows {
	const struct assistant_row *rows;
	size_t rows_len;
};

/* /assistant: the box, and what was found. */
struct assistant_ask_view {
	struct part_errors errors;
	struct part_field question, region;
	bool is_answered, is_unsure, is_refused, is_empty;
	const char *answer_question, *answer_brief, *answer_english;
	const char *answer_href, *person_href;
	const struct assistant_row *others;
	size_t others_len;
	const struct assistant_quote *quotes;
	size_t quotes_len;
	const struct assistant_row *subjects;
	size_t subjects_len;
	bool is_english;
};

/* /answers?subject=: the questions of one subject. */
struct assistant_subject_view {
	const char *title;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const struct assistant_row *rows;
	size_t rows_len;
};

struct assistant_difference {
	const char *region, *body;
};

/* /answers/:id */
struct assistant_answer_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	bool is_english;
	const char *question, *brief, *english, *reviewed, *person_href;
	const char *const *steps;
	size_t steps_len;
	const struct assistant_difference *regions;
	size_t regions_len;
	const struct assistant_quote *quotes;
	size_t quotes_len;
	const struct assistant_row *lessons, *tools;
	size_t lessons_len, tools_len;
};

#endif
