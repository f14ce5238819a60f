/* The guided start: a question a page, then a page to check the answers. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/check.h"
#include "gen/tmpl/rounds/question.h"
#include "rounds/rounds.h"
#include "rounds/rounds_answer_page.h"
#include "rounds/rounds_question_page.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_start.h"
#include "rounds/rounds_start_store.h"
#include "rounds/rounds_view.h"
#include "web/web.h"

static const char *
question_href(struct ctx *c, int64_t id, enum rounds_question q)
{
	return text_printf(c->mem, "/rounds/starts/%lld/%s", (long long)id,
	    rounds_question_key(q));
}

static enum fail
begin(struct ctx *c)
{
	struct sql_round_start_add row;
	struct sql_round_places_to_act *places;
	size_t n;
	enum fail f = sql_round_places_to_act(c->db, c->mem, &places, &n);

	if (f == OK && n == 0)
		return FAIL_DENIED;
	if (f == OK)
		f = sql_round_start_add(c->db, c->mem, &row);
	return f != OK
	    ? f
	    : web_redirect(c, question_href(c, row.start_id, ROUNDS_ASK_SIDE));
}

static enum fail
show_new(struct ctx *c)
{
	return web_redirect(c, "/rounds");
}

RESOURCE(rounds_start_page_new, .who = SIGNED_IN, .get = show_new,
    .post = begin, .per_minute = 20)

/* The start of the path; a redirect when it has become a round. */
static enum fail
load(struct ctx *c, struct rounds_start *s, bool *out_moved)
{
	int64_t id, round_id = 0;
	enum fail f = web_param_id(c, "start", &id);

	*out_moved = false;
	if (f == OK)
		f = rounds_start_store_load(c->db, c->mem, s, &round_id, id);
	if (f != FAIL_ABSENT || round_id == 0)
		return f;
	*out_moved = true;
	return web_redirect(
	    c, text_printf(c->mem, "/rounds/%lld", (long long)round_id));
}

static enum fail
draw_question(struct ctx *c, struct form *form, const struct rounds_start *s,
    enum rounds_question q)
{
	enum rounds_question before = q;
	struct rounds_question_view v = {
		.errors = { form->errors, form->errors_len },
		.start_id = s->start_id,
		.action = question_href(c, s->start_id, q),
		.title = web_say(c, rounds_question_title(q)),
		.why = web_say(c, rounds_question_why(q)),
		.step = rounds_say2(c, MSG_START_STEP, "n",
		    text_printf(c->mem, "%d", rounds_start_number(s, q)), "all",
		    text_printf(c->mem, "%d", rounds_start_asked(s))),
	};
	enum fail f = rounds_question_fill(c, &v, form, s, q);

	if (f != OK)
		return f;
	while (before > 0 && v.back == NULL)
		if (rounds_start_asks(s, --before))
			v.back = question_href(c, s->start_id, before);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_question(c->html, &v);
	return OK;
}

static enum fail
find(struct ctx *c, struct rounds_start *s, enum rounds_question *out_q,
    bool *out_moved)
{
	enum fail f = load(c, s, out_moved);

	if (f != OK || *out_moved)
		return f;
	if (!rounds_question_parse(out_q, web_param(c, "question")) ||
	    !rounds_start_asks(s, *out_q))
		return FAIL_ABSENT;
	return OK;
}

/* Questions that build on an earlier one wait for it. */
static bool
must_go_back(const struct rounds_start *s, enum rounds_question q)
{
	return (q > ROUNDS_ASK_SIDE && !rounds_start_has(s, ROUNDS_ASK_SIDE)) ||
	    (q > ROUNDS_ASK_KIND && !rounds_start_has(s, ROUNDS_ASK_KIND)) ||
	    (q > ROUNDS_ASK_PARTIES && s->labour_id == 0);
}

