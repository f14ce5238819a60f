/* What the templates of questions read: practice, review, the test. */
#ifndef LESSONS_LESSONS_QUESTION_VIEW_H
#define LESSONS_LESSONS_QUESTION_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lessons/lessons_question.h"
#include "lessons/lessons_view.h"
#include "web/parts.h"

/* One line of a question: an option, a step, a pair. */
struct lessons_line {
	int number; /* what the form sends */
	struct markup text, pair, chosen;
	bool is_chosen, is_right;
	const char *verdict; /* behind an answered line, or NULL */
	enum part_state verdict_state;
};

struct lessons_place {
	int number;
	const char *text;
};

struct lessons_question_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *title, *action, *scene_href, *scene_title;
	enum lessons_kind kind;
	struct markup text, why;
	const char *hint; /* how to answer this kind */
	const char *place; /* "第 3 题，共 10 题" */
	int32_t number;
	int64_t rights, all;
	const struct lessons_line *lines;
	size_t lines_len;
	const struct lessons_place *places; /* to choose from */
	size_t places_len;
	int64_t seed;
	const char *setting, *test;
	struct input answer;
	struct part_errors errors;
	bool is_answered, is_right, is_new_known;
	const char *given, *right; /* of a number or a day */
	const char *next_href, *next_label, *again_href;
	const struct lessons_source_row *sources;
	size_t sources_len;
	const char *unit;
};

struct lessons_gate_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *title, *before_title, *before_href, *scene_href;
};

struct lessons_review_view {
	int64_t due;
	const struct lessons_row *rows; /* scenes with something due */
	size_t rows_len;
	const char *start_href;
	bool has_answers;
};

struct lessons_placement_view {
	const char *start_href;
	bool is_result;
	const char *result, *advice;
	const struct lessons_tier_view *tiers;
	size_t tiers_len;
};

#endif
