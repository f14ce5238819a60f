/*
 * GET /api/v1/rounds, /api/v1/rounds/7, /api/v1/rounds/7/ledger: rounds for
 * programs with a token, seen exactly as its owner sees them on the pages.
 */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/json.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "laws/laws.h"
#include "rounds/rounds_event_store.h"
#include "rounds/rounds_issue_part_page.h"
#include "web/web.h"

enum {
	ROUNDS_MOST = 1000
};

static enum fail
send_json(struct ctx *c, const struct json *j)
{
	return web_send(c, "application/json", j->out.bytes, j->out.len);
}

static void
put_day(struct json *j, const char *key, int32_t day)
{
	char text[DAY_TEXT];

	if (day == DAY_NONE) {
		json_key_text(j, key, NULL);
		return;
	}
	day_print(text, day);
	json_key_text(j, key, text);
}

static void
put_moment(struct json *j, const char *key, int64_t at)
{
	char text[DAY_MOMENT_TEXT];

	day_print_moment(text, at);
	json_key_text(j, key, text);
}

static enum fail
list(struct ctx *c)
{
	struct json j = { .out = { .mem = c->mem } };
	struct sql_rounds_of_viewer *rows;
	size_t n;
	enum fail f =
	    sql_rounds_of_viewer(c->db, c->mem, &rows, &n, ROUNDS_MOST);

	if (f != OK)
		return f;
	json_object(&j);
	json_key(&j, "rounds");
	json_array(&j);
	for (size_t i = 0; i < n; i++) {
		json_object(&j);
		json_key_i64(&j, "id", rows[i].round_id);
		json_key_text(&j, "title", rows[i].title);
		json_key_text(&j, "kind", rows[i].kind);
		json_key_text(&j, "side", rows[i].side);
		json_key_text(&j, "union", rows[i].labour_name);
		json_key_text(&j, "stage", rows[i].stage);
		put_day(&j, "due", rows[i].due_on);
		json_key_text(&j, "due_step", rows[i].due_step);
		json_key_text(&j, "due_side", rows[i].due_side);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(rounds_api_page, .who = SIGNED_IN, .get = list, .is_api = true)

static void
put_steps(struct json *j, const struct rounds_log *log)
{
	static const char *const states[] = {
		[ROUNDS_STEP_WAITING] = "waiting",
		[ROUNDS_STEP_OPEN] = "open",
		[ROUNDS_STEP_DONE] = "done",
		[ROUNDS_STEP_LATE] = "late",
	};

	json_key(j, "steps");
	json_array(j);
	for (size_t i = 0; i < log->steps_len; i++) {
		const struct rounds_step *s = &log->steps[i];

		json_object(j);
		json_key_text(j, "step", s->name);
		json_key_text(j, "owner", s->owner);
		json_key_text(j, "state", states[s->state]);
		put_day(j, "due", s->due_on);
		put_day(j, "done", s->done_on);
		json_key_text(j, "law",
		    s->deadline != NULL ? s->deadline->rule->law : NULL);
		json_key_i64(j, "article",
		    s->deadline != NULL ? s->deadline->rule->article : 0);
		json_end_object(j);
	}
	json_end_array(j);
}

static void
put_events(struct json *j, const struct rounds_log *log)
{
	json_key(j, "events");
	json_array(j);
	for (size_t i = 0; i < log->events_len; i++) {
		const struct rounds_event *e = &log->events[i];

		json_object(j);
		json_key_i64(j, "id", e->id);
		json_key_text(j, "kind", rounds_event_key(e->kind));
		json_key_text(j, "side", e->side);
		put_day(j, "on", e->on);
		put_day(j, "until", e->until);
		json_key_text(j, "note", e->note);
		json_key_bool(j, "undone", e->is_undone);
		json_end_object(j);
	}
	json_end_array(j);
}

static void
put_round(struct json *j, const struct rounds_place *p)
{
	json_key_i64(j, "id", p->id);
	json_key_text(j, "title", p->r->title);
	json_key_text(j, "kind", p->r->kind);
	json_key_text(j, "track", p->r->track);
	json_key_text(j, "side", p->r->side);
	json_key_text(j, "asked_by", p->r->asked_by);
	json_key_text(j, "union", p->r->labour_name);
	json_key_text(j, "province", p->r->province);
	json_key_text(j, "city", p->r->city);
	json_key_i64(j, "workers", p->r->workers);
	json_key_text(j, "stage", p->r->stage);
	put_day(j, "due", p->r->due_on);
}

/* Who sees the state alone gets no steps and no events. */
static enum fail
show(struct ctx *c)
{
	struct json j = { .out = { .mem = c->mem } };
	struct rounds_place p;
	struct rounds_log log = { 0 };
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_LOOK);

	if (f == OK && p.side != ROUNDS_STATE)
		f = rounds_event_store_log(
		    c->db, c->mem, &log, p.id, p.r, c->today);
	if (f != OK)
		return f;
	json_object(&j);
	put_round(&j, &p);
	put_steps(&j, &log);
	put_events(&j, &log);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(rounds_api_page_one, .who = SIGNED_IN, .get = show, .is_api = true)

static void
put_position(struct json *j, const char *key, const struct rounds_entry *e)
{
	json_key(j, key);
	if (e == NULL) {
		json_null(j);
		return;
	}
	json_object(j);
	json_key_i64(j, "entry", e->id);
	json_key_text(j, "text", e->text);
	json_key_i64(j, "talk", e->talk);
	json_key(j, "amount_cny");
	if (e->has_amount)
		json_cents(j, e->amount_cents);
	else
		json_null(j);
	json_end_object(j);
}

static void
put_issue(struct ctx *c, struct json *j, const struct rounds_ledger *l,
    const struct rounds_issue *issue)
{
	json_object(j);
	json_key_i64(j, "id", issue->id);
	json_key_i64(j, "number", issue->number);
	json_key_text(j, "status", rounds_issue_key(issue->status));
	json_key_text(j, "title", issue->title);
	json_key_text(j, "text", issue->text);
	json_key_text(j, "raised_by", issue->opened->side);
	put_position(j, "labour", issue->last[0]);
	put_position(j, "employer", issue->last[1]);
	json_key_text(j, "accepted", rounds_ledger_agreed(c->mem, l, issue));
	json_key_text(j, "sha256",
	    issue->accepted != NULL ? issue->accepted->sha256 : NULL);
	json_end_object(j);
}

static void
put_entry(struct json *j, const struct rounds_entry *e)
{
	json_object(j);
	json_key_i64(j, "id", e->id);
	json_key_text(j, "kind", rounds_entry_key(e->kind));
	json_key_text(j, "side", e->side);
	json_key_bool(j, "private", e->is_private);
	json_key_i64(j, "issue", e->issue_id);
	json_key_i64(j, "ref", e->ref_id);
	json_key_i64(j, "talk", e->talk);
	json_key_text(j, "title", e->title);
	json_key_text(j, "text", e->text);
	json_key_text(j, "sha256", e->sha256);
	put_moment(j, "at", e->at);
	json_end_object(j);
}

static enum fail
show_ledger(struct ctx *c)
{
	struct json j = { .out = { .mem = c->mem } };
	struct rounds_place p;
	struct rounds_ledger l;
	enum fail f = rounds_issue_part_open(c, &p, &l, ROUNDS_TO_READ);

	if (f != OK)
		return f;
	json_object(&j);
	json_key_i64(&j, "as_of", l.newest);
	json_key(&j, "issues");
	json_array(&j);
	for (size_t i = 0; i < l.issues_len; i++)
		put_issue(c, &j, &l, &l.issues[i]);
	json_end_array(&j);
	json_key(&j, "entries");
	json_array(&j);
	for (size_t i = 0; i < l.entries_len; i++)
		put_entry(&j, &l.entries[i]);
	json_end_array(&j);
	json_end_object(&j);
	return send_json(c, &j);
}

RESOURCE(rounds_api_page_ledger, .who = SIGNED_IN, .get = show_ledger,
    .is_api = true)
