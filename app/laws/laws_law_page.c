/*
 * GET /laws/:law, a statute to read, and GET /laws/:law/:article, one
 * article to quote.
 */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "gen/tmpl/laws/article.h"
#include "gen/tmpl/laws/law.h"
#include "laws/laws.h"
#include "laws/laws_library_page.h"
#include "laws/laws_library_view.h"
#include "laws/laws_markup.h"
#include "web/web.h"

enum {
	FACTS = 9
};

size_t
laws_library_page_facts(struct ctx *c, const struct laws_fact **out,
    const struct laws_shelf *s, uint32_t edition)
{
	const struct laws_shelf_edition *e = &s->editions[edition];
	struct laws_fact *f = ARENA_MANY(c->mem, struct laws_fact, FACTS);

	struct {
		enum msg label;
		const char *value;
	} rows[FACTS] = { { MSG_LAWS_LEVEL, laws_shelf_text(s, e->level) },
		{ MSG_LAWS_REGION, laws_shelf_text(s, e->region) },
		{ MSG_LAWS_ISSUED_BY, laws_shelf_text(s, e->issued_by) },
		{ MSG_LAWS_PROMULGATED,
		    laws_library_page_day(c, e->promulgated_on) },
		{ MSG_LAWS_EFFECTIVE,
		    laws_library_page_day(c, e->effective_on) },
		{ MSG_LAWS_AMENDED, laws_library_page_day(c, e->amended_on) },
		{ MSG_LAWS_UNTIL, laws_library_page_day(c, e->until_on) },
		{ MSG_LAWS_STATUS, laws_shelf_text(s, e->status) },
		{ MSG_LAWS_SOURCE, laws_shelf_text(s, e->source) } };
	size_t len = 0;

	*out = f;
	for (size_t i = 0; i < FACTS; i++)
		if (*rows[i].value != '\0' && !text_is(rows[i].value, "—"))
			f[len++] =
			    (struct laws_fact){ web_say(c, rows[i].label),
				    rows[i].value };
	return len;
}

size_t
laws_library_page_versions(struct ctx *c, const struct laws_link **out,
    const struct laws_shelf *s, uint32_t edition, const char *path)
{
	const struct laws_shelf_law *law = &s->laws[s->editions[edition].law];
	struct laws_link *v =
	    ARENA_MANY(c->mem, struct laws_link, law->editions_len);

	*out = v;
	if (law->editions_len < 2)
		return 0;
	for (uint32_t i = 0; i < law->editions_len; i++) {
		const struct laws_shelf_edition *e =
		    &s->editions[law->edition + i];
		const char *day = laws_library_page_day(c, e->from_on);

		v[i] = (struct laws_link){ .label = laws_library_page_since(
					       c, e->amended_on, e->from_on),
			.href = text_printf(c->mem, "%s?on=%s", path, day),
			.is_current = law->edition + i == edition };
	}
	return law->editions_len;
}

uint32_t
laws_library_page_edition(struct ctx *c, const struct laws_shelf *s,
    const char *law, int32_t article, const char **out_caveat)
{
	uint32_t found = laws_mention_law(s, law, article), edition;
	const char *on_text = web_text(c, "on");
	int32_t on = DAY_NONE;

	*out_caveat = NULL;
	if (found == SHELF_NOTHING ||
	    (!text_is_empty(on_text) && !day_parse(&on, on_text)))
		return SHELF_NOTHING;
	edition = laws_shelf_edition(s, found, on);
	if (on != DAY_NONE && on < s->editions[edition].from_on)
		*out_caveat = message_text(c->mem, c->lang, MSG_LAWS_IS_LATER,
		    &(struct msg_arg){ "day", on_text }, 1);
	else if (edition != s->laws[found].edition)
		*out_caveat = web_say(c,
		    s->editions[edition].from_on > c->today ? MSG_LAWS_TO_COME
							    : MSG_LAWS_IS_OLD);
	return edition;
}

