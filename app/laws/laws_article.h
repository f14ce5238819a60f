/*
 * An article as it is quoted: its text in force on a day, and what to say
 * beside it.
 */
#ifndef LAWS_LAWS_ARTICLE_H
#define LAWS_LAWS_ARTICLE_H

#include <stdbool.h>
#include <stdint.h>

#include "laws/laws_cite.h"

struct laws_shelf;

/* Strings stand on the shelf: valid for ten minutes, longer than a page. */
struct laws_article {
	struct laws_cite cite; /* by the short title */
	const char *title; /* "中华人民共和国劳动合同法" */
	const char *part; /* "第四章 劳动合同的解除和终止", or "" */
	const char *text; /* paragraphs and items, one a line */
	const char *level; /* "法律" */
	const char *region; /* "全国", "浙江省/杭州市" */
	const char *status; /* with the caveat of the source */
	int32_t promulgated_on, amended_on, effective_on; /* or DAY_NONE */
	int32_t from_on; /* this wording's first day */
	int32_t until_on; /* its last, DAY_NONE when none is known */
	int32_t version;
	bool is_current; /* of the newest wording in force */
	bool is_later; /* the day asked for lies before from_on: what was
			* in force then is not in the library */
};

/*
 * The article in force on that day, DAY_NONE for now. law: short title,
 * title or usual name; "民法典" finds its part. False: not in the library.
 */
bool laws_article_find(struct laws_article *out, const char *law,
    int32_t article, int32_t sub, int32_t on);

/* The article at a position of a shelf, as search gives it. */
void laws_article_at(
    struct laws_article *out, const struct laws_shelf *s, uint32_t position);

#endif
