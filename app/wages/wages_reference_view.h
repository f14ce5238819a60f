/* What the template of reference tables reads. */
#ifndef WAGES_WAGES_REFERENCE_VIEW_H
#define WAGES_WAGES_REFERENCE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"
#include "web/parts.h"

struct wages_reference_cell {
	const char *text; /* "—" for none */
};

struct wages_reference_line {
	int32_t year;
	const char *region, *region_href, *what, *what_href, *kind, *when;
	const char *unit; /* behind the numbers, or NULL */
	const char *note;
	const struct wages_reference_cell *cells;
	size_t cells_len;
	int32_t source;
	const int32_t *caveats;
	size_t caveats_len;
	const char *evidence_ref;
};

struct wages_reference_view {
	const char *title, *about, *path;
	const char *scope; /* what is shown: the newest, one place's history */
	struct part_choice regions, items;
	bool has_items, has_what, has_when;
	const char *const *columns;
	size_t columns_len;
	struct markup chart;
	const char *chart_note;
	const struct wages_reference_line *lines;
	size_t lines_len;
	const char *csv_href, *json_href;
	struct part_notes notes;
};

#endif
