/* What the templates of cohorts read. */
#ifndef LESSONS_LESSONS_COHORT_VIEW_H
#define LESSONS_LESSONS_COHORT_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct cohort_member_row {
	const char *name, *href;
	int64_t known, begun, tries, right_percent, late;
	const char *last;
	bool has_right, is_stuck;
};

struct cohort_step_row {
	int64_t id;
	const char *title, *href, *due;
	int64_t known, begun, members, right_percent;
	bool has_right, is_stuck, is_late;
	enum part_state state;
	const char *state_label;
	struct input due_on; /* on the settings page */
};

struct cohort_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	int64_t id;
	const char *title, *course, *about, *code, *dates, *join_href;
	const struct cohort_member_row *members;
	size_t members_len;
	int64_t all, scenes, late, stuck, started;
	const struct cohort_step_row *steps;
	size_t steps_len;
	struct part_pager pager;
};

struct cohort_settings_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	int64_t id;
	struct part_errors errors;
	struct input title, starts_on, ends_on, service, visits, activities,
	    innovation;
	const struct cohort_step_row *steps;
	size_t steps_len;
};

struct cohort_answer_row {
	const char *scene, *question, *given, *right;
	int64_t at;
	bool is_right;
};

struct cohort_deed_row {
	int64_t id;
	const char *dimension, *what;
	int32_t on_day;
};

struct cohort_score_row {
	const char *label;
	int64_t have, target;
	int32_t points;
};

struct cohort_evaluation {
	struct markup radar;
	const struct cohort_score_row *scores;
	size_t scores_len;
	const struct cohort_deed_row *deeds;
	size_t deeds_len;
};

struct cohort_learner_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	int64_t cohort_id, account_id, joined_at;
	const char *name;
	const struct cohort_step_row *steps;
	size_t steps_len;
	const struct cohort_answer_row *answers;
	size_t answers_len;
	const struct cohort_answer_row *own_answers;
	size_t own_answers_len;
	struct cohort_evaluation evaluation;
	struct part_errors errors;
	struct part_choice dimension;
	struct input on, what;
};

struct cohort_mine_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	int64_t id, account_id;
	const char *title, *course, *about, *dates;
	const struct cohort_step_row *steps;
	size_t steps_len;
	struct cohort_evaluation evaluation;
};

struct cohort_page_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *title, *href;
	struct markup body;
	int64_t questions, right;
	bool has_quiz;
};

#endif
