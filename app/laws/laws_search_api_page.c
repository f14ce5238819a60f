/*
 * POST /api/v1/laws/search {"question","limit"?,"region"?}
 *   -> {"results":[{"law","article","text","score","status",…}]}
 * GET /api/v1/laws/articles?law=&article=&on= -> one article, as in force.
 */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/json.h"
#include "base/num.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_query.h"
#include "text/json_in.h"
#include "web/web.h"

enum {
	USUAL_LIMIT = 10
};

static void
put_day(struct json *j, const char *key, int32_t day)
{
	char text[DAY_TEXT];

	if (day == DAY_NONE) {
		json_key_text(j, key, NULL);
		return;
	}
	day_print(text, day);
	json_key_text(j, key, text);
}

static void
put_article(struct ctx *c, struct json *j, const struct laws_article *a)
{
	json_key_text(j, "law", a->cite.law);
	json_key_i64(j, "article", a->cite.article);
	if (a->cite.sub > 0)
		json_key_i64(j, "sub", a->cite.sub);
	json_key_text(j, "text", a->text);
	json_key_text(j, "cite", laws_cite_text(c->mem, a->cite));
	json_key_text(j, "title", a->title);
	json_key_text(j, "part", a->part);
	json_key_text(j, "level", a->level);
	json_key_text(j, "region", a->region);
	json_key_text(j, "status", a->status);
	put_day(j, "effective_on", a->effective_on);
	put_day(j, "amended_on", a->amended_on);
	put_day(j, "from", a->from_on);
	put_day(j, "until", a->until_on);
	json_key_text(j, "href", laws_cite_href(c->mem, a->cite));
}

static void
put_score(struct json *j, float score)
{
	struct buf b = { .mem = j->out.mem };

	buf_printf(&b, "%.4f", (double)score);
	json_key(j, "score");
	json_number(j, buf_string(&b));
}

/* What can be looked for: some text, not too much of it. */
static const char *
check_question(const char *question)
{
	static const char *const too_long = "question: at most 2000 characters";

	if (text_is_empty(question))
		return "question: what do you want to know?";
	if (strlen(question) > 4 * LAWS_QUERY_CHARS ||
	    text_chars(question) > LAWS_QUERY_CHARS)
		return too_long;
	return NULL;
}

/* The body's members into *out; what is wrong, or NULL. */
static const char *
read_ask(struct ctx *c, struct laws_search_ask *out, const struct json_in *in)
{
	const char *region = "";
	int64_t limit = USUAL_LIMIT;

	if (!json_in_text(in, "question", &out->question))
		return "question: a text is wanted";
	if (json_in_get(in, "region") != NULL &&
	    !json_in_text(in, "region", &region))
		return "region: a text is wanted";
	if (json_in_get(in, "limit") != NULL &&
	    !json_in_i64(in, "limit", 1, LAWS_SEARCH_MAX, &limit))
		return "limit: 1 to 100";
	if (!place_read(&out->place, region))
		return "region: 广东省, 珠海市, 广东省/珠海市, or 全国";
	out->limit = (size_t)limit;
	out->question = text_copy(c->mem, out->question);
	return check_question(out->question);
}

static enum fail
send_results(struct ctx *c, const struct laws_search_ask *ask)
{
	const struct laws_shelf *s = laws_shelf_now();
	struct json j = { .out = { .mem = c->mem } };
	struct laws_found found;

	if (laws_shelf_len(s, SHELF_ARTICLES) == 0)
		return FAIL_BUSY; /* not made yet */
	laws_search(c->mem, &found, s, ask);
	if (!found.has_terms)
		return web_wrong(
		    c, "question: there are no words in it to look for");
	json_object(&j);
	json_key(&j, "results");
	json_array(&j);
	for (size_t i = 0; i < found.hits_len; i++) {
		struct laws_article a;

		laws_article_at(&a, s, found.hits[i].article);
		json_object(&j);
		put_article(c, &j, &a);
		put_score(&j, found.hits[i].score);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_object(&j);
	return web_send(c, "application/json", j.out.bytes, j.out.len);
}

static enum fail
search(struct ctx *c)
{
	struct laws_search_ask ask = { .place = { "", "" } };
	struct json_in *in;
	const char *wrong = json_in_read(&in, c->in->body, c->in->body_len);

	if (wrong != NULL)
		return web_wrong(c, text_printf(c->mem, "JSON: %s", wrong));
	wrong = read_ask(c, &ask, in);
	json_in_close(in);
	if (wrong != NULL)
		return web_wrong(c, wrong);
	return send_results(c, &ask);
}

RESOURCE(laws_search_api_page, .who = ANYONE, .post = search, .is_api = true,
    .body_max = 65536, .per_minute = 240)

static enum fail
show_article(struct ctx *c)
{
	const char *law = web_text(c, "law"), *number = web_text(c, "article");
	const char *on_text = web_text(c, "on");
	struct json j = { .out = { .mem = c->mem } };
	struct laws_cite cite = { 0 };
	struct laws_article a;
	int32_t on = DAY_NONE;

	if (text_is_empty(law))
		return web_wrong(c, "law: a title is wanted");
	if (text_is_empty(number) || !laws_cite_parse_number(&cite, number))
		return web_wrong(c, "article: a number, or 276-1");
	if (!text_is_empty(on_text) && !day_parse(&on, on_text))
		return web_wrong(c, "on: a day, 2026-11-25");
	if (!laws_article_find(&a, law, cite.article, cite.sub, on))
		return FAIL_ABSENT;
	json_object(&j);
	put_article(c, &j, &a);
	json_key_bool(&j, "is_later", a.is_later);
	json_end_object(&j);
	return web_send(c, "application/json", j.out.bytes, j.out.len);
}

RESOURCE(laws_article_api_page, .who = ANYONE, .get = show_article,
    .is_api = true, .per_minute = 240)
