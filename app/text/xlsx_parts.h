/*
 * Between the files that read an XLSX: the workbook's shared parts.
 */
#ifndef TEXT_XLSX_PARTS_H
#define TEXT_XLSX_PARTS_H

#include "text/sheet_build.h"

struct buf;
struct package;
struct xml_in;

enum xlsx_look {
	XLSX_LOOK_PLAIN,
	XLSX_LOOK_DAY, /* a date, with or without a time */
	XLSX_LOOK_PERCENT
};

struct xlsx_parts {
	struct package *package;
	const char *const *strings; /* shared */
	size_t strings_len;
	const enum xlsx_look *looks; /* by a cell's style */
	size_t looks_len;
	uint32_t cells_left, merges_left;
	bool is_from_1904; /* serial 0 is 1904-01-01 */
};

/* False: damaged. A missing part leaves its list empty. */
bool xlsx_in_strings(struct xlsx_parts *p, const char *part);
bool xlsx_in_styles(struct xlsx_parts *p, const char *part);

/* How a number of that format is shown: "yyyy/m/d;@" is a day. */
enum xlsx_look xlsx_in_look(const char *format);

/* One sheet's cells, from its part. */
struct sheet_problem xlsx_in_cells(struct arena *mem, struct sheet *out,
    struct xlsx_parts *p, const char *part);

/*
 * A number cell from the file's text ("45000.5", "1E-3"). Up to 15
 * significant digits count, as in Excel.
 */
struct sheet_cell xlsx_in_number(struct arena *mem, const char *digits,
    enum xlsx_look look, bool is_from_1904);

/*
 * The text of the element at hand (<si>, <is>, <v>) behind what is in to: its
 * runs one after another, phonetic hints left out. False: damaged.
 */
bool xlsx_in_text(struct xml_in *x, struct buf *to);

/* Excel's "_x000D_" for characters that XML can't hold, turned back. */
const char *xlsx_in_unescape(struct arena *mem, const char *s);

#endif
