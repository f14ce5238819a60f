/*
 * GET /search: what the whole site has on something: answers, articles,
 * lessons, cases, and the viewer's own rounds.
 */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_home.h"
#include "gen/tmpl/home/search.h"
#include "home/home_search_view.h"
#include "laws/laws.h"
#include "web/web.h"

enum {
	EACH = 5, /* of a kind */
	KINDS = 6,
	CHARS_MAX = 2000
};

#define LIKE_LEAST 0.25f /* an answered question that is shown */
#define FIT_LEAST  0.34 /* a title that is shown */

static void
put_group(struct ctx *c, struct home_search_view *v,
    struct home_search_group *groups, enum msg heading,
    const struct home_link *links, size_t len, const char *more)
{
	if (len == 0)
		return;
	groups[v->groups_len++] =
	    (struct home_search_group){ web_say(c, heading), links, len, more };
}

static const char *
laws_href(struct ctx *c, const char *q)
{
	struct html h = { .out = { .mem = c->mem } };

	HTML_LITERAL(&h, "/laws?q=");
	html_url_part(&h, q);
	return buf_string(&h.out);
}

/* Answers like the question, and articles. */
static void
find_law(struct ctx *c, struct home_search_view *v,
    struct home_search_group *groups, const struct laws_shelf *s)
{
	struct laws_search_ask ask = {
		.question = v->q, .place = { "", "" }, .limit = EACH
	};
	struct home_link *answers = ARENA_MANY(c->mem, struct home_link, EACH);
	struct home_link *articles = ARENA_MANY(c->mem, struct home_link, EACH);
	struct laws_found found;
	size_t n = 0;

	laws_search(c->mem, &found, s, &ask);
	for (size_t i = 0; i < found.likes_len && n < EACH; i++)
		if (found.likes[i].likeness >= LIKE_LEAST)
			answers[n++] = (struct home_link){
				text_printf(
				    c->mem, "/answers/%s", found.likes[i].id),
				found.likes[i].phrase, NULL
			};
	put_group(c, v, groups, MSG_SEARCH_ANSWERS, answers, n, "/answers");
	for (n = 0; n < found.hits_len; n++) {
		struct laws_article a;

		laws_article_at(&a, s, found.hits[n].article);
		articles[n] =
		    (struct home_link){ laws_cite_href(c->mem, a.cite),
			    laws_cite_text(c->mem, a.cite),
			    text_cut(c->mem, a.text, 80) };
	}
	put_group(
	    c, v, groups, MSG_SEARCH_ARTICLES, articles, n, laws_href(c, v->q));
}

/* Puts a title among the best of its kind. */
static void
keep(struct home_link *links, double *fits, size_t *len,
    const struct home_link *link, double fit)
{
	size_t at = *len;

	if (fit < FIT_LEAST || (at == EACH && fit <= fits[EACH - 1]))
		return;
	if (at < EACH)
		(*len)++;
	else
		at--;
	for (; at > 0 && fits[at - 1] < fit; at--) {
		fits[at] = fits[at - 1];
		links[at] = links[at - 1];
	}
	fits[at] = fit;
	links[at] = *link;
}

static void
find_titles(struct ctx *c, struct home_search_view *v,
    struct home_search_group *groups, const struct sql_home_titles *rows,
    size_t n)
{
	static const struct {
		const char *kind;
		enum msg heading;
		const char *more;
	} kinds[] = { { "lesson", MSG_SEARCH_LESSONS, "/lessons" },
		{ "case", MSG_SEARCH_CASES, "/cases" },
		{ "law_case", MSG_SEARCH_LAW_CASES, "/law-cases" },
		{ "round", MSG_SEARCH_ROUNDS, "/rounds" } };

	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		struct home_link *links =
		    ARENA_MANY(c->mem, struct home_link, EACH);
		const struct laws_folds *folds = &laws_shelf_now()->folds;
		double fits[EACH];
		size_t len = 0;

		for (size_t i = 0; i < n; i++) {
			const char *title = c->lang == LANG_EN
			    ? rows[i].title_en
			    : rows[i].title_zh;
			double zh, en;

			if (!text_is(rows[i].kind, kinds[k].kind))
				continue;
			zh = laws_token_fit(
			    c->mem, folds, v->q, rows[i].title_zh);
			en = laws_token_fit(
			    c->mem, folds, v->q, rows[i].title_en);
			keep(links, fits, &len,
			    &(struct home_link){ rows[i].href, title, NULL },
			    zh > en ? zh : en);
		}
		put_group(
		    c, v, groups, kinds[k].heading, links, len, kinds[k].more);
	}
}

static enum fail
show(struct ctx *c)
{
	const struct laws_shelf *s = laws_shelf_now();
	const char *q = web_text(c, "q");
	struct home_search_view v = { .q = q == NULL ? "" : q };
	struct home_search_group *groups =
	    ARENA_MANY(c->mem, struct home_search_group, KINDS);
	struct sql_home_titles *rows;
	size_t n;
	enum fail f = OK;

	v.is_asked = !text_is_empty(text_trim(c->mem, v.q));
	if (v.is_asked && text_chars(v.q) > CHARS_MAX)
		v.q = text_cut(c->mem, v.q, CHARS_MAX);
	if (v.is_asked)
		f = sql_home_titles(c->db, c->mem, &rows, &n);
	if (f != OK)
		return f;
	if (v.is_asked) {
		find_law(c, &v, groups, s);
		find_titles(c, &v, groups, rows, n);
	}
	v.groups = groups;
	tmpl_home_search(c->html, &v);
	return OK;
}

RESOURCE(home_search_page, .who = ANYONE, .get = show, .per_minute = 240)
