/* What the comparison of two states of a draft shows. */
#ifndef CONTRACTS_CONTRACTS_COMPARE_VIEW_H
#define CONTRACTS_CONTRACTS_COMPARE_VIEW_H

#include "contracts/contracts_draft_view.h"

struct contracts_compare_piece {
	const char *text;
	bool is_deleted, is_inserted;
};

struct contracts_compare_row {
	enum part_state state;
	const char *tag;
	const char *note; /* who changed it last and when */
	const struct contracts_compare_piece *title, *text;
	size_t title_len, text_len;
};

struct contracts_compare_view {
	struct contracts_head head;
	const char *action, *count;
	struct part_choice from, to;
	const char *digest_from, *digest_to; /* SHA-256 of the texts */
	const struct contracts_compare_row *rows;
	size_t rows_len;
};

#endif
