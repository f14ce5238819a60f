/*
 * Something one can point to at the table: a pay figure, an article, a case,
 * a survey's result, a costing, an issue. A round and a canvas keep it as it
 * stood when it was chosen.
 *
 * A feature that has such things offers a finder, x_evidence_store_find();
 * main.c lists the finders. A page offers evidence with a link to
 * /evidence/new?kind=figure&ref=... (message evidence.use).
 */
#ifndef BASE_EVIDENCE_H
#define BASE_EVIDENCE_H

#include "base/fail.h"
#include "base/message.h"

struct arena;
struct db;

struct evidence {
	const char *kind; /* "figure", "article", "case", "survey"... */
	const char *ref; /* finds it again: "industry/C/private/全国/2025" */
	const char *title;
	const char *text; /* the copy that is kept, plain text */
	const char *citation; /* who said it, where and when */
	const char *href; /* its page on this site, or "" */
	const char *as_of; /* "2025" or "2026-05-15"; "" when it has none */
};

struct evidence_finder {
	const char *kind;
	/*
	 * Fills *out in that language; kind and ref are filled already.
	 * FAIL_ABSENT: nothing with that ref, for this viewer.
	 */
	enum fail (*find)(struct db *db, struct arena *mem, enum lang lang,
	    const char *ref, struct evidence *out);
};

/* Ends with a NULL kind. */
extern const struct evidence_finder evidence_finders[];

#endif
