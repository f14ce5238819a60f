#include "laws/laws_clock.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"

enum {
	HOURS_OF_DAY = 24,
	MONTHS_OF_YEAR = 12
};

static const char *const unit_keys[] = {
	[LAWS_UNIT_NONE] = "",
	[LAWS_UNIT_DAY] = "day",
	[LAWS_UNIT_WORKING_DAY] = "working_day",
	[LAWS_UNIT_MONTH] = "month",
	[LAWS_UNIT_YEAR] = "year",
	[LAWS_UNIT_HOUR] = "hour",
};

const char *
laws_unit_key(enum laws_unit unit)
{
	return unit_keys[unit];
}

enum laws_unit
laws_unit_of(const struct laws_rule *rule)
{
	static const struct {
		const char *name;
		enum laws_unit unit;
	} names[] = { { "自然日", LAWS_UNIT_DAY },
		{ "工作日", LAWS_UNIT_WORKING_DAY }, { "月", LAWS_UNIT_MONTH },
		{ "年", LAWS_UNIT_YEAR }, { "小时", LAWS_UNIT_HOUR } };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (rule->is_number && text_is(names[i].name, rule->unit))
			return names[i].unit;
	return LAWS_UNIT_NONE;
}

/* A rule with a number before one without, then as rules rank. */
static bool
is_better(const struct laws_rule *a, const struct laws_rule *b)
{
	bool a_counts = laws_unit_of(a) != LAWS_UNIT_NONE;
	bool b_counts = laws_unit_of(b) != LAWS_UNIT_NONE;

	if (a_counts != b_counts)
		return a_counts;
	return laws_rule_outranks(a, b);
}

struct found {
	const struct laws_rule *best, *next;
	const struct laws_step_check *by;
};

static void
consider(struct found *f, const struct laws_rule *rule,
    const struct laws_step_check *by)
{
	if (f->best == NULL || is_better(rule, f->best)) {
		f->next = f->best;
		f->best = rule;
		f->by = by;
	} else if (f->next == NULL || is_better(rule, f->next))
		f->next = rule;
}

/* Every rule that fits and whose check belongs to the step. */
static struct found
find(const struct laws_rules *rules, enum laws_step step,
    const struct laws_case *c)
{
	struct found f = { 0 };

	for (size_t k = 0; k < laws_step_checks_len; k++) {
		const struct laws_step_check *by = &laws_step_checks[k];

		if (by->step != step ||
		    (by->needs_contract && c->kind == LAWS_MEMORANDUM))
			continue;
		for (size_t i = 0; i < rules->len; i++)
			if (text_is(rules->v[i].check, by->check) &&
			    laws_rule_fits(&rules->v[i], c))
				consider(&f, &rules->v[i], by);
	}
	return f;
}

/* from moved by the rule's time, forward or back. */
static int32_t
move(const struct laws_deadline *d, const struct laws_calendar *calendar,
    int32_t sign)
{
	int32_t n = d->amount * sign;

	switch (d->unit) {
	case LAWS_UNIT_DAY:
		return d->from_on + n;
	case LAWS_UNIT_WORKING_DAY:
		return laws_day_add_working(calendar, d->from_on, n);
	case LAWS_UNIT_MONTH:
		return day_add_months(d->from_on, n);
	case LAWS_UNIT_YEAR:
		return day_add_months(d->from_on, n * MONTHS_OF_YEAR);
	case LAWS_UNIT_HOUR:
		return d->from_on + (n + HOURS_OF_DAY - 1) / HOURS_OF_DAY;
	case LAWS_UNIT_NONE:
		break;
	}
	return DAY_NONE;
}

