/* What the explorer's template reads. */
#ifndef WAGES_WAGES_EXPLORE_VIEW_H
#define WAGES_WAGES_EXPLORE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"
#include "web/parts.h"

struct wages_explore_series {
	const char *letter; /* "A" */
	const char *label, *code;
	const char *drop_href; /* NULL for the only one */
	const char *evidence_ref; /* of the last year there is; NULL for none */
	int32_t evidence_year;
};

struct wages_explore_cell {
	bool is_known;
	const char *text; /* or why there is none */
	const char *beside; /* "" for nothing */
	int32_t source, other; /* numbers; 0 for none */
	const int32_t *caveats;
	size_t caveats_len;
};

struct wages_explore_row {
	int32_t year;
	const struct wages_explore_cell *cells;
	size_t cells_len;
};

/* Years without a figure, and what there is instead. */
struct wages_explore_gap {
	const char *text;
	const struct part_button *nearby;
	size_t nearby_len;
};

struct wages_explore_view {
	const char *title, *unit, *about;
	const char *csv_href, *xlsx_href, *json_href;
	const struct wages_explore_series *series;
	size_t series_len;
	const char *notice; /* a sixth series, one that can't be read */
	struct part_choice industries, regions, units, items;
	struct part_choice views, charts, from_years, to_years, base_years;
	const char *view, *chart, *from, *to, *base; /* as sent */
	bool is_index, has_figures, wants_bars;
	struct markup chart_drawing;
	const char *chart_note;
	const struct wages_explore_row *rows;
	size_t rows_len;
	const struct wages_explore_gap *gaps;
	size_t gaps_len;
	struct part_notes notes;
};

#endif
