/* Scenes in the database; what learners did, and whose it is. */
#include <stdlib.h>

#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "db/script.h"
#include "gen/sql_accounts.h"
#include "gen/sql_lessons.h"
#include "lessons/lessons_load.h"
#include "lessons/lessons_store.h"
#include "store/store.h"
#include "test.h"

static struct bytes
visitor(void)
{
	return (struct bytes){ token_digest(&test_mem, token_new(&test_mem)),
		TOKEN_DIGEST };
}

static int64_t
answer(struct db *db, struct bytes token, const char *scene, int32_t question,
    bool is_right)
{
	struct lessons_answer a = { .scene_id = scene,
		.question = question,
		.seed = 1,
		.given = "1",
		.is_right = is_right,
		.setting = "practice" };
	int64_t id = 0;

	CHECK(lessons_store_answer(
		  db, &test_mem, &id, token, &a, 1790000000 + question) == OK);
	return id;
}

static const struct lessons_node *
node(struct db *db, struct bytes token, const char *id)
{
	struct lessons_mind *mind = ARENA_NEW(&test_mem, struct lessons_mind);

	CHECK(lessons_store_mind(db, &test_mem, mind, token, LANG_ZH) == OK);
	CHECK(lessons_graph_flaw(&test_mem, &mind->graph) == NULL);
	return lessons_graph_find(&mind->graph, id);
}

static int
load(const char *folder)
{
	struct db_pool *pool =
	    db_pool_new(getenv("DATABASE_OWNER_URL"), 1, &db_io_poll);
	struct db db;
	int status;

	db_open(&db, pool, NULL, &test_mem);
	status = lessons_load(&db, folder);
	db_close(&db);
	db_pool_close(pool);
	return status;
}

