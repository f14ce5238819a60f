/*
 * Articles that a text names: "本法第三十九条", "《劳动合同法》第四十七条",
 * and in questions also "劳动合同法第82条".
 */
#ifndef LAWS_LAWS_MENTION_H
#define LAWS_LAWS_MENTION_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct laws_shelf;

/* A place in a text that names a statute or an article of one. */
struct laws_mention {
	size_t at, len; /* bytes of what becomes the link */
	uint32_t law; /* SHELF_NOTHING: not in the library */
	int32_t article, sub; /* 0: the statute as a whole */
};

/*
 * All of a text, in their order, not overlapping. law is the statute the
 * text stands in: what "本法" and a bare "第三条" mean; SHELF_NOTHING when it
 * stands in none.
 */
size_t laws_mention_all(struct arena *mem, struct laws_mention **out,
    const struct laws_shelf *s, const char *text, uint32_t law);

/* The article that a question names, or SHELF_NOTHING. */
uint32_t laws_mention_named(const struct laws_shelf *s, const char *question);

/*
 * The statute of that name; "民法典" is the part that has the article.
 */
uint32_t
laws_mention_law(const struct laws_shelf *s, const char *name, int32_t article);

#endif
