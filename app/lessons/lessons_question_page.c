#include "lessons/lessons_question_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/hash.h"
#include "base/num.h"
#include "base/text.h"
#include "crypto/token.h"
#include "lessons/lessons_made.h"
#include "web/web.h"

int64_t
lessons_question_seed(struct ctx *c)
{
	const char *random = token_new(c->mem);

	return (int64_t)(hash_bytes(random, strlen(random)) % 1000000000ULL) +
	    1;
}

int64_t
lessons_question_asked_seed(struct ctx *c)
{
	const char *s = web_field(c, "seed");
	int64_t seed;

	if (s == NULL)
		s = web_text(c, "seed");
	return s != NULL && num_i64(&seed, s, 1, 1000000000)
	    ? seed
	    : lessons_question_seed(c);
}

enum fail
lessons_question_find(struct ctx *c, struct lessons_question *out,
    const struct lessons_scene *s, const char *scene_id, int32_t number,
    int64_t seed)
{
	struct lessons_making making = { c->mem, c->lang, laws_now() };
	const struct lessons_question *q;

	if (number == 0)
		return lessons_made_question(out, &making, scene_id, seed);
	q = lessons_questions_find(&s->questions, number);
	if (q == NULL)
		return FAIL_ABSENT;
	*out = *q;
	return OK;
}

/* What stands behind an answered line. */
static void
judge_line(struct ctx *c, struct lessons_line *line, bool is_right)
{
	line->verdict = web_say(
	    c, is_right ? MSG_LESSONS_LINE_RIGHT : MSG_LESSONS_LINE_WRONG);
	line->verdict_state = is_right ? STATE_DONE : STATE_ILLEGAL;
}

/* The value typed for a line when the form comes back. */
static bool
is_typed(struct ctx *c, int number)
{
	const char *const *values;
	size_t n = fields_all(c->mem, &values, &c->form, "a");

	for (size_t i = 0; i < n; i++)
		if (text_is(values[i], text_printf(c->mem, "%d", number)))
			return true;
	return false;
}

static void
fill_ticks(struct ctx *c, struct lessons_line *lines,
    const struct lessons_question *q, const char *given,
    const struct lessons_notes *notes)
{
	for (size_t i = 0; i < q->options_len; i++) {
		struct lessons_line *l = &lines[i];

		l->number = (int)i + 1;
		l->text = lessons_prose_line(c->mem, q->options[i].text, notes);
		l->is_right = q->options[i].is_right;
		l->is_chosen = given != NULL ? lessons_given_has(given, i + 1)
					     : is_typed(c, l->number);
		if (given != NULL && (l->is_chosen || l->is_right))
			judge_line(c, l, l->is_right);
	}
}

/* Asked: lines as shown. Answered: lines as they were put. */
static void
fill_order(struct ctx *c, struct lessons_line *lines,
    const struct lessons_question *q, const size_t *order, const char *given,
    const struct lessons_notes *notes)
{
	for (size_t i = 0; i < q->options_len; i++) {
		size_t put =
		    given != NULL ? lessons_given_at(given, i) : order[i] + 1;

		if (put < 1 || put > q->options_len)
			put = i + 1;
		lines[i].number = (int)i + 1;
		lines[i].text =
		    lessons_prose_line(c->mem, q->options[put - 1].text, notes);
		lines[i].pair =
		    lessons_prose_line(c->mem, q->options[i].text, notes);
		if (given != NULL)
			judge_line(c, &lines[i], put == i + 1);
	}
}

static void
fill_match(struct ctx *c, struct lessons_line *lines,
    const struct lessons_question *q, const char *given,
    const struct lessons_notes *notes)
{
	for (size_t i = 0; i < q->options_len; i++) {
		size_t put = given != NULL ? lessons_given_at(given, i) : 0;

		lines[i].number = (int)i + 1;
		lines[i].text =
		    lessons_prose_line(c->mem, q->options[i].text, notes);
		lines[i].pair =
		    lessons_prose_line(c->mem, q->options[i].pair, notes);
		if (put >= 1 && put <= q->options_len)
			lines[i].chosen = lessons_prose_line(
			    c->mem, q->options[put - 1].pair, notes);
		if (given != NULL)
			judge_line(c, &lines[i], put == i + 1);
	}
}

