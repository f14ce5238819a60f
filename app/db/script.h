/*
 * Plain SQL for the command line: blocking, as the owner, no pool. Pages use
 * db.h.
 */
#ifndef DB_SCRIPT_H
#define DB_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct db_script {
	void *pg; /* PGconn */
	struct arena mem; /* holds rows until db_script_close */
};

/* False with the reason on stderr; so do the others. */
bool db_script_open(struct db_script *s, const char *dsn);
void db_script_close(struct db_script *s);

/* One statement with text parameters. */
bool db_script_run(struct db_script *s, const char *sql, int params_len,
    const char *const *params);

/* A file of statements, all or nothing. */
bool db_script_file(struct db_script *s, const char *path);

/* All rows as texts; NULL stays NULL. */
bool db_script_rows(
    struct db_script *s, const char *sql, char ****out, size_t *out_len);

/* The first number of the first row; -1 when there is none. */
long db_script_count(struct db_script *s, const char *sql);

#endif
