/*
 * POST /api/v1/assistant/ask {"question","region"?}
 *   -> {"refused","answer":{"id","question","text","next","citations",…},
 *       "results":[…]}; answer is null when it does not know.
 */
#include <string.h>

#include "assistant/assistant.h"
#include "assistant/assistant_answer_page.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/json.h"
#include "base/text.h"
#include "gen/sql_assistant.h"
#include "text/json_in.h"
#include "web/web.h"

enum {
	RESULTS = 10
};

struct asking {
	const char *question;
	struct place place;
};

static const char *
check_question(const char *question)
{
	if (text_is_empty(question))
		return "question: what do you want to know?";
	if (strlen(question) > 4 * ASSISTANT_QUESTION_CHARS ||
	    text_chars(question) > ASSISTANT_QUESTION_CHARS)
		return "question: at most 2000 characters";
	return NULL;
}

static const char *
read_members(struct ctx *c, struct asking *out, const struct json_in *in)
{
	const char *region = "";

	if (!json_in_text(in, "question", &out->question))
		return "question: a text is wanted";
	if (json_in_get(in, "region") != NULL &&
	    !json_in_text(in, "region", &region))
		return "region: a text is wanted";
	if (!place_read(&out->place, region))
		return "region: 广东省, 珠海市, 广东省/珠海市, or 全国";
	out->question = text_copy(c->mem, out->question);
	return check_question(out->question);
}

/* Citations of use at the place; those of the nation first. */
static enum fail
put_citations(
    struct ctx *c, struct json *j, const char *id, const struct place *place)
{
	struct sql_answer_cites *rows;
	size_t n;
	enum fail f = sql_answer_cites(c->db, c->mem, &rows, &n, id);

	if (f != OK)
		return f;
	json_key(j, "citations");
	json_array(j);
	for (int local = 0; local < 2; local++)
		for (size_t i = 0; i < n; i++) {
			struct laws_article a;

			if (!laws_article_find(&a, rows[i].law, rows[i].article,
				rows[i].sub, c->today) ||
			    text_is(a.region, "全国") == (local == 1) ||
			    !assistant_holds(place, &a))
				continue;
			json_object(j);
			json_key_text(j, "law", rows[i].law);
			json_key_i64(j, "article", rows[i].article);
			json_key_text(
			    j, "href", laws_cite_href(c->mem, a.cite));
			json_end_object(j);
		}
	json_end_array(j);
	return OK;
}

static enum fail
put_regions(
    struct ctx *c, struct json *j, const char *id, const struct place *place)
{
	struct sql_answer_regions *rows;
	size_t n;
	enum fail f = sql_answer_regions(c->db, c->mem, &rows, &n, id);

	if (f != OK)
		return f;
	json_key(j, "regions");
	json_array(j);
	for (size_t i = 0; i < n; i++) {
		struct place of;

		if (!place_is_nation(place) &&
		    place_read(&of, rows[i].region) &&
		    !laws_search_holds(place, of.province, of.city))
			continue;
		json_object(j);
		json_key_text(j, "region", rows[i].region);
		json_key_text(j, "text", rows[i].body);
		json_end_object(j);
	}
	json_end_array(j);
	return OK;
}

static void
put_steps(struct ctx *c, struct json *j, const char *steps)
{
	size_t n;
	char **lines = text_split(c->mem, &n, steps, '\n');

	json_key(j, "next");
	json_array(j);
	for (size_t i = 0; i < n; i++)
		json_text(j, lines[i]);
	json_end_array(j);
}

static enum fail
put_answer(struct ctx *c, struct json *j, const struct assistant_asked *asked)
{
	struct sql_answer row;
	enum fail f = FAIL_ABSENT;

	json_key(j, "answer");
	if (asked->choice.answer != NULL)
		f = sql_answer(c->db, c->mem, &row, asked->choice.answer);
	if (f == FAIL_ABSENT) {
		json_null(j);
		return OK;
	}
	if (f != OK)
		return f;
	json_object(j);
	json_key_text(j, "id", row.id);
	json_key_text(j, "question", row.question);
	json_key_text(j, "text", row.brief);
	json_key_text(j, "english", row.english);
	put_steps(c, j, row.steps);
	f = put_citations(c, j, row.id, &asked->found.place);
	if (f == OK)
		f = put_regions(c, j, row.id, &asked->found.place);
	json_key_text(j, "reviewed_on", html_day(c->html, row.reviewed_on));
	json_key_text(j, "href", assistant_answer_page_href(c, row.id));
	json_end_object(j);
	return f;
}

static void
put_score(struct json *j, float score)
{
	struct buf b = { .mem = j->out.mem };

	buf_printf(&b, "%.4f", (double)score);
	json_key(j, "score");
	json_number(j, buf_string(&b));
}

/* The nearest articles; none for a question that is refused. */
static void
put_results(struct ctx *c, struct json *j, const struct assistant_asked *asked)
{
	bool is_refused = asked->choice.verdict == ASSISTANT_REFUSED;

	json_key(j, "results");
	json_array(j);
	for (size_t i = 0;
	     !is_refused && i < asked->found.hits_len && i < RESULTS; i++) {
		struct laws_article a;

		laws_article_at(
		    &a, laws_shelf_now(), asked->found.hits[i].article);
		json_object(j);
		json_key_text(j, "law", a.cite.law);
		json_key_i64(j, "article", a.cite.article);
		json_key_text(j, "text", a.text);
		put_score(j, asked->found.hits[i].score);
		json_key_text(j, "status", a.status);
		json_key_text(j, "effective_on",
		    a.effective_on == DAY_NONE
			? NULL
			: html_day(c->html, a.effective_on));
		json_end_object(j);
	}
	json_end_array(j);
}

static enum fail
reply(struct ctx *c, const struct asking *a)
{
	struct json j = { .out = { .mem = c->mem } };
	struct assistant_asked asked;
	enum fail f;

	if (laws_shelf_len(laws_shelf_now(), SHELF_ARTICLES) == 0)
		return FAIL_BUSY; /* not made yet */
	assistant_ask(c->mem, &asked, laws_shelf_now(), a->question, a->place);
	if (asked.choice.verdict == ASSISTANT_EMPTY)
		return web_wrong(
		    c, "question: there are no words in it to look for");
	json_object(&j);
	json_key_bool(&j, "refused", asked.choice.verdict == ASSISTANT_REFUSED);
	f = put_answer(c, &j, &asked);
	put_results(c, &j, &asked);
	json_end_object(&j);
	return f != OK
	    ? f
	    : web_send(c, "application/json", j.out.bytes, j.out.len);
}

static enum fail
ask(struct ctx *c)
{
	struct asking a = { .place = { "", "" } };
	struct json_in *in;
	const char *wrong = json_in_read(&in, c->in->body, c->in->body_len);

	if (wrong != NULL)
		return web_wrong(c, text_printf(c->mem, "JSON: %s", wrong));
	wrong = read_members(c, &a, in);
	json_in_close(in);
	return wrong != NULL ? web_wrong(c, wrong) : reply(c, &a);
}

RESOURCE(assistant_api_page, .who = ANYONE, .post = ask, .is_api = true,
    .body_max = 65536, .per_minute = 240)
