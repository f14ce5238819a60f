/*
 * Parts that show something: states, task lists, tabs, figures, sides.
 */
#ifndef WEB_PARTS_SHOW_H
#define WEB_PARTS_SHOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum part_state {
	STATE_TODO, /* ○ */
	STATE_DOING, /* ◐ */
	STATE_DONE, /* ● */
	STATE_LATE, /* ▲ */
	STATE_ILLEGAL, /* ✕ */
	STATE_NOTICE /* ! */
};

struct part_tag {
	enum part_state state;
	const char *label;
};

struct part_task {
	const char *label;
	const char *href; /* NULL: not yet */
	const char *hint; /* who, by when, on which article */
	enum part_state state;
	const char *state_label;
};

struct part_task_list {
	const struct part_task *tasks;
	size_t tasks_len;
};

struct part_tab {
	const char *label;
	const char *href;
	bool is_current;
};

struct part_tabs {
	const char *label; /* what the tabs choose, for screen readers */
	const struct part_tab *tabs;
	size_t tabs_len;
};

struct part_pager {
	const char *before_href; /* NULL at the start */
	const char *next_href; /* NULL at the end */
	const char *place; /* "第 2 页，共 5 页" */
};

struct part_empty {
	const char *title;
	const char *text;
	const char *label; /* of the first step; NULL for none */
	const char *href;
};

struct part_notice {
	enum part_state state;
	const char *title; /* or NULL */
	const char *text;
};

struct part_progress {
	const char *label;
	int64_t done;
	int64_t all; /* more than 0 */
};

/* A question before something that can't be taken back. */
struct part_dialog {
	const char *id;
	const char *opener; /* the button that opens it */
	const char *title;
	const char *text;
};

/* A number with everything that belongs to it. */
struct part_figure {
	const char *label;
	const char *number;
	const char *unit;
	const char *when;
	const char *compared; /* in words, or NULL */
	const char *source;
	const char *source_href;
	const char *caveat; /* or NULL */
};

/* Whose a block is: "labour", "employer" or "shared". */
struct part_side {
	const char *side;
	const char *label;
	bool is_private; /* shows the lock */
};

#endif
