#include "laws/laws_token.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/text.h"

/* Words of letters and digits: a hash with the highest bit set. */
#define WORD_BIT (UINT64_C(1) << 63)

bool
laws_token_is_han(uint32_t c)
{
	return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) ||
	    c == 0x3007;
}

bool
laws_token_is_pair(uint64_t key)
{
	return key >> 32 != 0;
}

static uint32_t
simplify(const struct laws_folds *folds, uint32_t c)
{
	size_t low = 0, high = folds->len;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (folds->v[middle].from == c)
			return folds->v[middle].to;
		if (folds->v[middle].from < c)
			low = middle + 1;
		else
			high = middle;
	}
	return c;
}

char *
laws_token_fold(
    struct arena *mem, const struct laws_folds *folds, const char *s)
{
	const char *at = text_fold_width(mem, s);
	struct buf out = { .mem = mem };
	uint32_t c;

	while ((c = text_next(&at)) != 0) {
		char bytes[4];

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		else if (laws_token_is_han(c))
			c = simplify(folds, c);
		buf_add(&out, bytes, text_encode(bytes, c));
	}
	return out.bytes == NULL ? text_copy(mem, "") : out.bytes;
}

void
laws_token_put(struct laws_tokens *t, uint64_t key, float weight)
{
	if (t->len == t->room) {
		size_t room = t->room == 0 ? 64 : 2 * t->room;

		t->v = arena_grow(
		    t->mem, t->v, t->len * sizeof(*t->v), room * sizeof(*t->v));
		t->room = room;
	}
	t->v[t->len++] = (struct laws_token){ key, weight };
}

static bool
is_word(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

void
laws_token_add(
    struct laws_tokens *t, const char *folded, float single, float pair)
{
	const char *at = folded, *begin = folded;
	uint32_t c, last = 0;

	while ((c = text_next(&at)) != 0) {
		if (laws_token_is_han(c)) {
			if (single != 0)
				laws_token_put(t, c, single);
			if (laws_token_is_han(last))
				laws_token_put(
				    t, (uint64_t)last << 32 | c, pair);
		}
		if (is_word(c) && !is_word(last))
			begin = at - 1;
		if (is_word(c) && !is_word((unsigned char)*at))
			laws_token_put(t,
			    WORD_BIT | hash_bytes(begin, (size_t)(at - begin)),
			    pair);
		last = c;
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct laws_token *x = a, *y = b;

	return (x->key > y->key) - (x->key < y->key);
}

void
laws_token_merge(struct laws_tokens *t)
{
	size_t n = 0;

	if (t->len == 0)
		return;
	qsort(t->v, t->len, sizeof(*t->v), by_key);
	for (size_t i = 1; i < t->len; i++) {
		if (t->v[i].key == t->v[n].key)
			t->v[n].weight += t->v[i].weight;
		else
			t->v[++n] = t->v[i];
	}
	t->len = n + 1;
}

static struct laws_tokens
tokens_of(struct arena *mem, const struct laws_folds *folds, const char *s)
{
	struct laws_tokens t = { .mem = mem };

	laws_token_add(&t, laws_token_fold(mem, folds, s), 0, 1);
	laws_token_merge(&t);
	return t;
}

double
laws_token_fit(struct arena *mem, const struct laws_folds *folds, const char *a,
    const char *b)
{
	struct laws_tokens x = tokens_of(mem, folds, a);
	struct laws_tokens y = tokens_of(mem, folds, b);
	size_t i = 0, k = 0, shared = 0;
	size_t least = x.len < y.len ? x.len : y.len;

	while (i < x.len && k < y.len) {
		if (x.v[i].key == y.v[k].key) {
			shared++;
			i++;
			k++;
		} else if (x.v[i].key < y.v[k].key)
			i++;
		else
			k++;
	}
	return least == 0 ? 0 : (double)shared / (double)least;
}
