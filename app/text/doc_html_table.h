/* Between the files that write a document as HTML. */
#ifndef TEXT_DOC_HTML_TABLE_H
#define TEXT_DOC_HTML_TABLE_H

#include "base/html.h"
#include "text/doc.h"

struct doc_html {
	struct html h;
	const struct doc *d;
	const char *prefix; /* of every id */
	int top; /* level of the title */
	unsigned headings, figures; /* written so far */
};

void doc_html_runs(struct doc_html *w, const struct doc_text *t);
void doc_html_open_change(struct doc_html *w, const struct doc_change *c);
void doc_html_close_change(struct doc_html *w, const struct doc_change *c);
void doc_html_table(struct doc_html *w, const struct doc_block *b);
void doc_html_figure(struct doc_html *w, const struct doc_block *b);
void doc_html_signatures(struct doc_html *w, const struct doc_block *b);

#endif
