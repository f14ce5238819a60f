/*
 * A workbook as it is written: sheets of rows, cell after cell. Text stays
 * text whatever it looks like; a formula is one only where the caller asks.
 * The same calls give the same bytes.
 *
 *	struct xlsx_out *x = xlsx_out_new(mem, "工资表", created_at);
 *	xlsx_out_sheet(x, "明细");
 *	xlsx_out_columns(x, columns, 2);
 *	xlsx_out_header(x);
 *	xlsx_out_row(x);
 *	xlsx_out_text(x, "车工");
 *	xlsx_out_cents(x, 612000);
 *	xlsx_out_note(x, "来源：…");
 *	wrong = xlsx_out_finish(x, &bytes);
 */
#ifndef TEXT_XLSX_OUT_H
#define TEXT_XLSX_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/zip_out.h"

struct arena;
struct xlsx_out;

/* How a number is shown, and in which unit it is given. */
enum xlsx_out_kind {
	XLSX_OUT_WHOLE, /* 1,234 */
	XLSX_OUT_CENTS, /* fen, as yuan: 1,234.50 */
	XLSX_OUT_YUAN, /* fen, as whole yuan: 1,235 */
	XLSX_OUT_BP, /* basis points, as 5.25% */
	XLSX_OUT_KIND_COUNT
};

struct xlsx_out_column {
	const char *title;
	int width; /* in digits; a Chinese character takes two */
};

/* created_at_seconds stands in the file's properties. Never NULL. */
struct xlsx_out *
xlsx_out_new(struct arena *mem, const char *title, int64_t created_at_seconds);

/*
 * Begins a sheet. The name is made acceptable: at most 31 characters, none
 * of []:*?/\, another number behind it when it stands already.
 */
void xlsx_out_sheet(struct xlsx_out *x, const char *name);

/* Widths, and titles for xlsx_out_header. Before the first row. */
void xlsx_out_columns(
    struct xlsx_out *x, const struct xlsx_out_column *columns, size_t len);

/* The next row: the columns' titles; they stay in sight when one scrolls. */
void xlsx_out_header(struct xlsx_out *x);

/* The next row: one large line, or a small one for source and caveat. */
void xlsx_out_title(struct xlsx_out *x, const char *s);
void xlsx_out_note(struct xlsx_out *x, const char *s);

/* Begins the next row; a bold one for sums. */
void xlsx_out_row(struct xlsx_out *x);
void xlsx_out_row_bold(struct xlsx_out *x);

/* The next cell of the row. NULL text leaves it empty. */
void xlsx_out_text(struct xlsx_out *x, const char *s);
void xlsx_out_i64(struct xlsx_out *x, int64_t n);
void xlsx_out_plain(struct xlsx_out *x, int64_t n); /* a year: no comma */
void xlsx_out_cents(struct xlsx_out *x, int64_t cents);
void xlsx_out_yuan(struct xlsx_out *x, int64_t cents);
void xlsx_out_bp(struct xlsx_out *x, int64_t bp);
void xlsx_out_day(struct xlsx_out *x, int32_t day); /* DAY_NONE: empty */
void xlsx_out_skip(struct xlsx_out *x);

/* value / 10^places, shown with that many decimals; places 0 to 6. */
void xlsx_out_scaled(struct xlsx_out *x, int64_t value, int places);

/*
 * A live formula ("=B2*C2") and the value it has now, in the kind's unit,
 * for programs that don't compute. Names in it are the caller's own.
 */
void xlsx_out_formula(struct xlsx_out *x, enum xlsx_out_kind kind,
    const char *formula, int64_t value);

/* Where the next cell goes, counted from 1 as in "B7". */
uint32_t xlsx_out_at_row(const struct xlsx_out *x);
uint32_t xlsx_out_at_column(const struct xlsx_out *x);

/* Keeps rows above and columns before in sight. */
void xlsx_out_freeze(struct xlsx_out *x, uint32_t rows, uint32_t columns);

/*
 * NULL with the file in mem, or what is wrong in English. Called once, also
 * when the workbook is not wanted any more: it gives everything back.
 */
const char *xlsx_out_finish(struct xlsx_out *x, struct zip_bytes *out);

#endif
