/* One round: how far it has come. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/round.h"
#include "rounds/rounds.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_view.h"
#include "web/web.h"

static enum fail
fill_employers(
    struct ctx *c, struct rounds_round_view *v, const struct rounds_place *p)
{
	struct sql_round_employers_of *rows;
	struct rounds_employer_row *out;
	size_t n;
	enum fail f = sql_round_employers_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_employer_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_employer_row){ .name = rows[i].name };
	v->employers = out;
	v->employers_len = n;
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct rounds_round_view v = { 0 };
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_LOOK);

	if (f == OK)
		f = fill_employers(c, &v, &p);
	if (f != OK)
		return f;
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_STEPS, MSG_NONE);
	v.labour_name = p.r->labour_name;
	v.asked_by = web_say(c, rounds_side_label(p.r->asked_by));
	if (p.r->expires_on != DAY_NONE)
		v.expires = html_day(c->html, p.r->expires_on);
	if (p.side != ROUNDS_STATE &&
	    (p.r->meet_on != DAY_NONE || *p.r->meet_at != '\0'))
		v.meeting = text_printf(c->mem, "%s %s",
		    p.r->meet_on != DAY_NONE ? html_day(c->html, p.r->meet_on)
					     : "",
		    p.r->meet_at);
	tmpl_rounds_round(c->html, &v);
	return OK;
}

RESOURCE(rounds_page, .who = SIGNED_IN, .get = show)
