/* Editions: kept and taken over by the platform's administrator alone. */
#include "db/db.h"
#include "gen/sql_wages.h"
#include "store/store.h"
#include "test.h"
#include "wages/wages_import_store.h"

enum {
	OFFICER = 1,
	FEDERATION = 7,
	ADMIN = 8
};

TEST(wages_import_store, only_the_platform_keeps_an_edition)
{
	static const int64_t others[] = { OFFICER, FEDERATION };
	struct wages_import i = { .dataset = "guideline",
		.file_name = "a.csv",
		.bytes = "a",
		.len = 1 };
	struct wages_import found;
	struct db *db = store_open();
	int64_t id;

	for (size_t k = 0; k < 2; k++) {
		db_see_as(db, others[k], "");
		CHECK(wages_import_store_may(db, &test_mem) == FAIL_DENIED);
		CHECK(wages_import_store_keep(db, &test_mem, &id, &i) ==
		    FAIL_DENIED);
	}
	db_see_as(db, ADMIN, "");
	CHECK(wages_import_store_may(db, &test_mem) == OK);
	CHECK(wages_import_store_keep(db, &test_mem, &id, &i) == OK);
	CHECK(wages_import_store_find(db, &test_mem, &found, id) == OK);
	CHECK_NUMBER(found.len, 1);
	db_see_as(db, OFFICER, "");
	CHECK(
	    wages_import_store_find(db, &test_mem, &found, id) == FAIL_ABSENT);
	CHECK(wages_import_store_drop(db, &test_mem, id) == FAIL_ABSENT);
	db_see_as(db, ADMIN, "");
	CHECK(wages_import_store_drop(db, &test_mem, id) == OK);
	db_close(db);
}
