/* What the templates of courses and of cohorts' learners read. */
#ifndef LESSONS_LESSONS_COURSE_VIEW_H
#define LESSONS_LESSONS_COURSE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lessons/lessons_question_view.h"
#include "web/parts.h"

struct course_list_row {
	const char *href, *title, *hint;
};

struct courses_view {
	const struct course_list_row *courses, *cohorts, *joined;
	size_t courses_len, cohorts_len, joined_len;
	bool is_trainer;
	struct part_errors errors;
	struct input title, about;
};

struct course_step_row {
	int64_t id, questions;
	const char *title, *kind, *href;
	bool is_page, is_first;
};

struct course_tick {
	const char *id, *title;
};

struct course_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *heading;
	int64_t id;
	struct part_errors errors;
	struct input title, about, cohort;
	const struct course_step_row *steps;
	size_t steps_len;
	const struct course_tick *scenes; /* not in it yet */
	size_t scenes_len;
};

struct course_page_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *action, *heading;
	struct part_errors errors;
	struct input title, body, quiz;
};

struct handout_question {
	int32_t number;
	enum lessons_kind kind;
	struct markup text, why;
	const char *kind_label, *answer;
	const struct lessons_line *lines;
	size_t lines_len;
	const struct lessons_place *places;
	size_t places_len;
};

struct handout_part {
	const char *title;
	struct markup body, checklist;
	const struct handout_question *questions;
	size_t questions_len;
};

struct handout_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *title, *other_href;
	bool has_answers;
	const struct handout_part *parts;
	size_t parts_len;
};

struct join_view {
	struct part_errors errors;
	struct input code;
	bool is_found, is_joined;
	const char *title, *course, *trainer, *cohort_href;
};

#endif
