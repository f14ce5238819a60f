/*
 * Inside of wages_dataset: one line of a file and the figures it gives.
 */
#ifndef WAGES_WAGES_DATASET_LINE_H
#define WAGES_WAGES_DATASET_LINE_H

#include "wages/wages_dataset.h"

struct wages_reader {
	struct arena *mem;
	const struct wages_table *table;
	const struct wages_line *line; /* NULL before the first */
	struct wages_reading *out;
	size_t rows_room;
	struct wages_observation common; /* of the line's figures */
	size_t figures; /* the line has given so far */
};

/* Notes a wrong cell; more than WAGES_WRONGS_MAX are not kept. */
void wages_reader_refuse(struct wages_reader *r, const char *column,
    const char *value, enum msg why);

/* A cell that must not be empty. */
const char *wages_reader_needed(struct wages_reader *r, const char *column);

/* Reads r->line as a line of that file. */
void wages_reader_line(struct wages_reader *r, enum wages_dataset d);

#endif
