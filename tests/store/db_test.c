/*
 * The database layer against a real PostgreSQL: transactions, who is asking,
 * failures, a server that goes away. DATABASE_URL names the application's
 * role, DATABASE_OWNER_URL the owner.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/migrate.h"
#include "db/pool.h"
#include "db/script.h"
#include "db/statement.h"
#include "gen/sql_accounts.h"
#include "store/store.h"
#include "test.h"

TEST(db, migrating_twice_changes_nothing)
{
	CHECK_NUMBER(db_migrate(getenv("DATABASE_OWNER_URL")), 0);
	CHECK_NUMBER(db_migrate_check(getenv("DATABASE_URL")), 0);
}

TEST(db, a_changed_migration_is_refused)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s,
	    "UPDATE schema_migrations SET sha256 = 'x' || "
	    "sha256 WHERE version = 1",
	    0, NULL));
	CHECK_NUMBER(db_migrate_check(getenv("DATABASE_URL")), 1);
	CHECK_NUMBER(db_migrate(getenv("DATABASE_OWNER_URL")), 1);
	CHECK(db_script_run(&s,
	    "UPDATE schema_migrations SET sha256 = "
	    "substr(sha256, 2) WHERE version = 1",
	    0, NULL));
	CHECK_NUMBER(db_migrate_check(getenv("DATABASE_URL")), 0);
	db_script_close(&s);
}

TEST(db, a_database_that_is_ahead_is_refused)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s,
	    "INSERT INTO schema_migrations (version, name, "
	    "sha256) VALUES (99999, 'future', '')",
	    0, NULL));
	CHECK_NUMBER(db_migrate_check(getenv("DATABASE_URL")), 1);
	CHECK_NUMBER(db_migrate(getenv("DATABASE_OWNER_URL")), 1);
	CHECK(db_script_run(&s,
	    "DELETE FROM schema_migrations WHERE version "
	    "= 99999",
	    0, NULL));
	db_script_close(&s);
}

/* Every table either has row-level security with a policy, or says in its
 * comment why it is public. */
TEST(db, every_private_table_has_a_policy)
{
	static const char bare[] =
	    "SELECT c.relname FROM pg_class AS c "
	    "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
	    "WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') "
	    "AND coalesce(obj_description(c.oid), '') NOT LIKE 'public:%' "
	    "AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policy AS p "
	    "WHERE p.polrelid = c.oid))";
	struct db_script s;
	char ***rows;
	size_t n;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_rows(&s, bare, &rows, &n));
	for (size_t i = 0; i < n; i++)
		fprintf(stderr, "no policy: %s\n", rows[i][0]);
	CHECK_NUMBER(n, 0);
	/* the check itself must be able to fail */
	CHECK(db_script_run(&s, "BEGIN", 0, NULL));
	CHECK(db_script_run(&s, "CREATE TABLE forgotten (x int)", 0, NULL));
	CHECK(db_script_rows(&s, bare, &rows, &n));
	CHECK_NUMBER(n, 1);
	CHECK(db_script_run(&s, "ROLLBACK", 0, NULL));
	db_script_close(&s);
}

TEST(db, the_application_owns_nothing_and_bypasses_nothing)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK_NUMBER(db_script_count(&s,
			 "SELECT count(*) FROM pg_class WHERE relowner = "
			 "'xieshang_app'::regrole"),
	    0);
	CHECK_NUMBER(db_script_count(&s,
			 "SELECT count(*) FROM pg_roles WHERE rolname = "
			 "'xieshang_app' AND (rolsuper OR rolbypassrls)"),
	    0);
	db_script_close(&s);
}

TEST(db, nobody_sees_private_rows)
{
	struct sql_memberships_of_viewer *rows;
	struct sql_account_of_viewer own;
	struct db *db = store_open();
	size_t n;

	CHECK(sql_memberships_of_viewer(db, &test_mem, &rows, &n) == OK);
	CHECK_NUMBER(n, 0);
	CHECK(sql_account_of_viewer(db, &test_mem, &own) == FAIL_ABSENT);
	db_see_as(db, 1, "");
	CHECK(sql_memberships_of_viewer(db, &test_mem, &rows, &n) == OK);
	CHECK_NUMBER(n, 1);
	CHECK(sql_account_of_viewer(db, &test_mem, &own) == OK);
	CHECK_TEXT(own.login, "li.gonghui");
	db_see_as(db, 0, "");
	CHECK(sql_account_of_viewer(db, &test_mem, &own) == FAIL_ABSENT);
	db_close(db);
}

