#include "db/db.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "db/io.h"
#include "db/link.h"
#include "db/pool.h"
#include "db/statement.h"

enum {
	RESULTS_MAX = 4,
	CLOSE_GRACE_MS = 300
};

/* Statements of our own; their ids stand in front of the features'. */
extern const int sql_all_len;

static struct db_statement begin = { .name = "db_begin", .text = "BEGIN" };
static struct db_statement commit = { .name = "db_commit", .text = "COMMIT" };
static struct db_statement rollback = { .name = "db_rollback",
	.text = "ROLLBACK" };
static struct db_statement see_as = {
	.name = "db_see_as",
	.text = "SELECT set_config('app.account', $1, true), "
		"set_config('app.side', $2, true)",
	.params_len = 2,
};

static void
number_own_statements(void)
{
	begin.id = sql_all_len;
	commit.id = sql_all_len + 1;
	rollback.id = sql_all_len + 2;
	see_as.id = sql_all_len + 3;
}

void
db_open(struct db *db, struct db_pool *pool, void *io_ctx, struct arena *mem)
{
	if (see_as.id == 0)
		number_own_statements();
	*db = (struct db){ .pool = pool, .io_ctx = io_ctx, .mem = mem };
}

void
db_see_as(struct db *db, int64_t account_id, const char *side)
{
	db->account_id = account_id;
	snprintf(db->side, sizeof(db->side), "%s", side);
}

void
db_begin(struct db *db)
{
	db->in_transaction = true;
	db->begun = false;
	db->failure = OK;
}

static void
drop_link(struct db *db)
{
	db_pool_drop(db->pool, db->link);
	db->link = NULL;
	db->begun = false;
}

static enum fail
take_link(struct db *db)
{
	if (db->link != NULL)
		return OK;
	if (db_pool_io(db->pool)->is_gone(db->io_ctx))
		return FAIL_BUSY;
	return db_pool_take(db->pool, &db->link, db->io_ctx);
}

/* Gives the link back when no transaction holds it. */
static void
settle_link(struct db *db)
{
	if (db->link == NULL)
		return;
	if (PQtransactionStatus(db->link->pg) == PQTRANS_IDLE) {
		db_pool_give(db->pool, db->link);
		db->link = NULL;
		db->begun = false;
	}
}

static const struct {
	const char *state; /* a prefix of the SQLSTATE */
	enum fail fail;
} states[] = {
	{ "XS403", FAIL_DENIED }, /* raised by our own functions */
	{ "XS404", FAIL_ABSENT }, { "XS409", FAIL_CONFLICT },
	{ "XS422", FAIL_INVALID }, { "23505", FAIL_CONFLICT }, /* unique */
	{ "23P01", FAIL_CONFLICT }, /* exclusion */
	{ "23503", FAIL_CONFLICT }, /* foreign key: it has gone meanwhile */
	{ "23514", FAIL_INVALID }, /* check */
	{ "22", FAIL_INVALID }, /* data exception */
	{ "42501", FAIL_DENIED }, /* row-level security */
	{ "40", FAIL_BUSY }, /* serialization, deadlock */
	{ "55P03", FAIL_BUSY }, /* lock timeout */
	{ "57", FAIL_BUSY }, /* timeout, shutdown */
	{ "53", FAIL_BUSY }, /* disk full, too many connections */
	{ "08", FAIL_BUSY }, { "25006", FAIL_BUSY }, /* read-only for now */
};

static enum fail
fail_of_state(const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++)
		if (text_starts(state, states[i].state))
			return states[i].fail;
	return FAIL_BROKEN;
}

/* What r says went wrong; logs what is not a user's doing. */
static enum fail
judge(struct db *db, const PGresult *r, const struct db_statement *s)
{
	const char *state = PQresultErrorField(r, PG_DIAG_SQLSTATE);
	const char *name = PQresultErrorField(r, PG_DIAG_CONSTRAINT_NAME);
	enum fail f = state != NULL ? fail_of_state(state) : FAIL_BUSY;
	char text[512];

	snprintf(db->constraint, sizeof(db->constraint), "%s",
	    name != NULL ? name : "");
	if (f == FAIL_ABSENT || f == FAIL_CONFLICT)
		return f;
	snprintf(text, sizeof(text), "db: %s: %s %s", s->name,
	    state != NULL ? state : "",
	    PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY) != NULL
		? PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY)
		: "");
	db_pool_io(db->pool)->log(text);
	return f;
}

