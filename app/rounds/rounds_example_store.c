#include "rounds/rounds_example_store.h"

#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_event_store.h"

enum fail
rounds_example_store_refresh(struct db *db, struct arena *mem, int32_t today)
{
	struct sql_round_examples *rows;
	struct sql_round_place place;
	struct rounds_log log;
	size_t n;
	enum fail f = sql_round_examples(db, mem, &rows, &n);

	for (size_t i = 0; f == OK && i < n; i++) {
		db_see_as(db, rows[i].opened_by, rows[i].asked_by);
		f = sql_round_place(db, mem, &place, rows[i].round_id);
		if (f == OK)
			f = rounds_event_store_log(
			    db, mem, &log, rows[i].round_id, &place, today);
		if (f == OK)
			f = rounds_event_store_refresh(db, mem, &log);
	}
	return f;
}
