/*
 * One scene in one language, as content/scenes/README.md describes the file.
 */
#ifndef LESSONS_LESSONS_SCENE_H
#define LESSONS_LESSONS_SCENE_H

#include <stddef.h>
#include <stdint.h>

#include "lessons/lessons_question.h"

struct arena;

enum lessons_part {
	LESSONS_SITUATION,
	LESSONS_GOALS,
	LESSONS_EXPLANATION,
	LESSONS_EXAMPLE,
	LESSONS_MISTAKES,
	LESSONS_CHECKLIST,
	LESSONS_DO,
	LESSONS_PRACTICE,
	LESSONS_READING,
	LESSONS_PART_COUNT
};

struct lessons_scene {
	const char *title, *summary, *tool, *articles;
	int32_t minutes;
	const char *parts[LESSONS_PART_COUNT]; /* their text, trimmed */
	struct lessons_questions questions;
};

/*
 * NULL, or what is wrong in English with its line in *out_line. What it
 * points to lives in mem.
 */
const char *lessons_scene_read(struct arena *mem, struct lessons_scene *out,
    int *out_line, const char *text);

/*
 * NULL, or how the two languages differ: another tool or length, other
 * questions, other answers.
 */
const char *lessons_scene_twins(
    const struct lessons_scene *a, const struct lessons_scene *b);

#endif