TEST(db, a_transaction_is_all_or_nothing)
{
	struct sql_account_of_viewer own;
	struct db *db = store_open();

	db_see_as(db, 1, "");
	db_begin(db);
	CHECK(sql_account_change(db, "临时", NULL, NULL) == OK);
	CHECK(sql_account_of_viewer(db, &test_mem, &own) == OK);
	CHECK_TEXT(own.name, "临时");
	db_rollback(db);
	CHECK(sql_account_of_viewer(db, &test_mem, &own) == OK);
	CHECK_TEXT(own.name, "李秀英（示例）");
	db_close(db);
}

TEST(db, a_failed_statement_spoils_its_transaction)
{
	struct sql_account_of_viewer own;
	struct db *db = store_open();

	db_see_as(db, 1, "");
	db_begin(db);
	CHECK(sql_account_change(db, "临时", NULL, NULL) == OK);
	CHECK(
	    sql_invitation_add(db, 4, "officer",
		(struct bytes){ (const unsigned char *)"x", 1 }, "", 0) != OK);
	CHECK(sql_account_change(db, "更临时", NULL, NULL) != OK);
	CHECK(db_commit(db) != OK);
	CHECK(sql_account_of_viewer(db, &test_mem, &own) == OK);
	CHECK_TEXT(own.name, "李秀英（示例）");
	db_close(db);
}

TEST(db, conflicts_name_their_constraint)
{
	struct db *db = store_open();

	db_see_as(db, 2, "");
	CHECK(sql_account_change(db, "王", "same@example.cn", NULL) == OK);
	db_see_as(db, 1, "");
	CHECK(sql_account_change(db, "李", "same@example.cn", NULL) ==
	    FAIL_CONFLICT);
	CHECK_TEXT(db->constraint, "accounts_by_email");
	db_see_as(db, 2, "");
	CHECK(sql_account_change(db, "王建国（示例）", NULL, NULL) == OK);
	db_close(db);
}

TEST(db, a_killed_connection_is_busy_and_then_well)
{
	struct sql_schema_version row;
	struct db *db = store_open();
	struct db_script s;

	CHECK(sql_schema_version(db, &test_mem, &row) == OK);
	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	/* while idle: the pool notices and opens another */
	CHECK(db_script_run(&s,
	    "SELECT pg_terminate_backend(pid, 5000) FROM "
	    "pg_stat_activity WHERE usename = "
	    "'xieshang_app' AND datname = current_database()",
	    0, NULL));
	CHECK(sql_schema_version(db, &test_mem, &row) == OK);
	/* in the middle of a transaction: all of it is lost, and said so */
	db_see_as(db, 1, "");
	db_begin(db);
	CHECK(sql_account_change(db, "临时", NULL, NULL) == OK);
	CHECK(db_script_run(&s,
	    "SELECT pg_terminate_backend(pid, 5000) FROM "
	    "pg_stat_activity WHERE usename = "
	    "'xieshang_app' AND datname = current_database()",
	    0, NULL));
	CHECK(sql_account_change(db, "更临时", NULL, NULL) == FAIL_BUSY);
	CHECK(db_commit(db) == FAIL_BUSY);
	CHECK(sql_schema_version(db, &test_mem, &row) == OK);
	db_script_close(&s);
	db_close(db);
}

TEST(db, an_unreachable_server_fails_fast)
{
	struct db_pool *pool =
	    db_pool_new("host=/nonexistent dbname=x", 2, &db_io_poll);
	struct sql_schema_version row;
	struct db db;

	db_open(&db, pool, NULL, &test_mem);
	CHECK(sql_schema_version(&db, &test_mem, &row) == FAIL_BUSY);
	CHECK(sql_schema_version(&db, &test_mem, &row) == FAIL_BUSY);
	CHECK_NUMBER(db_pool_stats(pool).open, 0);
	db_close(&db);
	db_pool_close(pool);
}

TEST(db, arrays_quote_their_texts)
{
	const char *v[] = { "a\"b", "c\\d", "", "{,}" };

	CHECK_TEXT(db_array_text(&test_mem, v, 4),
	    "{\"a\\\"b\",\"c\\\\d\",\"\",\"{,}\"}");
	CHECK_TEXT(db_array_i64(&test_mem, (int64_t[]){ -1, 2 }, 2), "{-1,2}");
}
