#include "laws/laws_subject.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/text.h"
#include "laws/laws_shelf.h"

const struct laws_subject laws_subjects[] = {
	{ "bargaining", MSG_SUBJECT_BARGAINING },
	{ "procedure", MSG_SUBJECT_PROCEDURE },
	{ "representatives", MSG_SUBJECT_REPRESENTATIVES },
	{ "collective-contract", MSG_SUBJECT_COLLECTIVE_CONTRACT },
	{ "congress", MSG_SUBJECT_CONGRESS },
	{ "union", MSG_SUBJECT_UNION },
	{ "supervision", MSG_SUBJECT_SUPERVISION },
	{ "wage-guideline", MSG_SUBJECT_WAGE_GUIDELINE },
	{ "pay", MSG_SUBJECT_PAY },
	{ "overtime", MSG_SUBJECT_OVERTIME },
	{ "hours", MSG_SUBJECT_HOURS },
	{ "leave", MSG_SUBJECT_LEAVE },
	{ "women", MSG_SUBJECT_WOMEN },
	{ "minors", MSG_SUBJECT_MINORS },
	{ "contract", MSG_SUBJECT_CONTRACT },
	{ "dismissal", MSG_SUBJECT_DISMISSAL },
	{ "severance", MSG_SUBJECT_SEVERANCE },
	{ "discipline", MSG_SUBJECT_DISCIPLINE },
	{ "training", MSG_SUBJECT_TRAINING },
	{ "dispatch", MSG_SUBJECT_DISPATCH },
	{ "platform", MSG_SUBJECT_PLATFORM },
	{ "injury", MSG_SUBJECT_INJURY },
	{ "disease", MSG_SUBJECT_DISEASE },
	{ "safety", MSG_SUBJECT_SAFETY },
	{ "insurance", MSG_SUBJECT_INSURANCE },
	{ "fund", MSG_SUBJECT_FUND },
	{ "retirement", MSG_SUBJECT_RETIREMENT },
	{ "disputes", MSG_SUBJECT_DISPUTES },
	{ "privacy", MSG_SUBJECT_PRIVACY },
	{ "other", MSG_SUBJECT_OTHER },
};
const size_t laws_subjects_len = sizeof(laws_subjects) / sizeof(*laws_subjects);

const struct laws_subject *
laws_subject_find(const char *key)
{
	for (size_t i = 0; i < laws_subjects_len; i++)
		if (text_is(laws_subjects[i].key, key))
			return &laws_subjects[i];
	return NULL;
}

/* An article while it is sorted: its statute's citations, then its own. */
struct row {
	uint32_t article, cited;
	uint32_t law, law_cited;
};

static int
by_law(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->law_cited != y->law_cited)
		return x->law_cited < y->law_cited ? 1 : -1;
	if (x->law != y->law)
		return x->law < y->law ? -1 : 1;
	return (x->article > y->article) - (x->article < y->article);
}

/* Counts the citations of answers on the subject, article by article. */
static void
count(uint32_t *counts, const struct laws_shelf *s, const char *key)
{
	for (uint32_t g = 0; g < laws_shelf_len(s, SHELF_GROUPS); g++) {
		const struct laws_shelf_group *group = &s->groups[g];

		if (!text_is(laws_shelf_text(s, group->subject), key))
			continue;
		for (uint32_t k = 0; k < group->cites_len; k++)
			counts[s->cites[group->cite + k].article]++;
	}
}

size_t
laws_subject_articles(struct arena *mem, struct laws_subject_article **out,
    const struct laws_shelf *s, const char *key)
{
	uint32_t n = laws_shelf_len(s, SHELF_ARTICLES);
	uint32_t *counts = ARENA_MANY(mem, uint32_t, n);
	uint32_t *laws =
	    ARENA_MANY(mem, uint32_t, laws_shelf_len(s, SHELF_LAWS));
	struct row *rows = ARENA_MANY(mem, struct row, n);
	size_t len = 0;

	count(counts, s, key);
	for (uint32_t i = 0; i < n; i++)
		if (counts[i] > 0) {
			uint32_t law = s->editions[s->articles[i].edition].law;

			laws[law] += counts[i];
			rows[len++] = (struct row){ i, counts[i], law, 0 };
		}
	for (size_t i = 0; i < len; i++)
		rows[i].law_cited = laws[rows[i].law];
	if (len > 0)
		qsort(rows, len, sizeof(*rows), by_law);
	*out = ARENA_MANY(mem, struct laws_subject_article, len);
	for (size_t i = 0; i < len; i++)
		(*out)[i] = (struct laws_subject_article){ rows[i].article,
			rows[i].cited };
	return len;
}
