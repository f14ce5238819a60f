#include "text/xlsx_out.h"

#include <pthread.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"

enum {
	NAME_CHARS = 31,
	TEXT_CHARS = 32767,
	PLACES = 7,
	DAY_OF_1899_12_30 = -25569
};

static const double scales[PLACES] = { 1, 10, 100, 1000, 1e4, 1e5, 1e6 };

/* A format for each look, plain and bold. */
enum look {
	LOOK_TEXT,
	LOOK_HEADER,
	LOOK_TITLE,
	LOOK_NOTE,
	LOOK_PLAIN,
	LOOK_DAY,
	LOOK_KIND,
	LOOK_PLACES = LOOK_KIND + XLSX_OUT_KIND_COUNT,
	LOOK_COUNT = LOOK_PLACES + PLACES
};

struct xlsx_out {
	struct arena *mem;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *formats[2][LOOK_COUNT];
	const struct xlsx_out_column *columns;
	size_t columns_len;
	int fd; /* the file, in memory */
	uint32_t row; /* of the next cell, from 1; 0 before the first */
	uint16_t column;
	bool is_bold;
	const char *wrong;
};

static const char *const number_formats[LOOK_COUNT] = {
	[LOOK_TEXT] = "@",
	[LOOK_PLAIN] = "0",
	[LOOK_DAY] = "yyyy-mm-dd",
	[LOOK_KIND + XLSX_OUT_WHOLE] = "#,##0",
	[LOOK_KIND + XLSX_OUT_CENTS] = "#,##0.00",
	[LOOK_KIND + XLSX_OUT_YUAN] = "#,##0",
	[LOOK_KIND + XLSX_OUT_BP] = "0.00%",
};

static lxw_format *
new_format(struct xlsx_out *x, enum look look, bool is_bold)
{
	lxw_format *f = workbook_add_format(x->book);

	format_set_font_name(f, "宋体");
	if (number_formats[look] != NULL)
		format_set_num_format(f, number_formats[look]);
	else if (look >= LOOK_PLACES)
		format_set_num_format(f,
		    text_printf(x->mem, "#,##0%.*s", look - LOOK_PLACES + 1,
			look > LOOK_PLACES ? ".000000" : ""));
	if (is_bold || look == LOOK_HEADER || look == LOOK_TITLE)
		format_set_bold(f);
	if (look == LOOK_TITLE)
		format_set_font_size(f, 16);
	if (look == LOOK_NOTE)
		format_set_font_color(f, LXW_COLOR_GRAY);
	if (look == LOOK_TEXT || look == LOOK_HEADER)
		format_set_text_wrap(f);
	format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
	if (look == LOOK_HEADER) {
		format_set_align(f, LXW_ALIGN_CENTER);
		format_set_bottom(f, LXW_BORDER_THIN);
	}
	return f;
}

static void
open_book(struct xlsx_out *x)
{
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	char path[40];

	x->fd = memfd_create("xlsx", MFD_CLOEXEC);
	if (x->fd < 0) {
		x->wrong = "no room for a file";
		return;
	}
	snprintf(path, sizeof(path), "/proc/self/fd/%d", x->fd);
	x->book = workbook_new_opt(path, &options);
	if (x->book == NULL)
		x->wrong = "out of memory";
}

struct xlsx_out *
xlsx_out_new(struct arena *mem, const char *title, int64_t created_at_seconds)
{
	struct xlsx_out *x = ARENA_NEW(mem, struct xlsx_out);
	lxw_doc_properties properties = {
		.title = text_copy(mem, title),
		.created = (time_t)created_at_seconds,
	};

	x->mem = mem;
	open_book(x);
	if (x->wrong != NULL)
		return x;
	if (workbook_set_properties(x->book, &properties) != LXW_NO_ERROR)
		x->wrong = "a title that is too long";
	for (int bold = 0; bold < 2; bold++)
		for (int look = 0; look < LOOK_COUNT; look++)
			x->formats[bold][look] =
			    new_format(x, (enum look)look, bold);
	return x;
}

