/*
 * Cells of the detail sheets: what a person earns by formulas, and the value
 * each has now.
 */
#ifndef COSTING_COSTING_BOOK_CELL_PAGE_H
#define COSTING_COSTING_BOOK_CELL_PAGE_H

#include "costing/costing_book_rows_page.h"
#include "costing/costing_person.h"

/* A person after a proposal: the values that the formulas have now. */
struct costing_book_state {
	int64_t pay, piece, level, wages, contributions;
	int64_t heads;
	struct costing_part part;
};

/* Where a row stands: what its formulas refer to. */
struct costing_book_row {
	const struct costing_book_rows *r;
	const struct costing_proposal *p;
	unsigned at; /* this row */
	unsigned last; /* the line's last row */
	unsigned line; /* of the sheet of lines */
	unsigned proposal; /* of the sheet of proposals */
	int year;
};

/* "A", "AB": a column's letters. */
const char *costing_book_cell_letters(char out[4], uint32_t column);

/* A formula in whole fen with the value it has now. */
__attribute__((format(printf, 3, 4))) void
costing_book_cell_put(struct xlsx_out *x, int64_t now, const char *format, ...);

/* A year's block of a proposal's row. */
void costing_book_cell_block(
    const struct costing_book_row *w, const struct costing_book_state *t);

/* A year's block of a line's first row: what it begins from. */
void costing_book_cell_base(
    const struct costing_book_row *w, const struct costing_book_state *t);

#endif