static void
as_owner(const char *sql)
{
	struct db_script s;

	CHECK(db_script_open(&s, getenv("DATABASE_OWNER_URL")));
	CHECK(db_script_run(&s, sql, 0, NULL));
	db_script_close(&s);
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

TEST(lessons_store, loading_again_changes_nothing_and_loses_nobody)
{
	struct db *db = store_open();
	struct bytes me = visitor();

	answer(db, me, "B01", 1, true);
	CHECK(load("content/scenes") == 0);
	as_owner("DELETE FROM content_files WHERE path = 'scenes'");
	CHECK(load("content/scenes") == 0);
	CHECK_NUMBER(node(db, me, "B01")->rights, 1);
	CHECK_NUMBER(count("SELECT count(*) FROM lesson_scenes"), 32);
	CHECK(load("no/such/folder") == 1);
	db_close(db);
}

TEST(lessons_store, every_scene_is_read_and_every_figure_has_its_source)
{
	struct db *db = store_open();
	struct lessons_mind mind;

	CHECK(lessons_store_mind(db, &test_mem, &mind,
		  (struct bytes){ NULL, 0 }, LANG_EN) == OK);
	for (size_t i = 0; i < mind.graph.len; i++) {
		const struct lessons_node *n = &mind.graph.v[i];
		struct lessons_notes notes = { 0 };
		struct lessons_source *sources;
		struct lessons_scene scene;
		size_t len;

		if (!n->is_written) {
			CHECK(lessons_store_scene(db, &test_mem, &scene, n->id,
				  LANG_ZH) == FAIL_ABSENT);
			continue;
		}
		CHECK(lessons_store_scene(
			  db, &test_mem, &scene, n->id, LANG_ZH) == OK);
		for (int k = 0; k < LESSONS_PART_COUNT; k++)
			lessons_notes_gather(&test_mem, &notes, scene.parts[k]);
		CHECK(lessons_store_sources(
			  db, &test_mem, &sources, &len, &notes) == OK);
		for (size_t k = 0; k < notes.len; k++)
			if (notes.v[k].source == 0)
				fail_msg("%s: no source of {%s}", n->id,
				    notes.v[k].key);
	}
	db_close(db);
}

TEST(lessons_store, four_of_five_right_make_a_scene_known)
{
	struct db *db = store_open();
	struct bytes me = visitor();
	int32_t all = node(db, me, "B01")->questions;
	int32_t need = (all * 4 + 4) / 5;

	CHECK_NUMBER(node(db, me, "B01")->state, LESSONS_NEW);
	for (int32_t i = 1; i < need; i++)
		answer(db, me, "B01", i, true);
	answer(db, me, "B01", need, false);
	CHECK_NUMBER(node(db, me, "B01")->state, LESSONS_LEARNING);
	answer(db, me, "B01", need, true);
	CHECK_NUMBER(node(db, me, "B01")->state, LESSONS_KNOWN);
	db_close(db);
}

TEST(lessons_store, a_scene_with_templates_wants_a_made_question_too)
{
	struct db *db = store_open();
	struct bytes me = visitor();
	struct lessons_answer a = { .scene_id = "B05",
		.seed = 3,
		.given = "2026-12-20",
		.is_right = true,
		.setting = "practice",
		.makes = true };
	int64_t id;

	for (a.question = 1; a.question <= 12; a.question++)
		if (a.question <= node(db, me, "B05")->questions)
			CHECK(lessons_store_answer(
				  db, &test_mem, &id, me, &a, 1) == OK);
	CHECK_NUMBER(node(db, me, "B05")->state, LESSONS_LEARNING);
	a.question = 0;
	CHECK(lessons_store_answer(db, &test_mem, &id, me, &a, 1) == OK);
	CHECK_NUMBER(node(db, me, "B05")->state, LESSONS_KNOWN);
	db_close(db);
}

TEST(lessons_store, a_visitor_sees_nothing_of_another)
{
	struct db *db = store_open();
	struct bytes me = visitor(), other = visitor();
	struct sql_learner_answer_read row;
	struct sql_learner_due *due;
	int64_t id = answer(db, me, "B01", 1, true);
	size_t n;

	CHECK(sql_learner_answer_read(db, &test_mem, &row, me, id) == OK);
	CHECK(sql_learner_answer_read(db, &test_mem, &row, other, id) ==
	    FAIL_ABSENT);
	CHECK(sql_learner_answer_read(db, &test_mem, &row,
		  (struct bytes){ NULL, 0 }, id) == FAIL_ABSENT);
	CHECK(sql_learner_due(db, &test_mem, &due, &n, other, 10) == OK);
	CHECK_NUMBER(n, 0);
	db_see_as(db, 5, "");
	CHECK(sql_learner_answer_read(db, &test_mem, &row, me, id) ==
	    FAIL_ABSENT);
	db_close(db);
}

TEST(lessons_store, signing_in_takes_a_visitors_work_along)
{
	struct db *db = store_open();
	struct bytes me = visitor(), none = { NULL, 0 };
	struct sql_learner_way way;

	answer(db, me, "B01", 1, true);
	answer(db, me, "B01", 2, false);
	CHECK(sql_learner_place(db, me, "beginner") == OK);
	db_see_as(db, 7, "");
	answer(db, none, "B01", 2, true);
	answer(db, none, "B01", 3, true);
	/* the visitor's answer to question 2 is the older one */
	as_owner("UPDATE lesson_cards SET reviewed_at = reviewed_at - "
		 "interval '1 hour' WHERE learner_id IN (SELECT id FROM "
		 "learners WHERE account_id IS NULL)");
	CHECK(sql_learner_adopt(db, me) == OK);
	CHECK_NUMBER(node(db, none, "B01")->rights, 3);
	CHECK(sql_learner_way(db, &test_mem, &way, none) == OK);
	CHECK_TEXT(way.placed, "beginner");
	CHECK_NUMBER(way.answers, 4);
	CHECK(sql_learner_adopt(db, me) == OK); /* nothing is left of it */
	CHECK(sql_learner_forget(db, none) == OK);
	CHECK(sql_learner_way(db, &test_mem, &way, none) == FAIL_ABSENT);
	db_close(db);
}

TEST(lessons_store, reviews_wait_until_another_day)
{
	struct db *db = store_open();
	struct bytes me = visitor();
	struct sql_learner_due *due;
	size_t n;

	answer(db, me, "B01", 1, false);
	CHECK(sql_learner_due(db, &test_mem, &due, &n, me, 10) == OK);
	CHECK_NUMBER(n, 0); /* due in a minute, asked tomorrow */
	as_owner("UPDATE lesson_cards SET due_at = now() - interval '1 day', "
		 "reviewed_at = now() - interval '1 day'");
	CHECK(sql_learner_due(db, &test_mem, &due, &n, me, 10) == OK);
	CHECK_NUMBER(n, 1);
	CHECK_NUMBER(due[0].waiting, 1);
	db_close(db);
}

TEST(lessons_store, an_erased_account_leaves_no_answer)
{
	struct db *db = store_open();
	struct bytes none = { NULL, 0 };
	struct sql_own_data *parts;
	size_t n;
	bool has = false;

	as_owner("INSERT INTO accounts (id, login, name) OVERRIDING SYSTEM "
		 "VALUE VALUES (900, 'to.go', '要走') ON CONFLICT DO NOTHING");
	db_see_as(db, 900, "");
	answer(db, none, "B02", 1, true);
	CHECK(sql_own_data(db, &test_mem, &parts, &n) == OK);
	for (size_t i = 0; i < n; i++)
		has = has ||
		    (text_is(parts[i].part, "lesson_answers") &&
			strstr(parts[i].rows, "B02") != NULL);
	CHECK(has);
	CHECK(sql_own_account_erase(db) == OK);
	CHECK_NUMBER(count("SELECT count(*) FROM learners "
			   "WHERE account_id = 900"),
	    0);
	db_close(db);
}

TEST(lessons_store, forgotten_visitors_go_after_half_a_year)
{
	struct db *db = store_open();
	struct bytes me = visitor();
	struct sql_learner_way way;

	answer(db, me, "B03", 1, true);
	CHECK(sql_learners_forget_old(db) == OK);
	CHECK(sql_learner_way(db, &test_mem, &way, me) == OK);
	as_owner("UPDATE learners SET seen_at = now() - interval '181 days' "
		 "WHERE account_id IS NULL");
	CHECK(sql_learners_forget_old(db) == OK);
	CHECK(sql_learner_way(db, &test_mem, &way, me) == FAIL_ABSENT);
	db_close(db);
}

TEST(lessons_store, a_visitor_in_a_transaction_is_nobody)
{
	struct db *db = store_open();
	struct sql_organisation_by_id row;

	db_begin(db);
	CHECK(sql_organisation_by_id(db, &test_mem, &row, 3) == FAIL_ABSENT);
	CHECK(db_commit(db) == OK);
	db_close(db);
}
