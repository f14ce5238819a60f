/* What the templates of the calculators read. */
#ifndef ASSISTANT_ASSISTANT_CALC_VIEW_H
#define ASSISTANT_ASSISTANT_CALC_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct assistant_link {
	const char *href, *label, *text;
};

struct assistant_calc_list_view {
	const struct assistant_link *links;
	size_t links_len;
};

struct assistant_question {
	bool is_choice;
	struct part_field field;
	struct part_choice choice;
};

struct assistant_step {
	const char *label, *sum, *value;
	const char *cite, *href; /* NULL: none */
	bool is_total;
};

struct assistant_remark {
	const char *text, *cite, *href;
};

/* One working; a place with several minimum wages has several. */
struct assistant_result {
	const char *title; /* NULL: there is one alone */
	const char *source, *source_href; /* of a figure looked up, or NULL */
	const struct assistant_step *steps;
	size_t steps_len;
	const struct assistant_remark *remarks;
	size_t remarks_len;
};

struct assistant_calc_view {
	const char *title, *about, *action;
	struct part_errors errors;
	const struct assistant_question *questions;
	size_t questions_len;
	const struct assistant_result *results;
	size_t results_len;
	bool is_none; /* asked, but there is no figure for that place and day */
	const char *table_label;
	const struct assistant_link *others;
	size_t others_len;
};

#endif
