#include "contracts/contracts_library_store.h"

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_clause.h"
#include "contracts/contracts_clause_read.h"
#include "db/db.h"
#include "gen/sql_contracts.h"

enum {
	KEEP_S = 600
};

/* A library with the memory it stands in. */
struct shelf {
	struct arena mem;
	struct contracts_library library;
	int64_t version;
	int64_t retired_at;
	struct shelf *next; /* an older one */
};

static struct shelf *current; /* of this process */

static void
forget_old(int64_t now_at)
{
	struct shelf **at = &current->next;

	while (*at != NULL) {
		struct shelf *s = *at;

		if (now_at - s->retired_at < KEEP_S) {
			at = &s->next;
			continue;
		}
		*at = s->next;
		struct arena mem = s->mem; /* s itself stands in it */
		arena_close(&mem);
	}
}

static enum fail
read_again(struct db *db, int64_t version, int64_t now_at)
{
	struct arena mem = { 0 };
	struct sql_contracts_library *rows;
	struct contracts_library library = { 0 };
	struct shelf *s;
	size_t n;
	int line;
	enum fail f = sql_contracts_library(db, &mem, &rows, &n);

	if (f != OK) {
		arena_close(&mem);
		return f;
	}
	/* what got in was read before by the loader */
	for (size_t i = 0; i < n; i++)
		if (contracts_clause_read(&mem, &library, rows[i].name,
			rows[i].body, &line) != NULL)
			continue;
	s = ARENA_NEW(&mem, struct shelf);
	*s = (struct shelf){ .mem = mem,
		.library = library,
		.version = version,
		.next = current };
	if (current != NULL)
		current->retired_at = now_at;
	current = s;
	forget_old(now_at);
	return OK;
}

enum fail
contracts_library_store(
    struct db *db, const struct contracts_library **out, int64_t now_at)
{
	int64_t version = laws_now()->version;
	enum fail f = OK;

	if (current == NULL || current->version != version)
		f = read_again(db, version, now_at);
	*out = current != NULL ? &current->library : NULL;
	return f;
}
