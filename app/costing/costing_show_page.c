/* Showing a workforce or an offer to the other side, and what was shown. */
#include <string.h>

#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "costing/costing_draw_page.h"
#include "costing/costing_json.h"
#include "costing/costing_result_page.h"
#include "costing/costing_sheet_store.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "gen/tmpl/costing/show.h"
#include "web/web.h"

/* What would be shown: never the values a side assumes of the other. */
static struct costing_spec
cut(struct ctx *c, const struct costing_spec *s, const char *side,
    bool is_offer)
{
	struct costing_spec out = *s;
	struct costing_proposal *v =
	    ARENA_MANY(c->mem, struct costing_proposal, s->proposals_len);
	int other = text_is(side, "labour") ? COSTING_EMPLOYER : COSTING_LABOUR;
	size_t n = 0;

	out.budget_cents = 0;
	for (size_t i = 0; is_offer && i < s->proposals_len; i++) {
		bool is_empty = true;

		v[n] = s->proposals[i];
		for (int y = 0; y < COSTING_YEARS_MAX; y++) {
			v[n].values[other][y] = 0;
			is_empty = is_empty && v[n].values[1 - other][y] == 0;
		}
		n += is_empty ? 0 : 1;
	}
	out.proposals = v;
	out.proposals_len = n;
	return out;
}

static struct costing_show_view
view_of(struct ctx *c, const struct costing_spec *s, const char *side)
{
	struct costing_table *t = ARENA_MANY(c->mem, struct costing_table, 2);
	struct costing_show_view v = { .side = side,
		.side_label = costing_gate_side(c, side),
		.action = "",
		.digest = "",
		.kind = "",
		.tables = t };

	t[v.tables_len++] = costing_result_people(c, s);
	if (s->proposals_len > 0)
		t[v.tables_len++] = costing_result_offer(c, s);
	return v;
}

/* The sheet of the path, cut to what would be shown, and its digest. */
static enum fail
prepare(struct ctx *c, struct costing_place *p, struct costing_spec *s,
    const char **kind, const char **text, const char **digest)
{
	struct costing_spec all;
	enum fail f = costing_gate_sheet(c, p, &all, true);

	*kind = web_field(c, "kind") != NULL ? web_field(c, "kind")
					     : web_text(c, "kind");
	if (f != OK)
		return f;
	if (!text_is(*kind, "offer") && !text_is(*kind, "workforce"))
		return FAIL_ABSENT;
	*s = cut(c, &all, p->side, text_is(*kind, "offer"));
	*text = costing_json_text(c->mem, s);
	*digest =
	    token_hex(c->mem, token_sha256(c->mem, *text, strlen(*text)), 32);
	return OK;
}

static enum fail
draw(struct ctx *c, const struct costing_place *p, const struct costing_spec *s,
    const char *kind, const char *digest, bool is_stale)
{
	struct costing_show_view v = view_of(c, s, p->side);
	bool is_offer = text_is(kind, "offer");

	v.title = web_say(
	    c, is_offer ? MSG_COSTING_SHOW_OFFER : MSG_COSTING_SHOW_WORKFORCE);
	v.about = web_say(c,
	    is_offer ? MSG_COSTING_SHOW_OFFER_ABOUT
		     : MSG_COSTING_SHOW_WORKFORCE_ABOUT);
	v.action = costing_gate_href(c, p, "/publication");
	v.back = costing_gate_href(c, p, "");
	v.digest = digest;
	v.kind = kind;
	v.is_stale = is_stale;
	v.crumbs = costing_gate_crumbs(c, p, v.title, &v.crumbs_len);
	if (is_stale)
		web_status(c, 409);
	tmpl_costing_show(c->html, &v);
	return OK;
}

static enum fail
preview(struct ctx *c)
{
	struct costing_place p;
	struct costing_spec s;
	const char *kind, *text, *digest;
	enum fail f = prepare(c, &p, &s, &kind, &text, &digest);

	return f != OK ? f : draw(c, &p, &s, kind, digest, false);
}

static enum fail
publish(struct ctx *c)
{
	struct costing_place p;
	struct costing_spec s;
	const char *kind, *text, *digest;
	int64_t id;
	enum fail f = prepare(c, &p, &s, &kind, &text, &digest);

	if (f != OK)
		return f;
	if (!text_is(digest, web_field(c, "digest")) || s.lines_len == 0 ||
	    !p.round->is_shared)
		return draw(c, &p, &s, kind, digest, true);
	f = costing_sheet_store_show(
	    c->db, c->mem, &id, p.round_id, kind, p.sheet->name, text);
	return f != OK ? f : web_redirect_saying(c, p.base, MSG_COSTING_SHOWN);
}

RESOURCE(costing_show_page, .who = SIGNED_IN, .get = preview, .post = publish,
    .per_minute = 60)

static enum fail
show_offer(struct ctx *c)
{
	struct costing_place p = { 0 };
	struct costing_show_view v;
	struct sql_costing_offer row;
	struct costing_spec s;
	int64_t id = 0;
	enum fail f = costing_gate_round(c, &p, false, false);

	if (f == OK)
		f = web_param_id(c, "offer", &id);
	if (f == OK)
		f = sql_costing_offer(c->db, c->mem, &row, p.round_id, id);
	if (f != OK)
		return f;
	if (costing_json_parse(c->mem, &s, row.spec, strlen(row.spec)) != NULL)
		return FAIL_BROKEN;
	v = view_of(c, &s, row.side);
	v.title = row.name;
	v.about = text_printf(c->mem, "%s · %s %s · SHA-256 %.12s",
	    web_say(c,
		text_is(row.kind, "offer") ? MSG_COSTING_IS_OFFER
					   : MSG_COSTING_IS_WORKFORCE),
	    row.person != NULL ? row.person : "", html_moment(c->html, row.at),
	    row.sha256);
	v.back = p.base;
	v.crumbs = costing_gate_crumbs(c, &p, row.name, &v.crumbs_len);
	tmpl_costing_show(c->html, &v);
	return OK;
}

RESOURCE(costing_show_page_offer, .who = SIGNED_IN, .get = show_offer)
