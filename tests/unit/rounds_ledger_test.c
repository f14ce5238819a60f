/* The ledger: statuses, packages, confirmations, and any past state. */
#include "rounds/rounds_ledger.h"

#include "base/text.h"
#include "test.h"

enum {
	ROOM = 4000
};

static struct rounds_entry entries[ROOM];
static size_t len;
static struct rounds_ledger ledger;

static void
replay(int64_t as_of)
{
	rounds_ledger_replay(&test_mem, &ledger, entries, len, as_of);
}

static int64_t
add(const char *side, enum rounds_entry_kind kind, int64_t issue,
    const char *text)
{
	entries[len] = (struct rounds_entry){ .id = (int64_t)len + 1,
		.side = side,
		.kind = kind,
		.is_private = kind >= ROUNDS_ENTRY_DRAFT,
		.issue_id = issue,
		.title = issue == 0 ? text : "",
		.text = text,
		.sha256 = "",
		.at = 1800000000 + (int64_t)len };
	len++;
	replay(0);
	return (int64_t)len;
}

static void
refer(int64_t ref, const char *sha256)
{
	entries[len - 1].ref_id = ref;
	entries[len - 1].sha256 = sha256;
	replay(0);
}

static enum rounds_issue_status
status(int64_t issue)
{
	return rounds_ledger_find(&ledger, issue)->status;
}

TEST(rounds_ledger, an_issue_is_agreed_when_both_chiefs_confirm_one_text)
{
	int64_t issue, offer, counter;

	len = 0;
	issue = add("labour", ROUNDS_ENTRY_ISSUE, 0, "工资");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_OPEN);
	offer = add("labour", ROUNDS_ENTRY_PROPOSAL, issue, "涨 8%");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_TABLED);
	counter = add("employer", ROUNDS_ENTRY_PROPOSAL, issue, "涨 5%");
	CHECK(rounds_ledger_offer(&test_mem, &ledger, offer, "labour") == NULL);
	CHECK(strstr(rounds_ledger_offer(&test_mem, &ledger, counter, "labour"),
		  "涨 5%") != NULL);
	add("labour", ROUNDS_ENTRY_ACCEPT, 0, "");
	refer(counter, "aa");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_PRINCIPLE);
	add("labour", ROUNDS_ENTRY_CONFIRM, issue, "");
	refer(0, "bb");
	CHECK(!rounds_ledger_find(&ledger, issue)->is_confirmed[0]);
	add("labour", ROUNDS_ENTRY_CONFIRM, issue, "");
	refer(0, "aa");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_PRINCIPLE);
	add("labour", ROUNDS_ENTRY_CONFIRM, issue, "");
	refer(0, "aa");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_PRINCIPLE);
	add("employer", ROUNDS_ENTRY_CONFIRM, issue, "");
	refer(0, "aa");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_AGREED);
	add("employer", ROUNDS_ENTRY_PROPOSAL, issue, "涨 4%");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_AGREED);
	CHECK(strstr(rounds_ledger_agreed(&test_mem, &ledger,
			 rounds_ledger_find(&ledger, issue)),
		  "涨 5%") != NULL);
	add("labour", ROUNDS_ENTRY_REOPEN, issue, "职代会未通过");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_TABLED);
}

TEST(rounds_ledger, a_new_proposal_takes_acceptance_and_confirmation_away)
{
	int64_t issue, counter;

	len = 0;
	issue = add("labour", ROUNDS_ENTRY_ISSUE, 0, "工资");
	counter = add("employer", ROUNDS_ENTRY_PROPOSAL, issue, "涨 5%");
	add("labour", ROUNDS_ENTRY_ACCEPT, 0, "");
	refer(counter, "aa");
	add("labour", ROUNDS_ENTRY_CONFIRM, issue, "");
	refer(0, "aa");
	add("employer", ROUNDS_ENTRY_PROPOSAL, issue, "涨 4%");
	add("employer", ROUNDS_ENTRY_CONFIRM, issue, "");
	refer(0, "aa");
	CHECK_NUMBER(status(issue), ROUNDS_ISSUE_TABLED);
}

