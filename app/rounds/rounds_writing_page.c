/* A demand or a proposal is written for one's own side first, shown to the
 * other side afterwards, by an act of its own with a preview. */
#include "base/arena.h"
#include "base/form.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"
#include "gen/tmpl/rounds/writing.h"
#include "rounds/rounds_issue_part_page.h"
#include "rounds/rounds_issue_view.h"
#include "rounds/rounds_ledger_store.h"
#include "web/web.h"

enum {
	TITLE_MAX = 80,
	TEXT_MAX = 8000,
	TALK_MAX = 999
};

static const int64_t amount_max_cents = 100000000000000;

static bool
is_typed(struct ctx *c, const char *name)
{
	return fields_get(&c->form, name) != NULL;
}

static struct input
kept_input(
    struct ctx *c, const struct form *form, const char *name, const char *kept)
{
	struct input in = form_input(form, name);

	if (!is_typed(c, name))
		in.value = kept;
	return in;
}

/* What stands in the fields before anything is typed. */
static void
fill_fields(struct ctx *c, struct rounds_writing_view *v,
    const struct form *form, const struct rounds_entry *now,
    const struct rounds_ledger *l)
{
	char amount[MONEY_TEXT] = "";
	int32_t talk = now != NULL && now->talk > 0 ? now->talk
	    : l->talk > 0                           ? l->talk
						    : 1;

	if (now != NULL && now->has_amount)
		money_print(amount, now->amount_cents);
	v->title = kept_input(c, form, "title", now != NULL ? now->title : "");
	v->text = kept_input(c, form, "text", now != NULL ? now->text : "");
	v->talk = kept_input(c, form, "talk", text_printf(c->mem, "%d", talk));
	v->amount = kept_input(c, form, "amount", text_copy(c->mem, amount));
}

static enum fail
draw(struct ctx *c, struct form *form, const struct rounds_place *p,
    const struct rounds_ledger *l, const struct rounds_issue *issue,
    bool is_wording, const char *other)
{
	enum msg heading = is_wording ? MSG_ISSUE_WORDING_NEW : MSG_ISSUE_NEW;
	const struct rounds_entry *now = issue == NULL ? NULL
	    : is_wording                               ? issue->wording
						       : issue->draft;
	struct rounds_writing_view v = {
		.head = rounds_gate_head(c, p, ROUNDS_TAB_ISSUES, heading),
		.errors = { form->errors, form->errors_len },
		.action = c->in->path,
		.back = issue != NULL ? rounds_issue_part_href(c, p, issue, "")
				      : rounds_gate_href(c, p, "/issues"),
		.heading = web_say(c, heading),
		.about = web_say(c,
		    is_wording ? MSG_ISSUE_WORDING_ABOUT : MSG_ISSUE_NEW_ABOUT),
		.is_wording = is_wording,
		.is_conflict = other != NULL,
		.other = other,
	};

	fill_fields(c, &v, form, now, l);
	if (issue != NULL)
		v.seen = is_wording ? issue->wording_seen : issue->draft->id;
	if (other != NULL)
		web_status(c, 409);
	else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_writing(c->html, &v);
	return OK;
}

/* The issue of the path when there is one; a draft must be one's own. */
static enum fail
find(struct ctx *c, struct rounds_place *p, struct rounds_ledger *l,
    struct rounds_issue **out, bool is_wording)
{
	enum fail f;

	*out = NULL;
	if (*web_param(c, "issue") == '\0')
		return rounds_issue_part_open(c, p, l, ROUNDS_TO_ACT);
	f = rounds_issue_part_one(c, p, l, out, ROUNDS_TO_ACT);
	if (f == OK && is_wording != ((*out)->number > 0))
		return FAIL_ABSENT;
	return f;
}

