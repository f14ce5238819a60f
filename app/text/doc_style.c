#include "text/doc_style.h"

#define BIAO DOC_FACE_BIAO
#define HEI  DOC_FACE_HEI
#define KAI  DOC_FACE_KAI
#define FANG DOC_FACE_FANG
#define SONG DOC_FACE_SONG

/* face, size, line, before, after, indent, bold, align */
static const struct doc_style styles[DOC_LOOKS][DOC_PARTS] = {
	[DOC_LETTER] = {
		[DOC_PART_TITLE] = { BIAO, 44, 66, 0, 40, 0, 0, DOC_CENTER },
		[DOC_PART_SUBTITLE] = { KAI, 32, 56, 0, 28, 0, 0, DOC_CENTER },
		[DOC_PART_HEADING1] = { HEI, 32, 56, 0, 0, 2, 0, DOC_FLUSH },
		[DOC_PART_HEADING2] = { KAI, 32, 56, 0, 0, 2, 0, DOC_FLUSH },
		[DOC_PART_HEADING3] = { FANG, 32, 56, 0, 0, 2, 1, DOC_FLUSH },
		[DOC_PART_HEADING4] = { FANG, 32, 56, 0, 0, 2, 0, DOC_FLUSH },
		[DOC_PART_BODY] = { FANG, 32, 56, 0, 0, 2, 0, DOC_USUAL },
		[DOC_PART_QUOTE] = { KAI, 32, 56, 0, 0, 2, 0, DOC_USUAL },
		[DOC_PART_ITEM] = { FANG, 32, 56, 0, 0, 0, 0, DOC_USUAL },
		[DOC_PART_CELL] = { FANG, 24, 36, 4, 4, 0, 0, DOC_FLUSH },
		[DOC_PART_CAPTION] = { HEI, 24, 40, 12, 6, 0, 0, DOC_CENTER },
		[DOC_PART_REMARK] = { SONG, 21, 32, 4, 4, 0, 0, DOC_FLUSH },
	},
	[DOC_AGREEMENT] = {
		[DOC_PART_TITLE] = { BIAO, 44, 66, 0, 40, 0, 0, DOC_CENTER },
		[DOC_PART_SUBTITLE] = { KAI, 28, 48, 0, 24, 0, 0, DOC_CENTER },
		[DOC_PART_HEADING1] = { HEI, 30, 52, 24, 16, 0, 0, DOC_CENTER },
		[DOC_PART_HEADING2] = { HEI, 28, 52, 8, 0, 2, 0, DOC_FLUSH },
		[DOC_PART_HEADING3] = { FANG, 28, 52, 0, 0, 2, 1, DOC_FLUSH },
		[DOC_PART_HEADING4] = { FANG, 28, 52, 0, 0, 2, 0, DOC_FLUSH },
		[DOC_PART_BODY] = { FANG, 28, 52, 0, 0, 2, 0, DOC_USUAL },
		[DOC_PART_QUOTE] = { KAI, 28, 52, 0, 0, 2, 0, DOC_USUAL },
		[DOC_PART_ITEM] = { FANG, 28, 52, 0, 0, 0, 0, DOC_USUAL },
		[DOC_PART_CELL] = { FANG, 22, 34, 4, 4, 0, 0, DOC_FLUSH },
		[DOC_PART_CAPTION] = { HEI, 22, 36, 12, 6, 0, 0, DOC_CENTER },
		[DOC_PART_REMARK] = { SONG, 19, 30, 4, 4, 0, 0, DOC_FLUSH },
	},
	[DOC_REPORT] = {
		[DOC_PART_TITLE] = { HEI, 48, 68, 0, 24, 0, 1, DOC_FLUSH },
		[DOC_PART_SUBTITLE] = { SONG, 24, 40, 0, 24, 0, 0, DOC_FLUSH },
		[DOC_PART_HEADING1] = { HEI, 32, 48, 36, 14, 0, 1, DOC_FLUSH },
		[DOC_PART_HEADING2] = { HEI, 26, 40, 24, 10, 0, 1, DOC_FLUSH },
		[DOC_PART_HEADING3] = { HEI, 23, 36, 18, 6, 0, 1, DOC_FLUSH },
		[DOC_PART_HEADING4] = { SONG, 22, 36, 12, 4, 0, 1, DOC_FLUSH },
		[DOC_PART_BODY] = { SONG, 22, 37, 0, 8, 2, 0, DOC_USUAL },
		[DOC_PART_QUOTE] = { KAI, 22, 37, 0, 8, 2, 0, DOC_USUAL },
		[DOC_PART_ITEM] = { SONG, 22, 36, 0, 4, 0, 0, DOC_USUAL },
		[DOC_PART_CELL] = { SONG, 18, 27, 3, 3, 0, 0, DOC_FLUSH },
		[DOC_PART_CAPTION] = { HEI, 19, 30, 16, 6, 0, 1, DOC_FLUSH },
		[DOC_PART_REMARK] = { SONG, 17, 27, 4, 8, 0, 0, DOC_FLUSH },
	},
	[DOC_CERTIFICATE] = {
		[DOC_PART_TITLE] = { BIAO, 80, 120, 60, 60, 0, 0, DOC_CENTER },
		[DOC_PART_SUBTITLE] = { KAI, 36, 60, 0, 40, 0, 0, DOC_CENTER },
		[DOC_PART_HEADING1] = { HEI, 40, 64, 20, 20, 0, 0, DOC_CENTER },
		[DOC_PART_HEADING2] = { HEI, 36, 60, 16, 8, 0, 0, DOC_CENTER },
		[DOC_PART_HEADING3] = { KAI, 36, 60, 8, 8, 0, 1, DOC_CENTER },
		[DOC_PART_HEADING4] = { KAI, 36, 60, 8, 8, 0, 0, DOC_CENTER },
		[DOC_PART_BODY] = { KAI, 40, 68, 0, 12, 2, 0, DOC_USUAL },
		[DOC_PART_QUOTE] = { KAI, 36, 60, 0, 12, 2, 0, DOC_USUAL },
		[DOC_PART_ITEM] = { KAI, 36, 60, 0, 8, 0, 0, DOC_USUAL },
		[DOC_PART_CELL] = { FANG, 24, 36, 4, 4, 0, 0, DOC_FLUSH },
		[DOC_PART_CAPTION] = { HEI, 24, 36, 12, 6, 0, 0, DOC_CENTER },
		[DOC_PART_REMARK] = { SONG, 20, 32, 4, 4, 0, 0, DOC_FLUSH },
	},
};

