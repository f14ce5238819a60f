/*
 * A trainer's courses: made of scenes and own pages, put in order, given to
 * cohorts. One's cohorts, as trainer and as learner, stand on the same list.
 */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/course.h"
#include "gen/tmpl/lessons/courses.h"
#include "lessons/lessons_course.h"
#include "lessons/lessons_course_page.h"
#include "lessons/lessons_learner_page.h"
#include "web/web.h"

const char *
lessons_course_dates(struct ctx *c, int32_t start, int32_t end)
{
	if (start == DAY_NONE && end == DAY_NONE)
		return NULL;
	return text_printf(c->mem, "%s–%s",
	    start != DAY_NONE ? html_day(c->html, start) : "",
	    end != DAY_NONE ? html_day(c->html, end) : "");
}

static enum fail
fill_cohorts(struct ctx *c, struct courses_view *v)
{
	struct sql_cohorts_seen *rows;
	struct course_list_row *own, *joined;
	size_t n;
	enum fail f = sql_cohorts_seen(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	own = ARENA_MANY(c->mem, struct course_list_row, n);
	joined = ARENA_MANY(c->mem, struct course_list_row, n);
	for (size_t i = 0; i < n; i++) {
		const char *dates =
		    lessons_course_dates(c, rows[i].starts_on, rows[i].ends_on);
		struct course_list_row row = {
			.href = text_printf(c->mem, "/cohorts/%lld",
			    (long long)rows[i].cohort_id),
			.title = rows[i].title,
			.hint = text_printf(c->mem, "%s %s", rows[i].course,
			    dates != NULL ? dates : ""),
		};

		if (rows[i].is_own)
			own[v->cohorts_len++] = row;
		else
			joined[v->joined_len++] = row;
	}
	v->cohorts = own;
	v->joined = joined;
	return OK;
}

static enum fail
fill_courses(struct ctx *c, struct courses_view *v)
{
	struct sql_courses_own *rows;
	struct course_list_row *out;
	enum fail f = sql_courses_own(c->db, c->mem, &rows, &v->courses_len);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct course_list_row, v->courses_len);
	for (size_t i = 0; i < v->courses_len; i++) {
		struct msg_arg args[] = {
			{ "n",
			    text_printf(
				c->mem, "%lld", (long long)rows[i].steps) },
			{ "m",
			    text_printf(
				c->mem, "%lld", (long long)rows[i].cohorts) },
		};

		out[i] = (struct course_list_row){
			.href = text_printf(c->mem, "/courses/%lld",
			    (long long)rows[i].course_id),
			.title = rows[i].title,
			.hint = message_text(
			    c->mem, c->lang, MSG_COURSE_HINT, args, 2),
		};
	}
	v->courses = out;
	return OK;
}

static enum fail
draw_list(struct ctx *c, struct form *form)
{
	struct courses_view v = {
		.is_trainer = web_viewer_is(c, ROLE_TRAINER),
		.errors = { form->errors, form->errors_len },
		.title = form_input(form, "title"),
		.about = form_input(form, "about"),
	};
	enum fail f = fill_courses(c, &v);

	if (f == OK)
		f = fill_cohorts(c, &v);
	if (f != OK)
		return f;
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_courses(c->html, &v);
	return OK;
}

static enum fail
show_list(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw_list(c, &form);
}

static enum fail
add(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course course;
	struct sql_course_add row;
	enum fail f;

	if (!web_viewer_is(c, ROLE_TRAINER))
		return FAIL_DENIED;
	course = lessons_course_read(&form);
	if (!form_is_fine(&form))
		return draw_list(c, &form);
	f = sql_course_add(c->db, c->mem, &row, course.title, course.about);
	return f != OK ? f
		       : web_redirect(c,
			     text_printf(c->mem, "/courses/%lld",
				 (long long)row.course_id));
}

RESOURCE(lessons_course_page_list, .who = SIGNED_IN, .get = show_list,
    .post = add, .per_minute = 60)

enum fail
lessons_course_find(struct ctx *c, struct lessons_course_place *out)
{
	enum fail f = web_param_id(c, "course", &out->id);

	if (f == OK)
		f = sql_course_by_id(c->db, c->mem, &out->row, out->id);
	if (f == OK)
		f = sql_course_steps(
		    c->db, c->mem, &out->steps, &out->steps_len, out->id);
	if (f == OK)
		f = lessons_store_mind(c->db, c->mem, &out->mind,
		    (struct bytes){ NULL, 0 }, c->lang);
	out->href = text_printf(c->mem, "/courses/%lld", (long long)out->id);
	return f;
}

const char *
lessons_course_step_title(
    const struct lessons_graph *g, const struct sql_course_steps *step)
{
	const struct lessons_node *n = step->scene_id != NULL
	    ? lessons_graph_find(g, step->scene_id)
	    : NULL;

	return n != NULL ? n->title : step->title;
}

const struct chrome_crumb *
lessons_course_crumbs(struct ctx *c, size_t *len, const char *href,
    const char *title, const char *last)
{
	struct chrome_crumb *v = ARENA_MANY(c->mem, struct chrome_crumb, 3);

	v[0] = (struct chrome_crumb){ web_say(c, MSG_COURSE_LIST), "/courses" };
	v[1] = (struct chrome_crumb){ title, last != NULL ? href : NULL };
	v[2] = (struct chrome_crumb){ last, NULL };
	*len = last != NULL ? 3 : 2;
	return v;
}

static void
fill_steps(
    struct ctx *c, struct course_view *v, const struct lessons_course_place *p)
{
	struct course_step_row *rows =
	    ARENA_MANY(c->mem, struct course_step_row, p->steps_len);

