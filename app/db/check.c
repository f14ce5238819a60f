#include "db/check.h"

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/statement.h"

extern const struct db_statement *const sql_all[];
extern const int sql_all_len;

static const struct {
	const char *name;
	Oid oid;
} types[] = { { "text", 25 }, { "int", 23 }, { "bigint", 20 }, { "bool", 16 },
	{ "date", 1082 }, { "timestamptz", 1184 }, { "bytea", 17 },
	{ "numeric", 1700 }, { "jsonb", 3802 }, { "uuid", 2950 },
	{ "inet", 869 }, { "text[]", 1009 }, { "int[]", 1007 },
	{ "bigint[]", 1016 } };

static Oid
oid_of(const char *name)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strcmp(types[i].name, name) == 0)
			return types[i].oid;
	return 0;
}

static bool
refuse(const struct db_statement *s, const char *why)
{
	fprintf(stderr, "%s: error: %s: %s\n", s->place, s->name, why);
	return false;
}

/* "place text,year int null": name and type of item i. */
static bool
item(struct arena *mem, const char *list, int i, char **name, char **type)
{
	size_t n, words;
	char **items = text_split(mem, &n, list, ','), **v;

	if (*list == '\0' || (size_t)i >= n)
		return false;
	v = text_split(mem, &words, items[i], ' ');
	*name = v[0];
	*type = v[1];
	return true;
}

static bool
check_columns(struct arena *mem, const struct db_statement *s, PGresult *d)
{
	char *name, *type;
	int n = PQnfields(d), i;

	if (*s->out == '\0')
		return true;
	for (i = 0; i < n; i++) {
		if (!item(mem, s->out, i, &name, &type))
			return refuse(s, "more columns than out: says");
		if (strcmp(name, PQfname(d, i)) != 0)
			return refuse(s,
			    text_printf(mem, "column %d is %s, out: says %s",
				i + 1, PQfname(d, i), name));
		if (oid_of(type) != PQftype(d, i))
			return refuse(s,
			    text_printf(mem, "column %s is not %s (type %u)",
				name, type, PQftype(d, i)));
	}
	return item(mem, s->out, n, &name, &type)
	    ? refuse(s, "fewer columns than out: says")
	    : true;
}

static bool
check_params(struct arena *mem, const struct db_statement *s, PGresult *d)
{
	char *name, *type;

	if (PQnparams(d) != (int)s->params_len)
		return refuse(s, "another number of parameters than in: says");
	for (int i = 0; i < PQnparams(d); i++) {
		if (!item(mem, s->in, i, &name, &type) ||
		    oid_of(type) != PQparamtype(d, i))
			return refuse(s,
			    text_printf(mem,
				"parameter $%d is not what in: says (type %u)",
				i + 1, PQparamtype(d, i)));
	}
	return true;
}

static bool
check(PGconn *pg, const struct db_statement *s)
{
	struct arena mem = { 0 };
	PGresult *r = PQprepare(pg, s->name, s->text, 0, NULL), *d;
	bool fine = PQresultStatus(r) == PGRES_COMMAND_OK;

	if (!fine)
		refuse(s, PQerrorMessage(pg));
	PQclear(r);
	if (fine) {
		d = PQdescribePrepared(pg, s->name);
		fine = check_params(&mem, s, d) && check_columns(&mem, s, d);
		PQclear(d);
	}
	arena_close(&mem);
	return fine;
}

int
db_check(const char *dsn)
{
	PGconn *pg = PQconnectdb(dsn);
	int bad = 0;

	if (PQstatus(pg) != CONNECTION_OK) {
		fprintf(stderr, "%s", PQerrorMessage(pg));
		PQfinish(pg);
		return 1;
	}
	for (int i = 0; i < sql_all_len; i++)
		bad += !check(pg, sql_all[i]);
	PQfinish(pg);
	printf("%d statements, %d wrong\n", sql_all_len, bad);
	return bad > 0;
}
