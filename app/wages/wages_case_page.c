/* The case library. */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/case.h"
#include "gen/tmpl/wages/cases.h"
#include "wages/wages_case.h"
#include "wages/wages_case_view.h"
#include "web/web.h"

static const char *
in_lang(const struct ctx *c, const char *zh, const char *en)
{
	return c->lang == LANG_EN ? en : zh;
}

/* "building industry" as "楼宇、行业". */
static const char *
say_kinds(struct ctx *c, const char *kinds)
{
	struct buf b = { .mem = c->mem };
	size_t n;
	char **v = text_split(c->mem, &n, kinds, ' ');

	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_text(&b, c->lang == LANG_ZH ? "、" : ", ");
		buf_text(&b, web_say(c, wages_case_kind_label(v[i])));
	}
	return buf_string(&b);
}

static void
fill_filter(struct ctx *c, struct wages_case_list_view *v, const char *chosen)
{
	struct part_tab *tabs =
	    ARENA_MANY(c->mem, struct part_tab, WAGES_CASE_KINDS + 1);

	tabs[0] = (struct part_tab){ web_say(c, MSG_CASES_ALL), "/cases",
		*chosen == '\0' };
	for (size_t i = 0; i < WAGES_CASE_KINDS; i++)
		tabs[i + 1] = (struct part_tab){
			web_say(c, wages_case_kind_label(wages_case_kinds[i])),
			text_printf(
			    c->mem, "/cases?kind=%s", wages_case_kinds[i]),
			text_is(wages_case_kinds[i], chosen)
		};
	v->kinds = tabs;
	v->kinds_len = WAGES_CASE_KINDS + 1;
}

static enum fail
list(struct ctx *c)
{
	const char *kind = web_text(c, "kind");
	struct wages_case_list_view v = { 0 };
	struct sql_wages_cases *rows;
	struct wages_case_row *out;
	enum fail f;

	if (kind == NULL || wages_case_kind_label(kind) == MSG_NONE)
		kind = "";
	f = sql_wages_cases(c->db, c->mem, &rows, &v.rows_len, kind);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct wages_case_row, v.rows_len);
	for (size_t i = 0; i < v.rows_len; i++) {
		size_t n;

		out[i] = (struct wages_case_row){
			.case_id = rows[i].case_id,
			.title = in_lang(c, rows[i].title_zh, rows[i].title_en),
			.place = in_lang(c, rows[i].place_zh, rows[i].place_en),
			.kinds = say_kinds(c, rows[i].kinds),
			.lead = text_split(c->mem, &n,
			    in_lang(c, rows[i].facts_zh, rows[i].facts_en),
			    '\n')[0],
		};
	}
	v.rows = out;
	fill_filter(c, &v, kind);
	tmpl_wages_cases(c->html, &v);
	return OK;
}

RESOURCE(wages_case_page_list, .who = ANYONE, .get = list, .cache_s = 60)

static enum fail
show(struct ctx *c)
{
	struct chrome_crumb *crumbs =
	    ARENA_MANY(c->mem, struct chrome_crumb, 2);
	struct sql_wages_case row;
	struct wages_case_show_view v;
	enum fail f = sql_wages_case(c->db, c->mem, &row, web_param(c, "case"));

	if (f != OK)
		return f;
	v = (struct wages_case_show_view){ .case_id = row.case_id,
		.title = in_lang(c, row.title_zh, row.title_en),
		.place = in_lang(c, row.place_zh, row.place_en),
		.kinds = say_kinds(c, row.kinds),
		.lesson = in_lang(c, row.lesson_zh, row.lesson_en),
		.source = in_lang(c, row.source_zh, row.source_en),
		.crumbs = crumbs,
		.crumbs_len = 2 };
	v.facts = (const char *const *)text_split(
	    c->mem, &v.facts_len, in_lang(c, row.facts_zh, row.facts_en), '\n');
	crumbs[0] =
	    (struct chrome_crumb){ web_say(c, MSG_CASES_TITLE), "/cases" };
	crumbs[1] =
	    (struct chrome_crumb){ text_cut(c->mem, v.title, 24), NULL };
	tmpl_wages_case(c->html, &v);
	return OK;
}

RESOURCE(wages_case_page, .who = ANYONE, .get = show, .cache_s = 60)
