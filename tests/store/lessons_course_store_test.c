/* Whose a class is, what its trainer sees of whom, and how fast. */
#include <stdlib.h>
#include <time.h>

#include "base/text.h"
#include "db/db.h"
#include "db/script.h"
#include "gen/sql_accounts.h"
#include "gen/sql_lessons.h"
#include "lessons/lessons_cohort_store.h"
#include "store/store.h"
#include "test.h"

enum {
	TRAINER = 6,
	WORKER = 4,
	EMPLOYER = 5,
	OFFICER = 1
};

static void
as_owner(const char *sql)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s, sql, 0, NULL));
	db_script_close(&s);
}

static struct db *
seen_by(int64_t account_id)
{
	struct db *db = store_open();

	db_see_as(db, account_id, "");
	return db;
}

TEST(lessons_course_store, the_trainer_alone_sees_a_class_from_inside)
{
	static const int64_t others[] = { OFFICER, WORKER, EMPLOYER, 7, 8 };
	struct sql_cohort_overview *rows;
	struct sql_cohort_answers *answers;
	size_t n;
	struct db *db = seen_by(TRAINER);

	as_owner("INSERT INTO learners (account_id) VALUES (4) "
		 "ON CONFLICT DO NOTHING");
	as_owner("INSERT INTO lesson_answers (learner_id, scene_id, question, "
		 "seed, given, is_right, setting) SELECT id, s, 1, 1, '2', "
		 "true, 'practice' FROM learners, unnest(ARRAY['B01', 'B05']) "
		 "AS s WHERE account_id = 4");
	CHECK(sql_cohort_overview(db, &test_mem, &rows, &n, 1) == OK);
	CHECK_NUMBER(n, 4); /* two members, two scenes */
	CHECK(sql_cohort_answers(db, &test_mem, &answers, &n, 1, WORKER, 9) ==
	    OK);
	CHECK_NUMBER(n, 1); /* B05 is not in the course */
	CHECK_TEXT(answers[0].scene_id, "B01");
	db_close(db);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		db = seen_by(others[i]);
		CHECK(sql_cohort_overview(db, &test_mem, &rows, &n, 1) == OK);
		CHECK_NUMBER(n, 0);
		CHECK(sql_cohort_answers(
			  db, &test_mem, &answers, &n, 1, WORKER, 9) == OK);
		CHECK_NUMBER(n, 0);
		db_close(db);
	}
	as_owner("DELETE FROM learners WHERE account_id = 4");
}

TEST(lessons_course_store, a_trainer_in_an_employers_service_sees_nothing)
{
	struct sql_cohort_overview *rows;
	struct sql_course_add added;
	struct db *db = seen_by(TRAINER);
	size_t n;

	as_owner("INSERT INTO memberships (account_id, organisation_id, role) "
		 "VALUES (6, 4, 'employer')");
	CHECK(sql_cohort_overview(db, &test_mem, &rows, &n, 1) == OK);
	CHECK_NUMBER(n, 0);
	CHECK(
	    sql_course_add(db, &test_mem, &added, "新课程", "") == FAIL_DENIED);
	as_owner("DELETE FROM memberships WHERE account_id = 6 AND "
		 "role = 'employer'");
	db_close(db);
}

TEST(lessons_course_store, answers_before_joining_stay_private)
{
	struct sql_cohort_answers *answers;
	struct db *db = seen_by(TRAINER);
	size_t n;

	as_owner("INSERT INTO learners (account_id) VALUES (4) "
		 "ON CONFLICT DO NOTHING");
	as_owner("INSERT INTO lesson_answers (learner_id, scene_id, question, "
		 "seed, given, is_right, setting, at) SELECT id, 'B01', 1, 1, "
		 "'2', true, 'practice', now() - interval '1 year' "
		 "FROM learners WHERE account_id = 4");
	CHECK(sql_cohort_answers(db, &test_mem, &answers, &n, 1, WORKER, 9) ==
	    OK);
	CHECK_NUMBER(n, 0);
	as_owner("DELETE FROM learners WHERE account_id = 4");
	db_close(db);
}

TEST(lessons_course_store, joining_and_leaving_are_the_members_own)
{
	struct sql_cohort_find found;
	struct sql_cohort_join joined;
	struct sql_cohort_by_id row;
	struct db *db = seen_by(OFFICER);

	CHECK(sql_cohort_find(db, &test_mem, &found, "exampleclass") == OK);
	CHECK(!found.is_joined);
	CHECK(sql_cohort_by_id(db, &test_mem, &row, 1) == FAIL_ABSENT);
	CHECK(sql_cohort_join(db, &test_mem, &joined, "EXAMPLECLASS") == OK);
	CHECK(sql_cohort_by_id(db, &test_mem, &row, 1) == OK);
	CHECK_TEXT(row.code, ""); /* the code is the trainer's to give */
	CHECK(sql_cohort_leave(db, 1, WORKER) == FAIL_ABSENT);
	CHECK(sql_cohort_leave(db, 1, OFFICER) == OK);
	CHECK(sql_cohort_leave(db, 1, OFFICER) == FAIL_ABSENT);
	CHECK(
	    sql_cohort_join(db, &test_mem, &joined, "nothing") == FAIL_ABSENT);
	db_close(db);
}

