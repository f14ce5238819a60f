/*
 * A document as plain text: a line for each block, tabs between cells, notes
 * and sources at their end. What a tracked change deletes is left out.
 */
#ifndef TEXT_DOC_TEXT_H
#define TEXT_DOC_TEXT_H

#include <stdbool.h>

#include "base/buf.h"
#include "text/doc.h"

const char *doc_text(struct arena *mem, const struct doc *d);

/* One paragraph's characters; notes are 〔1〕 and citations [1]. */
const char *doc_text_plain(struct arena *mem, const struct doc_text *t);

/* What a run shows: its text, or the mark of its note or citation. */
const char *doc_text_run(struct arena *mem, const struct doc_run *r);

/* Label and text of a block in one line. */
const char *doc_text_line(
    struct arena *mem, const struct doc *d, const struct doc_block *b);

/* Stands in the list of contents. */
bool doc_text_is_listed(const struct doc_block *b);

/* Some column has a title. */
bool doc_text_has_header(const struct doc_table *t);

#endif
