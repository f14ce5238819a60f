/* One issue: both sides' positions, one's own notes, what can be done. */
#include "rounds/rounds_issue_page.h"

#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/issue.h"
#include "rounds/rounds_issue_part_page.h"
#include "rounds/rounds_ledger_store.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

static bool
is_about(const struct rounds_entry *e, const struct rounds_issue *issue)
{
	return e->id == issue->id || e->issue_id == issue->id ||
	    (issue->draft_id != 0 &&
		(e->id == issue->draft_id || e->issue_id == issue->draft_id)) ||
	    (issue->package != NULL && e->id == issue->package->id) ||
	    (issue->accepted != NULL && e->id == issue->accepted->id);
}

/* Entries about the issue, the newest first; asides and evidence apart. */
static void
fill_entries(struct ctx *c, struct rounds_issue_view *v,
    const struct rounds_place *p, const struct rounds_ledger *l,
    const struct rounds_issue *issue)
{
	size_t n = l->entries_len;
	struct rounds_entry_row *rows =
	    ARENA_MANY(c->mem, struct rounds_entry_row, n);
	struct rounds_entry_row *asides =
	    ARENA_MANY(c->mem, struct rounds_entry_row, n);

	for (size_t i = n; i-- > 0;) {
		const struct rounds_entry *e = &l->entries[i];

		if (!is_about(e, issue))
			continue;
		if (e->kind == ROUNDS_ENTRY_ASIDE)
			asides[v->asides_len++] =
			    rounds_issue_part_entry(c, p, e);
		rows[v->entries_len++] = rounds_issue_part_entry(c, p, e);
	}
	v->entries = rows;
	v->asides = asides;
}

static void
fill_notes(struct ctx *c, struct rounds_issue_view *v,
    const struct rounds_issue *issue)
{
	static const char *const names[ROUNDS_NOTES] = { "target", "bottom",
		"alternative", "priority", "remark" };
	struct rounds_note_field *out =
	    ARENA_MANY(c->mem, struct rounds_note_field, ROUNDS_NOTES);

	for (int i = 0; i < ROUNDS_NOTES; i++) {
		const struct rounds_entry *e = issue->notes[i];

		out[i] = (struct rounds_note_field){
			.input = { names[i], e != NULL ? e->text : "", NULL },
			.label = web_say(c,
			    rounds_entry_label((enum rounds_entry_kind)(
				ROUNDS_ENTRY_TARGET + i))),
			.hint = i == ROUNDS_ENTRY_PRIORITY - ROUNDS_ENTRY_TARGET
			    ? web_say(c, MSG_ISSUE_PRIORITY_HINT)
			    : NULL,
			.seen_name = text_printf(c->mem, "seen_%s", names[i]),
			.seen =
			    e != NULL && e->issue_id == issue->id ? e->id : 0,
		};
	}
	v->notes = out;
	v->notes_len = ROUNDS_NOTES;
}

static bool
is_linked(const struct rounds_ledger *l, const struct rounds_issue *issue,
    int64_t evidence_id)
{
	for (size_t i = 0; i < l->entries_len; i++)
		if (l->entries[i].evidence_id == evidence_id &&
		    is_about(&l->entries[i], issue))
			return true;
	return false;
}

static enum fail
fill_evidence(struct ctx *c, struct rounds_issue_view *v,
    const struct rounds_place *p, const struct rounds_ledger *l,
    const struct rounds_issue *issue)
{
	struct sql_round_evidence_of *rows;
	struct rounds_entry_row *linked;
	struct part_option *o;
	size_t n, free_len = 0;
	enum fail f = sql_round_evidence_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	linked = ARENA_MANY(c->mem, struct rounds_entry_row, n);
	o = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		if (is_linked(l, issue, rows[i].evidence_id))
			linked[v->evidence_len++] = (struct rounds_entry_row){
				.label = rows[i].title,
				.text = rows[i].text,
				.about = rows[i].citation,
				.at = rows[i].at,
			};
		else
			o[free_len++] = (struct part_option){
				.value = text_printf(c->mem, "%lld",
				    (long long)rows[i].evidence_id),
				.label = rows[i].title,
			};
	v->evidence = linked;
	v->has_evidence = free_len > 0;
	v->choose_evidence =
	    (struct part_choice){ .input = { "evidence", "", NULL },
		    .label = web_say(c, MSG_ISSUE_EVIDENCE_ADD),
		    .options = o,
		    .options_len = free_len,
		    .is_list = true };
	return OK;
}

