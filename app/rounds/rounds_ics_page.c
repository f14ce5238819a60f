/* The open deadlines of a round for somebody's own calendar. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_step.h"
#include "text/ics.h"
#include "web/settings.h"
#include "web/web.h"

enum {
	ALARM_DAYS = 3
};

static enum fail
show(struct ctx *c)
{
	struct sql_round_deadlines_of *rows;
	struct ics_entry *entries;
	struct rounds_place p;
	const char *calendar;
	size_t n;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_LOOK);

	if (f == OK)
		f = sql_round_deadlines_of(c->db, c->mem, &rows, &n, p.id);
	if (f != OK)
		return f;
	entries = ARENA_MANY(c->mem, struct ics_entry, n);
	for (size_t i = 0; i < n; i++)
		entries[i] = (struct ics_entry){
			.uid = text_printf(c->mem, "round-%lld-%s@xieshang",
			    (long long)p.id, rows[i].step),
			.on = rows[i].due_on,
			.title = text_printf(c->mem, "%s · %s",
			    web_say(c, rounds_step_label(rows[i].step)),
			    p.r->title),
			.text = rounds_say1(c, MSG_STEP_OWNER, "who",
			    web_say(c, rounds_step_owner_label(rows[i].side))),
			.href = text_printf(c->mem, "%s%s", web_settings.origin,
			    rounds_gate_href(c, &p, "")),
			.alarm_days = ALARM_DAYS,
		};
	calendar = ics_write(c->mem, p.r->title, entries, n, c->now_at);
	return web_send_file(c,
	    text_printf(c->mem, "round-%lld.ics", (long long)p.id),
	    "text/calendar; charset=utf-8", calendar, strlen(calendar));
}

RESOURCE(rounds_ics_page, .who = SIGNED_IN, .get = show)
