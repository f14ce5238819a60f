/*
 * A named statement and its rows, as the functions that tools/gen/sqlgen
 * makes from queries.sql see them. Features call those functions.
 */
#ifndef DB_STATEMENT_H
#define DB_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "db/bytes.h"

struct arena;
struct db;

struct db_statement {
	int id; /* small, dense, unique in the program */
	const char *name;
	const char *place; /* file:line of its source */
	const char *text;
	size_t params_len;
	bool is_public; /* needs no viewer's transaction */
	const char *in; /* "place text,from_year int null" */
	const char *out;
};

struct db_rows {
	void *result; /* PGresult */
	size_t len;
	int64_t touched; /* rows written */
};

/* Runs s; params has s->params_len values. *rows must go to db_done. */
MUST_CHECK enum fail db_run(struct db *db, struct db_rows *rows,
    const struct db_statement *s, const char *const *params);

void db_done(struct db *db, struct db_rows *rows);

/* Values on their way in: NULL, DAY_NONE and bytes from NULL are SQL NULL. */
const char *db_param_text(struct db *db, const char *s);
const char *db_param_i32(struct db *db, int32_t n);
const char *db_param_i64(struct db *db, int64_t n);
const char *db_param_bool(struct db *db, bool b);
const char *db_param_day(struct db *db, int32_t day);
const char *db_param_moment(struct db *db, int64_t at_seconds);
const char *db_param_bytes(struct db *db, struct bytes b);

/* Values on their way out; NULL becomes NULL, 0, false or DAY_NONE. */
bool db_is_null(const struct db_rows *rows, size_t row, int column);
const char *db_get_text(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);
int32_t db_get_i32(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);
int64_t db_get_i64(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);
bool db_get_bool(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);
int32_t db_get_day(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);
int64_t db_get_moment(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);
struct bytes db_get_bytes(
    const struct db_rows *rows, struct arena *mem, size_t row, int column);

#endif
