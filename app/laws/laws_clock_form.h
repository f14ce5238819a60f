/*
 * What a person or a program asks the clock, out of a query.
 */
#ifndef LAWS_LAWS_CLOCK_FORM_H
#define LAWS_LAWS_CLOCK_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"
#include "laws/laws_clock.h"

struct arena;
struct fields;

struct laws_clock_asked {
	struct laws_case the_case;
	bool has_step;
	enum laws_step step;
	int32_t from_on; /* DAY_NONE when not given */
	int32_t events_on[LAWS_EVENT_COUNT]; /* DAY_NONE where not given */
	bool has_events; /* at least one is given */
};

/*
 * Reads region, city, kind, track, step, from, event, and a day for each
 * event by its key. NULL, or the name of the first field that can't be read.
 */
const char *
laws_clock_form_read(struct laws_clock_asked *out, const struct fields *query);

#endif
