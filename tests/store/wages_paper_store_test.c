/* Editions: made once, frozen with their figures, made anew on a change. */
#include <stdlib.h>

#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "db/script.h"
#include "store/store.h"
#include "test.h"
#include "text/doc_html.h"
#include "text/doc_pdf.h"
#include "wages/wages_load.h"
#include "wages/wages_paper_load.h"
#include "wages/wages_paper_store.h"

static long
count(const char *sql)
{
	struct db_script s;
	long n;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	n = db_script_count(&s, sql);
	db_script_close(&s);
	return n;
}

static void
run(const char *sql)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s, sql, 0, NULL));
	db_script_close(&s);
}

static int
load(int32_t today)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);
	struct arena mem = { 0 };
	struct db db;
	int status;

	db_open(&db, pool, NULL, &mem);
	status = wages_load(&db, "content/wages") +
	    wages_paper_load(&db, "content", today);
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	return status;
}

static struct wages_paper
get(struct db *db, const char *id)
{
	struct wages_paper p;

	CHECK_NUMBER(wages_paper_store_get(db, &test_mem, &p, id), OK);
	return p;
}

static const char *
page_of(const struct wages_paper *p, enum lang lang)
{
	struct wages_paper_work w;

	CHECK(wages_paper_store_write(&test_mem, &w, p, lang));
	return doc_html(&test_mem, w.d, 1, "paper").html;
}

#define ALL    "SELECT count(*) FROM wage_papers"
#define FORGET "DELETE FROM content_files WHERE path = 'whitepapers'"
#define SET(value)                                                             \
	"UPDATE wage_observations SET value = " value " WHERE dataset = "      \
	"'position' AND year = 2025 AND industry = 'C' AND region = '全国' " \
	"AND item = '专业技术人员'"

TEST(wages_paper_store, an_edition_stays_when_figures_change)
{
	struct db *db = store_open();
	struct wages_paper first, again, second;
	const char *page;
	struct doc_pdf a, b;
	struct wages_paper_work w;

	run("DELETE FROM wage_papers");
	run(FORGET);
	CHECK_NUMBER(load(20600), 0);
	CHECK_NUMBER(count(ALL), 21);
	CHECK_NUMBER(load(20700), 0);
	CHECK_NUMBER(count(ALL), 21);
	first = get(db, "2025-C-1");
	page = page_of(&first, LANG_ZH);
	CHECK(strstr(page, "151,997") != NULL);

	run(SET("151998"));
	run(FORGET);
	CHECK_NUMBER(load(20700), 0);
	CHECK_NUMBER(count(ALL), 22);
	again = get(db, "2025-C-1");
	CHECK_TEXT(page_of(&again, LANG_ZH), page);
	second = get(db, "2025-C-2");
	CHECK(strstr(page_of(&second, LANG_EN), "151,998") != NULL);
	CHECK_NUMBER(second.made_on, 20700);

	CHECK(wages_paper_store_write(&test_mem, &w, &first, LANG_ZH));
	CHECK(doc_pdf(&test_mem, &a, w.d) == NULL);
	CHECK(wages_paper_store_write(&test_mem, &w, &again, LANG_ZH));
	CHECK(doc_pdf(&test_mem, &b, w.d) == NULL);
	CHECK_NUMBER(a.len, b.len);
	CHECK(memcmp(a.bytes, b.bytes, a.len) == 0);
	run(SET("151997"));
	run("DELETE FROM wage_papers WHERE number > 1");
}

TEST(wages_paper_store, an_edition_nobody_made_is_absent)
{
	struct db *db = store_open();
	struct wages_paper p;

	CHECK_NUMBER(
	    wages_paper_store_get(db, &test_mem, &p, "1999-C-1"), FAIL_ABSENT);
}
