/* A page of the trainer's own in a course: Markdown and questions. */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/course_page.h"
#include "lessons/lessons_course.h"
#include "lessons/lessons_course_page.h"
#include "web/web.h"

static enum fail
draw(struct ctx *c, struct form *form, const struct lessons_course_place *p,
    const struct sql_course_step *kept)
{
	struct course_page_view v = {
		.action = c->in->path,
		.heading = web_say(c,
		    kept != NULL ? MSG_COURSE_PAGE_EDIT : MSG_COURSE_PAGE_NEW),
		.errors = { form->errors, form->errors_len },
		.title = form_input(form, "title"),
		.body = form_input(form, "body"),
		.quiz = form_input(form, "quiz"),
	};

	if (kept != NULL && web_field(c, "title") == NULL) {
		v.title.value = kept->title;
		v.body.value = kept->body;
		v.quiz.value = kept->quiz;
	}
	v.crumbs = lessons_course_crumbs(
	    c, &v.crumbs_len, p->href, p->row.title, v.heading);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_course_page(c->html, &v);
	return OK;
}

static enum fail
show_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course_place p;
	enum fail f = lessons_course_find(c, &p);

	return f != OK ? f : draw(c, &form, &p, NULL);
}

static enum fail
add(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course_page page = lessons_course_read_page(&form);
	struct lessons_course_place p;
	struct sql_course_page_add row;
	enum fail f = lessons_course_find(c, &p);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, &p, NULL);
	f = sql_course_page_add(
	    c->db, c->mem, &row, p.id, page.title, page.body, page.quiz);
	return f != OK ? f : web_redirect_saying(c, p.href, MSG_SAVED);
}

RESOURCE(lessons_course_own_page_new, .who = ROLE_TRAINER, .get = show_new,
    .post = add, .per_minute = 60)

static enum fail
find(struct ctx *c, struct lessons_course_place *p, int64_t *step,
    struct sql_course_step *row)
{
	enum fail f = lessons_course_find(c, p);

	if (f == OK)
		f = web_param_id(c, "step", step);
	if (f == OK)
		f = sql_course_step(c->db, c->mem, row, p->id, *step);
	return f == OK && row->scene_id != NULL ? FAIL_ABSENT : f;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course_place p;
	struct sql_course_step row;
	int64_t step;
	enum fail f = find(c, &p, &step, &row);

	return f != OK ? f : draw(c, &form, &p, &row);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course_page page = lessons_course_read_page(&form);
	struct lessons_course_place p;
	struct sql_course_step row;
	int64_t step;
	enum fail f = find(c, &p, &step, &row);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, &p, &row);
	f = sql_course_page_save(
	    c->db, p.id, step, page.title, page.body, page.quiz);
	return f != OK ? f : web_redirect_saying(c, p.href, MSG_SAVED);
}

RESOURCE(lessons_course_own_page, .who = ROLE_TRAINER, .get = show,
    .post = save, .per_minute = 60)
