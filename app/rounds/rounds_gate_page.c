#include "rounds/rounds_gate_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_view.h"
#include "web/web.h"

enum fail
rounds_gate(struct ctx *c, struct rounds_place *out, enum rounds_need need)
{
	enum fail f;

	*out = (struct rounds_place){ .r = ARENA_NEW(
					  c->mem, struct sql_round_place) };
	f = web_param_id(c, "id", &out->id);
	if (f == OK)
		f = sql_round_place(c->db, c->mem, out->r, out->id);
	if (f != OK)
		return f;
	out->side = rounds_side(out->r->side);
	out->may_act =
	    out->side == ROUNDS_LABOUR || out->side == ROUNDS_EMPLOYER;
	out->room = out->may_act    ? out->r->side
	    : out->r->reads != NULL ? out->r->reads
				    : "";
	if (need > ROUNDS_TO_LOOK && out->side == ROUNDS_STATE)
		return FAIL_ABSENT;
	if (need == ROUNDS_TO_ENTER && *out->room == '\0')
		return FAIL_ABSENT;
	if (need == ROUNDS_TO_ACT && !out->may_act)
		return FAIL_DENIED;
	db_see_as(c->db, c->viewer.account_id, out->room);
	c->chrome.side = out->room;
	return OK;
}

const char *
rounds_gate_href(struct ctx *c, const struct rounds_place *p, const char *tail)
{
	return text_printf(c->mem, "/rounds/%lld%s", (long long)p->id, tail);
}

static struct part_tabs
tabs_of(struct ctx *c, const struct rounds_place *p, enum rounds_tab tab)
{
	static const struct {
		const char *tail;
		enum msg label;
	} all[ROUNDS_TAB_COUNT] = {
		[ROUNDS_TAB_STEPS] = { "", MSG_ROUND_TAB_STEPS },
		[ROUNDS_TAB_ISSUES] = { "/issues", MSG_ISSUE_TAB },
		[ROUNDS_TAB_MEETINGS] = { "/meetings", MSG_MEETING_TAB },
		[ROUNDS_TAB_DOCUMENTS] = { "/documents", MSG_DOCUMENT_LIST },
		[ROUNDS_TAB_DRAFTS] = { "/drafts", MSG_DRAFT_TAB },
		[ROUNDS_TAB_SIDES] = { "/sides", MSG_ROUND_TAB_SIDES },
	};
	struct part_tab *v =
	    ARENA_MANY(c->mem, struct part_tab, ROUNDS_TAB_COUNT);
	size_t n = 0;

	for (int i = 0; i < ROUNDS_TAB_COUNT; i++)
		if (i != ROUNDS_TAB_DRAFTS || *p->room != '\0')
			v[n++] = (struct part_tab){
				.label = web_say(c, all[i].label),
				.href = rounds_gate_href(c, p, all[i].tail),
				.is_current = i == (int)tab,
			};
	return (struct part_tabs){ .label = web_say(c, MSG_ROUND_TABS),
		.tabs = v,
		.tabs_len = p->side == ROUNDS_STATE ? 0 : n };
}

static void
add_crumbs(
    struct ctx *c, struct rounds_head *h, const char *href, enum msg page)
{
	struct chrome_crumb *v = ARENA_MANY(c->mem, struct chrome_crumb, 3);
	size_t n = 0;

	v[n++] = (struct chrome_crumb){ web_say(c, MSG_ROUND_LIST), "/rounds" };
	v[n++] = (struct chrome_crumb){ text_cut(c->mem, h->title, 24),
		page != MSG_NONE ? href : NULL };
	if (page != MSG_NONE)
		v[n++] = (struct chrome_crumb){ web_say(c, page), NULL };
	h->crumbs = v;
	h->crumbs_len = n;
}

struct rounds_head
rounds_gate_head(struct ctx *c, const struct rounds_place *p,
    enum rounds_tab tab, enum msg page)
{
	const struct sql_round_place *r = p->r;
	struct rounds_head h = {
		.id = p->id,
		.title = r->title,
		.facts = text_printf(c->mem, "%s · %s%s%s · %s",
		    web_say(c, rounds_kind_label(r->kind)), r->province,
		    text_is(r->province, r->city) ? "" : r->city, r->district,
		    rounds_say1(c, MSG_ROUND_WORKERS, "n",
			html_grouped(c->html, r->workers))),
		.side = *p->room != '\0' ? p->room : "shared",
		.side_label = rounds_say1(c,
		    r->is_chief ? MSG_ROUND_YOU_CHIEF : MSG_ROUND_YOU, "side",
		    web_say(c, rounds_side_label(r->side))),
		.state = text_is(r->stage, "ended") ? STATE_DONE : STATE_DOING,
		.stage = web_say(c, rounds_stage_label(r->stage)),
		.is_example = r->is_example,
		.is_hidden = !r->is_shared,
		.tabs = tabs_of(c, p, tab),
	};

	if (r->due_on != DAY_NONE) {
		h.is_late = r->due_on < c->today;
		h.who = rounds_say2(c, MSG_ROUND_DUE, "who",
		    web_say(c, rounds_side_label(r->due_side)), "day",
		    html_day(c->html, r->due_on));
	}
	add_crumbs(c, &h, rounds_gate_href(c, p, ""), page);
	return h;
}
