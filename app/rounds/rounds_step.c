#include "rounds/rounds_step.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "rounds/rounds_step_row.h"

enum {
	CHECK_MONTHS = 6
};

#define NONE ROUNDS_STEP_NONE

static const char *
owner_of(enum rounds_step_owner owner, const struct rounds_setting *s)
{
	switch (owner) {
	case ROUNDS_OWNER_ASKER:
		return s->asked_by;
	case ROUNDS_OWNER_ANSWERER:
		return rounds_other_side(s->asked_by);
	case ROUNDS_OWNER_LABOUR:
		return "labour";
	case ROUNDS_OWNER_EMPLOYER:
		return "employer";
	case ROUNDS_OWNER_AUTHORITY:
		return "authority";
	case ROUNDS_OWNER_BOTH:
		break;
	}
	return "both";
}

static const struct rounds_event *
last_of(const struct rounds_course *c, int kind)
{
	return kind == NONE ? NULL : c->last[kind];
}

static int32_t
day_of(const struct rounds_course *c, int kind)
{
	const struct rounds_event *e = last_of(c, kind);

	return e != NULL ? e->on : DAY_NONE;
}

static int32_t
first_day(const struct rounds_course *c, int kind)
{
	return c->first[kind] != NULL ? c->first[kind]->on : DAY_NONE;
}

/* The law's events, filled from ours. */
static void
fill_events(int32_t on[LAWS_EVENT_COUNT], const struct rounds_course *c,
    const struct rounds_setting *s)
{
	static const struct {
		enum laws_event law;
		int own;
	} same[] = {
		{ LAWS_EVENT_SENT, ROUNDS_EVENT_SENT },
		{ LAWS_EVENT_RECEIVED, ROUNDS_EVENT_RECEIVED },
		{ LAWS_EVENT_AGREED, ROUNDS_EVENT_AGREED },
		{ LAWS_EVENT_ORDERED, ROUNDS_EVENT_ORDERED },
		{ LAWS_EVENT_SUSPENDED, ROUNDS_EVENT_SUSPENDED },
		{ LAWS_EVENT_DRAFTED, ROUNDS_EVENT_DRAFTED },
		{ LAWS_EVENT_NOTICE, ROUNDS_EVENT_NOTICED },
		{ LAWS_EVENT_SIGNED, ROUNDS_EVENT_SIGNED },
		{ LAWS_EVENT_FILED, ROUNDS_EVENT_FILED },
		{ LAWS_EVENT_EFFECTIVE, ROUNDS_EVENT_EFFECTIVE },
		{ LAWS_EVENT_CHANGED, ROUNDS_EVENT_CHANGED },
		{ LAWS_EVENT_TERMINATED, ROUNDS_EVENT_TERMINATED },
		{ LAWS_EVENT_APPLIED, ROUNDS_EVENT_APPLIED },
		{ LAWS_EVENT_ACCEPTED, ROUNDS_EVENT_TAKEN },
		{ LAWS_EVENT_MEDIATING, ROUNDS_EVENT_MEDIATING },
		{ LAWS_EVENT_CONGRESS, ROUNDS_EVENT_PASSED },
	};
	const struct rounds_event *signed_on = c->last[ROUNDS_EVENT_SIGNED];

	for (int i = 0; i < LAWS_EVENT_COUNT; i++)
		on[i] = DAY_NONE;
	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		on[same[i].law] = day_of(c, same[i].own);
	if (on[LAWS_EVENT_RECEIVED] == DAY_NONE)
		on[LAWS_EVENT_RECEIVED] = on[LAWS_EVENT_SENT];
	on[LAWS_EVENT_MEETING] = first_day(c, ROUNDS_EVENT_MET);
	if (on[LAWS_EVENT_MEETING] == DAY_NONE)
		on[LAWS_EVENT_MEETING] = s->meet_on;
	on[LAWS_EVENT_EXPIRY] =
	    signed_on != NULL ? signed_on->until : s->expires_on;
}

