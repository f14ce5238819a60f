/* Who sees what of a round, in a real database. */
#include <stdlib.h>

#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "db/script.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_sides.h"
#include "rounds/rounds_sides_store.h"
#include "rounds/rounds_start.h"
#include "rounds/rounds_start_store.h"
#include "rounds/rounds_store.h"
#include "store/store.h"
#include "test.h"

/* Accounts of the demo world. */
enum {
	OFFICER = 1,
	CHIEF = 2,
	INSTRUCTOR = 3,
	WORKER_REP = 4,
	EMPLOYER = 5,
	TRAINER = 6,
	FEDERATION = 7,
	ADMIN = 8,
	OTHER_OFFICER = 9,
	OTHER_EMPLOYER = 10,
	BUILDING_LEAD = 12,
	BUILDING_COVERED = 13,
	MEDIATOR = 14
};
enum {
	WAGE = 1,
	WOMEN_HIDDEN = 2,
	BUILDING = 3,
	OTHER_BY_EMPLOYER = 4,
	OTHER_HIDDEN = 5
};

static const char *
side_of(struct db *db, int64_t account_id, int64_t round_id)
{
	struct sql_round_place r;

	db_see_as(db, account_id, "");
	return sql_round_place(db, &test_mem, &r, round_id) == OK ? r.side : "";
}

TEST(rounds_store, everybody_stands_where_the_demo_world_puts_them)
{
	struct db *db = store_open();

	CHECK_TEXT(side_of(db, OFFICER, WAGE), "labour");
	CHECK_TEXT(side_of(db, CHIEF, WAGE), "labour");
	CHECK_TEXT(side_of(db, WORKER_REP, WAGE), "labour");
	CHECK_TEXT(side_of(db, EMPLOYER, WAGE), "employer");
	CHECK_TEXT(side_of(db, INSTRUCTOR, WAGE), "observer");
	CHECK_TEXT(side_of(db, MEDIATOR, WAGE), "observer");
	CHECK_TEXT(side_of(db, FEDERATION, WAGE), "state");
	CHECK_TEXT(side_of(db, ADMIN, WAGE), "state");
	CHECK_TEXT(side_of(db, TRAINER, WAGE), "");
	CHECK_TEXT(side_of(db, OTHER_OFFICER, WAGE), "");
	CHECK_TEXT(side_of(db, OTHER_EMPLOYER, WAGE), "");
	CHECK_TEXT(side_of(db, BUILDING_LEAD, BUILDING), "employer");
	CHECK_TEXT(side_of(db, BUILDING_COVERED, BUILDING), "observer");
	CHECK_TEXT(side_of(db, 0, WAGE), "");
	db_close(db);
}

TEST(rounds_store, a_round_in_preparation_is_hidden_from_the_other_side)
{
	struct db *db = store_open();

	CHECK_TEXT(side_of(db, OFFICER, WOMEN_HIDDEN), "labour");
	CHECK_TEXT(side_of(db, EMPLOYER, WOMEN_HIDDEN), "");
	CHECK_TEXT(side_of(db, WORKER_REP, WOMEN_HIDDEN), "state");
	CHECK_TEXT(side_of(db, FEDERATION, WOMEN_HIDDEN), "state");
	CHECK_TEXT(side_of(db, OTHER_OFFICER, OTHER_HIDDEN), "labour");
	CHECK_TEXT(side_of(db, OTHER_EMPLOYER, OTHER_HIDDEN), "");
	db_close(db);
}

static void
owner_runs(const char *sql)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s, sql, 0, NULL));
	db_script_close(&s);
}

TEST(rounds_store, who_would_be_on_both_sides_is_on_none)
{
	struct db *db = store_open();

	owner_runs("INSERT INTO memberships (account_id, organisation_id, role)"
		   " VALUES (5, 3, 'officer')");
	CHECK_TEXT(side_of(db, EMPLOYER, WAGE), "");
	owner_runs("DELETE FROM memberships WHERE account_id = 5 "
		   "AND organisation_id = 3");
	CHECK_TEXT(side_of(db, EMPLOYER, WAGE), "employer");
	owner_runs("INSERT INTO memberships (account_id, organisation_id, role)"
		   " VALUES (4, 4, 'employer')");
	CHECK_TEXT(side_of(db, WORKER_REP, WAGE), "");
	owner_runs("DELETE FROM memberships WHERE account_id = 4 "
		   "AND organisation_id = 4");
	db_close(db);
}

TEST(rounds_store, a_place_through_a_membership_ends_with_it)
{
	struct db *db = store_open();

	owner_runs("UPDATE memberships SET ended_at = now() "
		   "WHERE account_id = 4 AND organisation_id = 3");
	CHECK_TEXT(side_of(db, WORKER_REP, WAGE), "");
	owner_runs("UPDATE memberships SET ended_at = NULL "
		   "WHERE account_id = 4 AND organisation_id = 3");
	CHECK_TEXT(side_of(db, WORKER_REP, WAGE), "labour");
	db_close(db);
}

