/* Both sides of a round: one's own people, the other's list, guests. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/lead.h"
#include "gen/tmpl/rounds/sides.h"
#include "rounds/rounds.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_rules.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_sides_view.h"
#include "rounds/rounds_start.h"
#include "rounds/rounds_store.h"
#include "rounds/rounds_team_page.h"
#include "web/web.h"

static const char *
marks_of(struct ctx *c, bool chief, bool alternate, bool external)
{
	struct buf b = { .mem = c->mem };

	if (chief)
		buf_printf(&b, " · %s", web_say(c, MSG_REPS_CHIEF));
	if (alternate)
		buf_printf(&b, " · %s", web_say(c, MSG_REPS_ALTERNATE));
	if (external)
		buf_printf(&b, " · %s", web_say(c, MSG_REPS_EXTERNAL));
	return b.len > 0 ? buf_string(&b) + 4 : NULL;
}

static const char *
sex_of(struct ctx *c, const char *sex)
{
	return web_say(c, text_is(sex, "f") ? MSG_REPS_FEMALE : MSG_REPS_MALE);
}

static struct rounds_person_row
person_row(struct ctx *c, const struct rounds_place *p,
    const struct rounds_person *one, const char *side)
{
	struct rounds_person_row row = {
		.name = one->name,
		.about = text_printf(c->mem, "%s%s%s · %s", one->post,
		    *one->post != '\0' ? " · " : "", sex_of(c, one->sex),
		    web_say(c, rounds_chosen_label(one->chosen, side))),
		.marks = marks_of(
		    c, one->is_chief, one->is_alternate, one->is_external),
		.is_ended = one->ended_on != DAY_NONE,
	};

	if (row.is_ended)
		row.end = text_printf(c->mem, "%s %s",
		    html_day(c->html, one->ended_on), one->end_reason);
	else if (p->may_act)
		row.href = rounds_gate_href(c, p,
		    text_printf(
			c->mem, "/representatives/%lld", (long long)one->id));
	return row;
}

static void
fill_own(struct ctx *c, struct rounds_sides_view *v,
    const struct rounds_place *p, const struct rounds_team *team)
{
	struct rounds_person_row *rows =
	    ARENA_MANY(c->mem, struct rounds_person_row, team->people_len);

	for (size_t i = 0; i < team->people_len; i++)
		rows[i] = person_row(c, p, &team->people[i], team->side);
	v->has_room = true;
	v->may_act = p->may_act;
	v->own = team->side;
	v->own_label = rounds_say1(c, MSG_SIDES_OWN, "side",
	    web_say(c, rounds_side_label(team->side)));
	v->people = rows;
	v->people_len = team->people_len;
	v->count = rounds_sides_count(team);
	v->findings = rounds_team_findings(c, &v->findings_len, team);
	if (!rounds_rules_know(team->province))
		v->no_local_law = rounds_say1(
		    c, MSG_SIDES_NO_LOCAL_LAW, "province", team->province);
	if (text_is(team->side, "labour"))
		v->protection = web_say(c, MSG_SIDES_PROTECTION);
}

static enum fail
fill_list(struct ctx *c, struct rounds_listed_block *out,
    const struct rounds_place *p, const char *side)
{
	struct sql_round_listed *rows;
	struct rounds_person_row *people;
	size_t n;
	enum fail f = sql_round_listed(c->db, c->mem, &rows, &n, p->id, side);

	if (f != OK)
		return f;
	people = ARENA_MANY(c->mem, struct rounds_person_row, n);
	for (size_t i = 0; i < n; i++)
		people[i] = (struct rounds_person_row){
			.name = rows[i].name,
			.about = text_printf(c->mem, "%s%s%s", rows[i].post,
			    *rows[i].post != '\0' ? " · " : "",
			    sex_of(c, rows[i].sex)),
			.marks = marks_of(c, rows[i].is_chief,
			    rows[i].is_alternate, rows[i].is_external),
		};
	*out = (struct rounds_listed_block){
		.side = side,
		.label = web_say(c, rounds_side_label(side)),
		.is_there = n > 0,
		.publication_id = n > 0 ? rows[0].publication_id : 0,
		.at = n > 0 ? rows[0].at : 0,
		.people = people,
		.people_len = n,
	};
	return OK;
}

static enum fail
fill_lists(
    struct ctx *c, struct rounds_sides_view *v, const struct rounds_place *p)
{
	struct rounds_listed_block *lists =
	    ARENA_MANY(c->mem, struct rounds_listed_block, 2);
	enum fail f = fill_list(c, &lists[0], p, "labour");

	if (f == OK)
		f = fill_list(c, &lists[1], p, "employer");
	v->lists = lists;
	v->lists_len = 2;
	return f;
}

static enum fail
fill_employers(
    struct ctx *c, struct rounds_sides_view *v, const struct rounds_place *p)
{
	struct sql_round_employers_of *rows;
	struct rounds_employer_row *out;
	size_t n, inside = 0;
	enum fail f = sql_round_employers_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_employer_row, n);
	for (size_t i = 0; i < n; i++) {
		out[i] = (struct rounds_employer_row){
			.name = rows[i].name,
			.leads = rows[i].leads,
			.is_outside = !rows[i].has_employer_id,
			.is_gone = rows[i].is_gone,
			.ended_on = rows[i].ended_on,
		};
		inside += rows[i].has_employer_id;
	}
	v->employers = out;
	v->employers_len = n;
	v->may_lead = inside > 1 && p->may_act &&
	    (p->side == ROUNDS_EMPLOYER || !p->r->is_shared);
	return OK;
}

static enum fail
fill_guests(
    struct ctx *c, struct rounds_sides_view *v, const struct rounds_place *p)
{
	static const struct {
		const char *duty;
		enum msg label;
	} duties[] = { { "instructor", MSG_DUTY_INSTRUCTOR },
		{ "mediator", MSG_DUTY_MEDIATOR },
		{ "observer", MSG_DUTY_OBSERVER },
		{ "recorder", MSG_DUTY_RECORDER } };
	struct sql_round_seats_of *rows;
	struct rounds_guest_row *out;
	size_t n;
	enum fail f = sql_round_seats_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_guest_row, n);
	for (size_t i = 0; i < n; i++) {
		struct buf b = { .mem = c->mem };
		size_t d = 0;

		if (rows[i].is_ended || !text_is(rows[i].side, "observer"))
			continue;
		while (d + 1 < sizeof(duties) / sizeof(*duties) &&
		    !text_is(duties[d].duty, rows[i].duty))
			d++;
		buf_printf(&b, "%s · %s", web_say(c, duties[d].label),
		    rounds_say1(c, MSG_SIDES_ADMITTED_BY, "side",
			web_say(c, rounds_side_label(rows[i].admitted_by))));
		if (rows[i].reads != NULL && text_is(rows[i].reads, p->room))
			buf_printf(
			    &b, " · %s", web_say(c, MSG_SIDES_READS_ROOM));
		out[v->guests_len++] = (struct rounds_guest_row){
			.account_id = rows[i].account_id,
			.name = rows[i].name,
			.about = buf_string(&b),
			.may_end =
			    p->may_act && text_is(rows[i].admitted_by, p->room),
		};
	}
	v->guests = out;
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct rounds_sides_view v = { 0 };
	struct rounds_place p;
	struct rounds_team team;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_READ);

	if (f == OK && *p.room != '\0') {
		f = rounds_team_load(c, &team, &p);
		if (f == OK)
			fill_own(c, &v, &p, &team);
	}
	if (f == OK)
		f = fill_lists(c, &v, &p);
	if (f == OK)
		f = fill_employers(c, &v, &p);
	if (f == OK)
		f = fill_guests(c, &v, &p);
	if (f != OK)
		return f;
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_SIDES, MSG_ROUND_TAB_SIDES);
	v.labour_name = p.r->labour_name;
	v.labour_kind = web_say(c, rounds_labour_label(p.r->labour_kind));
	tmpl_rounds_sides(c->html, &v);
	return OK;
}

RESOURCE(rounds_sides_page, .who = SIGNED_IN, .get = show)

static enum fail
draw_lead(struct ctx *c, const struct rounds_place *p, const char *error)
{
	struct rounds_lead_view v = { .error = error };
	struct field_error wrong = { "employer", error };
	struct sql_round_employers_of *rows;
	struct part_option *options;
	size_t n;
	enum fail f = sql_round_employers_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		if (rows[i].has_employer_id)
			options[v.options_len++] = (struct part_option){
				.value = text_printf(c->mem, "%lld",
				    (long long)rows[i].employer_id),
				.label = rows[i].name,
				.is_chosen = rows[i].leads,
			};
	v.options = options;
	v.head = rounds_gate_head(c, p, ROUNDS_TAB_SIDES, MSG_SIDES_LEAD);
	if (error != NULL) {
		v.errors = (struct part_errors){ &wrong, 1 };
		web_status(c, 422);
	}
	tmpl_rounds_lead(c->html, &v);
	return OK;
}

static enum fail
show_lead(struct ctx *c)
{
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	return f != OK ? f : draw_lead(c, &p, NULL);
}

static enum fail
choose_lead(struct ctx *c)
{
	struct rounds_place p;
	struct buf words = { .mem = c->mem };
	const char *const *values;
	const int64_t *ids;
	size_t n, ids_len;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f != OK)
		return f;
	n = fields_all(c->mem, &values, &c->form, "employer");
	for (size_t i = 0; i < n; i++)
		buf_printf(&words, "%s%s", i > 0 ? " " : "", values[i]);
	ids = rounds_start_ids(c->mem, &ids_len, buf_string(&words));
	db_begin(c->db);
	f = sql_round_lead(c->db, p.id, db_array_i64(c->mem, ids, ids_len));
	f = rounds_store_finish(c->db, c->mem, f, "round.lead", p.id, "{}");
	if (f == FAIL_INVALID)
		return draw_lead(c, &p, web_say(c, MSG_SIDES_LEAD_NONE));
	return f != OK ? f
		       : web_redirect_saying(
			     c, rounds_gate_href(c, &p, "/sides"), MSG_SAVED);
}

RESOURCE(rounds_sides_page_lead, .who = SIGNED_IN, .get = show_lead,
    .post = choose_lead)
