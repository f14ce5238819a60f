/* What one side shows the other: the preview, and what was published. */
#ifndef ROUNDS_ROUNDS_PUBLICATION_VIEW_H
#define ROUNDS_ROUNDS_PUBLICATION_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_view.h"

/* Exactly what the other side will see, and the button that shows it. */
struct rounds_preview_view {
	struct rounds_head head;
	const char *title;
	const char *text;
	const char *digest;
	const char *action, *back;
	const char *warning; /* what is still wrong with it, or NULL */
	const char *label; /* of the button */
};

struct rounds_publication_row {
	int64_t publication_id;
	const char *side, *side_label;
	const char *kind;
	const char *title;
	const char *name;
	int64_t at;
};

struct rounds_publications_view {
	struct rounds_head head;
	const struct rounds_publication_row *rows;
	size_t rows_len;
};

struct rounds_publication_view {
	struct rounds_head head;
	const struct rounds_publication_row *row;
	const char *text, *sha256;
	bool is_document; /* drawn as its page, with files */
	struct markup page;
};

#endif
