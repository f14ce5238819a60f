/*
 * Numbers of chapters, articles and list items as they are printed.
 */
#ifndef TEXT_DOC_NUMERAL_H
#define TEXT_DOC_NUMERAL_H

#include <stdint.h>

#include "base/message.h"
#include "text/doc_block.h"

enum {
	DOC_NUMERAL_TEXT = 64
};

/* 12 -> "十二", 105 -> "一百零五"; from 100,000 on in Arabic digits. */
void doc_numeral_han(char out[DOC_NUMERAL_TEXT], uint32_t n);

/*
 * The label of number n. level: a heading's from 1, an item's from 0;
 * above: the numbers of the levels over it, for English outlines.
 */
const char *doc_numeral_label(struct arena *mem, enum lang lang,
    enum doc_number number, int level, uint32_t n, const uint32_t *above);

/* What stands between a block's label and its text. */
const char *doc_numeral_gap(enum lang lang, enum doc_number number, int level);

#endif
