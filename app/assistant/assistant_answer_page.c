/* One answer, and the answers of a subject. */
#include "assistant/assistant_answer_page.h"

#include "assistant/assistant_calc.h"
#include "assistant/assistant_subject.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_assistant.h"
#include "gen/tmpl/assistant/answer.h"
#include "gen/tmpl/assistant/subject.h"
#include "web/web.h"

const char *
assistant_answer_page_href(struct ctx *c, const char *id)
{
	return text_printf(c->mem, "/answers/%s", id);
}

const char *
assistant_answer_page_person(
    struct ctx *c, const char *answer, const char *question)
{
	struct html h = { .out = { .mem = c->mem } };

	HTML_LITERAL(&h, "/inquiries/new?answer=");
	html_url_part(&h, answer == NULL ? "" : answer);
	HTML_LITERAL(&h, "&body=");
	html_url_part(&h, question == NULL ? "" : question);
	return buf_string(&h.out);
}

/* "自 2013-07-01 起施行 · 现行有效" */
static const char *
held(struct ctx *c, const struct laws_article *a)
{
	struct msg_arg args[] = { { "from",
				      a->from_on == DAY_NONE
					  ? "—"
					  : html_day(c->html, a->from_on) },
		{ "until",
		    a->until_on == DAY_NONE ? ""
					    : html_day(c->html, a->until_on) },
		{ "status", a->status } };

	return message_text(c->mem, c->lang,
	    a->until_on == DAY_NONE ? MSG_ANSWERS_HELD : MSG_ANSWERS_HELD_UNTIL,
	    args, 3);
}

struct assistant_quote
assistant_answer_page_quote(struct ctx *c, const struct laws_article *a)
{
	return (struct assistant_quote){
		.cite = laws_cite_text(c->mem, a->cite),
		.href = laws_cite_href(c->mem, a->cite),
		.title = a->title,
		.part = a->part,
		.text = a->text,
		.held = held(c, a),
		.region = text_is(a->region, "全国") ? "" : a->region,
	};
}

static enum fail
fill_quotes(struct ctx *c, struct assistant_answer_view *v, const char *id)
{
	struct sql_answer_cites *rows;
	struct assistant_quote *out;
	size_t n;
	enum fail f = sql_answer_cites(c->db, c->mem, &rows, &n, id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct assistant_quote, n);
	for (size_t i = 0; i < n; i++) {
		struct laws_article a;

		if (laws_article_find(&a, rows[i].law, rows[i].article,
			rows[i].sub, c->today))
			out[v->quotes_len++] =
			    assistant_answer_page_quote(c, &a);
	}
	v->quotes = out;
	return OK;
}

static enum fail
fill_regions(struct ctx *c, struct assistant_answer_view *v, const char *id)
{
	struct sql_answer_regions *rows;
	struct assistant_difference *out;
	enum fail f =
	    sql_answer_regions(c->db, c->mem, &rows, &v->regions_len, id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct assistant_difference, v->regions_len);
	for (size_t i = 0; i < v->regions_len; i++)
		out[i] = (struct assistant_difference){ rows[i].region,
			rows[i].body };
	v->regions = out;
	return OK;
}

/* What a page of this site is called, for those answers lead to. */
static const char *
label_of(struct ctx *c, const char *href)
{
	static const char calculators[] = "/calculators/";
	const struct assistant_calculator *calculator =
	    text_starts(href, calculators)
	    ? assistant_calc_find(href + sizeof(calculators) - 1)
	    : NULL;

	if (calculator != NULL)
		return web_say(c, calculator->title);
	if (text_starts(href, "/rounds"))
		return web_say(c, MSG_ROUND_LIST);
	return text_starts(href, "/wages") ? web_say(c, MSG_HOME_WAGES) : NULL;
}

static void
fill_tools(struct ctx *c, struct assistant_answer_view *v, const char *tools)
{
	size_t n;
	char **hrefs = text_split(c->mem, &n, tools, '\n');
	struct assistant_row *out = ARENA_MANY(c->mem, struct assistant_row, n);

	for (size_t i = 0; i < n; i++) {
		const char *label = label_of(c, hrefs[i]);

		if (label != NULL)
			out[v->tools_len++] =
			    (struct assistant_row){ hrefs[i], label, NULL };
	}
	v->tools = out;
}

