/* Guests of a round: instructor, mediator, recorder, observers. */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/guest.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_sides_view.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

static const struct {
	const char *key;
	enum msg label;
} duties[] = {
	{ "instructor", MSG_DUTY_INSTRUCTOR },
	{ "mediator", MSG_DUTY_MEDIATOR },
	{ "recorder", MSG_DUTY_RECORDER },
	{ "observer", MSG_DUTY_OBSERVER },
};

enum {
	DUTIES = sizeof(duties) / sizeof(*duties)
};

static enum fail
draw(struct ctx *c, struct form *form, const struct rounds_place *p)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, DUTIES);
	struct part_option *reads = ARENA_MANY(c->mem, struct part_option, 2);
	const char *duty = web_field(c, "duty");
	struct rounds_guest_view v = {
		.head =
		    rounds_gate_head(c, p, ROUNDS_TAB_SIDES, MSG_GUEST_TITLE),
		.errors = { form->errors, form->errors_len },
		.login = form_input(form, "login"),
	};

	for (size_t i = 0; i < DUTIES; i++)
		o[i] = (struct part_option){ .value = duties[i].key,
			.label = web_say(c, duties[i].label),
			.is_chosen = text_is(duty, duties[i].key) };
	reads[0] = (struct part_option){ .value = "no",
		.label = web_say(c, MSG_GUEST_READS_NO),
		.is_chosen = !text_is(web_field(c, "reads"), "yes") };
	reads[1] = (struct part_option){ .value = "yes",
		.label = web_say(c, MSG_GUEST_READS_YES),
		.is_chosen = text_is(web_field(c, "reads"), "yes") };
	v.duty = (struct part_choice){ .input = form_input(form, "duty"),
		.label = web_say(c, MSG_GUEST_DUTY),
		.options = o,
		.options_len = DUTIES };
	v.reads = (struct part_choice){ .input = form_input(form, "reads"),
		.label = web_say(c, MSG_GUEST_READS),
		.options = reads,
		.options_len = 2 };
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_guest(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	return f != OK ? f : draw(c, &form, &p);
}

static const char *
read_duty(struct ctx *c, struct form *form)
{
	const char *duty = web_field(c, "duty");

	for (size_t i = 0; i < DUTIES; i++)
		if (text_is(duties[i].key, duty))
			return duty;
	form_wrong(form, "duty", MSG_FORM_CHOOSE);
	return "observer";
}

static enum fail
admit(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_account_by_login account = { 0 };
	struct rounds_place p;
	const char *login = form_text(&form, "login", 3, 40);
	const char *duty = read_duty(c, &form);
	bool reads = text_is(web_field(c, "reads"), "yes");
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	/* a mediator or recorder is nobody's (集体合同规定 第三十三条) */
	if (reads && (text_is(duty, "mediator") || text_is(duty, "recorder")))
		form_wrong(&form, "reads", MSG_GUEST_NEUTRAL);
	if (f == OK && form_is_fine(&form))
		f = sql_account_by_login(c->db, c->mem, &account, login);
	if (f == FAIL_ABSENT && account.account_id == 0 && p.r != NULL &&
	    p.may_act) {
		form_wrong(&form, "login", MSG_REPS_LOGIN_UNKNOWN);
		f = OK;
	}
	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, &p);
	db_begin(c->db);
	f = sql_round_admit(c->db, p.id, account.account_id, "observer", duty,
	    reads ? p.room : NULL, NULL);
	f = rounds_store_finish(c->db, c->mem, f, "round.admit", p.id, "{}");
	if (f == FAIL_CONFLICT) {
		form_wrong(&form, "login", MSG_REPS_OTHER_SIDE);
		return draw(c, &form, &p);
	}
	return f != OK ? f
		       : web_redirect_saying(
			     c, rounds_gate_href(c, &p, "/sides"), MSG_SAVED);
}

RESOURCE(rounds_guest_page_new, .who = SIGNED_IN, .get = show, .post = admit,
    .per_minute = 20)

static enum fail
dismiss(struct ctx *c)
{
	struct rounds_place p;
	int64_t account_id;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f == OK)
		f = web_param_id(c, "account", &account_id);
	if (f != OK)
		return f;
	db_begin(c->db);
	f = sql_round_dismiss(c->db, p.id, account_id);
	f = rounds_store_finish(c->db, c->mem, f, "round.dismiss", p.id, "{}");
	return f != OK ? f
		       : web_redirect_saying(
			     c, rounds_gate_href(c, &p, "/sides"), MSG_SAVED);
}

RESOURCE(rounds_guest_page_end, .who = SIGNED_IN, .post = dismiss)
