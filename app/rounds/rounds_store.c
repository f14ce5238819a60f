#include "rounds/rounds_store.h"

#include <string.h>

#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_rounds.h"

enum fail
rounds_store_finish(struct db *db, struct arena *mem, enum fail f,
    const char *action, int64_t round_id, const char *detail)
{
	if (f == OK)
		f = sql_round_audit(db, action,
		    text_printf(mem, "round:%lld", (long long)round_id),
		    detail);
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

const char *
rounds_store_digest(struct arena *mem, const char *text)
{
	return token_hex(mem, token_sha256(mem, text, strlen(text)), 32);
}

enum fail
rounds_store_publish(struct db *db, struct arena *mem,
    int64_t *out_publication_id, int64_t round_id, const char *kind,
    const char *title, const char *text)
{
	struct sql_round_publish row = { 0 };
	enum fail f = sql_round_publish(db, mem, &row, round_id, kind, title,
	    text, rounds_store_digest(mem, text));

	*out_publication_id = row.publication_id;
	return f;
}
