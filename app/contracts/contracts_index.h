/*
 * All words of all topics, found in one pass over a text.
 */
#ifndef CONTRACTS_CONTRACTS_INDEX_H
#define CONTRACTS_CONTRACTS_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "contracts/contracts_topics.h"

struct arena;
struct wording;

enum contracts_place_of_word {
	WORD_IN,
	WORD_AT,
	WORD_NOT,
	WORD_FIELD
};

/* What a word stands for. */
struct contracts_word_use {
	uint32_t topic;
	uint8_t place; /* enum contracts_place_of_word */
	uint8_t group;
};

struct contracts_word {
	const uint32_t *ch;
	size_t len;
	const struct contracts_word_use *uses;
	size_t uses_len;
	struct contracts_word *next; /* with the same first character */
};

enum {
	INDEX_BUCKETS = 1024
};

struct contracts_index {
	struct contracts_topics topics;
	struct contracts_word *buckets[INDEX_BUCKETS];
};

/* A word that stands in a text. */
struct contracts_hit {
	size_t start, end;
	const struct contracts_word *word;
};

/* topics must live as long as mem. */
const struct contracts_index *
contracts_index_build(struct arena *mem, const struct contracts_topics *topics);

/*
 * Every word in [start, end), by place. A word inside a longer one of the
 * same start is found as well.
 */
size_t contracts_index_hits(struct arena *mem,
    const struct contracts_index *index, const struct wording *w, size_t start,
    size_t end, struct contracts_hit **out);

#endif
