/*
 * A pay list, one person or several paid alike a row: read from a sheet
 * people bring or paste, and written as text to be edited. Names and numbers
 * of persons are not taken over.
 */
#ifndef COSTING_COSTING_LIST_H
#define COSTING_COSTING_LIST_H

#include "base/message.h"
#include "costing/costing.h"

struct arena;
struct sheet;

/* What is wrong with a list, and where. */
struct costing_list_problem {
	enum msg why; /* MSG_NONE: nothing */
	uint32_t row, column;
};

/*
 * Finds the row of titles among the first ten, then reads every row that has
 * pay. Columns it does not know are left alone. false with *problem.
 */
bool
costing_list_read(struct arena *mem, struct costing_line **out, size_t *out_len,
    struct costing_list_problem *problem, const struct sheet *s);

/* The lines as CSV with titles, as costing_list_read takes them. */
const char *costing_list_text(
    struct arena *mem, const struct costing_line *lines, size_t len);

/* An example of what a list looks like. */
const char *costing_list_example(void);

/* 525 is "5.25", 500 is "5". */
const char *costing_list_hundredths(struct arena *mem, int64_t n);

#endif
