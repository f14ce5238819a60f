/*
 * The connections of one process. Each worker has its own pool.
 */
#ifndef DB_POOL_H
#define DB_POOL_H

#include "base/fail.h"

struct db_io;
struct db_pool;
struct link;

struct db_pool_stats {
	int open; /* connections */
	int idle; /* of them unused */
	int waiting; /* requests in the queue */
	long opened; /* since the start */
	long failed; /* refused connects since the start */
};

/* dsn is copied. max is the most connections at once. */
struct db_pool *db_pool_new(const char *dsn, int max, const struct db_io *io);

/* Closes every idle connection and forgets the pool. */
void db_pool_close(struct db_pool *pool);

struct db_pool_stats db_pool_stats(const struct db_pool *pool);

const struct db_io *db_pool_io(const struct db_pool *pool);

/* FAIL_BUSY: no connection in time. */
MUST_CHECK enum fail
db_pool_take(struct db_pool *pool, struct link **out, void *io_ctx);

/* A clean link goes back; a dead one is closed. */
void db_pool_give(struct db_pool *pool, struct link *link);
void db_pool_drop(struct db_pool *pool, struct link *link);

#endif
