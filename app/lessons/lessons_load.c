#include "lessons/lessons_load.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/num.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "lessons/lessons_graph.h"
#include "lessons/lessons_scene.h"
#include "text/csv.h"

static const char *const langs[LANG_COUNT] = { "zh", "en" };

struct load {
	struct db *db;
	struct arena mem;
	const char *folder;
	struct csv_table scenes, map;
	struct buf all; /* every byte that counts, for the digest */
	struct lessons_graph graph;
	const char *texts[LESSONS_SCENES_MAX][LANG_COUNT];
	struct lessons_scene read[LESSONS_SCENES_MAX][LANG_COUNT];
};

static bool
refuse(const struct load *l, const char *file, int line, const char *why)
{
	fprintf(stderr, "%s/%s:%d: %s; nothing of the scenes was loaded\n",
	    l->folder, file, line, why);
	return false;
}

static bool
open_table(struct load *l, struct csv_table *out, const char *file,
    const char *const *columns)
{
	size_t len;
	int line = 0;
	char *bytes = file_read(
	    &l->mem, text_printf(&l->mem, "%s/%s", l->folder, file), &len);
	const char *wrong;

	if (bytes == NULL)
		return refuse(l, file, 0, "can't be read");
	buf_add(&l->all, bytes, len);
	wrong = csv_read(&l->mem, out, &line, bytes, len);
	if (wrong != NULL)
		return refuse(l, file, line, wrong);
	for (; *columns != NULL; columns++)
		if (csv_column(out, *columns) < 0)
			return refuse(l, file, 1,
			    text_printf(&l->mem, "no column %s", *columns));
	return true;
}

static const char *
cell(const struct csv_table *t, size_t row, const char *name)
{
	return t->rows[row].fields[csv_column(t, name)];
}

/* Where a scene stands on the map, and how an arrow runs; "" when missing. */
static const char *
place_on_map(const struct load *l, struct lessons_node *n, const char *before)
{
	for (size_t i = 0; i < l->map.rows_len; i++) {
		if (!text_is(cell(&l->map, i, "id"), n->id) ||
		    !text_is(cell(&l->map, i, "before"), before))
			continue;
		if (*before == '\0' &&
		    (!num_i32(&n->x, cell(&l->map, i, "x"), 0, 20000) ||
			!num_i32(&n->y, cell(&l->map, i, "y"), 0, 20000)))
			n->x = n->y = 0;
		return cell(&l->map, i, "path");
	}
	return "";
}

static bool
read_row(struct load *l, size_t row, struct lessons_edge *edges)
{
	struct lessons_node *n = &l->graph.v[row];
	const struct csv_table *t = &l->scenes;
	size_t before_len;
	char **before;

	*n = (struct lessons_node){ .id = cell(t, row, "id"),
		.title = cell(t, row, "title_zh"),
		.tool = cell(t, row, "opens_tool") };
	if (!lessons_tier_parse(&n->tier, cell(t, row, "level")) ||
	    !num_i32(
		&n->module, cell(t, row, "canvas_module"), 1, LESSONS_MODULES))
		return refuse(l, "scenes.csv", t->rows[row].line,
		    "no such tier or module");
	if (*n->tool != '\0' && lessons_tool_label(n->tool) == MSG_NONE)
		return refuse(
		    l, "scenes.csv", t->rows[row].line, "no such tool");
	place_on_map(l, n, "");
	before =
	    text_split(&l->mem, &before_len, cell(t, row, "requires"), ';');
	for (size_t i = 0; i < before_len; i++)
		if (*before[i] != '\0' &&
		    l->graph.edges_len < 4 * LESSONS_SCENES_MAX)
			edges[l->graph.edges_len++] =
			    (struct lessons_edge){ before[i], n->id,
				    place_on_map(l, n, before[i]) };
	return true;
}

static bool
read_graph(struct load *l)
{
	size_t n = l->scenes.rows_len;
	struct lessons_edge *edges =
	    ARENA_MANY(&l->mem, struct lessons_edge, 4 * LESSONS_SCENES_MAX);
	const char *flaw;

	if (n > LESSONS_SCENES_MAX)
		return refuse(l, "scenes.csv", 0, "too many scenes");
	l->graph.v = ARENA_MANY(&l->mem, struct lessons_node, n);
	l->graph.len = n;
	l->graph.edges = edges;
	for (size_t i = 0; i < n; i++)
		if (!read_row(l, i, edges))
			return false;
	flaw = lessons_graph_flaw(&l->mem, &l->graph);
	return flaw == NULL || refuse(l, "scenes.csv", 0, flaw);
}

/* A file in one language; a missing one leaves its place empty. */
static bool
read_text(struct load *l, size_t i, int lang)
{
	const char *file =
	    text_printf(&l->mem, "%s.%s.md", l->graph.v[i].id, langs[lang]);
	const char *wrong;
	int line = 0;
	size_t len;
	char *bytes = file_read(
	    &l->mem, text_printf(&l->mem, "%s/%s", l->folder, file), &len);

	if (bytes == NULL)
		return true;
	if (!text_is_utf8(bytes, len))
		return refuse(l, file, 0, "is not UTF-8");
	buf_add(&l->all, bytes, len);
	wrong = lessons_scene_read(&l->mem, &l->read[i][lang], &line, bytes);
	if (wrong != NULL)
		return refuse(l, file, line, wrong);
	l->texts[i][lang] = bytes;
	return true;
}

