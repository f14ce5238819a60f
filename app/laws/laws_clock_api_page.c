/*
 * GET /api/v1/clock?region=&kind=&step=reply&from=2026-11-20
 *   -> {"due","days","unit","law","article", …}
 * Without step: {"deadlines":[…]} for the events given.
 */
#include "base/arena.h"
#include "base/day.h"
#include "base/json.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_clock_form.h"
#include "laws/laws_words.h"
#include "web/web.h"

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
put_rule(struct json *j, const struct laws_rule *rule, enum lang lang)
{
	json_key_text(j, "rule", rule->id);
	json_key_text(j, "law", rule->law);
	json_key_i64(j, "article", rule->article);
	json_key_text(j, "text", laws_words_note(lang, rule));
}

static const char *
region_of(struct arena *mem, const struct place *p)
{
	if (place_is_nation(p))
		return "全国";
	return *p->city == '\0'
	    ? p->province
	    : text_printf(mem, "%s/%s", p->province, p->city);
}

/*
 * "days" is how many the law gives, in days or working days; for months,
 * years and hours, how many calendar days that is from "from".
 */
static void
put_days(struct json *j, const struct laws_deadline *d)
{
	bool is_days =
	    d->unit == LAWS_UNIT_DAY || d->unit == LAWS_UNIT_WORKING_DAY;
	int32_t edge = d->opens_on != DAY_NONE ? d->opens_on : d->unrolled_on;

	if (is_days)
		json_key_i64(j, "days", d->amount);
	else if (edge != DAY_NONE)
		json_key_i64(j, "days",
		    edge > d->from_on ? edge - d->from_on : d->from_on - edge);
	else
		json_key_text(j, "days", NULL);
	json_key_text(j, "unit",
	    d->unit == LAWS_UNIT_NONE              ? NULL
		: d->unit == LAWS_UNIT_WORKING_DAY ? "working_day"
						   : "day");
	if (d->unit == LAWS_UNIT_MONTH)
		json_key_i64(j, "months", d->amount);
	if (d->unit == LAWS_UNIT_YEAR)
		json_key_i64(j, "years", d->amount);
	if (d->unit == LAWS_UNIT_HOUR)
		json_key_i64(j, "hours", d->amount);
}

static void
put_caveats(struct ctx *c, struct json *j, const struct laws_deadline *d)
{
	size_t n;
	const char *const *caveats = laws_words_caveats(c->mem, &n, c->lang, d);

	json_key(j, "notes");
	json_array(j);
	for (size_t i = 0; i < n; i++)
		json_text(j, caveats[i]);
	json_end_array(j);
}

static void
put_deadline(struct ctx *c, struct json *j, const struct laws_deadline *d)
{
	static const char *const ways[] = { "after", "before",
		"within_before" };

	json_object(j);
	json_key_text(j, "step", laws_step_key(d->step));
	json_key_text(j, "event", laws_event_key(d->event));
	json_key_text(j, "way", ways[d->way]);
	put_day(j, "from", d->from_on);
	put_day(j, "due", d->due_on);
	if (d->opens_on != DAY_NONE)
		put_day(j, "opens", d->opens_on);
	put_days(j, d);
	put_rule(j, d->rule, c->lang);
	json_key_text(j, "region", region_of(c->mem, &d->rule->place));
	if (d->next != NULL) {
		json_key(j, "also");
		json_object(j);
		put_rule(j, d->next, c->lang);
		json_key_text(j, "region", region_of(c->mem, &d->next->place));
		json_end_object(j);
	}
	if (d->consequence != NULL) {
		json_key(j, "if_missed");
		json_object(j);
		put_rule(j, d->consequence, c->lang);
		json_end_object(j);
	}
	json_key_bool(j, "rolled", d->unrolled_on != d->due_on);
	json_key_bool(j, "calendar_known", d->is_calendar_known);
	put_caveats(c, j, d);
	json_end_object(j);
}

static enum fail
send_one(struct ctx *c, struct json *j, const struct laws_clock_asked *a)
{
	const struct laws_book *book = laws_now();
	struct laws_deadline d;
	enum fail f = laws_clock(&d, &book->rules, &book->calendar, a->step,
	    &a->the_case, a->from_on);

	if (f != OK)
		return f;
	put_deadline(c, j, &d);
	return OK;
}

static void
send_all(struct ctx *c, struct json *j, const struct laws_clock_asked *a)
{
	const struct laws_book *book = laws_now();
	struct laws_deadline *v;
	size_t n = laws_clock_all(c->mem, &v, &book->rules, &book->calendar,
	    &a->the_case, a->events_on);

	json_object(j);
	json_key(j, "deadlines");
	json_array(j);
	for (size_t i = 0; i < n; i++)
		put_deadline(c, j, &v[i]);
	json_end_array(j);
	json_end_object(j);
}

static enum fail
show(struct ctx *c)
{
	struct laws_clock_asked a;
	struct json j = { .out = { .mem = c->mem } };
	const char *wrong = laws_clock_form_read(&a, &c->query);
	enum fail f = OK;

	if (wrong != NULL)
		return web_wrong(c,
		    text_printf(c->mem, "%s: %s", wrong,
			web_say(c, MSG_LAWS_UNREADABLE)));
	if (laws_now()->rules.len == 0)
		return FAIL_BUSY; /* not read yet */
	if (a.has_step)
		f = send_one(c, &j, &a);
	else
		send_all(c, &j, &a);
	if (f != OK)
		return f;
	return web_send(c, "application/json", j.out.bytes, j.out.len);
}

RESOURCE(laws_clock_api_page, .who = ANYONE, .get = show, .is_api = true,
    .per_minute = 240)
