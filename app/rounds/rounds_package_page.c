/* Issues that stand or fall together. */
#include "base/arena.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "gen/tmpl/rounds/package.h"
#include "rounds/rounds_issue_part_page.h"
#include "rounds/rounds_ledger_store.h"
#include "web/web.h"

enum {
	TITLE_MAX = 80,
	SMALLEST = 2
};

/* Open, with a proposal of one's own: it can go into a package. */
static bool
is_packable(const struct rounds_issue *issue, const char *side)
{
	return rounds_issue_is_open(issue) &&
	    issue->last[rounds_ledger_index(side)] != NULL;
}

static bool
is_ticked(struct ctx *c, const char *value)
{
	for (size_t i = 0; i < c->form.len; i++)
		if (text_is(c->form.v[i].name, "issue") &&
		    text_is(c->form.v[i].value, value))
			return true;
	return false;
}

static enum fail
draw(struct ctx *c, struct form *form, const struct rounds_place *p,
    const struct rounds_ledger *l, bool is_stale)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, l->issues_len);
	struct rounds_package_view v = {
		.head =
		    rounds_gate_head(c, p, ROUNDS_TAB_ISSUES, MSG_PACKAGE_NEW),
		.errors = { form->errors, form->errors_len },
		.seen = l->newest_shared,
		.is_stale = is_stale,
		.title = form_input(form, "title"),
		.issues_error = form_input(form, "issue").error,
	};

	for (size_t i = 0; i < l->issues_len; i++) {
		const struct rounds_issue *issue = &l->issues[i];
		const char *id =
		    text_printf(c->mem, "%lld", (long long)issue->id);

		if (issue->number == 0 || !is_packable(issue, p->room))
			continue;
		o[v.issues_len++] = (struct part_option){ .value = id,
			.label = text_printf(
			    c->mem, "%d %s", issue->number, issue->title),
			.is_chosen = is_ticked(c, id) };
	}
	v.issues = o;
	if (is_stale)
		web_status(c, 409);
	else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_package(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	struct rounds_ledger l;
	enum fail f = rounds_issue_part_open(c, &p, &l, ROUNDS_TO_ACT);

	return f != OK ? f : draw(c, &form, &p, &l, false);
}

static enum fail
make(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_entry e = { .kind = ROUNDS_ENTRY_PACKAGE };
	const char *seen_text = web_field(c, "seen");
	struct rounds_place p;
	struct rounds_ledger l;
	int64_t *members, id, seen = 0;
	enum fail f = rounds_issue_part_open(c, &p, &l, ROUNDS_TO_ACT);

	if (f != OK)
		return f;
	members = ARENA_MANY(c->mem, int64_t, l.issues_len);
	for (size_t i = 0; i < l.issues_len; i++)
		if (is_packable(&l.issues[i], p.room) &&
		    is_ticked(c,
			text_printf(c->mem, "%lld", (long long)l.issues[i].id)))
			members[e.members_len++] = l.issues[i].id;
	e.members = members;
	e.title = form_text(&form, "title", 0, TITLE_MAX);
	if (e.members_len < SMALLEST)
		form_wrong(&form, "issue", MSG_PACKAGE_TWO);
	if (!form_is_fine(&form))
		return draw(c, &form, &p, &l, false);
	if (seen_text == NULL || !num_i64(&seen, seen_text, 0, INT64_MAX))
		seen = 0;
	f = rounds_ledger_store_add(
	    c->db, c->mem, &id, p.id, &e, ROUNDS_SCOPE_ROUND, seen);
	if (f == FAIL_CONFLICT)
		return draw(c, &form, &p, &l, true);
	return f != OK
	    ? f
	    : web_redirect_saying(
		  c, rounds_gate_href(c, &p, "/issues"), MSG_PACKAGE_MADE);
}

RESOURCE(rounds_package_page, .who = SIGNED_IN, .get = show, .post = make)
