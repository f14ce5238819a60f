#include "assistant/assistant.h"

#include "base/text.h"

/* Found on the tuning questions: docs/assistant.md. */
static const float work_least = 0.10f; /* likeness, with one word of work */
static const float strange_least = 0.30f; /* without any */
static const float strange_sure = 0.60f; /* with words of something else */
static const float answer_least = 0.40f; /* nearness of an answer given */
static const float answer_alike = 0.15f; /* and likeness of its wording */
static const float other_least = 0.20f;
static const float articles_count = 1.1f; /* of articles against likeness */
static const float place_counts = 0.2f; /* of an article among those found */
static const float further_count = 0.3f; /* of articles behind the best */

static float
nearest(const struct laws_found *found)
{
	return found->likes_len > 0 ? found->likes[0].likeness : 0;
}

static bool
is_about_work(const struct laws_shelf *s, const struct laws_found *found,
    const char *question)
{
	int words = assistant_words_of_work(question);
	float like = nearest(found);

	if (laws_mention_named(s, question) != SHELF_NOTHING || words >= 2)
		return true;
	if (words == 1)
		return like >= work_least;
	return like >= (words == 0 ? strange_least : strange_sure);
}

static const struct laws_shelf_group *
group_of(const struct laws_shelf *s, const char *answer)
{
	for (uint32_t i = 0; i < laws_shelf_len(s, SHELF_GROUPS); i++)
		if (text_is(laws_shelf_text(s, s->groups[i].id), answer))
			return &s->groups[i];
	return NULL;
}

/*
 * What the articles found say for an answer: the best that it cites, each
 * less by its place, and a part of the others.
 */
static float
of_articles(const struct laws_shelf *s, const struct laws_found *found,
    const char *answer)
{
	const struct laws_shelf_group *g = group_of(s, answer);
	float best = 0, sum = 0;

	for (size_t i = 0; g != NULL && i < found->hits_len; i++)
		for (uint32_t k = 0; k < g->cites_len; k++) {
			float v = found->hits[i].score /
			    (1 + place_counts * (float)i);

			if (s->cites[g->cite + k].article !=
			    found->hits[i].article)
				continue;
			best = v > best ? v : best;
			sum += v;
		}
	return best + further_count * (sum - best);
}

static float
likeness_of(const struct laws_found *found, const char *answer)
{
	for (size_t i = 0; i < found->likes_len; i++)
		if (text_is(found->likes[i].id, answer))
			return found->likes[i].likeness;
	return 0;
}

/* Puts an answer among the nearest, the best first. */
static void
place(const char **ids, float *scores, size_t *len, const char *id, float score)
{
	size_t at = *len;

	if (*len <= ASSISTANT_OTHERS_MAX)
		(*len)++;
	else if (score <= scores[ASSISTANT_OTHERS_MAX])
		return;
	else
		at = ASSISTANT_OTHERS_MAX;
	for (; at > 0 && scores[at - 1] < score; at--) {
		scores[at] = scores[at - 1];
		ids[at] = ids[at - 1];
	}
	scores[at] = score;
	ids[at] = id;
}

void
assistant_choose(struct assistant_choice *out, const struct laws_shelf *s,
    const struct laws_found *found, const char *question)
{
	const char *ids[ASSISTANT_OTHERS_MAX + 1];
	float scores[ASSISTANT_OTHERS_MAX + 1];
	size_t len = 0, from = 0;

	*out = (struct assistant_choice){ .verdict = ASSISTANT_EMPTY };
	if (!found->has_terms)
		return;
	for (size_t i = 0; i < found->likes_len; i++) {
		const char *id = found->likes[i].id;

		if (*id != '\0')
			place(ids, scores, &len, id,
			    found->likes[i].likeness +
				articles_count * of_articles(s, found, id));
	}
	out->nearness = len > 0 ? scores[0] : 0;
	out->likeness = len > 0 ? likeness_of(found, ids[0]) : 0;
	out->verdict = !is_about_work(s, found, question) ? ASSISTANT_REFUSED
	    : out->nearness >= answer_least && out->likeness >= answer_alike
	    ? ASSISTANT_ANSWERED
	    : ASSISTANT_UNSURE;
	if (out->verdict == ASSISTANT_ANSWERED)
		out->answer = ids[from++];
	for (; from < len && out->others_len < ASSISTANT_OTHERS_MAX; from++)
		if (scores[from] >= other_least)
			out->others[out->others_len++] = ids[from];
}

void
assistant_ask(struct arena *mem, struct assistant_asked *out,
    const struct laws_shelf *s, const char *question, struct place place)
{
	struct laws_search_ask ask = {
		.question = question, .place = place, .limit = ASSISTANT_HITS
	};

	laws_search(mem, &out->found, s, &ask);
	assistant_choose(&out->choice, s, &out->found, question);
}

bool
assistant_holds(const struct place *at, const struct laws_article *article)
{
	struct place of;

	if (place_is_nation(at) || !place_read(&of, article->region))
		return true;
	return laws_search_holds(at, of.province, of.city);
}
