/*
 * What the page of the contract check shows.
 */
#ifndef CONTRACTS_CONTRACTS_CHECK_VIEW_H
#define CONTRACTS_CONTRACTS_CHECK_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct contracts_check_row {
	int64_t number;
	enum part_state state;
	const char *tag; /* 违法, 提醒 … */
	const char *label;
	const char *quote;
	const char *message;
	const char *better; /* or NULL */
	const char *href; /* the article, or NULL */
	const char *basis;
};

/* A piece of the text, marked or not. */
struct contracts_check_piece {
	const char *text;
	int64_t number; /* of the finding; 0: not marked */
	enum part_state state;
};

struct contracts_check_view {
	struct part_errors errors;
	struct part_choice kind;
	struct part_field region, on, text;
	bool has_result;
	const char *count;
	const struct contracts_check_row *rows;
	size_t rows_len;
	const struct contracts_check_piece *pieces;
	size_t pieces_len;
	const char *const *unchecked;
	size_t unchecked_len;
};

#endif
