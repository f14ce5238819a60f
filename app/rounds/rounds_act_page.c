/* What a side does about an issue: notes, evidence, agreeing, withdrawing. */
#include "base/arena.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_issue_page.h"
#include "rounds/rounds_issue_part_page.h"
#include "rounds/rounds_ledger_store.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

enum {
	NOTE_MAX = 4000,
	REASON_MAX = 500
};

struct asked {
	struct rounds_place p;
	struct rounds_ledger l;
	struct rounds_issue *issue;
	int64_t seen; /* shared entries, as the form showed them */
};

static int64_t
number_of(struct ctx *c, const char *name)
{
	const char *s = web_field(c, name);
	int64_t n;

	return s != NULL && num_i64(&n, s, 0, INT64_MAX) ? n : 0;
}

static enum fail
find(struct ctx *c, struct asked *a)
{
	a->seen = number_of(c, "seen");
	return rounds_issue_part_one(c, &a->p, &a->l, &a->issue, ROUNDS_TO_ACT);
}

static enum fail
done(struct ctx *c, const struct asked *a, enum msg say)
{
	return web_redirect_saying(
	    c, rounds_issue_part_href(c, &a->p, a->issue, ""), say);
}

/* Adds it; a text that changed meanwhile is told and nothing is done. */
static enum fail
add(struct ctx *c, const struct asked *a, const struct rounds_entry *e,
    enum rounds_scope scope, int64_t seen, enum msg say)
{
	int64_t id;
	enum fail f = rounds_ledger_store_add(
	    c->db, c->mem, &id, a->p.id, e, scope, seen);

	if (f == FAIL_CONFLICT)
		return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_STALE);
	return f != OK ? f : done(c, a, say);
}

/* One note that was changed; kept beside when a colleague was faster. */
static enum fail
save_note(struct ctx *c, const struct asked *a, enum rounds_entry_kind kind,
    const char *typed, bool *out_conflict)
{
	const struct rounds_entry *now =
	    a->issue->notes[kind - ROUNDS_ENTRY_TARGET];
	struct rounds_entry e = { .is_private = true,
		.kind = kind,
		.issue_id = a->issue->id,
		.text = typed };
	int64_t id,
	    seen = number_of(
		c, text_printf(c->mem, "seen_%s", rounds_entry_key(kind)));
	enum fail f;

	if (text_is(typed, now != NULL ? now->text : ""))
		return OK;
	f = rounds_ledger_store_add(
	    c->db, c->mem, &id, a->p.id, &e, ROUNDS_SCOPE_SLOT, seen);
	if (f != FAIL_CONFLICT)
		return f;
	*out_conflict = true;
	e.text = text_printf(
	    c->mem, "%s：%s", web_say(c, rounds_entry_label(kind)), typed);
	e.kind = ROUNDS_ENTRY_ASIDE;
	return rounds_ledger_store_add(
	    c->db, c->mem, &id, a->p.id, &e, ROUNDS_SCOPE_NONE, 0);
}

static enum fail
save_notes(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *typed[ROUNDS_NOTES];
	bool is_conflict = false;
	struct asked a;
	enum fail f = find(c, &a);

	if (f != OK)
		return f;
	for (int i = 0; i < ROUNDS_NOTES; i++)
		typed[i] = form_long_text(&form,
		    rounds_entry_key(
			(enum rounds_entry_kind)(ROUNDS_ENTRY_TARGET + i)),
		    0, NOTE_MAX);
	if (!form_is_fine(&form))
		return rounds_issue_page_draw(c, &form, ROUNDS_TOLD_NOTHING);
	for (int i = 0; f == OK && i < ROUNDS_NOTES; i++)
		f = save_note(c, &a,
		    (enum rounds_entry_kind)(ROUNDS_ENTRY_TARGET + i), typed[i],
		    &is_conflict);
	if (f == OK && is_conflict)
		return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_CONFLICT);
	return f != OK ? f : done(c, &a, MSG_ISSUE_SAVED);
}

RESOURCE(rounds_act_page_notes, .who = SIGNED_IN, .post = save_notes)

static enum fail
add_evidence(struct ctx *c)
{
	struct asked a;
	struct rounds_entry e = { .is_private = true,
		.kind = ROUNDS_ENTRY_EVIDENCE };
	enum fail f = find(c, &a);

	if (f != OK)
		return f;
	e.issue_id = a.issue->id;
	e.evidence_id = number_of(c, "evidence");
	if (e.evidence_id == 0)
		return FAIL_ABSENT;
	return add(c, &a, &e, ROUNDS_SCOPE_NONE, 0, MSG_ISSUE_EVIDENCE_ADDED);
}

