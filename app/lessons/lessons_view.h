/* What the templates of lessons read. */
#ifndef LESSONS_LESSONS_VIEW_H
#define LESSONS_LESSONS_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct lessons_row {
	const char *id, *title, *summary, *href;
	int32_t minutes;
	enum part_state state;
	const char *state_label;
	const char *before; /* what to learn first, or NULL */
	const char *module;
};

struct lessons_tier_view {
	const char *key, *title, *about;
	const struct lessons_row *rows;
	size_t rows_len;
	int64_t known, all;
};

struct lessons_map_view {
	struct lessons_tier_view tiers[3];
	size_t tiers_len;
	const char *query; /* what was searched, or "" */
	const struct lessons_row *found;
	size_t found_len;
	bool has_next, has_map, is_free, has_answers;
	const char *next_title, *next_id, *next_label;
	int64_t due;
	struct markup map;
};

struct lessons_source_row {
	int number;
	const char *text, *href;
	bool is_weak;
};

struct lessons_item {
	struct markup text;
};

struct lessons_scene_view {
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *id, *title, *summary, *tier, *module;
	int32_t minutes;
	struct markup situation, goals, explanation, example, mistakes,
	    checklist, action;
	const struct lessons_item *reading;
	size_t reading_len;
	const struct lessons_source_row *sources;
	size_t sources_len;
	const char *tool_href, *tool_label; /* or NULL */
	const struct lessons_row *before, *after;
	size_t before_len, after_len;
	enum part_state state;
	const char *state_label;
	bool is_sheet; /* the checklist alone, to print */
};

#endif
