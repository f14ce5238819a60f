/* What the templates about an enterprise's own figures read. */
#ifndef WAGES_WAGES_STAND_VIEW_H
#define WAGES_WAGES_STAND_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"
#include "web/parts.h"

struct wages_stand_item {
	int64_t id;
	const char *label, *pay, *made_on;
	bool is_list;
};

struct wages_stand_list_view {
	const char *organisation, *side;
	const struct wages_stand_item *items;
	size_t items_len;
};

struct wages_stand_hidden {
	const char *name, *value;
};

struct wages_stand_fact {
	const char *label, *value;
};

/* The form; for a pay list with what was summed up. */
struct wages_stand_form_view {
	const char *organisation, *side;
	struct part_errors errors;
	struct part_choice years, sectors, units;
	struct input place, heads, mean, median, lowest, before;
	bool is_list;
	const struct wages_stand_fact *facts; /* of the list */
	size_t facts_len;
	const struct wages_stand_hidden *hidden;
	size_t hidden_len;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

struct wages_stand_wrong {
	const char *cell, *value, *why;
};

struct wages_stand_upload_view {
	const char *organisation, *side;
	struct part_errors errors;
	const struct wages_stand_wrong *wrongs;
	size_t wrongs_len;
	const char *wrongs_more; /* NULL when all are shown */
	const char *file_error;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

struct wages_stand_line {
	const char *own_label, *own, *label, *theirs, *apart;
	int32_t year;
	bool is_known, is_other_year;
	const char *why;
	int32_t source;
	const int32_t *caveats;
	size_t caveats_len;
};

struct wages_stand_show_view {
	int64_t id;
	const char *organisation, *side, *title, *made_on;
	struct part_figure figure;
	struct markup chart, ranges;
	bool has_chart, has_ranges;
	const struct wages_stand_fact *facts;
	size_t facts_len;
	const struct wages_stand_line *lines;
	size_t lines_len;
	const char *csv_href;
	struct part_notes notes;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

#endif
