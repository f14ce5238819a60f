/* The viewer's rounds. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/list.h"
#include "rounds/rounds.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_view.h"
#include "web/web.h"

enum {
	ROUNDS_SHOWN = 200
};

static void
fill_rounds(struct ctx *c, struct rounds_list_view *v,
    const struct sql_rounds_of_viewer *rows, size_t n)
{
	struct rounds_row *out = ARENA_MANY(c->mem, struct rounds_row, n);

	for (size_t i = 0; i < n; i++) {
		const struct sql_rounds_of_viewer *r = &rows[i];
		bool late = r->due_on != DAY_NONE && r->due_on < c->today;

		out[i] = (struct rounds_row){
			.round_id = r->round_id,
			.title = r->title,
			.kind = web_say(c, rounds_kind_label(r->kind)),
			.side = text_is(r->side, "labour") ||
				text_is(r->side, "employer")
			    ? r->side
			    : "shared",
			.side_label = web_say(c, rounds_side_label(r->side)),
			.labour_name = r->labour_name,
			.stage = web_say(c, rounds_stage_label(r->stage)),
			.state = text_is(r->stage, "ended") ? STATE_DONE
			    : late                          ? STATE_LATE
							    : STATE_DOING,
			.is_example = r->is_example,
		};
		if (r->due_on != DAY_NONE)
			out[i].due = rounds_say2(c, MSG_ROUND_DUE, "who",
			    web_say(c, rounds_side_label(r->due_side)), "day",
			    html_day(c->html, r->due_on));
	}
	v->rounds = out;
	v->rounds_len = n;
}

static void
fill_starts(struct ctx *c, struct rounds_list_view *v,
    const struct sql_round_starts_of_viewer *rows, size_t n)
{
	struct rounds_start_row *out =
	    ARENA_MANY(c->mem, struct rounds_start_row, n);

	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_start_row){
			.start_id = rows[i].start_id,
			.label = *rows[i].title != '\0' ? rows[i].title
			    : rows[i].kind != NULL
			    ? web_say(c, rounds_kind_label(rows[i].kind))
			    : web_say(c, MSG_START_TITLE),
			.changed_at = rows[i].changed_at,
		};
	v->starts = out;
	v->starts_len = n;
}

static enum fail
show(struct ctx *c)
{
	struct rounds_list_view v = { 0 };
	struct sql_rounds_of_viewer *rounds;
	struct sql_round_starts_of_viewer *starts;
	struct sql_round_places_to_act *places;
	size_t n, starts_len, places_len;
	enum fail f =
	    sql_rounds_of_viewer(c->db, c->mem, &rounds, &n, ROUNDS_SHOWN);

	if (f == OK)
		f = sql_round_starts_of_viewer(
		    c->db, c->mem, &starts, &starts_len);
	if (f == OK)
		f = sql_round_places_to_act(
		    c->db, c->mem, &places, &places_len);
	if (f != OK)
		return f;
	fill_rounds(c, &v, rounds, n);
	fill_starts(c, &v, starts, starts_len);
	v.may_open = places_len > 0;
	tmpl_rounds_list(c->html, &v);
	return OK;
}

RESOURCE(rounds_list_page, .who = SIGNED_IN, .get = show)