static struct rounds_entry
read_entry(struct ctx *c, struct form *form, bool is_wording)
{
	struct rounds_entry e = { .is_private = true,
		.kind = is_wording ? ROUNDS_ENTRY_WORDING : ROUNDS_ENTRY_DRAFT,
		.title =
		    is_wording ? "" : form_text(form, "title", 2, TITLE_MAX),
		.text = form_long_text(
		    form, "text", is_wording ? 2 : 0, TEXT_MAX) };

	if (!is_wording)
		return e;
	e.talk = (int32_t)form_i64(form, "talk", 0, TALK_MAX);
	if (!text_is_empty(web_field(c, "amount"))) {
		e.has_amount = true;
		e.amount_cents =
		    form_cents(form, "amount", 0, amount_max_cents);
	}
	return e;
}

/* Somebody was faster: both texts stay, the second is told. */
static enum fail
keep_both(struct ctx *c, struct form *form, struct rounds_place *p,
    struct rounds_entry *e, bool is_wording)
{
	struct rounds_issue *issue;
	struct rounds_ledger l;
	int64_t id;
	enum fail f;

	e->kind = ROUNDS_ENTRY_ASIDE;
	f = rounds_ledger_store_add(
	    c->db, c->mem, &id, p->id, e, ROUNDS_SCOPE_NONE, 0);
	if (f == OK)
		f = find(c, p, &l, &issue, is_wording);
	if (f != OK)
		return f;
	return draw(c, form, p, &l, issue, is_wording,
	    is_wording
		? (issue->wording != NULL ? issue->wording->text : "")
		: text_printf(c->mem, "%s\n%s", issue->title, issue->text));
}

static enum fail
save(struct ctx *c, bool is_wording)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *seen_text = web_field(c, "seen");
	struct rounds_place p;
	struct rounds_ledger l;
	struct rounds_issue *issue;
	struct rounds_entry e;
	int64_t id, seen = 0;
	enum fail f = find(c, &p, &l, &issue, is_wording);

	if (f != OK)
		return f;
	e = read_entry(c, &form, is_wording);
	if (!form_is_fine(&form))
		return draw(c, &form, &p, &l, issue, is_wording, NULL);
	if (seen_text == NULL || !num_i64(&seen, seen_text, 0, INT64_MAX))
		seen = 0;
	if (issue != NULL)
		e.issue_id = issue->id;
	f = rounds_ledger_store_add(c->db, c->mem, &id, p.id, &e,
	    issue != NULL ? ROUNDS_SCOPE_SLOT : ROUNDS_SCOPE_NONE, seen);
	if (f == FAIL_CONFLICT)
		return keep_both(c, &form, &p, &e, is_wording);
	if (f != OK)
		return f;
	return web_redirect_saying(c,
	    issue != NULL
		? rounds_issue_part_href(c, &p, issue, "")
		: rounds_gate_href(c, &p,
		      text_printf(c->mem, "/issues/%lld", (long long)id)),
	    MSG_ISSUE_SAVED);
}

static enum fail
show(struct ctx *c, bool is_wording)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	struct rounds_ledger l;
	struct rounds_issue *issue;
	enum fail f = find(c, &p, &l, &issue, is_wording);

	return f != OK ? f : draw(c, &form, &p, &l, issue, is_wording, NULL);
}

static enum fail
show_draft(struct ctx *c)
{
	return show(c, false);
}

static enum fail
save_draft(struct ctx *c)
{
	return save(c, false);
}

RESOURCE(rounds_writing_page_draft, .who = SIGNED_IN, .get = show_draft,
    .post = save_draft)
RESOURCE(rounds_writing_page_new, .who = SIGNED_IN, .get = show_draft,
    .post = save_draft)

static enum fail
show_wording(struct ctx *c)
{
	return show(c, true);
}

static enum fail
save_wording(struct ctx *c)
{
	return save(c, true);
}

RESOURCE(rounds_writing_page_wording, .who = SIGNED_IN, .get = show_wording,
    .post = save_wording)
