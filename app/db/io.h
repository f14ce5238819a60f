/*
 * How the database layer waits. The server waits by yielding its coroutine
 * to Kore's event loop, plain programs wait in poll(2).
 */
#ifndef DB_IO_H
#define DB_IO_H

#include <stdbool.h>

struct db_io {
	/*
	 * Waits until fd can be read (or written): 1 ready, maybe for
	 * nothing; 0 out of time; -1 give up. fd -1 waits for wake alone.
	 * timeout_ms -1 leaves the limit to the implementation.
	 */
	int (*wait)(void *ctx, int fd, bool for_write, int timeout_ms);

	/* Ends another's wait for fd -1. */
	void (*wake)(void *ctx);

	/* Nobody will wait for fd again; closed: it is closed already. */
	void (*forget)(int fd, bool closed);

	/* The asker has gone: begin nothing new for it. */
	bool (*is_gone)(void *ctx);

	/* The closing rollback may take this much longer. */
	void (*grace)(void *ctx, int ms);

	/* One line for the log. */
	void (*log)(const char *text);
};

/* poll(2), for tests and tools; ctx is not used. */
extern const struct db_io db_io_poll;

#endif
