/* The cells of one XLSX sheet. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"
#include "text/package.h"
#include "text/xlsx_parts.h"
#include "text/xml_in.h"

enum {
	DIGITS = 15, /* that a spreadsheet keeps */
	PLAIN_EXPONENT = 24, /* numbers beyond stay in their own notation */
	DAY_SECONDS = 86400,
	DAY_OF_1899_12_30 = -25569,
	DAY_OF_1904_01_01 = -24107,
	SERIAL_MAX = 2958465, /* 9999-12-31 */
	SERIAL_LEAP = 60 /* 1900-02-29, which never was */
};

struct cell_reader {
	struct xml_in *x;
	struct xlsx_parts *parts;
	struct sheet_build *build;
	uint32_t row, column; /* of the cell at hand, or before it */
	struct buf value; /* of the cell at hand */
};

/* "1234.5" of a number, without an exponent. */
static const char *
plain_number(struct arena *mem, double v)
{
	char s[40], digits[DIGITS + 1] = "", out[64];
	int exponent, n = 0, to = 0;

	snprintf(s, sizeof(s), "%.*e", DIGITS - 1, fabs(v));
	exponent = (int)strtol(strchr(s, 'e') + 1, NULL, 10);
	if (abs(exponent) > PLAIN_EXPONENT)
		return text_printf(mem, "%.*g", DIGITS, v);
	for (const char *p = s; *p != 'e'; p++)
		if (*p != '.')
			digits[n++] = *p;
	while (n > 1 && digits[n - 1] == '0')
		n--;
	if (v < 0)
		out[to++] = '-';
	if (exponent < 0)
		out[to++] = '0';
	if (exponent < 0)
		out[to++] = '.';
	for (int i = -1; i > exponent; i--)
		out[to++] = '0';
	for (int i = 0; i < n || i <= exponent; i++) {
		if (i == exponent + 1 && exponent >= 0)
			out[to++] = '.';
		out[to++] = i < n ? digits[i] : '0';
	}
	return arena_copy(mem, out, (size_t)to);
}

/* A serial day as a date; false when it is none. */
static bool
put_day(struct arena *mem, struct sheet_cell *cell, double v, bool from_1904)
{
	double whole = floor(v);
	int64_t seconds = llround((v - whole) * DAY_SECONDS);
	char text[DAY_TEXT];
	int32_t serial;

	if (!(v >= 0 && v <= SERIAL_MAX))
		return false;
	serial = (int32_t)whole + (seconds == DAY_SECONDS);
	seconds %= DAY_SECONDS;
	if (serial == 0 && !from_1904) { /* a time of day alone */
		cell->kind = SHEET_TEXT;
		cell->text =
		    text_printf(mem, "%02d:%02d:%02d", (int)(seconds / 3600),
			(int)(seconds / 60 % 60), (int)(seconds % 60));
		return true;
	}
	if (from_1904)
		cell->day = DAY_OF_1904_01_01 + serial;
	else
		cell->day = DAY_OF_1899_12_30 + serial + (serial < SERIAL_LEAP);
	cell->kind = SHEET_DAY;
	day_print(text, cell->day);
	cell->text = seconds == 0
	    ? text_copy(mem, text)
	    : text_printf(mem, "%s %02d:%02d:%02d", text, (int)(seconds / 3600),
		  (int)(seconds / 60 % 60), (int)(seconds % 60));
	return true;
}

struct sheet_cell
xlsx_in_number(struct arena *mem, const char *digits, enum xlsx_look look,
    bool is_from_1904)
{
	struct sheet_cell cell = { .kind = SHEET_NUMBER, .day = DAY_NONE };
	char *end;
	double v = strtod(digits, &end);

	if (*digits == '\0' || *end != '\0' || !isfinite(v) ||
	    strspn(digits, "+-.0123456789eE") != strlen(digits)) {
		cell.kind = SHEET_TEXT;
		cell.text = text_copy(mem, digits);
		return cell;
	}
	if (look == XLSX_LOOK_DAY && put_day(mem, &cell, v, is_from_1904))
		return cell;
	cell.is_percent = look == XLSX_LOOK_PERCENT;
	cell.text = plain_number(mem, v);
	return cell;
}

/* "2026-01-31T00:00:00" of strict files */
static struct sheet_cell
iso_day(struct arena *mem, const char *s)
{
	struct sheet_cell cell = { .kind = SHEET_TEXT, .day = DAY_NONE };
	const char *day = text_printf(mem, "%.10s", s);

	cell.text = text_copy(mem, s);
	if (day_parse(&cell.day, day)) {
		cell.kind = SHEET_DAY;
		cell.text = s[10] == 'T' && !text_starts(s + 11, "00:00:00")
		    ? text_printf(mem, "%s %.8s", day, s + 11)
		    : day;
	} else
		cell.day = DAY_NONE;
	return cell;
}

