/* Recording what has happened, taking it back, and the history. */
#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/rounds/event.h"
#include "gen/tmpl/rounds/events.h"
#include "rounds/rounds_event_store.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_notice_page.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_step_view.h"
#include "web/web.h"

enum {
	NOTE_MAX = 1000
};

static enum fail
open_log(struct ctx *c, struct rounds_place *p, struct rounds_log *log,
    enum rounds_need need)
{
	enum fail f = rounds_gate(c, p, need);

	return f != OK
	    ? f
	    : rounds_event_store_log(c->db, c->mem, log, p->id, p->r, c->today);
}

static const char *
by_line(struct ctx *c, const struct rounds_event *e)
{
	return message_text(c->mem, c->lang, MSG_EVENT_BY,
	    (struct msg_arg[]){
		{ "side", web_say(c, rounds_side_label(e->side)) },
		{ "name", e->name != NULL ? e->name : "" },
		{ "when", html_moment(c->html, e->at) } },
	    3);
}

static struct rounds_event_line
line_of(struct ctx *c, const struct rounds_place *p,
    const struct rounds_log *log, const struct rounds_event *e)
{
	const struct rounds_event *other =
	    rounds_event_other_day(log->events, log->events_len, e);
	struct rounds_event_line l = { .event_id = e->id,
		.label = web_say(c, rounds_event_label(e->kind)),
		.on = e->on,
		.note = e->note,
		.by = by_line(c, e),
		.side = e->side,
		.is_undone = e->is_undone };

	if (e->until != DAY_NONE)
		l.until = rounds_say1(
		    c, MSG_EVENT_TO, "day", html_day(c->html, e->until));
	if (other != NULL)
		l.other_day = rounds_say2(c, MSG_EVENT_OTHER_DAY, "side",
		    web_say(c, rounds_side_label(other->side)), "day",
		    html_day(c->html, other->on));
	if (p->may_act && rounds_event_may_undo(&log->course, e, p->room))
		l.undo_href = rounds_gate_href(c, p,
		    text_printf(c->mem, "/events/%lld/undo", (long long)e->id));
	return l;
}

static enum fail
draw_list(struct ctx *c, const struct rounds_place *p,
    const struct rounds_log *log, bool is_conflict)
{
	struct rounds_event_line *rows =
	    ARENA_MANY(c->mem, struct rounds_event_line, log->events_len);
	struct rounds_events_view v = { .rows = rows,
		.rows_len = log->events_len,
		.seen = log->course.seen,
		.is_conflict = is_conflict };

	for (size_t i = 0; i < log->events_len; i++)
		rows[i] =
		    line_of(c, p, log, &log->events[log->events_len - 1 - i]);
	v.head = rounds_gate_head(c, p, ROUNDS_TAB_STEPS, MSG_EVENT_LIST);
	if (is_conflict)
		web_status(c, 409);
	tmpl_rounds_events(c->html, &v);
	return OK;
}

static enum fail
show_list(struct ctx *c)
{
	struct rounds_place p;
	struct rounds_log log;
	enum fail f = open_log(c, &p, &log, ROUNDS_TO_READ);

	return f != OK ? f : draw_list(c, &p, &log, false);
}

RESOURCE(rounds_event_page_list, .who = SIGNED_IN, .get = show_list)

static enum fail
draw_form(struct ctx *c, struct form *form, const struct rounds_place *p,
    const struct rounds_log *log, enum rounds_event_kind kind)
{
	enum msg until = rounds_event_until_label(kind);
	struct rounds_event_form_view v = {
		.head = rounds_gate_head(
		    c, p, ROUNDS_TAB_STEPS, rounds_event_label(kind)),
		.errors = { form->errors, form->errors_len },
		.action = rounds_gate_href(c, p, "/events/new"),
		.title = web_say(c, rounds_event_label(kind)),
		.kind = rounds_event_key(kind),
		.seen = log->course.seen,
		.sends = kind == ROUNDS_EVENT_SENT,
		.on = form_input(form, "on"),
		.until = form_input(form, "until"),
		.note = form_input(form, "note"),
		.until_label = until != MSG_NONE ? web_say(c, until) : NULL,
		.note_is_optional = !rounds_event_needs_note(kind),
	};

	if (fields_get(&c->form, "on") == NULL)
		v.on.value = html_day(c->html, c->today);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_event(c->html, &v);
	return OK;
}

static enum fail
show_form(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	enum rounds_event_kind kind;
	struct rounds_place p;
	struct rounds_log log;
	enum fail f = open_log(c, &p, &log, ROUNDS_TO_ACT);

	if (f != OK)
		return f;
	if (!rounds_event_parse(&kind, web_text(c, "kind")) ||
	    !rounds_event_is_open(&log.course, &log.setting, kind, p.room))
		return FAIL_ABSENT;
	return draw_form(c, &form, &p, &log, kind);
}

