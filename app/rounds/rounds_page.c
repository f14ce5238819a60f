/* One round: its steps, whose turn it is, and by when. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/round.h"
#include "laws/laws.h"
#include "rounds/rounds.h"
#include "rounds/rounds_event_store.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_notice_page.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_step_row.h"
#include "rounds/rounds_step_view.h"
#include "web/web.h"

static enum fail
fill_employers(
    struct ctx *c, struct rounds_step_view *v, const struct rounds_place *p)
{
	struct sql_round_employers_of *rows;
	struct rounds_employer_row *out;
	size_t n;
	enum fail f = sql_round_employers_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_employer_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_employer_row){ .name = rows[i].name };
	v->employers = out;
	v->employers_len = n;
	return OK;
}

static void
set_state(
    struct ctx *c, struct rounds_step_line *l, const struct rounds_step *s)
{
	static const struct {
		enum part_state state;
		enum msg word;
	} words[] = {
		[ROUNDS_STEP_WAITING] = { STATE_TODO, MSG_STEP_STATE_WAITING },
		[ROUNDS_STEP_OPEN] = { STATE_DOING, MSG_STEP_STATE_OPEN },
		[ROUNDS_STEP_DONE] = { STATE_DONE, MSG_STEP_STATE_DONE },
		[ROUNDS_STEP_LATE] = { STATE_LATE, MSG_STEP_STATE_LATE },
	};

	l->state = words[s->state].state;
	l->word = s->state == ROUNDS_STEP_DONE && s->done_on != DAY_NONE
	    ? rounds_say1(c, MSG_STEP_STATE_DONE_ON, "day",
		  html_day(c->html, s->done_on))
	    : web_say(c, words[s->state].word);
}

/* What must be said beside the day: an estimate, the clock's caveats. */
static const char *
notes_of(struct ctx *c, const struct rounds_step *s)
{
	struct buf b = { .mem = c->mem };
	const char *const *said;
	size_t n;

	if (s->is_estimate)
		buf_text(&b, web_say(c, MSG_STEP_ESTIMATE));
	if (s->deadline != NULL && s->due_on != DAY_NONE) {
		said = laws_words_caveats(c->mem, &n, c->lang, s->deadline);
		for (size_t i = 0; i < n; i++)
			buf_printf(&b, "%s%s", b.len > 0 ? " " : "", said[i]);
	}
	return b.len > 0 ? buf_string(&b) : NULL;
}

static const char *
papers_of(struct ctx *c, const char *keys)
{
	struct buf b = { .mem = c->mem };
	size_t n;
	char **key = text_split(c->mem, &n, keys, ' ');

	for (size_t i = 0; i < n; i++)
		if (*key[i] != '\0')
			buf_printf(&b, "%s%s", b.len > 0 ? "、" : "",
			    web_say(c, rounds_step_paper_label(key[i])));
	return b.len == 0
	    ? NULL
	    : rounds_say1(c, MSG_STEP_PAPERS, "papers", buf_string(&b));
}

static struct rounds_step_line
line_of(struct ctx *c, const struct rounds_step *s)
{
	const char *who = web_say(c, rounds_step_owner_label(s->owner));
	struct rounds_step_line l = { .label = web_say(c, s->label),
		.about = web_say(c, s->about),
		.papers = papers_of(c, s->papers) };

	set_state(c, &l, s);
	if (s->state != ROUNDS_STEP_DONE && s->due_on != DAY_NONE)
		l.due = rounds_say2(c, MSG_STEP_DUE, "who", who, "day",
		    html_day(c->html, s->due_on));
	else
		l.due = rounds_say1(c, MSG_STEP_OWNER, "who", who);
	if (s->deadline != NULL) {
		l.span = laws_words_span(c->mem, c->lang, s->deadline);
		l.basis = laws_words_basis(c->mem, c->lang, s->deadline->rule);
		l.href = laws_words_href(c->mem, s->deadline->rule);
	}
	if (s->state != ROUNDS_STEP_DONE)
		l.note = notes_of(c, s);
	if (s->consequence != NULL && s->state != ROUNDS_STEP_DONE) {
		l.missed = laws_words_note(c->lang, s->consequence);
		l.missed_basis =
		    laws_words_basis(c->mem, c->lang, s->consequence);
		l.missed_href = laws_words_href(c->mem, s->consequence);
	}
	return l;
}

