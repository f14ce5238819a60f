#include "costing/costing_book_block_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_book_cell_page.h"
#include "costing/costing_kind.h"
#include "costing/costing_say_page.h"
#include "text/xlsx_out.h"

bool
costing_book_block_is_for(
    const struct costing_line *l, const struct costing_proposal *p)
{
	return *p->band == '\0' || text_is(p->band, l->band);
}

size_t
costing_book_block_count(const struct costing_spec *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->lines_len; i++) {
		n++;
		for (size_t k = 0; k < s->proposals_len; k++)
			n += costing_book_block_is_for(
			    &s->lines[i], &s->proposals[k]);
	}
	return n;
}

static void
begin_row(const struct costing_book_row *w, size_t line, int64_t number,
    const char *name)
{
	struct xlsx_out *x = w->r->x;

	xlsx_out_row(x);
	xlsx_out_i64(x, (int64_t)line + 1);
	xlsx_out_text(x, w->r->s->lines[line].post);
	costing_book_cell_put(
	    x, w->r->s->lines[line].heads, "='%s'!C%u", w->r->lines, w->line);
	xlsx_out_i64(x, number);
	xlsx_out_text(x, name);
}

static struct costing_book_state
state_of(const struct costing_person *q, size_t proposal,
    const struct costing_part *part)
{
	return (struct costing_book_state){ q->pay, q->piece,
		q->level[proposal], q->wages, q->contributions, q->l->heads,
		*part };
}

/* [year * (proposals + 1)] is the beginning, then a state a proposal. */
static void
walk(struct costing_book_state *out, const struct costing_book_rows *r,
    size_t line, const size_t *order)
{
	const struct costing_spec *s = r->s;
	struct costing_person q = { .s = s, .l = &s->lines[line] };
	const struct costing_part none = { 0 };

	q.pay = q.l->pay_cents;
	q.piece = q.l->piece_cents;
	for (q.year = 0; q.year < s->years; q.year++) {
		q.wages = costing_person_year_wages(q.l);
		q.contributions = costing_person_contributions(s, q.wages);
		*out++ = state_of(&q, 0, &none);
		for (size_t i = 0; i < s->proposals_len; i++) {
			struct costing_part part =
			    costing_person_apply(&q, order[i], r->side);

			*out++ = state_of(&q, order[i], &part);
		}
	}
}

static void
put_line(const struct costing_book_rows *r, size_t line, const size_t *order,
    const struct costing_book_state *states)
{
	const struct costing_spec *s = r->s;
	struct costing_book_row w = { .r = r, .line = (unsigned)line + 2 };
	size_t per_year = s->proposals_len + 1;

	w.at = xlsx_out_at_row(r->x) + 1;
	w.last = w.at;
	for (size_t i = 0; i < s->proposals_len; i++)
		w.last += costing_book_block_is_for(
		    &s->lines[line], &s->proposals[i]);
	begin_row(&w, line, 0, r->base);
	for (w.year = 0; w.year < s->years; w.year++)
		costing_book_cell_base(&w, &states[(size_t)w.year * per_year]);
	for (size_t i = 0; i < s->proposals_len; i++) {
		w.p = &s->proposals[order[i]];
		if (!costing_book_block_is_for(&s->lines[line], w.p))
			continue;
		w.at++;
		w.proposal = (unsigned)order[i] + 2;
		begin_row(&w, line, (int64_t)order[i] + 1,
		    costing_say_proposal(r->mem, r->lang, w.p));
		for (w.year = 0; w.year < s->years; w.year++)
			costing_book_cell_block(
			    &w, &states[(size_t)w.year * per_year + i + 1]);
	}
}

void
costing_book_block_details(const struct costing_book_rows *r)
{
	const struct costing_spec *s = r->s;
	size_t *order = ARENA_MANY(r->mem, size_t, s->proposals_len);
	struct costing_book_state *states =
	    ARENA_MANY(r->mem, struct costing_book_state,
		(s->proposals_len + 1) * COSTING_YEARS_MAX);

	costing_kind_order(order, s);
	for (size_t i = 0; i < s->lines_len; i++) {
		walk(states, r, i, order);
		put_line(r, i, order, states);
	}
}
