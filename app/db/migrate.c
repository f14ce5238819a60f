#include "db/migrate.h"

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"

/* Any number will do, if no other program on the database uses it. */
#define LOCK_SQL "SELECT pg_advisory_lock(7249163805)"

static bool
run(PGconn *pg, const char *sql)
{
	PGresult *r = PQexec(pg, sql);
	ExecStatusType status = PQresultStatus(r);
	bool fine = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;

	if (!fine)
		fprintf(stderr, "migrate: %s", PQerrorMessage(pg));
	PQclear(r);
	return fine;
}

/* One text answer, or NULL when there is none; copied into mem. */
static char *
ask(PGconn *pg, struct arena *mem, const char *sql, const char *param)
{
	PGresult *r = PQexecParams(pg, sql, 1, NULL, &param, NULL, NULL, 0);
	char *answer = NULL;

	if (PQresultStatus(r) != PGRES_TUPLES_OK)
		fprintf(stderr, "migrate: %s", PQerrorMessage(pg));
	else if (PQntuples(r) == 1 && !PQgetisnull(r, 0, 0))
		answer = text_copy(mem, PQgetvalue(r, 0, 0));
	PQclear(r);
	return answer;
}

static PGconn *
connect_to(const char *dsn)
{
	PGconn *pg = PQconnectdb(dsn);

	if (PQstatus(pg) == CONNECTION_OK)
		return pg;
	fprintf(stderr, "migrate: %s", PQerrorMessage(pg));
	PQfinish(pg);
	return NULL;
}

static char *
checksum(PGconn *pg, struct arena *mem, const char *text)
{
	return ask(pg, mem,
	    "SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')", text);
}

enum state {
	STATE_APPLIED,
	STATE_MISSING,
	STATE_REFUSED
};

/* How one migration stands in the database. */
static enum state
state_of(PGconn *pg, struct arena *mem, const struct db_migration *m)
{
	const char *version = text_printf(mem, "%d", m->version);
	const char *kept = ask(pg, mem,
	    "SELECT sha256 FROM schema_migrations WHERE version = $1::int",
	    version);
	const char *ours;

	if (kept == NULL)
		return STATE_MISSING;
	ours = checksum(pg, mem, m->text);
	if (text_is(kept, ours))
		return STATE_APPLIED;
	fprintf(stderr, "migrate: %s was changed after it had been applied\n",
	    m->name);
	return STATE_REFUSED;
}

static bool
is_ahead(PGconn *pg, struct arena *mem)
{
	int last = db_migrations_len > 0
	    ? db_migrations[db_migrations_len - 1].version
	    : 0;
	const char *ahead = ask(pg, mem,
	    "SELECT name FROM schema_migrations WHERE version > $1::int "
	    "ORDER BY version LIMIT 1",
	    text_printf(mem, "%d", last));

	if (ahead == NULL)
		return false;
	fprintf(stderr,
	    "migrate: the database knows %s, this program does "
	    "not: it is older than the database\n",
	    ahead);
	return true;
}

static bool
apply(PGconn *pg, struct arena *mem, const struct db_migration *m)
{
	const char *sum = checksum(pg, mem, m->text);
	const char *keep = text_printf(mem,
	    "INSERT INTO schema_migrations (version, name, sha256) "
	    "VALUES (%d, '%s', '%s')",
	    m->version, m->name, sum != NULL ? sum : "");

	if (sum == NULL || !run(pg, "BEGIN"))
		return false;
	if (run(pg, m->text) && run(pg, keep) && run(pg, "COMMIT")) {
		printf("migrated %s\n", m->name);
		return true;
	}
	fprintf(
	    stderr, "migrate: %s failed, nothing of it was kept\n", m->name);
	run(pg, "ROLLBACK");
	return false;
}

static bool
apply_all(PGconn *pg, struct arena *mem)
{
	for (size_t i = 0; i < db_migrations_len; i++) {
		enum state s = state_of(pg, mem, &db_migrations[i]);

		if (s == STATE_REFUSED)
			return false;
		if (s == STATE_MISSING && !apply(pg, mem, &db_migrations[i]))
			return false;
	}
	return true;
}

int
db_migrate(const char *owner_dsn)
{
	struct arena mem = { 0 };
	PGconn *pg = connect_to(owner_dsn);
	bool fine;

	if (pg == NULL)
		return 1;
	fine = run(pg, LOCK_SQL) &&
	    run(pg,
		"SET client_min_messages = warning;"
		"CREATE TABLE IF NOT EXISTS schema_migrations ("
		"version int PRIMARY KEY, name text NOT NULL UNIQUE, "
		"sha256 text NOT NULL, "
		"applied_at timestamptz NOT NULL DEFAULT now())") &&
	    !is_ahead(pg, &mem) && apply_all(pg, &mem);
	PQfinish(pg);
	arena_close(&mem);
	return fine ? 0 : 1;
}

int
db_migrate_check(const char *dsn)
{
	struct arena mem = { 0 };
	PGconn *pg = connect_to(dsn);
	bool fine = pg != NULL && !is_ahead(pg, &mem);

	for (size_t i = 0; fine && i < db_migrations_len; i++) {
		enum state s = state_of(pg, &mem, &db_migrations[i]);

		if (s == STATE_MISSING)
			fprintf(stderr, "migrate: %s is missing: run migrate\n",
			    db_migrations[i].name);
		fine = s == STATE_APPLIED;
	}
	if (pg != NULL)
		PQfinish(pg);
	arena_close(&mem);
	return fine ? 0 : 1;
}
