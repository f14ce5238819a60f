/* Accounts in a real database: what each may see and do, and the log. */
#include <stdlib.h>
#include <time.h>

#include "accounts/accounts_organisation_store.h"
#include "accounts/accounts_session_store.h"
#include "base/role.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "db/script.h"
#include "gen/sql_accounts.h"
#include "store/store.h"
#include "test.h"

enum {
	OFFICER = 1,
	CHIEF = 2,
	EMPLOYER = 5,
	ADMIN = 8,
	OTHER_OFFICER = 9
};
enum {
	UNION = 3,
	EMPLOYER_ORG = 4,
	OTHER_UNION = 10
};

static struct bytes
digest(const char *token)
{
	return (struct bytes){ token_digest(&test_mem, token), TOKEN_DIGEST };
}

TEST(accounts_store, a_session_leads_back_to_its_viewer_until_it_ends)
{
	struct db *db = store_open();
	struct accounts_viewer v;
	const char *token;

	CHECK(accounts_session_store_open(
		  db, &test_mem, &token, OFFICER, "agent", "127.0.0.1") == OK);
	CHECK(accounts_session_store_viewer(db, &test_mem, &v, token) == OK);
	CHECK_NUMBER(v.account_id, OFFICER);
	CHECK_NUMBER(v.organisation_id, UNION);
	CHECK_NUMBER(v.roles, ROLE_OFFICER);
	CHECK(sql_session_end(db, v.session_id) == OK);
	CHECK(accounts_session_store_viewer(db, &test_mem, &v, token) == OK);
	CHECK_NUMBER(v.account_id, 0);
	db_close(db);
}

TEST(accounts_store, nobody_ends_anothers_session)
{
	struct db *db = store_open();
	struct accounts_viewer v;
	const char *token;

	CHECK(accounts_session_store_open(
		  db, &test_mem, &token, OFFICER, "", "") == OK);
	CHECK(accounts_session_store_viewer(db, &test_mem, &v, token) == OK);
	db_see_as(db, OTHER_OFFICER, "");
	CHECK(sql_session_end(db, v.session_id) == FAIL_ABSENT);
	db_close(db);
}

TEST(accounts_store, one_acts_only_for_organisations_one_belongs_to)
{
	struct db *db = store_open();
	struct accounts_viewer v;
	const char *token;

	CHECK(accounts_session_store_open(
		  db, &test_mem, &token, OFFICER, "", "") == OK);
	CHECK(accounts_session_store_viewer(db, &test_mem, &v, token) == OK);
	CHECK(sql_session_choose_organisation(db, v.session_id, OTHER_UNION) ==
	    FAIL_ABSENT);
	CHECK(sql_session_choose_organisation(db, v.session_id, UNION) == OK);
	db_close(db);
}

static enum fail
invite_as(int64_t account_id, int64_t organisation_id, const char *role)
{
	struct db *db = store_open();
	const char *token;
	enum fail f;

	db_see_as(db, account_id, "");
	f = accounts_organisation_store_invite(db, &test_mem, &token,
	    organisation_id, role, "", time(NULL) + 86400);
	db_close(db);
	return f;
}

TEST(accounts_store, who_may_invite_whom)
{
	CHECK(invite_as(OFFICER, UNION, "worker") == OK);
	CHECK(invite_as(OFFICER, UNION, "officer") == OK);
	CHECK(invite_as(OFFICER, UNION, "admin") == FAIL_DENIED);
	CHECK(invite_as(OFFICER, UNION, "employer") == FAIL_DENIED);
	CHECK(invite_as(OFFICER, EMPLOYER_ORG, "employer") == FAIL_DENIED);
	CHECK(invite_as(OFFICER, OTHER_UNION, "worker") == FAIL_DENIED);
	CHECK(invite_as(EMPLOYER, EMPLOYER_ORG, "employer") == OK);
	CHECK(invite_as(EMPLOYER, UNION, "worker") == FAIL_DENIED);
	CHECK(invite_as(ADMIN, UNION, "chief") == OK);
	CHECK(invite_as(0, UNION, "worker") == FAIL_DENIED);
}

TEST(accounts_store, an_invitation_works_once)
{
	struct db *db = store_open();
	struct sql_invitation_find found;
	struct sql_account_sign_up made;
	struct sql_memberships_of_viewer *rows;
	const char *token;
	size_t n;

	db_see_as(db, OFFICER, "");
	CHECK(accounts_organisation_store_invite(db, &test_mem, &token, UNION,
		  "worker", "note", time(NULL) + 60) == OK);
	db_see_as(db, 0, "");
	CHECK(sql_invitation_find(db, &test_mem, &found, digest(token)) == OK);
	CHECK_TEXT(found.role, "worker");
	CHECK(sql_account_sign_up(db, &test_mem, &made, digest(token),
		  "New.Worker", "新职工", "", "x", "zh") == OK);
	CHECK(sql_invitation_find(db, &test_mem, &found, digest(token)) ==
	    FAIL_ABSENT);
	CHECK(sql_account_sign_up(db, &test_mem, &made, digest(token),
		  "another.worker", "另一个", "", "x", "zh") == FAIL_ABSENT);
	db_see_as(db, made.account_id, "");
	CHECK(sql_memberships_of_viewer(db, &test_mem, &rows, &n) == OK);
	CHECK_NUMBER(n, 1);
	CHECK_NUMBER(rows[0].organisation_id, UNION);
	CHECK(sql_own_account_erase(db) == OK);
	db_close(db);
}

