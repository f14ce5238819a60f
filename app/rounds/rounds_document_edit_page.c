/* One document: its text, what is still missing, every version of it. */
#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/document.h"
#include "gen/tmpl/rounds/document_show.h"
#include "rounds/rounds_document.h"
#include "rounds/rounds_document_make_page.h"
#include "rounds/rounds_document_store.h"
#include "rounds/rounds_document_view.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_store.h"
#include "web/web.h"

enum {
	TEXT_MAX = 60000
};

/* The document of the path in one of its versions. */
struct open {
	struct rounds_place p;
	int64_t id;
	struct sql_round_document row;
	struct rounds_document_template t;
	bool has_template;
};

static enum fail
find(struct ctx *c, struct open *o, enum rounds_need need, int32_t number)
{
	struct sql_round_template row;
	enum fail f = rounds_gate(c, &o->p, need);

	if (f == OK)
		f = web_param_id(c, "document", &o->id);
	if (f == OK)
		f = sql_round_document(
		    c->db, c->mem, &o->row, o->p.id, o->id, number);
	if (f != OK)
		return f;
	o->t = (struct rounds_document_template){ .key = o->row.template,
		.title = o->row.title };
	f = sql_round_template(c->db, c->mem, &row, o->row.template);
	o->has_template =
	    f == OK && rounds_document_parse(c->mem, &o->t, row.text) == NULL;
	return f == FAIL_ABSENT ? OK : f;
}

static const char *
href_of(struct ctx *c, const struct open *o, const char *tail)
{
	return rounds_gate_href(c, &o->p,
	    text_printf(c->mem, "/documents/%lld%s", (long long)o->id, tail));
}

static struct rounds_document_text
text_of(const struct open *o)
{
	return (struct rounds_document_text){ o->row.template, o->row.title,
		o->row.text, o->p.r->labour_name, day_of_moment(o->row.at) };
}

static void
fill_marks(struct ctx *c, struct rounds_document_view *v, const struct open *o)
{
	struct rounds_document_case k = { o->p.r->province, o->p.r->kind,
		o->row.template, c->lang };
	struct rounds_document_finding *found;
	struct rounds_document_mark *out;
	size_t n;

	v->basis = "";
	if (!o->has_template)
		return;
	v->basis = rounds_document_basis(c->mem, &o->t, &k);
	n = rounds_document_check(c->mem, &found, &o->t, o->row.text, &k);
	out = ARENA_MANY(c->mem, struct rounds_document_mark, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_document_mark){ found[i].text,
			found[i].law };
	v->marks = out;
	v->marks_len = n;
}

static enum fail
fill_versions(
    struct ctx *c, struct rounds_document_view *v, const struct open *o)
{
	struct sql_round_document_versions_of *rows;
	struct rounds_document_row *out;
	size_t n;
	enum fail f = sql_round_document_versions_of(
	    c->db, c->mem, &rows, &n, o->p.id, o->id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_document_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_document_row){
			.title = rounds_say2(c, MSG_DOCUMENT_VERSION, "n",
			    text_printf(c->mem, "%d", rows[i].number), "at",
			    html_moment(c->html, rows[i].at)),
			.note = rows[i].name != NULL ? rows[i].name : "",
			.href = href_of(c, o,
			    text_printf(
				c->mem, "/versions/%d", rows[i].number)),
		};
	v->versions = out;
	v->versions_len = n;
	v->is_old = n > 0 && rows[0].number != o->row.number;
	v->number = n > 0 ? rows[0].number : o->row.number;
	return OK;
}

static enum fail
draw(struct ctx *c, struct form *form, const struct open *o,
    const char *conflict)
{
	struct input text = form_input(form, "text");
	struct input name = form_input(form, "title");
	struct rounds_document_text t = text_of(o);
	struct rounds_document_view v = {
		.head = rounds_gate_head(
		    c, &o->p, ROUNDS_TAB_DOCUMENTS, MSG_DOCUMENT_LIST),
		.title = o->row.title,
		.action = href_of(c, o, ""),
		.href = href_of(c, o, ""),
		.errors = { form->errors, form->errors_len },
		.may_act = o->p.may_act,
		.conflict = conflict,
		.side = o->p.room,
		.side_label = web_say(c, rounds_side_label(o->p.room)),
		.publish = o->p.may_act ? href_of(c, o, "/publication") : "",
	};
	enum fail f = fill_versions(c, &v, o);

	if (f != OK)
		return f;
	if (web_field(c, "text") == NULL) {
		text.value = o->row.text;
		name.value = o->row.title;
	}
	v.name = (struct part_field){ .input = name,
		.label = web_say(c, MSG_DOCUMENT_NAME) };
	v.text = (struct part_field){ .input = text,
		.label = web_say(c, MSG_DOCUMENT_TEXT),
		.hint = web_say(c, MSG_DOCUMENT_TEXT_HINT),
		.rows = 24 };
	fill_marks(c, &v, o);
	v.page = rounds_document_make_html(c, &t);
	if (conflict != NULL)
		web_status(c, 409);
	else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_document(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	int64_t number = 0;
	struct open o;
	enum fail f = OK;

	if (web_param(c, "version") != NULL && *web_param(c, "version") != '\0')
		f = web_param_id(c, "version", &number);
	if (f == OK && number > INT32_MAX)
		f = FAIL_ABSENT;
	if (f == OK)
		f = find(c, &o, ROUNDS_TO_ENTER, (int32_t)number);
	return f != OK ? f : draw(c, &form, &o, NULL);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *title = form_text(&form, "title", 1, 80);
	const char *text = form_long_text(&form, "text", 1, TEXT_MAX);
	const char *seen = web_field(c, "number");
	int32_t number = 0;
	struct open o;
	enum fail f = find(c, &o, ROUNDS_TO_ACT, 0);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, &o, NULL);
	if (seen == NULL || !num_i32(&number, seen, 1, 1000000))
		return FAIL_INVALID;
	f = number == o.row.number ? rounds_document_store_write(c->db, c->mem,
					 o.p.id, o.id, number + 1, title, text)
				   : FAIL_CONFLICT;
	if (f == FAIL_CONFLICT)
		return draw(c, &form, &o,
		    rounds_say1(c, MSG_DOCUMENT_CONFLICT, "n",
			text_printf(c->mem, "%d", o.row.number)));
	return f != OK ? f
		       : web_redirect_saying(c, href_of(c, &o, ""), MSG_SAVED);
}

