#include "costing/costing_result_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_kind.h"
#include "costing/costing_list.h"
#include "costing/costing_notes_page.h"
#include "costing/costing_say_page.h"
#include "costing/costing_search.h"
#include "costing/costing_steps_page.h"
#include "costing/costing_table_page.h"
#include "web/web.h"

/* One measure of both offers in a year, and the difference. */
static void
add_pair(struct costing_table_page *t, enum msg label, bool is_rate, int year,
    const char *list, const char *key, int64_t a, int64_t b)
{
	struct ctx *c = t->c;

	costing_table_page_row(t, web_say(c, label));
	for (int side = 0; side < COSTING_SIDES; side++)
		costing_table_page_number(t, is_rate, side == 0 ? a : b,
		    text_printf(c->mem, "offers.%s.%s.%d.%s",
			side == 0 ? "labour" : "employer", list, year, key));
	costing_table_page_number(t, is_rate, a - b, "");
}

static void
add_year(struct costing_table_page *t, const struct costing_job *j, int y)
{
	const struct costing_offer *o = j->result.offers;
	const struct costing_cost *a = &o[0].totals[y], *b = &o[1].totals[y];
	const struct costing_stand *p = &o[0].stands[y], *q = &o[1].stands[y];

	costing_table_page_band(
	    t, text_printf(t->c->mem, "%d", j->spec.base_year + 1 + y), 3);
	add_pair(t, MSG_COSTING_COST, false, y, "totals", "cost_cny", a->cents,
	    b->cents);
	add_pair(t, MSG_COSTING_WAGES, false, y, "totals", "wages_cny",
	    a->wages_cents, b->wages_cents);
	add_pair(t, MSG_COSTING_CONTRIBUTIONS, false, y, "totals",
	    "contributions_cny", a->contributions_cents,
	    b->contributions_cents);
	add_pair(t, MSG_COSTING_OTHER, false, y, "totals", "other_cny",
	    a->other_cents, b->other_cents);
	add_pair(t, MSG_COSTING_SHARE, true, y, "totals",
	    "share_of_payroll_pct", a->share_bp, b->share_bp);
	add_pair(t, MSG_COSTING_CUMULATIVE, false, y, "totals",
	    "cumulative_cny", a->cumulative_cents, b->cumulative_cents);
	add_pair(t, MSG_COSTING_PER_HEAD, false, y, "totals", "per_head_cny",
	    a->per_head_cents, b->per_head_cents);
	add_pair(t, MSG_COSTING_GROWTH, true, y, "workforce", "growth_pct",
	    p->growth_bp, q->growth_bp);
	add_pair(t, MSG_COSTING_MEAN, false, y, "workforce", "mean_monthly_cny",
	    p->mean_cents, q->mean_cents);
	add_pair(t, MSG_COSTING_LOWEST, false, y, "workforce",
	    "lowest_monthly_cny", p->lowest_cents, q->lowest_cents);
	add_pair(t, MSG_COSTING_P10, false, y, "workforce", "p10_monthly_cny",
	    p->p10_cents, q->p10_cents);
	add_pair(t, MSG_COSTING_P50, false, y, "workforce", "p50_monthly_cny",
	    p->p50_cents, q->p50_cents);
	add_pair(t, MSG_COSTING_P90, false, y, "workforce", "p90_monthly_cny",
	    p->p90_cents, q->p90_cents);
	add_pair(t, MSG_COSTING_SPREAD, true, y, "workforce", "p90_to_p10_pct",
	    p->spread_bp, q->spread_bp);
}

/* How people stand before anything changes: the same for both. */
static void
add_base(struct costing_table_page *t, const struct costing_job *j)
{
	const struct costing_stand *b = &j->result.base;
	const struct {
		enum msg label;
		bool is_rate;
		int64_t value;
	} rows[] = {
		{ MSG_COSTING_MEAN, false, b->mean_cents },
		{ MSG_COSTING_LOWEST, false, b->lowest_cents },
		{ MSG_COSTING_P10, false, b->p10_cents },
		{ MSG_COSTING_P50, false, b->p50_cents },
		{ MSG_COSTING_P90, false, b->p90_cents },
		{ MSG_COSTING_SPREAD, true, b->spread_bp },
	};

	costing_table_page_band(
	    t, text_printf(t->c->mem, "%d", j->spec.base_year), 3);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		costing_table_page_row(t, web_say(t->c, rows[i].label));
		for (int side = 0; side < COSTING_SIDES; side++)
			costing_table_page_number(
			    t, rows[i].is_rate, rows[i].value, "");
		costing_table_page_text(t, "", true);
	}
}

