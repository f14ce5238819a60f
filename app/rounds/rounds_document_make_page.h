/* A document's text as a page of it, as DOCX and PDF. */
#ifndef ROUNDS_ROUNDS_DOCUMENT_MAKE_PAGE_H
#define ROUNDS_ROUNDS_DOCUMENT_MAKE_PAGE_H

#include "base/fail.h"
#include "base/html.h"

struct arena;
struct ctx;
struct doc;

/* One text to be made into a file. */
struct rounds_document_text {
	const char *key, *title, *text;
	const char *author;
	int32_t day; /* of the file; the same text gives the same bytes */
};

/* Laid out as an official letter, or as an agreement where it is a form. */
struct doc *
rounds_document_make(struct arena *mem, const struct rounds_document_text *t);

/* The page's own view of it. */
struct markup
rounds_document_make_html(struct ctx *c, const struct rounds_document_text *t);

/* Sends it; format "docx" or "pdf", FAIL_ABSENT for another. */
MUST_CHECK enum fail rounds_document_make_send(
    struct ctx *c, const struct rounds_document_text *t, const char *format);

#endif
