/* One representative of the viewer's side. */
#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/person.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_sides.h"
#include "rounds/rounds_team_page.h"
#include "rounds/rounds_sides_store.h"
#include "rounds/rounds_sides_view.h"
#include "web/web.h"

/* What is asked about a person beside name, post and days. */
static void
fill_ticks(struct ctx *c, struct rounds_person_view *v,
    const struct rounds_person *p, const struct form *form, bool is_labour)
{
	const struct {
		const char *name;
		enum msg label;
		bool is_on, is_asked;
	} ticks[] = {
		{ "chief", MSG_REPS_CHIEF, p->is_chief, true },
		{ "alternate", MSG_REPS_ALTERNATE, p->is_alternate, true },
		{ "external", MSG_REPS_EXTERNAL, p->is_external, true },
		{ "mandate", MSG_REPS_MANDATE, p->has_mandate, true },
		{ "frontline", MSG_REPS_IS_FRONTLINE, p->is_frontline,
		    is_labour },
		{ "dispatched", MSG_REPS_IS_DISPATCHED, p->is_dispatched,
		    is_labour },
		{ "heads_women", MSG_REPS_HEADS_WOMEN, p->heads_women,
		    is_labour },
		{ "manager", MSG_REPS_IS_MANAGER, p->is_manager, is_labour },
		{ "kin", MSG_REPS_IS_KIN, p->is_owner_kin, is_labour },
		{ "staff", MSG_REPS_IS_STAFF, p->is_union_staff, !is_labour },
	};
	struct rounds_tick *out = ARENA_MANY(c->mem, struct rounds_tick, 10);

	for (size_t i = 0; i < sizeof(ticks) / sizeof(*ticks); i++)
		if (ticks[i].is_asked)
			out[v->ticks_len++] = (struct rounds_tick){
				.name = ticks[i].name,
				.label = web_say(c, ticks[i].label),
				.is_on = ticks[i].is_on,
				.error = form_input(form, ticks[i].name).error,
			};
	v->ticks = out;
}

static struct part_choice
choose_sex(struct ctx *c, const struct form *form, const char *chosen)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 2);

	o[0] = (struct part_option){ "f", web_say(c, MSG_REPS_FEMALE), NULL,
		text_is(chosen, "f") };
	o[1] = (struct part_option){ "m", web_say(c, MSG_REPS_MALE), NULL,
		text_is(chosen, "m") };
	return (struct part_choice){ .input = form_input(form, "sex"),
		.label = web_say(c, MSG_REPS_SEX),
		.options = o,
		.options_len = 2 };
}

static struct part_choice
choose_chosen(struct ctx *c, const struct form *form, const char *chosen,
    const char *side)
{
	static const char *const keys[] = { "office", "appointed", "elected",
		"nominated", "delegated" };
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 5);
	size_t n = 0;

	for (size_t i = 0; i < 5; i++) {
		enum msg label = rounds_chosen_label(keys[i], side);

		if (label != MSG_NONE)
			o[n++] =
			    (struct part_option){ keys[i], web_say(c, label),
				    NULL, text_is(keys[i], chosen) };
	}
	return (struct part_choice){ .input = form_input(form, "chosen"),
		.label = web_say(c, MSG_REPS_CHOSEN),
		.options = o,
		.options_len = n };
}

static enum fail
choose_account(struct ctx *c, struct part_choice *out, const struct form *form,
    int64_t chosen, int64_t round_id)
{
	struct sql_round_colleagues *rows;
	struct part_option *o;
	size_t n;
	bool found = chosen == 0;
	enum fail f = sql_round_colleagues(c->db, c->mem, &rows, &n, round_id);

	if (f != OK)
		return f;
	o = ARENA_MANY(c->mem, struct part_option, n + 2);
	o[0] = (struct part_option){ "0", web_say(c, MSG_REPS_NO_ACCOUNT), NULL,
		chosen == 0 };
	for (size_t i = 0; i < n; i++) {
		o[i + 1] =
		    (struct part_option){ text_printf(c->mem, "%lld",
					      (long long)rows[i].account_id),
			    rows[i].name, NULL, rows[i].account_id == chosen };
		found = found || rows[i].account_id == chosen;
	}
	if (!found)
		o[++n] = (struct part_option){ text_printf(c->mem, "%lld",
						   (long long)chosen),
			web_say(c, MSG_REPS_KEEP_ACCOUNT), NULL, true };
	*out = (struct part_choice){ .input = form_input(form, "account"),
		.label = web_say(c, MSG_REPS_ACCOUNT),
		.hint = web_say(c, MSG_REPS_ACCOUNT_HINT),
		.options = o,
		.options_len = n + 1,
		.is_list = true };
	return OK;
}

