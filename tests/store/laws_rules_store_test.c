/* The book of rules: loaded, versioned, kept fresh, changed by few. */
#include <stdlib.h>

#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "db/script.h"
#include "gen/sql_laws.h"
#include "laws/laws.h"
#include "laws/laws_rule_change_store.h"
#include "laws/laws_rule_read.h"
#include "laws/laws_rules_load.h"
#include "laws/laws_rules_store.h"
#include "store/store.h"
#include "test.h"

static int64_t clock_at = 1000; /* of these tests */

/* One statement as the owner. */
static void
as_owner(const char *sql)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s, sql, 0, NULL));
	db_script_close(&s);
}

static int
load(const char *folder)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);
	struct db db;
	int status;

	db_open(&db, pool, NULL, &test_mem);
	status = laws_rules_load(&db, folder);
	db_close(&db);
	db_pool_close(pool);
	return status;
}

TEST(laws_rules_store, the_book_in_the_database_is_the_file)
{
	struct db *db = store_open();
	const struct laws_rule *r;

	CHECK(laws_rules_store_read(db, clock_at) == OK);
	CHECK(laws_now()->rules.len > 300);
	r = laws_rules_by_id(&laws_now()->rules, "P009");
	CHECK_TEXT(r->law, "山东省企业工资集体协商条例");
	CHECK_TEXT(r->unit, "自然日");
	CHECK(laws_calendar_knows(&laws_now()->calendar, 2026));
	CHECK(laws_calendar_knows(&laws_now()->calendar, 2004));
	CHECK(laws_now()->calendar.statutory.len > 300);
	db_close(db);
}

TEST(laws_rules_store, loading_twice_makes_no_new_version)
{
	struct db *db = store_open();
	int64_t before;

	CHECK(laws_rules_store_read(db, clock_at) == OK);
	before = laws_now()->version;
	CHECK_NUMBER(load("content"), 0);
	CHECK(laws_rules_store_read(db, clock_at) == OK);
	for (size_t i = 0; i < laws_now()->rules.len; i++)
		CHECK_NUMBER(laws_now()->rules.v[i].version, 1);
	CHECK(laws_now()->version >= before);
	db_close(db);
}

TEST(laws_rules_store, a_newer_book_is_read_at_most_every_two_seconds)
{
	struct db *db = store_open();
	const struct laws_book *old;

	clock_at += 100;
	laws_rules_store_refresh(db, clock_at);
	old = laws_now();
	as_owner("INSERT INTO calendar_days (day, kind, name, source) "
		 "VALUES ('2099-01-05', 'holiday', 'x', 'test')");
	laws_rules_store_refresh(db, clock_at + 1);
	CHECK(laws_now() == old);
	laws_rules_store_refresh(db, clock_at + 2);
	CHECK(laws_now() != old && laws_now()->version > old->version);
	/* the old one may still be read */
	CHECK(old->rules.len == laws_now()->rules.len);
	CHECK_TEXT(old->rules.v[0].id, laws_now()->rules.v[0].id);
	as_owner("DELETE FROM calendar_days WHERE source = 'test'");
	laws_rules_store_expire();
	laws_rules_store_refresh(db, clock_at + 2);
	clock_at += 1000; /* now the old ones go */
	laws_rules_store_refresh(db, clock_at);
	db_close(db);
}

TEST(laws_rules_store, many_changes_leave_one_book_and_those_of_ten_minutes)
{
	struct db *db = store_open();

	for (int i = 0; i < 20; i++) {
		clock_at += 300;
		CHECK(laws_rules_store_read(db, clock_at) == OK);
		CHECK(laws_now()->rules.len > 300);
	}
	db_close(db);
}

TEST(laws_rules_store, a_file_with_one_bad_row_changes_nothing)
{
	struct db *db = store_open();

	CHECK_NUMBER(system("rm -rf build/test/badlaws && mkdir -p "
			    "build/test/badlaws/laws && sed "
			    "'s/,<=,30,自然日/,<=,thirty,自然日/' "
			    "content/laws/rules.csv "
			    ">build/test/badlaws/laws/rules.csv"),
	    0);
	CHECK_NUMBER(load("build/test/badlaws"), 1);
	CHECK(laws_rules_store_read(db, clock_at) == OK);
	CHECK_NUMBER(laws_rules_by_id(&laws_now()->rules, "P004")->low, 300000);
	db_close(db);
}

enum {
	ADMIN = 8,
	OFFICER = 1,
	FEDERATION = 7
};

