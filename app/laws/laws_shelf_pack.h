/*
 * Parts of laws_shelf_build: strings kept once, and an index of terms.
 */
#ifndef LAWS_LAWS_SHELF_PACK_H
#define LAWS_LAWS_SHELF_PACK_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "laws/laws_token.h"

struct arena;

struct laws_pack {
	struct arena *mem;
	struct buf strings;
	uint32_t *slots; /* where a string begins; 0 is the empty string */
	size_t slots_len; /* a power of two */
	size_t used;
};

/* The empty string stands at 0. */
void laws_pack_open(struct laws_pack *p, struct arena *mem);

/* Where the string stands; the same text stands once. */
uint32_t laws_pack_text(struct laws_pack *p, const char *s);

/* One occurrence of a term in an item. */
struct laws_pack_use {
	uint64_t key;
	uint32_t item;
	float weight;
};

struct laws_pack_uses {
	struct laws_pack_use *v;
	size_t len;
	size_t room;
};

/* Adds merged tokens as those of the item. */
void laws_pack_use(struct arena *mem, struct laws_pack_uses *u,
    const struct laws_tokens *t, uint32_t item);

/*
 * Terms and postings of all uses. A posting's weight is the share of BM25
 * without idf when lengths are given (one per item), else the use's own.
 */
void laws_pack_index(struct arena *mem, struct buf *terms, struct buf *postings,
    struct laws_pack_uses *u, size_t items, const float *lengths);

#endif