static struct input
day_input(
    struct ctx *c, const struct form *form, const char *name, int32_t kept)
{
	struct input in = form_input(form, name);

	if (fields_get(&c->form, name) == NULL && kept != DAY_NONE)
		in.value = html_day(c->html, kept);
	return in;
}

static struct input
text_input(
    struct ctx *c, const struct form *form, const char *name, const char *kept)
{
	struct input in = form_input(form, name);

	if (fields_get(&c->form, name) == NULL && kept != NULL)
		in.value = kept;
	return in;
}

static enum fail
draw(struct ctx *c, struct form *form, const struct rounds_place *p,
    const struct rounds_person *one, const char *conflict)
{
	bool is_labour = p->side == ROUNDS_LABOUR;
	struct rounds_person_view v = {
		.head = rounds_gate_head(c, p, ROUNDS_TAB_SIDES,
		    one->id == 0 ? MSG_REPS_NEW : MSG_REPS_EDIT),
		.errors = { form->errors, form->errors_len },
		.action = c->in->path,
		.title =
		    web_say(c, one->id == 0 ? MSG_REPS_NEW : MSG_REPS_EDIT),
		.is_new = one->id == 0,
		.version = one->version,
		.conflict = conflict,
		.name = text_input(c, form, "name", one->name),
		.post = text_input(c, form, "post", one->post),
		.login = text_input(c, form, "login", ""),
		.chosen_on = day_input(c, form, "chosen_on", one->chosen_on),
		.until = day_input(c, form, "until", one->mandate_until),
		.sex = choose_sex(c, form, one->sex),
		.chosen = choose_chosen(c, form, one->chosen, p->room),
		.reason = form_input(form, "reason"),
		.ended_on = day_input(c, form, "ended_on", c->today),
	};
	enum fail f =
	    choose_account(c, &v.account, form, one->account_id, p->id);

	if (f != OK)
		return f;
	fill_ticks(c, &v, one, form, is_labour);
	if (one->id != 0)
		v.end_action = rounds_gate_href(c, p,
		    text_printf(c->mem, "/representatives/%lld/end",
			(long long)one->id));
	if (conflict != NULL)
		web_status(c, 409);
	else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_person(c->html, &v);
	return OK;
}

/* The person of the path; *out has id 0 on the page for a new one. */
static enum fail
find(struct ctx *c, struct rounds_place *p, struct rounds_person *out,
    struct rounds_team *team)
{
	int64_t id = 0;
	enum fail f = rounds_gate(c, p, ROUNDS_TO_ACT);

	*out = (struct rounds_person){ .chosen_on = DAY_NONE,
		.mandate_until = DAY_NONE,
		.ended_on = DAY_NONE };
	if (f == OK)
		f = rounds_team_load(c, team, p);
	if (f != OK || *web_param(c, "person") == '\0')
		return f;
	f = web_param_id(c, "person", &id);
	for (size_t i = 0; f == OK && i < team->people_len; i++)
		if (team->people[i].id == id &&
		    team->people[i].ended_on == DAY_NONE) {
			*out = team->people[i];
			return OK;
		}
	return FAIL_ABSENT;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	struct rounds_person one;
	struct rounds_team team;
	enum fail f = find(c, &p, &one, &team);

	return f != OK ? f : draw(c, &form, &p, &one, NULL);
}

/* The account somebody from elsewhere signs in with. */
static enum fail
find_login(struct ctx *c, struct form *form, struct rounds_person *one)
{
	struct sql_account_by_login row;
	enum fail f;

	if (*one->login == '\0')
		return OK;
	f = sql_account_by_login(c->db, c->mem, &row, one->login);
	if (f == FAIL_ABSENT) {
		form_wrong(form, "login", MSG_REPS_LOGIN_UNKNOWN);
		return OK;
	}
	if (f == OK)
		one->account_id = row.account_id;
	return f;
}

