#include "contracts/contracts_index.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_wording.h"

static size_t
bucket_of(uint32_t c)
{
	return (c * 2654435761u >> 8) % INDEX_BUCKETS;
}

static struct contracts_word *
find(const struct contracts_index *x, const uint32_t *ch, size_t len)
{
	struct contracts_word *w = x->buckets[bucket_of(ch[0])];

	for (; w != NULL; w = w->next)
		if (w->len == len && memcmp(w->ch, ch, len * sizeof(*ch)) == 0)
			return w;
	return NULL;
}

static struct contracts_word *
intern(struct arena *mem, struct contracts_index *x, const char *s)
{
	size_t n = text_chars(s), bucket;
	uint32_t *ch = ARENA_MANY(mem, uint32_t, n + 1);
	struct contracts_word *w;

	for (size_t i = 0; i < n; i++)
		ch[i] = text_next(&s);
	w = find(x, ch, n);
	if (w != NULL)
		return w;
	w = ARENA_NEW(mem, struct contracts_word);
	bucket = bucket_of(ch[0]);
	*w = (struct contracts_word){
		.ch = ch, .len = n, .next = x->buckets[bucket]
	};
	x->buckets[bucket] = w;
	return w;
}

static void
add_words(struct arena *mem, struct contracts_index *x, size_t topic,
    enum contracts_place_of_word place, size_t group,
    const struct contracts_topic_words *words)
{
	for (size_t i = 0; i < words->len; i++) {
		struct contracts_word *w = intern(mem, x, words->v[i]);
		struct contracts_word_use *uses =
		    arena_grow(mem, w->uses, w->uses_len * sizeof(*uses),
			(w->uses_len + 1) * sizeof(*uses));

		uses[w->uses_len++] =
		    (struct contracts_word_use){ (uint32_t)topic,
			    (uint8_t)place, (uint8_t)group };
		w->uses = uses;
	}
}

const struct contracts_index *
contracts_index_build(struct arena *mem, const struct contracts_topics *topics)
{
	struct contracts_index *x = ARENA_NEW(mem, struct contracts_index);

	x->topics = *topics;
	for (size_t i = 0; i < topics->len; i++) {
		const struct contracts_topic *t = &topics->v[i];

		for (size_t k = 0; k < t->in_len; k++)
			add_words(mem, x, i, WORD_IN, k, &t->in[k]);
		for (size_t k = 0; k < t->at_len; k++)
			add_words(mem, x, i, WORD_AT, k, &t->at[k]);
		for (size_t k = 0; k < t->fields_len; k++)
			add_words(mem, x, i, WORD_FIELD, k, &t->fields[k]);
		add_words(mem, x, i, WORD_NOT, 0, &t->not );
	}
	return x;
}

static void
add_hit(struct arena *mem, struct contracts_hit **v, size_t *len, size_t *room,
    struct contracts_hit hit)
{
	if (*len == *room) {
		size_t more = *room * 2 + 16;

		*v =
		    arena_grow(mem, *v, *len * sizeof(**v), more * sizeof(**v));
		*room = more;
	}
	(*v)[(*len)++] = hit;
}

size_t
contracts_index_hits(struct arena *mem, const struct contracts_index *index,
    const struct wording *text, size_t start, size_t end,
    struct contracts_hit **out)
{
	size_t len = 0, room = 0;

	*out = NULL;
	for (size_t i = start; i < end; i++) {
		const struct contracts_word *w;

		/* 满10年 does not stand in 不满10年 */
		if (text->ch[i] == 0x6ee1 && i > start &&
		    (text->ch[i - 1] == 0x4e0d || text->ch[i - 1] == 0x672a))
			continue;
		w = index->buckets[bucket_of(text->ch[i])];

		for (; w != NULL; w = w->next)
			if (w->len <= end - i &&
			    memcmp(w->ch, text->ch + i,
				w->len * sizeof(*w->ch)) == 0)
				add_hit(mem, out, &len, &room,
				    (struct contracts_hit){ i, i + w->len, w });
	}
	return len;
}
