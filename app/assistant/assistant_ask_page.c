/* The assistant: a question in everyday words, and what was found. */
#include <string.h>

#include "assistant/assistant.h"
#include "assistant/assistant_answer_page.h"
#include "assistant/assistant_subject.h"
#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_assistant.h"
#include "gen/tmpl/assistant/ask.h"
#include "web/web.h"

enum {
	QUOTES = 5,
	CHARS = 500 /* of a question in an address; the API takes more */
};

static void
fill_quotes(struct ctx *c, struct assistant_ask_view *v,
    const struct assistant_asked *asked)
{
	struct assistant_quote *out =
	    ARENA_MANY(c->mem, struct assistant_quote, QUOTES);

	for (size_t i = 0; i < asked->found.hits_len && v->quotes_len < QUOTES;
	     i++) {
		struct laws_article a;

		laws_article_at(
		    &a, laws_shelf_now(), asked->found.hits[i].article);
		out[v->quotes_len++] = assistant_answer_page_quote(c, &a);
	}
	v->quotes = out;
}

static enum fail
fill_others(struct ctx *c, struct assistant_ask_view *v,
    const struct assistant_choice *choice)
{
	struct sql_answers_named *rows;
	struct assistant_row *out;
	enum fail f = sql_answers_named(c->db, c->mem, &rows, &v->others_len,
	    db_array_text(c->mem, choice->others, choice->others_len));

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct assistant_row, v->others_len);
	for (size_t i = 0; i < v->others_len; i++)
		out[i] = (struct assistant_row){ assistant_answer_page_href(
						     c, rows[i].id),
			rows[i].question, NULL };
	v->others = out;
	return OK;
}

static enum fail
fill_answer(struct ctx *c, struct assistant_ask_view *v, const char *id)
{
	struct sql_answer row;
	enum fail f = sql_answer(c->db, c->mem, &row, id);

	if (f != OK)
		return f;
	v->answer_question = row.question;
	v->answer_brief = row.brief;
	v->answer_english = row.english;
	v->answer_href = assistant_answer_page_href(c, row.id);
	return OK;
}

static enum fail
fill_found(struct ctx *c, struct assistant_ask_view *v, const char *question,
    struct place place)
{
	struct assistant_asked asked;
	enum fail f;

	if (laws_shelf_len(laws_shelf_now(), SHELF_ARTICLES) == 0)
		return FAIL_BUSY; /* not made yet */
	assistant_ask(c->mem, &asked, laws_shelf_now(), question, place);
	v->person_href =
	    assistant_answer_page_person(c, asked.choice.answer, question);
	v->is_refused = asked.choice.verdict == ASSISTANT_REFUSED;
	v->is_empty = asked.choice.verdict == ASSISTANT_EMPTY;
	if (v->is_refused || v->is_empty)
		return OK;
	f = fill_others(c, v, &asked.choice);
	if (f == OK && asked.choice.answer != NULL)
		f = fill_answer(c, v, asked.choice.answer);
	if (f == FAIL_ABSENT) /* the shelf is newer than the table */
		f = OK;
	v->is_answered = v->answer_href != NULL;
	v->is_unsure = !v->is_answered;
	fill_quotes(c, v, &asked);
	return f;
}

static enum fail
fill_subjects(struct ctx *c, struct assistant_ask_view *v)
{
	struct sql_answers_subjects *rows;
	struct assistant_row *out =
	    ARENA_MANY(c->mem, struct assistant_row, assistant_subjects_len);
	size_t n;
	enum fail f = sql_answers_subjects(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	for (size_t i = 0; i < assistant_subjects_len; i++)
		for (size_t k = 0; k < n; k++) {
			const struct assistant_subject *s =
			    &assistant_subjects[i];

			if (text_is(rows[k].subject, s->key))
				out[v->subjects_len++] = (struct assistant_row){
					text_printf(c->mem,
					    "/answers?subject=%s", s->key),
					web_say(c, s->label),
					text_printf(
					    c->mem, "%d", rows[k].answers)
				};
		}
	v->subjects = out;
	return OK;
}

static void
fill_box(struct ctx *c, struct assistant_ask_view *v, const struct form *form)
{
	v->question = (struct part_field){ .input = form_input(form, "q"),
		.label = web_say(c, MSG_ANSWERS_QUESTION),
		.hint = web_say(c, MSG_ANSWERS_QUESTION_HINT),
		.rows = 3 };
	v->region = (struct part_field){ .input = form_input(form, "region"),
		.label = web_say(c, MSG_ANSWERS_REGION),
		.hint = web_say(c, MSG_CALC_PLACE_HINT),
		.is_optional = true };
	v->errors = (struct part_errors){ form->errors, form->errors_len };
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->query, c->lang);
	struct assistant_ask_view v = { .is_english = c->lang == LANG_EN };
	struct place place = { "", "" };
	const char *question = "";
	enum fail f = OK;

	if (web_text(c, "q") != NULL)
		question = form_long_text(&form, "q", 2, CHARS);
	if (!place_read(&place, web_text(c, "region")))
		form_wrong(&form, "region", MSG_CALC_PLACE_UNKNOWN);
	if (*question != '\0' && form_is_fine(&form))
		f = fill_found(c, &v, question, place);
	if (f == OK)
		f = fill_subjects(c, &v);
	if (f != OK)
		return f;
	fill_box(c, &v, &form);
	if (!form_is_fine(&form))
		web_status(c, 422);
	tmpl_assistant_ask(c->html, &v);
	return OK;
}

RESOURCE(assistant_ask_page, .who = ANYONE, .get = show, .per_minute = 60)
