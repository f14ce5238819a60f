/*
 * One connection to PostgreSQL in pipeline mode, and which statements it has
 * prepared. Only pool.c and trip.c know links.
 */
#ifndef DB_LINK_H
#define DB_LINK_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"

struct db_io;
struct db_statement;

enum {
	LINK_QUEUE = 16
};

struct link_item {
	int statement_id;
	bool is_parse; /* the answer to a Parse, not a result */
};

struct link {
	struct link *next; /* in the pool's idle list */
	PGconn *pg;
	int fd;
	unsigned char *prepared; /* a bit for each statement id */
	int prepared_len; /* in bits */
	struct link_item queue[LINK_QUEUE];
	int queue_len;
	int answered;
};

/*
 * Connects without blocking. FAIL_BUSY: refused, out of time, or given up;
 * the reason is logged.
 */
MUST_CHECK enum fail link_open(
    struct link **out, const char *dsn, const struct db_io *io, void *io_ctx);

void link_close(struct link *l, const struct db_io *io);

/* The server has not hung up while the link lay idle. */
bool link_is_alive(struct link *l);

/* Queues a statement, with its Parse when the link lacks it. */
MUST_CHECK enum fail link_send(
    struct link *l, const struct db_statement *s, const char *const *params);

/*
 * Ends the queue with a sync and gathers one result per statement sent, at
 * most max. *failed_sql gets the first error's result, which is also in
 * results. FAIL_BUSY: the link is dead or took too long; close it.
 */
MUST_CHECK enum fail link_gather(struct link *l, const struct db_io *io,
    void *io_ctx, PGresult **results, int *results_len, int max);

#endif
