/* Between the files that write a DOCX. */
#ifndef TEXT_DOC_DOCX_PARTS_H
#define TEXT_DOC_DOCX_PARTS_H

#include "base/buf.h"
#include "text/doc.h"
#include "text/doc_figure.h"

enum {
	DOCX_TWIPS = 20, /* to the point */
	DOCX_LINKS_MAX = 1000, /* further links stay plain text */
	/* numberings of numbering.xml; lists that count have one each behind */
	DOCX_NUM_CHAPTER = 1,
	DOCX_NUM_ARTICLE,
	DOCX_NUM_OUTLINE,
	DOCX_NUM_BULLET,
	DOCX_NUM_LISTS
};

struct docx_picture {
	struct doc_picture picture;
	const struct doc_block *block;
};

struct docx {
	const struct doc *d;
	struct buf to;
	unsigned lists; /* that count, begun so far */
	unsigned changes, headings;
	const char **links; /* addresses, relation rIdL1... */
	size_t links_len;
	struct docx_picture *pictures; /* relation rIdP1... */
	size_t pictures_len, pictures_next;
};

/* word/document.xml; fills links. */
const char *docx_document(struct docx *w);

/* word/footnotes.xml */
const char *docx_footnotes(struct docx *w);
const char *docx_styles(struct arena *mem, const struct doc *d);

/* lists: how many that count. */
const char *
docx_numbering(struct arena *mem, const struct doc *d, unsigned lists);
const char *docx_header(struct arena *mem, const struct doc *d);
const char *docx_footer(struct arena *mem, const struct doc *d);

/* A paragraph's runs. */
void docx_runs(struct docx *w, const struct doc_text *t);

/* One run of plain text; rpr: its properties as XML. */
void docx_text(struct buf *to, const char *rpr, const char *s);
void docx_change(struct docx *w, const struct doc_change *c, bool is_mark);
void docx_table(struct docx *w, const struct doc_block *b);
void docx_signatures(struct docx *w, const struct doc_block *b);
void docx_figure(struct docx *w, const struct doc_block *b);

/* <w:p> with its style. */
void docx_open(struct docx *w, const char *style);
void docx_line(struct docx *w, const char *style, const char *text);

/* "2026-01-31T08:00:00Z" */
const char *docx_moment(struct arena *mem, int64_t at_seconds);

#define DOCX_W                                                                \
	" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/" \
	"main\""                                                              \
	" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"   \
	"relationships\""
#define DOCX_XML \
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

#endif
