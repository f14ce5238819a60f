/*
 * Brings a database to the program's schema: forward only, each step in a
 * transaction of its own, never one that was changed after it landed.
 * For plain programs: it blocks.
 */
#ifndef DB_MIGRATE_H
#define DB_MIGRATE_H

#include <stddef.h>

struct db_migration {
	int version;
	const char *name; /* "0001_accounts" */
	const char *text;
};

/* Made by the build from migrations/, in order. */
extern const struct db_migration db_migrations[];
extern const size_t db_migrations_len;

/*
 * Applies what is missing, telling each step on stdout. 0, or 1 with the
 * reason on stderr: no connection, a step failed, a landed step was changed,
 * or the database is ahead of this program.
 */
int db_migrate(const char *owner_dsn);

/* 0 when nothing is missing, changed or ahead; else 1 and the reason. */
int db_migrate_check(const char *dsn);

#endif
