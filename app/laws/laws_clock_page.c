/*
 * GET /clock, the deadlines that follow from one event, and GET /clock.ics,
 * the same as a calendar to keep or to subscribe to.
 */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "gen/tmpl/laws/clock.h"
#include "laws/laws.h"
#include "laws/laws_clock_form.h"
#include "laws/laws_kind.h"
#include "laws/laws_rules_view.h"
#include "laws/laws_words.h"
#include "text/ics.h"
#include "web/settings.h"
#include "web/web.h"

static struct part_choice
choose_kind(struct ctx *c, enum laws_kind chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, LAWS_KIND_COUNT);

	for (int i = 0; i < LAWS_KIND_COUNT; i++)
		o[i] = (struct part_option){ .value = laws_kind_key(
						 (enum laws_kind)i),
			.label = web_say(c, laws_kind_label((enum laws_kind)i)),
			.is_chosen = i == (int)chosen };
	return (struct part_choice){ .input = { .name = "kind" },
		.label = web_say(c, MSG_CLOCK_KIND),
		.options = o,
		.options_len = LAWS_KIND_COUNT,
		.is_list = true };
}

static struct part_choice
choose_event(struct ctx *c, const char *chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, LAWS_EVENT_COUNT);

	for (int i = 0; i < LAWS_EVENT_COUNT; i++)
		o[i] = (struct part_option){ .value = laws_event_key(
						 (enum laws_event)i),
			.label =
			    web_say(c, laws_event_label((enum laws_event)i)),
			.is_chosen = text_is(
			    laws_event_key((enum laws_event)i), chosen) };
	return (struct part_choice){ .input = { .name = "event" },
		.label = web_say(c, MSG_CLOCK_EVENT),
		.options = o,
		.options_len = LAWS_EVENT_COUNT,
		.is_list = true };
}

static const char *
day_text(struct ctx *c, int32_t day)
{
	char text[DAY_TEXT];

	day_print(text, day);
	return text_copy(c->mem, text);
}

/* "2026-12-20", "2026-12-01 – 2027-03-01", or what the span says. */
static const char *
due_text(struct ctx *c, const struct laws_deadline *d)
{
	if (d->due_on == DAY_NONE)
		return web_say(c, MSG_CLOCK_NO_DAY);
	if (d->opens_on != DAY_NONE)
		return text_printf(c->mem, "%s – %s", day_text(c, d->opens_on),
		    day_text(c, d->due_on));
	return day_text(c, d->due_on);
}

static struct laws_clock_row
row_of(struct ctx *c, const struct laws_deadline *d)
{
	struct laws_clock_row row = {
		.step = web_say(c, laws_step_label(d->step)),
		.state = d->due_on == DAY_NONE ? STATE_NOTICE
		    : d->due_on < c->today     ? STATE_LATE
					       : STATE_TODO,
		.due = due_text(c, d),
		.span = laws_words_span(c->mem, c->lang, d),
		.from = text_printf(c->mem, "%s %s",
		    web_say(c, laws_event_label(d->event)),
		    d->from_on == DAY_NONE ? "" : day_text(c, d->from_on)),
		.note = laws_words_note(c->lang, d->rule),
		.basis = laws_words_basis(c->mem, c->lang, d->rule),
		.basis_href = laws_words_href(c->mem, d->rule),
	};

	if (d->next != NULL)
		row.also = text_printf(c->mem, "%s: %s",
		    laws_words_basis(c->mem, c->lang, d->next),
		    laws_words_note(c->lang, d->next));
	row.caveats = laws_words_caveats(c->mem, &row.caveats_len, c->lang, d);
	return row;
}

/* The steps that run from the events given. */
static size_t
deadlines(
    struct ctx *c, struct laws_deadline **out, const struct laws_clock_asked *a)
{
	const struct laws_book *book = laws_now();
	struct laws_deadline *all;
	size_t n = laws_clock_all(c->mem, &all, &book->rules, &book->calendar,
	    &a->the_case, a->events_on);
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (all[i].from_on != DAY_NONE)
			all[kept++] = all[i];
	*out = all;
	return kept;
}

static void
fill_rows(
    struct ctx *c, struct laws_clock_view *v, const struct laws_clock_asked *a)
{
	struct laws_deadline *d;
	size_t n = deadlines(c, &d, a);
	struct laws_clock_row *rows =
	    ARENA_MANY(c->mem, struct laws_clock_row, n);

	for (size_t i = 0; i < n; i++)
		rows[i] = row_of(c, &d[i]);
	v->rows = rows;
	v->rows_len = n;
	v->ics_href = text_printf(c->mem, "/clock.ics?%s", c->in->query);
}

static const char *
value_of(struct ctx *c, const char *name)
{
	const char *s = web_text(c, name);

	return s == NULL ? "" : s;
}

static enum fail
show(struct ctx *c)
{
	struct laws_clock_asked a;
	struct laws_clock_view v = { .region = value_of(c, "region"),
		.from = value_of(c, "from") };
	const char *wrong = laws_clock_form_read(&a, &c->query);

	if (laws_now()->rules.len == 0)
		return FAIL_BUSY; /* not read yet */
	v.kinds = choose_kind(c, a.the_case.kind);
	v.events = choose_event(c,
	    text_is_empty(web_text(c, "event")) ? "received"
						: web_text(c, "event"));
	v.is_asked = wrong == NULL && a.has_events;
	if (wrong != NULL) {
		v.is_wrong = true;
		v.wrong = web_say(c,
		    text_is(wrong, "region") ? MSG_CLOCK_WRONG_PLACE
					     : MSG_CLOCK_WRONG_DAY);
		web_status(c, 422);
	}
	if (v.is_asked)
		fill_rows(c, &v, &a);
	tmpl_laws_clock(c->html, &v);
	return OK;
}

RESOURCE(laws_clock_page, .who = ANYONE, .get = show, .per_minute = 240)

static struct ics_entry
entry_of(
    struct ctx *c, const struct laws_deadline *d, const struct laws_rule *r)
{
	const char *span = laws_words_span(c->mem, c->lang, d);

	return (struct ics_entry){
		.uid = text_printf(c->mem, "clock-%s-%s-%d@xieshang",
		    laws_step_key(d->step), r->id, d->from_on),
		.on = d->due_on,
		.title = text_printf(c->mem, "%s %s",
		    web_say(c, laws_step_label(d->step)), span),
		.text =
		    text_printf(c->mem, "%s %s", laws_words_note(c->lang, r),
			laws_words_basis(c->mem, c->lang, r)),
		.href = text_printf(c->mem, "%s%s", web_settings.origin,
		    laws_words_href(c->mem, r)),
		.alarm_days = 1,
	};
}

static enum fail
send_ics(struct ctx *c)
{
	struct laws_clock_asked a;
	struct laws_deadline *d;
	struct ics_entry *entries;
	const char *text;
	size_t n, len = 0;

	if (laws_clock_form_read(&a, &c->query) != NULL || !a.has_events)
		return FAIL_INVALID;
	n = deadlines(c, &d, &a);
	entries = ARENA_MANY(c->mem, struct ics_entry, n);
	for (size_t i = 0; i < n; i++)
		if (d[i].due_on != DAY_NONE)
			entries[len++] = entry_of(c, &d[i], d[i].rule);
	text = ics_write(
	    c->mem, web_say(c, MSG_CLOCK_TITLE), entries, len, c->now_at);
	return web_send_file(
	    c, "clock.ics", "text/calendar; charset=utf-8", text, strlen(text));
}

RESOURCE(laws_clock_page_ics, .who = ANYONE, .get = send_ics, .per_minute = 240)
