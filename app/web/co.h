/*
 * Coroutines: a page runs on a small stack of its own and may stop in the
 * middle until something it waits for is there. One thread, no scheduler:
 * whoever resumes decides. docs/decisions/0003-coroutines.md has the why.
 */
#ifndef WEB_CO_H
#define WEB_CO_H

#include <stdbool.h>
#include <stddef.h>

struct co;

struct co_stats {
	int live; /* started and not finished */
	int pooled; /* stacks kept for the next one */
};

/* Ready to run fn(arg) at the first resume. Never NULL. */
struct co *co_new(void (*fn)(void *arg), void *arg);

/* Runs until it yields or ends; true when it has ended and is gone. */
bool co_resume(struct co *co);

/* Back to whoever resumed. Only inside a coroutine. */
void co_yield (void);

/* Some coroutine is running now. */
bool co_is_inside(void);

struct co_stats co_stats(void);

#endif
