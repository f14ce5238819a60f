/*
 * The workbook: inputs one may change, live formulas that count person by
 * person as docs/costing.md says, and a summary of both offers.
 */
#ifndef COSTING_COSTING_BOOK_PAGE_H
#define COSTING_COSTING_BOOK_PAGE_H

#include "text/zip_out.h"

struct arena;
struct costing_job;

/* More rows than that are summed up without formulas. */
enum {
	COSTING_BOOK_ROWS_MAX = 4000
};

#define COSTING_BOOK_TYPE \
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/* NULL, or what is wrong, in English. */
const char *costing_book_write(
    struct arena *mem, struct zip_bytes *out, const struct costing_job *job);

#endif
