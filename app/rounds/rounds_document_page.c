/* The documents of a round: what can be made, and what there is. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/documents.h"
#include "gen/tmpl/rounds/papers.h"
#include "rounds/rounds_document.h"
#include "rounds/rounds_document_field_page.h"
#include "rounds/rounds_document_store.h"
#include "rounds/rounds_document_view.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_say_page.h"
#include "web/web.h"

enum {
	MOST = 200
};

/* Those of one template. */
static void
fill_rows(struct ctx *c, struct rounds_document_kind *kind,
    const struct rounds_place *p, const struct sql_round_documents_of *all,
    size_t len)
{
	struct rounds_document_row *v =
	    ARENA_MANY(c->mem, struct rounds_document_row, len);

	for (size_t i = 0; i < len; i++)
		if (text_is(all[i].template, kind->key))
			v[kind->rows_len++] = (struct rounds_document_row){
				.id = all[i].document_id,
				.title = all[i].title,
				.note = rounds_say2(c, MSG_DOCUMENT_VERSION,
				    "n",
				    text_printf(c->mem, "%d", all[i].number),
				    "at", html_moment(c->html, all[i].at)),
				.href = rounds_gate_href(c, p,
				    text_printf(c->mem, "/documents/%lld",
					(long long)all[i].document_id)),
			};
	kind->rows = v;
}

static enum fail
fill_kinds(struct ctx *c, struct rounds_documents_view *v,
    const struct rounds_place *p)
{
	struct sql_round_templates_all *rows;
	struct sql_round_documents_of *have;
	struct rounds_document_kind *kinds;
	size_t n, have_len;
	enum fail f = sql_round_templates_all(c->db, c->mem, &rows, &n);

	if (f == OK)
		f = sql_round_documents_of(
		    c->db, c->mem, &have, &have_len, p->id);
	if (f != OK)
		return f;
	kinds = ARENA_MANY(c->mem, struct rounds_document_kind, n);
	for (size_t i = 0; i < n; i++) {
		struct rounds_document_template t;
		struct rounds_document_case k = { p->r->province, p->r->kind,
			rows[i].key, c->lang };
		struct rounds_document_kind *kind = &kinds[v->kinds_len];

		if (rounds_document_parse(c->mem, &t, rows[i].text) != NULL ||
		    !rounds_document_is_for(&t, p->room, p->r->asked_by))
			continue;
		*kind = (struct rounds_document_kind){ .key = t.key,
			.label = c->lang == LANG_EN
			    ? text_printf(c->mem, "%s %s", t.title_en, t.title)
			    : t.title,
			.basis = rounds_document_basis(c->mem, &t, &k) };
		fill_rows(c, kind, p, have, have_len);
		v->kinds_len++;
	}
	v->kinds = kinds;
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct rounds_documents_view v = { 0 };
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ENTER);

	if (f == OK)
		f = fill_kinds(c, &v, &p);
	if (f != OK)
		return f;
	v.head =
	    rounds_gate_head(c, &p, ROUNDS_TAB_DOCUMENTS, MSG_DOCUMENT_LIST);
	v.action = c->in->path;
	v.may_act = p.may_act;
	v.side = p.room;
	v.side_label = web_say(c, rounds_side_label(p.room));
	v.filing = rounds_gate_href(c, &p, "/filing");
	v.publications = rounds_gate_href(c, &p, "/publications");
	tmpl_rounds_documents(c->html, &v);
	return OK;
}

/* A new document out of a template, filled with what the round knows. */
static enum fail
begin(struct ctx *c)
{
	const char *key = web_field(c, "template");
	struct rounds_document_template t;
	struct rounds_document_field *fields;
	struct sql_round_template row;
	struct rounds_place p;
	size_t n;
	int64_t id;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f == OK)
		f = sql_round_template(
		    c->db, c->mem, &row, key != NULL ? key : "");
	if (f != OK)
		return f;
	if (rounds_document_parse(c->mem, &t, row.text) != NULL)
		return FAIL_BROKEN;
	if (!rounds_document_is_for(&t, p.room, p.r->asked_by))
		return FAIL_DENIED;
	f = rounds_document_field_all(c, &fields, &n, &p, t.key);
	if (f == OK)
		f = rounds_document_store_begin(c->db, c->mem, &id, p.id, t.key,
		    t.title, rounds_document_fill(c->mem, t.body, fields, n));
	return f != OK
	    ? f
	    : web_redirect(c,
		  rounds_gate_href(c, &p,
		      text_printf(c->mem, "/documents/%lld", (long long)id)));
}

RESOURCE(rounds_document_page, .who = SIGNED_IN, .get = show, .post = begin,
    .per_minute = 60)

/* The viewer's rounds, each with its documents. */
static enum fail
show_all(struct ctx *c)
{
	struct rounds_papers_view v = { 0 };
	struct sql_rounds_of_viewer *rows;
	struct rounds_document_row *out;
	size_t n;
	enum fail f = sql_rounds_of_viewer(c->db, c->mem, &rows, &n, MOST);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_document_row, n);
	for (size_t i = 0; i < n; i++)
		if (text_is(rows[i].side, "labour") ||
		    text_is(rows[i].side, "employer"))
			out[v.rows_len++] = (struct rounds_document_row){
				.id = rows[i].round_id,
				.title = rows[i].title,
				.note = web_say(
				    c, rounds_stage_label(rows[i].stage)),
				.href = text_printf(c->mem,
				    "/rounds/%lld/documents",
				    (long long)rows[i].round_id),
			};
	v.rows = out;
	tmpl_rounds_papers(c->html, &v);
	return OK;
}

RESOURCE(rounds_document_page_all, .who = SIGNED_IN, .get = show_all)