static bool
is_fine(const PGresult *r)
{
	ExecStatusType status = PQresultStatus(r);

	return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

/* Sends what was queued; *out is the result of the wanted one. */
static enum fail
trip(struct db *db, const struct db_statement *s, int wanted, PGresult **out)
{
	PGresult *results[RESULTS_MAX] = { NULL };
	int len = 0;
	enum fail f;

	db->trips++;
	f = link_gather(db->link, db_pool_io(db->pool), db->io_ctx, results,
	    &len, RESULTS_MAX);
	for (int i = 0; i < len; i++) {
		if (f == OK && !is_fine(results[i]) &&
		    PQresultStatus(results[i]) != PGRES_PIPELINE_ABORTED)
			f = judge(db, results[i], s);
		if (i == wanted)
			*out = results[i];
		else
			PQclear(results[i]);
	}
	if (f != OK || *out == NULL) {
		PQclear(*out);
		*out = NULL;
		if (f == OK)
			f = FAIL_BROKEN;
	}
	return f;
}

/* Queues BEGIN and who is asking; counts what it queued. */
static enum fail
queue_start(struct db *db, int *queued)
{
	const char *params[2];
	enum fail f = link_send(db->link, &begin, NULL);

	if (f != OK)
		return f;
	params[0] = db_param_i64(db, db->account_id);
	params[1] = db->side;
	*queued = 2;
	return link_send(db->link, &see_as, params);
}

static enum fail
queue_statement(struct db *db, const struct db_statement *s,
    const char *const *params, int *wanted)
{
	bool alone = !db->in_transaction;
	bool wrapped = alone && db->account_id != 0 && !s->is_public;
	enum fail f = OK;

	*wanted = 0;
	if (wrapped || (!alone && !db->begun))
		f = queue_start(db, wanted);
	if (f == OK)
		f = link_send(db->link, s, params);
	if (f == OK && wrapped)
		f = link_send(db->link, &commit, NULL);
	return f;
}

/* Leaves no failed transaction behind on the link. */
static void
clean_link(struct db *db)
{
	PGresult *r = NULL;

	if (db->link == NULL ||
	    PQtransactionStatus(db->link->pg) == PQTRANS_IDLE)
		return;
	db_pool_io(db->pool)->grace(db->io_ctx, CLOSE_GRACE_MS);
	if (db->link->queue_len > 0 ||
	    link_send(db->link, &rollback, NULL) != OK ||
	    trip(db, &rollback, 0, &r) != OK ||
	    PQtransactionStatus(db->link->pg) != PQTRANS_IDLE)
		drop_link(db);
	PQclear(r);
}

enum fail
db_run(struct db *db, struct db_rows *rows, const struct db_statement *s,
    const char *const *params)
{
	PGresult *result = NULL;
	int wanted;
	enum fail f;

	*rows = (struct db_rows){ 0 };
	if (db->in_transaction && db->failure != OK)
		return db->failure; /* what came before it is lost */
	f = take_link(db);
	if (f == OK)
		f = queue_statement(db, s, params, &wanted);
	if (f == OK)
		f = trip(db, s, wanted, &result);
	if (db->link != NULL && db->link->queue_len > 0) {
		drop_link(db); /* it never came to its sync */
		f = FAIL_BUSY;
	}
	db->begun = db->in_transaction;
	if (f != OK) {
		db->failure = f;
		if (!db->in_transaction)
			clean_link(db);
		settle_link(db);
		return f;
	}
	rows->result = result;
	rows->len = (size_t)PQntuples(result);
	rows->touched = strtoll(PQcmdTuples(result), NULL, 10);
	settle_link(db);
	return OK;
}

void
db_done(struct db *db, struct db_rows *rows)
{
	(void)db;
	PQclear(rows->result);
	rows->result = NULL;
}

enum fail
db_commit(struct db *db)
{
	PGresult *r = NULL;
	enum fail f = db->failure;

	if (f != OK || db->link == NULL) {
		db_rollback(db);
		return f;
	}
	db->in_transaction = false;
	f = link_send(db->link, &commit, NULL);
	if (f == OK)
		f = trip(db, &commit, 0, &r);
	PQclear(r);
	if (db->link->queue_len > 0) {
		drop_link(db);
		return FAIL_BUSY;
	}
	clean_link(db);
	settle_link(db);
	return f;
}

void
db_rollback(struct db *db)
{
	db->in_transaction = false;
	db->failure = OK;
	clean_link(db);
	settle_link(db);
	db->begun = false;
}

void
db_close(struct db *db)
{
	db_rollback(db);
	if (db->link != NULL)
		drop_link(db);
}

const char *
db_array_i64(struct arena *mem, const int64_t *v, size_t len)
{
	struct buf b = { .mem = mem };

	buf_char(&b, '{');
	for (size_t i = 0; i < len; i++) {
		if (i > 0)
			buf_char(&b, ',');
		buf_i64(&b, v[i]);
	}
	buf_char(&b, '}');
	return buf_string(&b);
}

const char *
db_array_text(struct arena *mem, const char *const *v, size_t len)
{
	struct buf b = { .mem = mem };

	buf_char(&b, '{');
	for (size_t i = 0; i < len; i++) {
		buf_text(&b, i > 0 ? ",\"" : "\"");
		for (const char *p = v[i]; *p != '\0'; p++) {
			if (*p == '"' || *p == '\\')
				buf_char(&b, '\\');
			buf_char(&b, *p);
		}
		buf_char(&b, '"');
	}
	buf_char(&b, '}');
	return buf_string(&b);
}
