/*
 * Lessons: 32 scenes in three tiers, what a learner's state in one is called,
 * and when a scene counts as known. content/scenes/README.md has the format.
 */
#ifndef LESSONS_LESSONS_H
#define LESSONS_LESSONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

enum lessons_tier {
	LESSONS_BEGINNER, /* 我是新手 */
	LESSONS_EXPERIENCED, /* 我有经验 */
	LESSONS_EXPERT, /* 我是高手 */
	LESSONS_TIER_COUNT
};

enum lessons_state {
	LESSONS_NEW,
	LESSONS_LEARNING,
	LESSONS_KNOWN,
	LESSONS_DUE, /* known, and something is to be reviewed */
	LESSONS_STATE_COUNT
};

enum {
	LESSONS_SCENES_MAX = 64,
	LESSONS_MODULES = 6, /* of the canvas */
	LESSONS_KNOWN_NUMERATOR = 4, /* known: 4 of 5 questions right */
	LESSONS_KNOWN_DENOMINATOR = 5
};

/* "beginner", "experienced", "expert"; and back. */
bool lessons_tier_parse(enum lessons_tier *out, const char *key);
const char *lessons_tier_key(enum lessons_tier tier);
enum msg lessons_tier_label(enum lessons_tier tier);

/* "new", "learning", "known", "due". */
const char *lessons_state_key(enum lessons_state state);
enum msg lessons_state_label(enum lessons_state state);

/* The canvas's module 1 to 6. */
enum msg lessons_module_label(int32_t module);

/*
 * Places on this site where a tool of scenes.csv may be, the best first; the
 * list ends in NULL and its last entry is always there. Empty for no tool.
 */
const char *const *lessons_tool_places(const char *tool);
enum msg lessons_tool_label(const char *tool);

#endif
