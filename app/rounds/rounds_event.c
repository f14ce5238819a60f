#include "rounds/rounds_event.h"

#include "base/day.h"
#include "base/text.h"

#define AT(stage) (1U << (stage))

enum {
	KEEP = -1
};

enum who {
	EITHER,
	ASKER,
	LABOUR
};

enum until {
	NO_UNTIL,
	MAY_UNTIL,
	MUST_UNTIL
};

/* Stages in which contracts and the rest alike are talked about. */
static const unsigned talking = AT(ROUNDS_ACCEPTED) | AT(ROUNDS_TALKS) |
    AT(ROUNDS_SUSPENDED) | AT(ROUNDS_COORDINATION);
static const unsigned bound = AT(ROUNDS_EFFECTIVE) | AT(ROUNDS_PERFORMING);

/* clang-format off */
static const struct {
	const char *key;
	enum msg label;
	unsigned stages; /* in which it may happen */
	int to; /* the stage it leads to */
	enum who who;
	enum until until;
	bool needs_note, of_contract;
} kinds[ROUNDS_EVENT_COUNT] = {
	[ROUNDS_EVENT_SENT] = { "sent", MSG_EVENT_SENT, AT(ROUNDS_DRAFTING),
	    ROUNDS_OFFERED, ASKER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_RECEIVED] = { "received", MSG_EVENT_RECEIVED,
	    AT(ROUNDS_OFFERED), KEEP, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_AGREED] = { "agreed", MSG_EVENT_AGREED,
	    AT(ROUNDS_OFFERED) | AT(ROUNDS_REFUSED), ROUNDS_ACCEPTED, EITHER,
	    NO_UNTIL, false, false },
	[ROUNDS_EVENT_REFUSED] = { "refused", MSG_EVENT_REFUSED,
	    AT(ROUNDS_OFFERED), ROUNDS_REFUSED, EITHER, NO_UNTIL, true, false },
	[ROUNDS_EVENT_SILENT] = { "silent", MSG_EVENT_SILENT,
	    AT(ROUNDS_OFFERED), ROUNDS_REFUSED, ASKER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_REMINDED] = { "reminded", MSG_EVENT_REMINDED,
	    AT(ROUNDS_REFUSED), KEEP, ASKER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_REPORTED_UP] = { "reported_up", MSG_EVENT_REPORTED_UP,
	    AT(ROUNDS_REFUSED), KEEP, LABOUR, NO_UNTIL, false, false },
	[ROUNDS_EVENT_REPORTED] = { "reported", MSG_EVENT_REPORTED,
	    AT(ROUNDS_REFUSED), KEEP, ASKER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_ORDERED] = { "ordered", MSG_EVENT_ORDERED,
	    AT(ROUNDS_REFUSED), KEEP, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_INFORMED] = { "informed", MSG_EVENT_INFORMED,
	    AT(ROUNDS_ACCEPTED) | AT(ROUNDS_TALKS), KEEP, EITHER, NO_UNTIL,
	    false, false },
	[ROUNDS_EVENT_MET] = { "met", MSG_EVENT_MET,
	    AT(ROUNDS_ACCEPTED) | AT(ROUNDS_TALKS), ROUNDS_TALKS, EITHER,
	    NO_UNTIL, false, false },
	[ROUNDS_EVENT_PROLONGED] = { "prolonged", MSG_EVENT_PROLONGED,
	    AT(ROUNDS_ACCEPTED) | AT(ROUNDS_TALKS), KEEP, EITHER, MUST_UNTIL,
	    false, false },
	[ROUNDS_EVENT_SUSPENDED] = { "suspended", MSG_EVENT_SUSPENDED,
	    AT(ROUNDS_TALKS), ROUNDS_SUSPENDED, EITHER, MUST_UNTIL, true,
	    false },
	[ROUNDS_EVENT_RESUMED] = { "resumed", MSG_EVENT_RESUMED,
	    AT(ROUNDS_SUSPENDED), ROUNDS_TALKS, EITHER, NO_UNTIL, false,
	    false },
	[ROUNDS_EVENT_MEDIATING] = { "mediating", MSG_EVENT_MEDIATING,
	    talking, ROUNDS_COORDINATION, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_APPLIED] = { "applied", MSG_EVENT_APPLIED, talking,
	    ROUNDS_COORDINATION, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_TAKEN] = { "taken", MSG_EVENT_TAKEN, talking,
	    ROUNDS_COORDINATION, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_LENGTHENED] = { "lengthened", MSG_EVENT_LENGTHENED,
	    AT(ROUNDS_COORDINATION), KEEP, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_SETTLED] = { "settled", MSG_EVENT_SETTLED,
	    AT(ROUNDS_COORDINATION), ROUNDS_TALKS, EITHER, NO_UNTIL, true,
	    false },
	[ROUNDS_EVENT_DRAFTED] = { "drafted", MSG_EVENT_DRAFTED,
	    AT(ROUNDS_TALKS), ROUNDS_DRAFTED, EITHER, NO_UNTIL, false, true },
	[ROUNDS_EVENT_PASSED] = { "passed", MSG_EVENT_PASSED,
	    AT(ROUNDS_DRAFTED), ROUNDS_PASSED, LABOUR, NO_UNTIL, false, true },
	[ROUNDS_EVENT_FAILED] = { "failed", MSG_EVENT_FAILED,
	    AT(ROUNDS_DRAFTED), ROUNDS_TALKS, LABOUR, NO_UNTIL, false, true },
	[ROUNDS_EVENT_NOTICED] = { "noticed", MSG_EVENT_NOTICED,
	    AT(ROUNDS_PASSED) | AT(ROUNDS_SIGNED), KEEP, LABOUR, NO_UNTIL,
	    false, true },
	[ROUNDS_EVENT_SIGNED] = { "signed", MSG_EVENT_SIGNED,
	    AT(ROUNDS_PASSED), ROUNDS_SIGNED, EITHER, MUST_UNTIL, false,
	    false },
	[ROUNDS_EVENT_FILED] = { "filed", MSG_EVENT_FILED, AT(ROUNDS_SIGNED),
	    ROUNDS_FILED, EITHER, NO_UNTIL, false, true },
	[ROUNDS_EVENT_OBJECTED] = { "objected", MSG_EVENT_OBJECTED,
	    AT(ROUNDS_FILED), ROUNDS_TALKS, EITHER, NO_UNTIL, true, true },
	[ROUNDS_EVENT_EFFECTIVE] = { "effective", MSG_EVENT_EFFECTIVE,
	    AT(ROUNDS_FILED), ROUNDS_EFFECTIVE, EITHER, NO_UNTIL, false,
	    true },
	[ROUNDS_EVENT_PUBLISHED] = { "published", MSG_EVENT_PUBLISHED,
	    AT(ROUNDS_EFFECTIVE), ROUNDS_PERFORMING, EITHER, NO_UNTIL, false,
	    false },
	[ROUNDS_EVENT_CHECKED] = { "checked", MSG_EVENT_CHECKED,
	    AT(ROUNDS_PERFORMING), KEEP, EITHER, NO_UNTIL, false, false },
	[ROUNDS_EVENT_CHANGED] = { "changed", MSG_EVENT_CHANGED, bound, KEEP,
	    EITHER, MAY_UNTIL, true, false },
	[ROUNDS_EVENT_TERMINATED] = { "terminated", MSG_EVENT_TERMINATED,
	    bound, ROUNDS_ENDED, EITHER, NO_UNTIL, true, false },
	[ROUNDS_EVENT_CLOSED] = { "closed", MSG_EVENT_CLOSED,
	    AT(ROUNDS_DRAFTING) | AT(ROUNDS_OFFERED) | AT(ROUNDS_REFUSED) |
	    talking | AT(ROUNDS_DRAFTED) | AT(ROUNDS_PASSED), ROUNDS_ENDED,
	    ASKER, NO_UNTIL, true, false },
	[ROUNDS_EVENT_UNDONE] = { "undone", MSG_EVENT_UNDONE, 0, KEEP, EITHER,
	    NO_UNTIL, false, false },
};
/* clang-format on */

