#include "lessons/lessons_store.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "lessons/lessons_fsrs.h"

static const char *
key_of(enum lang lang)
{
	return lang == LANG_EN ? "en" : "zh";
}

static enum fail
read_graph(
    struct db *db, struct arena *mem, struct lessons_graph *g, enum lang lang)
{
	struct sql_lessons_scenes *rows;
	struct sql_lessons_edges *arrows;
	struct lessons_edge *edges;
	enum fail f = sql_lessons_scenes(db, mem, &rows, &g->len, key_of(lang));

	if (f == OK)
		f = sql_lessons_edges(db, mem, &arrows, &g->edges_len);
	if (f != OK)
		return f;
	g->v = ARENA_MANY(mem, struct lessons_node, g->len);
	for (size_t i = 0; i < g->len; i++) {
		g->v[i] = (struct lessons_node){ .id = rows[i].id,
			.title = rows[i].title,
			.module = rows[i].module,
			.tool = rows[i].tool,
			.is_written = rows[i].questions > 0,
			.questions = rows[i].questions,
			.x = rows[i].x,
			.y = rows[i].y };
		if (!lessons_tier_parse(&g->v[i].tier, rows[i].tier))
			return FAIL_BROKEN;
	}
	edges = ARENA_MANY(mem, struct lessons_edge, g->edges_len);
	for (size_t i = 0; i < g->edges_len; i++)
		edges[i] = (struct lessons_edge){ arrows[i].before_id,
			arrows[i].after_id, arrows[i].path };
	g->edges = edges;
	return OK;
}

static void
set_state(const struct lessons_graph *g, const struct sql_learner_progress *p)
{
	struct lessons_node *n = lessons_graph_find(g, p->scene_id);

	if (n == NULL)
		return;
	n->rights = p->rights;
	n->state = !p->is_known ? LESSONS_LEARNING
	    : p->due > 0        ? LESSONS_DUE
				: LESSONS_KNOWN;
}

/* Passing a tier passes those below it. */
static void
set_way(struct lessons_mind *mind, const struct sql_learner_way *row)
{
	enum lessons_tier tier;

	mind->way.is_free = row->is_free;
	mind->due = row->due;
	mind->answers = row->answers;
	mind->placed = row->placed;
	if (!lessons_tier_parse(&tier, row->placed))
		return;
	for (int i = 0; i <= (int)tier; i++)
		mind->way.skips[i] = true;
}

enum fail
lessons_store_mind(struct db *db, struct arena *mem, struct lessons_mind *out,
    struct bytes token, enum lang lang)
{
	struct sql_learner_progress *rows;
	struct sql_learner_way way;
	size_t n;
	enum fail f;

	*out = (struct lessons_mind){ 0 };
	f = read_graph(db, mem, &out->graph, lang);
	if (f != OK || (token.from == NULL && db->account_id == 0))
		return f;
	f = sql_learner_way(db, mem, &way, token);
	if (f == FAIL_ABSENT)
		return OK; /* nothing was done yet */
	if (f == OK)
		f = sql_learner_progress(db, mem, &rows, &n, token);
	if (f != OK)
		return f;
	set_way(out, &way);
	for (size_t i = 0; i < n; i++)
		set_state(&out->graph, &rows[i]);
	return OK;
}

enum fail
lessons_store_scene(struct db *db, struct arena *mem, struct lessons_scene *out,
    const char *scene_id, enum lang lang)
{
	struct sql_lessons_text row;
	int line;
	enum fail f = sql_lessons_text(db, mem, &row, scene_id, key_of(lang));

	if (f != OK)
		return f;
	/* what gets in was read before, by the loader */
	*out = (struct lessons_scene){ 0 };
	return lessons_scene_read(mem, out, &line, row.text) == NULL
	    ? OK
	    : FAIL_BROKEN;
}

/* "wage:C,non_private,2025,全国" as kind and keys in five columns. */
static void
split_note(struct arena *mem, const char *columns[5], const char *key)
{
	const char *colon = strchr(key, ':');
	size_t n;
	char **keys = text_split(mem, &n, colon + 1, ',');

	columns[0] = arena_copy(mem, key, (size_t)(colon - key));
	for (size_t i = 1; i < 5; i++)
		columns[i] = i <= n ? keys[i - 1] : "";
}