static const char *
confirmed_line(
    struct ctx *c, const struct rounds_issue *issue, int i, const char *side)
{
	return rounds_say1(c,
	    issue->is_confirmed[i] ? MSG_ISSUE_CONFIRMED_BY
				   : MSG_ISSUE_CONFIRM_WAITS,
	    "side", web_say(c, rounds_side_label(side)));
}

/* What the viewer's side can do about a shared issue now. */
static void
fill_acts(struct ctx *c, struct rounds_issue_view *v,
    const struct rounds_place *p, const struct rounds_ledger *l,
    const struct rounds_issue *issue)
{
	int own = rounds_ledger_index(p->room);
	const struct rounds_entry *theirs = issue->last[!own];

	v->may_propose = rounds_issue_is_open(issue);
	v->may_withdraw =
	    v->may_propose && text_is(issue->opened->side, p->room);
	v->may_reopen = issue->status == ROUNDS_ISSUE_AGREED;
	v->may_confirm = issue->status == ROUNDS_ISSUE_PRINCIPLE &&
	    p->r->is_chief && !issue->is_confirmed[own];
	if (issue->status != ROUNDS_ISSUE_TABLED &&
	    issue->status != ROUNDS_ISSUE_PACKAGED)
		return;
	v->offer_ref = issue->package != NULL ? issue->package->id
	    : theirs != NULL                  ? theirs->id
					      : 0;
	v->offer = rounds_ledger_offer(c->mem, l, v->offer_ref, p->room);
	v->may_accept = v->offer != NULL;
	if (v->may_accept)
		v->offer_digest = rounds_store_digest(c->mem, v->offer);
}

static void
fill_text(struct ctx *c, struct rounds_issue_view *v,
    const struct rounds_ledger *l, const struct rounds_issue *issue)
{
	v->is_draft = issue->number == 0;
	v->text = issue->text;
	v->seen = issue->seen;
	v->wording = issue->wording != NULL ? issue->wording->text : NULL;
	v->agreed = rounds_ledger_agreed(c->mem, l, issue);
	if (v->agreed == NULL)
		return;
	v->agreed_digest = issue->accepted->sha256;
	v->is_agreed = issue->status == ROUNDS_ISSUE_AGREED;
	v->confirmed_labour = confirmed_line(c, issue, 0, "labour");
	v->confirmed_employer = confirmed_line(c, issue, 1, "employer");
}

enum fail
rounds_issue_page_draw(
    struct ctx *c, const struct form *form, enum rounds_issue_told told)
{
	struct rounds_issue_view v = { .is_stale = told == ROUNDS_TOLD_STALE,
		.is_conflict = told == ROUNDS_TOLD_CONFLICT,
		.reason = { "reason", "", NULL } };
	struct rounds_place p;
	struct rounds_ledger l;
	struct rounds_issue *issue;
	enum fail f = rounds_issue_part_one(c, &p, &l, &issue, ROUNDS_TO_READ);

	if (f == OK && *p.room != '\0')
		f = fill_evidence(c, &v, &p, &l, issue);
	if (f != OK)
		return f;
	v.row = rounds_issue_part_row(c, &p, &l, issue);
	v.base = v.row.href;
	v.as_of = rounds_issue_part_as_of(c, &l);
	v.may_act = p.may_act && v.as_of == NULL;
	fill_text(c, &v, &l, issue);
	fill_entries(c, &v, &p, &l, issue);
	if (*p.room != '\0') {
		v.own = p.room;
		v.own_label = web_say(c, rounds_side_label(p.room));
		fill_notes(c, &v, issue);
	}
	if (v.may_act && issue->number > 0)
		fill_acts(c, &v, &p, &l, issue);
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_ISSUES, MSG_ISSUE_LIST);
	if (form != NULL) {
		v.errors =
		    (struct part_errors){ form->errors, form->errors_len };
		v.reason = form_input(form, "reason");
		web_status(c, 422);
	}
	if (told != ROUNDS_TOLD_NOTHING)
		web_status(c, 409);
	tmpl_rounds_issue(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_NOTHING);
}

RESOURCE(rounds_issue_page, .who = SIGNED_IN, .get = show)