static enum fail
show_question(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_start s;
	enum rounds_question q;
	bool moved;
	enum fail f = find(c, &s, &q, &moved);

	if (f != OK || moved)
		return f;
	if (must_go_back(&s, q))
		return web_redirect(
		    c, question_href(c, s.start_id, rounds_start_next(&s)));
	return draw_question(c, &form, &s, q);
}

static enum fail
answer(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct rounds_start s;
	enum rounds_question q, next;
	bool moved;
	enum fail f = find(c, &s, &q, &moved);

	if (f != OK || moved)
		return f;
	rounds_start_read(&s, &form, q);
	if (form_is_fine(&form))
		f = rounds_answer_confirm(c, &form, &s, q);
	if (f == OK && !form_is_fine(&form))
		return draw_question(c, &form, &s, q);
	if (f == OK)
		f = rounds_start_store_save(c->db, c->mem, &s);
	if (f != OK)
		return f;
	next = rounds_start_next(&s);
	return web_redirect(c,
	    next < ROUNDS_QUESTION_COUNT
		? question_href(c, s.start_id, next)
		: text_printf(
		      c->mem, "/rounds/starts/%lld", (long long)s.start_id));
}

RESOURCE(rounds_start_page_question, .who = SIGNED_IN, .get = show_question,
    .post = answer)

static enum fail
draw_check(
    struct ctx *c, const struct rounds_start *s, struct field_error *wrong)
{
	struct rounds_answer_row *out =
	    ARENA_MANY(c->mem, struct rounds_answer_row, ROUNDS_QUESTION_COUNT);
	enum rounds_question next = rounds_start_next(s);
	struct rounds_check_view v = { .start_id = s->start_id,
		.errors = { wrong, wrong != NULL },
		.answers = out };

	if (next < ROUNDS_QUESTION_COUNT)
		v.next_href = question_href(c, s->start_id, next);
	for (int i = 0; i < ROUNDS_QUESTION_COUNT; i++) {
		enum rounds_question q = (enum rounds_question)i;
		struct rounds_answer_row *row = &out[v.answers_len];
		enum fail f;

		if (!rounds_start_asks(s, q))
			continue;
		row->question = web_say(c, rounds_question_title(q));
		row->href = question_href(c, s->start_id, q);
		v.answers_len++;
		if (!rounds_start_has(s, q))
			continue;
		f = rounds_answer_text(c, &row->answer, s, q);
		if (f != OK)
			return f;
	}
	if (wrong != NULL)
		web_status(c, 422);
	tmpl_rounds_check(c->html, &v);
	return OK;
}

static enum fail
show_check(struct ctx *c)
{
	struct rounds_start s;
	bool moved;
	enum fail f = load(c, &s, &moved);

	return f != OK || moved ? f : draw_check(c, &s, NULL);
}

static enum fail
open_round(struct ctx *c)
{
	struct rounds_start s;
	int64_t id;
	bool moved;
	enum fail f = load(c, &s, &moved);

	if (f != OK || moved)
		return f;
	if (rounds_start_next(&s) < ROUNDS_QUESTION_COUNT)
		return web_redirect(
		    c, question_href(c, s.start_id, rounds_start_next(&s)));
	f = rounds_start_store_open(c->db, c->mem, &id, &s);
	if (f == FAIL_INVALID)
		return draw_check(c, &s,
		    &(struct field_error){
			"parties", web_say(c, MSG_START_NO_PAIR) });
	return f != OK ? f
		       : web_redirect_saying(c,
			     text_printf(c->mem, "/rounds/%lld", (long long)id),
			     MSG_START_DONE);
}

RESOURCE(rounds_start_page_check, .who = SIGNED_IN, .get = show_check,
    .post = open_round)

static enum fail
drop(struct ctx *c)
{
	int64_t id;
	enum fail f = web_param_id(c, "start", &id);

	if (f == OK)
		f = sql_round_start_drop(c->db, id);
	return f != OK ? f
		       : web_redirect_saying(c, "/rounds", MSG_START_DROPPED);
}

RESOURCE(rounds_start_page_drop, .who = SIGNED_IN, .post = drop)
