/* Loading content/cases: whole or not at all. */
#include <stdio.h>
#include <stdlib.h>

#include "base/evidence.h" /* before cmocka, which makes fail() a macro */
#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "gen/sql_wages.h"
#include "store/store.h"
#include "test.h"
#include "wages/wages_cases_load.h"
#include "wages/wages_evidence_store.h"

static int
load_with(const char *line)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);
	char *folder = text_copy(&test_mem, "build/test/cases.XXXXXX");
	struct arena mem = { 0 };
	struct db db;
	int status;

	CHECK(mkdtemp(folder) != NULL);
	CHECK(system(text_printf(&test_mem,
		  "{ cat content/cases/cases.csv; printf '%%s\\n' '%s'; } "
		  ">%s/cases.csv",
		  line, folder)) == 0);
	db_open(&db, pool, NULL, &mem);
	status = wages_cases_load(&db, folder);
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	CHECK(system(text_printf(&test_mem, "rm -r %s", folder)) == 0);
	return status;
}

static size_t
cases(const char *kind)
{
	struct db *db = store_open();
	struct sql_wages_cases *rows;
	size_t n;

	CHECK(sql_wages_cases(db, &test_mem, &rows, &n, kind) == OK);
	return n;
}

TEST(wages_cases, the_shipped_library_is_there)
{
	CHECK_NUMBER(cases(""), 11);
	CHECK_NUMBER(cases("women"), 1);
	CHECK_NUMBER(cases("none"), 0);
}

TEST(wages_cases, a_row_that_is_wrong_leaves_everything_as_it_was)
{
	CHECK_NUMBER(load_with("a-new-one,tower,a,b,c,d,e,f,,,g,h"), 1);
	CHECK_NUMBER(load_with("a-new-one,women,a,b,c,,e,f,,,g,h"), 1);
	CHECK_NUMBER(load_with("a-new-one,women,a,b,c,d,e,f,i,,g,h"), 1);
	CHECK_NUMBER(load_with("zhuhai-motor,women,a,b,c,d,e,f,,,g,h"), 1);
	CHECK_NUMBER(load_with("too,few"), 1);
	CHECK_NUMBER(cases(""), 11);
}

TEST(wages_cases, a_case_is_evidence_with_its_source)
{
	struct evidence e = { .kind = "case", .ref = "zhuhai-anguang" };
	struct db *db = store_open();

	CHECK(wages_evidence_store_case(
		  db, &test_mem, LANG_EN, "zhuhai-anguang", &e) == OK);
	CHECK(text_starts(e.citation, "Workers' Daily"));
	CHECK_TEXT(e.href, "/cases/zhuhai-anguang");
	CHECK(wages_evidence_store_case(
		  db, &test_mem, LANG_EN, "nothing", &e) == FAIL_ABSENT);
}
