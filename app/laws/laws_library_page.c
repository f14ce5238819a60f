/* GET /laws: search, browse by subject and by place. */
#include "laws/laws_library_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "gen/tmpl/laws/list.h"
#include "laws/laws.h"
#include "laws/laws_library_view.h"
#include "laws/laws_markup.h"
#include "laws/laws_query.h"
#include "laws/laws_subject.h"
#include "web/web.h"

enum {
	RESULTS = 20,
	GROUPS_MAX = 200
};

const char *
laws_library_page_day(struct ctx *c, int32_t day)
{
	char text[DAY_TEXT];

	if (day == DAY_NONE)
		return "—";
	day_print(text, day);
	return text_copy(c->mem, text);
}

const char *
laws_library_page_since(struct ctx *c, int32_t amended_on, int32_t from_on)
{
	struct msg_arg day = { "day", laws_library_page_day(c, from_on) };

	/* when an amendment came into force is not in the library */
	return message_text(c->mem, c->lang,
	    amended_on != DAY_NONE && from_on == amended_on
		? MSG_LAWS_AS_AMENDED
		: MSG_LAWS_SINCE,
	    &day, 1);
}

/* "法律 · 全国 · 2012-12-28 修改本" */
static const char *
about(struct ctx *c, const struct laws_article *a)
{
	return text_printf(c->mem, "%s · %s · %s", a->level, a->region,
	    laws_library_page_since(c, a->amended_on, a->from_on));
}

static void
fill_results(struct ctx *c, struct laws_list_view *v,
    const struct laws_shelf *s, const struct laws_found *found)
{
	struct laws_tokens terms = { .mem = c->mem };
	struct laws_result *rows =
	    ARENA_MANY(c->mem, struct laws_result, found->hits_len);

	laws_query_read(
	    &terms, s, v->q, &laws_tuning_usual, laws_tuning_usual.lexicon);
	for (size_t i = 0; i < found->hits_len; i++) {
		struct laws_article a;

		laws_article_at(&a, s, found->hits[i].article);
		rows[i] = (struct laws_result){ laws_cite_text(c->mem, a.cite),
			laws_cite_href(c->mem, a.cite), about(c, &a),
			laws_markup_passage(c->mem, a.text, &terms) };
	}
	v->results = rows;
	v->results_len = found->hits_len;
	v->found = message_text(c->mem, c->lang, MSG_LAWS_FOUND,
	    &(struct msg_arg){
		"n", text_printf(c->mem, "%zu", found->hits_len) },
	    1);
}

static void
search(struct ctx *c, struct laws_list_view *v, const struct laws_shelf *s,
    const struct place *place)
{
	struct laws_search_ask ask = {
		.question = v->q, .place = *place, .limit = RESULTS
	};
	struct laws_found found = { 0 };

	v->is_search = true;
	if (text_chars(v->q) > LAWS_QUERY_CHARS)
		v->wrong = web_say(c, MSG_LAWS_TOO_LONG);
	else
		laws_search(c->mem, &found, s, &ask);
	if (v->wrong == NULL && !found.has_terms)
		v->wrong = web_say(c, MSG_LAWS_NO_WORDS);
	if (v->wrong != NULL) {
		v->is_wrong = true;
		web_status(c, 422);
		return;
	}
	fill_results(c, v, s, &found);
}

/* The places the library has texts of, the nation first. */
static void
fill_places(struct ctx *c, struct laws_list_view *v, const struct laws_shelf *s,
    const char *chosen)
{
	uint32_t n = laws_shelf_len(s, SHELF_LAWS);
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, n + 1);
	size_t len = 1;

	o[0] = (struct part_option){ .value = "",
		.label = web_say(c, MSG_LAWS_ANY_PLACE),
		.is_chosen = text_is_empty(chosen) };
	for (uint32_t i = 0; i < n; i++) {
		const char *region =
		    laws_shelf_text(s, s->editions[s->laws[i].edition].region);
		size_t k = 1;

		while (k < len && !text_is(o[k].value, region))
			k++;
		if (k < len)
			continue;
		o[len++] = (struct part_option){ .value = region,
			.label = region,
			.is_chosen = text_is(region, chosen) };
	}
	v->places = (struct part_choice){ .input = { .name = "place" },
		.label = web_say(c, MSG_LAWS_PLACE),
		.options = o,
		.options_len = len,
		.is_list = true };
}

static void
fill_subjects(struct ctx *c, struct laws_list_view *v, const char *chosen)
{
	struct laws_link *links =
	    ARENA_MANY(c->mem, struct laws_link, laws_subjects_len);

	for (size_t i = 0; i < laws_subjects_len; i++)
		links[i] = (struct laws_link){ .label = web_say(
						   c, laws_subjects[i].name),
			.href = text_printf(
			    c->mem, "/laws?subject=%s", laws_subjects[i].key),
			.is_current = text_is(laws_subjects[i].key, chosen) };
	v->subjects = links;
	v->subjects_len = laws_subjects_len;
}

