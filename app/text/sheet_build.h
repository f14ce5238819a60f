/*
 * How the readers put a sheet together, cell by cell, within the limits of
 * sheet.h.
 */
#ifndef TEXT_SHEET_BUILD_H
#define TEXT_SHEET_BUILD_H

#include "text/sheet.h"

struct sheet_build {
	struct arena *mem;
	struct sheet sheet; /* rows are final after sheet_build_end */
	struct sheet_row *rows;
	size_t rows_room;
	struct sheet_cell *row; /* being filled */
	uint32_t row_at; /* its number; 0: none yet */
	uint32_t row_len;
	uint32_t *cells_left; /* of the whole file */
	struct sheet_problem problem;
};

struct sheet_build
sheet_build_new(struct arena *mem, const char *name, uint32_t *cells_left);

/*
 * Puts a cell; empty ones are dropped. Rows come in ascending order. False
 * with problem set: a limit.
 */
bool sheet_build_put(struct sheet_build *b, uint32_t row, uint32_t column,
    struct sheet_cell cell);

/* Ends the row at hand, and the sheet. */
void sheet_build_end(struct sheet_build *b);

/* Flags what stands in an area; *budget bounds the work. After the end. */
bool
sheet_build_merge(struct sheet_build *b, const char *area, uint32_t *budget);

bool sheet_build_fail(struct sheet_build *b, enum sheet_fault fault,
    uint32_t row, uint32_t column);

struct sheet_problem xlsx_in_read(
    struct arena *mem, struct sheet_book *out, const char *bytes, size_t len);
struct sheet_problem sheet_csv_read(
    struct arena *mem, struct sheet_book *out, const char *bytes, size_t len);

#endif
