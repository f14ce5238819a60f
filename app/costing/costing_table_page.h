/* A table of results while it is put together. */
#ifndef COSTING_COSTING_TABLE_PAGE_H
#define COSTING_COSTING_TABLE_PAGE_H

#include <stdint.h>

#include "costing/costing_table_view.h"

struct ctx;

struct costing_table_page {
	struct ctx *c;
	struct costing_table table;
	struct costing_cell *heads;
	struct costing_table_row *rows;
	size_t columns;
};

/* Room for so many rows and so many cells beside a row's label. */
struct costing_table_page costing_table_page_new(
    struct ctx *c, const char *caption, size_t rows, size_t columns);

void costing_table_page_head(
    struct costing_table_page *t, const char *text, bool is_number);
void costing_table_page_row(struct costing_table_page *t, const char *label);

/* A row that says what the next ones are about. */
void costing_table_page_band(
    struct costing_table_page *t, const char *label, size_t columns);

/* The next cell. out: where the API's answer has it, or "". */
void costing_table_page_text(
    struct costing_table_page *t, const char *text, bool is_number);
void costing_table_page_number(
    struct costing_table_page *t, bool is_rate, int64_t value, const char *out);

#endif
