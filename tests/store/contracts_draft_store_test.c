/* Drafts in a real database: whose they are, and two writers at once. */
#include "contracts/contracts_draft_store.h"

#include <string.h>

#include "base/text.h"
#include "contracts/contracts_draft.h"
#include "contracts/contracts_library_store.h"
#include "db/db.h"
#include "store/store.h"
#include "test.h"

/* Accounts and a round of the demo world. */
enum {
	OFFICER = 1,
	INSTRUCTOR = 3,
	EMPLOYER = 5,
	FEDERATION = 7,
	OTHER_OFFICER = 9,
	ROUND = 1
};

static int64_t
begin_as(struct db *db, int64_t account_id, const char *side)
{
	struct contracts_draft d = { .kind = LAWS_WAGE,
		.place = { "广东省", "珠海市" },
		.title = "测试草案" };
	const struct contracts_library *lib;
	int64_t id;

	CHECK(contracts_library_store(db, &lib, 0) == OK);
	db_see_as(db, account_id, side);
	CHECK(contracts_draft_store_known(
		  db, &test_mem, &d.answers, ROUND, &d) == OK);
	CHECK(contracts_draft_store_begin(db, &test_mem, &id, ROUND, lib, &d) ==
	    OK);
	return id;
}

static enum fail
read_as(struct db *db, int64_t account_id, const char *side, int64_t id,
    struct contracts_draft *out)
{
	db_see_as(db, account_id, side);
	return contracts_draft_store_read(db, &test_mem, out, ROUND, id, 0);
}

TEST(contracts_draft_store, a_draft_begins_whole_and_knows_the_round)
{
	struct db *db = store_open();
	int64_t id = begin_as(db, OFFICER, "labour");
	struct contracts_draft d;

	CHECK(read_as(db, OFFICER, "labour", id, &d) == OK);
	CHECK(d.clauses_len >= 8);
	CHECK_NUMBER(d.clauses[0].version, 1);
	CHECK_TEXT(contracts_draft_answer(&d.answers, "employer"),
	    "珠海示例制造有限公司");
	CHECK(contracts_draft_answer(&d.answers, "union_chief") != NULL);
	CHECK(contracts_draft_answer(&d.answers, "employer_chief") != NULL);
	CHECK(contracts_draft_answer(&d.answers, "start") != NULL);
	CHECK(contracts_draft_answer(&d.answers, "end") == NULL);
	db_close(db);
}

TEST(contracts_draft_store, only_its_side_and_whom_it_let_in_see_a_draft)
{
	struct db *db = store_open();
	int64_t id = begin_as(db, OFFICER, "labour");
	struct contracts_draft d;

	CHECK(read_as(db, INSTRUCTOR, "labour", id, &d) == OK);
	CHECK(read_as(db, EMPLOYER, "employer", id, &d) == FAIL_ABSENT);
	CHECK(read_as(db, EMPLOYER, "labour", id, &d) == FAIL_ABSENT);
	CHECK(read_as(db, FEDERATION, "labour", id, &d) == FAIL_ABSENT);
	CHECK(read_as(db, OTHER_OFFICER, "labour", id, &d) == FAIL_ABSENT);
	CHECK(read_as(db, OFFICER, "", id, &d) == FAIL_ABSENT);
	db_close(db);
}

static enum fail
write_as(struct db *db, int64_t account_id, const char *side, int64_t id,
    const struct contracts_draft_clause *v, size_t len,
    const struct contracts_answers *answers)
{
	struct contracts_draft_change change = { "contract.clause", answers, v,
		len };

	db_see_as(db, account_id, side);
	return contracts_draft_store_change(db, &test_mem, ROUND, id, &change);
}

TEST(
    contracts_draft_store, the_second_of_two_writers_is_told_and_writes_nothing)
{
	struct db *db = store_open();
	int64_t id = begin_as(db, OFFICER, "labour");
	static const struct contracts_answer a[] = { { "end", "2029-12-31" } };
	struct contracts_answers late = { a, 1 };
	struct contracts_draft d;
	struct contracts_draft_clause v[2];

	CHECK(read_as(db, OFFICER, "labour", id, &d) == OK);
	v[0] = d.clauses[0];
	v[0].text = "先写的";
	CHECK(write_as(db, OFFICER, "labour", id, v, 1, NULL) == OK);
	v[0] = d.clauses[1];
	v[0].text = "另一条";
	v[1] = d.clauses[0]; /* stale */
	v[1].text = "后写的";
	CHECK(
	    write_as(db, OFFICER, "labour", id, v, 2, &late) == FAIL_CONFLICT);
	CHECK(read_as(db, OFFICER, "labour", id, &d) == OK);
	CHECK_TEXT(d.clauses[0].text, "先写的");
	CHECK_NUMBER(d.clauses[0].version, 2);
	CHECK_NUMBER(d.clauses[1].version, 1);
	CHECK(contracts_draft_answer(&d.answers, "end") == NULL);
	v[0].version = 7; /* one that never was */
	CHECK(write_as(db, OFFICER, "labour", id, v, 1, NULL) == FAIL_CONFLICT);
	db_close(db);
}

TEST(contracts_draft_store, nobody_else_writes_into_a_draft)
{
	struct db *db = store_open();
	int64_t id = begin_as(db, OFFICER, "labour");
	struct contracts_draft d;

	CHECK(read_as(db, OFFICER, "labour", id, &d) == OK);
	CHECK(write_as(db, EMPLOYER, "employer", id, d.clauses, 1, NULL) != OK);
	CHECK(write_as(db, EMPLOYER, "labour", id, d.clauses, 1, NULL) != OK);
	CHECK(write_as(db, INSTRUCTOR, "labour", id, d.clauses, 1, NULL) != OK);
	CHECK(read_as(db, OFFICER, "labour", id, &d) == OK);
	CHECK_NUMBER(d.clauses[0].version, 1);
	db_close(db);
}