static void
fill_acts(struct ctx *c, struct rounds_step_view *v,
    const struct rounds_place *p, const struct rounds_log *log)
{
	const struct rounds_step *next =
	    rounds_step_next(log->steps, log->steps_len);
	struct rounds_act_link *out =
	    ARENA_MANY(c->mem, struct rounds_act_link, ROUNDS_EVENT_COUNT);

	for (int i = 0; p->may_act && i < ROUNDS_EVENT_COUNT; i++) {
		enum rounds_event_kind kind = (enum rounds_event_kind)i;

		if (!rounds_event_is_open(
			&log->course, &log->setting, kind, p->r->side))
			continue;
		out[v->acts_len] = (struct rounds_act_link){
			.href = rounds_gate_href(c, p,
			    text_printf(c->mem, "/events/new?kind=%s",
				rounds_event_key(kind))),
			.label = web_say(c, rounds_event_label(kind)),
			.is_main = next != NULL &&
			    i == rounds_step_rows[next->key].done,
		};
		v->acts_len++;
	}
	v->acts = out;
}

static void
fill_steps(struct ctx *c, struct rounds_step_view *v,
    const struct rounds_place *p, const struct rounds_log *log)
{
	struct rounds_step_line *out =
	    ARENA_MANY(c->mem, struct rounds_step_line, log->steps_len);
	const struct rounds_step *next =
	    rounds_step_next(log->steps, log->steps_len);

	for (size_t i = 0; i < log->steps_len; i++)
		out[i] = line_of(c, &log->steps[i]);
	v->steps = out;
	v->steps_len = log->steps_len;
	if (next != NULL)
		v->next = rounds_say1(
		    c, MSG_STEP_NEXT, "what", web_say(c, next->label));
	fill_acts(c, v, p, log);
	v->ics_href = rounds_gate_href(c, p, "/deadlines.ics");
}

/* Who sees the state alone reads the open deadlines and nothing else. */
static enum fail
fill_state(
    struct ctx *c, struct rounds_step_view *v, const struct rounds_place *p)
{
	struct sql_round_deadlines_of *rows;
	struct rounds_step_line *out;
	size_t n;
	enum fail f = sql_round_deadlines_of(c->db, c->mem, &rows, &n, p->id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_step_line, n);
	for (size_t i = 0; i < n; i++) {
		bool is_late = rows[i].due_on < c->today;

		out[i] = (struct rounds_step_line){
			.label = web_say(c, rounds_step_label(rows[i].step)),
			.due = rounds_say2(c, MSG_STEP_DUE, "who",
			    web_say(c, rounds_step_owner_label(rows[i].side)),
			    "day", html_day(c->html, rows[i].due_on)),
			.state = is_late ? STATE_LATE : STATE_DOING,
			.word = web_say(c,
			    is_late ? MSG_STEP_STATE_LATE
				    : MSG_STEP_STATE_OPEN),
		};
	}
	v->steps = out;
	v->steps_len = n;
	v->is_state_only = true;
	return OK;
}

static enum fail
fill(struct ctx *c, struct rounds_step_view *v, const struct rounds_place *p)
{
	struct rounds_log log;
	enum fail f;

	if (p->side == ROUNDS_STATE)
		return fill_state(c, v, p);
	f = rounds_event_store_log(c->db, c->mem, &log, p->id, p->r, c->today);
	if (f != OK)
		return f;
	fill_steps(c, v, p, &log);
	return rounds_notice_page_fill(
	    c, &v->notices, &v->notices_len, p, &log);
}

static enum fail
show(struct ctx *c)
{
	struct rounds_step_view v = { 0 };
	struct rounds_place p;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_LOOK);

	if (f == OK)
		f = fill_employers(c, &v, &p);
	if (f == OK)
		f = fill(c, &v, &p);
	if (f != OK)
		return f;
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_STEPS, MSG_NONE);
	v.labour_name = p.r->labour_name;
	v.asked_by = web_say(c, rounds_side_label(p.r->asked_by));
	if (p.r->expires_on != DAY_NONE)
		v.expires = html_day(c->html, p.r->expires_on);
	if (p.side != ROUNDS_STATE &&
	    (p.r->meet_on != DAY_NONE || *p.r->meet_at != '\0'))
		v.meeting = text_printf(c->mem, "%s %s",
		    p.r->meet_on != DAY_NONE ? html_day(c->html, p.r->meet_on)
					     : "",
		    p.r->meet_at);
	tmpl_rounds_round(c->html, &v);
	return OK;
}

RESOURCE(rounds_page, .who = SIGNED_IN, .get = show)