static void
count_after(struct laws_deadline *d, const struct laws_calendar *calendar)
{
	d->unrolled_on = d->due_on = move(d, calendar, 1);
	if (d->unit == LAWS_UNIT_WORKING_DAY) {
		d->is_calendar_known =
		    laws_calendar_knows_span(calendar, d->from_on, d->due_on);
	} else if (d->unit != LAWS_UNIT_HOUR) {
		d->due_on = laws_day_after_holiday(calendar, d->due_on);
		d->is_calendar_known = laws_calendar_knows_span(
		    calendar, d->unrolled_on, d->due_on);
	}
}

/* Back from the event; a holiday there gives the other side no less time. */
static void
count_before(struct laws_deadline *d, const struct laws_calendar *calendar)
{
	int32_t first = move(d, calendar, -1);

	d->due_on = first;
	if (d->way == LAWS_WITHIN_BEFORE) {
		d->opens_on = first;
		d->due_on = d->from_on - (d->event != LAWS_EVENT_EXPIRY);
	}
	d->unrolled_on = d->due_on;
	if (d->unit == LAWS_UNIT_WORKING_DAY)
		d->is_calendar_known =
		    laws_calendar_knows_span(calendar, first, d->from_on);
}

static void
count(struct laws_deadline *d, const struct laws_calendar *calendar)
{
	if (d->way == LAWS_AFTER)
		count_after(d, calendar);
	else
		count_before(d, calendar);
	d->is_on_weekend =
	    laws_day_kind(calendar, d->due_on) == LAWS_DAY_WEEKEND;
}

static bool
is_in_years(int32_t day)
{
	int32_t year = day_to_civil(day).year;

	return year >= LAWS_CLOCK_FIRST_YEAR && year <= LAWS_CLOCK_LAST_YEAR;
}

enum fail
laws_clock(struct laws_deadline *out, const struct laws_rules *rules,
    const struct laws_calendar *calendar, enum laws_step step,
    const struct laws_case *c, int32_t from_on)
{
	struct laws_case at = *c;
	struct found f;

	if (from_on != DAY_NONE && !is_in_years(from_on))
		return FAIL_INVALID;
	if (from_on != DAY_NONE)
		at.on = from_on;
	f = find(rules, step, &at);
	if (f.best == NULL)
		return FAIL_ABSENT;
	*out = (struct laws_deadline){ .step = step,
		.event = f.by->event,
		.way = f.best->relation == LAWS_WINDOW ? LAWS_WITHIN_BEFORE
						       : f.by->way,
		.rule = f.best,
		.next = f.next,
		.consequence = laws_rules_find(
		    rules, "consequence", laws_step_key(step), &at, NULL),
		.unit = laws_unit_of(f.best),
		.from_on = from_on,
		.due_on = DAY_NONE,
		.opens_on = DAY_NONE,
		.unrolled_on = DAY_NONE,
		.is_calendar_known = true,
		.is_covered = laws_rules_cover(rules, &c->place) };
	if (out->unit == LAWS_UNIT_NONE)
		return OK;
	out->amount = (int32_t)(f.best->low / LAWS_SCALE);
	if (from_on != DAY_NONE)
		count(out, calendar);
	return OK;
}

size_t
laws_clock_all(struct arena *mem, struct laws_deadline **out,
    const struct laws_rules *rules, const struct laws_calendar *calendar,
    const struct laws_case *c, const int32_t events_on[LAWS_EVENT_COUNT])
{
	struct laws_deadline *v =
	    ARENA_MANY(mem, struct laws_deadline, LAWS_STEP_COUNT);
	size_t n = 0;

	for (int i = 0; i < LAWS_STEP_COUNT; i++) {
		struct laws_deadline rule_alone;
		enum laws_step step = (enum laws_step)i;
		enum fail f;

		if (laws_clock(
			&rule_alone, rules, calendar, step, c, DAY_NONE) != OK)
			continue;
		f = laws_clock(&v[n], rules, calendar, step, c,
		    events_on[rule_alone.event]);
		if (f != OK) /* too early for any rule: the rule alone */
			v[n] = rule_alone;
		n++;
	}
	*out = v;
	return n;
}
