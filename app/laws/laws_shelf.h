/*
 * The shelf: the whole library with its search index as one read-only block
 * of memory, made by laws_shelf_build and mapped from a file by every
 * worker. Numbers in it are positions, so it may stand anywhere.
 */
#ifndef LAWS_LAWS_SHELF_H
#define LAWS_LAWS_SHELF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "laws/laws_shelf_format.h"

enum {
	SHELF_FORMAT = 1,
	SHELF_MAX_BYTES = 64 * 1024 * 1024
};

#define SHELF_NOTHING UINT32_MAX

struct laws_shelf_head {
	char magic[8]; /* "LAWSHELF" */
	uint32_t format;
	uint32_t bytes; /* of the whole shelf */
	int64_t built_at;
	int32_t built_on;
	uint32_t sum; /* of what follows the head */
	struct {
		uint32_t at; /* bytes from the start */
		uint32_t len; /* records */
	} spans[SHELF_SPANS];
};

/* One term index: laws_shelf_term and laws_shelf_posting. */
struct laws_shelf_index {
	const struct laws_shelf_term *terms;
	uint32_t terms_len;
	const struct laws_shelf_posting *postings;
};

/* A shelf as it is used: pointers into the block. */
struct laws_shelf {
	const struct laws_shelf_head *head;
	const char *strings;
	const struct laws_shelf_law *laws;
	const struct laws_shelf_edition *editions;
	const struct laws_shelf_part *parts;
	const struct laws_shelf_article *articles;
	const struct laws_shelf_name *names;
	struct laws_shelf_index text, phrase, asked;
	const struct laws_shelf_phrase *phrases;
	const struct laws_shelf_group *groups;
	const struct laws_shelf_cite *cites;
	const struct laws_shelf_said *said;
	const struct laws_shelf_legal *legal;
	struct laws_folds folds;
};

/*
 * Looks whether the block is a whole shelf of this program's format; it must
 * stay as long as *out is used. False leaves *out alone.
 */
bool laws_shelf_open(struct laws_shelf *out, const void *bytes, size_t len);

/* How many records of a kind there are. */
uint32_t laws_shelf_len(const struct laws_shelf *s, enum laws_shelf_span kind);

/* The text that begins there. */
const char *laws_shelf_text(const struct laws_shelf *s, uint32_t at);

/*
 * The statute of that short title, title, or usual name ("劳动合同法",
 * "中华人民共和国劳动合同法"); SHELF_NOTHING when there is none.
 */
uint32_t laws_shelf_law(const struct laws_shelf *s, const char *name);

/* Its edition on that day, and the current one for DAY_NONE. */
uint32_t
laws_shelf_edition(const struct laws_shelf *s, uint32_t law, int32_t on);

/* An article of an edition; SHELF_NOTHING when there is none. */
uint32_t laws_shelf_article(
    const struct laws_shelf *s, uint32_t edition, int32_t number, int32_t sub);

/* The term, or NULL. */
const struct laws_shelf_term *
laws_shelf_term(const struct laws_shelf_index *index, uint64_t key);

#endif
