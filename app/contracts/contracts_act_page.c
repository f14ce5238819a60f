/* Acts on the clauses of a draft: added, removed, restored, moved. */
#include "base/num.h"
#include "base/text.h"
#include "contracts/contracts_draft_page.h"
#include "contracts/contracts_draft_store.h"
#include "db/db.h"
#include "gen/sql_contracts.h"
#include "web/web.h"

static enum fail
add(struct ctx *c)
{
	const char *id = web_field(c, "library");
	const struct contracts_clause *clause = NULL;
	struct contracts_draft_clause added;
	struct contracts_room r;
	enum fail f = contracts_gate_draft(c, &r, true, 0);

	if (f != OK)
		return f;
	if (!text_is_empty(id)) {
		clause = contracts_clause_find(r.lib, id);
		if (clause == NULL || (clause->kinds >> r.draft.kind & 1) == 0)
			return FAIL_INVALID;
	}
	if (!contracts_draft_new(c->mem, &added, r.lib, &r.draft, clause))
		return FAIL_INVALID;
	f = contracts_gate_change(c, &r, "contract.clause_added", &added, 1);
	if (f != OK)
		return contracts_draft_page_end(c, &r, f, added.clause);
	return web_redirect(c,
	    contracts_gate_href(
		c, &r, text_printf(c->mem, "/clauses/%d", added.clause)));
}

RESOURCE(
    contracts_act_page_add, .who = SIGNED_IN, .post = add, .per_minute = 60)

/* The clause of the path, if it is still the version the form names. */
static enum fail
find(
    struct ctx *c, struct contracts_room *r, struct contracts_draft_clause *out)
{
	const struct contracts_draft_clause *q;
	const char *typed = web_field(c, "version");
	int64_t id;
	enum fail f = contracts_gate_draft(c, r, true, 0);

	if (f == OK)
		f = web_param_id(c, "clause", &id);
	if (f != OK)
		return f;
	q = id > INT32_MAX ? NULL
			   : contracts_draft_find(&r->draft, (int32_t)id);
	if (q == NULL)
		return FAIL_ABSENT;
	*out = *q;
	if (typed == NULL || !num_i32(&out->version, typed, 1, INT32_MAX - 1))
		return FAIL_INVALID;
	return OK;
}

static enum fail
remove_clause(struct ctx *c)
{
	struct contracts_draft_clause q;
	struct contracts_room r;
	enum fail f = find(c, &r, &q);

	if (f != OK)
		return f;
	q.is_removed = true;
	f = contracts_gate_change(c, &r, "contract.clause_removed", &q, 1);
	return contracts_draft_page_end(c, &r, f, q.clause);
}

RESOURCE(contracts_act_page_remove, .who = SIGNED_IN, .post = remove_clause,
    .per_minute = 120)

/* Takes the words of an older version over; "of" names it. */
static enum fail
take_over(struct ctx *c, const struct contracts_room *r,
    struct contracts_draft_clause *q)
{
	struct sql_contracts_clause_versions_of *rows;
	const char *typed = web_field(c, "of");
	int32_t version;
	size_t n;
	enum fail f;

	if (typed == NULL)
		return OK;
	if (!num_i32(&version, typed, 1, INT32_MAX))
		return FAIL_INVALID;
	f = sql_contracts_clause_versions_of(
	    c->db, c->mem, &rows, &n, r->round_id, r->draft_id, q->clause);
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].version == version) {
			q->title = rows[i].title;
			q->text = rows[i].text;
			/* old words stay, whatever is answered later */
			q->wording = 0;
			return OK;
		}
	return f == OK ? FAIL_ABSENT : f;
}

static enum fail
restore(struct ctx *c)
{
	struct contracts_draft_clause q;
	struct contracts_room r;
	enum fail f = find(c, &r, &q);

	if (f == OK)
		f = take_over(c, &r, &q);
	if (f != OK)
		return f;
	q.is_removed = false;
	f = contracts_gate_change(c, &r, "contract.clause_restored", &q, 1);
	return contracts_draft_page_end(c, &r, f, q.clause);
}

RESOURCE(contracts_act_page_restore, .who = SIGNED_IN, .post = restore,
    .per_minute = 120)

static enum fail
move(struct ctx *c)
{
	struct contracts_draft_clause q, both[2];
	struct contracts_room r;
	bool is_up = text_is(web_field(c, "to"), "up");
	enum fail f = find(c, &r, &q);

	if (f != OK)
		return f;
	if (!contracts_draft_move(both, &r.draft, q.clause, is_up))
		return contracts_draft_page_end(c, &r, OK, q.clause);
	both[0].version = q.version;
	f = contracts_gate_change(c, &r, "contract.clause_moved", both, 2);
	return contracts_draft_page_end(c, &r, f, q.clause);
}

RESOURCE(
    contracts_act_page_move, .who = SIGNED_IN, .post = move, .per_minute = 120)
