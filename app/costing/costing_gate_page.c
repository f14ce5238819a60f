#include "costing/costing_gate_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_json.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "rounds/rounds.h"
#include "web/web.h"

enum fail
costing_gate_round(
    struct ctx *c, struct costing_place *out, bool needs_room, bool to_act)
{
	enum rounds_side side;
	enum fail f = web_param_id(c, "id", &out->round_id);

	out->round = ARENA_NEW(c->mem, struct sql_costing_round);
	if (f == OK)
		f = sql_costing_round(c->db, c->mem, out->round, out->round_id);
	if (f != OK)
		return f;
	side = rounds_side(out->round->side);
	out->may_act = side == ROUNDS_LABOUR || side == ROUNDS_EMPLOYER;
	out->side = out->may_act        ? out->round->side
	    : out->round->reads != NULL ? out->round->reads
					: "";
	if (side == ROUNDS_STATE || (needs_room && *out->side == '\0'))
		return FAIL_ABSENT;
	if (to_act && !out->may_act)
		return FAIL_DENIED;
	db_see_as(c->db, c->viewer.account_id, out->side);
	c->chrome.side = out->side;
	out->base = text_printf(
	    c->mem, "/rounds/%lld/costing", (long long)out->round_id);
	return OK;
}

enum fail
costing_gate_sheet(struct ctx *c, struct costing_place *out,
    struct costing_spec *spec, bool to_act)
{
	enum fail f = OK;

	*out = (struct costing_place){
		.side = "", .may_act = true, .base = "/costing/sheets"
	};
	if (web_param(c, "id") != NULL && *web_param(c, "id") != '\0')
		f = costing_gate_round(c, out, true, to_act);
	if (f == OK)
		f = web_param_id(c, "sheet", &out->sheet_id);
	out->sheet = ARENA_NEW(c->mem, struct sql_costing_sheet);
	if (f == OK)
		f = sql_costing_sheet(
		    c->db, c->mem, out->sheet, out->sheet_id, out->round_id);
	if (f != OK)
		return f;
	return costing_json_parse(c->mem, spec, out->sheet->spec,
		   strlen(out->sheet->spec)) == NULL
	    ? OK
	    : FAIL_BROKEN;
}

const char *
costing_gate_href(
    struct ctx *c, const struct costing_place *p, const char *tail)
{
	if (p->sheet_id == 0)
		return text_printf(c->mem, "%s%s", p->base, tail);
	return text_printf(
	    c->mem, "%s/%lld%s", p->base, (long long)p->sheet_id, tail);
}

const struct chrome_crumb *
costing_gate_crumbs(
    struct ctx *c, const struct costing_place *p, const char *page, size_t *len)
{
	struct chrome_crumb *v = ARENA_MANY(c->mem, struct chrome_crumb, 4);
	size_t n = 0;

	if (p->round_id != 0)
		v[n++] = (struct chrome_crumb){ text_cut(c->mem,
						    p->round->title, 24),
			text_printf(
			    c->mem, "/rounds/%lld", (long long)p->round_id) };
	else
		v[n++] = (struct chrome_crumb){ web_say(c, MSG_SECTION_TOOLS),
			"/tools" };
	v[n++] = (struct chrome_crumb){ web_say(c, MSG_COSTING_SHORT),
		p->round_id != 0 ? p->base : "/costing" };
	if (p->sheet_id != 0)
		v[n++] =
		    (struct chrome_crumb){ text_cut(c->mem, p->sheet->name, 24),
			    page != NULL ? costing_gate_href(c, p, "") : NULL };
	if (page != NULL)
		v[n++] = (struct chrome_crumb){ page, NULL };
	v[n - 1].href = NULL;
	*len = n;
	return v;
}

const char *
costing_gate_side(struct ctx *c, const char *side)
{
	return *side == '\0' ? "" : web_say(c, rounds_side_label(side));
}
