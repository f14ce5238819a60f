/*
 * The database as a request sees it: one handle, at most one connection,
 * transactions that carry who is asking.
 *
 * A statement outside db_begin is a transaction of its own. When the handle
 * has a viewer, that transaction first sets app.account and app.side, which
 * row-level security reads; both travel in the same trip. Statements marked
 * "access: public" skip that.
 */
#ifndef DB_DB_H
#define DB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;
struct db_pool;
struct link;

enum {
	DB_CONSTRAINT_MAX = 64,
	DB_SIDE_MAX = 24
};

struct db {
	struct db_pool *pool;
	void *io_ctx;
	struct arena *mem; /* holds parameters until db_close */
	struct link *link; /* held while a transaction is open */
	int64_t account_id; /* 0: nobody */
	char side[DB_SIDE_MAX];
	bool in_transaction; /* db_begin was called */
	bool begun; /* and BEGIN was sent */
	enum fail failure; /* of a statement inside it: the rest is refused */
	int trips; /* round trips so far, for the log */
	char constraint[DB_CONSTRAINT_MAX]; /* broken by the last CONFLICT */
};

/* A handle without a connection; nothing is sent. */
void
db_open(struct db *db, struct db_pool *pool, void *io_ctx, struct arena *mem);

/* Statements from now on see what this account and side may see. */
void db_see_as(struct db *db, int64_t account_id, const char *side);

/* Everything until db_commit happens together or not at all. */
void db_begin(struct db *db);

/* FAIL_CONFLICT or another failure: nothing of it happened. */
MUST_CHECK enum fail db_commit(struct db *db);

/* Takes back what db_begin began. Harmless when nothing was. */
void db_rollback(struct db *db);

/* Rolls back what is open and gives the connection back. */
void db_close(struct db *db);

/* A PostgreSQL array literal of numbers or texts, for "$1::bigint[]". */
const char *db_array_i64(struct arena *mem, const int64_t *v, size_t len);
const char *db_array_text(struct arena *mem, const char *const *v, size_t len);

#endif
