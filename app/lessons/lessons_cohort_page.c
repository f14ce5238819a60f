/*
 * A cohort. Its trainer sees who is where and who is stuck; a member sees
 * the course with their own progress. Settings, reminders, marks.
 */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "base/num.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/cohort.h"
#include "gen/tmpl/lessons/cohort_mine.h"
#include "lessons/lessons_cohort_page.h"
#include "lessons/lessons_course.h"
#include "lessons/lessons_learner_page.h"
#include "web/settings.h"
#include "web/web.h"

enum {
	PAGE = 100
};

enum fail
lessons_cohort_find(struct ctx *c, struct lessons_cohort_place *out)
{
	enum fail f = web_param_id(c, "cohort", &out->id);

	if (f == OK)
		f = sql_cohort_by_id(c->db, c->mem, &out->row, out->id);
	if (f == OK)
		f = sql_course_steps(c->db, c->mem, &out->steps,
		    &out->steps_len, out->row.course_id);
	if (f == OK)
		f = sql_cohort_dues(
		    c->db, c->mem, &out->dues, &out->dues_len, out->id);
	if (f == OK)
		f = lessons_store_mind(
		    c->db, c->mem, &out->mind, lessons_learner(c), c->lang);
	out->href = text_printf(c->mem, "/cohorts/%lld", (long long)out->id);
	return f;
}

enum fail
lessons_cohort_find_own(struct ctx *c, struct lessons_cohort_place *out)
{
	enum fail f = lessons_cohort_find(c, out);

	return f == OK && !out->row.is_own ? FAIL_ABSENT : f;
}

int32_t
lessons_cohort_due(const struct lessons_cohort_place *p, int64_t step_id)
{
	for (size_t i = 0; i < p->dues_len; i++)
		if (p->dues[i].step_id == step_id)
			return p->dues[i].due_on;
	return DAY_NONE;
}

int64_t
lessons_cohort_percent(int64_t part, int64_t whole)
{
	return whole > 0 ? (part * 200 + whole) / (2 * whole) : 0;
}

const struct chrome_crumb *
lessons_cohort_crumbs(struct ctx *c, size_t *len,
    const struct lessons_cohort_place *p, const char *last)
{
	return lessons_course_crumbs(c, len, p->href, p->row.title, last);
}

static const char *
dates(struct ctx *c, const struct lessons_cohort_place *p)
{
	return lessons_course_dates(c, p->row.starts_on, p->row.ends_on);
}

static struct cohort_member_row
member(struct ctx *c, const struct lessons_cohort_place *p,
    const struct sql_cohort_overview *m)
{
	return (struct cohort_member_row){ .name = m->name,
		.href = text_printf(c->mem, "%s/learners/%lld", p->href,
		    (long long)m->account_id),
		.known = m->known,
		.begun = m->begun,
		.tries = m->tries,
		.right_percent =
		    lessons_cohort_percent(m->tries - m->wrongs, m->tries),
		.has_right = m->tries > 0,
		.late = m->late,
		.last = m->has_last_at
		    ? html_day(c->html, day_of_moment(m->last_at))
		    : NULL,
		.is_stuck =
		    lessons_course_is_stuck(m->begun, m->tries, m->wrongs) };
}

static void
fill_members(struct ctx *c, struct cohort_view *v,
    const struct lessons_cohort_place *p, const struct sql_cohort_overview *all,
    size_t n)
{
	struct cohort_member_row *rows =
	    ARENA_MANY(c->mem, struct cohort_member_row, PAGE);
	const char *asked = web_text(c, "page");
	int64_t page = 1;

	if (asked == NULL || !num_i64(&page, asked, 1, 10000))
		page = 1;
	for (size_t i = 0; i < n && all[i].has_account_id; i++) {
		v->late += all[i].late > 0;
		v->started += all[i].tries > 0;
		v->stuck += lessons_course_is_stuck(
		    all[i].begun, all[i].tries, all[i].wrongs);
		v->all++;
		if (v->all > (page - 1) * PAGE && v->members_len < PAGE)
			rows[v->members_len++] = member(c, p, &all[i]);
	}
	v->members = rows;
	if (page > 1)
		v->pager.before_href = text_printf(
		    c->mem, "%s?page=%lld", p->href, (long long)page - 1);
	if (v->all > page * PAGE)
		v->pager.next_href = text_printf(
		    c->mem, "%s?page=%lld", p->href, (long long)page + 1);
}

static void
fill_due(struct ctx *c, struct cohort_step_row *row,
    const struct lessons_cohort_place *p, int64_t step_id)
{
	int32_t due = lessons_cohort_due(p, step_id);

	row->due = due != DAY_NONE ? html_day(c->html, due) : NULL;
	row->is_late = due != DAY_NONE && due < c->today;
}

static void
fill_numbers(struct cohort_step_row *r, const struct sql_cohort_overview *o)
{
	r->known = o->known;
	r->begun = o->begun;
	r->has_right = o->tries > 0;
	r->right_percent =
	    lessons_cohort_percent(o->tries - o->wrongs, o->tries);
	r->is_stuck = lessons_course_is_stuck(o->begun, o->tries, o->wrongs);
}