struct costing_table
costing_result_compare(struct ctx *c, const struct costing_job *j)
{
	struct costing_table_page t = costing_table_page_new(
	    c, web_say(c, MSG_COSTING_SIDE_BY_SIDE), 60, 3);

	costing_table_page_head(&t, web_say(c, MSG_COSTING_WHAT), false);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_LABOUR), true);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_EMPLOYER), true);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_GAP), true);
	add_base(&t, j);
	for (int y = 0; y < j->spec.years; y++)
		add_year(&t, j, y);
	return t.table;
}

/* Heads of one side's proposals: cost and share a year, then the sums. */
static void
proposal_heads(struct costing_table_page *t, const struct costing_spec *s)
{
	struct ctx *c = t->c;

	costing_table_page_head(t, web_say(c, MSG_COSTING_PROPOSAL), false);
	for (int y = 0; y < s->years; y++) {
		costing_table_page_head(t,
		    text_printf(c->mem, "%d %s", s->base_year + 1 + y,
			web_say(c, MSG_COSTING_COST)),
		    true);
		costing_table_page_head(t, web_say(c, MSG_COSTING_SHARE), true);
	}
	costing_table_page_head(t, web_say(c, MSG_COSTING_CUMULATIVE), true);
	costing_table_page_head(t,
	    text_printf(c->mem, "%d %s", s->base_year + s->years,
		web_say(c, MSG_COSTING_PER_HEAD)),
	    true);
}

/* Where the API's answer has a figure of a proposal. */
static const char *
place_of(
    struct ctx *c, enum costing_side side, size_t i, int y, const char *key)
{
	return text_printf(c->mem, "offers.%s.proposals.%zu.years.%d.%s",
	    side == COSTING_LABOUR ? "labour" : "employer", i, y, key);
}

struct costing_table
costing_result_proposals(
    struct ctx *c, const struct costing_job *j, enum costing_side side)
{
	const struct costing_spec *s = &j->spec;
	int last = s->years - 1;
	struct costing_table_page t = costing_table_page_new(c,
	    text_printf(c->mem, "%s · %s", costing_say_side(c->lang, side),
		web_say(c, MSG_COSTING_BY_PROPOSAL)),
	    s->proposals_len, 8);

	proposal_heads(&t, s);
	for (size_t i = 0; i < s->proposals_len; i++) {
		const struct costing_cost *v =
		    &j->result.offers[side].costs[i * COSTING_YEARS_MAX];

		costing_table_page_row(&t,
		    costing_say_proposal(c->mem, c->lang, &s->proposals[i]));
		for (int y = 0; y < s->years; y++) {
			costing_table_page_number(&t, false, v[y].cents,
			    place_of(c, side, i, y, "cost_cny"));
			costing_table_page_number(&t, true, v[y].share_bp,
			    place_of(c, side, i, y, "share_of_payroll_pct"));
		}
		costing_table_page_number(&t, false, v[last].cumulative_cents,
		    place_of(c, side, i, last, "cumulative_cny"));
		costing_table_page_number(&t, false, v[last].per_head_cents,
		    place_of(c, side, i, last, "per_head_cny"));
	}
	return t.table;
}

struct costing_table
costing_result_people(struct ctx *c, const struct costing_spec *s)
{
	struct costing_table_page t = costing_table_page_new(
	    c, web_say(c, MSG_COSTING_BOOK_LINES), s->lines_len, 3);

	costing_table_page_head(&t, web_say(c, MSG_COSTING_POST), false);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_BAND), false);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_HEADS), true);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_PAY), true);
	for (size_t i = 0; i < s->lines_len; i++) {
		const struct costing_line *l = &s->lines[i];

		costing_table_page_row(&t, l->post);
		costing_table_page_text(&t, l->band, false);
		costing_table_page_text(
		    &t, html_grouped(c->html, l->heads), true);
		costing_table_page_number(&t, false, l->pay_cents, "");
	}
	return t.table;
}

