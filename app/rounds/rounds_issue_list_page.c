/* All issues of a round, what still has to be decided, and the export. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "gen/tmpl/rounds/issues.h"
#include "rounds/rounds_issue_part_page.h"
#include "rounds/rounds_say_page.h"
#include "web/web.h"

static void
fill(struct ctx *c, struct rounds_issues_view *v, const struct rounds_place *p,
    const struct rounds_ledger *l, bool only_open)
{
	struct rounds_issue_row *rows =
	    ARENA_MANY(c->mem, struct rounds_issue_row, l->issues_len);
	struct rounds_issue_row *drafts =
	    ARENA_MANY(c->mem, struct rounds_issue_row, l->issues_len);

	for (size_t i = 0; i < l->issues_len; i++) {
		const struct rounds_issue *issue = &l->issues[i];

		if (only_open && !rounds_issue_is_open(issue))
			continue;
		if (issue->number > 0)
			rows[v->shared_len++] =
			    rounds_issue_part_row(c, p, l, issue);
		else
			drafts[v->drafts_len++] =
			    rounds_issue_part_row(c, p, l, issue);
	}
	v->shared = rows;
	v->drafts = drafts;
	v->as_of = rounds_issue_part_as_of(c, l);
	v->may_act = p->may_act && v->as_of == NULL;
	if (*p->room != '\0') {
		v->own = p->room;
		v->own_label = web_say(c, rounds_side_label(p->room));
	}
}

static enum fail
draw(struct ctx *c, bool only_open)
{
	enum msg heading = only_open ? MSG_ISSUE_DECISIONS : MSG_ISSUE_LIST;
	struct rounds_issues_view v = { .heading = web_say(c, heading),
		.is_decisions = only_open };
	struct rounds_place p;
	struct rounds_ledger l;
	enum fail f = rounds_issue_part_open(c, &p, &l, ROUNDS_TO_READ);

	if (f != OK)
		return f;
	fill(c, &v, &p, &l, only_open);
	if (only_open && v.shared_len > 0)
		v.count = rounds_say1(c, MSG_ISSUE_DECISIONS_N, "n",
		    text_printf(c->mem, "%zu", v.shared_len));
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_ISSUES, heading);
	tmpl_rounds_issues(c->html, &v);
	return OK;
}

static enum fail
show_all(struct ctx *c)
{
	return draw(c, false);
}

RESOURCE(rounds_issue_list_page, .who = SIGNED_IN, .get = show_all)

static enum fail
show_open(struct ctx *c)
{
	return draw(c, true);
}

RESOURCE(rounds_issue_list_page_open, .who = SIGNED_IN, .get = show_open)

static enum fail
write_text(struct ctx *c)
{
	struct rounds_place p;
	struct rounds_ledger l;
	const char *all;
	enum fail f = rounds_issue_part_open(c, &p, &l, ROUNDS_TO_READ);

	if (f != OK)
		return f;
	all = rounds_ledger_write(c->mem, &l);
	return web_send_file(c,
	    text_printf(c->mem, "ledger-%lld.txt", (long long)p.id),
	    "text/plain; charset=utf-8", all, strlen(all));
}

RESOURCE(rounds_issue_list_page_export, .who = SIGNED_IN, .get = write_text)
