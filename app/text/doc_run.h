/* A paragraph's characters: runs that look alike. */
#ifndef TEXT_DOC_RUN_H
#define TEXT_DOC_RUN_H

#include <stddef.h>
#include <stdint.h>

/* How a run of characters looks. */
enum {
	DOC_BOLD = 1,
	DOC_ITALIC = 2,
	DOC_UNDERLINE = 4,
	DOC_STRIKE = 8
};

enum doc_change_kind {
	DOC_INSERTED = 1,
	DOC_DELETED
};

/* A tracked change: who proposed it and when. */
struct doc_change {
	enum doc_change_kind kind;
	const char *author;
	int64_t at_seconds;
};

struct doc_run {
	const char *text; /* '\n' ends a line; "" of a note or a citation */
	unsigned style;
	const char *href; /* NULL: no link */
	uint32_t note; /* 0, or the footnote shown here, from 1 */
	uint32_t source; /* 0, or the source cited here, from 1 */
	const struct doc_change *change; /* NULL: as it always was */
};

struct doc_text {
	struct doc_run *runs;
	size_t len, room;
};

#endif
