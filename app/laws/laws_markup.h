/*
 * Texts of the law as HTML: references become links, words that were looked
 * for are marked. Everything is escaped here.
 */
#ifndef LAWS_LAWS_MARKUP_H
#define LAWS_LAWS_MARKUP_H

#include <stddef.h>

#include "base/html.h"
#include "laws/laws_token.h"

struct arena;
struct laws_shelf;

/*
 * Paragraphs and items of an article or a part, one line each in text; lines
 * of a table ("| a | b |") become one. law: the statute it stands in, or
 * SHELF_NOTHING.
 */
struct markup laws_markup_text(struct arena *mem, const struct laws_shelf *s,
    const char *text, uint32_t law);

/*
 * The line of a text with most of the words looked for, marked, at most
 * about 120 characters around them. terms: laws_query_read's.
 */
struct markup laws_markup_passage(
    struct arena *mem, const char *text, const struct laws_tokens *terms);

#endif
