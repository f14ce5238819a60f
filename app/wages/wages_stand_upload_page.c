/* A pay list from a file: read, checked cell by cell, summed up, not kept. */
#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "gen/tmpl/wages/stand_upload.h"
#include "text/sheet.h"
#include "text/xlsx_out.h"
#include "wages/wages_paylist.h"
#include "wages/wages_stand_page.h"
#include "wages/wages_stand_view.h"
#include "web/job.h"
#include "web/web.h"

enum {
	BODY_BYTES = SHEET_BYTES_MAX, /* with room for the form around it */
	DEADLINE_MS = 60000
};

/* What the thread works on; all of it lives in the thread's arena. */
struct reading {
	const char *bytes;
	size_t len;
	int32_t today;
	struct sheet_book book;
	struct sheet_problem problem;
	struct wages_paylist list;
};

static void
read_list(struct arena *own, void *data)
{
	struct reading *r = data;

	r->problem = sheet_read(own, &r->book, r->bytes, r->len);
	if (r->problem.fault == SHEET_OK)
		wages_paylist_read(
		    own, &r->list, sheet_first(&r->book), r->today);
}

static enum fail
draw(struct ctx *c, struct wages_stand_upload_view *v, struct form *form)
{
	v->organisation = c->viewer.organisation_name;
	v->side = wages_stand_page_side(c);
	v->errors = (struct part_errors){ form->errors, form->errors_len };
	v->file_error = form_input(form, "file").error;
	v->crumbs = wages_stand_page_crumbs(
	    c, &v->crumbs_len, web_say(c, MSG_STAND_UPLOAD));
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_wages_stand_upload(c->html, v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct wages_stand_upload_view v = { 0 };

	return draw(c, &v, &form);
}

static enum fail
draw_wrongs(struct ctx *c, struct form *form, const struct wages_paylist *p)
{
	struct wages_stand_wrong *out =
	    ARENA_MANY(c->mem, struct wages_stand_wrong, p->wrongs_len);
	struct wages_stand_upload_view v = { .wrongs = out,
		.wrongs_len = p->wrongs_len };
	struct msg_arg n = { "n",
		text_printf(c->mem, "%lld", (long long)p->wrongs_all) };

	for (size_t i = 0; i < p->wrongs_len; i++)
		out[i] = (struct wages_stand_wrong){ p->wrongs[i].cell,
			p->wrongs[i].value, web_say(c, p->wrongs[i].why) };
	if (p->wrongs_all > (int64_t)p->wrongs_len)
		v.wrongs_more =
		    message_text(c->mem, c->lang, MSG_PAYLIST_MORE, &n, 1);
	form_wrong_with(form, "file", MSG_PAYLIST_WRONG, &n, 1);
	return draw(c, &v, form);
}

static enum fail
read_file(struct ctx *c)
{
	const struct multipart_part *part = multipart_get(&c->parts, "file");
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct wages_stand_upload_view v = { 0 };
	struct arena own = { 0 };
	struct reading *r;
	enum fail f;

	if (part == NULL || part->len == 0) {
		form_wrong(&form, "file", MSG_PAYLIST_NO_FILE);
		return draw(c, &v, &form);
	}
	r = ARENA_NEW(&own, struct reading);
	r->bytes = arena_copy(&own, part->bytes, part->len);
	r->len = part->len;
	r->today = c->today;
	f = job_thread_with(c, &own, read_list, r);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (r->problem.fault != SHEET_OK) {
		form_wrong_with(&form, "file", MSG_PAYLIST_UNREADABLE,
		    (struct msg_arg[]){ { "why",
			sheet_problem_text(c->mem, c->lang, &r->problem) } },
		    1);
		return draw(c, &v, &form);
	}
	if (r->list.wrongs_all > 0)
		return draw_wrongs(c, &form, &r->list);
	return wages_stand_page_form(c, &form, &r->list);
}

RESOURCE(wages_stand_upload_page, .who = WAGES_STAND_ROLES, .get = show,
    .post = read_file, .body_max = BODY_BYTES, .per_minute = 20,
    .deadline_ms = DEADLINE_MS)

/* The template: a sheet to fill in, and how. */
static enum fail
send_template(struct ctx *c)
{
	const struct xlsx_out_column columns[] = {
		{ wages_paylist_titles[1], 24 },
		{ wages_paylist_titles[0], 16 },
		{ wages_paylist_titles[2], 16 },
	};
	static const enum msg notes[] = { MSG_PAYLIST_HOW_POSITION,
		MSG_PAYLIST_HOW_PAY, MSG_PAYLIST_HOW_START,
		MSG_PAYLIST_HOW_NAMES };
	struct zip_bytes bytes = { 0 };
	struct xlsx_out *x =
	    xlsx_out_new(c->mem, web_say(c, MSG_PAYLIST_SHEET), c->now_at);

	xlsx_out_sheet(x, web_say(c, MSG_PAYLIST_SHEET));
	xlsx_out_columns(x, columns, 3);
	xlsx_out_header(x);
	xlsx_out_sheet(x, web_say(c, MSG_PAYLIST_HOW));
	for (size_t i = 0; i < sizeof(notes) / sizeof(*notes); i++) {
		xlsx_out_row(x);
		xlsx_out_text(x, web_say(c, notes[i]));
	}
	if (xlsx_out_finish(x, &bytes) != NULL)
		return FAIL_BROKEN;
	return web_send_file(c,
	    text_printf(c->mem, "%s.xlsx", web_say(c, MSG_PAYLIST_SHEET)),
	    "application/vnd.openxmlformats-officedocument."
	    "spreadsheetml.sheet",
	    bytes.bytes, bytes.len);
}

RESOURCE(wages_stand_upload_page_template, .who = WAGES_STAND_ROLES,
    .get = send_template, .per_minute = 60)
