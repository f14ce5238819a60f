/* Answers in the database; questions to a person and who reads them. */
#include <stdlib.h>

#include "assistant/assistant_load.h"
#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "db/script.h"
#include "gen/sql_assistant.h"
#include "store/store.h"
#include "test.h"

/* Accounts of the demo world. */
enum {
	OFFICER = 1,
	CHIEF = 2,
	INSTRUCTOR = 3,
	WORKER = 4,
	EMPLOYER = 5,
	ADMIN = 8,
	OTHER_OFFICER = 9
};

static long
count(const char *sql)
{
	struct db_script s;
	long n;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	n = db_script_count(&s, sql);
	db_script_close(&s);
	return n;
}

static int
load(const char *folder)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);
	struct arena mem = { 0 };
	struct db db;
	int status;

	db_open(&db, pool, NULL, &mem);
	status = assistant_load(&db, folder);
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	return status;
}

TEST(assistant_store, loading_answers_twice_changes_nothing)
{
	long answers, cites;

	CHECK(load("content") == 0);
	answers = count("SELECT count(*) FROM answers");
	cites = count("SELECT count(*) FROM answer_cites");
	CHECK(answers >= 300);
	CHECK(cites > answers);
	CHECK(load("content") == 0);
	CHECK_NUMBER(count("SELECT count(*) FROM answers"), answers);
	CHECK_NUMBER(count("SELECT count(*) FROM answer_cites"), cites);
}

TEST(assistant_store, a_folder_without_answers_is_refused)
{
	long before = count("SELECT count(*) FROM answers");

	CHECK(load("tests/world") == 1);
	CHECK_NUMBER(count("SELECT count(*) FROM answers"), before);
}

TEST(assistant_store, every_cited_article_stands_in_the_library)
{
	CHECK_NUMBER(count("SELECT count(*) FROM answer_cites AS c "
			   "WHERE NOT EXISTS (SELECT FROM laws AS l "
			   "JOIN law_articles AS a ON a.law_id = l.id "
			   "WHERE l.short_title = c.law "
			   "AND a.number = c.article AND a.sub = c.sub)"),
	    0);
}

/* An inquiry of the worker's; its transaction is rolled back by db_close. */
static int64_t
ask(struct db *db, const char *addressee)
{
	struct sql_inquiry_ask row;

	db_see_as(db, WORKER, "");
	db_begin(db);
	CHECK(sql_inquiry_ask(db, &test_mem, &row, 3, addressee, "一句话",
		  "说清楚的情况", "") == OK);
	return row.inquiry_id;
}

TEST(assistant_store, an_inquiry_waits_is_answered_and_ends)
{
	struct db *db = store_open();
	int64_t id = ask(db, "union");
	struct sql_inquiry row;
	struct sql_inquiry_posts *posts;
	size_t n;

	CHECK(sql_inquiry(db, &test_mem, &row, id) == OK);
	CHECK_TEXT(row.state, "open");
	CHECK_TEXT(row.part, "asker");
	CHECK(sql_inquiry_say(db, id, "补充一句") == OK);
	CHECK(sql_inquiry_close(db, id) == OK);
	CHECK(sql_inquiry(db, &test_mem, &row, id) == OK);
	CHECK_TEXT(row.state, "closed");
	CHECK(sql_inquiry_posts(db, &test_mem, &posts, &n, id) == OK);
	CHECK_NUMBER(n, 2);
	CHECK(sql_inquiry_say(db, id, "关了还说") == FAIL_CONFLICT);
	db_close(db);
}

static enum fail
see(int64_t account_id, int64_t id)
{
	struct db *db = store_open();
	struct sql_inquiry row;
	struct sql_inquiry_posts *posts;
	size_t n = 0;
	enum fail f;

	db_see_as(db, account_id, "");
	f = sql_inquiry(db, &test_mem, &row, id);
	CHECK(sql_inquiry_posts(db, &test_mem, &posts, &n, id) == OK);
	CHECK((n > 0) == (f == OK));
	db_close(db);
	return f;
}

/* Inquiries 1 and 2 of the demo world: to the union, to the instructor. */
TEST(assistant_store, only_the_asker_and_those_addressed_read_an_inquiry)
{
	CHECK(see(WORKER, 1) == OK);
	CHECK(see(OFFICER, 1) == OK);
	CHECK(see(CHIEF, 1) == OK);
	CHECK(see(INSTRUCTOR, 1) == FAIL_ABSENT);
	CHECK(see(INSTRUCTOR, 2) == OK);
	CHECK(see(OFFICER, 2) == FAIL_ABSENT);
	CHECK(see(EMPLOYER, 1) == FAIL_ABSENT);
	CHECK(see(ADMIN, 1) == FAIL_ABSENT);
	CHECK(see(OTHER_OFFICER, 1) == FAIL_ABSENT);
	CHECK(see(0, 1) == FAIL_ABSENT);
}

TEST(assistant_store, nobody_says_a_word_in_what_they_cannot_read)
{
	struct db *db = store_open();

	db_see_as(db, EMPLOYER, "");
	CHECK(sql_inquiry_say(db, 1, "插一句") == FAIL_ABSENT);
	CHECK(sql_inquiry_close(db, 1) == FAIL_ABSENT);
	db_see_as(db, ADMIN, "");
	CHECK(sql_inquiry_say(db, 1, "插一句") == FAIL_ABSENT);
	db_close(db);
}

TEST(assistant_store, a_member_writes_to_their_own_union_alone)
{
	struct db *db = store_open();
	struct sql_inquiry_places *places;
	struct sql_inquiry_ask row;
	size_t n;

	db_see_as(db, WORKER, "");
	CHECK(sql_inquiry_places(db, &test_mem, &places, &n) == OK);
	CHECK_NUMBER(n, 2);
	CHECK(sql_inquiry_ask(db, &test_mem, &row, 10, "union", "题目", "情况",
		  "") == FAIL_DENIED);
	db_see_as(db, EMPLOYER, "");
	CHECK(sql_inquiry_places(db, &test_mem, &places, &n) == OK);
	CHECK_NUMBER(n, 0);
	CHECK(sql_inquiry_ask(db, &test_mem, &row, 3, "union", "题目", "情况",
		  "") == FAIL_DENIED);
	db_close(db);
}