TEST(rounds_ledger, a_package_stands_or_falls_together)
{
	static int64_t members[2];
	int64_t package;

	len = 0;
	members[0] = add("labour", ROUNDS_ENTRY_ISSUE, 0, "工资");
	members[1] = add("labour", ROUNDS_ENTRY_ISSUE, 0, "餐补");
	add("labour", ROUNDS_ENTRY_PROPOSAL, members[0], "涨 6%");
	add("labour", ROUNDS_ENTRY_PROPOSAL, members[1], "每天 15 元");
	package = add("labour", ROUNDS_ENTRY_PACKAGE, 0, "一揽子");
	entries[len - 1].members = members;
	entries[len - 1].members_len = 2;
	replay(0);
	CHECK_NUMBER(ledger.issues_len, 2);
	CHECK_NUMBER(status(members[0]), ROUNDS_ISSUE_PACKAGED);
	CHECK(rounds_ledger_offer(&test_mem, &ledger, 3, "employer") == NULL);
	CHECK(
	    strstr(rounds_ledger_offer(&test_mem, &ledger, package, "employer"),
		"每天 15 元") != NULL);
	add("employer", ROUNDS_ENTRY_ACCEPT, 0, "");
	refer(package, "cc");
	CHECK_NUMBER(status(members[0]), ROUNDS_ISSUE_PRINCIPLE);
	CHECK_NUMBER(status(members[1]), ROUNDS_ISSUE_PRINCIPLE);
	add("employer", ROUNDS_ENTRY_CONFIRM, members[0], "");
	refer(0, "cc");
	CHECK(rounds_ledger_find(&ledger, members[1])->is_confirmed[1]);
	add("employer", ROUNDS_ENTRY_PROPOSAL, members[1], "每天 10 元");
	CHECK_NUMBER(status(members[0]), ROUNDS_ISSUE_TABLED);
	CHECK(rounds_ledger_find(&ledger, members[0])->package == NULL);
	add("labour", ROUNDS_ENTRY_WITHDRAW, members[1], "");
	CHECK_NUMBER(status(members[1]), ROUNDS_ISSUE_WITHDRAWN);
}

TEST(rounds_ledger, a_draft_becomes_an_issue_and_keeps_its_notes)
{
	int64_t draft, issue;

	len = 0;
	draft = add("labour", ROUNDS_ENTRY_DRAFT, 0, "工资");
	add("labour", ROUNDS_ENTRY_BOTTOM, draft, "不低于 4%");
	add("labour", ROUNDS_ENTRY_DRAFT, draft, "");
	entries[len - 1].title = "工资调整";
	replay(0);
	CHECK_TEXT(rounds_ledger_find(&ledger, draft)->title, "工资调整");
	CHECK_NUMBER(rounds_ledger_find(&ledger, draft)->number, 0);
	issue = add("labour", ROUNDS_ENTRY_ISSUE, 0, "工资调整");
	add("labour", ROUNDS_ENTRY_SHOWN, draft, "");
	refer(issue, "");
	CHECK(rounds_ledger_find(&ledger, draft) == NULL);
	CHECK_TEXT(
	    rounds_ledger_find(&ledger, issue)->notes[1]->text, "不低于 4%");
	CHECK_NUMBER(rounds_ledger_find(&ledger, issue)->draft_id, draft);
}

/* Twelve meetings over forty issues: each moment is kept and shown again. */
TEST(rounds_ledger, twelve_meetings_with_forty_issues_replay_byte_for_byte)
{
	enum {
		ISSUES = 40,
		MEETINGS = 12
	};
	const char *then[MEETINGS];
	int64_t at[MEETINGS];
	unsigned seed = 7;

	len = 0;
	for (int i = 0; i < ISSUES; i++)
		add(i % 3 ? "labour" : "employer", ROUNDS_ENTRY_ISSUE, 0,
		    "议题");
	for (int m = 0; m < MEETINGS; m++) {
		for (int64_t i = 1; i <= ISSUES; i++) {
			struct rounds_issue *issue =
			    rounds_ledger_find(&ledger, i);
			const char *side =
			    (seed = seed * 1103515245 + 12345) & 65536
			    ? "labour"
			    : "employer";
			int other = !rounds_ledger_index(side);

			if (issue->accepted != NULL)
				add(side, ROUNDS_ENTRY_CONFIRM, i, "");
			else if (issue->last[other] != NULL && seed & 131072)
				add(side, ROUNDS_ENTRY_ACCEPT, 0, "");
			else
				add(side, ROUNDS_ENTRY_PROPOSAL, i, "方案");
			if (entries[len - 1].kind == ROUNDS_ENTRY_ACCEPT)
				refer(issue->last[other] != NULL
					? issue->last[other]->id
					: 0,
				    "aa");
			if (entries[len - 1].kind == ROUNDS_ENTRY_CONFIRM)
				refer(0, "aa");
			add(side, ROUNDS_ENTRY_REMARK, i, "记\n录");
		}
		at[m] = ledger.newest;
		then[m] = rounds_ledger_write(&test_mem, &ledger);
	}
	for (int m = 0; m < MEETINGS; m++) {
		replay(at[m]);
		CHECK_TEXT(rounds_ledger_write(&test_mem, &ledger), then[m]);
	}
	CHECK(strstr(then[MEETINGS - 1], " agreed ") != NULL);
}
