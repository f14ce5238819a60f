/* Values between C and PostgreSQL's text format. */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "db/statement.h"

const char *
db_param_text(struct db *db, const char *s)
{
	(void)db;
	return s;
}

const char *
db_param_i64(struct db *db, int64_t n)
{
	return text_printf(db->mem, "%lld", (long long)n);
}

const char *
db_param_i32(struct db *db, int32_t n)
{
	return db_param_i64(db, n);
}

const char *
db_param_bool(struct db *db, bool b)
{
	(void)db;
	return b ? "t" : "f";
}

const char *
db_param_day(struct db *db, int32_t day)
{
	char *text;

	if (day == DAY_NONE)
		return NULL;
	text = arena_take(db->mem, DAY_TEXT);
	day_print(text, day);
	return text;
}

const char *
db_param_moment(struct db *db, int64_t at_seconds)
{
	char text[DAY_MOMENT_TEXT];

	day_print_moment(text, at_seconds);
	return text_printf(db->mem, "%s+08", text);
}

const char *
db_param_bytes(struct db *db, struct bytes b)
{
	static const char hex[] = "0123456789abcdef";
	char *text, *to;

	if (b.from == NULL)
		return NULL;
	text = to = arena_take(db->mem, b.len * 2 + 3);
	*to++ = '\\';
	*to++ = 'x';
	for (size_t i = 0; i < b.len; i++) {
		*to++ = hex[b.from[i] >> 4];
		*to++ = hex[b.from[i] & 15];
	}
	return text;
}

bool
db_is_null(const struct db_rows *rows, size_t row, int column)
{
	return PQgetisnull(rows->result, (int)row, column);
}

static const char *
value(const struct db_rows *rows, size_t row, int column)
{
	return PQgetvalue(rows->result, (int)row, column);
}

const char *
db_get_text(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	if (db_is_null(rows, row, column))
		return NULL;
	return arena_copy(mem, value(rows, row, column),
	    (size_t)PQgetlength(rows->result, (int)row, column));
}

int64_t
db_get_i64(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	(void)mem;
	return strtoll(value(rows, row, column), NULL, 10);
}

int32_t
db_get_i32(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	return (int32_t)db_get_i64(rows, mem, row, column);
}

bool
db_get_bool(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	(void)mem;
	return *value(rows, row, column) == 't';
}

int32_t
db_get_day(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	int32_t day = DAY_NONE;

	(void)mem;
	if (!day_parse(&day, value(rows, row, column)))
		return DAY_NONE;
	return day;
}

int64_t
db_get_moment(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	int64_t at = 0;

	(void)mem;
	if (!day_parse_moment(&at, value(rows, row, column)))
		return 0;
	return at;
}

static unsigned char
hex_value(char c)
{
	return (unsigned char)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
}

struct bytes
db_get_bytes(
    const struct db_rows *rows, struct arena *mem, size_t row, int column)
{
	const char *s = value(rows, row, column);
	struct bytes b = { 0 };
	unsigned char *to;

	if (db_is_null(rows, row, column) || s[0] != '\\' || s[1] != 'x')
		return b;
	b.len = (strlen(s) - 2) / 2;
	b.from = to = arena_take(mem, b.len + 1);
	for (size_t i = 0; i < b.len; i++)
		to[i] = (unsigned char)(hex_value(s[2 + i * 2]) << 4 |
		    hex_value(s[3 + i * 2]));
	return b;
}