/* The day against what was recorded before. */
static void
check_day(struct ctx *c, struct form *form, const struct rounds_log *log,
    const struct rounds_event *e)
{
	const struct rounds_step *reply =
	    rounds_step_find(log->steps, log->steps_len, ROUNDS_STEP_REPLY);
	int32_t due = reply != NULL ? reply->due_on : DAY_NONE;
	const struct rounds_event *after;
	enum msg why;

	if (e->on == DAY_NONE)
		return;
	why = rounds_event_wrong_day(
	    &log->course, &log->setting, e->kind, e->on, due, &after);
	if (why == MSG_EVENT_BEFORE)
		form_wrong_with(form, "on", why,
		    (struct msg_arg[]){
			{ "what", web_say(c, rounds_event_label(after->kind)) },
			{ "day", html_day(c->html, after->on) } },
		    2);
	else if (why == MSG_EVENT_TOO_SOON)
		form_wrong_with(form, "on", why,
		    &(struct msg_arg){ "day", html_day(c->html, due) }, 1);
	else if (why != MSG_NONE)
		form_wrong(form, "on", why);
	if (e->until != DAY_NONE && e->until < e->on)
		form_wrong(form, "until", MSG_EVENT_UNTIL_BEFORE);
}

static enum fail
read_event(struct ctx *c, struct form *form, struct rounds_event *e,
    const struct rounds_place *p, const struct rounds_log *log)
{
	bool has_chief = true;
	enum fail f = OK;

	e->on = form_day(form, "on", true);
	e->until = rounds_event_until_label(e->kind) == MSG_NONE
	    ? DAY_NONE
	    : form_day(form, "until", rounds_event_needs_until(e->kind));
	e->note = form_long_text(
	    form, "note", rounds_event_needs_note(e->kind) ? 2 : 0, NOTE_MAX);
	check_day(c, form, log, e);
	if (e->kind == ROUNDS_EVENT_SIGNED)
		f = rounds_notice_page_chief(c, &has_chief, p);
	if (!has_chief)
		form_wrong(form, "on", MSG_EVENT_NO_CHIEF);
	return f;
}

/* Somebody was faster: the history as it is now. */
static enum fail
show_conflict(struct ctx *c, struct rounds_place *p)
{
	struct rounds_log log;
	enum fail f = open_log(c, p, &log, ROUNDS_TO_ACT);

	return f != OK ? f : draw_list(c, p, &log, true);
}

static enum fail
record(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *seen = web_field(c, "seen");
	struct rounds_event e = { 0 };
	struct rounds_place p;
	struct rounds_log log;
	enum fail f = open_log(c, &p, &log, ROUNDS_TO_ACT);

	if (f != OK)
		return f;
	if (!rounds_event_parse(&e.kind, web_field(c, "kind")))
		return FAIL_ABSENT;
	if (seen == NULL || !num_i64(&log.course.seen, seen, 0, INT64_MAX) ||
	    !rounds_event_is_open(&log.course, &log.setting, e.kind, p.room))
		return show_conflict(c, &p);
	f = read_event(c, &form, &e, &p, &log);
	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw_form(c, &form, &p, &log, e.kind);
	f = rounds_event_store_add(c->db, c->mem, &log, &e);
	if (f == FAIL_CONFLICT)
		return show_conflict(c, &p);
	return f != OK ? f
		       : web_redirect_saying(c, rounds_gate_href(c, &p, ""),
			     MSG_EVENT_RECORDED);
}

RESOURCE(rounds_event_page_new, .who = SIGNED_IN, .get = show_form,
    .post = record, .per_minute = 60)

static enum fail
undo(struct ctx *c)
{
	const char *seen = web_field(c, "seen");
	const struct rounds_event *found = NULL;
	struct rounds_event e = { .kind = ROUNDS_EVENT_UNDONE,
		.on = c->today,
		.until = DAY_NONE,
		.note = "" };
	struct rounds_place p;
	struct rounds_log log;
	enum fail f = open_log(c, &p, &log, ROUNDS_TO_ACT);

	if (f == OK)
		f = web_param_id(c, "event", &e.undoes);
	if (f != OK)
		return f;
	for (size_t i = 0; i < log.events_len; i++)
		if (log.events[i].id == e.undoes)
			found = &log.events[i];
	if (found == NULL)
		return FAIL_ABSENT;
	if (seen == NULL || !num_i64(&log.course.seen, seen, 0, INT64_MAX) ||
	    !rounds_event_may_undo(&log.course, found, p.room))
		return show_conflict(c, &p);
	f = rounds_event_store_add(c->db, c->mem, &log, &e);
	if (f == FAIL_CONFLICT)
		return show_conflict(c, &p);
	return f != OK
	    ? f
	    : web_redirect_saying(
		  c, rounds_gate_href(c, &p, "/events"), MSG_EVENT_UNDONE_OK);
}

RESOURCE(rounds_event_page_undo, .who = SIGNED_IN, .post = undo)
