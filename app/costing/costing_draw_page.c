#include "costing/costing_draw_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "costing/costing_book_page.h"
#include "costing/costing_inputs_page.h"
#include "costing/costing_json.h"
#include "costing/costing_list.h"
#include "costing/costing_result_page.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "gen/tmpl/costing/sheet.h"
#include "text/sheet.h"
#include "wages/wages.h"
#include "web/job.h"
#include "web/web.h"

enum fail
costing_draw_count(struct ctx *c, struct costing_job **out,
    const struct costing_spec *s, enum costing_job_want want, const char *title)
{
	*out = ARENA_NEW(c->mem, struct costing_job);
	(*out)->want = want;
	(*out)->title = title;
	(*out)->bytes = costing_json_text(c->mem, s);
	(*out)->len = strlen((*out)->bytes);
	return costing_job_run(c, out);
}

/* Why it can't be counted, in the reader's language. */
static const char *
say_problem(struct ctx *c, const struct costing_job *j)
{
	switch (j->wrong) {
	case COSTING_WRONG_NOBODY:
		return web_say(c, MSG_COSTING_P_NOBODY);
	case COSTING_WRONG_LARGE:
		return web_say(c, MSG_COSTING_P_LARGE);
	default:
		return web_say(c, MSG_COSTING_P_VALUE);
	}
}

static enum fail
fill_result(
    struct ctx *c, struct costing_sheet_view *v, const struct costing_desk *d)
{
	struct costing_job *j;
	enum fail f =
	    costing_draw_count(c, &j, &d->spec, COSTING_JOB_PAGE, v->title);

	if (f != OK)
		return f;
	if (j->problem != NULL) {
		v->result.problem = say_problem(c, j);
		return OK;
	}
	f = costing_result_fill(c, &v->result, j);
	if (d->place.sheet_id != 0)
		v->result.evidence =
		    text_printf(c->mem, "/evidence/new?kind=costing&ref=%lld",
			(long long)d->place.sheet_id);
	return f;
}

/* What is published about rates of the place; never another city's. */
static enum fail
fill_rates(
    struct ctx *c, struct costing_sheet_view *v, const struct costing_spec *s)
{
	struct sql_costing_rates_of *rows;
	struct costing_rate_row *out;
	const char *city = s->city;
	size_t n;
	enum fail f;

	if (text_ends(city, "市"))
		city = arena_copy(c->mem, city, strlen(city) - strlen("市"));
	f = sql_costing_rates_of(c->db, c->mem, &rows, &n,
	    wages_region_of(c->mem, s->province), city);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct costing_rate_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct costing_rate_row){ .place = rows[i].place,
			.scheme = rows[i].scheme,
			.rate = rows[i].rate == NULL
			    ? "—"
			    : text_printf(c->mem, "%s%%", rows[i].rate),
			.limits = rows[i].lower == NULL
			    ? "—"
			    : text_printf(c->mem, "%s–%s", rows[i].lower,
				  rows[i].upper != NULL ? rows[i].upper : ""),
			.since = rows[i].effective_on == DAY_NONE
			    ? "—"
			    : html_day(c->html, rows[i].effective_on),
			.note = rows[i].note,
			.source = text_printf(c->mem, "%s《%s》",
			    rows[i].publisher, rows[i].source_title) };
	v->rates = out;
	v->rates_len = n;
	v->rates_none = web_say(c, MSG_COSTING_RATES_HINT);
	return OK;
}

static enum fail
choose_keeper(struct ctx *c, struct costing_inputs *in)
{
	struct sql_costing_places *rows;
	struct part_option *o;
	size_t n = 0;
	enum fail f = OK;

	if (c->viewer.account_id != 0)
		f = sql_costing_places(c->db, c->mem, &rows, &n);
	if (f != OK || n == 0)
		return f;
	o = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		o[i] = (struct part_option){
			.value = text_printf(
			    c->mem, "%lld", (long long)rows[i].organisation_id),
			.label = rows[i].name,
			.is_chosen =
			    rows[i].organisation_id == c->viewer.organisation_id
		};
	in->may_keep = true;
	in->keep_for = (struct part_choice){ .input = { .name = "for" },
		.label = web_say(c, MSG_COSTING_KEEP_FOR),
		.options = o,
		.options_len = n,
		.is_list = true };
	return OK;
}

static void
fill_kept(
    struct ctx *c, struct costing_sheet_view *v, const struct costing_desk *d)
{
	const struct costing_place *p = &d->place;
	struct input name = form_input(d->form, "name");
	const char *version = web_field(c, "version");