static size_t
people_seen(struct db *db, int64_t account_id, const char *side)
{
	struct rounds_person *people;
	size_t n;

	db_see_as(db, account_id, side);
	CHECK(
	    rounds_sides_store_people(db, &test_mem, &people, &n, WAGE) == OK);
	return n;
}

TEST(rounds_store, a_side_s_people_are_seen_by_that_side_and_its_guests)
{
	struct db *db = store_open();

	CHECK_NUMBER(people_seen(db, OFFICER, "labour"), 3);
	CHECK_NUMBER(people_seen(db, OFFICER, "employer"), 0);
	CHECK_NUMBER(people_seen(db, OFFICER, ""), 0);
	CHECK_NUMBER(people_seen(db, EMPLOYER, "employer"), 3);
	CHECK_NUMBER(people_seen(db, EMPLOYER, "labour"), 0);
	CHECK_NUMBER(people_seen(db, INSTRUCTOR, "labour"), 3);
	CHECK_NUMBER(people_seen(db, INSTRUCTOR, "employer"), 0);
	CHECK_NUMBER(people_seen(db, MEDIATOR, "labour"), 0);
	CHECK_NUMBER(people_seen(db, MEDIATOR, "employer"), 0);
	CHECK_NUMBER(people_seen(db, FEDERATION, "labour"), 0);
	CHECK_NUMBER(people_seen(db, OTHER_OFFICER, "labour"), 0);
	db_close(db);
}

TEST(rounds_store, guests_and_the_other_side_write_nothing)
{
	static const int64_t others[] = { INSTRUCTOR, EMPLOYER, MEDIATOR,
		FEDERATION, OTHER_OFFICER };
	struct rounds_person p = { .name = "外人",
		.sex = "m",
		.post = "",
		.chosen = "appointed",
		.chosen_on = DAY_NONE,
		.mandate_until = DAY_NONE };
	struct db *db = store_open();

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		db_see_as(db, others[i], "labour");
		CHECK(rounds_sides_store_save(
			  db, &test_mem, WAGE, "labour", &p, 0) != OK);
	}
	CHECK_NUMBER(people_seen(db, OFFICER, "labour"), 3);
	db_close(db);
}

TEST(rounds_store, a_person_changed_meanwhile_is_a_conflict)
{
	struct rounds_person *people, mine, theirs;
	size_t n;
	struct db *db = store_open();

	db_see_as(db, OFFICER, "labour");
	CHECK(
	    rounds_sides_store_people(db, &test_mem, &people, &n, WAGE) == OK);
	mine = theirs = people[1];
	mine.post = "先改的";
	CHECK(rounds_sides_store_save(
		  db, &test_mem, WAGE, "labour", &mine, 0) == OK);
	theirs.post = "后改的";
	CHECK(rounds_sides_store_save(
		  db, &test_mem, WAGE, "labour", &theirs, 0) == FAIL_CONFLICT);
	mine.post = "工会委员";
	mine.version++;
	CHECK(rounds_sides_store_save(
		  db, &test_mem, WAGE, "labour", &mine, 0) == OK);
	db_close(db);
}

TEST(rounds_store, a_side_has_one_chief)
{
	struct rounds_person p = { .name = "第二位",
		.sex = "m",
		.post = "",
		.chosen = "office",
		.is_chief = true,
		.chosen_on = DAY_NONE,
		.mandate_until = DAY_NONE };
	struct db *db = store_open();

	db_see_as(db, OFFICER, "labour");
	CHECK(rounds_sides_store_save(db, &test_mem, WAGE, "labour", &p, 0) ==
	    FAIL_CONFLICT);
	CHECK_TEXT(db->constraint, "round_representatives_one_chief");
	db_close(db);
}

TEST(rounds_store, the_chief_is_known_and_only_while_the_mandate_lasts)
{
	struct sql_round_place r;
	struct db *db = store_open();

	db_see_as(db, CHIEF, "labour");
	CHECK(sql_round_place(db, &test_mem, &r, WAGE) == OK);
	CHECK(r.is_chief);
	owner_runs(
	    "UPDATE round_representatives SET mandate_until = '2020-01-01'"
	    " WHERE id = 1");
	CHECK(sql_round_place(db, &test_mem, &r, WAGE) == OK);
	CHECK(!r.is_chief);
	owner_runs("UPDATE round_representatives SET mandate_until = NULL "
		   "WHERE id = 1");
	db_see_as(db, OFFICER, "labour");
	CHECK(sql_round_place(db, &test_mem, &r, WAGE) == OK);
	CHECK(!r.is_chief);
	db_close(db);
}

