/*
 * One CSV file of content/ on its way into the database: read, checked,
 * and loaded in a transaction of its own, once for each edition.
 */
#ifndef WAGES_WAGES_FILE_LOAD_H
#define WAGES_WAGES_FILE_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "text/csv.h"
#include "wages/wages_dataset.h"

struct arena;
struct db;

struct wages_file_load {
	struct db *db;
	struct arena *mem;
	const char *path;
	struct csv_table table;
	enum wages_dataset dataset;
};

/* Says on stderr what is wrong, and where; false. */
bool wages_file_load_refuse(
    const struct wages_file_load *l, int line, const char *why);

/* Every name is a column; ends with NULL. */
bool
wages_file_load_has(const struct wages_file_load *l, const char *const *names);

/* The field of that name in a row; every name was checked before. */
const char *wages_file_load_cell(const struct wages_file_load *l,
    const struct csv_row *row, const char *name);

/* A column as a PostgreSQL array. */
const char *
wages_file_load_column(const struct wages_file_load *l, const char *name);

/*
 * Loads the file unless this edition was loaded before. load_rows adds
 * l->table; when it returns false nothing has happened.
 */
bool wages_file_load(struct db *db, const char *folder, const char *name,
    enum wages_dataset dataset, bool (*load_rows)(struct wages_file_load *l));

#endif
