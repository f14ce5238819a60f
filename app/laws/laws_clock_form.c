#include "laws/laws_clock_form.h"

#include "base/day.h"
#include "base/fields.h"
#include "base/text.h"

/* A day of the years the clock can count in; "" and NULL are none. */
static bool
read_day(int32_t *out, const char *s)
{
	int32_t year;

	*out = DAY_NONE;
	if (text_is_empty(s))
		return true;
	if (!day_parse(out, s))
		return false;
	year = day_to_civil(*out).year;
	return year >= LAWS_CLOCK_FIRST_YEAR && year <= LAWS_CLOCK_LAST_YEAR;
}

static bool
read_track(unsigned *traits, const char *s)
{
	if (text_is_empty(s) || text_is(s, "ordinary"))
		return true;
	if (text_is(s, "simple"))
		*traits |= LAWS_SIMPLE;
	else if (text_is(s, "urgent"))
		*traits |= LAWS_URGENT;
	else
		return false;
	return true;
}

/* "event=received&from=…", and "signed=…" for each further one. */
static const char *
read_events(struct laws_clock_asked *out, const struct fields *query)
{
	const char *key = fields_get(query, "event");
	enum laws_event event = LAWS_EVENT_RECEIVED;

	if (!text_is_empty(key) && !laws_event_parse(&event, key))
		return "event";
	for (int i = 0; i < LAWS_EVENT_COUNT; i++) {
		const char *name = laws_event_key((enum laws_event)i);

		if (!read_day(&out->events_on[i], fields_get(query, name)))
			return name;
	}
	if (!text_is_empty(key) && out->from_on != DAY_NONE)
		out->events_on[event] = out->from_on;
	for (int i = 0; i < LAWS_EVENT_COUNT; i++)
		out->has_events |= out->events_on[i] != DAY_NONE;
	return NULL;
}

const char *
laws_clock_form_read(struct laws_clock_asked *out, const struct fields *query)
{
	const char *kind = fields_get(query, "kind");
	const char *step = fields_get(query, "step");

	*out = (struct laws_clock_asked){ .the_case = { .on = DAY_NONE } };
	if (!place_read_both(&out->the_case.place, fields_get(query, "region"),
		fields_get(query, "city")))
		return "region";
	if (!text_is_empty(kind) && !laws_kind_parse(&out->the_case.kind, kind))
		return "kind";
	if (!read_track(&out->the_case.traits, fields_get(query, "track")))
		return "track";
	if (!text_is_empty(step)) {
		if (!laws_step_parse(&out->step, step))
			return "step";
		out->has_step = true;
	}
	if (!read_day(&out->from_on, fields_get(query, "from")))
		return "from";
	return read_events(out, query);
}
