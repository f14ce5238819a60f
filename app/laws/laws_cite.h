/*
 * A citation: a statute by its short title and an article's number.
 */
#ifndef LAWS_LAWS_CITE_H
#define LAWS_LAWS_CITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct laws_cite {
	const char *law; /* "劳动合同法" */
	int32_t article; /* 47; 0 means the statute as a whole */
	int32_t sub; /* 1 for 第…条之一, else 0 */
};

/* "第四十七条", "第二百七十六条之一". */
const char *laws_cite_article(struct arena *mem, int32_t article, int32_t sub);

/* "《劳动合同法》第四十七条". */
const char *laws_cite_text(struct arena *mem, struct laws_cite cite);

/* "/laws/劳动合同法/47" with its escapes: a page of this site. */
const char *laws_cite_href(struct arena *mem, struct laws_cite cite);

/* Reads "47" or "47-1" of an address. */
bool laws_cite_parse_number(struct laws_cite *out, const char *s);

/*
 * Reads "劳动合同法47" or "劳动合同法276-1", as content files write
 * citations; out->law lives in mem. False for anything else.
 */
bool laws_cite_parse(struct arena *mem, struct laws_cite *out, const char *s);

#endif
