/*
 * The two indexes of a shelf while it is built: words of articles, and
 * answered questions. For laws_shelf_build alone.
 */
#ifndef LAWS_LAWS_SHELF_PARTS_H
#define LAWS_LAWS_SHELF_PARTS_H

#include "base/buf.h"
#include "laws/laws_query.h"
#include "laws/laws_shelf.h"
#include "laws/laws_shelf_build.h"
#include "laws/laws_shelf_pack.h"

struct laws_builder {
	struct arena *mem;
	const struct laws_build *in;
	const struct laws_tuning *tuning;
	struct laws_pack pack;
	struct buf spans[SHELF_SPANS];
	uint32_t laws_len, editions_len, parts_len, articles_len;
};

/* Words of all articles of the editions in force, with BM25's weights. */
void laws_shelf_parts_text(struct laws_builder *b);

/* Questions, their groups and votes; counts citations of laws. */
void laws_shelf_parts_memory(struct laws_builder *b);

#endif
