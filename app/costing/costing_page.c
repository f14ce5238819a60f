/* The calculator for everybody: nothing that is typed here is kept. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "costing/costing_draw_page.h"
#include "costing/costing_json.h"
#include "costing/costing_sheet_store.h"
#include "web/web.h"

enum {
	BODY_MAX = 4 * 1024 * 1024
};

static struct costing_desk
new_desk(struct ctx *c, struct form *form, bool with_example)
{
	struct costing_desk d = { .form = form,
		.place = {
		    .side = "", .may_act = true, .base = "/costing/sheets" } };

	d.spec =
	    costing_form_new(c->mem, day_to_civil(c->today).year, with_example);
	d.rows = costing_form_rows_of(&d.spec);
	return d;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_desk d = new_desk(c, &form, true);

	d.is_example = true;
	return costing_draw(c, &d);
}

/* Keeps what was typed for an organisation of the viewer. */
static enum fail
keep(struct ctx *c, const struct costing_spec *s)
{
	const char *for_whom = web_field(c, "for");
	struct costing_home home = { 0 };
	int64_t id;
	enum fail f;

	if (c->viewer.account_id == 0)
		return FAIL_DENIED;
	if (for_whom == NULL ||
	    !num_i64(&home.organisation_id, for_whom, 1, INT64_MAX))
		return FAIL_INVALID;
	f = costing_sheet_store_add(c->db, c->mem, &id, home, 0,
	    web_say(c, MSG_COSTING_NEW_NAME), costing_json_text(c->mem, s));
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(c->mem, "/costing/sheets/%lld", (long long)id),
		  MSG_SAVED);
}

static enum fail
count(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_desk d = new_desk(c, &form, false);
	const char *act = web_field(c, "act");

	costing_form_read(&form, &d.spec, &d.rows);
	d.is_wrong = !form_is_fine(&form);
	if (!d.is_wrong && text_is(act, "workbook") && d.spec.lines_len > 0)
		return costing_draw_workbook(
		    c, &d.spec, web_say(c, MSG_COSTING_SHORT));
	if (!d.is_wrong && text_is(act, "keep"))
		return keep(c, &d.spec);
	if (!d.is_wrong && d.spec.lines_len == 0) {
		form_wrong(&form, "w0_heads", MSG_COSTING_P_NOBODY);
		d.is_wrong = true;
	}
	if (!d.is_wrong) {
		c->form = (struct fields){ 0 };
		d.rows = costing_form_rows_of(&d.spec);
	}
	return costing_draw(c, &d);
}

static enum fail
take_list(struct ctx *c)
{
	struct fields none = { 0 };
	struct form form = form_new(c->mem, &none, c->lang);
	struct costing_desk d = new_desk(c, &form, true);
	enum fail f = costing_draw_upload(c, &d.spec, &d.upload_error);

	if (f != OK)
		return f;
	c->form = none;
	d.is_wrong = d.upload_error != NULL;
	d.rows = costing_form_rows_of(&d.spec);
	return costing_draw(c, &d);
}

RESOURCE(costing_page, .who = ANYONE, .get = show, .post = count,
    .per_minute = 120, .body_max = BODY_MAX)
RESOURCE(costing_page_list, .who = ANYONE, .post = take_list, .per_minute = 30,
    .body_max = 8 * BODY_MAX)
