/* Meetings: called, written down live, signed by both chiefs, exported. */
#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/meeting_new.h"
#include "gen/tmpl/rounds/meetings.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_meeting.h"
#include "rounds/rounds_meeting_view.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

enum {
	SHORT_MAX = 80,
	AGENDA_MAX = 4000,
	SIGNED = 2
};

static const char *
chair_line(struct ctx *c, const char *chair)
{
	return rounds_say1(c, MSG_MEETING_CHAIRED, "side",
	    web_say(c, rounds_side_label(chair)));
}

static enum fail
show_list(struct ctx *c)
{
	struct rounds_meetings_view v = { 0 };
	struct sql_round_meetings_of *rows;
	struct rounds_meeting_row *out;
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_READ);

	if (f == OK)
		f = sql_round_meetings_of(
		    c->db, c->mem, &rows, &v.rows_len, p.id);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_meeting_row, v.rows_len);
	for (size_t i = 0; i < v.rows_len; i++) {
		bool is_signed = rows[i].signatures == SIGNED;

		out[i] = (struct rounds_meeting_row){
			.href = rounds_gate_href(c, &p,
			    text_printf(c->mem, "/meetings/%lld",
				(long long)rows[i].meeting_id)),
			.label = rounds_say1(c, MSG_MEETING_NUMBER, "n",
			    text_printf(c->mem, "%d", rows[i].number)),
			.on = rows[i].planned_on,
			.about =
			    text_printf(c->mem, "%s %s %s", rows[i].planned_at,
				rows[i].place, chair_line(c, rows[i].chair)),
			.state = is_signed ? STATE_DONE : STATE_DOING,
			.word = web_say(c,
			    is_signed ? MSG_MEETING_SIGNED : MSG_MEETING_OPEN),
		};
	}
	v.rows = out;
	v.may_act = p.may_act;
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_MEETINGS, MSG_MEETING_LIST);
	tmpl_rounds_meetings(c->html, &v);
	return OK;
}

RESOURCE(rounds_meeting_page_list, .who = SIGNED_IN, .get = show_list)

/* Whose turn it is to take the chair. */
static enum fail
next_chair(struct ctx *c, const char **out, const struct rounds_place *p)
{
	struct sql_round_meetings_of *rows;
	size_t n;
	enum fail f = sql_round_meetings_of(c->db, c->mem, &rows, &n, p->id);

	if (f == OK)
		*out = rounds_meeting_chair(
		    n > 0 ? rows[0].chair : NULL, p->r->asked_by);
	return f;
}

static enum fail
draw_new(struct ctx *c, struct form *form, const struct rounds_place *p)
{
	static const char *const sides[] = { "labour", "employer" };
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 2);
	const char *chair = web_field(c, "chair"), *turn;
	struct rounds_meeting_new_view v = {
		.head = rounds_gate_head(
		    c, p, ROUNDS_TAB_MEETINGS, MSG_MEETING_NEW),
		.errors = { form->errors, form->errors_len },
		.on = form_input(form, "on"),
		.at = form_input(form, "at"),
		.place = form_input(form, "place"),
		.agenda = form_input(form, "agenda"),
	};
	enum fail f = next_chair(c, &turn, p);

	if (f != OK)
		return f;
	for (int i = 0; i < 2; i++)
		o[i] = (struct part_option){ .value = sides[i],
			.label = web_say(c, rounds_side_label(sides[i])),
			.is_chosen =
			    text_is(sides[i], chair != NULL ? chair : turn) };
	v.chair = (struct part_choice){ .input = form_input(form, "chair"),
		.label = web_say(c, MSG_MEETING_CHAIR),
		.hint = rounds_say1(c, MSG_MEETING_CHAIR_HINT, "side",
		    web_say(c, rounds_side_label(turn))),
		.options = o,
		.options_len = 2 };
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_meeting_new(c->html, &v);
	return OK;
}

static enum fail
show_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	return f != OK ? f : draw_new(c, &form, &p);
}

static enum fail
call(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_round_meeting_call row = { 0 };
	struct rounds_place p;
	int32_t on = form_day(&form, "on", true);
	const char *at = form_text(&form, "at", 0, SHORT_MAX);
	const char *place = form_text(&form, "place", 0, SHORT_MAX);
	const char *agenda = form_long_text(&form, "agenda", 0, AGENDA_MAX);
	const char *chair = web_field(c, "chair");
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f != OK)
		return f;
	if (!text_is(chair, "labour") && !text_is(chair, "employer"))
		form_wrong(&form, "chair", MSG_FORM_CHOOSE);
	if (!form_is_fine(&form))
		return draw_new(c, &form, &p);
	db_begin(c->db);
	f = sql_round_meeting_call(
	    c->db, c->mem, &row, p.id, on, at, place, chair, agenda);
	f = rounds_store_finish(c->db, c->mem, f, "round.meeting", p.id, "{}");
	return f != OK ? f
		       : web_redirect_saying(c,
			     rounds_gate_href(c, &p,
				 text_printf(c->mem, "/meetings/%lld",
				     (long long)row.meeting_id)),
			     MSG_MEETING_CALLED);
}

RESOURCE(rounds_meeting_page_new, .who = SIGNED_IN, .get = show_new,
    .post = call, .per_minute = 60)
