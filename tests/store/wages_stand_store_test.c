/* Own figures: kept by those who may, seen by nobody else. */
#include "base/evidence.h" /* before cmocka, which makes fail() a macro */
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "store/store.h"
#include "test.h"
#include "wages/wages_stand_store.h"

enum {
	OFFICER = 1, /* of union 3 */
	WORKER = 4, /* of union 3 */
	HR = 5, /* of employer 4 */
	ADMIN = 8,
	STRANGER = 9, /* of union 10 */
	UNION = 3
};

static struct wages_stand
stand(void)
{
	static const struct wages_paylist_group group = { "车工", 7000000,
		6900000, 12 };

	return (struct wages_stand){ .organisation_id = UNION,
		.year = 2025,
		.sector = "C",
		.province = "广东",
		.city = "珠海",
		.unit = WAGES_PRIVATE,
		.heads = 40,
		.mean_cents = 7200000,
		.groups = &group,
		.groups_len = 1 };
}

TEST(wages_stand_store, the_organisation_alone_sees_it)
{
	static const int64_t others[] = { 0, WORKER, HR, ADMIN, STRANGER };
	struct wages_stand s = stand(), found;
	struct db *db = store_open();
	struct evidence e = { .kind = "figure" };
	const char *ref;
	int64_t id;

	db_see_as(db, OFFICER, "");
	CHECK(wages_stand_store_add(db, &test_mem, &id, &s) == OK);
	CHECK(wages_stand_store_find(db, &test_mem, &found, id) == OK);
	CHECK_NUMBER(found.groups_len, 1);
	CHECK_TEXT(found.groups[0].name, "车工");
	CHECK_NUMBER(found.lowest_cents, 0);
	ref = text_printf(&test_mem, "stand/%lld", (long long)id);
	CHECK(
	    wages_stand_store_evidence(db, &test_mem, LANG_ZH, ref, &e) == OK);
	CHECK(text_starts(e.citation, "珠海示例制造有限公司工会"));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		struct sql_wages_stand_groups *rows;
		struct sql_wages_stands *list;
		size_t n;

		db_see_as(db, others[i], "");
		CHECK(wages_stand_store_find(db, &test_mem, &found, id) ==
		    FAIL_ABSENT);
		CHECK(wages_stand_store_evidence(
			  db, &test_mem, LANG_ZH, ref, &e) == FAIL_ABSENT);
		CHECK(
		    sql_wages_stand_groups(db, &test_mem, &rows, &n, id) == OK);
		CHECK_NUMBER(n, 0);
		CHECK(sql_wages_stands(db, &test_mem, &list, &n, UNION) == OK);
		CHECK_NUMBER(n, 0);
		CHECK(
		    wages_stand_store_remove(db, &test_mem, id) == FAIL_ABSENT);
	}
	db_see_as(db, OFFICER, "");
	CHECK(wages_stand_store_remove(db, &test_mem, id) == OK);
	CHECK(wages_stand_store_find(db, &test_mem, &found, id) == FAIL_ABSENT);
	db_close(db);
}

TEST(wages_stand_store, nobody_keeps_figures_for_another_organisation)
{
	static const int64_t others[] = { WORKER, HR, ADMIN, STRANGER };
	struct wages_stand s = stand();
	struct db *db = store_open();
	int64_t id;

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		db_see_as(db, others[i], "");
		CHECK(wages_stand_store_add(db, &test_mem, &id, &s) ==
		    FAIL_DENIED);
	}
	db_close(db);
}

TEST(wages_stand_store, a_position_of_four_is_refused_by_the_database_too)
{
	struct wages_paylist_group small = { "厂长", 1, 1, 4 };
	struct wages_stand s = stand();
	struct db *db = store_open();
	int64_t id;

	s.groups = &small;
	db_see_as(db, OFFICER, "");
	CHECK(wages_stand_store_add(db, &test_mem, &id, &s) == FAIL_INVALID);
	db_close(db);
}
