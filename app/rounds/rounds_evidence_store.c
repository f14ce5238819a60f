#include "rounds/rounds_evidence_store.h"

#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_store.h"

const char *
rounds_evidence_store_digest(struct arena *mem, const struct evidence *e)
{
	return rounds_store_digest(mem,
	    text_printf(mem, "%s\n%s\n%s\n%s", e->title, e->text, e->citation,
		e->as_of));
}

enum fail
rounds_evidence_store_keep(struct db *db, struct arena *mem, int64_t round_id,
    const struct evidence *e)
{
	enum fail f;

	db_begin(db);
	f = sql_round_evidence_add(db, round_id, e->kind, e->ref, e->title,
	    e->text, e->citation, e->href, e->as_of,
	    rounds_evidence_store_digest(mem, e));
	return rounds_store_finish(db, mem, f, "round.evidence", round_id,
	    text_printf(mem, "{\"kind\":\"%s\"}", e->kind));
}
