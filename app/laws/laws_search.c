#include "laws/laws_search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "laws/laws_mention.h"
#include "laws/laws_query.h"
#include "laws/laws_shelf.h"

enum {
	LIKES_MAX = 10
};

/* A query on its way through the shelf. */
struct search {
	struct arena *mem;
	const struct laws_shelf *s;
	const struct laws_search_ask *ask;
	const struct laws_tuning *tuning;
	struct laws_tokens terms, asked_terms;
	float *text; /* one for each article */
	float *memory;
	float *asked;
	float *like; /* one for each phrase */
	float *group; /* one for each group: its nearest phrase */
	uint32_t *nearest; /* that phrase */
	struct laws_found *out;
};

/*
 * Sums of one index of articles into v: 0 to 1. Gives the share of the
 * question that the index knows; a term it does not know weighs, too.
 */
static float
score_words(struct search *q, float *v, const struct laws_shelf_index *index,
    const struct laws_tokens *terms)
{
	float all = 0, known = 0;
	uint32_t n = laws_shelf_len(q->s, SHELF_ARTICLES);
	float unknown = logf((float)n + 1);

	for (size_t i = 0; i < terms->len; i++) {
		const struct laws_token *t = &terms->v[i];
		const struct laws_shelf_term *term =
		    laws_shelf_term(index, t->key);

		all += t->weight * (term == NULL ? unknown : term->idf);
		if (term == NULL)
			continue;
		known += t->weight * term->idf;
		for (uint32_t k = 0; k < term->len; k++) {
			const struct laws_shelf_posting *p =
			    &index->postings[term->at + k];

			v[p->item] += t->weight * term->idf * p->weight;
		}
	}
	if (known > 0)
		for (uint32_t i = 0; i < n; i++)
			v[i] /= 2.2f * known;
	return all > 0 ? known / all : 0;
}

/* How like each phrase is: the cosine of weighted terms. */
static void
score_phrases(struct search *q)
{
	float norm = 0;
	uint32_t n = laws_shelf_len(q->s, SHELF_PHRASES);
	float unknown = logf((float)n + 1);

	for (size_t i = 0; i < q->asked_terms.len; i++) {
		const struct laws_token *t = &q->asked_terms.v[i];
		const struct laws_shelf_term *term =
		    laws_shelf_term(&q->s->phrase, t->key);
		float idf = term == NULL ? unknown : term->idf;
		float w = t->weight * idf;

		norm += w * w;
		for (uint32_t k = 0; term != NULL && k < term->len; k++) {
			const struct laws_shelf_posting *p =
			    &q->s->phrase.postings[term->at + k];

			q->like[p->item] += w * p->weight * idf;
		}
	}
	norm = norm > 0 ? sqrtf(norm) : 1;
	for (uint32_t i = 0; i < n; i++)
		q->like[i] *=
		    q->s->phrases[i].weight / (norm * q->s->phrases[i].norm);
}

/* Each group by its nearest phrase. */
static void
score_groups(struct search *q)
{
	for (uint32_t i = 0; i < laws_shelf_len(q->s, SHELF_PHRASES); i++) {
		const struct laws_shelf_phrase *p = &q->s->phrases[i];

		if (q->like[i] > q->group[p->group]) {
			q->group[p->group] = q->like[i];
			q->nearest[p->group] = i;
		}
	}
}

/* Votes: the best answer that cites an article, and a part of the others. */
static void
vote(struct search *q)
{
	const struct laws_tuning *t = q->tuning;
	float *more =
	    ARENA_MANY(q->mem, float, laws_shelf_len(q->s, SHELF_ARTICLES));

	for (uint32_t g = 0; g < laws_shelf_len(q->s, SHELF_GROUPS); g++) {
		const struct laws_shelf_group *group = &q->s->groups[g];
		float strength = powf(q->group[g], t->memory_power);

		for (uint32_t k = 0; k < group->cites_len; k++) {
			const struct laws_shelf_cite *c =
			    &q->s->cites[group->cite + k];
			float v = strength * c->weight;

			more[c->article] += v;
			if (v > q->memory[c->article])
				q->memory[c->article] = v;
		}
	}
	for (uint32_t i = 0; i < laws_shelf_len(q->s, SHELF_ARTICLES); i++)
		if (more[i] > 0)
			q->memory[i] +=
			    t->memory_more * (more[i] - q->memory[i]);
}

static float
level_prior(const char *level)
{
	if (text_is(level, "法律"))
		return 1;
	if (text_is(level, "行政法规") || text_is(level, "部门规章"))
		return 0.6f;
	return text_is(level, "司法解释") ? 0.3f : 0.2f;
}

bool
laws_search_holds(
    const struct place *at, const char *province, const char *city)
{
	if (*province == '\0')
		return true;
	if (!text_is(at->province, province))
		return false;
	return *city == '\0' || *at->city == '\0' || text_is(at->city, city);
}

/* What the text as a whole adds; below -1 it is not for this place. */
static float
edition_prior(const struct search *q, const struct laws_shelf_edition *e)
{
	const struct laws_tuning *t = q->tuning;
	const struct place *at = &q->out->place;
	const char *province = laws_shelf_text(q->s, e->province);
	const char *city = laws_shelf_text(q->s, e->city);
	float prior = t->level * level_prior(laws_shelf_text(q->s, e->level)) +
	    t->cited * logf(1 + (float)q->s->laws[e->law].cited);

	if (*province == '\0')
		return prior;
	if (place_is_nation(at))
		return prior - t->elsewhere;
	if (!laws_search_holds(at, province, city))
		return -2;
	return prior + t->here;
}

