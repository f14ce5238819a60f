#include "laws/laws_shelf_pack.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "laws/laws_shelf_format.h"

/* Usual values of BM25. */
#define K1 1.2f
#define B  0.6f

void
laws_pack_open(struct laws_pack *p, struct arena *mem)
{
	*p = (struct laws_pack){
		.mem = mem, .strings = { .mem = mem }, .slots_len = 1024
	};
	p->slots = ARENA_MANY(mem, uint32_t, p->slots_len);
	buf_char(&p->strings, '\0');
}

static size_t
slot_of(const struct laws_pack *p, const char *s)
{
	size_t at = hash_bytes(s, strlen(s)) & (p->slots_len - 1);

	while (p->slots[at] != 0 &&
	    strcmp(p->strings.bytes + p->slots[at], s) != 0)
		at = (at + 1) & (p->slots_len - 1);
	return at;
}

static void
grow(struct laws_pack *p)
{
	uint32_t *old = p->slots;
	size_t len = p->slots_len;

	p->slots_len *= 2;
	p->slots = ARENA_MANY(p->mem, uint32_t, p->slots_len);
	for (size_t i = 0; i < len; i++)
		if (old[i] != 0)
			p->slots[slot_of(p, p->strings.bytes + old[i])] =
			    old[i];
}

uint32_t
laws_pack_text(struct laws_pack *p, const char *s)
{
	size_t at;

	if (*s == '\0')
		return 0;
	if (2 * p->used > p->slots_len)
		grow(p);
	at = slot_of(p, s);
	if (p->slots[at] == 0) {
		p->slots[at] = (uint32_t)p->strings.len;
		buf_add(&p->strings, s, strlen(s) + 1);
		p->used++;
	}
	return p->slots[at];
}

void
laws_pack_use(struct arena *mem, struct laws_pack_uses *u,
    const struct laws_tokens *t, uint32_t item)
{
	if (u->len + t->len > u->room) {
		size_t room = 2 * (u->len + t->len) + 1024;

		u->v = arena_grow(
		    mem, u->v, u->len * sizeof(*u->v), room * sizeof(*u->v));
		u->room = room;
	}
	for (size_t i = 0; i < t->len; i++)
		u->v[u->len++] =
		    (struct laws_pack_use){ t->v[i].key, item, t->v[i].weight };
}

static int
by_key(const void *a, const void *b)
{
	const struct laws_pack_use *x = a, *y = b;

	if (x->key != y->key)
		return x->key > y->key ? 1 : -1;
	return (x->item > y->item) - (x->item < y->item);
}

/* What a term's use is worth in an item of that length: at most K1 + 1. */
static float
worth(float weight, float length, float average)
{
	return weight * (K1 + 1) /
	    (weight + K1 * (1 - B + B * length / average));
}

static float
mean(const float *v, size_t len)
{
	double sum = 0;

	for (size_t i = 0; i < len; i++)
		sum += (double)v[i];
	return len == 0 || sum <= 0 ? 1 : (float)(sum / (double)len);
}

void
laws_pack_index(struct arena *mem, struct buf *terms, struct buf *postings,
    struct laws_pack_uses *u, size_t items, const float *lengths)
{
	float average = lengths == NULL ? 1 : mean(lengths, items);
	size_t end;

	*terms = (struct buf){ .mem = mem };
	*postings = (struct buf){ .mem = mem };
	if (u->len > 0)
		qsort(u->v, u->len, sizeof(*u->v), by_key);
	for (size_t i = 0; i < u->len; i = end) {
		struct laws_shelf_term term = { .key = u->v[i].key,
			.at = (uint32_t)i };

		for (end = i; end < u->len && u->v[end].key == term.key;
		     end++) {
			struct laws_shelf_posting p = { u->v[end].item,
				u->v[end].weight };

			if (lengths != NULL)
				p.weight =
				    worth(p.weight, lengths[p.item], average);
			buf_add(postings, &p, sizeof(p));
		}
		term.len = (uint32_t)(end - i);
		term.idf = logf(1 +
		    ((float)items - (float)term.len + 0.5f) /
			((float)term.len + 0.5f));
		buf_add(terms, &term, sizeof(term));
	}
}
