#include "contracts/contracts_gate_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_draft_store.h"
#include "contracts/contracts_library_store.h"
#include "db/db.h"
#include "gen/sql_contracts.h"
#include "rounds/rounds.h"
#include "web/web.h"

enum fail
contracts_gate_round(struct ctx *c, struct contracts_room *out, bool to_act)
{
	enum rounds_side side;
	enum fail f;

	*out = (struct contracts_room){ .side = "" };
	f = web_param_id(c, "id", &out->round_id);
	out->round = ARENA_NEW(c->mem, struct sql_contracts_round);
	if (f == OK)
		f = sql_contracts_round(
		    c->db, c->mem, out->round, out->round_id);
	if (f != OK)
		return f;
	side = rounds_side(out->round->side);
	out->may_act = side == ROUNDS_LABOUR || side == ROUNDS_EMPLOYER;
	out->side = out->may_act        ? out->round->side
	    : out->round->reads != NULL ? out->round->reads
					: "";
	if (side == ROUNDS_STATE || *out->side == '\0')
		return FAIL_ABSENT;
	if (to_act && !out->may_act)
		return FAIL_DENIED;
	db_see_as(c->db, c->viewer.account_id, out->side);
	c->chrome.side = out->side;
	return contracts_library_store(c->db, &out->lib, c->now_at);
}

enum fail
contracts_gate_draft(
    struct ctx *c, struct contracts_room *out, bool to_act, int64_t as_of)
{
	enum fail f = contracts_gate_round(c, out, to_act);

	if (f == OK)
		f = web_param_id(c, "draft", &out->draft_id);
	if (f == OK)
		f = contracts_draft_store_read(c->db, c->mem, &out->draft,
		    out->round_id, out->draft_id, as_of);
	return f;
}

const char *
contracts_gate_href(
    struct ctx *c, const struct contracts_room *r, const char *tail)
{
	if (r->draft_id == 0)
		return text_printf(c->mem, "/rounds/%lld/drafts%s",
		    (long long)r->round_id, tail);
	return text_printf(c->mem, "/rounds/%lld/drafts/%lld%s",
	    (long long)r->round_id, (long long)r->draft_id, tail);
}

struct contracts_head
contracts_gate_head(
    struct ctx *c, const struct contracts_room *r, enum msg page)
{
	struct chrome_crumb *v = ARENA_MANY(c->mem, struct chrome_crumb, 4);
	size_t n = 0;

	v[n++] = (struct chrome_crumb){ text_cut(c->mem, r->round->title, 24),
		text_printf(c->mem, "/rounds/%lld", (long long)r->round_id) };
	v[n++] = (struct chrome_crumb){ web_say(c, MSG_DRAFT_LIST),
		text_printf(
		    c->mem, "/rounds/%lld/drafts", (long long)r->round_id) };
	if (r->draft_id != 0)
		v[n++] =
		    (struct chrome_crumb){ text_cut(c->mem, r->draft.title, 24),
			    contracts_gate_href(c, r, "") };
	if (page != MSG_NONE)
		v[n++] = (struct chrome_crumb){ web_say(c, page), NULL };
	v[n - 1].href = NULL;
	return (struct contracts_head){ .side = r->side,
		.side_label = web_say(c, rounds_side_label(r->side)),
		.title = r->draft_id != 0 ? r->draft.title : "",
		.may_act = r->may_act,
		.base = contracts_gate_href(c, r, ""),
		.crumbs = v,
		.crumbs_len = n };
}

const char *
contracts_gate_say(struct ctx *c, enum msg id, const char *name1,
    const char *value1, const char *name2, const char *value2)
{
	struct msg_arg args[] = { { name1, value1 }, { name2, value2 } };

	return message_text(c->mem, c->lang, id, args, name2 != NULL ? 2 : 1);
}

enum fail
contracts_gate_change(struct ctx *c, const struct contracts_room *r,
    const char *action, const struct contracts_draft_clause *clauses,
    size_t len)
{
	struct contracts_draft_change change = { action, NULL, clauses, len };

	return contracts_draft_store_change(
	    c->db, c->mem, r->round_id, r->draft_id, &change);
}
