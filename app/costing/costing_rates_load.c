#include "costing/costing_rates_load.h"

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/file.h"
#include "base/num.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "text/csv.h"

enum {
	COLUMNS = 10
};

static const char *const names[COLUMNS] = { "province", "city", "scheme",
	"payer", "rate_pct", "base_lower_cny", "base_upper_cny",
	"effective_from", "source_id", "note" };

/* What is wrong with a row, or NULL. */
static const char *
wrong_with(const struct csv_row *r, const int *at)
{
	int64_t n;
	int32_t day;

	for (int i = 4; i < 7; i++)
		if (*r->fields[at[i]] != '\0' &&
		    !num_scaled(&n, r->fields[at[i]], 2))
			return names[i];
	if (*r->fields[at[7]] != '\0' && !day_parse(&day, r->fields[at[7]]))
		return names[7];
	return *r->fields[at[0]] == '\0' ? names[0] : NULL;
}

/* NULL, or why not, in English. */
static const char *
check(struct arena *mem, const struct csv_table *t, int at[COLUMNS])
{
	for (int i = 0; i < COLUMNS; i++) {
		at[i] = csv_column(t, names[i]);
		if (at[i] < 0)
			return text_printf(mem, "1: no column %s", names[i]);
	}
	for (size_t i = 0; i < t->rows_len; i++) {
		const char *wrong = wrong_with(&t->rows[i], at);

		if (wrong != NULL)
			return text_printf(
			    mem, "%d: %s", t->rows[i].line, wrong);
	}
	return NULL;
}

static enum fail
add(struct db *db, struct arena *mem, const struct csv_table *t, const int *at)
{
	const char *v[COLUMNS];

	for (int c = 0; c < COLUMNS; c++) {
		const char **texts = ARENA_MANY(mem, const char *, t->rows_len);

		for (size_t i = 0; i < t->rows_len; i++)
			texts[i] = t->rows[i].fields[at[c]];
		v[c] = db_array_text(mem, texts, t->rows_len);
	}
	return sql_costing_rates_add(
	    db, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
}

static bool
load_bytes(struct db *db, struct arena *mem, const char *path,
    const char *bytes, size_t len)
{
	const char *digest = token_hex(mem, token_sha256(mem, bytes, len), 32);
	struct sql_costing_rates_digest row;
	struct csv_table t;
	const char *wrong;
	int at[COLUMNS], line = 0;

	if (sql_costing_rates_digest(db, mem, &row, path) == OK &&
	    text_is(row.sha256, digest))
		return true;
	wrong = csv_read(mem, &t, &line, bytes, len);
	if (wrong == NULL)
		wrong = check(mem, &t, at);
	if (wrong != NULL) {
		fprintf(stderr, "%s:%d: %s; nothing was loaded\n", path, line,
		    wrong);
		return false;
	}
	db_begin(db);
	if (sql_costing_rates_clear(db) == OK && add(db, mem, &t, at) == OK &&
	    sql_costing_rates_loaded(db, path, digest, (int32_t)t.rows_len) ==
		OK &&
	    db_commit(db) == OK) {
		printf("loaded %s: %zu rows\n", path, t.rows_len);
		return true;
	}
	db_rollback(db);
	return false;
}

int
costing_rates_load(struct db *db, const char *folder)
{
	struct arena mem = { 0 };
	const char *path =
	    text_printf(&mem, "%s/social_insurance_rates.csv", folder);
	size_t len = 0;
	const char *bytes = file_read(&mem, path, &len);
	bool fine = bytes != NULL && load_bytes(db, &mem, path, bytes, len);

	if (bytes == NULL)
		fprintf(stderr, "%s: can't be read\n", path);
	arena_close(&mem);
	return fine ? 0 : 1;
}