/* Days of suspension, where the place does not count them. */
static int32_t
not_counted(const struct rounds_course *c, const struct laws_book *book,
    const struct laws_case *at)
{
	return laws_rules_find(&book->rules, NULL,
		   "suspension.days_not_counted", at, NULL) != NULL
	    ? c->paused_days
	    : 0;
}

static const struct laws_deadline *
deadline_of(const struct laws_deadline *all, size_t len, int law)
{
	for (size_t i = 0; law != NONE && i < len; i++)
		if ((int)all[i].step == law)
			return &all[i];
	return NULL;
}

static bool
is_done(const struct rounds_course *c, int i, const struct rounds_event **by)
{
	const struct rounds_event *back =
	    last_of(c, rounds_step_rows[i].reopened);
	const struct rounds_event *a = last_of(c, rounds_step_rows[i].done),
				  *b =
				      last_of(c, rounds_step_rows[i].also_done);

	*by = a == NULL || (b != NULL && b->id > a->id) ? b : a;
	return *by != NULL && (back == NULL || back->id < (*by)->id);
}

/* Opened by an event of its own, or with the round. */
static bool
is_begun(const struct rounds_course *c, const struct rounds_setting *s, int i)
{
	if (i == ROUNDS_STEP_SIGN && !rounds_setting_has_contract(s))
		return c->last[ROUNDS_EVENT_MET] != NULL;
	if (i == ROUNDS_STEP_PUBLICATION && !rounds_setting_has_contract(s))
		return c->last[ROUNDS_EVENT_SIGNED] != NULL;
	if (i == ROUNDS_STEP_PEOPLE)
		return c->stage >= ROUNDS_OFFERED;
	return rounds_step_rows[i].begins == NONE ||
	    last_of(c, rounds_step_rows[i].begins) != NULL;
}

static bool
applies(const struct rounds_course *c, const struct rounds_setting *s,
    const struct laws_deadline *d, int i)
{
	switch (rounds_step_rows[i].when) {
	case ROUNDS_WHEN_CONTRACT:
		return rounds_setting_has_contract(s);
	case ROUNDS_WHEN_REFUSED:
		return c->stage == ROUNDS_REFUSED ||
		    last_of(c, rounds_step_rows[i].done) != NULL;
	case ROUNDS_WHEN_BEGUN:
		return is_begun(c, s, i) ||
		    (i == ROUNDS_STEP_COORDINATION &&
			last_of(c, ROUNDS_EVENT_TAKEN) != NULL);
	case ROUNDS_WHEN_LAW:
		return d != NULL;
	case ROUNDS_WHEN_ALWAYS:
		break;
	}
	return true;
}

/* The day where it is agreed or moved on, not set by the law alone. */
static int32_t
due_of(const struct rounds_course *c, const struct laws_deadline *d,
    const struct laws_deadline *longer, int i)
{
	const struct rounds_event *e;
	int32_t from;

	if (i == ROUNDS_STEP_MEETING &&
	    (e = c->last[ROUNDS_EVENT_PROLONGED]) != NULL)
		return e->until;
	if (i == ROUNDS_STEP_SUSPENSION &&
	    (e = c->last[ROUNDS_EVENT_SUSPENDED]) != NULL)
		return e->until;
	if (i == ROUNDS_STEP_PERFORMANCE) {
		from = day_of(c, ROUNDS_EVENT_CHECKED);
		if (from == DAY_NONE)
			from = day_of(c, ROUNDS_EVENT_PUBLISHED);
		return from == DAY_NONE ? DAY_NONE
					: day_add_months(from, CHECK_MONTHS);
	}
	if (d == NULL || d->due_on == DAY_NONE)
		return DAY_NONE;
	if (i == ROUNDS_STEP_COORDINATION && longer != NULL &&
	    c->last[ROUNDS_EVENT_LENGTHENED] != NULL)
		return d->due_on + longer->amount;
	return d->due_on;
}