static enum fail
fill_lessons(
    struct ctx *c, struct assistant_answer_view *v, const char *lessons)
{
	struct sql_answer_lessons *rows;
	struct assistant_row *out;
	size_t n;
	char **ids = text_split(c->mem, &n, lessons, '\n');
	enum fail f = sql_answer_lessons(c->db, c->mem, &rows, &v->lessons_len,
	    db_array_text(c->mem, (const char *const *)ids, n),
	    c->lang == LANG_EN ? "en" : "zh");

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct assistant_row, v->lessons_len);
	for (size_t i = 0; i < v->lessons_len; i++)
		out[i] = (struct assistant_row){ text_printf(c->mem,
						     "/lessons/%s", rows[i].id),
			rows[i].title, NULL };
	v->lessons = out;
	return OK;
}

static const struct chrome_crumb *
crumbs_to(struct ctx *c, size_t *out_len, const char *subject, const char *last)
{
	struct chrome_crumb *crumbs =
	    ARENA_MANY(c->mem, struct chrome_crumb, 3);
	const char *label = web_say(c, assistant_subject_label(subject));

	crumbs[0] = (struct chrome_crumb){ web_say(c, MSG_ANSWERS_ASSISTANT),
		"/assistant" };
	crumbs[1] = (struct chrome_crumb){ label,
		last == NULL
		    ? NULL
		    : text_printf(c->mem, "/answers?subject=%s", subject) };
	crumbs[2] = (struct chrome_crumb){ last, NULL };
	*out_len = last == NULL ? 2 : 3;
	return crumbs;
}

static enum fail
show(struct ctx *c)
{
	struct assistant_answer_view v = { .is_english = c->lang == LANG_EN };
	struct sql_answer row;
	enum fail f = sql_answer(c->db, c->mem, &row, web_param(c, "id"));

	if (f == OK)
		f = fill_quotes(c, &v, row.id);
	if (f == OK)
		f = fill_regions(c, &v, row.id);
	if (f == OK)
		f = fill_lessons(c, &v, row.lessons);
	if (f != OK)
		return f;
	fill_tools(c, &v, row.tools);
	v.question = row.question;
	v.brief = row.brief;
	v.english = row.english;
	v.reviewed = html_day(c->html, row.reviewed_on);
	v.steps = (const char *const *)text_split(
	    c->mem, &v.steps_len, row.steps, '\n');
	v.person_href = assistant_answer_page_person(c, row.id, NULL);
	v.crumbs = crumbs_to(c, &v.crumbs_len, row.subject, row.question);
	tmpl_assistant_answer(c->html, &v);
	return OK;
}

RESOURCE(assistant_answer_page, .who = ANYONE, .get = show, .cache_s = 60)

static enum fail
list(struct ctx *c)
{
	const char *subject = web_text(c, "subject");
	struct assistant_subject_view v = { 0 };
	struct sql_answers_of_subject *rows;
	struct assistant_row *out;
	enum msg label =
	    subject == NULL ? MSG_NONE : assistant_subject_label(subject);
	enum fail f;

	if (text_is_empty(subject))
		return web_redirect(c, "/assistant");
	if (label == MSG_NONE)
		return FAIL_ABSENT;
	f = sql_answers_of_subject(c->db, c->mem, &rows, &v.rows_len, subject);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct assistant_row, v.rows_len);
	for (size_t i = 0; i < v.rows_len; i++)
		out[i] = (struct assistant_row){ assistant_answer_page_href(
						     c, rows[i].id),
			rows[i].question, NULL };
	v.title = web_say(c, label);
	v.rows = out;
	v.crumbs = crumbs_to(c, &v.crumbs_len, subject, NULL);
	tmpl_assistant_subject(c->html, &v);
	return OK;
}

RESOURCE(assistant_answer_page_list, .who = ANYONE, .get = list, .cache_s = 60)
