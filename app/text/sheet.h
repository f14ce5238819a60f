/*
 * Sheets that people bring: XLSX and CSV read into one shape, so that a
 * feature reads either. Rows and columns count from 1, as people see them.
 */
#ifndef TEXT_SHEET_H
#define TEXT_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/message.h"

struct arena;

enum {
	SHEET_BYTES_MAX = 32 * 1024 * 1024, /* the file */
	SHEET_UNPACKED_MAX = 256 * 1024 * 1024,
	SHEET_ROWS_MAX = 100000, /* of one sheet */
	SHEET_COLUMNS_MAX = 256,
	SHEET_CELLS_MAX = 2000000, /* of the whole file */
	SHEET_SHEETS_MAX = 100,
	SHEET_TEXT_MAX = 4 * 32767, /* bytes of a cell; Excel's own limit */
	SHEET_ADDRESS = 16
};

enum sheet_kind {
	SHEET_EMPTY,
	SHEET_TEXT,
	SHEET_NUMBER, /* text is a plain decimal: "-1234.5" */
	SHEET_DAY, /* text is "2026-01-31", or "2026-01-31 08:30:00" */
	SHEET_BOOL, /* text is "TRUE" or "FALSE" */
	SHEET_ERROR /* text is "#DIV/0!" and the like */
};

struct sheet_cell {
	const char *text; /* never NULL; not trimmed, width not folded */
	int32_t day; /* of SHEET_DAY, otherwise DAY_NONE */
	enum sheet_kind kind;
	bool is_formula; /* what a formula gave when the file was saved */
	bool is_percent; /* a number shown as a percentage: 0.05 for 5 % */
	bool is_merged; /* in a merged area; its first cell has the value */
};

struct sheet_row {
	const struct sheet_cell *cells;
	uint32_t cells_len; /* up to the last that is not empty */
};

struct sheet {
	const char *name; /* "" for CSV */
	const struct sheet_row *rows;
	uint32_t rows_len; /* up to the last that is not empty */
	uint32_t columns_len;
	bool is_hidden;
};

struct sheet_book {
	const struct sheet *sheets; /* in the order of the file */
	size_t sheets_len;
	const char *encoding; /* of CSV: "UTF-8", "GB18030"; NULL for XLSX */
	char separator; /* of CSV */
};

enum sheet_fault {
	SHEET_OK,
	SHEET_WRONG_EMPTY, /* no bytes, or no cell with anything in it */
	SHEET_WRONG_OLD, /* XLS, ET: save as XLSX */
	SHEET_WRONG_MACROS, /* XLSM, XLSB */
	SHEET_WRONG_LOCKED, /* has a password */
	SHEET_WRONG_OPEN, /* ODS */
	SHEET_WRONG_PICTURE, /* PDF, OFD, an image */
	SHEET_WRONG_KIND, /* another kind of file */
	SHEET_WRONG_BROKEN,
	SHEET_WRONG_LARGE, /* SHEET_BYTES_MAX, SHEET_UNPACKED_MAX, bombs */
	SHEET_WRONG_ROWS,
	SHEET_WRONG_COLUMNS,
	SHEET_WRONG_CELLS,
	SHEET_WRONG_TEXT, /* a cell over SHEET_TEXT_MAX */
	SHEET_WRONG_ENCODING, /* CSV: neither UTF-8 nor GB18030 */
	SHEET_WRONG_QUOTE, /* CSV: a quote that is not closed */
	SHEET_FAULT_COUNT
};

struct sheet_problem {
	enum sheet_fault fault;
	const char *sheet; /* where, when it is known; or NULL */
	uint32_t row, column; /* 0: not known */
};

/*
 * Reads a file by what it is, not by its name. The result lives in mem and
 * does not point into bytes. Slow for large files: run it in a thread.
 */
struct sheet_problem sheet_read(
    struct arena *mem, struct sheet_book *out, const char *bytes, size_t len);

/* What is wrong and what to do, in the reader's language. */
const char *sheet_problem_text(
    struct arena *mem, enum lang lang, const struct sheet_problem *problem);

/* The first sheet that is not hidden, or the first; never NULL after OK. */
const struct sheet *sheet_first(const struct sheet_book *b);

/* The cell there, an empty one where nothing stands; never NULL. */
const struct sheet_cell *
sheet_at(const struct sheet *s, uint32_t row, uint32_t column);
const struct sheet_cell *sheet_find(const struct sheet *s, const char *address);

/* "B7" for row 7, column 2; and back. */
const char *sheet_address(char out[SHEET_ADDRESS], uint32_t row, uint32_t col);
bool sheet_place(uint32_t *out_row, uint32_t *out_column, const char *address);

/* The column of that row whose text, trimmed and folded, is name; or 0. */
uint32_t sheet_column(const struct sheet *s, uint32_t row, const char *name);

#endif
