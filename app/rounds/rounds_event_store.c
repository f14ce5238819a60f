#include "rounds/rounds_event_store.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_store.h"

static enum fail
read_lists(struct db *db, struct arena *mem, struct rounds_log *out)
{
	struct sql_round_lists_shown row;
	enum fail f = sql_round_lists_shown(db, mem, &row, out->round_id);

	out->setting.has_list[0] = row.labour;
	out->setting.has_list[1] = row.employer;
	return f;
}

static enum fail
read_events(struct db *db, struct arena *mem, struct rounds_log *out)
{
	struct sql_round_events_of *rows;
	size_t n;
	enum fail f = sql_round_events_of(db, mem, &rows, &n, out->round_id);

	if (f != OK)
		return f;
	out->events = ARENA_MANY(mem, struct rounds_event, n);
	out->events_len = 0;
	for (size_t i = 0; i < n; i++) {
		struct rounds_event *e = &out->events[out->events_len];

		if (!rounds_event_parse(&e->kind, rows[i].kind))
			continue;
		e->id = rows[i].event_id;
		e->side = rows[i].side;
		e->on = rows[i].happened_on;
		e->until = rows[i].until_on;
		e->note = rows[i].note;
		e->name = rows[i].name;
		e->at = rows[i].at;
		e->undoes = rows[i].undoes;
		out->events_len++;
	}
	return OK;
}

static void
work_out(struct arena *mem, struct rounds_log *log)
{
	rounds_event_replay(
	    &log->course, &log->setting, log->events, log->events_len);
	log->steps_len = rounds_step_list(
	    mem, &log->steps, &log->course, &log->setting, laws_now());
}

enum fail
rounds_event_store_log(struct db *db, struct arena *mem, struct rounds_log *out,
    int64_t round_id, const struct sql_round_place *r, int32_t today)
{
	enum fail f;

	*out = (struct rounds_log){ .round_id = round_id,
		.setting = { .asked_by = r->asked_by,
		    .kind = r->kind,
		    .track = r->track,
		    .labour_kind = r->labour_kind,
		    .province = r->province,
		    .city = r->city,
		    .is_large = r->is_large,
		    .expires_on = r->expires_on,
		    .meet_on = r->meet_on,
		    .today = today } };
	f = read_lists(db, mem, out);
	if (f == OK)
		f = read_events(db, mem, out);
	if (f == OK)
		work_out(mem, out);
	return f;
}

/* Writes down stage and open deadlines, inside an open transaction. */
static enum fail
write_state(struct db *db, struct arena *mem, const struct rounds_log *log)
{
	const char **names = ARENA_MANY(mem, const char *, log->steps_len);
	const char **owners = ARENA_MANY(mem, const char *, log->steps_len);
	const char **days = ARENA_MANY(mem, const char *, log->steps_len);
	const struct rounds_step *next = NULL;
	const struct rounds_event *made = log->course.last[ROUNDS_EVENT_SIGNED];
	size_t n = 0;

	for (size_t i = 0; i < log->steps_len; i++) {
		const struct rounds_step *s = &log->steps[i];
		char *day = arena_take(mem, DAY_TEXT);

		if ((s->state != ROUNDS_STEP_OPEN &&
			s->state != ROUNDS_STEP_LATE) ||
		    s->due_on == DAY_NONE)
			continue;
		day_print(day, s->due_on);
		names[n] = s->name;
		owners[n] = s->owner;
		days[n++] = day;
		if (next == NULL || s->due_on < next->due_on)
			next = s;
	}
	return sql_round_state_set(db, log->round_id,
	    rounds_stage_key(log->course.stage), log->course.since_on,
	    made != NULL ? made->until : DAY_NONE,
	    next != NULL ? next->due_on : DAY_NONE,
	    next != NULL ? next->name : NULL, next != NULL ? next->owner : NULL,
	    db_array_text(mem, names, n), db_array_text(mem, owners, n),
	    db_array_text(mem, days, n));
}

enum fail
rounds_event_store_refresh(
    struct db *db, struct arena *mem, struct rounds_log *log)
{
	enum fail f;

	db_begin(db);
	f = read_lists(db, mem, log);
	if (f == OK)
		f = read_events(db, mem, log);
	if (f == OK) {
		work_out(mem, log);
		f = write_state(db, mem, log);
	}
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

enum fail
rounds_event_store_add(struct db *db, struct arena *mem, struct rounds_log *log,
    const struct rounds_event *e)
{
	enum fail f;

	db_begin(db);
	f = sql_round_event_add(db, log->round_id, rounds_event_key(e->kind),
	    e->on, e->until, e->note, e->undoes != 0 ? &e->undoes : NULL,
	    log->course.seen);
	if (f == OK)
		f = read_events(db, mem, log);
	if (f == OK) {
		work_out(mem, log);
		f = write_state(db, mem, log);
	}
	return rounds_store_finish(db, mem, f, "round.event", log->round_id,
	    text_printf(mem, "{\"kind\":\"%s\"}", rounds_event_key(e->kind)));
}
