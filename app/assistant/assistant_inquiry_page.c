/* Ask a person: one's questions, those to answer, and the exchange. */
#include "assistant/assistant_inquiry_view.h"
#include "base/arena.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_assistant.h"
#include "gen/tmpl/assistant/inquiries.h"
#include "gen/tmpl/assistant/inquiry.h"
#include "gen/tmpl/assistant/inquiry_new.h"
#include "web/web.h"

enum {
	TITLE_MAX = 60,
	BODY_MAX = 4000
};

static enum part_state
state_of(const char *key)
{
	return text_is(key, "answered") ? STATE_DONE
	    : text_is(key, "closed")    ? STATE_DONE
					: STATE_TODO;
}

static const char *
say_state(struct ctx *c, const char *key)
{
	return web_say(c,
	    text_is(key, "answered")     ? MSG_INQUIRY_ANSWERED
		: text_is(key, "closed") ? MSG_INQUIRY_CLOSED
					 : MSG_INQUIRY_OPEN);
}

static const char *
href_of(struct ctx *c, int64_t id)
{
	return text_printf(c->mem, "/inquiries/%lld", (long long)id);
}

static enum fail
list(struct ctx *c)
{
	struct assistant_inquiries_view v = { 0 };
	struct assistant_inquiry_row *asked, *others;
	struct sql_inquiry_places *places;
	struct sql_inquiries *rows;
	size_t n, places_len;
	enum fail f = sql_inquiries(c->db, c->mem, &rows, &n);

	if (f == OK)
		f = sql_inquiry_places(c->db, c->mem, &places, &places_len);
	if (f != OK)
		return f;
	asked = ARENA_MANY(c->mem, struct assistant_inquiry_row, n);
	others = ARENA_MANY(c->mem, struct assistant_inquiry_row, n);
	for (size_t i = 0; i < n; i++) {
		struct assistant_inquiry_row row = {
			href_of(c, rows[i].inquiry_id), rows[i].title,
			rows[i].organisation, state_of(rows[i].state),
			say_state(c, rows[i].state), rows[i].changed_at
		};

		if (text_is(rows[i].part, "asker"))
			asked[v.asked_len++] = row;
		else
			others[v.to_answer_len++] = row;
	}
	v.asked = asked;
	v.to_answer = others;
	v.may_ask = places_len > 0;
	tmpl_assistant_inquiries(c->html, &v);
	return OK;
}

RESOURCE(assistant_inquiry_page_list, .who = SIGNED_IN, .get = list)

/* "3:union" -> 3 and "union"; "" for what is no option. */
static const char *
read_addressee(struct form *form, int64_t *out_organisation_id)
{
	const char *typed = form_input(form, "to").value;
	size_t n;
	char **pieces = text_split(form->mem, &n, typed, ':');

	*out_organisation_id = 0;
	if (n != 2 || !num_i64(out_organisation_id, pieces[0], 1, INT64_MAX)) {
		form_wrong(form, "to", MSG_FORM_CHOOSE);
		return "";
	}
	return pieces[1];
}

static struct part_choice
choose_addressee(struct ctx *c, const struct form *form,
    const struct sql_inquiry_places *places, size_t n)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, n);
	struct input input = form_input(form, "to");

	for (size_t i = 0; i < n; i++) {
		bool is_union = text_is(places[i].addressee, "union");

		o[i].value = text_printf(c->mem, "%lld:%s",
		    (long long)places[i].organisation_id, places[i].addressee);
		o[i].label = message_text(c->mem, c->lang,
		    is_union ? MSG_INQUIRY_TO_UNION : MSG_INQUIRY_TO_INSTRUCTOR,
		    &(struct msg_arg){ "name", places[i].name }, 1);
		o[i].is_chosen = *input.value == '\0'
		    ? i == 0
		    : text_is(o[i].value, input.value);
	}
	return (struct part_choice){ .input = input,
		.label = web_say(c, MSG_INQUIRY_TO),
		.hint = web_say(c, MSG_INQUIRY_TO_HINT),
		.options = o,
		.options_len = n };
}

/* The answer it came from, when there is one of that id. */
static enum fail
find_answer(struct ctx *c, const char **out_question, const char **out_href,
    const char *id)
{
	struct sql_answer row;
	enum fail f = FAIL_ABSENT;

	if (!text_is_empty(id))
		f = sql_answer(c->db, c->mem, &row, id);
	if (f == FAIL_ABSENT)
		return OK;
	if (f != OK)
		return f;
	*out_question = row.question;
	*out_href = text_printf(c->mem, "/answers/%s", row.id);
	return OK;
}

static struct part_field
ask_body(struct ctx *c, const struct form *form, enum msg label, enum msg hint)
{
	return (struct part_field){ .input = form_input(form, "body"),
		.label = web_say(c, label),
		.hint = web_say(c, hint),
		.rows = 8 };
}

static enum fail
draw_new(struct ctx *c, struct form *form, const char *answer)
{
	struct assistant_inquiry_new_view v = { .answer = "",
		.errors = { form->errors, form->errors_len } };
	struct sql_inquiry_places *places;
	size_t n;
	enum fail f = sql_inquiry_places(c->db, c->mem, &places, &n);

	if (f == OK)
		f = find_answer(c, &v.answer_question, &v.answer_href, answer);
	if (f != OK)
		return f;
	if (v.answer_href != NULL)
		v.answer = answer;
	v.may_ask = n > 0;
	v.to = choose_addressee(c, form, places, n);
	v.title = (struct part_field){ .input = form_input(form, "title"),
		.label = web_say(c, MSG_INQUIRY_TITLE),
		.hint = web_say(c, MSG_INQUIRY_TITLE_HINT) };
	v.body = ask_body(c, form, MSG_INQUIRY_BODY, MSG_INQUIRY_BODY_HINT);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_assistant_inquiry_new(c->html, &v);
	return OK;
}

