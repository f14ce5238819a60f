/* White papers: the list, an edition as a page, as PDF, and its figures. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/paper.h"
#include "gen/tmpl/wages/papers.h"
#include "text/csv.h"
#include "text/doc_html.h"
#include "text/doc_pdf.h"
#include "wages/wages_paper_store.h"
#include "wages/wages_paper_view.h"
#include "web/job.h"
#include "web/web.h"

static const char *
edition_of(struct ctx *c, int32_t number, int32_t made_on)
{
	char day[DAY_TEXT];

	day_print(day, made_on);
	return message_text(c->mem, c->lang, MSG_PAPER_EDITION,
	    (struct msg_arg[]){ { "number", text_printf(c->mem, "%d", number) },
		{ "day", day } },
	    2);
}

static enum fail
show_list(struct ctx *c)
{
	struct wages_paper_list_view v = { 0 };
	struct sql_wages_papers *rows;
	struct wages_paper_row *overviews, *sectors;
	size_t n;
	enum fail f = sql_wages_papers(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	overviews = ARENA_MANY(c->mem, struct wages_paper_row, n);
	sectors = ARENA_MANY(c->mem, struct wages_paper_row, n);
	for (size_t i = 0; i < n; i++) {
		struct wages_paper_row row = { rows[i].id,
			wages_paper_title(
			    c->mem, c->lang, rows[i].subject, rows[i].year),
			edition_of(c, rows[i].number, rows[i].made_on), false };

		if (strlen(rows[i].subject) == 1)
			sectors[v.sectors_len++] = row;
		else
			overviews[v.overviews_len++] = row;
	}
	v.overviews = overviews;
	v.sectors = sectors;
	tmpl_wages_papers(c->html, &v);
	return OK;
}

RESOURCE(wages_paper_page_list, .who = ANYONE, .get = show_list, .cache_s = 300)

/* "2025-C-1.pdf" asks for an edition's file of that kind. */
static const char *
asked_id(struct ctx *c, const char *ending)
{
	const char *id = web_param(c, "edition");

	return text_ends(id, ending)
	    ? arena_copy(c->mem, id, strlen(id) - strlen(ending))
	    : NULL;
}

struct print {
	struct wages_paper paper;
	enum lang lang;
	struct doc_pdf pdf;
	const char *wrong;
};

static void
print(struct arena *own, void *data)
{
	struct print *p = data;
	struct wages_paper_work w = { 0 };

	if (!wages_paper_store_write(own, &w, &p->paper, p->lang))
		p->wrong = w.missing;
	else
		p->wrong = doc_pdf(own, &p->pdf, w.d);
}

static enum fail
send_pdf(struct ctx *c, const char *id)
{
	struct arena own = { 0 };
	struct print *p = ARENA_NEW(&own, struct print);
	enum fail f = wages_paper_store_get(c->db, &own, &p->paper, id);

	p->lang = c->lang;
	if (f != OK) {
		arena_close(&own);
		return f;
	}
	f = job_thread_with(c, &own, print, p);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (p->wrong != NULL)
		return FAIL_BROKEN;
	return web_send(c, "application/pdf", p->pdf.bytes, p->pdf.len);
}

static void
put_row(struct buf *b, const char *const fields[14])
{
	for (int i = 0; i < 14; i++)
		csv_put(b, fields[i] != NULL ? fields[i] : "", i == 13);
}

static const char *
since(struct ctx *c, const struct wages_figure *g)
{
	char day[DAY_TEXT];

	if (g->effective_on == DAY_NONE)
		return "";
	day_print(day, g->effective_on);
	return text_copy(c->mem, day);
}

/* The published figures, then what was computed from them and how. */
static enum fail
send_csv(struct ctx *c, const char *id)
{
	static const char *const names[14] = { "kind", "year", "region",
		"unit_type", "industry", "item", "measure", "value", "unit",
		"growth_bp", "as_of", "effective", "rule", "source_id" };
	struct buf b = { .mem = c->mem };
	struct wages_paper paper;
	struct wages_paper_work w = { 0 };
	enum fail f = wages_paper_store_get(c->db, c->mem, &paper, id);

	if (f != OK)
		return f;
	if (!wages_paper_store_write(c->mem, &w, &paper, c->lang))
		return FAIL_BROKEN;
	buf_text(&b, "\xef\xbb\xbf");
	put_row(&b, names);
	for (size_t i = 0; i < paper.figures_len; i++) {
		const struct wages_figure *g = &paper.figures[i];

		put_row(&b,
		    (const char *[14]){ "figure",
			text_printf(c->mem, "%d", g->year), g->region,
			g->unit_type, g->industry,
			*g->item != '\0' ? g->item : g->scope, g->measure,
			g->value, g->unit,
			g->has_growth ? text_printf(c->mem, "%lld",
					    (long long)g->growth_bp)
				      : "",
			g->as_of, since(c, g), "", g->source.id });
	}
	for (size_t i = 0; i < w.values_len; i++)
		if (!text_is(w.values[i].rule, "name"))
			put_row(&b,
			    (const char *[14]){ "computed", "", "", "", "",
				w.values[i].name, "",
				text_printf(c->mem, "%s%s",
				    w.values[i].sign < 0 ? "-" : "",
				    w.values[i].text),
				"", "", "", "", w.values[i].rule, "" });
	return web_send_file(c, text_printf(c->mem, "%s.csv", id),
	    "text/csv; charset=utf-8", b.bytes, b.len);
}

static enum fail
find_editions(struct ctx *c, struct wages_paper_view *v, const char *subject)
{
	struct sql_wages_paper_editions *rows;
	struct wages_paper_row *out;
	size_t n;
	enum fail f =
	    sql_wages_paper_editions(c->db, c->mem, &rows, &n, subject);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct wages_paper_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct wages_paper_row){ rows[i].id,
			wages_paper_title(
			    c->mem, c->lang, subject, rows[i].year),
			edition_of(c, rows[i].number, rows[i].made_on),
			text_is(rows[i].id, v->id) };
	v->editions = out;
	v->editions_len = n > 1 ? n : 0;
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct wages_paper_view v = { .id = web_param(c, "edition") };
	const char *pdf = asked_id(c, ".pdf"), *csv = asked_id(c, ".csv");
	struct wages_paper paper;
	struct wages_paper_work w = { 0 };
	enum fail f;

	if (pdf != NULL)
		return send_pdf(c, pdf);
	if (csv != NULL)
		return send_csv(c, csv);
	f = wages_paper_store_get(c->db, c->mem, &paper, v.id);
	if (f == OK)
		f = find_editions(c, &v, paper.subject);
	if (f != OK)
		return f;
	if (!wages_paper_store_write(c->mem, &w, &paper, c->lang))
		return FAIL_BROKEN;
	v.title = w.d->title;
	v.edition = edition_of(c, paper.number, paper.made_on);
	v.paper = doc_html(c->mem, w.d, 1, "paper");
	tmpl_wages_paper(c->html, &v);
	return OK;
}

RESOURCE(wages_paper_page, .who = ANYONE, .get = show, .cache_s = 3600)
