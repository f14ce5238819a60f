/* The interview: a few questions a page, kept as they are answered. */
#include "base/arena.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "contracts/contracts_draft_store.h"
#include "contracts/contracts_field_page.h"
#include "contracts/contracts_gate_page.h"
#include "contracts/contracts_interview.h"
#include "gen/tmpl/contracts/interview.h"
#include "web/web.h"

/* One page of it. */
struct step {
	struct contracts_room r;
	struct contracts_question *v; /* of this page */
	size_t len;
	int32_t number; /* from 1 */
	int32_t all;
};

static enum fail
find(struct ctx *c, struct step *s, bool to_act)
{
	struct contracts_answers known;
	struct contracts_question *all;
	const char *typed = web_text(c, "step");
	size_t n, from;
	enum fail f = contracts_gate_draft(c, &s->r, to_act, 0);

	if (f == OK)
		f = contracts_draft_store_known(
		    c->db, c->mem, &known, s->r.round_id, &s->r.draft);
	if (f != OK)
		return f;
	n = contracts_interview_all(
	    c->mem, &all, s->r.lib, &s->r.draft, &known);
	s->all = (int32_t)contracts_interview_steps(n);
	s->number = 1;
	if (typed != NULL && !num_i32(&s->number, typed, 1, s->all))
		return FAIL_ABSENT;
	from = (size_t)(s->number - 1) * INTERVIEW_PER_STEP;
	s->v = all + from;
	s->len = n - from < INTERVIEW_PER_STEP ? n - from : INTERVIEW_PER_STEP;
	return OK;
}

static const char *
step_href(struct ctx *c, const struct step *s, int32_t number)
{
	return contracts_gate_href(
	    c, &s->r, text_printf(c->mem, "/interview?step=%d", number));
}

static enum fail
draw(struct ctx *c, struct form *form, const struct step *s, bool is_conflict)
{
	struct contracts_field *fields =
	    ARENA_MANY(c->mem, struct contracts_field, s->len);
	struct contracts_interview_view v = {
		.head = contracts_gate_head(c, &s->r, MSG_DRAFT_INTERVIEW),
		.errors = { form->errors, form->errors_len },
		.action = step_href(c, s, s->number),
		.step_label = contracts_gate_say(c, MSG_DRAFT_STEP, "n",
		    text_printf(c->mem, "%d", s->number), "all",
		    text_printf(c->mem, "%d", s->all)),
		.is_last = s->number == s->all,
		.back = s->number > 1 ? step_href(c, s, s->number - 1) : "",
		.fields = fields,
		.fields_len = s->len,
	};

	for (size_t i = 0; i < s->len; i++)
		fields[i] = contracts_field_page_show(
		    c, form, &s->v[i], &s->r.draft.answers);
	if (is_conflict) {
		v.conflict = web_say(c, MSG_DRAFT_CONFLICT_ANSWERS);
		web_status(c, 409);
	} else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_contracts_interview(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct step s;
	enum fail f = find(c, &s, false);

	return f != OK ? f : draw(c, &form, &s, false);
}

static enum fail
keep(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct contracts_answer answered[INTERVIEW_PER_STEP];
	struct contracts_answers newer = { answered, 0 }, joined;
	struct contracts_draft_clause *clauses;
	struct contracts_draft_change change = { .action = "contract.answers",
		.answers = &newer };
	struct step s;
	enum fail f = find(c, &s, true);

	if (f != OK)
		return f;
	newer.len = contracts_field_page_read(
	    c, &form, answered, s.v, s.len, &s.r.draft.answers);
	if (!form_is_fine(&form))
		return draw(c, &form, &s, false);
	joined = contracts_draft_join(c->mem, &newer, &s.r.draft.answers);
	change.clauses_len = contracts_draft_refill(
	    c->mem, &clauses, s.r.lib, &s.r.draft, &joined);
	change.clauses = clauses;
	if (newer.len > 0)
		f = contracts_draft_store_change(
		    c->db, c->mem, s.r.round_id, s.r.draft_id, &change);
	if (f == FAIL_CONFLICT)
		return draw(c, &form, &s, true);
	if (f != OK)
		return f;
	return s.number < s.all
	    ? web_redirect(c, step_href(c, &s, s.number + 1))
	    : web_redirect_saying(
		  c, contracts_gate_href(c, &s.r, ""), MSG_DRAFT_WHOLE);
}

RESOURCE(contracts_interview_page, .who = SIGNED_IN, .get = show, .post = keep,
    .per_minute = 60)
