/* What the sides have shown each other, word for word. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/publication.h"
#include "gen/tmpl/rounds/publications.h"
#include "rounds/rounds.h"
#include "rounds/rounds_document_make_page.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_publication_view.h"
#include "web/web.h"

enum {
	SHOWN = 300
};

static enum fail
show_all(struct ctx *c)
{
	struct rounds_publications_view v = { 0 };
	struct sql_round_publications_of *rows;
	struct rounds_publication_row *out;
	struct rounds_place p;
	size_t n;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_READ);

	if (f == OK)
		f = sql_round_publications_of(
		    c->db, c->mem, &rows, &n, p.id, SHOWN);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_publication_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_publication_row){
			.publication_id = rows[i].publication_id,
			.side = rows[i].side,
			.side_label =
			    web_say(c, rounds_side_label(rows[i].side)),
			.kind = rows[i].kind,
			.title = rows[i].title,
			.name = rows[i].name,
			.at = rows[i].at,
		};
	v.rows = out;
	v.rows_len = n;
	v.head =
	    rounds_gate_head(c, &p, ROUNDS_TAB_DOCUMENTS, MSG_PUBLICATION_LIST);
	tmpl_rounds_publications(c->html, &v);
	return OK;
}

RESOURCE(rounds_publication_page_list, .who = SIGNED_IN, .get = show_all)

static enum fail
show(struct ctx *c)
{
	struct rounds_publication_view v = { 0 };
	struct rounds_publication_row row;
	struct sql_round_publication r;
	struct rounds_place p;
	int64_t id;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_READ);

	if (f == OK)
		f = web_param_id(c, "publication", &id);
	if (f == OK)
		f = sql_round_publication(c->db, c->mem, &r, p.id, id);
	if (f != OK)
		return f;
	row = (struct rounds_publication_row){
		.publication_id = id,
		.side = r.side,
		.side_label = web_say(c, rounds_side_label(r.side)),
		.title = r.title,
		.name = r.name,
		.at = r.at,
	};
	v.row = &row;
	v.text = r.text;
	v.sha256 = r.sha256;
	v.is_document = text_starts(r.text, "# ");
	if (v.is_document)
		v.page = rounds_document_make_html(c,
		    &(struct rounds_document_text){
			r.kind, r.title, r.text, "", DAY_NONE });
	v.head =
	    rounds_gate_head(c, &p, ROUNDS_TAB_DOCUMENTS, MSG_PUBLICATION_LIST);
	tmpl_rounds_publication(c->html, &v);
	return OK;
}

RESOURCE(rounds_publication_page, .who = SIGNED_IN, .get = show)
