#include "db/script.h"

#include <errno.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

bool
db_script_open(struct db_script *s, const char *dsn)
{
	*s = (struct db_script){ .pg = PQconnectdb(dsn) };
	if (PQstatus(s->pg) == CONNECTION_OK)
		return true;
	fprintf(stderr, "%s", PQerrorMessage(s->pg));
	PQfinish(s->pg);
	s->pg = NULL;
	return false;
}

void
db_script_close(struct db_script *s)
{
	PQfinish(s->pg);
	arena_close(&s->mem);
}

static PGresult *
run(struct db_script *s, const char *sql, int n, const char *const *params)
{
	PGresult *r = n > 0
	    ? PQexecParams(s->pg, sql, n, NULL, params, NULL, NULL, 0)
	    : PQexec(s->pg, sql);
	ExecStatusType status = PQresultStatus(r);

	if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
		return r;
	fprintf(stderr, "%s", PQerrorMessage(s->pg));
	PQclear(r);
	return NULL;
}

bool
db_script_run(struct db_script *s, const char *sql, int params_len,
    const char *const *params)
{
	PGresult *r = run(s, sql, params_len, params);

	PQclear(r);
	return r != NULL;
}

bool
db_script_file(struct db_script *s, const char *path)
{
	struct buf b = { .mem = &s->mem };
	FILE *f = fopen(path, "rb");
	char piece[4096];
	size_t n;

	if (f == NULL) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return false;
	}
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(&b, piece, n);
	fclose(f);
	if (db_script_run(s, "BEGIN", 0, NULL) &&
	    db_script_run(s, buf_string(&b), 0, NULL) &&
	    db_script_run(s, "COMMIT", 0, NULL))
		return true;
	fprintf(stderr, "%s failed, nothing of it was kept\n", path);
	db_script_run(s, "ROLLBACK", 0, NULL);
	return false;
}

bool
db_script_rows(
    struct db_script *s, const char *sql, char ****out, size_t *out_len)
{
	PGresult *r = run(s, sql, 0, NULL);
	int rows, columns;
	char ***v;

	if (r == NULL)
		return false;
	rows = PQntuples(r);
	columns = PQnfields(r);
	v = ARENA_MANY(&s->mem, char **, (size_t)rows + 1);
	for (int i = 0; i < rows; i++) {
		v[i] = ARENA_MANY(&s->mem, char *, (size_t)columns + 1);
		for (int j = 0; j < columns; j++)
			if (!PQgetisnull(r, i, j))
				v[i][j] =
				    text_copy(&s->mem, PQgetvalue(r, i, j));
	}
	PQclear(r);
	*out = v;
	*out_len = (size_t)rows;
	return true;
}

long
db_script_count(struct db_script *s, const char *sql)
{
	char ***rows;
	size_t n;

	if (!db_script_rows(s, sql, &rows, &n) || n == 0)
		return -1;
	return strtol(rows[0][0], NULL, 10);
}