static bool
read_texts(struct load *l)
{
	for (size_t i = 0; i < l->graph.len; i++) {
		struct lessons_node *n = &l->graph.v[i];
		const char *wrong;

		if (!read_text(l, i, LANG_ZH) || !read_text(l, i, LANG_EN))
			return false;
		if (l->texts[i][LANG_ZH] == NULL ||
		    l->texts[i][LANG_EN] == NULL)
			continue;
		wrong = lessons_scene_twins(
		    &l->read[i][LANG_ZH], &l->read[i][LANG_EN]);
		if (wrong != NULL)
			return refuse(l,
			    text_printf(&l->mem, "%s.en.md", n->id), 1, wrong);
		n->is_written = true;
		n->questions = (int32_t)l->read[i][LANG_ZH].questions.len;
	}
	return true;
}

static const char *
column(struct load *l, const char *name)
{
	const char **v = ARENA_MANY(&l->mem, const char *, l->graph.len);

	for (size_t i = 0; i < l->graph.len; i++)
		v[i] = cell(&l->scenes, i, name);
	return db_array_text(&l->mem, v, l->graph.len);
}

/* A number of every scene as an array. */
static const char *
numbers(struct load *l, size_t offset)
{
	int64_t *v = ARENA_MANY(&l->mem, int64_t, l->graph.len);

	for (size_t i = 0; i < l->graph.len; i++) {
		int32_t n;

		memcpy(&n, (const char *)&l->graph.v[i] + offset, sizeof(n));
		v[i] = n;
	}
	return db_array_i64(&l->mem, v, l->graph.len);
}

static enum fail
write_edges(struct load *l)
{
	size_t n = l->graph.edges_len;
	const char **before = ARENA_MANY(&l->mem, const char *, n);
	const char **after = ARENA_MANY(&l->mem, const char *, n);
	const char **paths = ARENA_MANY(&l->mem, const char *, n);

	for (size_t i = 0; i < n; i++) {
		before[i] = l->graph.edges[i].before;
		after[i] = l->graph.edges[i].after;
		paths[i] = l->graph.edges[i].path;
	}
	return sql_lessons_load_edges(l->db, db_array_text(&l->mem, before, n),
	    db_array_text(&l->mem, after, n), db_array_text(&l->mem, paths, n));
}

static enum fail
write_texts(struct load *l)
{
	size_t n = 0, room = l->graph.len * LANG_COUNT;
	const char **ids = ARENA_MANY(&l->mem, const char *, room);
	const char **tags = ARENA_MANY(&l->mem, const char *, room);
	const char **summaries = ARENA_MANY(&l->mem, const char *, room);
	const char **texts = ARENA_MANY(&l->mem, const char *, room);
	int64_t *minutes = ARENA_MANY(&l->mem, int64_t, room);

	for (size_t i = 0; i < l->graph.len; i++)
		for (int lang = 0; lang < LANG_COUNT; lang++) {
			if (!l->graph.v[i].is_written)
				continue;
			ids[n] = l->graph.v[i].id;
			tags[n] = langs[lang];
			summaries[n] = l->read[i][lang].summary;
			minutes[n] = l->read[i][lang].minutes;
			texts[n++] = l->texts[i][lang];
		}
	return sql_lessons_load_texts(l->db, db_array_text(&l->mem, ids, n),
	    db_array_text(&l->mem, tags, n),
	    db_array_text(&l->mem, summaries, n),
	    db_array_i64(&l->mem, minutes, n),
	    db_array_text(&l->mem, texts, n));
}

static enum fail
write_all(struct load *l, const char *digest)
{
	enum fail f;

	db_begin(l->db);
	f = sql_lessons_load_clear(l->db, column(l, "id"));
	if (f == OK)
		f = sql_lessons_load_scenes(l->db, column(l, "id"),
		    column(l, "level"), column(l, "canvas_module"),
		    column(l, "opens_tool"), column(l, "title_zh"),
		    column(l, "title_en"),
		    numbers(l, offsetof(struct lessons_node, x)),
		    numbers(l, offsetof(struct lessons_node, y)),
		    numbers(l, offsetof(struct lessons_node, questions)));
	if (f == OK)
		f = write_edges(l);
	if (f == OK)
		f = write_texts(l);
	if (f == OK)
		f = sql_lessons_load_done(l->db, digest, (int32_t)l->graph.len);
	return f == OK ? db_commit(l->db) : f;
}

static bool
write_if_new(struct load *l)
{
	const char *digest = token_hex(&l->mem,
	    token_sha256(&l->mem, buf_string(&l->all), l->all.len), 32);
	struct sql_lessons_load_digest row;
	size_t written = 0;

	if (sql_lessons_load_digest(l->db, &l->mem, &row) == OK &&
	    text_is(row.sha256, digest))
		return true;
	if (write_all(l, digest) != OK) {
		db_rollback(l->db);
		return refuse(l, "scenes.csv", 0, "the database refused it");
	}
	for (size_t i = 0; i < l->graph.len; i++)
		written += l->graph.v[i].is_written;
	printf(
	    "loaded %s: %zu scenes of %zu\n", l->folder, written, l->graph.len);
	return true;
}

int
lessons_load(struct db *db, const char *folder)
{
	static const char *const scene_columns[] = { "id", "level", "title_zh",
		"title_en", "canvas_module", "requires", "opens_tool", NULL };
	static const char *const map_columns[] = { "id", "before", "x", "y",
		"path", NULL };
	struct arena own = { 0 };
	struct load *l = ARENA_NEW(&own, struct load);
	bool fine;

	l->db = db;
	l->folder = folder;
	l->all.mem = &l->mem;
	fine = open_table(l, &l->scenes, "scenes.csv", scene_columns) &&
	    open_table(l, &l->map, "map.csv", map_columns) && read_graph(l) &&
	    read_texts(l) && write_if_new(l);
	arena_close(&l->mem);
	arena_close(&own);
	return fine ? 0 : 1;
}