TEST(accounts_store, an_expired_or_revoked_invitation_is_worth_nothing)
{
	struct db *db = store_open();
	struct sql_invitation_find found;
	struct sql_invitations_of_organisation *rows;
	const char *token;
	size_t n;

	db_see_as(db, OFFICER, "");
	CHECK(accounts_organisation_store_invite(db, &test_mem, &token, UNION,
		  "worker", "", time(NULL) - 1) == OK);
	CHECK(sql_invitation_find(db, &test_mem, &found, digest(token)) ==
	    FAIL_ABSENT);
	CHECK(accounts_organisation_store_invite(db, &test_mem, &token, UNION,
		  "worker", "", time(NULL) + 60) == OK);
	CHECK(sql_invitations_of_organisation(
		  db, &test_mem, &rows, &n, UNION) == OK);
	CHECK(accounts_organisation_store_revoke(
		  db, &test_mem, UNION, rows[0].invitation_id) == OK);
	CHECK(sql_invitation_find(db, &test_mem, &found, digest(token)) ==
	    FAIL_ABSENT);
	db_see_as(db, OTHER_OFFICER, "");
	CHECK(sql_invitations_of_organisation(
		  db, &test_mem, &rows, &n, UNION) == OK);
	CHECK_NUMBER(n, 0);
	db_close(db);
}

TEST(accounts_store, administrators_act_below_themselves_only)
{
	struct db *db = store_open();
	struct accounts_organisation_typed t = { .kind = "union",
		.name = "新工会",
		.province = "",
		.city = "",
		.district = "" };
	int64_t id;

	db_see_as(db, ADMIN, "");
	CHECK(accounts_organisation_store_add(
		  db, &test_mem, &id, 2, "federation", &t) == OK);
	t.name = "改名";
	CHECK(accounts_organisation_store_change(db, &test_mem, id, &t) == OK);
	db_see_as(db, OFFICER, "");
	CHECK(accounts_organisation_store_add(
		  db, &test_mem, &id, 2, "federation", &t) == FAIL_DENIED);
	CHECK(
	    accounts_organisation_store_change(db, &test_mem, UNION, &t) != OK);
	db_close(db);
}

TEST(accounts_store, an_organisation_never_stands_below_itself)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(!db_script_run(&s,
	    "UPDATE organisations SET parent_id = 3 "
	    "WHERE id = 1",
	    0, NULL));
	db_script_close(&s);
}

TEST(accounts_store, second_step_tries_are_counted)
{
	struct db *db = store_open();
	struct sql_second_step_find found;
	const char *token = token_new(&test_mem);
	struct sql_own_secrets own;
	struct bytes sealed = { (const unsigned char *)"sealed", 6 };

	db_see_as(db, CHIEF, "");
	CHECK(sql_own_factor_set(db, sealed, 5, "{}") == OK);
	CHECK(sql_own_secrets(db, &test_mem, &own) == OK);
	CHECK(own.has_second_factor);
	CHECK(sql_second_step_open(db, CHIEF, digest(token)) == OK);
	for (int i = 0; i < 5; i++)
		CHECK(sql_second_step_find(
			  db, &test_mem, &found, digest(token)) == OK);
	CHECK(sql_second_step_find(db, &test_mem, &found, digest(token)) ==
	    FAIL_ABSENT);
	CHECK(sql_own_factor_clear(db) == OK);
	db_close(db);
}

TEST(accounts_store, buckets_run_dry_and_refill)
{
	struct db *db = store_open();
	struct sql_rate_take row;
	const char *bucket = token_new(&test_mem);

	for (int i = 0; i < 3; i++) {
		CHECK(sql_rate_take(db, &test_mem, &row, bucket, 3, 1) == OK);
		CHECK(row.allowed);
	}
	CHECK(sql_rate_take(db, &test_mem, &row, bucket, 3, 1) == OK);
	CHECK(!row.allowed);
	CHECK(sql_rate_take(db, &test_mem, &row, bucket, 3, 1000000000) == OK);
	CHECK(row.allowed);
	db_close(db);
}

TEST(accounts_store, the_audit_log_cannot_be_changed)
{
	struct db_script owner, app;

	CHECK(db_script_open(&owner, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_open(&app, getenv("DATABASE_URL")));
	CHECK(!db_script_run(&app, "DELETE FROM audit_log", 0, NULL));
	CHECK(
	    !db_script_run(&app, "UPDATE audit_log SET detail = ''", 0, NULL));
	CHECK(!db_script_run(&app, "UPDATE audit_head SET rows = 0", 0, NULL));
	CHECK(!db_script_run(&owner, "DELETE FROM audit_log", 0, NULL));
	db_script_close(&owner);
	db_script_close(&app);
}

TEST(accounts_store, erasure_leaves_no_name)
{
	struct db *db = store_open();
	struct sql_account_sign_up made;
	struct db_script s;
	const char *token;

	db_see_as(db, OFFICER, "");
	CHECK(accounts_organisation_store_invite(db, &test_mem, &token, UNION,
		  "worker", "", time(NULL) + 60) == OK);
	CHECK(sql_account_sign_up(db, &test_mem, &made, digest(token),
		  "to.be.erased", "将注销的人", "erase@example.cn", "x",
		  "zh") == OK);
	db_see_as(db, made.account_id, "");
	CHECK(sql_own_account_erase(db) == OK);
	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK_NUMBER(db_script_count(&s,
			 "SELECT count(*) FROM accounts WHERE login = "
			 "'to.be.erased' OR email = 'erase@example.cn' OR "
			 "name = '将注销的人'"),
	    0);
	db_script_close(&s);
	db_close(db);
}
