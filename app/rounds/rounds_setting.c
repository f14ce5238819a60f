#include "rounds/rounds_setting.h"

#include "base/text.h"

bool
rounds_setting_has_contract(const struct rounds_setting *s)
{
	return !text_is(s->kind, "memorandum") && text_is(s->track, "ordinary");
}

struct laws_case
rounds_setting_case(const struct rounds_setting *s)
{
	struct laws_case c = { .on = s->today };

	if (!laws_kind_parse(&c.kind, s->kind))
		c.kind = LAWS_COLLECTIVE;
	if (!place_read_both(&c.place, s->province, s->city) &&
	    !place_read(&c.place, s->province))
		c.place = (struct place){ "", "" };
	if (text_is(s->labour_kind, "elected"))
		c.traits |= LAWS_NO_UNION;
	if (s->is_large)
		c.traits |= LAWS_LARGE;
	if (text_is(s->track, "simple"))
		c.traits |= LAWS_SIMPLE;
	if (text_is(s->track, "emergency"))
		c.traits |= LAWS_URGENT;
	return c;
}
