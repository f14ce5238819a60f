#include "rounds/rounds_notice_page.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_event_store.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_sides.h"
#include "rounds/rounds_sides_store.h"
#include "rounds/rounds_step_view.h"
#include "web/web.h"

enum {
	OWN_NOTICES = 2
};

static enum fail
find_chief(struct ctx *c, const struct rounds_person **out, int64_t round_id)
{
	struct rounds_person *people;
	size_t n;
	enum fail f =
	    rounds_sides_store_people(c->db, c->mem, &people, &n, round_id);

	*out = NULL;
	for (size_t i = 0; f == OK && i < n; i++)
		if (people[i].is_chief && people[i].ended_on == DAY_NONE)
			*out = &people[i];
	return f;
}

static bool
is_in_office(const struct ctx *c, const struct rounds_person *chief)
{
	return chief != NULL && !chief->has_left &&
	    (chief->mandate_until == DAY_NONE ||
		chief->mandate_until >= c->today);
}

enum fail
rounds_notice_page_chief(struct ctx *c, bool *out, const struct rounds_place *p)
{
	const struct rounds_person *chief;
	enum fail f = find_chief(c, &chief, p->id);

	*out = f == OK && is_in_office(c, chief);
	return f;
}

static const char *
about_chief(struct ctx *c, const struct rounds_person *chief)
{
	if (chief == NULL)
		return web_say(c, MSG_STEP_CHIEF_NONE);
	if (chief->has_left)
		return rounds_say1(c, MSG_STEP_CHIEF_LEFT, "basis",
		    web_say(c, MSG_STEP_VACANCY_BASIS));
	return rounds_say1(c, MSG_STEP_CHIEF_EXPIRED, "day",
	    html_day(c->html, chief->mandate_until));
}

/* Two days for the same event: one line, said once. */
static size_t
add_other_days(
    struct ctx *c, struct rounds_notice_line *v, const struct rounds_log *log)
{
	size_t n = 0;

	for (size_t i = 0; i < log->events_len; i++) {
		const struct rounds_event *e = &log->events[i];
		const struct rounds_event *other =
		    rounds_event_other_day(log->events, log->events_len, e);

		if (other == NULL || other->id > e->id)
			continue;
		v[n++].text = text_printf(c->mem, "%s：%s %s；%s",
		    web_say(c, rounds_event_label(e->kind)),
		    web_say(c, rounds_side_label(e->side)),
		    html_day(c->html, e->on),
		    rounds_say2(c, MSG_EVENT_OTHER_DAY, "side",
			web_say(c, rounds_side_label(other->side)), "day",
			html_day(c->html, other->on)));
	}
	return n;
}

enum fail
rounds_notice_page_fill(struct ctx *c, const struct rounds_notice_line **out,
    size_t *out_len, const struct rounds_place *p, const struct rounds_log *log)
{
	const struct rounds_person *chief;
	struct sql_round_employers_of *rows;
	struct rounds_notice_line *v;
	size_t employers, n = 0;
	enum fail f =
	    sql_round_employers_of(c->db, c->mem, &rows, &employers, p->id);

	if (f != OK)
		return f;
	v = ARENA_MANY(c->mem, struct rounds_notice_line,
	    employers + log->events_len + OWN_NOTICES);
	if (p->may_act && log->course.stage != ROUNDS_ENDED) {
		f = find_chief(c, &chief, p->id);
		if (f != OK)
			return f;
		if (!is_in_office(c, chief))
			v[n++].text = about_chief(c, chief);
	}
	for (size_t i = 0; i < employers; i++)
		if (rows[i].is_gone ||
		    (rows[i].leads && rows[i].employer_id == 0))
			v[n++].text = rounds_say1(
			    c, MSG_STEP_EMPLOYER_GONE, "name", rows[i].name);
	n += add_other_days(c, v + n, log);
	*out = v;
	*out_len = n;
	return OK;
}
