/*
 * What each look of a document means in type: one table for DOCX and PDF.
 * Sizes in half points, as Word has them; margins in points.
 */
#ifndef TEXT_DOC_STYLE_H
#define TEXT_DOC_STYLE_H

#include "text/doc.h"

enum doc_part {
	DOC_PART_TITLE,
	DOC_PART_SUBTITLE,
	DOC_PART_HEADING1,
	DOC_PART_HEADING2,
	DOC_PART_HEADING3,
	DOC_PART_HEADING4,
	DOC_PART_BODY,
	DOC_PART_QUOTE,
	DOC_PART_ITEM,
	DOC_PART_CELL,
	DOC_PART_CAPTION,
	DOC_PART_REMARK, /* under tables; notes, sources, running lines */
	DOC_PARTS
};

/* Names that Word and WPS know; conf/fonts.conf has the PDF's substitutes. */
enum doc_face {
	DOC_FACE_BIAO, /* 方正小标宋简体 */
	DOC_FACE_HEI,
	DOC_FACE_KAI,
	DOC_FACE_FANG,
	DOC_FACE_SONG,
	DOC_FACES
};

struct doc_style {
	enum doc_face face;
	uint16_t size, line; /* line: from one baseline to the next */
	uint16_t before, after;
	uint8_t indent; /* first line, in characters; none in English */
	bool is_bold;
	enum doc_align align; /* DOC_USUAL: both edges even */
};

struct doc_margins {
	int top, bottom, left, right;
};

const char *doc_style_face(enum doc_face face);
struct doc_style doc_style(const struct doc *d, enum doc_part part);
enum doc_part doc_style_part(const struct doc_block *b);
struct doc_margins doc_style_margins(const struct doc *d);

/* Of the paper, in points. */
int doc_style_width(const struct doc *d);
int doc_style_height(const struct doc *d);

#endif
