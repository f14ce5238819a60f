#include "lessons/lessons_cohort_store.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"

static enum fail
write_dues(struct db *db, struct arena *mem, int64_t cohort_id,
    const struct lessons_due *dues, size_t len)
{
	int64_t *ids = ARENA_MANY(mem, int64_t, len);
	const char **days = ARENA_MANY(mem, const char *, len);

	for (size_t i = 0; i < len; i++) {
		char day[DAY_TEXT];

		day_print(day, dues[i].on);
		ids[i] = dues[i].step_id;
		days[i] = text_copy(mem, day);
	}
	return sql_cohort_dues_set(db, cohort_id, db_array_i64(mem, ids, len),
	    db_array_text(mem, days, len));
}

/* NULL for what is not set. */
static const int32_t *
target(const struct lessons_cohort *c, enum lessons_dimension d)
{
	return c->targets[d] > 0 ? &c->targets[d] : NULL;
}

enum fail
lessons_cohort_store_save(struct db *db, struct arena *mem, int64_t cohort_id,
    const struct lessons_cohort *c, const struct lessons_due *dues,
    size_t dues_len)
{
	enum fail f;

	db_begin(db);
	f = sql_cohort_save(db, cohort_id, c->title, c->starts_on, c->ends_on,
	    target(c, LESSONS_SERVICE), target(c, LESSONS_VISITS),
	    target(c, LESSONS_ACTIVITIES), target(c, LESSONS_INNOVATION));
	if (f == OK)
		f = sql_cohort_dues_clear(db, cohort_id);
	if (f == OK && dues_len > 0)
		f = write_dues(db, mem, cohort_id, dues, dues_len);
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}
