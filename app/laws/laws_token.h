/*
 * Text as search sees it: folded characters, then every Han character, every
 * pair of neighbours, and every word of letters and digits.
 */
#ifndef LAWS_LAWS_TOKEN_H
#define LAWS_LAWS_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* A traditional character and its simplified form. */
struct laws_fold {
	uint32_t from;
	uint32_t to;
};

/* Rising by from. */
struct laws_folds {
	const struct laws_fold *v;
	size_t len;
};

struct laws_token {
	uint64_t key; /* a character, or two: the first << 32 | the second */
	float weight;
};

/* Grows in its arena; laws_token_merge makes keys unique. */
struct laws_tokens {
	struct arena *mem;
	struct laws_token *v;
	size_t len;
	size_t room;
};

/* ASCII for full width, small letters, simplified characters. */
char *laws_token_fold(
    struct arena *mem, const struct laws_folds *folds, const char *s);

/* Adds the tokens of folded text; singles weigh single, pairs pair. */
void laws_token_add(
    struct laws_tokens *t, const char *folded, float single, float pair);

/* Adds one. */
void laws_token_put(struct laws_tokens *t, uint64_t key, float weight);

/* Sorts by key and adds up the weights of equal keys. */
void laws_token_merge(struct laws_tokens *t);

/*
 * How well two short texts fit, by the pairs and words that both have: 0
 * nothing, 1 all of the shorter stands in the other.
 */
double laws_token_fit(struct arena *mem, const struct laws_folds *folds,
    const char *a, const char *b);

bool laws_token_is_han(uint32_t character);
bool laws_token_is_pair(uint64_t key);

#endif
