/*
 * The files of pay data: which columns each has, and how a row becomes
 * observations. A file is read whole or refused with every cell that is
 * wrong. content/wages/README.md says what the columns hold.
 */
#ifndef WAGES_WAGES_DATASET_H
#define WAGES_WAGES_DATASET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;

enum wages_dataset {
	WAGES_INDUSTRY,
	WAGES_REGION,
	WAGES_POSITION,
	WAGES_REGISTRATION,
	WAGES_OCCUPATION,
	WAGES_GUIDELINE,
	WAGES_MINIMUM,
	WAGES_MACRO,
	WAGES_DATASET_COUNT
};

/* "industry", as the database and addresses write it. */
const char *wages_dataset_key(enum wages_dataset d);
enum msg wages_dataset_label(enum wages_dataset d);

/* "wage_by_industry.csv" */
const char *wages_dataset_file(enum wages_dataset d);

bool wages_dataset_parse(enum wages_dataset *out, const char *key);

/* A table as its reader gave it. Cells beyond cells_len are empty. */
struct wages_line {
	int line; /* in the file, counted from 1 */
	const char *const *cells;
	size_t cells_len;
};

struct wages_table {
	const char *const *names;
	size_t names_len;
	const struct wages_line *lines;
	size_t lines_len;
};

/* The column of that name, or -1. */
int wages_table_column(const struct wages_table *t, const char *name);

/* One figure; texts are never NULL, "" is "does not apply". */
struct wages_observation {
	int line;
	int32_t year;
	const char *region, *region_level, *unit_type, *industry;
	const char *item_kind, *item, *scope;
	int32_t tier;
	const char *measure, *unit;
	const char *value, *value_to; /* decimals; "" for none */
	bool is_unset;
	const char *growth_bp; /* "" for none */
	const char *effective_on; /* "2026-09-01" or "" */
	const char *as_of, *note, *source_id;
};

/* A cell that can't be read; column is NULL when it is the whole row. */
struct wages_wrong {
	int line;
	const char *column;
	const char *value;
	enum msg why;
};

struct wages_reading {
	struct wages_observation *rows;
	size_t rows_len;
	struct wages_wrong *wrongs; /* the first WAGES_WRONGS_MAX */
	size_t wrongs_len;
};

enum {
	WAGES_WRONGS_MAX = 200
};

/* Reads every line; rows are to be used only when wrongs_len is 0. */
void wages_dataset_read(struct arena *mem, struct wages_reading *out,
    enum wages_dataset d, const struct wages_table *t);

/*
 * What makes two figures readings of the same thing from the same source:
 * the unique key of the table wage_observations as one text.
 */
const char *
wages_dataset_identity(struct arena *mem, const struct wages_observation *o);

/* A decimal number that is kept as it is printed: "-0.73", "129441". */
bool wages_is_decimal(const char *s);

#endif
