#include "db/link.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "db/io.h"
#include "db/statement.h"

enum {
	CONNECT_MS = 3000
};

static void
log_failure(const struct db_io *io, const char *what, PGconn *pg)
{
	char text[512];

	snprintf(text, sizeof(text), "db: %s: %s", what,
	    pg != NULL ? PQerrorMessage(pg) : "out of memory");
	for (char *p = text; *p != '\0'; p++)
		if (*p == '\n')
			*p = ' ';
	io->log(text);
}

/* Runs PQconnectPoll to its end. */
static bool
finish_connect(PGconn *pg, const struct db_io *io, void *io_ctx)
{
	PostgresPollingStatusType next = PGRES_POLLING_WRITING;
	int fd;

	while (next != PGRES_POLLING_OK) {
		if (next == PGRES_POLLING_FAILED)
			return false;
		fd = PQsocket(pg);
		if (fd < 0 ||
		    io->wait(io_ctx, fd, next == PGRES_POLLING_WRITING,
			CONNECT_MS) <= 0)
			return false;
		/* the next step may swap or close the socket */
		io->forget(fd, false);
		next = PQconnectPoll(pg);
	}
	return true;
}

enum fail
link_open(
    struct link **out, const char *dsn, const struct db_io *io, void *io_ctx)
{
	PGconn *pg = PQconnectStart(dsn);
	struct link *l;

	if (pg == NULL || PQstatus(pg) == CONNECTION_BAD ||
	    !finish_connect(pg, io, io_ctx) || PQsetnonblocking(pg, 1) != 0 ||
	    !PQenterPipelineMode(pg)) {
		log_failure(io, "can't connect", pg);
		PQfinish(pg);
		return FAIL_BUSY;
	}
	l = calloc(1, sizeof(*l));
	if (l == NULL)
		abort();
	l->pg = pg;
	l->fd = PQsocket(pg);
	*out = l;
	return OK;
}

void
link_close(struct link *l, const struct db_io *io)
{
	/* libpq may have closed the socket by itself */
	io->forget(l->fd, PQsocket(l->pg) != l->fd);
	PQfinish(l->pg);
	free(l->prepared);
	free(l);
}

bool
link_is_alive(struct link *l)
{
	char byte;

	/* PQconsumeInput alone would read the farewell and still say fine */
	for (int i = 0; i < 8; i++) {
		ssize_t n = recv(l->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);

		if (n < 0)
			return errno == EAGAIN;
		if (n == 0 || !PQconsumeInput(l->pg))
			return false;
	}
	return false;
}

static bool
has_prepared(const struct link *l, int id)
{
	for (int i = 0; i < l->queue_len; i++)
		if (l->queue[i].is_parse && l->queue[i].statement_id == id)
			return true;
	return id < l->prepared_len && (l->prepared[id / 8] >> id % 8 & 1);
}

static void
remember_prepared(struct link *l, int id)
{
	if (id >= l->prepared_len) {
		int want = (id / 512 + 1) * 512;
		unsigned char *more = realloc(l->prepared, (size_t)want / 8);

		if (more == NULL)
			abort();
		memset(more + l->prepared_len / 8, 0,
		    (size_t)(want - l->prepared_len) / 8);
		l->prepared = more;
		l->prepared_len = want;
	}
	l->prepared[id / 8] |= (unsigned char)(1U << id % 8);
}

static void
queue(struct link *l, int id, bool is_parse)
{
	l->queue[l->queue_len++] =
	    (struct link_item){ .statement_id = id, .is_parse = is_parse };
}

enum fail
link_send(
    struct link *l, const struct db_statement *s, const char *const *params)
{
	if (l->queue_len + 2 > LINK_QUEUE)
		return FAIL_BROKEN;
	if (!has_prepared(l, s->id)) {
		if (!PQsendPrepare(l->pg, s->name, s->text, 0, NULL))
			return FAIL_BUSY;
		queue(l, s->id, true);
	}
	if (!PQsendQueryPrepared(
		l->pg, s->name, (int)s->params_len, params, NULL, NULL, 0))
		return FAIL_BUSY;
	queue(l, s->id, false);
	return OK;
}

/* Takes one result; true when it was the sync. */
static bool
take_result(struct link *l, PGresult *r, PGresult **results, int *len, int max)
{
	const struct link_item *item = &l->queue[l->answered];

	if (PQresultStatus(r) == PGRES_PIPELINE_SYNC) {
		PQclear(r);
		return true;
	}
	if (l->answered >= l->queue_len) {
		PQclear(r);
		return false;
	}
	l->answered++;
	if (item->is_parse && PQresultStatus(r) == PGRES_COMMAND_OK) {
		remember_prepared(l, item->statement_id);
		PQclear(r);
	} else if (*len < max)
		results[(*len)++] = r;
	else
		PQclear(r);
	return false;
}

enum fail
link_gather(struct link *l, const struct db_io *io, void *io_ctx,
    PGresult **results, int *results_len, int max)
{
	bool synced = false;
	PGresult *r;
	int pending;

	*results_len = 0;
	l->answered = 0;
	if (!PQpipelineSync(l->pg))
		return FAIL_BUSY;
	while (!synced) {
		pending = PQflush(l->pg);
		if (pending < 0 ||
		    io->wait(io_ctx, l->fd, pending > 0, -1) <= 0 ||
		    !PQconsumeInput(l->pg))
			return FAIL_BUSY;
		while (!synced && !PQisBusy(l->pg)) {
			r = PQgetResult(l->pg);
			if (r != NULL)
				synced = take_result(
				    l, r, results, results_len, max);
			else if (PQstatus(l->pg) == CONNECTION_BAD)
				return FAIL_BUSY;
		}
	}
	l->queue_len = 0;
	return OK;
}
