/* Costing in a round: private scenarios, and what the sides have shown. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "costing/costing_draw_page.h"
#include "costing/costing_json.h"
#include "costing/costing_result_page.h"
#include "costing/costing_sheet_store.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "gen/tmpl/costing/list.h"
#include "web/web.h"

static enum fail
fill_scenarios(
    struct ctx *c, struct costing_list_view *v, const struct costing_place *p)
{
	struct sql_costing_sheets_of_round *rows;
	struct costing_item *items;
	size_t n = 0;
	enum fail f =
	    sql_costing_sheets_of_round(c->db, c->mem, &rows, &n, p->round_id);

	if (f != OK)
		return f;
	items = ARENA_MANY(c->mem, struct costing_item, n);
	for (size_t i = 0; i < n; i++)
		items[i] = (struct costing_item){
			.href = text_printf(c->mem, "%s/%lld", p->base,
			    (long long)rows[i].sheet_id),
			.name = rows[i].name,
			.note = html_moment(c->html, rows[i].changed_at),
			.begin = "",
		};
	v->items = items;
	v->items_len = n;
	return OK;
}

static enum fail
fill_shown(
    struct ctx *c, struct costing_list_view *v, const struct costing_place *p)
{
	struct sql_costing_offers_of *rows;
	struct costing_item *items;
	size_t n;
	enum fail f =
	    sql_costing_offers_of(c->db, c->mem, &rows, &n, p->round_id);

	if (f != OK)
		return f;
	items = ARENA_MANY(c->mem, struct costing_item, n);
	for (size_t i = 0; i < n; i++)
		items[i] = (struct costing_item){
			.id = rows[i].offer_id,
			.href = text_printf(c->mem, "/rounds/%lld/offers/%lld",
			    (long long)p->round_id,
			    (long long)rows[i].offer_id),
			.name = rows[i].name,
			.note = text_printf(c->mem, "%s · %s %s",
			    web_say(c,
				text_is(rows[i].kind, "offer")
				    ? MSG_COSTING_IS_OFFER
				    : MSG_COSTING_IS_WORKFORCE),
			    rows[i].person != NULL ? rows[i].person : "",
			    html_moment(c->html, rows[i].at)),
			.side = rows[i].side,
			.side_label = costing_gate_side(c, rows[i].side),
			.begin = p->may_act ? p->base : "",
		};
	v->shown = items;
	v->shown_len = n;
	return OK;
}

/* Both newest offers on the workforce of the employer's, or of either. */
static enum fail
fill_compared(
    struct ctx *c, struct costing_list_view *v, const struct costing_place *p)
{
	struct sql_costing_offers_newest *rows;
	struct costing_spec a, b, both;
	struct costing_proposal *all;
	struct costing_job *j;
	size_t n;
	enum fail f =
	    sql_costing_offers_newest(c->db, c->mem, &rows, &n, p->round_id);

	if (f != OK || n < 2)
		return f;
	/* sorted: employer, labour */
	if (costing_json_parse(
		c->mem, &b, rows[0].spec, strlen(rows[0].spec)) != NULL ||
	    costing_json_parse(
		c->mem, &a, rows[1].spec, strlen(rows[1].spec)) != NULL ||
	    a.proposals_len + b.proposals_len > COSTING_PROPOSALS_MAX)
		return OK;
	both = b;
	both.years = a.years < b.years ? a.years : b.years;
	all = ARENA_MANY(
	    c->mem, struct costing_proposal, a.proposals_len + b.proposals_len);
	memcpy(all, a.proposals, a.proposals_len * sizeof(*all));
	memcpy(
	    all + a.proposals_len, b.proposals, b.proposals_len * sizeof(*all));
	both.proposals = all;
	both.proposals_len = a.proposals_len + b.proposals_len;
	f = costing_draw_count(c, &j, &both, COSTING_JOB_JSON, "");
	if (f != OK || j->problem != NULL)
		return f;
	v->compared = costing_result_compare(c, j);
	v->has_compared = true;
	v->compared_note = message_text(c->mem, c->lang, MSG_COSTING_COMPARED,
	    (struct msg_arg[]){
		{ "labour", rows[1].name }, { "employer", rows[0].name } },
	    2);
	return OK;
}

static enum fail
draw(struct ctx *c, struct form *form, struct costing_place *p)
{
	struct costing_list_view v = {
		.title = web_say(c, MSG_COSTING_SHORT),
		.about = web_say(c, MSG_COSTING_ROUND_ABOUT),
		.action = p->base,
		.back =
		    text_printf(c->mem, "/rounds/%lld", (long long)p->round_id),
		.is_round = true,
		.may_add = p->may_act,
		.side = p->side,
		.side_label = costing_gate_side(c, p->side),
		.errors = { form->errors, form->errors_len },
		.name = { .input = form_input(form, "name"),
		    .label = web_say(c, MSG_COSTING_NAME),
		    .hint = web_say(c, MSG_COSTING_NAME_HINT) },
	};
	enum fail f = fill_shown(c, &v, p);

	if (f == OK)
		f = fill_scenarios(c, &v, p);
	if (f == OK)
		f = fill_compared(c, &v, p);
	if (f != OK)
		return f;
	v.crumbs = costing_gate_crumbs(c, p, NULL, &v.crumbs_len);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_costing_list(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_place p = { 0 };
	enum fail f = costing_gate_round(c, &p, false, false);

	return f != OK ? f : draw(c, &form, &p);
}

/* The shown spec that a scenario begins from; 0: none. */
static enum fail
begin_from(struct ctx *c, const struct costing_place *p,
    struct costing_spec *spec, int64_t *offer_id)
{
	const char *from = web_field(c, "from");
	struct sql_costing_offer row;
	enum fail f;

	*offer_id = 0;
	*spec = costing_form_new(c->mem, day_to_civil(c->today).year, false);
	spec->province = p->round->province;
	spec->city = p->round->city;
	spec->sector = p->round->sector != NULL ? p->round->sector : "";
	if (from == NULL || *from == '\0')
		return OK;
	if (!num_i64(offer_id, from, 1, INT64_MAX))
		return FAIL_ABSENT;
	f = sql_costing_offer(c->db, c->mem, &row, p->round_id, *offer_id);
	if (f == OK &&
	    costing_json_parse(c->mem, spec, row.spec, strlen(row.spec)) !=
		NULL)
		f = FAIL_BROKEN;
	return f;
}

static enum fail
add(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_place p = { 0 };
	const char *name = form_text(&form, "name", 1, 80);
	struct costing_spec spec;
	int64_t offer_id, id;
	enum fail f = costing_gate_round(c, &p, true, true);

	if (f == OK && !form_is_fine(&form))
		return draw(c, &form, &p);
	if (f == OK)
		f = begin_from(c, &p, &spec, &offer_id);
	if (f == OK)
		f = costing_sheet_store_add(c->db, c->mem, &id,
		    (struct costing_home){ 0, p.round_id }, offer_id, name,
		    costing_json_text(c->mem, &spec));
	return f != OK
	    ? f
	    : web_redirect(
		  c, text_printf(c->mem, "%s/%lld", p.base, (long long)id));
}

RESOURCE(costing_round_page, .who = SIGNED_IN, .get = show, .post = add,
    .per_minute = 60)
