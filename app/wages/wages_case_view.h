/* What the case library's templates read. */
#ifndef WAGES_WAGES_CASE_VIEW_H
#define WAGES_WAGES_CASE_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "web/parts.h"

struct wages_case_row {
	const char *case_id, *title, *place, *kinds, *lead;
};

struct wages_case_list_view {
	const struct part_tab *kinds;
	size_t kinds_len;
	const struct wages_case_row *rows;
	size_t rows_len;
};

struct wages_case_show_view {
	const char *case_id, *title, *place, *kinds;
	const char *const *facts;
	size_t facts_len;
	const char *lesson, *source;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

#endif