static const char *
anchor_of(struct ctx *c, const struct laws_shelf_article *a)
{
	return a->sub > 0 ? text_printf(c->mem, "%d-%d", a->number, a->sub)
			  : text_printf(c->mem, "%d", a->number);
}

static struct laws_piece
piece_of_article(struct ctx *c, const struct laws_shelf *s,
    const struct laws_shelf_article *a)
{
	uint32_t law = s->editions[a->edition].law;
	struct laws_cite cite = { laws_shelf_text(s, s->laws[law].short_title),
		a->number, a->sub };

	return (struct laws_piece){
		.anchor = anchor_of(c, a),
		.label = laws_cite_article(c->mem, a->number, a->sub),
		.href = laws_cite_href(c->mem, cite),
		.text = laws_markup_text(
		    c->mem, s, laws_shelf_text(s, a->text), law),
		.has_text = true,
	};
}

static struct laws_piece
piece_of_part(
    struct ctx *c, const struct laws_shelf *s, uint32_t part, uint32_t first)
{
	const struct laws_shelf_part *p = &s->parts[part];
	const char *text = laws_shelf_text(s, p->text);

	return (struct laws_piece){
		.is_heading = true,
		.anchor = text_printf(c->mem, "p%u", part - first),
		.label = laws_shelf_text(s, p->heading),
		.text = laws_markup_text(
		    c->mem, s, text, s->editions[p->edition].law),
		.has_text = *text != '\0',
	};
}

/* Parts and articles in the order in which they stand. */
static void
fill_pieces(struct ctx *c, struct laws_law_view *v, const struct laws_shelf *s,
    const struct laws_shelf_edition *e)
{
	struct laws_piece *pieces = ARENA_MANY(
	    c->mem, struct laws_piece, e->parts_len + e->articles_len);
	struct laws_link *contents =
	    ARENA_MANY(c->mem, struct laws_link, e->parts_len);
	uint32_t at = e->article, end = e->article + e->articles_len;

	for (uint32_t p = e->part; p < e->part + e->parts_len; p++) {
		struct laws_piece piece = piece_of_part(c, s, p, e->part);

		if (*piece.label != '\0' || piece.has_text)
			pieces[v->pieces_len++] = piece;
		if (*piece.label != '\0')
			contents[v->contents_len++] =
			    (struct laws_link){ .label = piece.label,
				    .href = piece.anchor };
		for (; at < end && s->articles[at].part == p; at++)
			pieces[v->pieces_len++] =
			    piece_of_article(c, s, &s->articles[at]);
	}
	v->pieces = pieces;
	v->contents = contents;
}

static enum fail
show_law(struct ctx *c)
{
	const struct laws_shelf *s = laws_shelf_now();
	struct laws_law_view v = { .is_foreign = c->lang != LANG_ZH };
	const char *name = web_param(c, "law");
	struct laws_cite cite = { name, 0, 0 };
	uint32_t edition = laws_library_page_edition(c, s, name, 1, &v.caveat);

	if (edition == SHELF_NOTHING)
		return FAIL_ABSENT;
	v.title = laws_shelf_text(s, s->editions[edition].title);
	v.facts_len = laws_library_page_facts(c, &v.facts, s, edition);
	v.versions_len = laws_library_page_versions(
	    c, &v.versions, s, edition, laws_cite_href(c->mem, cite));
	fill_pieces(c, &v, s, &s->editions[edition]);
	tmpl_laws_law(c->html, &v);
	return OK;
}

RESOURCE(laws_law_page, .who = ANYONE, .get = show_law)

/* "……（《劳动合同法》第四十七条，自2013-07-01起）" */
static void
fill_quote(
    struct ctx *c, struct laws_article_view *v, const struct laws_article *a)
{
	const char *since =
	    laws_library_page_since(c, a->amended_on, a->from_on);

	v->cite = text_printf(
	    c->mem, "（%s，%s）", laws_cite_text(c->mem, a->cite), since);
	v->quote = text_printf(c->mem, "%s%s", a->text, v->cite);
}