static enum fail
show_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->query, c->lang);

	return draw_new(c, &form, web_text(c, "answer"));
}

static enum fail
send_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *answer = web_field(c, "answer");
	const char *title = form_text(&form, "title", 2, TITLE_MAX);
	const char *body = form_long_text(&form, "body", 5, BODY_MAX);
	struct sql_inquiry_ask row;
	int64_t organisation_id;
	const char *to = read_addressee(&form, &organisation_id);
	const char *question = NULL, *href = NULL;
	enum fail f;

	if (!form_is_fine(&form))
		return draw_new(c, &form, answer);
	f = find_answer(c, &question, &href, answer);
	if (f == OK)
		f = sql_inquiry_ask(c->db, c->mem, &row, organisation_id, to,
		    title, body, href == NULL ? "" : answer);
	return f != OK ? f
		       : web_redirect_saying(
			     c, href_of(c, row.inquiry_id), MSG_INQUIRY_SENT);
}

RESOURCE(assistant_inquiry_page_new, .who = SIGNED_IN, .get = show_new,
    .post = send_new, .per_minute = 20)

static enum fail
fill_posts(struct ctx *c, struct assistant_inquiry_view *v, int64_t id)
{
	struct sql_inquiry_posts *rows;
	struct assistant_post *out;
	enum fail f =
	    sql_inquiry_posts(c->db, c->mem, &rows, &v->posts_len, id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct assistant_post, v->posts_len);
	for (size_t i = 0; i < v->posts_len; i++)
		out[i] =
		    (struct assistant_post){ rows[i].is_asker, rows[i].name,
			    web_say(c,
				rows[i].is_asker ? MSG_INQUIRY_ASKER
						 : MSG_INQUIRY_HELPER),
			    rows[i].body, rows[i].at };
	v->posts = out;
	return OK;
}

static const struct chrome_crumb *
crumbs_to(struct ctx *c, const char *title)
{
	struct chrome_crumb *crumbs =
	    ARENA_MANY(c->mem, struct chrome_crumb, 2);

	crumbs[0] =
	    (struct chrome_crumb){ web_say(c, MSG_INQUIRY_LIST), "/inquiries" };
	crumbs[1] = (struct chrome_crumb){ title, NULL };
	return crumbs;
}

static void
fill(struct ctx *c, struct assistant_inquiry_view *v,
    const struct sql_inquiry *row, const struct form *form)
{
	bool is_asker = text_is(row->part, "asker");

	v->crumbs = crumbs_to(c, row->title);
	v->crumbs_len = 2;
	v->errors = (struct part_errors){ form->errors, form->errors_len };
	v->title = row->title;
	v->organisation = row->organisation;
	v->readers = message_text(c->mem, c->lang,
	    text_is(row->addressee, "union") ? MSG_INQUIRY_READ_BY_UNION
					     : MSG_INQUIRY_READ_BY_INSTRUCTOR,
	    &(struct msg_arg){ "name", row->organisation }, 1);
	v->action = href_of(c, row->inquiry_id);
	v->close_action = text_printf(c->mem, "%s/closure", v->action);
	v->state = state_of(row->state);
	v->state_label = say_state(c, row->state);
	v->is_closed = text_is(row->state, "closed");
	v->body =
	    ask_body(c, form, is_asker ? MSG_INQUIRY_ADD : MSG_INQUIRY_REPLY,
		is_asker ? MSG_INQUIRY_ADD_HINT : MSG_INQUIRY_REPLY_HINT);
}

static enum fail
draw(struct ctx *c, const struct form *form)
{
	struct assistant_inquiry_view v = { 0 };
	struct sql_inquiry row;
	int64_t id = 0;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = sql_inquiry(c->db, c->mem, &row, id);
	if (f == OK)
		f = fill_posts(c, &v, id);
	if (f == OK)
		f = find_answer(
		    c, &v.answer_question, &v.answer_href, row.answer_id);
	if (f != OK)
		return f;
	fill(c, &v, &row, form);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_assistant_inquiry(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw(c, &form);
}

static enum fail
say(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *body = form_long_text(&form, "body", 2, BODY_MAX);
	int64_t id = 0;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK && !form_is_fine(&form))
		return draw(c, &form);
	if (f == OK)
		f = sql_inquiry_say(c->db, id, body);
	return f != OK
	    ? f
	    : web_redirect_saying(c, href_of(c, id), MSG_INQUIRY_SENT);
}

RESOURCE(assistant_inquiry_page, .who = SIGNED_IN, .get = show, .post = say,
    .per_minute = 30)

static enum fail
close_it(struct ctx *c)
{
	int64_t id = 0;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = sql_inquiry_close(c->db, id);
	return f != OK
	    ? f
	    : web_redirect_saying(c, href_of(c, id), MSG_INQUIRY_IS_CLOSED);
}

RESOURCE(assistant_inquiry_page_close, .who = SIGNED_IN, .post = close_it)