/* Articles of a subject, statute by statute. */
static void
group_subject(struct ctx *c, struct laws_list_view *v,
    const struct laws_shelf *s, const struct laws_subject *subject)
{
	struct laws_subject_article *rows;
	size_t n = laws_subject_articles(c->mem, &rows, s, subject->key);
	struct laws_group *groups = ARENA_MANY(c->mem, struct laws_group, n);
	struct laws_link *links = ARENA_MANY(c->mem, struct laws_link, n);
	const char *last = "";

	for (size_t i = 0; i < n; i++) {
		struct laws_article a;
		struct laws_group *g;

		laws_article_at(&a, s, rows[i].article);
		links[i] =
		    (struct laws_link){ .label = laws_cite_article(
					    c->mem, a.cite.article, a.cite.sub),
			    .href = laws_cite_href(c->mem, a.cite),
			    .note = text_cut(c->mem, a.text, 60) };
		if (!text_is(last, a.cite.law)) {
			last = a.cite.law;
			groups[v->groups_len++] =
			    (struct laws_group){ .heading = a.title,
				    .href = laws_cite_href(c->mem,
					(struct laws_cite){ last, 0, 0 }),
				    .links = &links[i] };
		}
		g = &groups[v->groups_len - 1];
		g->links_len++;
	}
	v->groups = groups;
	v->heading = web_say(c, subject->name);
	v->note = web_say(c, MSG_LAWS_SUBJECT_NOTE);
}

/* Whether the statute belongs on the list of that place. */
static bool
is_listed(const struct laws_shelf *s, const struct laws_shelf_edition *e,
    const struct place *place, const char *level)
{
	const char *province = laws_shelf_text(s, e->province);

	if (!text_is(laws_shelf_text(s, e->level), level))
		return false;
	if (place_is_nation(place))
		return true;
	return *province != '\0' &&
	    laws_search_holds(place, province, laws_shelf_text(s, e->city));
}

static void
group_place(struct ctx *c, struct laws_list_view *v, const struct laws_shelf *s,
    const struct place *place)
{
	static const char *const levels[] = { "地方性法规", "法律", "行政法规",
		"部门规章", "司法解释", "规范性文件" };
	uint32_t n = laws_shelf_len(s, SHELF_LAWS);
	struct laws_group *groups = ARENA_MANY(c->mem, struct laws_group, 6);

	for (size_t k = 0; k < 6; k++) {
		/* the nation's first, unless a place was chosen */
		const char *level =
		    levels[place_is_nation(place) ? (k + 1) % 6 : k];
		struct laws_link *links =
		    ARENA_MANY(c->mem, struct laws_link, n);
		size_t len = 0;

		for (uint32_t i = 0; i < n; i++) {
			const struct laws_shelf_law *law = &s->laws[i];
			const struct laws_shelf_edition *e =
			    &s->editions[law->edition];
			struct laws_cite cite = {
				laws_shelf_text(s, law->short_title), 0, 0
			};

			if (is_listed(s, e, place, level))
				links[len++] = (struct laws_link){
					.label = laws_shelf_text(s, e->title),
					.href = laws_cite_href(c->mem, cite)
				};
		}
		if (len > 0)
			groups[v->groups_len++] =
			    (struct laws_group){ level, NULL, links, len };
	}
	v->groups = groups;
	v->heading = place_is_nation(place)
	    ? web_say(c, MSG_LAWS_ALL)
	    : text_printf(c->mem, "%s%s", place->province, place->city);
}

static enum fail
show(struct ctx *c)
{
	const struct laws_shelf *s = laws_shelf_now();
	const char *q = web_text(c, "q"), *place_text = web_text(c, "place");
	const char *key = web_text(c, "subject");
	const struct laws_subject *subject = laws_subject_find(key);
	struct laws_list_view v = { .q = q == NULL ? "" : q };
	struct place place;

	if (laws_shelf_len(s, SHELF_LAWS) == 0)
		return FAIL_BUSY;
	if (!place_read(&place, place_text) ||
	    (!text_is_empty(key) && subject == NULL))
		return FAIL_ABSENT;
	fill_places(c, &v, s, place_text);
	fill_subjects(c, &v, key);
	if (!text_is_empty(text_trim(c->mem, v.q)))
		search(c, &v, s, &place);
	else if (subject != NULL)
		group_subject(c, &v, s, subject);
	else
		group_place(c, &v, s, &place);
	tmpl_laws_list(c->html, &v);
	return OK;
}

RESOURCE(laws_library_page, .who = ANYONE, .get = show, .per_minute = 240)