/* The name with signs a sheet can't have left out, cut, and unlike others. */
static const char *
good_name(struct xlsx_out *x, const char *name)
{
	char *good = text_copy(x->mem, name), *to = good;
	const char *tried;

	for (const char *s = good; *s != '\0'; s++)
		if (strchr("[]:*?/\\", *s) == NULL)
			*to++ = *s;
	*to = '\0';
	good = text_trim(x->mem, good);
	good += strspn(good, "'");
	if (*good == '\0')
		good = text_copy(x->mem, "Sheet");
	tried = text_cut(x->mem, good, NAME_CHARS);
	for (int i = 2; workbook_get_worksheet_by_name(x->book, tried) != NULL;
	     i++)
		tried = text_printf(
		    x->mem, "%s %d", text_cut(x->mem, good, NAME_CHARS - 6), i);
	return tried;
}

void
xlsx_out_sheet(struct xlsx_out *x, const char *name)
{
	x->row = x->column = 0;
	x->columns_len = 0;
	if (x->wrong != NULL)
		return;
	x->sheet = workbook_add_worksheet(x->book, good_name(x, name));
	if (x->sheet == NULL) {
		x->wrong = "a sheet that can't be added";
		return;
	}
	worksheet_set_landscape(x->sheet);
	worksheet_set_paper(x->sheet, 9); /* A4 */
	worksheet_fit_to_pages(x->sheet, 1, 0);
}

void
xlsx_out_columns(
    struct xlsx_out *x, const struct xlsx_out_column *columns, size_t len)
{
	x->columns = columns;
	x->columns_len = len;
	for (size_t i = 0; i < len && x->wrong == NULL; i++)
		worksheet_set_column(x->sheet, (lxw_col_t)i, (lxw_col_t)i,
		    columns[i].width, NULL);
}

static bool
next_cell(struct xlsx_out *x)
{
	if (x->wrong == NULL && x->row == 0)
		x->wrong = "a cell outside a row";
	if (x->wrong == NULL && x->row > LXW_ROW_MAX)
		x->wrong = "more rows than a sheet can hold";
	x->column++;
	return x->wrong == NULL;
}

static void
put_text(struct xlsx_out *x, enum look look, const char *s)
{
	if (!next_cell(x) || text_is_empty(s))
		return;
	if (worksheet_write_string(x->sheet, x->row - 1,
		(lxw_col_t)(x->column - 1), text_cut(x->mem, s, TEXT_CHARS),
		x->formats[x->is_bold][look]) != LXW_NO_ERROR)
		x->wrong = "a text that can't be written";
}

static void
put_number(struct xlsx_out *x, enum look look, double value)
{
	if (next_cell(x))
		worksheet_write_number(x->sheet, x->row - 1,
		    (lxw_col_t)(x->column - 1), value,
		    x->formats[x->is_bold][look]);
}

void
xlsx_out_row(struct xlsx_out *x)
{
	x->row++;
	x->column = 0;
	x->is_bold = false;
}

void
xlsx_out_row_bold(struct xlsx_out *x)
{
	xlsx_out_row(x);
	x->is_bold = true;
}

void
xlsx_out_header(struct xlsx_out *x)
{
	xlsx_out_row(x);
	for (size_t i = 0; i < x->columns_len; i++)
		put_text(x, LOOK_HEADER, x->columns[i].title);
	xlsx_out_freeze(x, x->row, 0);
	if (x->wrong == NULL)
		worksheet_repeat_rows(x->sheet, x->row - 1, x->row - 1);
}

void
xlsx_out_title(struct xlsx_out *x, const char *s)
{
	xlsx_out_row(x);
	put_text(x, LOOK_TITLE, s);
}

void
xlsx_out_note(struct xlsx_out *x, const char *s)
{
	xlsx_out_row(x);
	put_text(x, LOOK_NOTE, s);
}

void
xlsx_out_text(struct xlsx_out *x, const char *s)
{
	put_text(x, LOOK_TEXT, s);
}

void
xlsx_out_plain(struct xlsx_out *x, int64_t n)
{
	put_number(x, LOOK_PLAIN, (double)n);
}

