/*
 * Rows of the workbook with the formulas that count a person's wages. Sums
 * are in whole fen, so that a spreadsheet's numbers stay exact.
 */
#ifndef COSTING_COSTING_BOOK_ROWS_PAGE_H
#define COSTING_COSTING_BOOK_ROWS_PAGE_H

#include "base/message.h"
#include "costing/costing.h"

struct arena;
struct costing_job;
struct xlsx_out;

enum {
	COSTING_BOOK_BLOCK = 9 /* columns of a year */
};

struct costing_book_rows {
	struct xlsx_out *x;
	struct arena *mem;
	const struct costing_spec *s;
	enum costing_side side;
	const char *lines, *schemes, *proposals; /* names of sheets */
	const char *base; /* what stands beside a line's first row */
	enum lang lang;
};

void costing_book_rows_line(struct xlsx_out *x, const struct costing_line *l);
void
costing_book_rows_scheme(struct xlsx_out *x, const struct costing_scheme *k);
void costing_book_rows_proposal(struct xlsx_out *x, size_t i, const char *name,
    const struct costing_proposal *p);

/* Both offers by proposal and year, with formulas or as plain values. */
void costing_book_rows_summary(struct arena *mem, struct xlsx_out *x,
    const struct costing_job *j, bool is_live);

#endif
