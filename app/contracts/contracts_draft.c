#include "contracts/contracts_draft.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	STEP = 1 << 20 /* between two clauses: room to put others */
};

const char *
contracts_draft_answer(const struct contracts_answers *a, const char *name)
{
	for (size_t i = 0; i < a->len; i++)
		if (text_is(a->v[i].name, name))
			return *a->v[i].value != '\0' ? a->v[i].value : NULL;
	return NULL;
}

const char *
contracts_draft_key(struct arena *mem, const struct contracts_library *lib,
    const struct contracts_clause *clause, const char *hole)
{
	const struct contracts_param *p =
	    contracts_clause_param(lib, clause, hole);

	for (size_t i = 0; i < clause->params_len; i++)
		if (p == &clause->params[i])
			return text_printf(mem, "%s.%s", clause->id, hole);
	return hole;
}

struct contracts_answers
contracts_draft_join(struct arena *mem, const struct contracts_answers *newer,
    const struct contracts_answers *older)
{
	struct contracts_answer *v =
	    ARENA_MANY(mem, struct contracts_answer, newer->len + older->len);
	size_t n = 0;

	for (size_t i = 0; i < newer->len; i++)
		v[n++] = newer->v[i];
	for (size_t i = 0; i < older->len; i++)
		v[n++] = older->v[i];
	return (struct contracts_answers){ v, n };
}

struct filling {
	struct arena *mem;
	const struct contracts_library *lib;
	const struct contracts_clause *clause;
	const struct contracts_answers *answers;
};

static const char *
value_of(void *to, const char *name)
{
	const struct filling *f = to;
	const struct contracts_param *p =
	    contracts_clause_param(f->lib, f->clause, name);
	const char *typed = contracts_draft_answer(
	    f->answers, contracts_draft_key(f->mem, f->lib, f->clause, name));
	const char *out;

	if (p == NULL)
		return NULL;
	if (typed == NULL ||
	    contracts_param_read(f->mem, p, typed, &out) != VALUE_FINE)
		typed = p->initial;
	return contracts_param_read(f->mem, p, typed, &out) == VALUE_FINE
	    ? out
	    : NULL;
}

const char *
contracts_draft_fill(struct arena *mem, const struct contracts_library *lib,
    const struct contracts_clause *clause, int wording,
    const struct contracts_answers *answers)
{
	struct filling f = { mem, lib, clause, answers };

	return contracts_clause_fill(
	    mem, clause->wordings[wording - 1], value_of, &f);
}

size_t
contracts_draft_begin(struct arena *mem, struct contracts_draft_clause **out,
    const struct contracts_library *lib, const struct contracts_draft *draft)
{
	const struct contracts_clause *const *all;
	size_t len = contracts_clause_of_kind(mem, &all, lib, draft->kind);
	struct contracts_draft_clause *v =
	    ARENA_MANY(mem, struct contracts_draft_clause, len);
	size_t n = 0;

	for (size_t i = 0; i < len && n < DRAFT_CLAUSES_MAX; i++) {
		if (contracts_clause_need(all[i], &draft->place, NULL) ==
		    NEED_OPTIONAL)
			continue;
		v[n] = (struct contracts_draft_clause){
			.clause = (int32_t)n + 1,
			.position = (int64_t)(n + 1) * STEP,
			.library = all[i]->id,
			.wording = 1,
			.title = all[i]->title,
			.text = contracts_draft_fill(
			    mem, lib, all[i], 1, &draft->answers),
		};
		n++;
	}
	*out = v;
	return n;
}

size_t
contracts_draft_refill(struct arena *mem, struct contracts_draft_clause **out,
    const struct contracts_library *lib, const struct contracts_draft *draft,
    const struct contracts_answers *answers)
{
	struct contracts_draft_clause *v = ARENA_MANY(
	    mem, struct contracts_draft_clause, draft->clauses_len + 2);
	size_t n = 0;

	for (size_t i = 0; i < draft->clauses_len; i++) {
		const struct contracts_draft_clause *q = &draft->clauses[i];
		const struct contracts_clause *c =
		    contracts_clause_find(lib, q->library);
		const char *before, *after;

		if (c == NULL || q->wording == 0)
			continue;
		before = contracts_draft_fill(
		    mem, lib, c, q->wording, &draft->answers);
		after = contracts_draft_fill(mem, lib, c, q->wording, answers);
		/* a newer library changes no draft behind people's backs */
		if (text_is(before, after))
			continue;
		v[n] = *q;
		v[n++].text = after;
	}
	*out = v;
	return n;
}

const struct contracts_draft_clause *
contracts_draft_find(const struct contracts_draft *draft, int32_t clause)
{
	for (size_t i = 0; i < draft->clauses_len; i++)
		if (draft->clauses[i].clause == clause)
			return &draft->clauses[i];
	return NULL;
}

/* The place of a library's clause among those of its kind; len for none. */
static size_t
rank(const struct contracts_clause *const *all, size_t len, const char *id)
{
	for (size_t i = 0; i < len; i++)
		if (text_is(all[i]->id, id))
			return i;
	return len;
}

static int64_t
position_of(struct arena *mem, const struct contracts_library *lib,
    const struct contracts_draft *draft, const char *id)
{
	const struct contracts_clause *const *all;
	size_t len = contracts_clause_of_kind(mem, &all, lib, draft->kind);
	size_t own = rank(all, len, id);
	size_t n = draft->clauses_len, at = 0;
	int64_t before, behind;

	for (size_t i = 0; i < n; i++)
		if (own == len ||
		    rank(all, len, draft->clauses[i].library) < own)
			at = i + 1;
	before = at > 0 ? draft->clauses[at - 1].position : 0;
	if (at == n)
		return before + STEP;
	behind = draft->clauses[at].position;
	if (behind - before < 2)
		return draft->clauses[n - 1].position + STEP;
	return before + (behind - before) / 2;
}

bool
contracts_draft_new(struct arena *mem, struct contracts_draft_clause *out,
    const struct contracts_library *lib, const struct contracts_draft *draft,
    const struct contracts_clause *clause)
{
	int32_t last = 0;

	for (size_t i = 0; i < draft->clauses_len; i++)
		if (draft->clauses[i].clause > last)
			last = draft->clauses[i].clause;
	*out = (struct contracts_draft_clause){ .clause = last + 1,
		.library = "",
		.title = "其他约定",
		.text = "____" };
	if (clause != NULL) {
		out->library = clause->id;
		out->wording = 1;
		out->title = clause->title;
		out->text =
		    contracts_draft_fill(mem, lib, clause, 1, &draft->answers);
	}
	out->position = position_of(mem, lib, draft, out->library);
	return draft->clauses_len < DRAFT_CLAUSES_MAX;
}

bool
contracts_draft_move(struct contracts_draft_clause out[2],
    const struct contracts_draft *draft, int32_t clause, bool is_up)
{
	const struct contracts_draft_clause *own =
	    contracts_draft_find(draft, clause);
	const struct contracts_draft_clause *other = NULL;

	if (own == NULL || own->is_removed)
		return false;
	for (size_t i = 0; i < draft->clauses_len; i++) {
		const struct contracts_draft_clause *q = &draft->clauses[i];

		if (q->is_removed || q == own)
			continue;
		if (is_up && q < own)
			other = q;
		if (!is_up && q > own && other == NULL)
			other = q;
	}
	if (other == NULL)
		return false;
	out[0] = *own;
	out[1] = *other;
	out[0].position = other->position;
	out[1].position = own->position;
	return true;
}

bool
contracts_draft_is_blank(const char *text)
{
	return strstr(text, "____") != NULL;
}