	for (size_t i = 0; i < p->steps_len; i++) {
		const struct sql_course_steps *s = &p->steps[i];
		bool is_page = s->scene_id == NULL;

		rows[i] = (struct course_step_row){ .id = s->step_id,
			.title = lessons_course_step_title(&p->mind.graph, s),
			.kind =
			    is_page ? web_say(c, MSG_COURSE_PAGE) : s->scene_id,
			.href = is_page ? text_printf(c->mem, "%s/pages/%lld",
					      p->href, (long long)s->step_id)
					: lessons_href(c, s->scene_id, ""),
			.is_page = is_page,
			.is_first = i == 0 };
	}
	v->steps = rows;
	v->steps_len = p->steps_len;
}

static void
fill_scenes(
    struct ctx *c, struct course_view *v, const struct lessons_course_place *p)
{
	struct course_tick *out =
	    ARENA_MANY(c->mem, struct course_tick, p->mind.graph.len);

	for (size_t i = 0; i < p->mind.graph.len; i++) {
		const struct lessons_node *n = &p->mind.graph.v[i];
		bool is_in = false;

		for (size_t k = 0; k < p->steps_len; k++)
			is_in = is_in || text_is(p->steps[k].scene_id, n->id);
		if (!is_in && n->is_written)
			out[v->scenes_len++] =
			    (struct course_tick){ n->id, n->title };
	}
	v->scenes = out;
}

static enum fail
draw(struct ctx *c, struct form *form, const struct lessons_course_place *p)
{
	struct course_view v = {
		.id = p->id,
		.heading = p->row.title,
		.errors = { form->errors, form->errors_len },
		.title = form_input(form, "title"),
		.about = form_input(form, "about"),
		.cohort = form_input(form, "cohort"),
	};

	if (web_field(c, "title") == NULL) {
		v.title.value = p->row.title;
		v.about.value = p->row.about;
	}
	v.crumbs = lessons_course_crumbs(
	    c, &v.crumbs_len, p->href, p->row.title, NULL);
	fill_steps(c, &v, p);
	fill_scenes(c, &v, p);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_course(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course_place p;
	enum fail f = lessons_course_find(c, &p);

	return f != OK ? f : draw(c, &form, &p);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_course course = lessons_course_read(&form);
	struct lessons_course_place p;
	enum fail f = lessons_course_find(c, &p);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, &p);
	f = sql_course_save(c->db, p.id, course.title, course.about);
	return f != OK ? f : web_redirect_saying(c, p.href, MSG_SAVED);
}

RESOURCE(lessons_course_page, .who = ROLE_TRAINER, .get = show, .post = save,
    .per_minute = 60)

static enum fail
end(struct ctx *c)
{
	int64_t id;
	enum fail f = web_param_id(c, "course", &id);

	if (f == OK)
		f = sql_course_end(c->db, id);
	return f != OK ? f
		       : web_redirect_saying(c, "/courses", MSG_COURSE_ENDED);
}

RESOURCE(lessons_course_page_end, .who = ROLE_TRAINER, .post = end)

static enum fail
add_scenes(struct ctx *c)
{
	const char *const *ids;
	struct lessons_course_place p;
	size_t n = fields_all(c->mem, &ids, &c->form, "scene");
	enum fail f = lessons_course_find(c, &p);

	if (f == OK && n > 0)
		f = sql_course_scenes_add(
		    c->db, p.id, db_array_text(c->mem, ids, n));
	return f != OK ? f : web_redirect(c, p.href);
}

RESOURCE(lessons_course_page_scenes, .who = ROLE_TRAINER, .post = add_scenes)

static enum fail
end_step(struct ctx *c)
{
	struct lessons_course_place p;
	int64_t step;
	enum fail f = lessons_course_find(c, &p);

	if (f == OK)
		f = web_param_id(c, "step", &step);
	if (f == OK)
		f = sql_course_step_end(c->db, p.id, step);
	return f != OK ? f : web_redirect(c, p.href);
}

RESOURCE(lessons_course_page_step_end, .who = ROLE_TRAINER, .post = end_step)

/* One place up; the others keep their order. */
static enum fail
raise_step(struct ctx *c)
{
	struct lessons_course_place p;
	int64_t step, *ids;
	enum fail f = lessons_course_find(c, &p);

	if (f == OK)
		f = web_param_id(c, "step", &step);
	if (f != OK)
		return f;
	ids = ARENA_MANY(c->mem, int64_t, p.steps_len);
	f = FAIL_ABSENT;
	for (size_t i = 0; i < p.steps_len; i++) {
		ids[i] = p.steps[i].step_id;
		if (ids[i] != step)
			continue;
		f = OK;
		if (i > 0) {
			ids[i] = ids[i - 1];
			ids[i - 1] = step;
		}
	}
	if (f == OK)
		f = sql_course_steps_order(
		    c->db, p.id, db_array_i64(c->mem, ids, p.steps_len));
	return f != OK ? f : web_redirect(c, p.href);
}

RESOURCE(lessons_course_page_step_up, .who = ROLE_TRAINER, .post = raise_step)

static enum fail
add_cohort(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *title = form_text(&form, "cohort", 2, COURSE_TITLE_MAX);
	struct lessons_course_place p;
	struct sql_cohort_add row;
	enum fail f = lessons_course_find(c, &p);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw(c, &form, &p);
	f = sql_cohort_add(c->db, c->mem, &row, p.id, title,
	    token_code(c->mem, COURSE_CODE_CHARS));
	return f != OK ? f
		       : web_redirect(c,
			     text_printf(c->mem, "/cohorts/%lld/settings",
				 (long long)row.cohort_id));
}

RESOURCE(lessons_course_page_cohorts, .who = ROLE_TRAINER, .post = add_cohort,
    .per_minute = 20)