/* A value of that kind in the unit that stands in the cell. */
static double
cell_value(enum xlsx_out_kind kind, int64_t value)
{
	if (kind == XLSX_OUT_BP)
		return (double)value / 10000;
	return kind == XLSX_OUT_WHOLE ? (double)value : (double)value / 100;
}

static void
put_kind(struct xlsx_out *x, enum xlsx_out_kind kind, int64_t value)
{
	put_number(
	    x, (enum look)(LOOK_KIND + (int)kind), cell_value(kind, value));
}

void
xlsx_out_i64(struct xlsx_out *x, int64_t n)
{
	put_kind(x, XLSX_OUT_WHOLE, n);
}

void
xlsx_out_cents(struct xlsx_out *x, int64_t cents)
{
	put_kind(x, XLSX_OUT_CENTS, cents);
}

void
xlsx_out_yuan(struct xlsx_out *x, int64_t cents)
{
	put_kind(x, XLSX_OUT_YUAN, cents);
}

void
xlsx_out_bp(struct xlsx_out *x, int64_t bp)
{
	put_kind(x, XLSX_OUT_BP, bp);
}

void
xlsx_out_day(struct xlsx_out *x, int32_t day)
{
	char text[DAY_TEXT];

	if (day == DAY_NONE)
		xlsx_out_skip(x);
	else if (day <= DAY_OF_1899_12_30 + 60) {
		/* before March 1900 no two programs agree */
		day_print(text, day);
		xlsx_out_text(x, text);
	} else
		put_number(x, LOOK_DAY, day - DAY_OF_1899_12_30);
}

void
xlsx_out_skip(struct xlsx_out *x)
{
	next_cell(x);
}

void
xlsx_out_scaled(struct xlsx_out *x, int64_t value, int places)
{
	if (places < 0 || places >= PLACES)
		x->wrong = "more decimals than there are formats for";
	else
		put_number(x, (enum look)(LOOK_PLACES + places),
		    (double)value / scales[places]);
}

void
xlsx_out_formula(struct xlsx_out *x, enum xlsx_out_kind kind,
    const char *formula, int64_t value)
{
	if (next_cell(x) &&
	    worksheet_write_formula_num(x->sheet, x->row - 1,
		(lxw_col_t)(x->column - 1), formula,
		x->formats[x->is_bold][LOOK_KIND + (int)kind],
		cell_value(kind, value)) != LXW_NO_ERROR)
		x->wrong = "a formula that can't be written";
}

uint32_t
xlsx_out_at_row(const struct xlsx_out *x)
{
	return x->row;
}

uint32_t
xlsx_out_at_column(const struct xlsx_out *x)
{
	return x->column + 1U;
}

void
xlsx_out_freeze(struct xlsx_out *x, uint32_t rows, uint32_t columns)
{
	if (x->wrong == NULL)
		worksheet_freeze_panes(x->sheet, rows, (lxw_col_t)columns);
}

static const char *
take_file(struct xlsx_out *x, struct zip_bytes *out)
{
	struct stat st;
	char *bytes;

	if (fstat(x->fd, &st) != 0)
		return "the file can't be read back";
	bytes = arena_take(x->mem, (size_t)st.st_size + 1);
	if (pread(x->fd, bytes, (size_t)st.st_size, 0) != st.st_size)
		return "the file can't be read back";
	*out = (struct zip_bytes){ bytes, (size_t)st.st_size };
	return NULL;
}

const char *
xlsx_out_finish(struct xlsx_out *x, struct zip_bytes *out)
{
	/* libxlsxwriter's dates go through gmtime(3) */
	static pthread_mutex_t closing = PTHREAD_MUTEX_INITIALIZER;
	lxw_error status;

	*out = (struct zip_bytes){ .bytes = "" };
	if (x->sheet == NULL && x->wrong == NULL)
		x->wrong = "a workbook without sheets";
	if (x->book != NULL) {
		pthread_mutex_lock(&closing);
		status = workbook_close(x->book);
		pthread_mutex_unlock(&closing);
		if (status != LXW_NO_ERROR && x->wrong == NULL)
			x->wrong = lxw_strerror(status);
	}
	if (x->wrong == NULL)
		x->wrong = take_file(x, out);
	close(x->fd); /* -1 where there is none */
	return x->wrong;
}
