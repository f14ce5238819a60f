/* Kept costings and documents in a real database: whose they are. */
#include "base/text.h"
#include "costing/costing_sheet_store.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_document_store.h"
#include "store/store.h"
#include "test.h"

/* Accounts and places of the demo world. */
enum {
	OFFICER = 1,
	INSTRUCTOR = 3,
	WORKER = 4,
	EMPLOYER = 5,
	FEDERATION = 7,
	OTHER_OFFICER = 9
};
enum {
	UNION = 3,
	OTHER_UNION = 10,
	ROUND = 1
};

static const char spec[] =
    "{\"years\":1,\"workforce\":[{\"headcount\":2,\"monthly_cny\":5000}],"
    "\"proposals\":[{\"kind\":\"raise_rate\",\"labour\":[5]}]}";

static size_t
sheets_of(struct db *db, int64_t account_id)
{
	struct sql_costing_sheets_of_viewer *rows;
	size_t n = 99;

	db_see_as(db, account_id, "");
	CHECK_NUMBER(
	    sql_costing_sheets_of_viewer(db, &test_mem, &rows, &n), OK);
	return n;
}

TEST(costing_store, a_costing_is_its_organisations_alone)
{
	struct db *db = store_open();
	size_t before = sheets_of(db, OFFICER);
	int64_t id;

	CHECK_NUMBER(costing_sheet_store_add(db, &test_mem, &id,
			 (struct costing_home){ .organisation_id = UNION }, 0,
			 "甲", spec),
	    OK);
	CHECK_NUMBER(sheets_of(db, OFFICER), before + 1);
	CHECK_NUMBER(sheets_of(db, EMPLOYER), 0);
	CHECK_NUMBER(sheets_of(db, WORKER), 0);
	CHECK_NUMBER(sheets_of(db, FEDERATION), 0);
	CHECK_NUMBER(sheets_of(db, OTHER_OFFICER), 0);
	db_see_as(db, OFFICER, "");
	CHECK_NUMBER(
	    costing_sheet_store_add(db, &test_mem, &id,
		(struct costing_home){ .organisation_id = OTHER_UNION }, 0,
		"乙", spec),
	    FAIL_DENIED);
	db_close(db);
}

TEST(costing_store, saving_over_somebody_elses_version_is_refused)
{
	struct db *db = store_open();
	int64_t id;

	db_see_as(db, OFFICER, "");
	CHECK_NUMBER(costing_sheet_store_add(db, &test_mem, &id,
			 (struct costing_home){ .organisation_id = UNION }, 0,
			 "甲", spec),
	    OK);
	CHECK_NUMBER(
	    costing_sheet_store_save(db, &test_mem, id, 0, 1, "乙", spec), OK);
	CHECK_NUMBER(
	    costing_sheet_store_save(db, &test_mem, id, 0, 1, "丙", spec),
	    FAIL_CONFLICT);
	CHECK_NUMBER(costing_sheet_store_end(db, &test_mem, id, 0), OK);
	CHECK_NUMBER(
	    costing_sheet_store_end(db, &test_mem, id, 0), FAIL_ABSENT);
	db_close(db);
}

TEST(costing_store, a_scenario_is_its_sides_alone_and_evidence_for_it)
{
	struct db *db = store_open();
	struct sql_costing_sheet row;
	struct evidence e = { .kind = "costing" };
	const char *ref;
	int64_t id, other;

	db_see_as(db, OFFICER, "labour");
	CHECK_NUMBER(
	    costing_sheet_store_add(db, &test_mem, &id,
		(struct costing_home){ .round_id = ROUND }, 0, "底线", spec),
	    OK);
	ref = text_printf(&test_mem, "%lld", (long long)id);
	CHECK_NUMBER(
	    costing_sheet_store_find(db, &test_mem, LANG_EN, ref, &e), OK);
	CHECK_TEXT(e.title, "底线");
	CHECK(strstr(e.text, "6,000.00") != NULL); /* 250 x 12 x 2 */
	db_see_as(db, EMPLOYER, "employer");
	CHECK_NUMBER(
	    sql_costing_sheet(db, &test_mem, &row, id, ROUND), FAIL_ABSENT);
	CHECK_NUMBER(costing_sheet_store_find(db, &test_mem, LANG_EN, ref, &e),
	    FAIL_ABSENT);
	/* pretending to sit on the other side changes nothing */
	db_see_as(db, EMPLOYER, "labour");
	CHECK_NUMBER(
	    sql_costing_sheet(db, &test_mem, &row, id, ROUND), FAIL_ABSENT);
	CHECK_NUMBER(
	    costing_sheet_store_add(db, &test_mem, &other,
		(struct costing_home){ .round_id = ROUND }, 0, "x", spec),
	    FAIL_DENIED);
	/* let in by the labour side: may read, not write */
	db_see_as(db, INSTRUCTOR, "labour");
	CHECK_NUMBER(sql_costing_sheet(db, &test_mem, &row, id, ROUND), OK);
	CHECK_NUMBER(
	    costing_sheet_store_save(db, &test_mem, id, ROUND, 1, "y", spec),
	    FAIL_CONFLICT);
	db_close(db);
}

TEST(costing_store, rates_are_those_of_the_nation_and_the_place)
{
	struct db *db = store_open();
	struct sql_costing_rates_of *rows;
	size_t n, zhuhai = 0;

	CHECK_NUMBER(
	    sql_costing_rates_of(db, &test_mem, &rows, &n, "广东", "珠海"), OK);
	CHECK(n > 5);
	for (size_t i = 0; i < n; i++) {
		CHECK(strstr(rows[i].place, "北京") == NULL);
		CHECK(strstr(rows[i].place, "深圳") == NULL);
		zhuhai += strstr(rows[i].place, "珠海") != NULL;
	}
	CHECK_NUMBER(zhuhai, 1);
	db_close(db);
}

TEST(rounds_document_store, versions_are_a_sides_own_and_only_added)
{
	struct db *db = store_open();
	struct sql_round_document row;
	int64_t id;

	db_see_as(db, OFFICER, "labour");
	CHECK_NUMBER(rounds_document_store_begin(
			 db, &test_mem, &id, ROUND, "minutes", "纪要", "# 一"),
	    OK);
	CHECK_NUMBER(rounds_document_store_write(
			 db, &test_mem, ROUND, id, 2, "纪要", "# 二"),
	    OK);
	CHECK_NUMBER(rounds_document_store_write(
			 db, &test_mem, ROUND, id, 2, "纪要", "# 另一个二"),
	    FAIL_CONFLICT);
	CHECK_NUMBER(sql_round_document(db, &test_mem, &row, ROUND, id, 0), OK);
	CHECK_TEXT(row.text, "# 二");
	CHECK_NUMBER(sql_round_document(db, &test_mem, &row, ROUND, id, 1), OK);
	CHECK_TEXT(row.text, "# 一");
	db_see_as(db, EMPLOYER, "employer");
	CHECK_NUMBER(
	    sql_round_document(db, &test_mem, &row, ROUND, id, 0), FAIL_ABSENT);
	CHECK_NUMBER(rounds_document_store_write(
			 db, &test_mem, ROUND, id, 3, "纪要", "# 三"),
	    FAIL_CONFLICT);
	db_close(db);
}