static void
fill_steps(struct ctx *c, struct cohort_view *v,
    const struct lessons_cohort_place *p, const struct sql_cohort_overview *all,
    size_t n)
{
	struct cohort_step_row *rows =
	    ARENA_MANY(c->mem, struct cohort_step_row, p->steps_len);

	for (size_t i = 0; i < p->steps_len; i++) {
		struct cohort_step_row *r = &rows[i];

		r->id = p->steps[i].step_id;
		r->title =
		    lessons_course_step_title(&p->mind.graph, &p->steps[i]);
		fill_due(c, r, p, r->id);
		v->scenes += p->steps[i].scene_id != NULL;
		for (size_t k = n; k > 0 && all[k - 1].has_step_id; k--)
			if (all[k - 1].step_id == r->id)
				fill_numbers(r, &all[k - 1]);
	}
	v->steps = rows;
	v->steps_len = p->steps_len;
}

static enum fail
show_own(struct ctx *c, const struct lessons_cohort_place *p)
{
	struct cohort_view v = { .id = p->id,
		.title = p->row.title,
		.course = p->row.course,
		.about = p->row.about,
		.code = p->row.code,
		.dates = dates(c, p),
		.join_href = text_printf(c->mem, "%s/cohorts/join?code=%s",
		    web_settings.origin, p->row.code) };
	struct sql_cohort_overview *all;
	size_t n;
	enum fail f = sql_cohort_overview(c->db, c->mem, &all, &n, p->id);

	if (f != OK)
		return f;
	fill_members(c, &v, p, all, n);
	fill_steps(c, &v, p, all, n);
	v.crumbs = lessons_cohort_crumbs(c, &v.crumbs_len, p, NULL);
	tmpl_lessons_cohort(c->html, &v);
	return OK;
}

/* A member's view: their own state in each scene, each page to read. */
static enum fail
show_mine(struct ctx *c, const struct lessons_cohort_place *p)
{
	struct cohort_mine_view v = { .id = p->id,
		.account_id = c->viewer.account_id,
		.title = p->row.title,
		.course = p->row.course,
		.about = p->row.about,
		.dates = dates(c, p) };
	struct cohort_step_row *rows =
	    ARENA_MANY(c->mem, struct cohort_step_row, p->steps_len);
	int64_t known = 0, scenes = 0;
	enum fail f;

	for (size_t i = 0; i < p->steps_len; i++) {
		const char *scene_id = p->steps[i].scene_id;
		const struct lessons_node *n = scene_id != NULL
		    ? lessons_graph_find(&p->mind.graph, scene_id)
		    : NULL;
		struct cohort_step_row *r = &rows[i];

		r->title =
		    lessons_course_step_title(&p->mind.graph, &p->steps[i]);
		fill_due(c, r, p, p->steps[i].step_id);
		r->href = scene_id != NULL
		    ? lessons_href(c, scene_id, "")
		    : text_printf(c->mem, "%s/steps/%lld", p->href,
			  (long long)p->steps[i].step_id);
		r->state =
		    n != NULL ? lessons_part_state(n->state) : STATE_TODO;
		r->state_label = n != NULL ? lessons_state_text(c, n)
					   : web_say(c, MSG_COURSE_PAGE);
		if (n == NULL)
			continue;
		scenes++;
		if (n->state == LESSONS_KNOWN || n->state == LESSONS_DUE)
			known++;
		else if (r->is_late)
			r->state = STATE_LATE;
	}
	f = lessons_cohort_evaluate(
	    c, &v.evaluation, p, c->viewer.account_id, known, scenes);
	if (f != OK)
		return f;
	v.steps = rows;
	v.steps_len = p->steps_len;
	v.crumbs = lessons_cohort_crumbs(c, &v.crumbs_len, p, NULL);
	tmpl_lessons_cohort_mine(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct lessons_cohort_place p;
	enum fail f = lessons_cohort_find(c, &p);

	if (f != OK)
		return f;
	return p.row.is_own ? show_own(c, &p) : show_mine(c, &p);
}

RESOURCE(lessons_cohort_page, .who = SIGNED_IN, .get = show)

static enum fail
end(struct ctx *c)
{
	struct lessons_cohort_place p;
	enum fail f = lessons_cohort_find_own(c, &p);

	if (f == OK)
		f = sql_cohort_end(c->db, p.id);
	return f != OK ? f
		       : web_redirect_saying(c, "/courses", MSG_COHORT_ENDED);
}

RESOURCE(lessons_cohort_page_end, .who = ROLE_TRAINER, .post = end)

static enum fail
remind(struct ctx *c)
{
	struct lessons_cohort_place p;
	struct sql_cohort_remind row;
	struct msg_arg args[2];
	enum fail f = lessons_cohort_find_own(c, &p);

	if (f != OK)
		return f;
	args[0] = (struct msg_arg){ "course", p.row.course };
	args[1] = (struct msg_arg){ "href",
		text_printf(c->mem, "%s%s", web_settings.origin, p.href) };
	f = sql_cohort_remind(c->db, c->mem, &row, p.id,
	    message_text(c->mem, c->lang, MSG_COHORT_MAIL_SUBJECT, args, 2),
	    message_text(c->mem, c->lang, MSG_COHORT_MAIL_BODY, args, 2));
	if (f == FAIL_CONFLICT)
		return web_redirect_saying(c, p.href, MSG_COHORT_REMINDED);
	return f != OK ? f
		       : web_redirect_saying(c, p.href,
			     row.sent > 0 ? MSG_COHORT_REMIND_SENT
					  : MSG_COHORT_REMIND_NOBODY);
}

RESOURCE(lessons_cohort_page_remind, .who = ROLE_TRAINER, .post = remind,
    .per_minute = 10)
