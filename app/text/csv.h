/*
 * CSV (RFC 4180) with a header line: UTF-8 with or without BOM.
 */
#ifndef TEXT_CSV_H
#define TEXT_CSV_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;

struct csv_row {
	int line; /* where it begins, counted from 1 */
	const char *const *fields;
	size_t fields_len;
};

struct csv_table {
	const char *const *names; /* of the header line */
	size_t names_len;
	const struct csv_row *rows;
	size_t rows_len;
};

/*
 * NULL, or what is wrong, with *out_line: not UTF-8, a broken quote, or a
 * row with another number of fields than the header. Empty lines are skipped.
 */
const char *csv_read(struct arena *mem, struct csv_table *out, int *out_line,
    const char *bytes, size_t len);

/* The column of that name, or -1. */
int csv_column(const struct csv_table *t, const char *name);

/*
 * Writes one field, quoted where needed. A text that a spreadsheet would run
 * as a formula gets a ' in front.
 */
void csv_put(struct buf *b, const char *field, bool is_last);

#endif
