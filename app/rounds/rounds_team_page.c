#include "rounds/rounds_team_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_sides_store.h"
#include "rounds/rounds_sides_view.h"
#include "web/web.h"

enum fail
rounds_team_load(
    struct ctx *c, struct rounds_team *out, const struct rounds_place *p)
{
	const struct sql_round_place *r = p->r;
	struct rounds_person *people;
	enum fail f;

	*out = (struct rounds_team){
		.side = p->room,
		.province = r->province,
		.city = r->city,
		.kind = r->kind,
		.labour_kind = r->labour_kind,
		.workers = r->workers,
		.women = r->has_women ? r->women : -1,
		.dispatched = r->has_dispatched ? r->dispatched : -1,
		.has_women_committee = r->has_women_committee,
		.is_large = r->is_large,
		.today = c->today,
	};
	f = rounds_sides_store_people(
	    c->db, c->mem, &people, &out->people_len, p->id);
	out->people = people;
	if (f == OK)
		f = rounds_sides_store_listing(c->db, c->mem, &out->other,
		    p->id, rounds_other_side(p->room));
	return f;
}

const struct rounds_finding_row *
rounds_team_findings(
    struct ctx *c, size_t *out_len, const struct rounds_team *team)
{
	struct rounds_findings found = { .mem = c->mem, .lang = c->lang };
	struct rounds_finding_row *out;

	rounds_sides_check(&found, team);
	out = ARENA_MANY(c->mem, struct rounds_finding_row, found.len);
	for (size_t i = 0; i < found.len; i++) {
		bool illegal = found.v[i].severity == ROUNDS_ILLEGAL;

		out[i] = (struct rounds_finding_row){
			.state = illegal ? STATE_ILLEGAL : STATE_NOTICE,
			.word = web_say(c,
			    illegal ? MSG_FINDING_ILLEGAL
				    : MSG_FINDING_WARNING),
			.text = found.v[i].text,
			.basis = text_printf(c->mem, "《%s》%s", found.v[i].law,
			    found.v[i].article),
		};
	}
	*out_len = found.len;
	return out;
}
