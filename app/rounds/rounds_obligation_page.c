/* Performance: what is owed after signing, by whom, by when, and the proof. */
#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/obligation.h"
#include "gen/tmpl/rounds/obligations.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_ledger_store.h"
#include "rounds/rounds_obligation.h"
#include "rounds/rounds_obligation_view.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

enum {
	TITLE_MAX = 120,
	TEXT_MAX = 4000,
	PROOF_MAX = 200
};

static const enum part_state states[] = {
	[ROUNDS_OWED] = STATE_TODO,
	[ROUNDS_OVERDUE] = STATE_LATE,
	[ROUNDS_MET] = STATE_DONE,
	[ROUNDS_DISPUTED] = STATE_NOTICE,
	[ROUNDS_WAIVED] = STATE_TODO,
};

/* Where the viewer's side may set that mark; NULL where it may not. */
static const char *
mark_href(struct ctx *c, const struct rounds_place *p,
    const struct sql_round_obligations_of *r, const char *kind)
{
	if (!p->may_act ||
	    !rounds_obligation_may(kind, p->room, r->owner, r->side, r->mark))
		return NULL;
	return rounds_gate_href(c, p,
	    text_printf(c->mem, "/obligations/%lld/mark?kind=%s",
		(long long)r->obligation_id, kind));
}

static struct rounds_obligation_row
row_of(struct ctx *c, const struct rounds_place *p,
    const struct sql_round_obligations_of *r,
    enum rounds_obligation_state state)
{
	struct rounds_obligation_row out = {
		.obligation_id = r->obligation_id,
		.title = r->title,
		.text = r->text,
		.proof = r->proof,
		.owner = web_say(c, rounds_side_label(r->owner)),
		.due_on = r->due_on,
		.state = states[state],
		.word = web_say(c, rounds_obligation_label(state)),
		.note = r->note,
		.done_href = mark_href(c, p, r, "done"),
		.dispute_href = mark_href(c, p, r, "disputed"),
		.withdraw_href = mark_href(c, p, r, "withdrawn"),
	};

	if (r->mark != NULL)
		out.mark = rounds_say2(c, MSG_OBLIGATION_MARKED, "side",
		    web_say(c, rounds_side_label(r->mark_side)), "day",
		    html_day(c->html, r->marked_on));
	return out;
}

static enum fail
show_list(struct ctx *c)
{
	struct rounds_obligations_view v = { 0 };
	struct sql_round_obligations_of *rows;
	struct rounds_obligation_row *out;
	struct rounds_place p;
	size_t late = 0;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_READ);

	if (f == OK)
		f = sql_round_obligations_of(
		    c->db, c->mem, &rows, &v.rows_len, p.id);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_obligation_row, v.rows_len);
	for (size_t i = 0; i < v.rows_len; i++) {
		enum rounds_obligation_state state = rounds_obligation_state(
		    rows[i].mark, rows[i].due_on, c->today);

		late += state == ROUNDS_OVERDUE;
		out[i] = row_of(c, &p, &rows[i], state);
	}
	v.rows = out;
	v.count = rounds_say2(c, MSG_OBLIGATION_COUNT, "n",
	    text_printf(c->mem, "%zu", v.rows_len), "late",
	    text_printf(c->mem, "%zu", late));
	v.may_act = p.may_act;
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_STEPS, MSG_OBLIGATION_LIST);
	tmpl_rounds_obligations(c->html, &v);
	return OK;
}

RESOURCE(rounds_obligation_page_list, .who = SIGNED_IN, .get = show_list)

static struct part_choice
choose_owner(struct ctx *c, const struct form *form)
{
	static const char *const keys[] = { "employer", "labour", "both" };
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 3);
	const char *chosen = web_field(c, "owner");

	for (int i = 0; i < 3; i++)
		o[i] = (struct part_option){ .value = keys[i],
			.label = web_say(c, rounds_side_label(keys[i])),
			.is_chosen = text_is(
			    keys[i], chosen != NULL ? chosen : "employer") };
	return (struct part_choice){ .input = form_input(form, "owner"),
		.label = web_say(c, MSG_OBLIGATION_OWNER),
		.options = o,
		.options_len = 3 };
}

/* The agreed issue an obligation is made from: its words as a beginning. */
static enum fail
prefill(struct ctx *c, struct rounds_obligation_form_view *v,
    const struct rounds_place *p)
{
	const char *asked = web_text(c, "issue");
	const struct rounds_issue *issue;
	struct rounds_ledger l;
	int64_t id;
	enum fail f;

	v->issue_id = "";
	if (asked == NULL || !num_i64(&id, asked, 1, INT64_MAX))
		return OK;
	f = rounds_ledger_store_read(c->db, c->mem, &l, p->id, 0);
	if (f != OK)
		return f;
	issue = rounds_ledger_find(&l, id);
	if (issue == NULL || issue->status != ROUNDS_ISSUE_AGREED)
		return FAIL_ABSENT;
	v->issue_id = asked;
	v->title.value = issue->title;
	v->text.value = issue->accepted_proposal->text;
	return OK;
}

