#include "laws/laws_shelf_parts.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "laws/laws_cite.h"

/* The shelf as far as it is built, for look-ups. */
static struct laws_shelf
look(struct laws_builder *b, struct laws_shelf_head *head)
{
	static const size_t sizes[SHELF_SPANS] = { [SHELF_NAMES] = sizeof(
						       struct laws_shelf_name),
		[SHELF_SAID] = sizeof(struct laws_shelf_said) };

	*head = (struct laws_shelf_head){ 0 };
	for (int i = 0; i < SHELF_SPANS; i++)
		if (sizes[i] > 0)
			head->spans[i].len =
			    (uint32_t)(b->spans[i].len / sizes[i]);
#define AT(kind) ((const void *)b->spans[kind].bytes)
	return (struct laws_shelf){ .head = head,
		.strings = b->pack.strings.bytes,
		.laws = AT(SHELF_LAWS),
		.editions = AT(SHELF_EDITIONS),
		.parts = AT(SHELF_PARTS),
		.articles = AT(SHELF_ARTICLES),
		.names = AT(SHELF_NAMES),
		.said = AT(SHELF_SAID),
		.legal = AT(SHELF_LEGAL),
		.folds = b->in->folds };
#undef AT
}

static void
add_folded(
    struct laws_builder *b, struct laws_tokens *t, const char *s, float weight)
{
	laws_token_add(
	    t, laws_token_fold(b->mem, &b->in->folds, s), weight, weight);
}

void
laws_shelf_parts_text(struct laws_builder *b)
{
	const struct laws_tuning *tuning = b->tuning;
	struct laws_shelf_head head;
	struct laws_shelf s = look(b, &head);
	struct laws_pack_uses uses = { 0 };
	float *lengths = ARENA_MANY(b->mem, float, b->articles_len);

	for (uint32_t i = 0; i < b->articles_len; i++) {
		const struct laws_shelf_article *a = &s.articles[i];
		const struct laws_shelf_edition *e = &s.editions[a->edition];
		struct laws_tokens t = { .mem = b->mem };

		if (s.laws[e->law].edition != a->edition)
			continue; /* not in force: found by its law alone */
		add_folded(b, &t, laws_shelf_text(&s, a->text), 1);
		for (size_t k = 0; k < t.len; k++)
			lengths[i] += t.v[k].weight;
		add_folded(b, &t, laws_shelf_text(&s, e->title), tuning->title);
		add_folded(b, &t, laws_shelf_text(&s, s.parts[a->part].heading),
		    tuning->chapter);
		laws_token_merge(&t);
		laws_pack_use(b->mem, &uses, &t, i);
	}
	laws_pack_index(b->mem, &b->spans[SHELF_TERMS],
	    &b->spans[SHELF_POSTINGS], &uses, b->articles_len, lengths);
}

/* The articles a question's answer cites; how many there are. */
static uint32_t
put_cites(struct laws_builder *b, const struct laws_shelf *s,
    const struct laws_build_question *q)
{
	float weight = 1;
	uint32_t n = 0;

	for (size_t i = 0; i < q->cites_len; i++) {
		struct laws_cite cite;
		struct laws_shelf_cite out;
		uint32_t law;

		if (!laws_cite_parse(b->mem, &cite, q->cites[i]))
			continue;
		law = laws_shelf_law(s, cite.law);
		if (law == SHELF_NOTHING)
			continue; /* the checker of answers says so */
		out.article = laws_shelf_article(
		    s, s->laws[law].edition, cite.article, cite.sub);
		if (out.article == SHELF_NOTHING)
			continue;
		out.weight = weight;
		weight *= b->tuning->cite_second;
		buf_add(&b->spans[SHELF_CITES], &out, sizeof(out));
		((struct laws_shelf_law *)(void *)b->spans[SHELF_LAWS]
			.bytes)[law]
		    .cited++;
		n++;
	}
	return n;
}

static void
put_phrase(struct laws_builder *b, const struct laws_shelf *s,
    struct laws_pack_uses *uses, uint32_t group, const char *text, float weight,
    struct laws_tokens *out)
{
	struct laws_shelf_phrase p = { .group = group, .weight = weight };
	uint32_t item = (uint32_t)(b->spans[SHELF_PHRASES].len / sizeof(p));
	struct laws_tokens t = { .mem = b->mem };