static enum fail
admit(struct db *db, int64_t account_id, const char *side, const char *reads)
{
	enum fail f;

	db_begin(db);
	f = sql_round_admit(
	    db, WAGE, account_id, side, "observer", reads, NULL);
	return rounds_store_finish(db, &test_mem, f, "round.admit", WAGE, "{}");
}

TEST(rounds_store, nobody_is_admitted_to_the_side_across)
{
	struct db *db = store_open();

	db_see_as(db, OFFICER, "labour");
	CHECK(admit(db, EMPLOYER, "labour", NULL) == FAIL_CONFLICT);
	CHECK(admit(db, EMPLOYER, "observer", "labour") == FAIL_CONFLICT);
	CHECK(admit(db, TRAINER, "employer", NULL) == FAIL_DENIED);
	CHECK(admit(db, TRAINER, "observer", "employer") == FAIL_INVALID);
	CHECK(admit(db, MEDIATOR, "labour", NULL) == FAIL_CONFLICT);
	CHECK(admit(db, 999999, "observer", NULL) == FAIL_ABSENT);
	db_see_as(db, INSTRUCTOR, "labour");
	CHECK(admit(db, TRAINER, "observer", NULL) == FAIL_DENIED);
	db_see_as(db, OTHER_OFFICER, "labour");
	CHECK(admit(db, TRAINER, "observer", NULL) == FAIL_ABSENT);
	db_close(db);
}

TEST(rounds_store, a_guest_comes_and_goes_and_never_changes_sides)
{
	struct db *db = store_open();

	db_see_as(db, OFFICER, "labour");
	CHECK(admit(db, TRAINER, "observer", "labour") == OK);
	CHECK_TEXT(side_of(db, TRAINER, WAGE), "observer");
	CHECK_NUMBER(people_seen(db, TRAINER, "labour"), 3);
	db_see_as(db, EMPLOYER, "employer");
	CHECK(sql_round_dismiss(db, WAGE, TRAINER) == FAIL_ABSENT);
	CHECK(admit(db, TRAINER, "observer", "employer") == FAIL_CONFLICT);
	CHECK(admit(db, TRAINER, "employer", NULL) == FAIL_CONFLICT);
	db_see_as(db, OFFICER, "labour");
	CHECK(sql_round_dismiss(db, WAGE, TRAINER) == OK);
	CHECK_TEXT(side_of(db, TRAINER, WAGE), "");
	db_see_as(db, EMPLOYER, "employer");
	CHECK(admit(db, TRAINER, "employer", NULL) == FAIL_CONFLICT);
	owner_runs("DELETE FROM round_seats WHERE account_id = 6");
	db_close(db);
}