bool
rounds_event_parse(enum rounds_event_kind *out, const char *key)
{
	for (int i = 0; key != NULL && i < ROUNDS_EVENT_COUNT; i++)
		if (text_is(kinds[i].key, key)) {
			*out = (enum rounds_event_kind)i;
			return true;
		}
	return false;
}

const char *
rounds_event_key(enum rounds_event_kind kind)
{
	return kinds[kind].key;
}

enum msg
rounds_event_label(enum rounds_event_kind kind)
{
	return kinds[kind].label;
}

enum msg
rounds_event_word(const char *key)
{
	enum rounds_event_kind kind;

	return rounds_event_parse(&kind, key) ? kinds[kind].label : MSG_NONE;
}

enum msg
rounds_event_until_label(enum rounds_event_kind kind)
{
	if (kinds[kind].until == NO_UNTIL)
		return MSG_NONE;
	return kind == ROUNDS_EVENT_SIGNED || kind == ROUNDS_EVENT_CHANGED
	    ? MSG_EVENT_VALID_UNTIL
	    : MSG_EVENT_UNTIL;
}

bool
rounds_event_needs_until(enum rounds_event_kind kind)
{
	return kinds[kind].until == MUST_UNTIL;
}

bool
rounds_event_needs_note(enum rounds_event_kind kind)
{
	return kinds[kind].needs_note;
}