	if (*text == '\0')
		return;
	laws_query_read(&t, s, text, b->tuning, b->tuning->lexicon_asked);
	p.text = laws_pack_text(&b->pack, text); /* s may be out of date now */
	laws_pack_use(b->mem, uses, &t, item);
	*out = t;
	buf_add(&b->spans[SHELF_PHRASES], &p, sizeof(p));
}

/* Each phrase's length in the space of its terms: for the cosine. */
static void
put_norms(struct laws_builder *b)
{
	struct laws_shelf_phrase *p = (void *)b->spans[SHELF_PHRASES].bytes;
	const struct laws_shelf_term *terms =
	    (const void *)b->spans[SHELF_PHRASE_TERMS].bytes;
	const struct laws_shelf_posting *postings =
	    (const void *)b->spans[SHELF_PHRASE_POSTINGS].bytes;
	size_t n = b->spans[SHELF_PHRASES].len / sizeof(*p);
	size_t m = b->spans[SHELF_PHRASE_TERMS].len / sizeof(*terms);

	for (size_t i = 0; i < n; i++)
		p[i].norm = 0;
	for (size_t i = 0; i < m; i++)
		for (uint32_t k = 0; k < terms[i].len; k++) {
			const struct laws_shelf_posting *at =
			    &postings[terms[i].at + k];
			float w = at->weight * terms[i].idf;

			p[at->item].norm += w * w;
		}
	for (size_t i = 0; i < n; i++)
		p[i].norm = p[i].norm > 0 ? sqrtf(p[i].norm) : 1;
}

/* Adds a question's words to each article that its answer cites. */
static void
add_asked(struct laws_builder *b, const struct laws_shelf_group *g,
    const struct laws_tokens *phrase, struct laws_tokens *articles)
{
	const struct laws_shelf_cite *cites =
	    (const void *)b->spans[SHELF_CITES].bytes;

	for (uint32_t i = 0; i < g->cites_len; i++) {
		const struct laws_shelf_cite *c = &cites[g->cite + i];
		struct laws_tokens *t = &articles[c->article];

		t->mem = b->mem;
		for (size_t k = 0; k < phrase->len; k++)
			laws_token_put(t, phrase->v[k].key,
			    phrase->v[k].weight * c->weight);
	}
}

static void
put_asked(struct laws_builder *b, struct laws_tokens *articles)
{
	struct laws_pack_uses uses = { 0 };
	float *lengths = ARENA_MANY(b->mem, float, b->articles_len);

	for (uint32_t i = 0; i < b->articles_len; i++) {
		laws_token_merge(&articles[i]);
		for (size_t k = 0; k < articles[i].len; k++)
			lengths[i] += articles[i].v[k].weight;
		laws_pack_use(b->mem, &uses, &articles[i], i);
	}
	laws_pack_index(b->mem, &b->spans[SHELF_ASKED_TERMS],
	    &b->spans[SHELF_ASKED_POSTINGS], &uses, b->articles_len, lengths);
}

void
laws_shelf_parts_memory(struct laws_builder *b)
{
	struct laws_shelf_head head;
	struct laws_pack_uses uses = { 0 };
	struct laws_tokens t = { 0 };
	struct laws_tokens *articles =
	    ARENA_MANY(b->mem, struct laws_tokens, b->articles_len);
	uint32_t cite = 0;

	for (size_t i = 0; i < b->in->questions_len; i++) {
		const struct laws_build_question *q = &b->in->questions[i];
		/* strings move as they grow: look anew each time */
		struct laws_shelf s = look(b, &head);
		struct laws_shelf_group g = { .cite = cite };

		g.cites_len = put_cites(b, &s, q);
		g.id = laws_pack_text(&b->pack, q->id);
		g.subject = laws_pack_text(&b->pack, q->subject);
		for (size_t k = 0; k < q->phrases_len; k++) {
			s = look(b, &head);
			put_phrase(
			    b, &s, &uses, (uint32_t)i, q->phrases[k], 1, &t);
			add_asked(b, &g, &t, articles);
		}
		s = look(b, &head);
		put_phrase(
		    b, &s, &uses, (uint32_t)i, q->body, b->tuning->body, &t);
		cite += g.cites_len;
		buf_add(&b->spans[SHELF_GROUPS], &g, sizeof(g));
	}
	laws_pack_index(b->mem, &b->spans[SHELF_PHRASE_TERMS],
	    &b->spans[SHELF_PHRASE_POSTINGS], &uses,
	    b->spans[SHELF_PHRASES].len / sizeof(struct laws_shelf_phrase),
	    NULL);
	put_norms(b);
	put_asked(b, articles);
}