static enum fail
draw_new(struct ctx *c, struct form *form, const struct rounds_place *p)
{
	struct rounds_obligation_form_view v = {
		.head = rounds_gate_head(
		    c, p, ROUNDS_TAB_STEPS, MSG_OBLIGATION_NEW),
		.errors = { form->errors, form->errors_len },
		.action = rounds_gate_href(c, p, "/obligations/new"),
		.heading = web_say(c, MSG_OBLIGATION_NEW),
		.about = web_say(c, MSG_OBLIGATION_NEW_ABOUT),
		.title = form_input(form, "title"),
		.text = form_input(form, "text"),
		.proof = form_input(form, "proof"),
		.due_on = form_input(form, "due_on"),
		.owner = choose_owner(c, form),
		.issue_id = web_field(c, "issue"),
	};
	enum fail f = OK;

	if (web_field(c, "title") == NULL)
		f = prefill(c, &v, p);
	if (f != OK)
		return f;
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_obligation(c->html, &v);
	return OK;
}

static enum fail
show_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	return f != OK ? f : draw_new(c, &form, &p);
}

static enum fail
add(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *title = form_text(&form, "title", 2, TITLE_MAX);
	const char *text = form_long_text(&form, "text", 0, TEXT_MAX);
	const char *proof = form_text(&form, "proof", 0, PROOF_MAX);
	int32_t due_on = form_day(&form, "due_on", true);
	const char *owner = web_field(c, "owner");
	const char *from = web_field(c, "issue");
	struct rounds_place p;
	int64_t issue_id = 0;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f != OK)
		return f;
	if (!text_is(owner, "labour") && !text_is(owner, "employer") &&
	    !text_is(owner, "both"))
		form_wrong(&form, "owner", MSG_FORM_CHOOSE);
	if (!form_is_fine(&form))
		return draw_new(c, &form, &p);
	if (from == NULL || !num_i64(&issue_id, from, 1, INT64_MAX))
		issue_id = 0;
	db_begin(c->db);
	f = sql_round_obligation_add(c->db, p.id, owner, title, text, proof,
	    due_on, issue_id != 0 ? &issue_id : NULL);
	f = rounds_store_finish(
	    c->db, c->mem, f, "round.obligation", p.id, "{}");
	return f != OK
	    ? f
	    : web_redirect_saying(
		  c, rounds_gate_href(c, &p, "/obligations"), MSG_SAVED);
}

RESOURCE(rounds_obligation_page_new, .who = SIGNED_IN, .get = show_new,
    .post = add, .per_minute = 60)

static enum fail
draw_mark(struct ctx *c, struct form *form, const struct rounds_place *p,
    const struct sql_round_obligations_of *r, const char *kind)
{
	bool is_done = text_is(kind, "done");
	enum msg heading = is_done      ? MSG_OBLIGATION_DONE
	    : text_is(kind, "disputed") ? MSG_OBLIGATION_DISPUTE
					: MSG_OBLIGATION_WITHDRAW;
	struct rounds_obligation_form_view v = {
		.head = rounds_gate_head(c, p, ROUNDS_TAB_STEPS, heading),
		.errors = { form->errors, form->errors_len },
		.action = c->in->path,
		.heading = web_say(c, heading),
		.about = r->title,
		.is_mark = true,
		.kind = kind,
		.issue_id = "",
		.on = form_input(form, "on"),
		.note = form_input(form, "note"),
		.note_label = web_say(
		    c, is_done ? MSG_OBLIGATION_PROOF : MSG_OBLIGATION_REASON),
	};

	if (web_field(c, "on") == NULL)
		v.on.value = html_day(c->html, c->today);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_obligation(c->html, &v);
	return OK;
}

/* The obligation of the path, and that this mark may be set on it now. */
static enum fail
find(struct ctx *c, struct rounds_place *p,
    struct sql_round_obligations_of **out, const char *kind)
{
	struct sql_round_obligations_of *rows;
	size_t n;
	int64_t id = 0;
	enum fail f = rounds_gate(c, p, ROUNDS_TO_ACT);

	if (f == OK)
		f = web_param_id(c, "obligation", &id);
	if (f == OK)
		f = sql_round_obligations_of(c->db, c->mem, &rows, &n, p->id);
	for (size_t i = 0; f == OK && i < n; i++) {
		if (rows[i].obligation_id != id)
			continue;
		*out = &rows[i];
		return rounds_obligation_may(kind, p->room, rows[i].owner,
			   rows[i].side, rows[i].mark)
		    ? OK
		    : FAIL_DENIED;
	}
	return f != OK ? f : FAIL_ABSENT;
}

static enum fail
show_mark(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_round_obligations_of *r;
	struct rounds_place p;
	enum fail f = find(c, &p, &r, web_text(c, "kind"));

	return f != OK ? f : draw_mark(c, &form, &p, r, web_text(c, "kind"));
}

static enum fail
mark(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	int32_t on = form_day(&form, "on", true);
	const char *note = form_long_text(&form, "note", 2, TEXT_MAX);
	const char *kind = web_field(c, "kind");
	struct sql_round_obligations_of *r;
	struct rounds_place p;
	enum fail f = find(c, &p, &r, kind);

	if (f != OK)
		return f;
	if (on != DAY_NONE && on > c->today)
		form_wrong(&form, "on", MSG_FORM_NOT_LATER);
	if (!form_is_fine(&form))
		return draw_mark(c, &form, &p, r, kind);
	db_begin(c->db);
	f = sql_round_obligation_mark(
	    c->db, p.id, r->obligation_id, kind, on, note);
	f = rounds_store_finish(
	    c->db, c->mem, f, "round.obligation_mark", p.id, "{}");
	return f != OK
	    ? f
	    : web_redirect_saying(
		  c, rounds_gate_href(c, &p, "/obligations"), MSG_SAVED);
}

RESOURCE(rounds_obligation_page_mark, .who = SIGNED_IN, .get = show_mark,
    .post = mark, .per_minute = 60)
