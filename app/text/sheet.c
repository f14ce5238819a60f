#include "text/sheet.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/sheet_build.h"
#include "text/sniff.h"

enum {
	LETTERS = 26,
	ADDRESS_ROW_MAX = 1048576, /* what Excel can name */
	ADDRESS_COLUMN_MAX = 16384
};

static enum sheet_fault
fault_of(enum sniff kind)
{
	static const enum sheet_fault faults[] = {
		[SNIFF_EMPTY] = SHEET_WRONG_EMPTY,
		[SNIFF_TEXT] = SHEET_OK,
		[SNIFF_DOCX] = SHEET_WRONG_KIND,
		[SNIFF_DOCM] = SHEET_WRONG_KIND,
		[SNIFF_XLSX] = SHEET_OK,
		[SNIFF_XLSM] = SHEET_WRONG_MACROS,
		[SNIFF_OPEN] = SHEET_WRONG_OPEN,
		[SNIFF_OFD] = SHEET_WRONG_PICTURE,
		[SNIFF_ZIP] = SHEET_WRONG_KIND,
		[SNIFF_BROKEN] = SHEET_WRONG_BROKEN,
		[SNIFF_OLD_TEXT] = SHEET_WRONG_KIND,
		[SNIFF_OLD_SHEET] = SHEET_WRONG_OLD,
		[SNIFF_LOCKED] = SHEET_WRONG_LOCKED,
		[SNIFF_OLD_OTHER] = SHEET_WRONG_KIND,
		[SNIFF_PDF] = SHEET_WRONG_PICTURE,
		[SNIFF_IMAGE] = SHEET_WRONG_PICTURE,
		[SNIFF_RTF] = SHEET_WRONG_KIND,
		[SNIFF_HTML] = SHEET_WRONG_OLD,
	};

	return faults[kind];
}

static bool
is_blank(const struct sheet_book *b)
{
	for (size_t i = 0; i < b->sheets_len; i++)
		if (b->sheets[i].rows_len > 0)
			return false;
	return true;
}

struct sheet_problem
sheet_read(
    struct arena *mem, struct sheet_book *out, const char *bytes, size_t len)
{
	enum sniff kind = sniff(bytes, len);
	struct sheet_problem problem = { .fault = fault_of(kind) };

	*out = (struct sheet_book){ 0 };
	if (len > SHEET_BYTES_MAX)
		problem.fault = SHEET_WRONG_LARGE;
	if (problem.fault == SHEET_OK)
		problem = kind == SNIFF_XLSX
		    ? xlsx_in_read(mem, out, bytes, len)
		    : sheet_csv_read(mem, out, bytes, len);
	if (problem.fault == SHEET_OK && is_blank(out))
		problem.fault = SHEET_WRONG_EMPTY;
	return problem;
}

static const enum msg words[SHEET_FAULT_COUNT] = {
	[SHEET_WRONG_EMPTY] = MSG_SHEET_EMPTY,
	[SHEET_WRONG_OLD] = MSG_SHEET_OLD,
	[SHEET_WRONG_MACROS] = MSG_SHEET_MACROS,
	[SHEET_WRONG_LOCKED] = MSG_SHEET_LOCKED,
	[SHEET_WRONG_OPEN] = MSG_SHEET_OPEN,
	[SHEET_WRONG_PICTURE] = MSG_SHEET_PICTURE,
	[SHEET_WRONG_KIND] = MSG_SHEET_KIND,
	[SHEET_WRONG_BROKEN] = MSG_SHEET_BROKEN,
	[SHEET_WRONG_LARGE] = MSG_SHEET_LARGE,
	[SHEET_WRONG_ROWS] = MSG_SHEET_ROWS,
	[SHEET_WRONG_COLUMNS] = MSG_SHEET_COLUMNS,
	[SHEET_WRONG_CELLS] = MSG_SHEET_CELLS,
	[SHEET_WRONG_TEXT] = MSG_SHEET_LONG,
	[SHEET_WRONG_ENCODING] = MSG_SHEET_ENCODING,
	[SHEET_WRONG_QUOTE] = MSG_SHEET_QUOTE,
};

const char *
sheet_problem_text(
    struct arena *mem, enum lang lang, const struct sheet_problem *problem)
{
	const char *what =
	    message_text(mem, lang, words[problem->fault], NULL, 0);
	char address[SHEET_ADDRESS];
	const char *cell = "";

	if (problem->row == 0)
		return what;
	if (problem->column > 0)
		cell = sheet_address(address, problem->row, problem->column);
	else
		cell = text_printf(mem, "%u", problem->row);
	what = message_text(mem, lang,
	    problem->column > 0 ? MSG_SHEET_AT_CELL : MSG_SHEET_AT_ROW,
	    (struct msg_arg[]){ { "what", what }, { "cell", cell },
		{ "sheet", problem->sheet != NULL ? problem->sheet : "" } },
	    3);
	return text_trim(mem, what);
}

const struct sheet *
sheet_first(const struct sheet_book *b)
{
	for (size_t i = 0; i < b->sheets_len; i++)
		if (!b->sheets[i].is_hidden && b->sheets[i].rows_len > 0)
			return &b->sheets[i];
	return b->sheets;
}

const struct sheet_cell *
sheet_at(const struct sheet *s, uint32_t row, uint32_t column)
{
	static const struct sheet_cell none = { .text = "", .day = DAY_NONE };

	if (row == 0 || row > s->rows_len || column == 0 ||
	    column > s->rows[row - 1].cells_len)
		return &none;
	return &s->rows[row - 1].cells[column - 1];
}

const struct sheet_cell *
sheet_find(const struct sheet *s, const char *address)
{
	uint32_t row, column;

	if (!sheet_place(&row, &column, address))
		row = column = 0;
	return sheet_at(s, row, column);
}

const char *
sheet_address(char out[SHEET_ADDRESS], uint32_t row, uint32_t col)
{
	char letters[8];
	size_t n = sizeof(letters);

	letters[--n] = '\0';
	for (; col > 0 && n > 0; col = (col - 1) / LETTERS)
		letters[--n] = (char)('A' + (col - 1) % LETTERS);
	snprintf(out, SHEET_ADDRESS, "%s%u", letters + n, row);
	return out;
}

bool
sheet_place(uint32_t *out_row, uint32_t *out_column, const char *address)
{
	int32_t row = 0, column = 0;
	const char *s = address;

	s += *s == '$';
	for (; (*s | 0x20) >= 'a' && (*s | 0x20) <= 'z'; s++) {
		column = column * LETTERS + (*s | 0x20) - 'a' + 1;
		if (column > ADDRESS_COLUMN_MAX)
			return false;
	}
	s += *s == '$';
	for (; *s >= '0' && *s <= '9'; s++) {
		row = row * 10 + *s - '0';
		if (row > ADDRESS_ROW_MAX)
			return false;
	}
	if (*s != '\0' || row == 0 || column == 0)
		return false;
	*out_row = (uint32_t)row;
	*out_column = (uint32_t)column;
	return true;
}

uint32_t
sheet_column(const struct sheet *s, uint32_t row, const char *name)
{
	uint32_t found = 0;

	if (row == 0 || row > s->rows_len)
		return 0;
	for (uint32_t c = 1; c <= s->rows[row - 1].cells_len && !found; c++) {
		struct arena mem = { 0 };
		const char *text = sheet_at(s, row, c)->text;

		text = text_trim(&mem, text_fold_width(&mem, text));
		if (text_is(text, name))
			found = c;
		arena_close(&mem);
	}
	return found;
}