/* Only steps that have begun run; a window runs once it is open. */
static void
set_state(struct rounds_step *step, const struct rounds_course *c,
    const struct rounds_setting *s, int i)
{
	const struct rounds_event *by;

	step->done_on = DAY_NONE;
	if (is_done(c, i, &by)) {
		step->state = ROUNDS_STEP_DONE;
		step->done_on = by->on;
	} else if (i == ROUNDS_STEP_PEOPLE && s->has_list[0] && s->has_list[1])
		step->state = ROUNDS_STEP_DONE;
	else if (c->stage == ROUNDS_ENDED)
		step->state = ROUNDS_STEP_WAITING;
	else if (!is_begun(c, s, i) ||
	    (i == ROUNDS_STEP_RENEWAL && step->deadline != NULL &&
		step->deadline->opens_on != DAY_NONE &&
		step->deadline->opens_on > s->today))
		step->state = ROUNDS_STEP_WAITING;
	else
		step->state =
		    step->due_on != DAY_NONE && step->due_on < s->today
		    ? ROUNDS_STEP_LATE
		    : ROUNDS_STEP_OPEN;
}

size_t
rounds_step_list(struct arena *mem, struct rounds_step **out,
    const struct rounds_course *course, const struct rounds_setting *s,
    const struct laws_book *book)
{
	struct laws_case at = rounds_setting_case(s);
	int32_t on[LAWS_EVENT_COUNT];
	struct laws_deadline *all;
	size_t len, n = 0;

	fill_events(on, course, s);
	len = laws_clock_all(mem, &all, &book->rules, &book->calendar, &at, on);
	*out = ARENA_MANY(mem, struct rounds_step, ROUNDS_STEP_COUNT);
	for (int i = 0; i < ROUNDS_STEP_COUNT; i++) {
		const struct laws_deadline *d =
		    deadline_of(all, len, rounds_step_rows[i].law);
		struct rounds_step *step = &(*out)[n];

		if (!applies(course, s, d, i))
			continue;
		n++;
		*step = (struct rounds_step){ .key = (enum rounds_step_key)i,
			.name = rounds_step_rows[i].name,
			.label = rounds_step_rows[i].label,
			.about = rounds_step_rows[i].about,
			.owner = owner_of(rounds_step_rows[i].owner, s),
			.deadline = d,
			.consequence = d != NULL && d->consequence != NULL
			    ? d->consequence
			    : laws_rules_find(&book->rules, "consequence",
				  rounds_step_rows[i].name, &at, NULL),
			.papers = rounds_step_rows[i].papers };
		step->due_on = due_of(course, d,
		    deadline_of(all, len, LAWS_STEP_COORDINATION_EXTENSION), i);
		if (i == ROUNDS_STEP_MEETING && step->due_on != DAY_NONE &&
		    course->last[ROUNDS_EVENT_PROLONGED] == NULL)
			step->due_on += not_counted(course, book, &at);
		step->is_estimate = i == ROUNDS_STEP_REPLY &&
		    course->last[ROUNDS_EVENT_RECEIVED] == NULL &&
		    step->due_on != DAY_NONE;
		set_state(step, course, s, i);
	}
	return n;
}

static bool
is_running(const struct rounds_step *step)
{
	return step->state == ROUNDS_STEP_OPEN ||
	    step->state == ROUNDS_STEP_LATE;
}

const struct rounds_step *
rounds_step_next(const struct rounds_step *steps, size_t len)
{
	const struct rounds_step *best = NULL;

	for (size_t i = 0; i < len; i++)
		if (is_running(&steps[i]) &&
		    (best == NULL ||
			(steps[i].due_on != DAY_NONE &&
			    (best->due_on == DAY_NONE ||
				steps[i].due_on < best->due_on))))
			best = &steps[i];
	return best;
}

const struct rounds_step *
rounds_step_find(
    const struct rounds_step *steps, size_t len, enum rounds_step_key key)
{
	for (size_t i = 0; i < len; i++)
		if (steps[i].key == key)
			return &steps[i];
	return NULL;
}
