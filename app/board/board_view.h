/* What the board's pages show. */
#ifndef BOARD_BOARD_VIEW_H
#define BOARD_BOARD_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct board_tile {
	const char *href, *label;
	int64_t rounds;
};

struct board_group {
	const char *label;
	const struct board_tile *tiles;
	size_t tiles_len;
};

/* Counts of one scope: one's own rounds, or those below a federation. */
struct board_scope {
	const char *label;
	const struct board_tile *heads; /* all, overdue, expiring */
	size_t heads_len;
	const struct board_group *groups;
	size_t groups_len;
};

struct board_deadline {
	const char *href, *what, *title, *who;
	int32_t due_on;
	enum part_state state;
	const char *word;
};

struct board_change {
	const char *href, *what, *title;
	int64_t at;
};

struct board_firm {
	const char *href, *name, *title, *stage, *word;
	enum part_state state;
};

struct board_view {
	const struct board_scope *scopes;
	size_t scopes_len;
	bool has_rounds, may_open;
	const struct board_deadline *mine; /* waits for the viewer's side */
	size_t mine_len;
	const struct board_deadline *others;
	size_t others_len;
	const struct board_change *changes;
	size_t changes_len;
	const struct board_firm *firms;
	size_t firms_len;
	const char *firms_count;
};

struct board_row {
	const char *href, *title, *about, *due, *stage;
	enum part_state state;
};

struct board_list_view {
	const char *heading, *count;
	const struct board_row *rows;
	size_t rows_len;
	struct part_pager pager;
	bool has_pager;
};

#endif