static int
number_of(struct arena *mem, struct lessons_source *v, size_t *len,
    const struct sql_lessons_sources *row)
{
	for (size_t i = 0; i < *len; i++)
		if (text_is(v[i].title, row->title) &&
		    text_is(v[i].published_on, row->published_on))
			return v[i].number;
	v[*len] = (struct lessons_source){ .number = (int)*len + 1,
		.title = row->title,
		.publisher = row->publisher,
		.published_on = row->published_on,
		.address =
		    text_starts(row->address, "http") ? row->address : NULL,
		.is_weak = row->is_weak };
	(void)mem;
	return v[(*len)++].number;
}

enum fail
lessons_store_sources(struct db *db, struct arena *mem,
    struct lessons_source **out, size_t *out_len, struct lessons_notes *notes)
{
	const char *lists[5][LESSONS_NOTES_MAX], *arrays[5];
	struct sql_lessons_sources *rows;
	size_t n;
	enum fail f;

	*out_len = 0;
	*out = ARENA_MANY(mem, struct lessons_source, LESSONS_NOTES_MAX);
	if (notes->len == 0)
		return OK;
	for (size_t i = 0; i < notes->len; i++) {
		const char *columns[5];

		split_note(mem, columns, notes->v[i].key);
		for (int k = 0; k < 5; k++)
			lists[k][i] = columns[k];
	}
	for (int k = 0; k < 5; k++)
		arrays[k] = db_array_text(mem, lists[k], notes->len);
	f = sql_lessons_sources(db, mem, &rows, &n, arrays[0], arrays[1],
	    arrays[2], arrays[3], arrays[4]);
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].place >= 1 && rows[i].place <= (int64_t)notes->len)
			notes->v[rows[i].place - 1].source =
			    number_of(mem, *out, out_len, &rows[i]);
	return f;
}

static enum fail
find_card(struct db *db, struct arena *mem, struct lessons_card *out,
    struct bytes token, const struct lessons_answer *a)
{
	struct sql_learner_cards *rows;
	size_t n;
	enum fail f = sql_learner_cards(db, mem, &rows, &n, token, a->scene_id);

	*out = (struct lessons_card){ 0 };
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].question == a->question)
			*out = (struct lessons_card){
				.state = (enum lessons_card_state)rows[i].state,
				.stability = (double)rows[i].stability_e8 / 1e8,
				.difficulty =
				    (double)rows[i].difficulty_e8 / 1e8,
				.learning_step = rows[i].step,
				.scheduled_days = rows[i].days,
				.reps = rows[i].reps,
				.lapses = rows[i].lapses,
				.due_at = rows[i].due_at,
				.reviewed_at = rows[i].reviewed_at,
			};
	return f;
}

enum fail
lessons_store_answer(struct db *db, struct arena *mem, int64_t *out_id,
    struct bytes token, const struct lessons_answer *a, int64_t now_at)
{
	struct lessons_card card;
	struct sql_learner_answer row;
	enum fail f;

	db_begin(db);
	f = find_card(db, mem, &card, token, a);
	if (f == OK) {
		card = lessons_fsrs_review(
		    &card, a->is_right ? LESSONS_GOOD : LESSONS_AGAIN, now_at);
		f = sql_learner_answer(db, mem, &row, token, a->scene_id,
		    a->question, a->seed, a->given, a->is_right, a->setting,
		    a->makes, (int32_t)card.state,
		    (int64_t)llround(card.stability * 1e8),
		    (int64_t)llround(card.difficulty * 1e8), card.learning_step,
		    card.scheduled_days, card.reps, card.lapses, card.due_at);
	}
	if (f == OK)
		f = db_commit(db);
	else
		db_rollback(db);
	if (f == OK)
		*out_id = row.answer_id;
	return f;
}

enum fail
lessons_store_rights(struct db *db, struct arena *mem,
    bool rights[LESSONS_QUESTIONS_MAX + 1], struct bytes token,
    const char *scene_id)
{
	struct sql_learner_cards *rows;
	size_t n = 0;
	enum fail f = sql_learner_cards(db, mem, &rows, &n, token, scene_id);

	memset(rights, 0, sizeof(bool) * (LESSONS_QUESTIONS_MAX + 1));
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].question <= LESSONS_QUESTIONS_MAX)
			rights[rows[i].question] = rows[i].is_right;
	return f;
}