TEST(rounds_store, what_was_published_stays_as_it_was)
{
	struct db_script owner, app;

	CHECK(db_script_open(&owner, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_open(&app, getenv("DATABASE_URL")));
	CHECK(!db_script_run(
	    &owner, "UPDATE round_publications SET text = 'x'", 0, NULL));
	CHECK(!db_script_run(
	    &owner, "UPDATE round_listed SET name = 'x'", 0, NULL));
	CHECK(!db_script_run(&app, "DELETE FROM round_publications", 0, NULL));
	CHECK(!db_script_run(
	    &app, "UPDATE rounds SET shared_at = now()", 0, NULL));
	CHECK(!db_script_run(&app,
	    "INSERT INTO round_seats (round_id, account_id, side, duty, "
	    "admitted_by, name) VALUES (1, 6, 'labour', 'helper', 'labour', "
	    "'x')",
	    0, NULL));
	db_script_close(&owner);
	db_script_close(&app);
}

/* A start that is filled in. */
static int64_t
start_of(struct db *db, const char *side, int64_t organisation_id,
    int64_t labour_id, int64_t employer_id)
{
	struct sql_round_start_add row;
	struct rounds_start s;

	CHECK(sql_round_start_add(db, &test_mem, &row) == OK);
	s = (struct rounds_start){ .start_id = row.start_id,
		.side = side,
		.organisation_id = organisation_id,
		.kind = "wage",
		.labour_id = labour_id,
		.labour_kind = "union",
		.employer_ids = &employer_id,
		.employer_ids_len = 1,
		.employer_names = "",
		.province = "广东省",
		.city = "珠海市",
		.district = "",
		.workers = 100,
		.women = 40,
		.dispatched = -1,
		.has_contract = ROUNDS_NO,
		.expires_on = DAY_NONE,
		.track = "",
		.topics = "growth",
		.meet_on = DAY_NONE,
		.meet_at = "",
		.title = "测试轮次" };
	CHECK(rounds_start_store_save(db, &test_mem, &s) == OK);
	return row.start_id;
}

static enum fail
open_start(struct db *db, int64_t start_id, int64_t *out_round_id)
{
	struct rounds_start s = { .start_id = start_id };

	return rounds_start_store_open(db, &test_mem, out_round_id, &s);
}

TEST(rounds_store, a_start_becomes_a_round_once)
{
	struct db *db = store_open();
	struct rounds_start s;
	int64_t id, round_id = 0;

	db_see_as(db, OFFICER, "");
	id = start_of(db, "labour", 3, 3, 4);
	CHECK(rounds_start_store_load(db, &test_mem, &s, &round_id, id) == OK);
	CHECK_NUMBER(s.women, 40);
	CHECK_NUMBER(s.dispatched, -1);
	CHECK_NUMBER(s.has_contract, ROUNDS_NO);
	CHECK(open_start(db, id, &round_id) == OK);
	CHECK_TEXT(side_of(db, OFFICER, round_id), "labour");
	CHECK_TEXT(side_of(db, EMPLOYER, round_id), "");
	db_see_as(db, OFFICER, "");
	CHECK(open_start(db, id, &round_id) == FAIL_ABSENT);
	CHECK(rounds_start_store_load(db, &test_mem, &s, &round_id, id) ==
	    FAIL_ABSENT);
	CHECK(round_id > 0);
	db_close(db);
}

TEST(rounds_store, nobody_opens_a_round_for_others)
{
	struct db *db = store_open();
	int64_t id, round_id;

	db_see_as(db, OFFICER, "");
	id = start_of(db, "labour", 10, 10, 11);
	CHECK(open_start(db, id, &round_id) == FAIL_DENIED);
	id = start_of(db, "labour", 3, 3, 11); /* no pair */
	CHECK(open_start(db, id, &round_id) == FAIL_INVALID);
	id = start_of(db, "labour", 3, 10, 11); /* acts for 3, opens for 10 */
	CHECK(open_start(db, id, &round_id) == FAIL_DENIED);
	id = start_of(db, "labour", 3, 3, 4);
	db_see_as(db, OTHER_OFFICER, "");
	CHECK(open_start(db, id, &round_id) == FAIL_ABSENT);
	CHECK(sql_round_start_drop(db, id) == FAIL_ABSENT);
	db_see_as(db, WORKER_REP, "");
	id = start_of(db, "labour", 3, 3, 4);
	CHECK(open_start(db, id, &round_id) == FAIL_DENIED);
	db_see_as(db, EMPLOYER, "");
	id = start_of(db, "employer", 4, 3, 4);
	CHECK(open_start(db, id, &round_id) == OK);
	CHECK_TEXT(side_of(db, OFFICER, round_id), "");
	CHECK_TEXT(side_of(db, FEDERATION, round_id), "");
	db_close(db);
}

TEST(rounds_store, a_deleted_employer_leaves_its_name)
{
	struct sql_round_employers_of *rows;
	struct db *db = store_open();
	size_t n;

	owner_runs("INSERT INTO organisations (id, kind, name) OVERRIDING "
		   "SYSTEM VALUE VALUES (900, 'employer', '要删的单位')");
	owner_runs("INSERT INTO round_employers (round_id, employer_id, name, "
		   "leads) VALUES (1, 900, '要删的单位', false)");
	owner_runs("DELETE FROM organisations WHERE id = 900");
	db_see_as(db, OFFICER, "labour");
	CHECK(sql_round_employers_of(db, &test_mem, &rows, &n, WAGE) == OK);
	CHECK_NUMBER(n, 2);
	CHECK_TEXT(rows[1].name, "要删的单位");
	CHECK(!rows[1].has_employer_id);
	owner_runs("DELETE FROM round_employers WHERE name = '要删的单位'");
	db_close(db);
}

TEST(rounds_store, employers_choose_who_leads_once_the_round_is_shared)
{
	struct db *db = store_open();

	db_see_as(db, 11, "labour"); /* the building's union */
	CHECK(sql_round_lead(db, BUILDING, "{7}") == FAIL_DENIED);
	db_see_as(db, BUILDING_COVERED, "");
	CHECK(sql_round_lead(db, BUILDING, "{7}") == FAIL_DENIED);
	db_see_as(db, BUILDING_LEAD, "employer");
	CHECK(sql_round_lead(db, BUILDING, "{}") == FAIL_INVALID);
	CHECK(sql_round_lead(db, BUILDING, "{6,7}") == OK);
	CHECK_TEXT(side_of(db, BUILDING_COVERED, BUILDING), "employer");
	db_see_as(db, BUILDING_LEAD, "employer");
	CHECK(sql_round_lead(db, BUILDING, "{6}") == OK);
	CHECK_TEXT(side_of(db, BUILDING_COVERED, BUILDING), "observer");
	db_close(db);
}
