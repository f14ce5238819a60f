/* What the templates about new editions read. */
#ifndef WAGES_WAGES_IMPORT_VIEW_H
#define WAGES_WAGES_IMPORT_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct wages_import_row {
	const char *dataset, *mode, *file_name, *counts, *who, *when;
};

struct wages_import_wrong_row {
	int32_t line;
	const char *column, *value, *why;
};

struct wages_import_list_view {
	struct part_errors errors;
	struct part_choice datasets, modes;
	const char *file_error;
	const struct wages_import_wrong_row *wrongs;
	size_t wrongs_len;
	const struct wages_import_row *rows;
	size_t rows_len;
};

struct wages_import_change {
	const char *kind, *what, *before, *now;
};

struct wages_import_show_view {
	int64_t id;
	const char *dataset, *mode, *file_name, *counts, *more;
	bool is_nothing; /* the edition says what is there already */
	const struct wages_import_change *changes;
	size_t changes_len;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

#endif
