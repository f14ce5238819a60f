/* Events, deadlines and reminders in a real database. */
#include <stdlib.h>

#include "rounds/rounds_event_store.h"

#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "db/script.h"
#include "gen/sql_rounds.h"
#include "laws/laws.h"
#include "laws/laws_rules_store.h"
#include "rounds/rounds_reminder_store.h"
#include "store/store.h"
#include "test.h"

enum {
	OFFICER = 1,
	EMPLOYER = 5,
	TRAINER = 6,
	FEDERATION = 7,
	WAGE = 1,
	WOMEN_HIDDEN = 2
};

static void
owner_runs(const char *sql)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s, sql, 0, NULL));
	db_script_close(&s);
}

static int32_t
a_day(const char *s)
{
	int32_t d;

	CHECK(day_parse(&d, s));
	return d;
}

static struct rounds_log
log_as(struct db *db, int64_t account_id, const char *side, int64_t round_id)
{
	struct sql_round_place r;
	struct rounds_log log;

	CHECK(laws_rules_store_read(db, 1) == OK);
	db_see_as(db, account_id, side);
	CHECK(sql_round_place(db, &test_mem, &r, round_id) == OK);
	CHECK(rounds_event_store_log(db, &test_mem, &log, round_id, &r,
		  a_day("2026-11-25")) == OK);
	return log;
}

TEST(rounds_event_store, the_demo_world_s_deadlines_follow_from_its_events)
{
	struct db *db = store_open();
	struct rounds_log log = log_as(db, OFFICER, "labour", WAGE);
	struct sql_round_deadlines_of *rows;
	size_t n;

	CHECK(log.events_len >= 5);
	CHECK_NUMBER(log.course.stage, ROUNDS_TALKS);
	CHECK(sql_round_deadlines_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK(n > 0);
	db_see_as(db, FEDERATION, "");
	CHECK(sql_round_deadlines_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK(n > 0);
	db_see_as(db, TRAINER, "");
	CHECK(sql_round_deadlines_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK_NUMBER(n, 0);
	db_close(db);
}

TEST(rounds_event_store, events_are_seen_by_both_sides_and_by_nobody_else)
{
	struct db *db = store_open();
	struct sql_round_events_of *rows;
	size_t n;

	db_see_as(db, EMPLOYER, "employer");
	CHECK(sql_round_events_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK(n >= 5);
	db_see_as(db, FEDERATION, "");
	CHECK(sql_round_events_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK_NUMBER(n, 0);
	db_see_as(db, TRAINER, "");
	CHECK(sql_round_events_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK_NUMBER(n, 0);
	db_close(db);
}

TEST(rounds_event_store, a_stale_event_changes_nothing)
{
	struct db *db = store_open();
	struct rounds_log log = log_as(db, OFFICER, "labour", WAGE);
	struct rounds_event e = { .kind = ROUNDS_EVENT_INFORMED,
		.on = a_day("2026-11-25"),
		.until = DAY_NONE,
		.note = "" };
	struct sql_round_events_of *rows;
	size_t n;

	log.course.seen = 0;
	CHECK(rounds_event_store_add(db, &test_mem, &log, &e) == FAIL_CONFLICT);
	CHECK(sql_round_events_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK_NUMBER(n, log.events_len);
	db_close(db);
}

TEST(rounds_event_store, nobody_writes_for_the_other_side_or_changes_what_is)
{
	struct db *db = store_open();

	db_see_as(db, FEDERATION, "labour");
	CHECK(sql_round_event_add(db, WAGE, "met", 20000, DAY_NONE, "", NULL,
		  0) == FAIL_DENIED);
	db_see_as(db, TRAINER, "labour");
	CHECK(sql_round_event_add(db, WAGE, "met", 20000, DAY_NONE, "", NULL,
		  0) == FAIL_ABSENT);
	db_see_as(db, EMPLOYER, "employer");
	CHECK(sql_round_event_add(db, WOMEN_HIDDEN, "met", 20000, DAY_NONE, "",
		  NULL, 0) == FAIL_ABSENT);
	db_close(db);
}

TEST(rounds_event_store, a_reminder_goes_once_to_those_whose_turn_it_is)
{
	struct db *db = store_open();

	owner_runs("UPDATE accounts SET email = 'a' || id || '@example.cn' "
		   "WHERE id IN (1, 5, 7)");
	owner_runs("INSERT INTO round_deadlines VALUES (1, 'remind_test', "
		   "'employer', (now() AT TIME ZONE 'Asia/Shanghai')::date + "
		   "3)");
	CHECK(rounds_reminder_store_queue(
		  db, &test_mem, "https://example.cn") == OK);
	CHECK(rounds_reminder_store_queue(
		  db, &test_mem, "https://example.cn") == OK);
	owner_runs(
	    "DO $$ BEGIN ASSERT (SELECT count(*) = 1 AND min(account_id) = 5 "
	    "FROM round_reminders WHERE step = 'remind_test'); "
	    "ASSERT (SELECT count(*) = 1 FROM mails WHERE to_address = "
	    "'a5@example.cn' AND body LIKE '%/rounds/1%'); "
	    "DELETE FROM round_deadlines WHERE step = 'remind_test'; "
	    "UPDATE accounts SET email = NULL WHERE id IN (1, 5, 7); "
	    "DELETE FROM mails; END $$");
	db_close(db);
}
