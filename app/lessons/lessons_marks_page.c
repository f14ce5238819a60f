/* A cohort's marks as a workbook: a row a member, a column a scene. */
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "lessons/lessons_cohort_page.h"
#include "text/xlsx_out.h"
#include "web/job.h"
#include "web/web.h"

enum {
	FIXED = 6
};

struct marks {
	const struct lessons_cohort_place *place;
	const struct sql_cohort_overview *members;
	size_t members_len;
	const struct sql_cohort_marks *marks;
	size_t marks_len;
	const char *titles[FIXED], *note, *known, *sheet;
	int64_t now_at;
	struct zip_bytes out;
	const char *wrong;
};

/* A member's mark in a scene: known, or how many were right. */
static void
put_mark(struct xlsx_out *x, const struct marks *m, int64_t account_id,
    const char *scene_id)
{
	for (size_t i = 0; i < m->marks_len; i++) {
		if (m->marks[i].account_id != account_id ||
		    !text_is(m->marks[i].scene_id, scene_id))
			continue;
		if (m->marks[i].is_known)
			xlsx_out_text(x, m->known);
		else
			xlsx_out_i64(x, m->marks[i].rights);
		return;
	}
	xlsx_out_skip(x);
}

static void
put_member(struct xlsx_out *x, const struct marks *m,
    const struct sql_cohort_overview *p, size_t from, size_t len)
{
	struct marks own = *m;

	own.marks = m->marks + from;
	own.marks_len = len;
	xlsx_out_row(x);
	xlsx_out_text(x, p->name);
	xlsx_out_i64(x, p->known);
	xlsx_out_i64(x, p->tries);
	xlsx_out_i64(x, p->tries - p->wrongs);
	xlsx_out_i64(x, p->late);
	xlsx_out_day(x, p->has_last_at ? day_of_moment(p->last_at) : DAY_NONE);
	for (size_t i = 0; i < m->place->steps_len; i++)
		if (m->place->steps[i].scene_id != NULL)
			put_mark(x, &own, p->account_id,
			    m->place->steps[i].scene_id);
}

/* Marks are in the order of accounts: each member's stand together. */
static void
put_members(struct xlsx_out *x, const struct marks *m)
{
	for (size_t i = 0; i < m->members_len && m->members[i].has_account_id;
	     i++) {
		int64_t id = m->members[i].account_id;
		size_t low = 0, high = m->marks_len, end;

		while (low < high) {
			size_t middle = (low + high) / 2;

			if (m->marks[middle].account_id < id)
				low = middle + 1;
			else
				high = middle;
		}
		for (end = low;
		     end < m->marks_len && m->marks[end].account_id == id;)
			end++;
		put_member(x, m, &m->members[i], low, end - low);
	}
}

static void
write_marks(struct arena *own, void *data)
{
	struct marks *m = data;
	size_t n = FIXED;
	struct xlsx_out_column *columns = ARENA_MANY(
	    own, struct xlsx_out_column, FIXED + m->place->steps_len);
	struct xlsx_out *x = xlsx_out_new(own, m->place->row.title, m->now_at);

	for (int i = 0; i < FIXED; i++)
		columns[i] =
		    (struct xlsx_out_column){ m->titles[i], i ? 12 : 20 };
	for (size_t i = 0; i < m->place->steps_len; i++)
		if (m->place->steps[i].scene_id != NULL)
			columns[n++] = (struct xlsx_out_column){
				m->place->steps[i].scene_id, 8
			};
	xlsx_out_sheet(x, m->sheet);
	xlsx_out_columns(x, columns, n);
	xlsx_out_title(x, m->place->row.title);
	xlsx_out_note(x, m->note);
	xlsx_out_header(x);
	put_members(x, m);
	m->wrong = xlsx_out_finish(x, &m->out);
}

static enum fail
gather(struct ctx *c, struct arena *own, struct marks *m)
{
	struct lessons_cohort_place *p =
	    ARENA_NEW(own, struct lessons_cohort_place);
	struct sql_cohort_overview *members;
	struct sql_cohort_marks *marks;
	struct arena *request = c->mem;
	enum fail f;

	c->mem = own; /* what the thread reads lives with it */
	f = lessons_cohort_find_own(c, p);
	if (f == OK)
		f = sql_cohort_overview(
		    c->db, own, &members, &m->members_len, p->id);
	if (f == OK)
		f = sql_cohort_marks(c->db, own, &marks, &m->marks_len, p->id);
	c->mem = request;
	if (f != OK)
		return f;
	m->place = p;
	m->members = members;
	m->marks = marks;
	return OK;
}

static enum fail
send(struct ctx *c)
{
	static const enum msg titles[FIXED] = { MSG_COHORT_NAME,
		MSG_COHORT_KNOWN, MSG_COHORT_TRIES, MSG_COHORT_RIGHTS,
		MSG_COHORT_LATE, MSG_COHORT_LAST };
	struct arena own = { 0 };
	struct marks *m = ARENA_NEW(&own, struct marks);
	enum fail f = gather(c, &own, m);

	if (f == OK) {
		for (int i = 0; i < FIXED; i++)
			m->titles[i] = web_say(c, titles[i]);
		m->note = web_say(c, MSG_COHORT_MARKS_NOTE);
		m->known = web_say(c, MSG_LESSONS_STATE_KNOWN);
		m->sheet = web_say(c, MSG_COHORT_MARKS);
		m->now_at = c->now_at;
		f = job_thread_with(c, &own, write_marks, m);
	}
	if (f != OK) {
		arena_close(&own);
		return f;
	}
	arena_give(c->mem, &own);
	if (m->wrong != NULL)
		return FAIL_BROKEN;
	return web_send_file(c,
	    text_printf(c->mem, "%s.xlsx", web_say(c, MSG_COHORT_MARKS)),
	    "application/vnd.openxmlformats-officedocument.spreadsheetml."
	    "sheet",
	    m->out.bytes, m->out.len);
}

RESOURCE(lessons_marks_page, .who = ROLE_TRAINER, .get = send, .per_minute = 20)
