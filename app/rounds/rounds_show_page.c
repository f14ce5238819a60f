/* What the other side will see of an issue or a proposal, and the act that
 * shows it. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"
#include "gen/tmpl/rounds/preview.h"
#include "rounds/rounds_issue_part_page.h"
#include "rounds/rounds_ledger_store.h"
#include "rounds/rounds_publication_view.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

/* What is ready to be shown: a draft, or the wording of a proposal. */
static const struct rounds_entry *
ready(const struct rounds_issue *issue)
{
	return issue->number > 0 ? issue->wording : issue->draft;
}

/* Word for word what the other side will read. */
static const char *
preview_of(struct ctx *c, const struct rounds_issue *issue)
{
	const struct rounds_entry *e = ready(issue);
	struct buf b = { .mem = c->mem };
	char amount[MONEY_TEXT];

	if (issue->number > 0)
		buf_printf(&b, "议题%d ", issue->number);
	buf_printf(&b, "%s\n\n%s\n", issue->title, e->text);
	if (e->has_amount) {
		money_print(amount, e->amount_cents);
		buf_printf(&b, "\n金额 %s 元\n", amount);
	}
	if (e->talk > 0)
		buf_printf(&b, "\n第 %d 轮协商\n", e->talk);
	return buf_string(&b);
}

/* The newest shared entry goes along: a preview of an old state is stale. */
static const char *
digest_of(struct ctx *c, const struct rounds_issue *issue)
{
	return rounds_store_digest(c->mem,
	    text_printf(c->mem, "%lld\n%s", (long long)issue->seen,
		preview_of(c, issue)));
}

static enum fail
draw(struct ctx *c, const struct rounds_place *p,
    const struct rounds_issue *issue, bool is_stale)
{
	enum msg heading =
	    issue->number > 0 ? MSG_ISSUE_SHOW_PROPOSAL : MSG_ISSUE_SHOW_TITLE;
	struct rounds_preview_view v = {
		.head = rounds_gate_head(c, p, ROUNDS_TAB_ISSUES, heading),
		.title = web_say(c, heading),
		.text = preview_of(c, issue),
		.digest = digest_of(c, issue),
		.action = c->in->path,
		.back = rounds_issue_part_href(c, p, issue, ""),
		.label = web_say(c, heading),
	};

	if (is_stale) {
		v.warning = web_say(c, MSG_PREVIEW_STALE);
		web_status(c, 409);
	}
	tmpl_rounds_preview(c->html, &v);
	return OK;
}

static enum fail
find(struct ctx *c, struct rounds_place *p, struct rounds_ledger *l,
    struct rounds_issue **out)
{
	enum fail f = rounds_issue_part_one(c, p, l, out, ROUNDS_TO_ACT);

	return f == OK && ready(*out) == NULL ? FAIL_ABSENT : f;
}

static enum fail
show(struct ctx *c)
{
	struct rounds_place p;
	struct rounds_ledger l;
	struct rounds_issue *issue;
	enum fail f = find(c, &p, &l, &issue);

	return f != OK ? f : draw(c, &p, issue, false);
}

/* The wording is used up: an empty one follows it. */
static enum fail
clear_wording(struct ctx *c, const struct rounds_place *p,
    const struct rounds_issue *issue)
{
	struct rounds_entry e = { .kind = ROUNDS_ENTRY_WORDING,
		.is_private = true,
		.issue_id = issue->id };
	int64_t id;

	return rounds_ledger_store_add(
	    c->db, c->mem, &id, p->id, &e, ROUNDS_SCOPE_NONE, 0);
}

static enum fail
publish(struct ctx *c)
{
	struct rounds_place p;
	struct rounds_ledger l;
	struct rounds_issue *issue;
	struct rounds_entry e = { 0 };
	bool is_proposal;
	int64_t id = 0;
	enum fail f = find(c, &p, &l, &issue);

	if (f != OK)
		return f;
	if (!text_is(web_field(c, "digest"), digest_of(c, issue)))
		return draw(c, &p, issue, true);
	is_proposal = issue->number > 0;
	e = *ready(issue);
	e.is_private = false;
	e.kind = is_proposal ? ROUNDS_ENTRY_PROPOSAL : ROUNDS_ENTRY_ISSUE;
	e.issue_id = is_proposal ? issue->id : 0;
	e.title = issue->title;
	f = rounds_ledger_store_show(c->db, c->mem, &id, p.id, &e,
	    is_proposal ? 0 : issue->id, issue->seen, preview_of(c, issue));
	if (f == FAIL_CONFLICT) {
		f = find(c, &p, &l, &issue);
		return f != OK ? f : draw(c, &p, issue, true);
	}
	if (f == OK && is_proposal)
		f = clear_wording(c, &p, issue);
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  rounds_gate_href(c, &p,
		      text_printf(c->mem, "/issues/%lld",
			  (long long)(is_proposal ? issue->id : id))),
		  MSG_ISSUE_SHOWN);
}

RESOURCE(rounds_show_page, .who = SIGNED_IN, .get = show, .post = publish)
