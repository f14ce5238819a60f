/*
 * A learner's state, scenes as they are read from the database, and answers
 * as they are kept. token is the digest of a visitor's cookie, or nothing.
 */
#ifndef LESSONS_LESSONS_STORE_H
#define LESSONS_LESSONS_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "db/bytes.h"
#include "lessons/lessons_graph.h"
#include "lessons/lessons_prose.h"
#include "lessons/lessons_scene.h"

struct arena;
struct db;

struct lessons_mind {
	struct lessons_graph graph; /* with the learner's states */
	struct lessons_way way;
	int64_t due; /* questions to review */
	int64_t answers;
	const char *placed; /* a tier's key, or NULL */
};

struct lessons_answer {
	const char *scene_id;
	int32_t question; /* 0: made from a template */
	int64_t seed;
	const char *given;
	bool is_right;
	const char *setting; /* "practice", "placement", "review" */
	bool makes; /* the scene has templates */
};

/* A place where a figure was published, as counted on the page. */
struct lessons_source {
	int number;
	const char *title, *publisher, *published_on, *address;
	bool is_weak;
};

MUST_CHECK enum fail lessons_store_mind(struct db *db, struct arena *mem,
    struct lessons_mind *out, struct bytes token, enum lang lang);

/* FAIL_ABSENT: no such scene, or its text is not there yet. */
MUST_CHECK enum fail lessons_store_scene(struct db *db, struct arena *mem,
    struct lessons_scene *out, const char *scene_id, enum lang lang);

/* Numbers the sources of the notes, each once. */
MUST_CHECK enum fail lessons_store_sources(struct db *db, struct arena *mem,
    struct lessons_source **out, size_t *out_len, struct lessons_notes *notes);

/* Keeps it and works out when it is asked again. */
MUST_CHECK enum fail
lessons_store_answer(struct db *db, struct arena *mem, int64_t *out_id,
    struct bytes token, const struct lessons_answer *a, int64_t now_at);

/* Which questions of a scene were right the last time, by number. */
MUST_CHECK enum fail lessons_store_rights(struct db *db, struct arena *mem,
    bool rights[LESSONS_QUESTIONS_MAX + 1], struct bytes token,
    const char *scene_id);

#endif