/* Rules that are based on the article. */
static void
fill_rules(
    struct ctx *c, struct laws_article_view *v, const struct laws_article *a)
{
	const struct laws_rules *rules = &laws_now()->rules;
	struct laws_link *links =
	    ARENA_MANY(c->mem, struct laws_link, rules->len);

	for (size_t i = 0; i < rules->len; i++) {
		const struct laws_rule *r = &rules->v[i];

		if (r->article != a->cite.article ||
		    (!text_is(r->law, a->cite.law) &&
			!text_is(r->law, a->title)))
			continue;
		links[v->rules_len++] = (struct laws_link){
			.label = c->lang == LANG_EN && *r->note_en != '\0'
			    ? r->note_en
			    : r->note,
			.href = text_printf(c->mem, "/rules/%s", r->id)
		};
	}
	v->rules = links;
}

/* The article before and the one behind in the same edition. */
static void
fill_pager(struct ctx *c, struct laws_article_view *v,
    const struct laws_shelf *s, uint32_t at)
{
	const struct laws_shelf_article *a = &s->articles[at];
	const struct laws_shelf_edition *e = &s->editions[a->edition];
	const char *law = laws_shelf_text(s, s->laws[e->law].short_title);

	if (at > e->article)
		v->pager.before_href = laws_cite_href(
		    c->mem, (struct laws_cite){ law, a[-1].number, a[-1].sub });
	if (at + 1 < e->article + e->articles_len)
		v->pager.next_href = laws_cite_href(
		    c->mem, (struct laws_cite){ law, a[1].number, a[1].sub });
	v->pager.place = v->number;
}

static const char *
evidence_href(struct ctx *c, const struct laws_article *a)
{
	struct html h = { .out = { .mem = c->mem } };

	HTML_LITERAL(&h, "/evidence/new?kind=article&ref=");
	html_url_part(&h, a->cite.law);
	HTML_LITERAL(&h, "/");
	html_i64(&h, a->cite.article);
	if (a->cite.sub > 0)
		buf_printf(&h.out, "-%d", a->cite.sub);
	return buf_string(&h.out);
}

static enum fail
show_article(struct ctx *c)
{
	const struct laws_shelf *s = laws_shelf_now();
	struct laws_cite cite = { .law = web_param(c, "law") };
	struct laws_article_view v = { .is_foreign = c->lang != LANG_ZH };
	struct laws_article a;
	uint32_t edition, at;

	if (!laws_cite_parse_number(&cite, web_param(c, "article")))
		return FAIL_ABSENT;
	edition =
	    laws_library_page_edition(c, s, cite.law, cite.article, &v.caveat);
	if (edition == SHELF_NOTHING)
		return FAIL_ABSENT;
	at = laws_shelf_article(s, edition, cite.article, cite.sub);
	if (at == SHELF_NOTHING)
		return FAIL_ABSENT;
	laws_article_at(&a, s, at);
	v.heading = laws_cite_text(c->mem, a.cite);
	v.number = laws_cite_article(c->mem, a.cite.article, a.cite.sub);
	v.part = a.part;
	v.law_label = a.title;
	v.law_href = text_printf(c->mem, "%s#%s",
	    laws_cite_href(c->mem, (struct laws_cite){ a.cite.law, 0, 0 }),
	    anchor_of(c, &s->articles[at]));
	v.text = laws_markup_text(c->mem, s, a.text, s->editions[edition].law);
	v.evidence_href = evidence_href(c, &a);
	v.facts_len = laws_library_page_facts(c, &v.facts, s, edition);
	v.versions_len = laws_library_page_versions(
	    c, &v.versions, s, edition, laws_cite_href(c->mem, a.cite));
	fill_quote(c, &v, &a);
	fill_rules(c, &v, &a);
	fill_pager(c, &v, s, at);
	tmpl_laws_article(c->html, &v);
	return OK;
}

RESOURCE(laws_article_page, .who = ANYONE, .get = show_article)
