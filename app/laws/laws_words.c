#include "laws/laws_words.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "laws/laws_cite.h"
#include "laws/laws_clock.h"

enum {
	CAVEATS_MAX = 6
};

static const char *
say(struct arena *mem, enum lang lang, enum msg id, const char *name,
    const char *value)
{
	struct msg_arg arg = { name, value };

	return message_text(mem, lang, id, &arg, 1);
}

static const char *
day_text(struct arena *mem, int32_t day)
{
	char *out = arena_take(mem, DAY_TEXT);

	day_print(out, day);
	return out;
}

const char *
laws_words_basis(struct arena *mem, enum lang lang, const struct laws_rule *r)
{
	struct msg_arg args[] = { { "law", r->law },
		{ "article", text_printf(mem, "%d", r->article) } };

	if (lang == LANG_EN && r->article > 0)
		return message_text(mem, lang, MSG_LAWS_BASIS, args, 2);
	return text_printf(mem, "《%s》%s", r->law, r->article_text);
}

const char *
laws_words_href(struct arena *mem, const struct laws_rule *r)
{
	return laws_cite_href(
	    mem, (struct laws_cite){ r->short_title, r->article, 0 });
}

const char *
laws_words_note(enum lang lang, const struct laws_rule *r)
{
	return lang == LANG_EN && *r->note_en != '\0' ? r->note_en : r->note;
}

const char *
laws_words_place(struct arena *mem, enum lang lang, const struct laws_rule *r)
{
	if (place_is_nation(&r->place))
		return message_raw(lang, MSG_LAWS_NATION);
	return text_printf(mem, "%s%s", r->place.province, r->place.city);
}

/* The message for a unit and a direction. */
static enum msg
span_message(const struct laws_deadline *d)
{
	bool back = d->way != LAWS_AFTER;

	if (d->way == LAWS_WITHIN_BEFORE)
		return d->unit == LAWS_UNIT_MONTH ? MSG_LAWS_SPAN_WINDOW_MONTHS
						  : MSG_LAWS_SPAN_WINDOW_DAYS;
	switch (d->unit) {
	case LAWS_UNIT_DAY:
		if (back && d->amount == 0)
			return MSG_LAWS_SPAN_BEFORE_START;
		return back ? MSG_LAWS_SPAN_DAYS_BEFORE : MSG_LAWS_SPAN_DAYS;
	case LAWS_UNIT_WORKING_DAY:
		return back ? MSG_LAWS_SPAN_WORKING_BEFORE
			    : MSG_LAWS_SPAN_WORKING;
	case LAWS_UNIT_MONTH:
		return MSG_LAWS_SPAN_MONTHS;
	case LAWS_UNIT_YEAR:
		return MSG_LAWS_SPAN_YEARS;
	case LAWS_UNIT_HOUR:
		return MSG_LAWS_SPAN_HOURS;
	case LAWS_UNIT_NONE:
		break;
	}
	return MSG_NONE;
}

const char *
laws_words_span(
    struct arena *mem, enum lang lang, const struct laws_deadline *d)
{
	return say(
	    mem, lang, span_message(d), "n", text_printf(mem, "%d", d->amount));
}

/* The year that no arrangement is known for. */
static const char *
unknown_year(struct arena *mem, const struct laws_deadline *d)
{
	int32_t last = d->due_on > d->from_on ? d->due_on : d->from_on;

	return text_printf(mem, "%d", day_to_civil(last).year);
}

const char *const *
laws_words_caveats(struct arena *mem, size_t *out_len, enum lang lang,
    const struct laws_deadline *d)
{
	const char **v = ARENA_MANY(mem, const char *, CAVEATS_MAX);
	size_t n = 0;

	if (!d->is_covered)
		v[n++] = message_raw(lang, MSG_LAWS_NOT_COVERED);
	if (d->due_on != DAY_NONE && d->unrolled_on != d->due_on)
		v[n++] = say(mem, lang, MSG_LAWS_ROLLED, "day",
		    day_text(mem, d->unrolled_on));
	if (d->is_on_weekend)
		v[n++] = message_raw(lang,
		    d->way == LAWS_AFTER ? MSG_LAWS_ON_WEEKEND
					 : MSG_LAWS_ON_WEEKEND_BACK);
	if (!d->is_calendar_known)
		v[n++] = say(mem, lang, MSG_LAWS_UNKNOWN_YEAR, "year",
		    unknown_year(mem, d));
	if (d->step == LAWS_STEP_EFFECTIVE && d->due_on != DAY_NONE)
		v[n++] = say(mem, lang, MSG_LAWS_EFFECTIVE_AFTER, "day",
		    day_text(mem, d->due_on + 1));
	if (d->unit == LAWS_UNIT_NONE)
		v[n++] = message_raw(lang, MSG_LAWS_NO_NUMBER);
	*out_len = n;
	return v;
}
