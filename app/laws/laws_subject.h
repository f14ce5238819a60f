/*
 * Subjects of labour law, as answers and the library are sorted by them.
 */
#ifndef LAWS_LAWS_SUBJECT_H
#define LAWS_LAWS_SUBJECT_H

#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;
struct laws_shelf;

struct laws_subject {
	const char *key; /* "pay": the name of its file in content/answers */
	enum msg name;
};
extern const struct laws_subject laws_subjects[];
extern const size_t laws_subjects_len;

/* NULL when there is no such subject. */
const struct laws_subject *laws_subject_find(const char *key);

/* An article that answers of a subject cite, and how often. */
struct laws_subject_article {
	uint32_t article; /* position on the shelf */
	uint32_t cited;
};

/* Statute by statute, the most cited statute first, articles rising. */
size_t
laws_subject_articles(struct arena *mem, struct laws_subject_article **out,
    const struct laws_shelf *s, const char *key);

#endif
