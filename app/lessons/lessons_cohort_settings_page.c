/* A cohort's dates, due days and the targets of its evaluation. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/cohort_settings.h"
#include "lessons/lessons_cohort_page.h"
#include "lessons/lessons_cohort_store.h"
#include "lessons/lessons_course.h"
#include "web/web.h"

static const char *
due_name(struct ctx *c, int64_t step_id)
{
	return text_printf(c->mem, "due-%lld", (long long)step_id);
}

/* The due days as typed; wrong ones stand in the form. */
static size_t
read_dues(struct ctx *c, struct form *form,
    const struct lessons_cohort_place *p, struct lessons_due *out)
{
	size_t n = 0;

	for (size_t i = 0; i < p->steps_len; i++) {
		int64_t id = p->steps[i].step_id;
		int32_t day = form_day(form, due_name(c, id), false);

		if (day != DAY_NONE)
			out[n++] = (struct lessons_due){ id, day };
	}
	return n;
}

static struct input
kept(struct ctx *c, const struct form *form, const char *name, bool has,
    const char *value)
{
	struct input in = form_input(form, name);

	if (web_field(c, "title") == NULL && has)
		in.value = value;
	return in;
}

static const char *
number(struct ctx *c, int32_t n)
{
	return text_printf(c->mem, "%d", n);
}

static const char *
day_text(struct ctx *c, int32_t day)
{
	return day != DAY_NONE ? html_day(c->html, day) : "";
}

static void
fill_dues(struct ctx *c, struct cohort_settings_view *v,
    const struct form *form, const struct lessons_cohort_place *p)
{
	struct cohort_step_row *rows =
	    ARENA_MANY(c->mem, struct cohort_step_row, p->steps_len);

	for (size_t i = 0; i < p->steps_len; i++) {
		int64_t id = p->steps[i].step_id;
		int32_t due = lessons_cohort_due(p, id);

		rows[i].title =
		    lessons_course_step_title(&p->mind.graph, &p->steps[i]);
		rows[i].due_on = kept(c, form, due_name(c, id), due != DAY_NONE,
		    day_text(c, due));
	}
	v->steps = rows;
	v->steps_len = p->steps_len;
}

static enum fail
draw(struct ctx *c, struct form *form, const struct lessons_cohort_place *p)
{
	const struct sql_cohort_by_id *r = &p->row;
	struct cohort_settings_view v = {
		.id = p->id,
		.errors = { form->errors, form->errors_len },
		.title = kept(c, form, "title", true, r->title),
		.starts_on =
		    kept(c, form, "starts_on", true, day_text(c, r->starts_on)),
		.ends_on =
		    kept(c, form, "ends_on", true, day_text(c, r->ends_on)),
		.service = kept(
		    c, form, "service", r->has_service, number(c, r->service)),
		.visits = kept(
		    c, form, "visits", r->has_visits, number(c, r->visits)),
		.activities = kept(c, form, "activities", r->has_activities,
		    number(c, r->activities)),
		.innovation = kept(c, form, "innovation", r->has_innovation,
		    number(c, r->innovation)),
	};

	fill_dues(c, &v, form, p);
	v.crumbs = lessons_cohort_crumbs(
	    c, &v.crumbs_len, p, web_say(c, MSG_COHORT_SETTINGS));
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_lessons_cohort_settings(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_cohort_place p;
	enum fail f = lessons_cohort_find_own(c, &p);

	return f != OK ? f : draw(c, &form, &p);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct lessons_cohort cohort = lessons_course_read_cohort(&form);
	struct lessons_cohort_place p;
	struct lessons_due *dues;
	size_t n;
	enum fail f = lessons_cohort_find_own(c, &p);

	if (f != OK)
		return f;
	dues = ARENA_MANY(c->mem, struct lessons_due, p.steps_len);
	n = read_dues(c, &form, &p, dues);
	if (!form_is_fine(&form))
		return draw(c, &form, &p);
	f = lessons_cohort_store_save(c->db, c->mem, p.id, &cohort, dues, n);
	return f != OK ? f : web_redirect_saying(c, p.href, MSG_SAVED);
}

RESOURCE(lessons_cohort_settings_page, .who = ROLE_TRAINER, .get = show,
    .post = save, .per_minute = 60)