/* Where a kind leads; what needs no filing is in force once it is signed. */
static int
leads_to(const struct rounds_setting *s, enum rounds_event_kind kind)
{
	if (kind == ROUNDS_EVENT_SIGNED && !rounds_setting_has_contract(s))
		return ROUNDS_EFFECTIVE;
	return kinds[kind].to;
}

static void
mark_undone(struct rounds_event *events, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (events[i].kind != ROUNDS_EVENT_UNDONE)
			continue;
		for (size_t j = 0; j < i; j++)
			if (events[j].id == events[i].undoes)
				events[j].is_undone = true;
	}
}

void
rounds_event_replay(struct rounds_course *out, const struct rounds_setting *s,
    struct rounds_event *events, size_t len)
{
	*out = (struct rounds_course){ .stage = ROUNDS_DRAFTING,
		.since_on = DAY_NONE };
	mark_undone(events, len);
	for (size_t i = 0; i < len; i++) {
		const struct rounds_event *e = &events[i];
		int to = leads_to(s, e->kind);

		out->seen = e->id;
		if (e->is_undone || e->kind == ROUNDS_EVENT_UNDONE)
			continue;
		if (out->first[e->kind] == NULL)
			out->first[e->kind] = e;
		out->last[e->kind] = e;
		if (to == KEEP)
			continue;
		if (out->stage == ROUNDS_SUSPENDED &&
		    e->kind != ROUNDS_EVENT_SUSPENDED)
			out->paused_days += e->on - out->since_on;
		out->stage = (enum rounds_stage)to;
		out->since_on = e->on;
	}
}

bool
rounds_event_is_open(const struct rounds_course *course,
    const struct rounds_setting *s, enum rounds_event_kind kind,
    const char *side)
{
	unsigned stages = kinds[kind].stages;
	bool has_contract = rounds_setting_has_contract(s);

	if (kind == ROUNDS_EVENT_SIGNED && !has_contract)
		stages = AT(ROUNDS_TALKS);
	if (!(stages & AT(course->stage)) ||
	    (kinds[kind].of_contract && !has_contract))
		return false;
	/* whoever the event belongs to, the other side must not write it */
	if (kinds[kind].who == ASKER && !text_is(side, s->asked_by))
		return false;
	if (kinds[kind].who == LABOUR && !text_is(side, "labour"))
		return false;
	return true;
}

enum msg
rounds_event_wrong_day(const struct rounds_course *course,
    const struct rounds_setting *s, enum rounds_event_kind kind, int32_t on,
    int32_t reply_due_on, const struct rounds_event **out_after)
{
	const struct rounds_event *newest = course->last[ROUNDS_EVENT_SENT];

	*out_after = NULL;
	if (on > s->today)
		return MSG_FORM_NOT_LATER;
	if (kind == ROUNDS_EVENT_SILENT && reply_due_on != DAY_NONE &&
	    on <= reply_due_on)
		return MSG_EVENT_TOO_SOON;
	if (newest != NULL && on < newest->on) {
		*out_after = newest;
		return MSG_EVENT_BEFORE;
	}
	for (int i = 0; i < ROUNDS_EVENT_COUNT; i++)
		if (course->last[i] != NULL &&
		    leads_to(s, (enum rounds_event_kind)i) != KEEP &&
		    (newest == NULL || course->last[i]->id > newest->id))
			newest = course->last[i];
	if (leads_to(s, kind) != KEEP && newest != NULL && on < newest->on) {
		*out_after = newest;
		return MSG_EVENT_BEFORE;
	}
	return MSG_NONE;
}

bool
rounds_event_may_undo(const struct rounds_course *course,
    const struct rounds_event *e, const char *side)
{
	if (e->is_undone || e->kind == ROUNDS_EVENT_UNDONE ||
	    !text_is(e->side, side))
		return false;
	if (kinds[e->kind].to == KEEP)
		return true;
	for (int i = 0; i < ROUNDS_EVENT_COUNT; i++)
		if (course->last[i] != NULL && course->last[i]->id > e->id)
			return false;
	return true;
}

const struct rounds_event *
rounds_event_other_day(
    const struct rounds_event *events, size_t len, const struct rounds_event *e)
{
	/* talks and checks happen more than once */
	if (e->is_undone || e->kind == ROUNDS_EVENT_MET ||
	    e->kind == ROUNDS_EVENT_CHECKED ||
	    e->kind == ROUNDS_EVENT_INFORMED || e->kind == ROUNDS_EVENT_UNDONE)
		return NULL;
	for (size_t i = 0; i < len; i++)
		if (events[i].kind == e->kind && !events[i].is_undone &&
		    !text_is(events[i].side, e->side) && events[i].on != e->on)
			return &events[i];
	return NULL;
}
