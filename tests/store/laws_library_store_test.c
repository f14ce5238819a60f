/* Statutes in the database: versions stay, nothing comes twice; the shelf. */
#include <stdlib.h>

#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "db/script.h"
#include "laws/laws.h"
#include "laws/laws_library_load.h"
#include "laws/laws_library_store.h"
#include "laws/laws_shelf_store.h"
#include "laws/laws_text.h"
#include "store/store.h"
#include "test.h"

#define SHELF "build/test/store.shelf"

static struct db_pool *
owner_open(struct db *db)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);

	db_open(db, pool, NULL, &test_mem);
	return pool;
}

static int
load(const char *folder)
{
	struct db db;
	struct db_pool *pool = owner_open(&db);
	int status = laws_library_load(&db, folder);

	db_close(&db);
	db_pool_close(pool);
	return status;
}

static int
make_index(int64_t at)
{
	struct db *db = store_open();
	int status = laws_library_index(db, "content", SHELF, at);

	db_close(db);
	return status;
}

static int64_t
count(const char *sql)
{
	struct db_script s;
	int64_t n;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	n = db_script_count(&s, sql);
	db_script_close(&s);
	return n;
}

/* A folder with one changed text, or one that is not sound. */
static void
folder_with(const char *sed)
{
	CHECK_NUMBER(system(text_printf(&test_mem,
			 "rm -rf build/test/onelaw && "
			 "mkdir -p build/test/onelaw/laws/texts && sed '%s' "
			 "content/laws/texts/reg-失业保险条例.md "
			 ">build/test/onelaw/laws/texts/one.md",
			 sed)),
	    0);
}

TEST(laws_library_store, the_library_is_in_the_database_whole)
{
	struct db *db = store_open();
	struct laws_text *v;
	size_t n, articles = 0;

	CHECK(laws_library_store_read(db, &test_mem, &v, &n) == OK);
	for (size_t i = 0; i < n; i++)
		if (v[i].version == 1)
			articles += v[i].articles_len;
	CHECK_NUMBER(articles, 8131);
	CHECK_NUMBER(count("SELECT count(*) FROM laws"), 142);
	CHECK(
	    count("SELECT count(*) FROM law_paragraphs WHERE item > 0") > 3000);
	db_close(db);
}

TEST(laws_library_store, loading_twice_makes_no_new_version)
{
	int64_t before = count("SELECT count(*) FROM law_versions");

	CHECK_NUMBER(load("content"), 0);
	CHECK_NUMBER(count("SELECT count(*) FROM law_versions"), before);
}

TEST(laws_library_store, a_changed_text_is_a_new_version_and_the_old_stays)
{
	int64_t now = 1795600000;
	struct laws_article a;
	int32_t day;

	folder_with("s/^amended_on:.*/amended_on: 2026-06-01/;"
		    "s/^第一条 为了/第一条 为/");
	CHECK_NUMBER(load("build/test/onelaw"), 0);
	CHECK_NUMBER(make_index(now), 0);
	CHECK(laws_shelf_store_open(SHELF, now));
	CHECK(laws_article_find(&a, "失业保险条例", 1, 0, DAY_NONE));
	CHECK(a.version == 2 && text_starts(a.text, "为保障"));
	CHECK(day_parse(&day, "2026-05-31"));
	CHECK(laws_article_find(&a, "失业保险条例", 1, 0, day));
	CHECK(a.version == 1 && text_starts(a.text, "为了保障"));
	CHECK_NUMBER(a.until_on, day);
	/* content/ puts its own wording back as a further one */
	CHECK_NUMBER(load("content"), 0);
	CHECK_NUMBER(count("SELECT max(version) FROM law_versions"), 3);
}

TEST(laws_library_store, a_file_that_is_not_sound_changes_nothing)
{
	int64_t before = count("SELECT count(*) FROM law_versions");

	folder_with("s/^第三条 /第四条 /");
	CHECK_NUMBER(load("build/test/onelaw"), 1);
	folder_with("s/^effective_on:.*/effective_on: 1999-02-31/");
	CHECK_NUMBER(load("build/test/onelaw"), 1);
	CHECK_NUMBER(count("SELECT count(*) FROM law_versions"), before);
}

TEST(laws_library_store, a_new_shelf_takes_the_place_of_the_old_in_one_step)
{
	int64_t now = 1795600000;
	const struct laws_shelf *old;

	CHECK_NUMBER(make_index(now), 0);
	CHECK(laws_shelf_store_open(SHELF, now));
	old = laws_shelf_now();
	CHECK_NUMBER(make_index(now + 1), 0);
	laws_shelf_store_refresh(now + 1);
	CHECK(laws_shelf_now() == old); /* it looks every two seconds */
	laws_shelf_store_refresh(now + 3);
	CHECK(laws_shelf_now() != old);
	/* a torn file is no shelf; the old one may still be read */
	CHECK_NUMBER(system("head -c 100000 " SHELF " >" SHELF
			    ".torn && mv " SHELF ".torn " SHELF),
	    0);
	laws_shelf_store_refresh(now + 6);
	CHECK(laws_shelf_len(laws_shelf_now(), SHELF_ARTICLES) > 8000);
	CHECK(laws_shelf_len(old, SHELF_ARTICLES) > 8000);
	laws_shelf_store_refresh(now + 1000);
	CHECK_NUMBER(system("rm " SHELF), 0);
	laws_shelf_store_refresh(now + 1010);
	CHECK(laws_shelf_len(laws_shelf_now(), SHELF_ARTICLES) > 8000);
	laws_shelf_use(NULL);
}