	if (web_field(c, "name") == NULL)
		name.value = p->sheet->name;
	v->inputs.has_name = true;
	v->inputs.name = (struct part_field){ .input = name,
		.label = web_say(c, MSG_COSTING_NAME) };
	v->inputs.version = p->sheet->version;
	if (version != NULL && d->is_wrong)
		num_i32(&v->inputs.version, version, 1, INT32_MAX);
	v->inputs.may_save = p->may_act;
	v->upload = p->may_act ? costing_gate_href(c, p, "/list") : "";
	v->end = p->may_act ? costing_gate_href(c, p, "/end") : "";
	if (p->round_id == 0 || !p->may_act)
		return;
	v->show_workforce =
	    costing_gate_href(c, p, "/publication?kind=workforce");
	v->show_offer = costing_gate_href(c, p, "/publication?kind=offer");
	if (p->sheet->has_offer_id)
		v->based_on = text_printf(c->mem, "/rounds/%lld/offers/%lld",
		    (long long)p->round_id, (long long)p->sheet->offer_id);
}

enum fail
costing_draw(struct ctx *c, struct costing_desk *d)
{
	const struct costing_place *p = &d->place;
	struct costing_sheet_view v = {
		.title = p->sheet_id != 0 ? p->sheet->name
					  : web_say(c, MSG_COSTING_TITLE),
		.about = web_say(c,
		    p->sheet_id == 0       ? MSG_COSTING_ABOUT
			: p->round_id == 0 ? MSG_COSTING_ABOUT_KEPT
					   : MSG_COSTING_ABOUT_ROUND),
		.is_board = p->round_id != 0,
		.is_example = d->is_example,
		.side = p->side,
		.side_label = costing_gate_side(c, p->side),
		.conflict = d->conflict,
		.errors = { d->form->errors, d->form->errors_len },
		.upload = "/costing/list",
		.upload_error = d->upload_error,
		.show_workforce = "",
		.show_offer = "",
		.end = "",
		.based_on = "",
	};
	enum fail f = OK;

	v.crumbs = costing_gate_crumbs(c, p, NULL, &v.crumbs_len);
	v.result.evidence = "";
	costing_inputs_fill(c, &v.inputs, d->form, &d->spec, d->rows);
	v.inputs.action =
	    p->sheet_id != 0 ? costing_gate_href(c, p, "") : "/costing";
	if (p->sheet_id != 0)
		fill_kept(c, &v, d);
	else
		f = choose_keeper(c, &v.inputs);
	if (f == OK && !d->is_wrong && d->spec.lines_len > 0)
		f = fill_result(c, &v, d);
	if (f == OK)
		f = fill_rates(c, &v, &d->spec);
	if (f != OK)
		return f;
	if (d->conflict != NULL)
		web_status(c, 409);
	else if (d->is_wrong || d->upload_error != NULL ||
	    v.result.problem != NULL)
		web_status(c, 422);
	tmpl_costing_sheet(c->html, &v);
	return OK;
}

enum fail
costing_draw_workbook(
    struct ctx *c, const struct costing_spec *s, const char *name)
{
	struct costing_job *j;
	enum fail f = costing_draw_count(c, &j, s, COSTING_JOB_BOOK, name);

	if (f != OK)
		return f;
	if (j->problem != NULL)
		return FAIL_INVALID;
	return web_send_file(c, text_printf(c->mem, "%s.xlsx", name),
	    COSTING_BOOK_TYPE, j->book.bytes, j->book.len);
}

/* A file while it is read in a thread. */
struct upload {
	const char *bytes;
	size_t len;
	struct sheet_problem problem;
	struct costing_list_problem wrong;
	struct costing_line *lines;
	size_t lines_len;
};

static void
read_upload(struct arena *own, void *data)
{
	struct upload *u = data;
	struct sheet_book book;

	u->problem = sheet_read(own, &book, u->bytes, u->len);
	if (u->problem.fault == SHEET_OK)
		costing_list_read(own, &u->lines, &u->lines_len, &u->wrong,
		    sheet_first(&book));
}

enum fail
costing_draw_upload(struct ctx *c, struct costing_spec *s, const char **error)
{
	const struct multipart_part *part = multipart_get(&c->parts, "file");
	struct arena own = { 0 };
	struct upload *u;
	enum fail f;

	*error = NULL;
	if (part == NULL || part->len == 0) {
		*error = web_say(c, MSG_COSTING_LIST_NO_FILE);
		return OK;
	}
	u = ARENA_NEW(&own, struct upload);
	u->bytes = arena_copy(&own, part->bytes, u->len = part->len);
	f = job_thread_with(c, &own, read_upload, u);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (u->problem.fault != SHEET_OK)
		*error = sheet_problem_text(c->mem, c->lang, &u->problem);
	else if (u->wrong.why != MSG_NONE)
		*error = message_text(c->mem, c->lang, u->wrong.why,
		    &(struct msg_arg){
			"row", text_printf(c->mem, "%u", u->wrong.row) },
		    1);
	s->lines = u->lines;
	s->lines_len = *error == NULL ? u->lines_len : 0;
	return OK;
}
