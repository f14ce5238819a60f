/*
 * A union president's work in five dimensions: learning, service days,
 * visits, activities, innovation. The trainer says how many make 100; what
 * has no such number is not scored. Nothing here is given by law.
 */
#ifndef LESSONS_LESSONS_EVALUATION_H
#define LESSONS_LESSONS_EVALUATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/html.h"
#include "base/message.h"

struct arena;

enum lessons_dimension {
	LESSONS_STUDY,
	LESSONS_SERVICE,
	LESSONS_VISITS,
	LESSONS_ACTIVITIES,
	LESSONS_INNOVATION,
	LESSONS_DIMENSION_COUNT
};

struct lessons_score {
	int64_t have, target; /* target 0: not evaluated */
	int32_t points; /* 0 to 100 */
};

/* "service", "visits"...; study is counted, not entered. */
bool lessons_dimension_parse(enum lessons_dimension *out, const char *key);
const char *lessons_dimension_key(enum lessons_dimension d);
enum msg lessons_dimension_label(enum lessons_dimension d);

/* have of target as points, at most 100; 0 without a target. */
int32_t lessons_points(int64_t have, int64_t target);

/* The radar; each axis with its name and points. title names it. */
struct markup lessons_radar_svg(struct arena *mem,
    const struct lessons_score scores[LESSONS_DIMENSION_COUNT], enum lang lang,
    const char *title);

#endif
