#include "text/sheet_build.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

struct sheet_build
sheet_build_new(struct arena *mem, const char *name, uint32_t *cells_left)
{
	return (struct sheet_build){ .mem = mem,
		.sheet = { .name = name },
		.row = ARENA_MANY(mem, struct sheet_cell, SHEET_COLUMNS_MAX),
		.cells_left = cells_left };
}

bool
sheet_build_fail(struct sheet_build *b, enum sheet_fault fault, uint32_t row,
    uint32_t column)
{
	b->problem =
	    (struct sheet_problem){ fault, b->sheet.name, row, column };
	return false;
}

static void
end_row(struct sheet_build *b)
{
	size_t bytes = b->row_len * sizeof(*b->row);
	struct sheet_cell *cells;

	if (b->row_len == 0)
		return;
	if (b->row_at > b->rows_room) {
		size_t room = b->row_at + b->rows_room + 64;

		b->rows = arena_grow(b->mem, b->rows,
		    b->sheet.rows_len * sizeof(*b->rows),
		    room * sizeof(*b->rows));
		b->rows_room = room;
	}
	cells = arena_take(b->mem, bytes);
	memcpy(cells, b->row, bytes);
	b->rows[b->row_at - 1] = (struct sheet_row){ cells, b->row_len };
	b->sheet.rows_len = b->row_at;
	if (b->row_len > b->sheet.columns_len)
		b->sheet.columns_len = b->row_len;
	b->row_len = 0;
}

bool
sheet_build_put(struct sheet_build *b, uint32_t row, uint32_t column,
    struct sheet_cell cell)
{
	static const struct sheet_cell none = { .text = "", .day = DAY_NONE };

	if (cell.kind == SHEET_EMPTY || *cell.text == '\0')
		return true;
	if (row > SHEET_ROWS_MAX)
		return sheet_build_fail(b, SHEET_WRONG_ROWS, row, column);
	if (column > SHEET_COLUMNS_MAX)
		return sheet_build_fail(b, SHEET_WRONG_COLUMNS, row, column);
	if (strlen(cell.text) > SHEET_TEXT_MAX)
		return sheet_build_fail(b, SHEET_WRONG_TEXT, row, column);
	if ((*b->cells_left)-- == 0)
		return sheet_build_fail(b, SHEET_WRONG_CELLS, row, column);
	if (row == 0 || row < b->row_at || column == 0)
		return sheet_build_fail(b, SHEET_WRONG_BROKEN, row, column);
	if (row > b->row_at)
		end_row(b);
	b->row_at = row;
	while (b->row_len < column)
		b->row[b->row_len++] = none;
	b->row[column - 1] = cell;
	return true;
}

void
sheet_build_end(struct sheet_build *b)
{
	static const struct sheet_row none = { .cells = NULL };

	end_row(b);
	b->sheet.rows = b->rows != NULL ? b->rows : &none;
}

/* "A1:B2"; one address is an area, too. */
static bool
read_area(struct arena *mem, const char *area, uint32_t from[2], uint32_t to[2])
{
	size_t n;
	char **ends = text_split(mem, &n, area, ':');

	return n <= 2 && sheet_place(&from[0], &from[1], ends[0]) &&
	    sheet_place(&to[0], &to[1], ends[n - 1]);
}

bool
sheet_build_merge(struct sheet_build *b, const char *area, uint32_t *budget)
{
	uint32_t from[2], to[2];

	if (area == NULL || !read_area(b->mem, area, from, to))
		return sheet_build_fail(b, SHEET_WRONG_BROKEN, 0, 0);
	for (uint32_t r = from[0]; r <= to[0] && r <= b->sheet.rows_len; r++) {
		/* ours to change until the sheet is handed out */
		struct sheet_cell *cells =
		    (struct sheet_cell *)b->rows[r - 1].cells;

		for (uint32_t c = from[1];
		     c <= to[1] && c <= b->rows[r - 1].cells_len; c++) {
			if ((*budget)-- == 0)
				return sheet_build_fail(
				    b, SHEET_WRONG_BROKEN, r, c);
			cells[c - 1].is_merged = true;
		}
		if ((*budget)-- == 0)
			return sheet_build_fail(b, SHEET_WRONG_BROKEN, r, 0);
	}
	return true;
}
