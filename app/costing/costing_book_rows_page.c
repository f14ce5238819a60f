#include "costing/costing_book_block_page.h"
#include "costing/costing_book_cell_page.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_job_page.h"
#include "costing/costing_person.h"
#include "costing/costing_say_page.h"
#include "text/xlsx_out.h"

void
costing_book_rows_line(struct xlsx_out *x, const struct costing_line *l)
{
	unsigned r;
	int64_t weighted = l->hours_cents[0] * INT64_C(150) +
	    l->hours_cents[1] * INT64_C(200) + l->hours_cents[2] * INT64_C(300);

	xlsx_out_row(x);
	r = xlsx_out_at_row(x);
	xlsx_out_text(x, l->post);
	xlsx_out_text(x, l->band);
	xlsx_out_i64(x, l->heads);
	xlsx_out_cents(x, l->pay_cents);
	xlsx_out_cents(x, l->piece_cents);
	xlsx_out_cents(x, l->allowance_cents);
	xlsx_out_cents(x, l->bonus_cents);
	xlsx_out_i64(x, l->years);
	xlsx_out_i64(x, l->skill);
	xlsx_out_scaled(x, l->nights_cents, 2);
	for (int i = 0; i < 3; i++)
		xlsx_out_scaled(x, l->hours_cents[i], 2);
	xlsx_out_i64(x, l->is_hot);
	costing_book_cell_put(x, l->pay_cents, "=ROUND(D%u*100,0)", r);
	costing_book_cell_put(x, l->piece_cents, "=ROUND(E%u*100,0)", r);
	costing_book_cell_put(x, weighted,
	    "=ROUND(K%u*100,0)*150+ROUND(L%u*100,0)*200+ROUND(M%u*100,0)*300",
	    r, r, r);
	costing_book_cell_put(x,
	    (int64_t)l->hours_cents[0] + l->hours_cents[1] + l->hours_cents[2],
	    "=ROUND(K%u*100,0)+ROUND(L%u*100,0)+ROUND(M%u*100,0)", r, r, r);
	costing_book_cell_put(x, costing_person_year_wages(l),
	    "=12*(O%u+P%u+ROUND(F%u*100,0)+ROUND(O%u*Q%u/1740000,0))+"
	    "ROUND(G%u*100,0)",
	    r, r, r, r, r, r);
	costing_book_cell_put(x, l->nights_cents, "=ROUND(J%u*100,0)", r);
}

void
costing_book_rows_scheme(struct xlsx_out *x, const struct costing_scheme *k)
{
	unsigned r;

	xlsx_out_row(x);
	r = xlsx_out_at_row(x);
	xlsx_out_text(x, k->name);
	xlsx_out_scaled(x, k->rate_bp, 2);
	xlsx_out_cents(x, k->lower_cents);
	xlsx_out_cents(x, k->upper_cents);
	xlsx_out_text(x, k->source);
	costing_book_cell_put(x, k->rate_bp, "=ROUND(B%u*100,0)", r);
	costing_book_cell_put(
	    x, k->lower_cents * 12, "=ROUND(C%u*100,0)*12", r);
	costing_book_cell_put(x,
	    k->upper_cents > 0 ? k->upper_cents * 12
			       : INT64_C(1000000000000000),
	    "=IF(D%u>0,ROUND(D%u*100,0)*12,1E+15)", r, r);
}

void
costing_book_rows_proposal(struct xlsx_out *x, size_t i, const char *name,
    const struct costing_proposal *p)
{
	char from[4];

	xlsx_out_row(x);
	xlsx_out_i64(x, (int64_t)i + 1);
	xlsx_out_text(x, name);
	xlsx_out_text(x, p->band);
	xlsx_out_i64(x, p->month);
	xlsx_out_i64(x, p->extra);
	for (int side = 0; side < COSTING_SIDES; side++)
		for (int y = 0; y < COSTING_YEARS_MAX; y++)
			xlsx_out_scaled(x, p->values[side][y], 2);
	for (uint32_t k = 0; k < COSTING_SIDES * COSTING_YEARS_MAX; k++)
		costing_book_cell_put(x, p->values[k / 3][k % 3],
		    "=ROUND(%s%u*100,0)",
		    costing_book_cell_letters(from, 6 + k), xlsx_out_at_row(x));
}

/* The sum over a detail sheet's rows of one column of a year, times heads. */
static void
put_sum(struct xlsx_out *x, const struct costing_job *j, enum costing_side side,
    int64_t proposal, int year, int column, int64_t now)
{
	size_t last = costing_book_block_count(&j->spec) + 1;
	const char *sheet = costing_say_side(j->lang, side);
	char text[400], name[4];

	costing_book_cell_letters(
	    name, (uint32_t)(6 + year * COSTING_BOOK_BLOCK + column));
	snprintf(text, sizeof(text),
	    "=SUMPRODUCT(('%s'!$D$2:$D$%zu=%lld)*'%s'!$C$2:$C$%zu*"
	    "'%s'!%s$2:%s$%zu)/100",
	    sheet, last, (long long)proposal, sheet, last, sheet, name, name,
	    last);
	xlsx_out_formula(x, XLSX_OUT_CENTS, text, now);
}

/* A row of the summary: a proposal, or number 0 for all of an offer. */
struct sum {
	const struct costing_job *j;
	enum costing_side side;
	size_t proposal; /* proposals_len: all of them */
	int year;
	unsigned first; /* the year's first row, for the sum */
	unsigned before; /* the same row a year earlier; 0: none */
	bool is_live;
};

static void
put_money(struct xlsx_out *x, bool is_live, int64_t now, const char *text)
{
	if (is_live)
		xlsx_out_formula(x, XLSX_OUT_CENTS, text, now);
	else
		xlsx_out_cents(x, now);
}