static void
fill_lines(struct ctx *c, struct lessons_question_view *v,
    const struct lessons_question *q, int64_t seed, const char *given,
    const struct lessons_notes *notes)
{
	size_t order[LESSONS_OPTIONS_MAX];
	struct lessons_line *lines =
	    ARENA_MANY(c->mem, struct lessons_line, q->options_len);
	struct lessons_place *places =
	    ARENA_MANY(c->mem, struct lessons_place, q->options_len);

	lessons_question_order(order, q, seed);
	for (size_t i = 0; i < q->options_len; i++)
		places[i] = (struct lessons_place){ (int)i + 1,
			q->kind == LESSONS_MATCH
			    ? lessons_prose_plain(
				  c->mem, q->options[order[i]].pair)
			    : text_printf(c->mem, "%zu", i + 1) };
	if (q->kind == LESSONS_ORDER)
		fill_order(c, lines, q, order, given, notes);
	else if (q->kind == LESSONS_MATCH)
		fill_match(c, lines, q, given, notes);
	else
		fill_ticks(c, lines, q, given, notes);
	v->lines = lines;
	v->lines_len = v->places_len = q->options_len;
	v->places = places;
}

/* "5460" of 5460000000: as short as it is exact. */
static const char *
number_text(struct arena *mem, int64_t value_e6)
{
	char *s = text_printf(mem, "%s%lld.%06lld", value_e6 < 0 ? "-" : "",
	    (long long)(value_e6 < 0 ? -value_e6 : value_e6) / 1000000,
	    (long long)(value_e6 < 0 ? -value_e6 : value_e6) % 1000000);
	size_t n = strlen(s);

	while (s[n - 1] == '0')
		n--;
	if (s[n - 1] == '.')
		n--;
	s[n] = '\0';
	return s;
}

static void
fill_typed(struct ctx *c, struct lessons_question_view *v,
    const struct lessons_question *q, const char *given)
{
	v->unit = q->unit;
	if (given == NULL ||
	    (q->kind != LESSONS_COMPUTE && q->kind != LESSONS_DEADLINE))
		return;
	v->given = given;
	v->right = q->kind == LESSONS_DEADLINE
	    ? html_day(c->html, q->answer_on)
	    : number_text(c->mem, q->answer_e6);
}

enum fail
lessons_question_fill(struct ctx *c, struct lessons_question_view *v,
    const struct lessons_question *q, int64_t seed, const char *given)
{
	static const enum msg hints[LESSONS_KIND_COUNT] = {
		MSG_LESSONS_HINT_CHOICE,
		MSG_LESSONS_HINT_MULTI,
		MSG_LESSONS_HINT_ORDER,
		MSG_LESSONS_HINT_COMPUTE,
		MSG_LESSONS_HINT_DEADLINE,
		MSG_LESSONS_HINT_MATCH,
		MSG_LESSONS_HINT_CLAUSE,
	};
	struct lessons_notes notes = { 0 };
	enum fail f;

	lessons_notes_gather(c->mem, &notes, q->text);
	for (size_t i = 0; i < q->options_len; i++)
		lessons_notes_gather(c->mem, &notes, q->options[i].text);
	if (given != NULL)
		lessons_notes_gather(c->mem, &notes, q->why);
	f = lessons_source_rows(c, &v->sources, &v->sources_len, &notes);
	if (f != OK)
		return f;
	v->kind = q->kind;
	v->number = q->number;
	v->seed = seed;
	v->hint = web_say(c, hints[q->kind]);
	v->text = lessons_prose(c->mem, q->text, &notes);
	fill_lines(c, v, q, seed, given, &notes);
	fill_typed(c, v, q, given);
	v->is_answered = given != NULL;
	if (given != NULL) {
		v->why = lessons_prose(c->mem, q->why, &notes);
		v->is_right = lessons_question_is_right(q, given);
	}
	return OK;
}
