/* What was typed about one representative. */
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/text.h"
#include "base/num.h"
#include "rounds/rounds_sides.h"

static const char *
choice(struct form *f, const char *name)
{
	const char *s = fields_get(f->in, name);

	return s != NULL ? s : "";
}

void
rounds_sides_read(struct rounds_person *p, struct form *f, const char *side)
{
	p->name = form_text(f, "name", 2, 40);
	p->sex = choice(f, "sex");
	if (!text_is(p->sex, "f") && !text_is(p->sex, "m"))
		form_wrong(f, "sex", MSG_FORM_CHOOSE);
	p->post = form_text(f, "post", 0, 40);
	p->chosen = choice(f, "chosen");
	if (rounds_chosen_label(p->chosen, side) == MSG_NONE)
		form_wrong(f, "chosen", MSG_FORM_CHOOSE);
	p->chosen_on = form_day(f, "chosen_on", false);
	p->mandate_until = form_day(f, "until", false);
	p->is_chief = form_tick(f, "chief");
	p->is_alternate = form_tick(f, "alternate");
	p->is_external = form_tick(f, "external");
	p->has_mandate = form_tick(f, "mandate");
	p->is_union_staff = form_tick(f, "staff");
	p->is_owner_kin = form_tick(f, "kin");
	p->is_manager = form_tick(f, "manager");
	p->is_frontline = form_tick(f, "frontline");
	p->is_dispatched = form_tick(f, "dispatched");
	p->heads_women = form_tick(f, "heads_women");
	p->login = form_text(f, "login", 0, 40);
	if (!num_i64(&p->account_id, choice(f, "account"), 0, INT64_MAX))
		p->account_id = 0;
	if (!num_i32(&p->version, choice(f, "version"), 0, INT32_MAX))
		p->version = 0;
	if (p->is_chief && p->is_alternate)
		form_wrong(f, "alternate", MSG_REPS_CHIEF_ALTERNATE);
	if (p->chosen_on != DAY_NONE && p->mandate_until != DAY_NONE &&
	    p->mandate_until < p->chosen_on)
		form_wrong(f, "until", MSG_REPS_UNTIL_BEFORE);
}
