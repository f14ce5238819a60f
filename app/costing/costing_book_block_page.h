/*
 * The detail sheets: each line with each of its proposals, a block of
 * formulas a year.
 */
#ifndef COSTING_COSTING_BOOK_BLOCK_PAGE_H
#define COSTING_COSTING_BOOK_BLOCK_PAGE_H

#include "costing/costing_book_rows_page.h"

/* Every line with each of its proposals. */
void costing_book_block_details(const struct costing_book_rows *r);

/* How many rows that is, for one side. */
size_t costing_book_block_count(const struct costing_spec *s);

bool costing_book_block_is_for(
    const struct costing_line *l, const struct costing_proposal *p);

#endif
