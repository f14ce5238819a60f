/* Loading content/wages: all of it, twice, and files that are wrong. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "db/script.h"
#include "gen/sql_wages.h"
#include "store/store.h"
#include "test.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_load.h"

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

static int
load(const char *folder)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);
	struct arena mem = { 0 };
	struct db db;
	int status;

	db_open(&db, pool, NULL, &mem);
	status = wages_load(&db, folder);
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	return status;
}

/* content/wages with one file changed, in a folder of its own. */
static const char *
copy_with(const char *file, const char *line)
{
	char *folder = text_copy(&test_mem, "build/test/wages.XXXXXX");
	const char *command;

	CHECK(mkdtemp(folder) != NULL);
	command = text_printf(&test_mem,
	    "cp content/wages/*.csv %s/ && printf '%%s\\n' '%s' >>%s/%s",
	    folder, line, folder, file);
	CHECK(system(command) == 0);
	return folder;
}

static void
forget(const char *folder)
{
	CHECK(system(text_printf(&test_mem, "rm -r %s", folder)) == 0);
	CHECK(count("WITH gone AS (DELETE FROM content_files WHERE path LIKE "
		    "'build/test/%' RETURNING 1) SELECT count(*) FROM gone") >=
	    0);
}

TEST(wages_load, every_row_of_every_file_is_there)
{
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'industry'"),
	    12949);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'region'"),
	    1136);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'macro'"),
	    589);
	CHECK_NUMBER(count("SELECT count(DISTINCT line) FROM "
			   "wage_observations WHERE dataset = 'minimum'"),
	    346);
	CHECK_NUMBER(count("SELECT count(DISTINCT line) FROM "
			   "wage_observations WHERE dataset = 'guideline'"),
	    84);
	CHECK_NUMBER(count("SELECT count(DISTINCT line) FROM "
			   "wage_observations WHERE dataset = 'occupation'"),
	    169);
}

TEST(wages_load, loading_again_changes_nothing)
{
	long before = count("SELECT max(id) FROM wage_observations");

	CHECK_NUMBER(load("content/wages"), 0);
	CHECK_NUMBER(count("SELECT max(id) FROM wage_observations"), before);
}

TEST(wages_load, a_bad_row_leaves_the_old_figures)
{
	const char *folder = copy_with("wage_by_registration.csv",
	    "2025,城镇非私营单位,集体单位,多少,NBS-WAGE-2025");

	CHECK_NUMBER(load(folder), 1);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'registration'"),
	    12);
	forget(folder);
}

TEST(wages_load, an_unknown_source_is_refused)
{
	const char *folder = copy_with("wage_by_registration.csv",
	    "2025,城镇非私营单位,集体单位,70000,NOBODY-1");

	CHECK_NUMBER(load(folder), 1);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'registration'"),
	    12);
	forget(folder);
}

TEST(wages_load, a_new_edition_takes_the_old_ones_place)
{
	const char *folder = copy_with("wage_by_registration.csv",
	    "2020,城镇非私营单位,集体单位,68590,NBS-WAGE-2021-NP");

	CHECK_NUMBER(load(folder), 0);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'registration'"),
	    13);
	forget(folder);
	count("WITH gone AS (DELETE FROM content_files RETURNING 1) "
	      "SELECT count(*) FROM gone");
	CHECK_NUMBER(load("content/wages"), 0);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "dataset = 'registration'"),
	    12);
}

TEST(wages_load, the_database_export_is_the_preferred_reading)
{
	struct wages_filter filter = { .dataset = "industry",
		.unit_type = "城镇非私营单位",
		.industry = "T",
		.region = "全国",
		.item = "",
		.from_year = 2018,
		.to_year = 2018,
		.every_revision = true };
	struct db *db = store_open();
	struct wages_figure *v;
	int64_t total;
	size_t n;

	CHECK(wages_figure_store_list(db, &test_mem, &v, &n, &total, &filter) ==
	    OK);
	CHECK_NUMBER(n, 2);
	CHECK_NUMBER(total, 2);
	CHECK_TEXT(v[0].value, "82413");
	CHECK_NUMBER(v[0].revision, 1);
	CHECK_TEXT(v[1].value, "82461");
	CHECK_NUMBER(v[1].revision, 2);
	filter.every_revision = false;
	CHECK(wages_figure_store_list(db, &test_mem, &v, &n, &total, &filter) ==
	    OK);
	CHECK_NUMBER(n, 1);
	CHECK_TEXT(v[0].source.id, "NBS-DB-2006-2024");
	db_close(db);
}

TEST(wages_load, the_application_changes_no_public_figure)
{
	struct db_script app;

	CHECK(db_script_open(&app, getenv("DATABASE_URL")));
	CHECK(db_script_run(&app, "DELETE FROM wage_observations", 0, NULL));
	CHECK(db_script_run(
	    &app, "UPDATE wage_observations SET value = 1", 0, NULL));
	CHECK(!db_script_run(&app,
	    "INSERT INTO wage_sources (source_id, title, publisher) "
	    "VALUES ('x', 'x', 'x')",
	    0, NULL));
	db_script_close(&app);
	CHECK_NUMBER(count("SELECT count(*) FROM wage_observations WHERE "
			   "value = 1 AND dataset = 'industry'"),
	    0);
	CHECK(count("SELECT count(*) FROM wage_observations") > 15000);
}
