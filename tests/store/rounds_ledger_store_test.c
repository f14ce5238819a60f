/* Who reads and writes entries of a ledger, in a real database. */
#include "rounds/rounds_ledger_store.h"

#include "base/text.h"
#include "db/db.h"
#include "store/store.h"
#include "test.h"

enum {
	OFFICER = 1,
	CHIEF = 2,
	INSTRUCTOR = 3,
	EMPLOYER = 5,
	TRAINER = 6,
	FEDERATION = 7,
	MEDIATOR = 14,
	ROUND = 1,
	DRAFT = 1,
	ISSUE = 2
};

static struct rounds_ledger
read_as(struct db *db, int64_t account_id, const char *side)
{
	struct rounds_ledger l;

	db_see_as(db, account_id, side);
	CHECK(rounds_ledger_store_read(db, &test_mem, &l, ROUND, 0) == OK);
	return l;
}

TEST(rounds_ledger_store, private_entries_are_read_by_their_side_alone)
{
	struct db *db = store_open();
	struct rounds_ledger labour = read_as(db, OFFICER, "labour");
	struct rounds_ledger employer = read_as(db, EMPLOYER, "employer");
	struct rounds_ledger guest = read_as(db, INSTRUCTOR, "labour");
	struct rounds_ledger mediator = read_as(db, MEDIATOR, "");

	CHECK(rounds_ledger_find(&labour, DRAFT) != NULL);
	CHECK(rounds_ledger_find(&guest, DRAFT) != NULL);
	CHECK(rounds_ledger_find(&employer, DRAFT) == NULL);
	CHECK(rounds_ledger_find(&mediator, DRAFT) == NULL);
	CHECK(rounds_ledger_find(&mediator, ISSUE) != NULL);
	CHECK(rounds_ledger_find(&labour, ISSUE)->notes[0] != NULL);
	CHECK(rounds_ledger_find(&employer, ISSUE)->notes[0] == NULL);
	CHECK(read_as(db, EMPLOYER, "labour").entries_len < labour.entries_len);
	CHECK_NUMBER(read_as(db, FEDERATION, "labour").entries_len, 0);
	CHECK_NUMBER(read_as(db, TRAINER, "labour").entries_len, 0);
	CHECK_NUMBER(
	    rounds_ledger_find(&labour, 5)->status, ROUNDS_ISSUE_AGREED);
	db_close(db);
}

static enum fail
add_as(struct db *db, int64_t account_id, const char *side,
    const struct rounds_entry *e, enum rounds_scope scope, int64_t seen)
{
	int64_t id;

	db_see_as(db, account_id, side);
	return rounds_ledger_store_add(
	    db, &test_mem, &id, ROUND, e, scope, seen);
}

TEST(rounds_ledger_store, nobody_points_at_what_they_may_not_see)
{
	struct db *db = store_open();
	struct rounds_entry note = { .kind = ROUNDS_ENTRY_REMARK,
		.is_private = true,
		.issue_id = DRAFT,
		.text = "x" };
	struct rounds_entry proposal = {
		.kind = ROUNDS_ENTRY_PROPOSAL, .issue_id = DRAFT, .text = "x"
	};
	struct rounds_entry evidence = { .kind = ROUNDS_ENTRY_EVIDENCE,
		.is_private = true,
		.issue_id = ISSUE,
		.evidence_id = 999999 };

	CHECK(add_as(db, EMPLOYER, "employer", &note, ROUNDS_SCOPE_NONE, 0) ==
	    FAIL_ABSENT);
	CHECK(add_as(db, OFFICER, "labour", &proposal, ROUNDS_SCOPE_NONE, 0) ==
	    FAIL_ABSENT);
	CHECK(add_as(db, OFFICER, "labour", &evidence, ROUNDS_SCOPE_NONE, 0) ==
	    FAIL_ABSENT);
	CHECK(add_as(db, INSTRUCTOR, "labour", &note, ROUNDS_SCOPE_NONE, 0) ==
	    FAIL_DENIED);
	CHECK(add_as(db, TRAINER, "labour", &note, ROUNDS_SCOPE_NONE, 0) ==
	    FAIL_ABSENT);
	db_close(db);
}

TEST(rounds_ledger_store, a_stale_entry_and_one_by_no_chief_change_nothing)
{
	struct db *db = store_open();
	size_t before = read_as(db, OFFICER, "labour").entries_len;
	struct rounds_entry proposal = {
		.kind = ROUNDS_ENTRY_PROPOSAL, .issue_id = ISSUE, .text = "x"
	};
	struct rounds_entry confirm = { .kind = ROUNDS_ENTRY_CONFIRM,
		.issue_id = ISSUE };

	CHECK(add_as(db, OFFICER, "labour", &proposal, ROUNDS_SCOPE_ISSUE,
		  ISSUE) == FAIL_CONFLICT);
	CHECK(add_as(db, OFFICER, "labour", &proposal, ROUNDS_SCOPE_ROUND,
		  ISSUE) == FAIL_CONFLICT);
	CHECK(add_as(db, OFFICER, "labour", &confirm, ROUNDS_SCOPE_NONE, 0) ==
	    FAIL_DENIED);
	CHECK_NUMBER(read_as(db, OFFICER, "labour").entries_len, before);
	db_close(db);
}
