/* Kept costings: an organisation's, and a side's scenarios in a round. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "costing/costing_draw_page.h"
#include "costing/costing_json.h"
#include "costing/costing_sheet_store.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "gen/tmpl/costing/list.h"
#include "web/web.h"

enum {
	BODY_MAX = 4 * 1024 * 1024
};

static enum fail
open_desk(struct ctx *c, struct costing_desk *d, struct form *form, bool to_act)
{
	enum fail f;

	*d = (struct costing_desk){ .form = form };
	f = costing_gate_sheet(c, &d->place, &d->spec, to_act);
	if (f == OK)
		d->rows = costing_form_rows_of(&d->spec);
	return f;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_desk d;
	enum fail f = open_desk(c, &d, &form, false);

	return f != OK ? f : costing_draw(c, &d);
}

/* Somebody else saved meanwhile: theirs is kept, ours stands in the form. */
static enum fail
draw_conflict(struct ctx *c, struct costing_desk *d)
{
	enum fail f = sql_costing_sheet(c->db, c->mem, d->place.sheet,
	    d->place.sheet_id, d->place.round_id);

	if (f != OK)
		return f;
	d->conflict = message_text(c->mem, c->lang, MSG_COSTING_CONFLICT,
	    (struct msg_arg[]){ { "name", d->place.sheet->name },
		{ "at", html_moment(c->html, d->place.sheet->changed_at) } },
	    2);
	return costing_draw(c, d);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_desk d;
	const char *name = form_text(&form, "name", 1, 80);
	int32_t version = 0;
	enum fail f = open_desk(c, &d, &form, true);

	if (f != OK)
		return f;
	costing_form_read(&form, &d.spec, &d.rows);
	if (!num_i32(&version,
		web_field(c, "version") != NULL ? web_field(c, "version") : "",
		1, INT32_MAX))
		return FAIL_INVALID;
	d.is_wrong = !form_is_fine(&form);
	if (d.is_wrong)
		return costing_draw(c, &d);
	f = costing_sheet_store_save(c->db, c->mem, d.place.sheet_id,
	    d.place.round_id, version, name,
	    costing_json_text(c->mem, &d.spec));
	if (f == FAIL_CONFLICT)
		return draw_conflict(c, &d);
	return f != OK ? f
		       : web_redirect_saying(
			     c, costing_gate_href(c, &d.place, ""), MSG_SAVED);
}

static enum fail
take_list(struct ctx *c)
{
	struct fields none = { 0 };
	struct form form = form_new(c->mem, &none, c->lang);
	struct costing_desk d;
	enum fail f = open_desk(c, &d, &form, true);

	if (f == OK)
		f = costing_draw_upload(c, &d.spec, &d.upload_error);
	c->form = none;
	if (f == OK && d.upload_error != NULL) {
		const char *why = d.upload_error;

		f = open_desk(c, &d, &form, true);
		d.upload_error = why;
		return f != OK ? f : costing_draw(c, &d);
	}
	if (f == OK)
		f = costing_sheet_store_save(c->db, c->mem, d.place.sheet_id,
		    d.place.round_id, d.place.sheet->version,
		    d.place.sheet->name, costing_json_text(c->mem, &d.spec));
	return f != OK ? f
		       : web_redirect_saying(
			     c, costing_gate_href(c, &d.place, ""), MSG_SAVED);
}

static enum fail
end(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_desk d;
	enum fail f = open_desk(c, &d, &form, true);

	if (f == OK)
		f = costing_sheet_store_end(
		    c->db, c->mem, d.place.sheet_id, d.place.round_id);
	return f != OK
	    ? f
	    : web_redirect_saying(c, d.place.base, MSG_COSTING_ENDED);
}

static enum fail
send_workbook(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct costing_desk d;
	enum fail f = open_desk(c, &d, &form, false);

	return f != OK ? f
		       : costing_draw_workbook(c, &d.spec, d.place.sheet->name);
}

RESOURCE(costing_sheet_page, .who = SIGNED_IN, .get = show, .post = save,
    .per_minute = 120, .body_max = BODY_MAX)
RESOURCE(costing_sheet_page_round, .who = SIGNED_IN, .get = show, .post = save,
    .per_minute = 120, .body_max = BODY_MAX)
RESOURCE(costing_sheet_page_list_in, .who = SIGNED_IN, .post = take_list,
    .per_minute = 30, .body_max = 8 * BODY_MAX)
RESOURCE(costing_sheet_page_round_list_in, .who = SIGNED_IN, .post = take_list,
    .per_minute = 30, .body_max = 8 * BODY_MAX)
RESOURCE(costing_sheet_page_end, .who = SIGNED_IN, .post = end)
RESOURCE(costing_sheet_page_round_end, .who = SIGNED_IN, .post = end)
RESOURCE(costing_sheet_page_workbook, .who = SIGNED_IN, .get = send_workbook,
    .per_minute = 60)
RESOURCE(costing_sheet_page_round_workbook, .who = SIGNED_IN,
    .get = send_workbook, .per_minute = 60)

static enum fail
draw_all(struct ctx *c, struct form *form)
{
	struct costing_list_view v = { .title = web_say(c, MSG_COSTING_KEPT),
		.about = web_say(c, MSG_COSTING_KEPT_ABOUT),
		.back = "/costing",
		.action = "/costing/sheets",
		.side = "",
		.side_label = "",
		.errors = { form->errors, form->errors_len } };
	struct costing_place p = { .side = "", .base = "/costing/sheets" };
	struct sql_costing_sheets_of_viewer *rows;
	struct costing_item *items;
	size_t n;
	enum fail f = sql_costing_sheets_of_viewer(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	items = ARENA_MANY(c->mem, struct costing_item, n);
	for (size_t i = 0; i < n; i++)
		items[i] = (struct costing_item){
			.href = text_printf(c->mem, "/costing/sheets/%lld",
			    (long long)rows[i].sheet_id),
			.name = rows[i].name,
			.note =
			    text_printf(c->mem, "%s · %s", rows[i].organisation,
				html_moment(c->html, rows[i].changed_at)),
			.begin = "",
		};
	v.items = items;
	v.items_len = n;
	v.crumbs = costing_gate_crumbs(
	    c, &p, web_say(c, MSG_COSTING_KEPT), &v.crumbs_len);
	tmpl_costing_list(c->html, &v);
	return OK;
}

static enum fail
show_all(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw_all(c, &form);
}

RESOURCE(costing_sheet_page_all, .who = SIGNED_IN, .get = show_all)
