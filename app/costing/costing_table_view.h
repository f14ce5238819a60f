/* Results of a costing as templates/costing shows them. */
#ifndef COSTING_COSTING_TABLE_VIEW_H
#define COSTING_COSTING_TABLE_VIEW_H

#include <stdbool.h>
#include <stddef.h>

struct costing_cell {
	const char *text;
	const char *out; /* where the API's answer has it; "" nowhere */
	bool is_number;
};

struct costing_table_row {
	const char *label;
	const struct costing_cell *cells;
	size_t cells_len;
};

struct costing_table {
	const char *caption;
	const struct costing_cell *heads;
	size_t heads_len;
	const struct costing_table_row *rows;
	size_t rows_len;
};

struct costing_note {
	const char *text;
	bool is_warning;
};

/* Something one may drag. */
struct costing_slide {
	const char *id, *label, *unit;
	const char *at; /* "0.labour" */
	const char *min, *max, *step, *value;
};

struct costing_line_of {
	const char *text;
};

struct costing_step_of {
	const char *title;
	const struct costing_line_of *lines;
	size_t lines_len;
};

struct costing_rate_row {
	const char *place, *scheme, *rate, *limits, *since, *note, *source;
};

struct costing_result_view {
	bool is_there;
	const char *problem; /* why it could not be counted */
	const char *headline;
	const struct costing_table *tables;
	size_t tables_len;
	const struct costing_note *notes;
	size_t notes_len;
	const struct costing_slide *slides;
	size_t slides_len;
	const char *spec; /* JSON for the sliders; "" too large */
	const struct costing_step_of *steps; /* line by line */
	size_t steps_len;
	const char *evidence; /* link; "" for none */
};

#endif