RESOURCE(rounds_act_page_evidence, .who = SIGNED_IN, .post = add_evidence)

/* Agreeing in principle: to the very text that was on the page. */
static enum fail
accept(struct ctx *c)
{
	struct asked a;
	struct rounds_entry e = { .kind = ROUNDS_ENTRY_ACCEPT };
	const char *offer;
	enum fail f = find(c, &a);

	if (f != OK)
		return f;
	e.issue_id = a.issue->id;
	e.ref_id = number_of(c, "ref");
	offer = rounds_ledger_offer(c->mem, &a.l, e.ref_id, a.p.room);
	if (offer != NULL)
		e.sha256 = rounds_store_digest(c->mem, offer);
	if (offer == NULL || !text_is(web_field(c, "digest"), e.sha256))
		return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_STALE);
	return add(c, &a, &e, ROUNDS_SCOPE_ROUND, a.l.newest_shared,
	    MSG_ISSUE_ACCEPTED);
}

RESOURCE(rounds_act_page_accept, .who = SIGNED_IN, .post = accept)

/* A chief confirms the accepted text by its digest, or nothing happens. */
static enum fail
confirm(struct ctx *c)
{
	struct asked a;
	struct rounds_entry e = { .kind = ROUNDS_ENTRY_CONFIRM };
	enum fail f = find(c, &a);

	if (f != OK)
		return f;
	if (!a.p.r->is_chief)
		return FAIL_DENIED;
	e.issue_id = a.issue->id;
	e.sha256 = web_field(c, "digest");
	if (a.issue->status != ROUNDS_ISSUE_PRINCIPLE ||
	    !text_is(e.sha256, a.issue->accepted->sha256) ||
	    a.issue->is_confirmed[rounds_ledger_index(a.p.room)])
		return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_STALE);
	return add(c, &a, &e, ROUNDS_SCOPE_ROUND, a.l.newest_shared,
	    MSG_ISSUE_CONFIRMED);
}

RESOURCE(rounds_act_page_confirm, .who = SIGNED_IN, .post = confirm)

/* Whose issue it is takes it off the table; a draft is put away. */
static enum fail
withdraw(struct ctx *c)
{
	struct asked a;
	struct rounds_entry e = { .kind = ROUNDS_ENTRY_WITHDRAW };
	enum fail f = find(c, &a);

	if (f != OK)
		return f;
	e.issue_id = a.issue->id;
	if (a.issue->number == 0) {
		int64_t id;

		e.kind = ROUNDS_ENTRY_SHOWN;
		e.is_private = true;
		f = rounds_ledger_store_add(
		    c->db, c->mem, &id, a.p.id, &e, ROUNDS_SCOPE_SLOT, 0);
		return f != OK ? f
			       : web_redirect_saying(c,
				     rounds_gate_href(c, &a.p, "/issues"),
				     MSG_ISSUE_DISCARDED);
	}
	if (!text_is(a.issue->opened->side, a.p.room))
		return FAIL_DENIED;
	if (!rounds_issue_is_open(a.issue))
		return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_STALE);
	return add(
	    c, &a, &e, ROUNDS_SCOPE_ISSUE, a.seen, MSG_ISSUE_WITHDRAWN_OK);
}

RESOURCE(rounds_act_page_withdraw, .who = SIGNED_IN, .post = withdraw)

static enum fail
reopen(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct asked a;
	struct rounds_entry e = { .kind = ROUNDS_ENTRY_REOPEN };
	enum fail f = find(c, &a);

	if (f != OK)
		return f;
	if (a.issue->status != ROUNDS_ISSUE_AGREED)
		return rounds_issue_page_draw(c, NULL, ROUNDS_TOLD_STALE);
	e.issue_id = a.issue->id;
	e.text = form_long_text(&form, "reason", 2, REASON_MAX);
	if (!form_is_fine(&form))
		return rounds_issue_page_draw(c, &form, ROUNDS_TOLD_NOTHING);
	return add(c, &a, &e, ROUNDS_SCOPE_ISSUE, a.seen, MSG_ISSUE_REOPENED);
}

RESOURCE(rounds_act_page_reopen, .who = SIGNED_IN, .post = reopen)
