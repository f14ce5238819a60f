/*
 * What stands in a shelf (laws_shelf.h), record by record. A uint32_t that
 * names a text is where it begins among the strings; others are positions.
 */
#ifndef LAWS_LAWS_SHELF_FORMAT_H
#define LAWS_LAWS_SHELF_FORMAT_H

#include <stddef.h>
#include <stdint.h>

#include "laws/laws_token.h"

/* A statute; its editions, the one in force when it was built first. */
struct laws_shelf_law {
	uint32_t short_title;
	uint32_t edition;
	uint32_t editions_len;
	uint32_t cited; /* how often answers cite it */
};

struct laws_shelf_edition {
	uint32_t law;
	uint32_t title, level, region, province, city;
	uint32_t issued_by, status, source;
	int32_t promulgated_on, amended_on, effective_on;
	int32_t from_on, until_on;
	int32_t version;
	uint32_t part, parts_len;
	uint32_t article, articles_len;
};

struct laws_shelf_part {
	uint32_t edition;
	uint32_t heading, text;
	int32_t depth;
	uint32_t article; /* the first in it or behind it */
};

struct laws_shelf_article {
	uint32_t edition;
	int32_t number, sub;
	uint32_t part;
	uint32_t text;
};

/* A way to call a statute; they rise. */
struct laws_shelf_name {
	uint32_t name;
	uint32_t law;
};

struct laws_shelf_term {
	uint64_t key;
	uint32_t at; /* the first of its postings */
	uint32_t len;
	float idf;
};

struct laws_shelf_posting {
	uint32_t item;
	float weight;
};

/* A question that is answered: votes for the articles of its group. */
struct laws_shelf_phrase {
	uint32_t group;
	uint32_t text;
	float weight; /* 1 for a question, less for an answer's text */
	float norm;
};

struct laws_shelf_group {
	uint32_t id; /* of the answer: "pay-arrears" */
	uint32_t subject; /* "pay" */
	uint32_t cite;
	uint32_t cites_len;
};

struct laws_shelf_cite {
	uint32_t article;
	float weight;
};

/* What people say, rising by its bytes, and the words of the law for it. */
struct laws_shelf_said {
	uint32_t said;
	uint32_t legal;
	uint32_t legal_len;
	uint32_t chars;
};

struct laws_shelf_legal {
	uint32_t text;
	float weight;
};

enum laws_shelf_span {
	SHELF_STRINGS,
	SHELF_LAWS,
	SHELF_EDITIONS,
	SHELF_PARTS,
	SHELF_ARTICLES,
	SHELF_NAMES,
	SHELF_TERMS, /* of articles */
	SHELF_POSTINGS,
	SHELF_PHRASES,
	SHELF_GROUPS,
	SHELF_CITES,
	SHELF_PHRASE_TERMS,
	SHELF_PHRASE_POSTINGS,
	SHELF_ASKED_TERMS, /* of all questions about an article */
	SHELF_ASKED_POSTINGS,
	SHELF_SAID,
	SHELF_LEGAL,
	SHELF_FOLDS,
	SHELF_SPANS
};

#endif
