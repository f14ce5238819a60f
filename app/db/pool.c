#include "db/pool.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "db/io.h"
#include "db/link.h"

enum {
	RETRY_MS = 250
};

/* A request in the queue; lives on its own stack. */
struct waiter {
	struct waiter *next;
	void *io_ctx;
	struct link *link; /* handed over */
	bool may_open; /* a slot to connect was handed over */
	bool is_queued;
};

struct db_pool {
	const struct db_io *io;
	char *dsn;
	int max;
	struct link *idle; /* last used first */
	struct waiter *first, **last;
	int64_t retry_at_ms; /* no connect before this: the last one failed */
	struct db_pool_stats stats;
};

static int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct db_pool *
db_pool_new(const char *dsn, int max, const struct db_io *io)
{
	struct db_pool *p = calloc(1, sizeof(*p));

	if (p == NULL)
		abort();
	p->io = io;
	p->dsn = strdup(dsn);
	if (p->dsn == NULL)
		abort();
	p->max = max;
	p->last = &p->first;
	return p;
}

void
db_pool_close(struct db_pool *p)
{
	struct link *l;

	while ((l = p->idle) != NULL) {
		p->idle = l->next;
		link_close(l, p->io);
	}
	free(p->dsn);
	free(p);
}

struct db_pool_stats
db_pool_stats(const struct db_pool *p)
{
	return p->stats;
}

const struct db_io *
db_pool_io(const struct db_pool *p)
{
	return p->io;
}

static struct waiter *
pop_waiter(struct db_pool *p)
{
	struct waiter *w = p->first;

	if (w == NULL)
		return NULL;
	p->first = w->next;
	if (p->first == NULL)
		p->last = &p->first;
	w->is_queued = false;
	p->stats.waiting--;
	return w;
}

static void
unqueue(struct db_pool *p, struct waiter *w)
{
	struct waiter **at;

	for (at = &p->first; *at != NULL; at = &(*at)->next) {
		if (*at != w)
			continue;
		*at = w->next;
		if (*at == NULL)
			p->last = at;
		w->is_queued = false;
		p->stats.waiting--;
		return;
	}
}

/* A slot came free without a link: the next waiter may connect. */
static void
pass_slot(struct db_pool *p)
{
	struct waiter *w;

	if (p->stats.open >= p->max)
		return;
	w = pop_waiter(p);
	if (w != NULL) {
		w->may_open = true;
		p->io->wake(w->io_ctx);
	}
}

static enum fail
open_link(struct db_pool *p, struct link **out, void *io_ctx)
{
	enum fail f;

	if (now_ms() < p->retry_at_ms) {
		pass_slot(p); /* so that the whole queue fails fast */
		return FAIL_BUSY;
	}
	p->stats.open++;
	f = link_open(out, p->dsn, p->io, io_ctx);
	if (f != OK) {
		p->stats.open--;
		p->stats.failed++;
		p->retry_at_ms = now_ms() + RETRY_MS;
		pass_slot(p);
		return f;
	}
	p->stats.opened++;
	return OK;
}

static enum fail
wait_in_line(struct db_pool *p, struct link **out, void *io_ctx)
{
	struct waiter w = { .io_ctx = io_ctx, .is_queued = true };

	*p->last = &w;
	/* it is out of the queue again before its stack goes */
	/* cppcheck-suppress autoVariables */
	p->last = &w.next;
	p->stats.waiting++;
	while (w.is_queued)
		if (p->io->wait(io_ctx, -1, false, -1) <= 0)
			break;
	if (w.is_queued)
		unqueue(p, &w);
	if (w.link != NULL) {
		*out = w.link;
		return OK;
	}
	if (w.may_open)
		return open_link(p, out, io_ctx);
	return FAIL_BUSY;
}

enum fail
db_pool_take(struct db_pool *p, struct link **out, void *io_ctx)
{
	struct link *l;

	while ((l = p->idle) != NULL) {
		p->idle = l->next;
		p->stats.idle--;
		if (link_is_alive(l)) {
			*out = l;
			return OK;
		}
		db_pool_drop(p, l);
	}
	if (p->stats.open < p->max)
		return open_link(p, out, io_ctx);
	return wait_in_line(p, out, io_ctx);
}

void
db_pool_give(struct db_pool *p, struct link *l)
{
	struct waiter *w = pop_waiter(p);

	if (w != NULL) {
		w->link = l;
		p->io->wake(w->io_ctx);
		return;
	}
	l->next = p->idle;
	p->idle = l;
	p->stats.idle++;
}

void
db_pool_drop(struct db_pool *p, struct link *l)
{
	link_close(l, p->io);
	p->stats.open--;
	pass_slot(p);
}
