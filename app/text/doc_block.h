/* What a document is made of: doc.h builds it, the writers read it. */
#ifndef TEXT_DOC_BLOCK_H
#define TEXT_DOC_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/doc_run.h"

enum doc_align {
	DOC_USUAL, /* what the kind of block has */
	DOC_FLUSH, /* to the left, no indent */
	DOC_CENTER,
	DOC_END
};

enum doc_kind {
	DOC_TITLE,
	DOC_SUBTITLE,
	DOC_HEADING,
	DOC_PARAGRAPH,
	DOC_QUOTE,
	DOC_ITEM,
	DOC_FIELD,
	DOC_TABLE,
	DOC_FIGURE,
	DOC_SIGNATURES,
	DOC_PAGE_BREAK,
	DOC_CONTENTS, /* headings of level 1 and 2 */
	DOC_SOURCES
};

/* Who counts: the label is made when the block is. */
enum doc_number {
	DOC_NO_NUMBER,
	DOC_BULLET,
	DOC_DECIMAL, /* 1. (1) ① in lists */
	DOC_CHAPTER, /* 第一章, Chapter 1 */
	DOC_GIVEN, /* as a file had it; the label has its gap */
	DOC_ARTICLE, /* 第一条, Article 1: runs through all chapters */
	DOC_OUTLINE /* 一、（一）1. （1）, 1 1.1 1.1.1 in English */
};

struct doc_cell {
	struct doc_text text;
	uint16_t span; /* columns, at least 1 */
};

struct doc_row {
	struct doc_cell *cells;
	size_t len, room;
};

struct doc_column {
	const char *title; /* all NULL: a table without a header row */
	uint16_t width; /* weight among the columns; 0 counts as 1 */
	bool is_number; /* to the right, never broken */
};

struct doc_table {
	const struct doc_column *columns;
	size_t columns_len;
	struct doc_row *rows;
	size_t len, room;
	bool is_form; /* the first cell of a row is its label */
};

/* One side's lines: 职工方（盖章）, 首席代表：, 年　月　日 */
struct doc_signature {
	const char *const *lines;
	size_t len;
};

struct doc_block {
	struct doc_block *next;
	enum doc_kind kind;
	enum doc_align align;
	int level; /* heading 1..4; item 0..2 */
	enum doc_number number;
	uint32_t ordinal; /* among its equals, from 1 */
	const char *label; /* "第一条", "（一）", "•"; "" without number */
	const char *name; /* field's label; caption; heading of a list */
	const char *remark; /* under a table or figure; NULL: none */
	struct doc_text text;
	const struct doc_change *change; /* of the whole paragraph */
	struct doc_table table;
	const char *svg, *alt; /* of a figure; made by our own writers */
	const struct doc_signature *signatures;
	size_t signatures_len;
};

#endif
