#include "rounds/rounds_document_store.h"

#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_store.h"

enum fail
rounds_document_store_begin(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const char *key, const char *title, const char *text)
{
	struct sql_round_document_begin row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_round_document_begin(db, mem, &row, round_id, key);
	if (f == OK)
		f = sql_round_document_write(
		    db, round_id, row.document_id, 1, title, text);
	*out = row.document_id;
	return rounds_store_finish(db, mem, f, "round.document", round_id,
	    text_printf(mem, "{\"kind\":\"%s\"}", key));
}

enum fail
rounds_document_store_write(struct db *db, struct arena *mem, int64_t round_id,
    int64_t document_id, int32_t number, const char *title, const char *text)
{
	enum fail f;

	db_begin(db);
	f = sql_round_document_write(
	    db, round_id, document_id, number, title, text);
	return rounds_store_finish(
	    db, mem, f, "round.document_version", round_id, "{}");
}

enum fail
rounds_document_store_show(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const char *key, const char *title, const char *text)
{
	enum fail f;

	db_begin(db);
	f = rounds_store_publish(db, mem, out, round_id, key, title, text);
	return rounds_store_finish(db, mem, f, "round.document_shown", round_id,
	    text_printf(mem, "{\"kind\":\"%s\"}", key));
}