/* Wages, contributions, other: from the detail sheet, or from above. */
static void
put_three(
    struct xlsx_out *x, const struct sum *m, const struct costing_cost *cost)
{
	static const int columns[3] = { 3, 4, 5 };
	const int64_t now[3] = { cost->wages_cents, cost->contributions_cents,
		cost->other_cents };
	char text[60];

	for (int i = 0; i < 3; i++) {
		snprintf(text, sizeof(text), "=ROUND(SUM(%c%u:%c%u)*100,0)/100",
		    'E' + i, m->first, 'E' + i, xlsx_out_at_row(x) - 1);
		if (!m->is_live)
			xlsx_out_cents(x, now[i]);
		else if (m->proposal == m->j->spec.proposals_len)
			put_money(
			    x, m->first < xlsx_out_at_row(x), now[i], text);
		else
			put_sum(x, m->j, m->side, (int64_t)m->proposal + 1,
			    m->year, columns[i], now[i]);
	}
}

static void
put_row(struct arena *mem, struct xlsx_out *x, const struct sum *m)
{
	const struct costing_offer *o = &m->j->result.offers[m->side];
	size_t len = m->j->spec.proposals_len;
	const struct costing_cost *cost = m->proposal < len
	    ? &o->costs[m->proposal * COSTING_YEARS_MAX + (size_t)m->year]
	    : &o->totals[m->year];
	char text[60];
	unsigned at;

	if (m->proposal < len)
		xlsx_out_row(x);
	else
		xlsx_out_row_bold(x);
	at = xlsx_out_at_row(x);
	xlsx_out_text(x, costing_say_side(m->j->lang, m->side));
	xlsx_out_plain(x, m->j->spec.base_year + 1 + m->year);
	xlsx_out_i64(x, m->proposal < len ? (int64_t)m->proposal + 1 : 0);
	xlsx_out_text(x,
	    m->proposal < len ? costing_say_proposal(mem, m->j->lang,
				    &m->j->spec.proposals[m->proposal])
			      : message_raw(m->j->lang, MSG_COSTING_TOTAL));
	put_three(x, m, cost);
	snprintf(
	    text, sizeof(text), "=ROUND((E%u+F%u+G%u)*100,0)/100", at, at, at);
	put_money(x, m->is_live, cost->cents, text);
	snprintf(text, sizeof(text),
	    m->before > 0 ? "=ROUND((H%u+I%u)*100,0)/100" : "=H%u", at,
	    m->before);
	put_money(x, m->is_live, cost->cumulative_cents, text);
	snprintf(text, sizeof(text), "=ROUND(ROUND(H%u*100,0)/B$2,0)/100", at);
	put_money(x, m->is_live, cost->per_head_cents, text);
	snprintf(text, sizeof(text), "=IF(B$3>0,H%u/B$3,0)", at);
	if (m->is_live)
		xlsx_out_formula(x, XLSX_OUT_BP, text, cost->share_bp);
	else
		xlsx_out_bp(x, cost->share_bp);
}

/* Heads and wages of the base year. */
static void
put_base(struct xlsx_out *x, const struct costing_job *j, bool is_live)
{
	const char *lines = message_raw(j->lang, MSG_COSTING_BOOK_LINES);
	size_t last = j->spec.lines_len + 1;
	char text[300];

	xlsx_out_row(x);
	xlsx_out_text(x, message_raw(j->lang, MSG_COSTING_HEADS));
	snprintf(text, sizeof(text), "=SUM('%s'!C2:C%zu)", lines, last);
	if (is_live)
		xlsx_out_formula(x, XLSX_OUT_WHOLE, text, j->result.heads);
	else
		xlsx_out_i64(x, j->result.heads);
	xlsx_out_row(x);
	xlsx_out_text(x, message_raw(j->lang, MSG_COSTING_BASE_WAGES));
	snprintf(text, sizeof(text),
	    "=SUMPRODUCT('%s'!C2:C%zu*'%s'!S2:S%zu)/100", lines, last, lines,
	    last);
	put_money(x, is_live, j->result.base.wages_cents, text);
}

void
costing_book_rows_summary(struct arena *mem, struct xlsx_out *x,
    const struct costing_job *j, bool is_live)
{
	static const enum msg titles[11] = { MSG_COSTING_SIDE, MSG_COSTING_YEAR,
		MSG_COSTING_NUMBER, MSG_COSTING_PROPOSAL, MSG_COSTING_WAGES,
		MSG_COSTING_CONTRIBUTIONS, MSG_COSTING_OTHER, MSG_COSTING_COST,
		MSG_COSTING_CUMULATIVE, MSG_COSTING_PER_HEAD,
		MSG_COSTING_SHARE };
	struct xlsx_out_column *columns =
	    ARENA_MANY(mem, struct xlsx_out_column, 11);
	size_t len = j->spec.proposals_len;

	for (size_t i = 0; i < 11; i++)
		columns[i] =
		    (struct xlsx_out_column){ message_raw(j->lang, titles[i]),
			    i == 3 ? 30 : 18 };
	xlsx_out_sheet(x, message_raw(j->lang, MSG_COSTING_BOOK_SUMMARY));
	xlsx_out_columns(x, columns, 11);
	xlsx_out_title(x, j->title);
	put_base(x, j, is_live);
	xlsx_out_header(x);
	for (int side = 0; side < COSTING_SIDES; side++)
		for (int y = 0; y < j->spec.years; y++) {
			unsigned first = xlsx_out_at_row(x) + 1;

			for (size_t i = 0; i <= len; i++)
				put_row(mem, x,
				    &(struct sum){ j, (enum costing_side)side,
					i, y, first,
					y > 0
					    ? xlsx_out_at_row(x) - (unsigned)len
					    : 0,
					is_live });
		}
}