static enum fail
add_rule(struct db *db, const char *id, int32_t version)
{
	return sql_laws_rule_add(db, id, version, "reply@全国",
	    "reply.days_after_receipt", "<=", "19", "自然日", "illegal",
	    "集体合同规定", "第三十二条", "集体合同规定", "试验", "", "", "",
	    "", "试验", false);
}

TEST(laws_rules_store, only_who_keeps_the_site_adds_a_version)
{
	struct db *db = store_open();
	struct sql_laws_keeps_site row;
	static const int64_t others[] = { 0, OFFICER, FEDERATION };

	for (size_t i = 0; i < 3; i++) {
		db_see_as(db, others[i], "");
		CHECK(add_rule(db, "P002", 2) == FAIL_DENIED);
		CHECK(sql_laws_keeps_site(db, &test_mem, &row) == OK);
		CHECK(!row.keeps);
	}
	db_see_as(db, ADMIN, "");
	CHECK(sql_laws_keeps_site(db, &test_mem, &row) == OK && row.keeps);
	db_begin(db);
	CHECK(add_rule(db, "P002", 2) == OK);
	db_rollback(db);
	db_close(db);
}

TEST(laws_rules_store, a_changed_rule_holds_and_survives_a_loading)
{
	struct db *db = store_open();
	const struct laws_rule *r;

	db_see_as(db, ADMIN, "");
	CHECK(add_rule(db, "P002", 2) == OK);
	/* a second change from the same version: someone was first */
	CHECK(add_rule(db, "P002", 2) == FAIL_CONFLICT);
	CHECK_NUMBER(load("content"), 0);
	CHECK(laws_rules_store_read(db, clock_at) == OK);
	r = laws_rules_by_id(&laws_now()->rules, "P002");
	CHECK_NUMBER(r->version, 2);
	CHECK_NUMBER(r->low, 190000);
	as_owner("DELETE FROM law_rules WHERE id = 'P002' AND version = 2");
	CHECK(laws_rules_store_read(db, clock_at) == OK);
	r = laws_rules_by_id(&laws_now()->rules, "P002");
	CHECK_NUMBER(r->low, 200000);
	db_close(db);
}

TEST(laws_rules_store, a_rule_that_left_the_file_ends)
{
	struct db *db = store_open();

	CHECK_NUMBER(
	    system("rm -rf build/test/less && mkdir -p build/test/less/laws "
		   "build/test/less/calendar && grep -v '^P002,' "
		   "content/laws/rules.csv >build/test/less/laws/rules.csv && "
		   "cp content/calendar/holidays.csv build/test/less/calendar"),
	    0);
	CHECK_NUMBER(load("build/test/less"), 0);
	CHECK(laws_rules_store_read(db, clock_at) == OK);
	CHECK(laws_rules_by_id(&laws_now()->rules, "P002") == NULL);
	CHECK_NUMBER(load("content"), 0); /* and it comes back */
	CHECK(laws_rules_store_read(db, clock_at) == OK);
	CHECK(laws_rules_by_id(&laws_now()->rules, "P002") != NULL);
	as_owner("DELETE FROM law_rules WHERE id = 'P002' AND version > 1");
	db_close(db);
}

TEST(laws_rules_store, who_changed_a_rule_is_not_for_everybody)
{
	struct db_script s;
	char ***rows;
	size_t n;

	CHECK(db_script_open(&s, getenv("DATABASE_URL")));
	CHECK(!db_script_rows(
	    &s, "SELECT changed_by::text FROM law_rules LIMIT 1", &rows, &n));
	db_script_close(&s);
}

TEST(laws_rules_store, a_change_is_a_version_in_the_log_and_nobodys_twice)
{
	struct db *db = store_open();
	struct laws_rule_text t = { "X950", "reply@全国",
		"reply.days_after_receipt", "<=", "19", "自然日", "illegal",
		"集体合同规定", "第三十二条", "试验", "集体合同规定", "", "",
		"", "" };

	db_see_as(db, OFFICER, "");
	CHECK(laws_rule_change_store(db, &t, 1, "试验", false) == FAIL_DENIED);
	db_see_as(db, ADMIN, "");
	CHECK(laws_rule_change_store(db, &t, 1, "试验", false) == OK);
	CHECK(
	    laws_rule_change_store(db, &t, 1, "试验", false) == FAIL_CONFLICT);
	clock_at += 100;
	laws_rules_store_refresh(db, clock_at);
	CHECK(laws_rules_by_id(&laws_now()->rules, "X950") != NULL);
	CHECK(laws_rule_change_store(db, &t, 2, "停用", true) == OK);
	laws_rules_store_refresh(db, clock_at);
	CHECK(laws_rules_by_id(&laws_now()->rules, "X950") == NULL);
	db_close(db);
}
