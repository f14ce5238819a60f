/*
 * A course on paper: each scene's checklist and questions, each own page;
 * with ?answers=1 the sheet of answers for the trainer.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/lessons/handout.h"
#include "lessons/lessons_course_page.h"
#include "lessons/lessons_question_page.h"
#include "text/markdown.h"
#include "web/web.h"

/* "B", "A C", "C A B": what is right, in the letters of the sheet. */
static const char *
letters_of(struct ctx *c, const struct lessons_question *q, int64_t seed)
{
	struct buf b = { .mem = c->mem };
	size_t order[LESSONS_OPTIONS_MAX];

	lessons_question_order(order, q, seed);
	for (size_t i = 0; i < q->options_len; i++) {
		size_t shown = 0;

		while (shown < q->options_len && order[shown] != i)
			shown++;
		if (q->kind == LESSONS_ORDER || q->kind == LESSONS_MATCH)
			buf_printf(&b, "%s%c", b.len > 0 ? " " : "",
			    (char)('A' + shown));
		else if (q->options[i].is_right)
			buf_printf(
			    &b, "%s%c", b.len > 0 ? " " : "", (char)('A' + i));
	}
	return buf_string(&b);
}

static enum fail
fill_question(struct ctx *c, struct handout_question *out,
    const struct lessons_question *q, bool has_answers)
{
	static const enum msg labels[LESSONS_KIND_COUNT] = {
		MSG_LESSONS_HINT_CHOICE, MSG_LESSONS_HINT_MULTI,
		MSG_HANDOUT_ORDER, MSG_LESSONS_HINT_COMPUTE,
		MSG_LESSONS_HINT_DEADLINE, MSG_HANDOUT_MATCH,
		MSG_LESSONS_HINT_CLAUSE
	};
	struct lessons_question_view v = { .unit = "" };
	const int64_t seed = 7; /* one sheet for all */
	size_t order[LESSONS_OPTIONS_MAX];
	struct lessons_line *lines;
	struct lessons_place *places;
	enum fail f = lessons_question_fill(
	    c, &v, q, seed, has_answers && q->options_len == 0 ? "0" : NULL);

	if (f != OK)
		return f;
	lessons_question_order(order, q, seed);
	lines = ARENA_MANY(c->mem, struct lessons_line, q->options_len);
	places = ARENA_MANY(c->mem, struct lessons_place, q->options_len);
	for (size_t i = 0; i < q->options_len; i++) {
		char letter[2] = { (char)('A' + i), '\0' };

		lines[i] = v.lines[i];
		lines[i].verdict = text_copy(c->mem, letter);
		if (q->kind == LESSONS_MATCH)
			places[i] = (struct lessons_place){ (int)i + 1,
				text_printf(c->mem, "%c. %s", (char)('A' + i),
				    lessons_prose_plain(
					c->mem, q->options[order[i]].pair)) };
	}
	*out = (struct handout_question){ .number = q->number,
		.kind = q->kind,
		.text = v.text,
		.kind_label = web_say(c, labels[q->kind]),
		.lines = lines,
		.lines_len = q->options_len,
		.places = places,
		.places_len = q->kind == LESSONS_MATCH ? q->options_len : 0 };
	if (has_answers) {
		struct lessons_notes notes = { 0 };

		out->answer = q->options_len > 0
		    ? letters_of(c, q, seed)
		    : text_printf(c->mem, "%s %s", v.right, q->unit);
		out->why = lessons_prose(c->mem, q->why, &notes);
	}
	return OK;
}

static enum fail
fill_questions(struct ctx *c, struct handout_part *out,
    const struct lessons_questions *all, bool has_answers)
{
	struct handout_question *v =
	    ARENA_MANY(c->mem, struct handout_question, all->len);

	for (size_t i = 0; i < all->len; i++) {
		enum fail f = fill_question(c, &v[i], &all->v[i], has_answers);

		if (f != OK)
			return f;
	}
	out->questions = v;
	out->questions_len = all->len;
	return OK;
}

static enum fail
fill_scene(struct ctx *c, struct handout_part *out, const char *scene_id,
    bool has_answers)
{
	struct lessons_notes notes = { 0 };
	struct lessons_scene s;
	enum fail f = lessons_store_scene(c->db, c->mem, &s, scene_id, c->lang);

	if (f != OK)
		return f;
	out->title = text_printf(c->mem, "%s %s", scene_id, s.title);
	out->checklist =
	    lessons_prose(c->mem, s.parts[LESSONS_CHECKLIST], &notes);
	return fill_questions(c, out, &s.questions, has_answers);
}

static enum fail
fill_page(struct ctx *c, struct handout_part *out, int64_t course_id,
    int64_t step_id, bool has_answers)
{
	struct sql_course_step row;
	struct lessons_questions all;
	int line;
	enum fail f = sql_course_step(c->db, c->mem, &row, course_id, step_id);

	if (f != OK)
		return f;
	out->title = row.title;
	out->body = markdown_html(c->mem, row.body, c->lang, 2,
	    text_printf(c->mem, "p%lld", (long long)step_id));
	if (lessons_questions_read(c->mem, &all, &line, row.quiz) != NULL)
		all.len = 0;
	return fill_questions(c, out, &all, has_answers);
}

static enum fail
show(struct ctx *c)
{
	struct lessons_course_place p;
	struct handout_view v = { .has_answers =
				      text_is(web_text(c, "answers"), "1") };
	struct handout_part *parts;
	enum fail f = lessons_course_find(c, &p);

	if (f != OK)
		return f;
	parts = ARENA_MANY(c->mem, struct handout_part, p.steps_len);
	for (size_t i = 0; i < p.steps_len && f == OK; i++)
		f = p.steps[i].scene_id != NULL
		    ? fill_scene(
			  c, &parts[i], p.steps[i].scene_id, v.has_answers)
		    : fill_page(c, &parts[i], p.id, p.steps[i].step_id,
			  v.has_answers);
	if (f != OK)
		return f;
	v.title = p.row.title;
	v.parts = parts;
	v.parts_len = p.steps_len;
	v.other_href = text_printf(
	    c->mem, "%s/handout%s", p.href, v.has_answers ? "" : "?answers=1");
	v.crumbs = lessons_course_crumbs(c, &v.crumbs_len, p.href, p.row.title,
	    web_say(c, MSG_HANDOUT_CRUMB));
	tmpl_lessons_handout(c->html, &v);
	return OK;
}

RESOURCE(lessons_handout_page, .who = ROLE_TRAINER, .get = show)