struct costing_table
costing_result_offer(struct ctx *c, const struct costing_spec *s)
{
	struct costing_table_page t = costing_table_page_new(
	    c, web_say(c, MSG_COSTING_BOOK_PROPOSALS), s->proposals_len, 8);

	costing_table_page_head(&t, web_say(c, MSG_COSTING_PROPOSAL), false);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_MONTH), true);
	for (int side = 0; side < COSTING_SIDES; side++)
		for (int y = 0; y < s->years; y++)
			costing_table_page_head(&t,
			    text_printf(c->mem, "%s %d",
				costing_say_side(
				    c->lang, (enum costing_side)side),
				s->base_year + 1 + y),
			    true);
	for (size_t i = 0; i < s->proposals_len; i++) {
		const struct costing_proposal *p = &s->proposals[i];

		costing_table_page_row(&t,
		    text_printf(c->mem, "%s（%s）",
			costing_say_proposal(c->mem, c->lang, p),
			web_say(c, costing_say_unit(p->kind))));
		costing_table_page_text(
		    &t, text_printf(c->mem, "%d", p->month), true);
		for (int side = 0; side < COSTING_SIDES; side++)
			for (int y = 0; y < s->years; y++)
				costing_table_page_text(&t,
				    costing_list_hundredths(
					c->mem, p->values[side][y]),
				    true);
	}
	return t.table;
}

/* One step more of each proposal, in the first year. */
static struct costing_table
steps_table(struct ctx *c, const struct costing_job *j)
{
	const struct costing_spec *s = &j->spec;
	struct costing_table_page t = costing_table_page_new(
	    c, web_say(c, MSG_COSTING_STEPS), s->proposals_len, 3);

	costing_table_page_head(&t, web_say(c, MSG_COSTING_PROPOSAL), false);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_ONE_STEP), false);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_LABOUR), true);
	costing_table_page_head(&t, web_say(c, MSG_COSTING_EMPLOYER), true);
	for (size_t i = 0; i < s->proposals_len; i++) {
		enum costing_kind kind = s->proposals[i].kind;

		costing_table_page_row(&t,
		    costing_say_proposal(c->mem, c->lang, &s->proposals[i]));
		costing_table_page_text(&t,
		    text_printf(c->mem, "+%s %s",
			costing_list_hundredths(
			    c->mem, costing_search_step(kind)),
			web_say(c, costing_say_unit(kind))),
		    false);
		for (int side = 0; side < COSTING_SIDES; side++)
			costing_table_page_number(
			    &t, false, j->steps_cents[side][i], "");
	}
	return t.table;
}

static const char *
headline(struct ctx *c, const struct costing_job *j)
{
	const struct costing_result *r = &j->result;

	return message_text(c->mem, c->lang, MSG_COSTING_HEADLINE,
	    (struct msg_arg[]){ { "heads", html_grouped(c->html, r->heads) },
		{ "wages", html_money(c->html, r->base.wages_cents) },
		{ "contributions",
		    html_money(c->html, r->base.contributions_cents) },
		{ "mean", html_money(c->html, r->base.mean_cents) },
		{ "lowest", html_money(c->html, r->base.lowest_cents) },
		{ "year", text_printf(c->mem, "%d", j->spec.base_year) } },
	    6);
}

enum fail
costing_result_fill(
    struct ctx *c, struct costing_result_view *out, const struct costing_job *j)
{
	struct costing_table *tables =
	    ARENA_MANY(c->mem, struct costing_table, 4);

	out->is_there = true;
	out->headline = headline(c, j);
	tables[out->tables_len++] = costing_result_compare(c, j);
	if (j->spec.proposals_len > 0) {
		for (int side = 0; side < COSTING_SIDES; side++)
			tables[out->tables_len++] = costing_result_proposals(
			    c, j, (enum costing_side)side);
		tables[out->tables_len++] = steps_table(c, j);
	}
	out->tables = tables;
	costing_notes_slides(c, out, j);
	costing_steps_fill(c, out, j);
	return costing_notes_fill(c, out, j);
}
