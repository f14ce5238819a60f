#include "costing/costing_job_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_book_page.h"
#include "costing/costing_json.h"
#include "costing/costing_search.h"
#include "web/job.h"

enum {
	INLINE_BYTES = 16 * 1024 /* more goes to a thread: over 5 ms */
};

/* At which raise the labour offer costs what the other side would pay. */
static void
search(struct arena *mem, struct costing_job *j)
{
	const struct costing_spec *s = &j->spec;
	int64_t other = j->result.offers[COSTING_EMPLOYER].totals[0].cents;

	j->raise_at = costing_search_raise(s);
	if (j->raise_at < s->proposals_len) {
		j->has_even = costing_search_value(
		    &j->even_bp, s, COSTING_LABOUR, j->raise_at, other);
		j->has_budget_raise = s->budget_cents > 0 &&
		    costing_search_value(&j->budget_raise_bp, s, COSTING_LABOUR,
			j->raise_at, s->budget_cents);
	}
	for (int side = 0; side < COSTING_SIDES; side++) {
		int64_t *v = ARENA_MANY(mem, int64_t, s->proposals_len);

		for (size_t i = 0; i < s->proposals_len; i++)
			if (costing_search_step_cost(&v[i], s,
				(enum costing_side)side, i) != COSTING_FINE)
				v[i] = 0;
		j->steps_cents[side] = v;
	}
}

static void
finish_page(struct arena *mem, struct costing_job *j)
{
	search(mem, j);
	if (j->spec.lines_len > COSTING_JOB_EXPLAINED)
		return;
	for (int side = 0; side < COSTING_SIDES; side++)
		if (costing_compute_parts(mem, &j->parts[side], &j->spec,
			(enum costing_side)side) != COSTING_FINE)
			j->parts[side] = NULL;
}

static void
work(struct arena *mem, void *data)
{
	struct costing_job *j = data;

	j->problem = costing_json_parse(mem, &j->spec, j->bytes, j->len);
	if (j->problem != NULL)
		return;
	j->wrong = costing_compute(mem, &j->result, &j->spec);
	if (j->wrong != COSTING_FINE) {
		j->problem = costing_json_wrong(j->wrong);
		return;
	}
	if (j->want == COSTING_JOB_PAGE)
		finish_page(mem, j);
	else if (j->want == COSTING_JOB_BOOK)
		j->problem = costing_book_write(mem, &j->book, j);
	else {
		j->json = (struct json){ .out = { .mem = mem } };
		costing_json_result(&j->json, &j->spec, &j->result);
	}
}

enum fail
costing_job_run(struct ctx *c, struct costing_job **job)
{
	struct arena own = { 0 };
	struct costing_job *j;
	enum fail f;

	(*job)->lang = c->lang;
	(*job)->now_at = c->now_at;
	if ((*job)->len <= INLINE_BYTES && (*job)->want != COSTING_JOB_BOOK) {
		work(c->mem, *job);
		return OK;
	}
	j = ARENA_NEW(&own, struct costing_job);
	*j = **job;
	j->bytes = arena_copy(&own, j->bytes, j->len);
	j->title = text_copy(&own, j->title);
	f = job_thread_with(c, &own, work, j);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	j->json.out.mem = c->mem;
	*job = j;
	return OK;
}
