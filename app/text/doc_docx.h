/*
 * A document as DOCX for Word and WPS: real heading styles, numbering,
 * tables, footnotes, header and footer, tracked changes as such. The same
 * document gives the same bytes.
 */
#ifndef TEXT_DOC_DOCX_H
#define TEXT_DOC_DOCX_H

#include "text/doc.h"
#include "text/zip_out.h"

/* NULL, or what is wrong in English. */
const char *
doc_docx(struct arena *mem, struct zip_bytes *out, const struct doc *d);

#endif
