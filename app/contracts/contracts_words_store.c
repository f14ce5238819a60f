#include "contracts/contracts_words_store.h"

#include <string.h>

#include "base/arena.h"
#include "base/place.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_index.h"
#include "db/db.h"
#include "gen/sql_contracts.h"
#include "laws/laws.h"
#include "wages/wages.h"

static struct arena words_mem; /* of this process */
static const struct contracts_index *words;
static int64_t words_version;

/* Reads all files; what got in was read before by the loader. */
static void
build(struct sql_contracts_words *rows, size_t len, int64_t version)
{
	struct contracts_topics topics = { 0 };
	int line;

	arena_close(&words_mem);
	for (size_t i = 0; i < len; i++)
		if (contracts_topics_read(&words_mem, &topics,
			text_copy(&words_mem, rows[i].words), &line) != NULL)
			continue;
	words = contracts_index_build(&words_mem, &topics);
	words_version = version;
}

enum fail
contracts_words_store(struct db *db, const struct contracts_index **out)
{
	struct arena mem = { 0 };
	struct sql_contracts_words *rows;
	int64_t version = laws_now()->version;
	size_t n;
	enum fail f = OK;

	if (words == NULL || words_version != version) {
		f = sql_contracts_words(db, &mem, &rows, &n);
		if (f == OK)
			build(rows, n, version);
		arena_close(&mem);
	}
	*out = words;
	return f;
}

enum fail
contracts_words_store_minimum(struct db *db, struct arena *mem,
    struct contracts_minimum *out, const struct place *place, int32_t on)
{
	struct sql_contracts_minimum *rows;
	size_t n, city;
	const char *brief = place->city;
	enum fail f;

	*out = (struct contracts_minimum){ 0 };
	if (place_is_nation(place))
		return OK;
	/* the pay tables write 珠海, not 珠海市 */
	city = text_chars(brief);
	if (city > 2 && text_ends(brief, "市"))
		brief =
		    arena_copy(mem, brief, strlen(brief) - sizeof("市") + 1);
	f = sql_contracts_minimum(db, mem, &rows, &n,
	    wages_region_of(mem, place->province), brief, on);
	for (size_t i = 0; f == OK && i < n; i++) {
		if (rows[i].is_weak) {
			if (out->from != NULL &&
			    strcmp(rows[i].from_on, out->from) <= 0)
				continue;
			out->weak_month_cents = rows[i].month_cents;
			out->weak_hour_cents = rows[i].hour_cents;
			out->weak_source = rows[i].source;
			continue;
		}
		out->month_cents = rows[i].month_cents;
		out->hour_cents = rows[i].hour_cents;
		out->from = rows[i].from_on;
		out->source = rows[i].source;
		out->is_lowest = rows[i].is_lowest;
	}
	return f;
}
