/* GET /law-cases, and one of them. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "gen/tmpl/laws/case.h"
#include "gen/tmpl/laws/cases.h"
#include "laws/laws.h"
#include "laws/laws_library_view.h"
#include "laws/laws_markup.h"
#include "web/web.h"

static enum fail
list(struct ctx *c)
{
	struct laws_cases_view v = { 0 };
	struct sql_laws_cases *rows;
	struct laws_link *links;
	enum fail f = sql_laws_cases(c->db, c->mem, &rows, &v.cases_len);

	if (f != OK)
		return f;
	links = ARENA_MANY(c->mem, struct laws_link, v.cases_len);
	for (size_t i = 0; i < v.cases_len; i++)
		links[i] = (struct laws_link){ .label = rows[i].title,
			.href = text_printf(
			    c->mem, "/law-cases/%d", rows[i].number),
			.note = rows[i].cites };
	v.cases = links;
	tmpl_laws_cases(c->html, &v);
	return OK;
}

RESOURCE(laws_case_page_list, .who = ANYONE, .get = list)

/* Headings and the paragraphs under each. */
static void
fill_pieces(struct ctx *c, struct laws_case_view *v, const char *body)
{
	size_t n;
	char **lines = text_split(c->mem, &n, body, '\n');
	struct laws_piece *pieces = ARENA_MANY(c->mem, struct laws_piece, n);

	for (size_t i = 0; i < n; i++) {
		struct laws_piece *p = &pieces[v->pieces_len++];

		p->is_heading = text_starts(lines[i], "## ");
		if (p->is_heading)
			p->label = lines[i] + 3;
		else
			p->text = laws_markup_text(
			    c->mem, laws_shelf_now(), lines[i], SHELF_NOTHING);
	}
	v->pieces = pieces;
}

static enum fail
show(struct ctx *c)
{
	struct laws_case_view v = { .is_foreign = c->lang != LANG_ZH };
	struct laws_fact *facts = ARENA_MANY(c->mem, struct laws_fact, 4);
	struct sql_laws_case row;
	int64_t number;
	enum fail f = web_param_id(c, "case", &number);

	if (f == OK && number > 1000000)
		f = FAIL_ABSENT;
	if (f == OK)
		f = sql_laws_case(c->db, c->mem, &row, (int32_t)number);
	if (f != OK)
		return f;
	v.title = row.title;
	facts[0] = (struct laws_fact){ web_say(c, MSG_LAWS_TOPIC), row.topic };
	facts[1] =
	    (struct laws_fact){ web_say(c, MSG_LAWS_ISSUED_BY), row.issued_by };
	facts[2] = (struct laws_fact){ web_say(c, MSG_LAWS_CITES), row.cites };
	facts[3] =
	    (struct laws_fact){ web_say(c, MSG_LAWS_SOURCE), row.source };
	v.facts = facts;
	v.facts_len = 4;
	fill_pieces(c, &v, row.body);
	tmpl_laws_case(c->html, &v);
	return OK;
}

RESOURCE(laws_case_page, .who = ANYONE, .get = show)
