#include "wages/wages_file_load.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_wages.h"

bool
wages_file_load_refuse(
    const struct wages_file_load *l, int line, const char *why)
{
	fprintf(stderr, "%s:%d: %s; nothing of this file was loaded\n", l->path,
	    line, why);
	return false;
}

const char *
wages_file_load_cell(const struct wages_file_load *l, const struct csv_row *row,
    const char *name)
{
	return row->fields[csv_column(&l->table, name)];
}

bool
wages_file_load_has(const struct wages_file_load *l, const char *const *names)
{
	for (; *names != NULL; names++)
		if (csv_column(&l->table, *names) < 0)
			return wages_file_load_refuse(
			    l, 1, text_printf(l->mem, "no column %s", *names));
	return true;
}

const char *
wages_file_load_column(const struct wages_file_load *l, const char *name)
{
	size_t n = l->table.rows_len;
	const char **v = ARENA_MANY(l->mem, const char *, n);

	for (size_t i = 0; i < n; i++)
		v[i] = wages_file_load_cell(l, &l->table.rows[i], name);
	return db_array_text(l->mem, v, n);
}

static bool
is_loaded(struct wages_file_load *l, const char *digest)
{
	struct sql_wages_file_digest row;

	return sql_wages_file_digest(l->db, l->mem, &row, l->path) == OK &&
	    text_is(row.sha256, digest);
}

static char *
read_file(struct arena *mem, const char *path, size_t *out_len)
{
	FILE *f = fopen(path, "rb");
	char *bytes = NULL;
	long len;

	if (f == NULL)
		return NULL;
	if (fseek(f, 0, SEEK_END) == 0 && (len = ftell(f)) >= 0 &&
	    fseek(f, 0, SEEK_SET) == 0) {
		bytes = arena_take(mem, (size_t)len + 1);
		*out_len = fread(bytes, 1, (size_t)len, f);
	}
	fclose(f);
	return bytes;
}

static bool
load_bytes(struct wages_file_load *l, const char *bytes, size_t len,
    bool (*load_rows)(struct wages_file_load *))
{
	const char *digest =
	    token_hex(l->mem, token_sha256(l->mem, bytes, len), 32);
	const char *wrong;
	int line = 0;
	bool fine;

	if (is_loaded(l, digest))
		return true;
	wrong = csv_read(l->mem, &l->table, &line, bytes, len);
	if (wrong != NULL)
		return wages_file_load_refuse(l, line, wrong);
	db_begin(l->db);
	fine = load_rows(l) &&
	    sql_wages_file_loaded(
		l->db, l->path, digest, (int32_t)l->table.rows_len) == OK &&
	    db_commit(l->db) == OK;
	db_rollback(l->db);
	if (fine)
		printf("loaded %s: %zu rows\n", l->path, l->table.rows_len);
	return fine;
}

bool
wages_file_load(struct db *db, const char *folder, const char *name,
    enum wages_dataset dataset, bool (*load_rows)(struct wages_file_load *))
{
	struct arena mem = { 0 };
	struct wages_file_load l = {
		.db = db, .mem = &mem, .dataset = dataset
	};
	size_t len = 0;
	char *bytes;
	bool fine;

	l.path = text_printf(&mem, "%s/%s", folder, name);
	bytes = read_file(&mem, l.path, &len);
	fine = bytes != NULL ? load_bytes(&l, bytes, len, load_rows)
			     : wages_file_load_refuse(&l, 0, "can't be read");
	arena_close(&mem);
	return fine;
}
