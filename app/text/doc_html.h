/*
 * A document as HTML: every text escaped, links only to http(s), mailto, tel
 * and this site, figures as they are. The page's style sheet dresses it.
 */
#ifndef TEXT_DOC_HTML_H
#define TEXT_DOC_HTML_H

#include "base/html.h"
#include "text/doc.h"

/*
 * top: the level of the title's heading, 1 or 2; prefix: begins every id, so
 * that two documents fit on one page ("paper").
 */
struct markup
doc_html(struct arena *mem, const struct doc *d, int top, const char *prefix);

#endif