static struct sheet_cell
cell_of(
    struct cell_reader *r, const char *type, const char *value, uint32_t style)
{
	struct arena *mem = r->build->mem;
	struct sheet_cell cell = { .kind = SHEET_TEXT, .day = DAY_NONE };
	int32_t at;

	if (text_is(type, "s")) {
		cell.text = num_i32(&at, value, 0, INT32_MAX) &&
			(size_t)at < r->parts->strings_len
		    ? r->parts->strings[at]
		    : "";
		return cell;
	}
	if (text_is(type, "str") || text_is(type, "inlineStr")) {
		cell.text = text_copy(mem, xlsx_in_unescape(mem, value));
		return cell;
	}
	if (text_is(type, "d"))
		return iso_day(mem, value);
	if (text_is(type, "b")) {
		cell.kind = SHEET_BOOL;
		cell.text = text_is(value, "1") || text_is(value, "true")
		    ? "TRUE"
		    : "FALSE";
		return cell;
	}
	if (text_is(type, "e")) {
		cell.kind = SHEET_ERROR;
		cell.text = text_copy(mem, value);
		return cell;
	}
	return xlsx_in_number(mem, value,
	    style < r->parts->looks_len ? r->parts->looks[style]
					: XLSX_LOOK_PLAIN,
	    r->parts->is_from_1904);
}

/* Where the cell is: its own r="B7", or one further to the right. */
static bool
find_place(struct cell_reader *r)
{
	const char *address = xml_in_peek(r->x, "r");
	uint32_t row = r->row;

	if (address == NULL) {
		r->column++;
		return true;
	}
	return sheet_place(&row, &r->column, address) && row == r->row;
}

/* Inside <c>: its value and whether a formula made it, up to its end. */
static bool
read_value(struct cell_reader *r, bool *is_formula)
{
	enum xml_event e;

	r->value.len = 0;
	while ((e = xml_in_next(r->x)) != XML_IN_END) {
		bool fine = true;

		if (e <= XML_IN_BROKEN)
			return false;
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(r->x, "v") || xml_in_is(r->x, "is"))
			fine = xlsx_in_text(r->x, &r->value);
		else {
			*is_formula = *is_formula || xml_in_is(r->x, "f");
			fine = xml_in_skip(r->x);
		}
		if (!fine)
			return false;
	}
	return true;
}

static bool
read_cell(struct cell_reader *r)
{
	const char *s = xml_in_peek(r->x, "s");
	bool is_formula = false;
	struct sheet_cell cell;
	char type[12] = "";
	int32_t style = 0;

	if (s != NULL && !num_i32(&style, s, 0, INT32_MAX))
		style = 0;
	s = xml_in_peek(r->x, "t");
	if (s != NULL)
		snprintf(type, sizeof(type), "%s", s);
	if (!find_place(r) || !read_value(r, &is_formula))
		return false;
	if (r->value.len == 0)
		return true;
	cell = cell_of(r, type, r->value.bytes, (uint32_t)style);
	cell.is_formula = is_formula;
	return sheet_build_put(r->build, r->row, r->column, cell);
}

static bool
start_row(struct cell_reader *r)
{
	const char *number = xml_in_peek(r->x, "r");
	int32_t row;

	r->column = 0;
	if (number == NULL) {
		r->row++;
		return true;
	}
	if (!num_i32(&row, number, 1, INT32_MAX) || (uint32_t)row <= r->row)
		return false;
	r->row = (uint32_t)row;
	return true;
}

static bool
read_all(struct cell_reader *r)
{
	bool is_ended = false;
	enum xml_event e;

	while ((e = xml_in_next(r->x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_is(r->x, "sheetData") &&
		    !is_ended) {
			sheet_build_end(r->build);
			is_ended = true;
		}
		if (e != XML_IN_START)
			continue;
		if (!is_ended && xml_in_is(r->x, "row") && !start_row(r))
			return false;
		if (!is_ended && xml_in_is(r->x, "c") && !read_cell(r))
			return false;
		if (is_ended && xml_in_is(r->x, "mergeCell") &&
		    !sheet_build_merge(r->build, xml_in_get(r->x, "ref"),
			&r->parts->merges_left))
			return false;
	}
	if (!is_ended)
		sheet_build_end(r->build);
	return e == XML_IN_DONE;
}

struct sheet_problem
xlsx_in_cells(struct arena *mem, struct sheet *out, struct xlsx_parts *p,
    const char *part)
{
	struct sheet_build build =
	    sheet_build_new(mem, out->name, &p->cells_left);
	struct cell_reader r = {
		.parts = p, .build = &build, .value = { .mem = mem }
	};

	r.x = xml_in_open(p->package, part);
	if (r.x == NULL || !read_all(&r)) {
		if (build.problem.fault == SHEET_OK)
			sheet_build_fail(
			    &build, SHEET_WRONG_BROKEN, r.row, r.column);
		sheet_build_end(&build);
	}
	xml_in_close(r.x);
	build.sheet.is_hidden = out->is_hidden;
	*out = build.sheet;
	return build.problem;
}