const char *
doc_style_face(enum doc_face face)
{
	static const char *const names[DOC_FACES] = { "方正小标宋简体", "黑体",
		"楷体", "仿宋", "宋体" };

	return names[face];
}

/* English has no first-line indent: space between paragraphs instead. */
struct doc_style
doc_style(const struct doc *d, enum doc_part part)
{
	struct doc_style s = styles[d->look][part];

	if (d->lang == LANG_EN) {
		if (s.indent > 0 && s.after < s.size / 2)
			s.after = s.size / 2;
		s.indent = 0;
		if (s.align == DOC_USUAL)
			s.align = DOC_FLUSH;
	}
	return s;
}

enum doc_part
doc_style_part(const struct doc_block *b)
{
	switch (b->kind) {
	case DOC_TITLE:
		return DOC_PART_TITLE;
	case DOC_SUBTITLE:
		return DOC_PART_SUBTITLE;
	case DOC_HEADING:
		return DOC_PART_HEADING1 + (enum doc_part)(b->level - 1);
	case DOC_QUOTE:
		return DOC_PART_QUOTE;
	case DOC_ITEM:
	case DOC_FIELD:
		return DOC_PART_ITEM;
	default:
		return DOC_PART_BODY;
	}
}

struct doc_margins
doc_style_margins(const struct doc *d)
{
	static const struct doc_margins margins[DOC_LOOKS] = {
		[DOC_LETTER] = { 105, 99, 79, 74 }, /* 37 35 28 26 mm */
		[DOC_AGREEMENT] = { 85, 79, 79, 74 },
		[DOC_REPORT] = { 71, 68, 71, 71 },
		[DOC_CERTIFICATE] = { 85, 71, 85, 85 },
	};

	return margins[d->look];
}

enum {
	A4_SHORT = 595,
	A4_LONG = 842,
	A3_LONG = 1191
};

int
doc_style_width(const struct doc *d)
{
	static const int widths[] = { A4_SHORT, A4_LONG, A4_LONG, A3_LONG };

	return widths[d->paper];
}

int
doc_style_height(const struct doc *d)
{
	static const int heights[] = { A4_LONG, A4_SHORT, A3_LONG, A4_LONG };

	return heights[d->paper];
}
