/* Evidence of a side: choosing a piece, and what was gathered. */
#ifndef ROUNDS_ROUNDS_EVIDENCE_VIEW_H
#define ROUNDS_ROUNDS_EVIDENCE_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_view.h"

struct rounds_evidence_row {
	int64_t evidence_id;
	const char *kind; /* in words */
	const char *title, *text, *citation, *href, *as_of, *sha256;
	int64_t at;
};

/* Exactly what will be kept, and for which round. */
struct rounds_evidence_new_view {
	struct part_errors errors;
	const char *kind, *ref, *digest;
	struct rounds_evidence_row row;
	struct part_choice round;
	bool has_rounds;
	bool is_stale; /* it has changed since it was shown */
};

struct rounds_evidence_view {
	struct rounds_head head;
	const char *own, *own_label;
	const struct rounds_evidence_row *rows;
	size_t rows_len;
};

#endif
