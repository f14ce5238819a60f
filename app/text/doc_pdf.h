/*
 * A document as PDF: real text, outline, links, page numbers, metadata. The
 * same document gives the same bytes on machines with the same fonts. Takes
 * up to a second: a page calls it in job_thread_with (web/job.h).
 */
#ifndef TEXT_DOC_PDF_H
#define TEXT_DOC_PDF_H

#include "text/doc.h"

struct doc_pdf {
	const char *bytes;
	size_t len;
	int pages;
};

/* NULL, or what is wrong in English. */
const char *
doc_pdf(struct arena *mem, struct doc_pdf *out, const struct doc *d);

/*
 * Reads the list of fonts once, before a sandbox that forbids looking through
 * folders; without it the first PDF does.
 */
void doc_pdf_prepare(void);

#endif
