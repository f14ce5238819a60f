#include "contracts/contracts_interview.h"

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_draft.h"

struct asking {
	struct arena *mem;
	const struct contracts_library *lib;
	const struct contracts_draft *draft;
	const struct contracts_answers *known;
	struct contracts_question *v;
	size_t len;
};

/* What one pass over the clauses takes up. */
enum pass {
	PASS_OPEN, /* no default, unknown to the round */
	PASS_KNOWN, /* no default, known */
	PASS_AMOUNTS /* bargained amounts, with a default */
};

static bool
is_asked(const struct asking *a, const char *key)
{
	for (size_t i = 0; i < a->len; i++)
		if (text_is(a->v[i].key, key))
			return true;
	return false;
}

static bool
fits(const struct asking *a, enum pass pass, const struct contracts_question *q)
{
	const struct contracts_param *p = q->param;

	if (pass == PASS_AMOUNTS)
		return *p->initial != '\0' &&
		    q->clause->part == PART_SUBSTANCE &&
		    q->clause->kind == a->draft->kind &&
		    (p->type == TYPE_MONEY || p->type == TYPE_PERCENT);
	return *p->initial == '\0' && q->is_known == (pass == PASS_KNOWN);
}

static void
take(struct asking *a, enum pass pass, const struct contracts_draft_clause *d)
{
	const struct contracts_clause *c =
	    contracts_clause_find(a->lib, d->library);
	const char *const *holes;
	size_t n;

	if (d->is_removed || d->wording == 0 || c == NULL)
		return;
	n = contracts_clause_holes(a->mem, &holes, c->wordings[d->wording - 1]);
	for (size_t i = 0; i < n && a->len < INTERVIEW_MAX; i++) {
		struct contracts_question q = {
			.key = contracts_draft_key(a->mem, a->lib, c, holes[i]),
			.param = contracts_clause_param(a->lib, c, holes[i]),
			.clause = c,
		};

		q.is_known = contracts_draft_answer(a->known, q.key) != NULL;
		if (q.param != NULL && !is_asked(a, q.key) && fits(a, pass, &q))
			a->v[a->len++] = q;
	}
}

static void
take_all(struct asking *a, enum pass pass)
{
	for (size_t i = 0; i < a->draft->clauses_len; i++)
		take(a, pass, &a->draft->clauses[i]);
}

size_t
contracts_interview_all(struct arena *mem, struct contracts_question **out,
    const struct contracts_library *lib, const struct contracts_draft *draft,
    const struct contracts_answers *known)
{
	struct asking a = { mem, lib, draft, known,
		ARENA_MANY(mem, struct contracts_question, INTERVIEW_MAX), 0 };
	struct contracts_question *sorted =
	    ARENA_MANY(mem, struct contracts_question, INTERVIEW_MAX);
	size_t n = 0;

	/* the room is for what has no default; amounts take what is left */
	for (int pass = PASS_OPEN; pass <= PASS_AMOUNTS; pass++)
		take_all(&a, (enum pass)pass);
	for (int last = 0; last < 2; last++)
		for (size_t i = 0; i < a.len; i++)
			if (a.v[i].is_known == (last == 1))
				sorted[n++] = a.v[i];
	*out = sorted;
	return n;
}

size_t
contracts_interview_steps(size_t len)
{
	return len == 0 ? 1
			: (len + INTERVIEW_PER_STEP - 1) / INTERVIEW_PER_STEP;
}