/* The membership through which a colleague's place is given; 0 for others. */
static enum fail
find_organisation(
    struct ctx *c, int64_t *out, int64_t account_id, int64_t round_id)
{
	struct sql_round_colleagues *rows;
	size_t n;
	enum fail f = sql_round_colleagues(c->db, c->mem, &rows, &n, round_id);

	*out = 0;
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].account_id == account_id)
			*out = rows[i].organisation_id;
	return f;
}

/* Why the database would not have it, beside the field it is about. */
static bool
explain(struct ctx *c, struct form *form)
{
	const char *broken = c->db->constraint;

	if (text_is(broken, "round_representatives_one_chief"))
		form_wrong(form, "chief", MSG_REPS_SECOND_CHIEF);
	else if (text_is(broken, "round_representatives_one_account"))
		form_wrong(form, "account", MSG_REPS_SECOND_PLACE);
	else
		return false;
	return true;
}

/* Somebody else was faster: what is kept now, beside what was typed. */
static enum fail
draw_conflict(struct ctx *c, struct form *form, struct rounds_place *p,
    struct rounds_person *typed)
{
	struct rounds_person now;
	struct rounds_team team;
	enum fail f = find(c, p, &now, &team);

	if (f != OK)
		return f;
	if (typed->id == 0 || now.version == typed->version) {
		form_wrong(form, "account", MSG_REPS_OTHER_SIDE);
		return draw(c, form, p, typed, NULL);
	}
	typed->version = now.version;
	return draw(c, form, p, typed,
	    text_printf(c->mem, "%s · %s · %s%s", now.name, now.post,
		web_say(c, rounds_chosen_label(now.chosen, p->room)),
		now.is_chief ? web_say(c, MSG_REPS_CHIEF) : ""));
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	struct rounds_person one;
	struct rounds_team team;
	int64_t organisation_id;
	enum fail f = find(c, &p, &one, &team);

	if (f != OK)
		return f;
	rounds_sides_read(&one, &form, p.room);
	if (one.id == 0 && team.people_len >= ROUNDS_PEOPLE_MAX)
		form_wrong(&form, "name", MSG_REPS_FULL);
	f = find_login(c, &form, &one);
	if (f == OK && !form_is_fine(&form))
		return draw(c, &form, &p, &one, NULL);
	if (f == OK)
		f = find_organisation(
		    c, &organisation_id, one.account_id, p.id);
	if (f == OK)
		f = rounds_sides_store_save(
		    c->db, c->mem, p.id, p.room, &one, organisation_id);
	if (f == FAIL_CONFLICT && explain(c, &form))
		return draw(c, &form, &p, &one, NULL);
	if (f == FAIL_CONFLICT)
		return draw_conflict(c, &form, &p, &one);
	return f != OK ? f
		       : web_redirect_saying(
			     c, rounds_gate_href(c, &p, "/sides"), MSG_SAVED);
}

RESOURCE(rounds_person_page_new, .who = SIGNED_IN, .get = show, .post = save,
    .per_minute = 60)
RESOURCE(rounds_person_page, .who = SIGNED_IN, .get = show, .post = save,
    .per_minute = 60)

static enum fail
end(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	struct rounds_person one;
	struct rounds_team team;
	const char *reason = form_text(&form, "reason", 2, 80);
	int32_t on = form_day(&form, "ended_on", true);
	enum fail f = find(c, &p, &one, &team);

	if (f != OK)
		return f;
	if (on != DAY_NONE && on > c->today)
		form_wrong(&form, "ended_on", MSG_FORM_NOT_LATER);
	if (!form_is_fine(&form))
		return draw(c, &form, &p, &one, NULL);
	f = rounds_sides_store_end(c->db, c->mem, p.id, one.id, on, reason);
	return f != OK ? f
		       : web_redirect_saying(c,
			     rounds_gate_href(c, &p, "/sides"), MSG_REPS_ENDED);
}

RESOURCE(rounds_person_page_end, .who = SIGNED_IN, .post = end)
