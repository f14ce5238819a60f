/*
 * Markdown (CommonMark with tables, footnotes, ~~strikethrough~~) into the
 * blocks of a document; doc_html makes it HTML. Raw HTML is dropped, links
 * are checked by the writers, and emphasis next to Chinese punctuation works
 * as people expect: **“词”**字.
 */
#ifndef TEXT_MARKDOWN_H
#define TEXT_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/html.h"
#include "text/doc.h"

enum {
	MARKDOWN_BYTES_MAX = 1024 * 1024 /* further text is left out */
};

/*
 * A paragraph that is one {{...}} is given to directive without its braces;
 * when it returns false the paragraph stays as it is written. With a hook the
 * link [3](cite:3) cites the document's source 3.
 */
struct markdown_hook {
	bool (*directive)(void *arg, struct doc *d, const char *words);
	void *arg;
};

/*
 * Adds the blocks of text, valid UTF-8, to d. "# " is the document's title,
 * "## " a heading of level 1; number: how headings are numbered. hook may be
 * NULL.
 */
void markdown_read(struct doc *d, const char *text, enum doc_number number,
    const struct markdown_hook *hook);

/* A text's HTML at once: top and prefix as in doc_html.h. */
struct markup markdown_html(struct arena *mem, const char *text, enum lang lang,
    int top, const char *prefix);

#endif