static bool
is_better(const struct laws_hit *x, const struct laws_hit *y)
{
	if (x->score != y->score)
		return x->score > y->score;
	return x->article < y->article;
}

/* Puts a hit in its place among the best; most fall behind at once. */
static void
keep(struct laws_found *f, const struct laws_hit *hit, size_t limit)
{
	size_t at = f->hits_len;

	if (at == limit && !is_better(hit, &f->hits[at - 1]))
		return;
	if (at < limit)
		f->hits_len++;
	else
		at--;
	for (; at > 0 && is_better(hit, &f->hits[at - 1]); at--)
		f->hits[at] = f->hits[at - 1];
	f->hits[at] = *hit;
}

static void
gather_edition(
    struct search *q, const struct laws_shelf_edition *e, float prior)
{
	const struct laws_tuning *t = q->tuning;

	for (uint32_t k = 0; k < e->articles_len; k++) {
		uint32_t i = e->article + k;
		struct laws_hit hit = { i,
			q->text[i] + t->memory * q->memory[i] +
			    t->asked * q->asked[i] + prior,
			q->text[i], q->memory[i] };

		if (q->text[i] > 0 || q->memory[i] > 0 || q->asked[i] > 0)
			keep(q->out, &hit, q->ask->limit);
	}
}

static void
gather(struct search *q)
{
	q->out->hits = ARENA_MANY(q->mem, struct laws_hit, q->ask->limit);
	for (uint32_t e = 0; e < laws_shelf_len(q->s, SHELF_EDITIONS); e++) {
		float prior = edition_prior(q, &q->s->editions[e]);

		if (prior >= -1)
			gather_edition(q, &q->s->editions[e], prior);
	}
}

static int
by_likeness(const void *a, const void *b)
{
	const struct laws_like *x = a, *y = b;

	return (x->likeness < y->likeness) - (x->likeness > y->likeness);
}

static void
gather_likes(struct search *q)
{
	uint32_t n = laws_shelf_len(q->s, SHELF_GROUPS);
	struct laws_like *v = ARENA_MANY(q->mem, struct laws_like, n);
	size_t len = 0;

	for (uint32_t g = 0; g < n; g++)
		if (q->group[g] > 0.05f)
			v[len++] = (struct laws_like){ laws_shelf_text(q->s,
							   q->s->groups[g].id),
				laws_shelf_text(
				    q->s, q->s->phrases[q->nearest[g]].text),
				q->group[g] };
	if (len > 0)
		qsort(v, len, sizeof(*v), by_likeness);
	q->out->likes = v;
	q->out->likes_len = len < LIKES_MAX ? len : LIKES_MAX;
}

struct place
laws_search_place(const struct laws_shelf *s, const char *text)
{
	struct place best = { "", "" };

	for (size_t i = 0; i < place_rows_len; i++) {
		const struct place_row *row = &place_rows[i];
		bool has_texts = false;

		if (strstr(text, row->brief) == NULL ||
		    (*best.province != '\0' && *row->city == '\0'))
			continue;
		for (uint32_t e = 0; e < laws_shelf_len(s, SHELF_EDITIONS); e++)
			has_texts = has_texts ||
			    text_is(laws_shelf_text(s, s->editions[e].province),
				row->province);
		if (has_texts)
			best = (struct place){ row->province, row->city };
	}
	return best;
}

/* An article that the question names goes to the top. */
static void
lift_named(struct search *q)
{
	uint32_t named = laws_mention_named(q->s, q->ask->question);

	if (named != SHELF_NOTHING)
		q->text[named] += 2;
}

void
laws_search(struct arena *mem, struct laws_found *out,
    const struct laws_shelf *s, const struct laws_search_ask *ask)
{
	uint32_t articles = laws_shelf_len(s, SHELF_ARTICLES);
	uint32_t groups = laws_shelf_len(s, SHELF_GROUPS);
	struct search q = { .mem = mem,
		.s = s,
		.ask = ask,
		.tuning =
		    ask->tuning == NULL ? &laws_tuning_usual : ask->tuning,
		.terms = { .mem = mem },
		.asked_terms = { .mem = mem },
		.text = ARENA_MANY(mem, float, articles),
		.memory = ARENA_MANY(mem, float, articles),
		.asked = ARENA_MANY(mem, float, articles),
		.like =
		    ARENA_MANY(mem, float, laws_shelf_len(s, SHELF_PHRASES)),
		.group = ARENA_MANY(mem, float, groups),
		.nearest = ARENA_MANY(mem, uint32_t, groups),
		.out = out };

	*out = (struct laws_found){ .place = ask->place };
	if (place_is_nation(&out->place))
		out->place = laws_search_place(s, ask->question);
	laws_query_read(
	    &q.terms, s, ask->question, q.tuning, q.tuning->lexicon);
	laws_query_read(&q.asked_terms, s, ask->question, q.tuning,
	    q.tuning->lexicon_asked);
	out->has_terms = q.terms.len > 0;
	out->known = score_words(&q, q.text, &s->text, &q.terms);
	(void)score_words(&q, q.asked, &s->asked, &q.asked_terms);
	score_phrases(&q);
	score_groups(&q);
	vote(&q);
	lift_named(&q);
	gather(&q);
	gather_likes(&q);
}