RESOURCE(rounds_document_edit_page, .who = SIGNED_IN, .get = show, .post = save,
    .per_minute = 120, .body_max = 1024 * 1024)
RESOURCE(rounds_document_edit_page_version, .who = SIGNED_IN, .get = show)

static enum fail
send_file(struct ctx *c)
{
	struct rounds_document_text t;
	struct open o;
	enum fail f = find(c, &o, ROUNDS_TO_ENTER, 0);

	if (f != OK)
		return f;
	t = text_of(&o);
	return rounds_document_make_send(c, &t, web_param(c, "format"));
}

RESOURCE(rounds_document_edit_page_file, .who = SIGNED_IN, .get = send_file,
    .per_minute = 60)

/* What was shown, as a file, for everybody who may read it. */
static enum fail
send_shown(struct ctx *c)
{
	struct sql_round_publication row;
	struct rounds_document_text t;
	struct rounds_place p;
	int64_t id;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_READ);

	if (f == OK)
		f = web_param_id(c, "publication", &id);
	if (f == OK)
		f = sql_round_publication(c->db, c->mem, &row, p.id, id);
	if (f != OK)
		return f;
	t = (struct rounds_document_text){ row.kind, row.title, row.text, "",
		day_of_moment(row.at) };
	return rounds_document_make_send(c, &t, web_param(c, "format"));
}

RESOURCE(rounds_document_edit_page_shown, .who = SIGNED_IN, .get = send_shown,
    .per_minute = 60)

static enum fail
draw_publication(struct ctx *c, const struct open *o, bool is_stale)
{
	struct rounds_document_case k = { o->p.r->province, o->p.r->kind,
		o->row.template, c->lang };
	struct rounds_document_finding *found;
	size_t n = o->has_template
	    ? rounds_document_check(c->mem, &found, &o->t, o->row.text, &k)
	    : 0;
	struct rounds_document_text t = text_of(o);
	struct rounds_document_show_view v = {
		.head = rounds_gate_head(
		    c, &o->p, ROUNDS_TAB_DOCUMENTS, MSG_DOCUMENT_SHOW),
		.title = o->row.title,
		.page = rounds_document_make_html(c, &t),
		.side = o->p.room,
		.side_label = web_say(c, rounds_side_label(o->p.room)),
		.digest = rounds_store_digest(c->mem, o->row.text),
		.action = c->in->path,
		.back = href_of(c, o, ""),
	};

	if (n > 0)
		v.warning = rounds_say1(
		    c, MSG_DOCUMENT_STILL, "n", text_printf(c->mem, "%zu", n));
	if (!o->p.r->is_shared)
		v.warning = web_say(c, MSG_DOCUMENT_NOT_SHARED);
	if (is_stale) {
		if (o->p.r->is_shared)
			v.warning = web_say(c, MSG_PREVIEW_STALE);
		web_status(c, 409);
	}
	tmpl_rounds_document_show(c->html, &v);
	return OK;
}

static enum fail
preview(struct ctx *c)
{
	struct open o;
	enum fail f = find(c, &o, ROUNDS_TO_ACT, 0);

	return f != OK ? f : draw_publication(c, &o, false);
}

static enum fail
publish(struct ctx *c)
{
	struct open o;
	int64_t id;
	enum fail f = find(c, &o, ROUNDS_TO_ACT, 0);

	if (f != OK)
		return f;
	if (!o.p.r->is_shared ||
	    !text_is(web_field(c, "digest"),
		rounds_store_digest(c->mem, o.row.text)))
		return draw_publication(c, &o, true);
	f = rounds_document_store_show(c->db, c->mem, &id, o.p.id,
	    o.row.template, o.row.title, o.row.text);
	return f != OK
	    ? f
	    : web_redirect_saying(c, href_of(c, &o, ""), MSG_DOCUMENT_SHOWN);
}

RESOURCE(rounds_document_edit_page_show, .who = SIGNED_IN, .get = preview,
    .post = publish, .per_minute = 60)
