#include "wages/wages_observation_store.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"

enum {
	BATCH = 2000
};

#define EACH(field)                               \
	__extension__({                           \
		for (size_t i = 0; i < len; i++)  \
			texts[i] = rows[i].field; \
		db_array_text(mem, texts, len);   \
	})
#define EACH_NUMBER(field)                          \
	__extension__({                             \
		for (size_t i = 0; i < len; i++)    \
			numbers[i] = rows[i].field; \
		db_array_i64(mem, numbers, len);    \
	})

static enum fail
add_batch(struct db *db, struct arena *mem, enum wages_dataset d,
    const struct wages_observation *rows, size_t len, const int64_t *import_id)
{
	const char **texts = ARENA_MANY(mem, const char *, len);
	const char **unset = ARENA_MANY(mem, const char *, len);
	int64_t *numbers = ARENA_MANY(mem, int64_t, len);

	for (size_t i = 0; i < len; i++)
		unset[i] = rows[i].is_unset ? "yes" : "";
	return sql_wages_observations_add(db, wages_dataset_key(d),
	    EACH_NUMBER(line), EACH_NUMBER(year), EACH(region),
	    EACH(region_level), EACH(unit_type), EACH(industry),
	    EACH(item_kind), EACH(item), EACH(scope), EACH_NUMBER(tier),
	    EACH(measure), EACH(unit), EACH(value), EACH(value_to),
	    db_array_text(mem, unset, len), EACH(growth_bp), EACH(effective_on),
	    EACH(as_of), EACH(note), EACH(source_id), import_id);
}

enum fail
wages_observation_store_add(struct db *db, struct arena *mem,
    enum wages_dataset d, const struct wages_observation *rows, size_t len,
    const int64_t *import_id)
{
	enum fail f = OK;

	for (size_t from = 0; f == OK && from < len; from += BATCH)
		f = add_batch(db, mem, d, rows + from,
		    len - from < BATCH ? len - from : BATCH, import_id);
	if (f == OK)
		f = sql_wages_dataset_rank(db, wages_dataset_key(d));
	return f == OK ? sql_wages_places_refresh(db) : f;
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
is_known(const char *id, const char **known, size_t len)
{
	return bsearch(&id, known, len, sizeof(*known), by_text) != NULL;
}

enum fail
wages_observation_store_check_sources(
    struct db *db, struct arena *mem, struct wages_reading *out)
{
	const char **asked = ARENA_MANY(mem, const char *, out->rows_len);
	struct sql_wages_sources_known *rows;
	const char **known;
	size_t n;
	enum fail f;

	for (size_t i = 0; i < out->rows_len; i++)
		asked[i] = out->rows[i].source_id;
	f = sql_wages_sources_known(
	    db, mem, &rows, &n, db_array_text(mem, asked, out->rows_len));
	if (f != OK)
		return f;
	known = ARENA_MANY(mem, const char *, n);
	for (size_t i = 0; i < n; i++)
		known[i] = rows[i].source_id;
	qsort(known, n, sizeof(*known), by_text);
	for (size_t i = 0; i < out->rows_len; i++) {
		if (is_known(asked[i], known, n) ||
		    out->wrongs_len == WAGES_WRONGS_MAX)
			continue;
		out->wrongs[out->wrongs_len++] = (struct wages_wrong){
			.line = out->rows[i].line,
			.column = "source_id",
			.value = asked[i],
			.why = MSG_WAGES_WRONG_SOURCE,
		};
	}
	return OK;
}