TEST(lessons_course_store, settings_are_saved_whole)
{
	struct lessons_cohort c = { .title = "示例班",
		.starts_on = 20400,
		.ends_on = 20500,
		.targets = { 0, 12, 10, 6, 0 } };
	struct lessons_due dues[] = { { 1, 20412 }, { 2, 20442 } };
	struct sql_cohort_by_id row;
	struct sql_cohort_dues *rows;
	struct db *db = seen_by(TRAINER);
	size_t n;

	CHECK(lessons_cohort_store_save(db, &test_mem, 1, &c, dues, 2) == OK);
	CHECK(sql_cohort_by_id(db, &test_mem, &row, 1) == OK);
	CHECK_NUMBER(row.ends_on, 20500);
	CHECK(row.has_service && !row.has_innovation);
	CHECK(sql_cohort_dues(db, &test_mem, &rows, &n, 1) == OK);
	CHECK_NUMBER(n, 2);
	db_close(db);
	db = seen_by(WORKER);
	CHECK(lessons_cohort_store_save(db, &test_mem, 1, &c, dues, 2) ==
	    FAIL_ABSENT);
	db_close(db);
}

TEST(lessons_course_store, reminders_go_to_those_who_are_late_at_most_often)
{
	struct sql_cohort_remind sent;
	struct db *db = seen_by(WORKER);

	CHECK(sql_cohort_remind(db, &test_mem, &sent, 1, "s", "b") ==
	    FAIL_CONFLICT);
	db_close(db);
	db = seen_by(TRAINER);
	as_owner("UPDATE accounts SET email = 'z@example.org' WHERE id = 4");
	as_owner("UPDATE cohort_dues SET due_on = '2026-01-05' "
		 "WHERE cohort_id = 1 AND step_id = 1");
	CHECK(sql_cohort_remind(db, &test_mem, &sent, 1, "s", "b") == OK);
	CHECK_NUMBER(sent.sent, 1);
	CHECK(sql_cohort_remind(db, &test_mem, &sent, 1, "s", "b") ==
	    FAIL_CONFLICT);
	as_owner("DELETE FROM mails WHERE to_address = 'z@example.org'");
	as_owner("UPDATE accounts SET email = NULL WHERE id = 4");
	db_close(db);
}

static int64_t
now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

/* Best of five, in microseconds. */
static int64_t
time_of_progress(struct db *db, int64_t cohort_id, size_t want)
{
	int64_t best = INT64_MAX;

	for (int i = 0; i < 5; i++) {
		struct sql_cohort_overview *rows;
		size_t n;
		int64_t from = now_us(), took;

		CHECK(sql_cohort_overview(
			  db, &test_mem, &rows, &n, cohort_id) == OK);
		CHECK(n > want); /* and the scenes */
		took = now_us() - from;
		if (took < best)
			best = took;
	}
	return best;
}

/* 1,000 learners in every scene: what is asked grows no faster than they. */
TEST(lessons_course_store, a_class_of_a_thousand_costs_no_more_than_its_size)
{
	struct db *db = seen_by(TRAINER);
	int64_t few, many;

	as_owner("INSERT INTO courses (id, owner_id, title, about) OVERRIDING "
		 "SYSTEM VALUE VALUES (90, 6, 'large', '')");
	as_owner("INSERT INTO course_steps (course_id, place, scene_id) "
		 "SELECT 90, place, id FROM lesson_scenes");
	as_owner("INSERT INTO cohorts (id, course_id, owner_id, title, code) "
		 "OVERRIDING SYSTEM VALUE VALUES (90, 90, 6, 'few', "
		 "'LARGEAAAA'), (91, 90, 6, 'many', 'LARGEBBBB')");
	as_owner("INSERT INTO accounts (id, login, name) OVERRIDING SYSTEM "
		 "VALUE SELECT 50000 + i, 'large' || i, 'large ' || i "
		 "FROM generate_series(1, 1000) AS i");
	as_owner("INSERT INTO learners (account_id) SELECT id FROM accounts "
		 "WHERE id > 50000");
	as_owner("INSERT INTO cohort_members (cohort_id, account_id) "
		 "SELECT c, a.id FROM accounts AS a, unnest(ARRAY[90, 91]) AS "
		 "c WHERE a.id > 50000 AND (c = 91 OR a.id <= 50100)");
	as_owner("INSERT INTO lesson_progress (learner_id, scene_id, rights, "
		 "tries, known_at) SELECT l.id, s.id, 8, 12, now() "
		 "FROM learners AS l, lesson_scenes AS s "
		 "WHERE l.account_id > 50000");
	as_owner("ANALYZE lesson_progress");
	as_owner("ANALYZE cohort_members");
	as_owner("ANALYZE learners");
	few = time_of_progress(db, 90, 100);
	many = time_of_progress(db, 91, 1000);
	print_message("100 learners %lld us, 1,000 learners %lld us\n",
	    (long long)few, (long long)many);
	CHECK(many < 20 * few);
	as_owner("DELETE FROM courses WHERE id = 90");
	as_owner("DELETE FROM accounts WHERE id > 50000");
	db_close(db);
}
