#include "lessons/lessons_made.h"

#include <stdarg.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/text.h"
#include "lessons/lessons_made_maker.h"

enum {
	TRIES = 40,
	HOLES = 6,
	FIRST_DAY = 20458, /* 2026-01-05 */
	DAYS = 700
};

int64_t
lessons_maker_pick(struct lessons_maker *k, int64_t least, int64_t most)
{
	k->state ^= k->state >> 12;
	k->state ^= k->state << 25;
	k->state ^= k->state >> 27;
	return least +
	    (int64_t)((k->state * 2685821657736338717ULL >> 16) %
		(uint64_t)(most - least + 1));
}

int64_t
lessons_maker_pick_step(
    struct lessons_maker *k, int64_t least, int64_t most, int64_t step)
{
	return least + step * lessons_maker_pick(k, 0, (most - least) / step);
}

const char *
lessons_maker_say(const struct lessons_maker *k, enum msg id, ...)
{
	struct msg_arg args[HOLES];
	size_t n = 0;
	const char *name;
	va_list in;

	va_start(in, id);
	while ((name = va_arg(in, const char *)) != NULL && n < HOLES) {
		args[n].name = name;
		args[n++].value = va_arg(in, const char *);
	}
	va_end(in);
	return message_text(k->m->mem, k->m->lang, id, args, n);
}

const char *
lessons_maker_number(const struct lessons_maker *k, int64_t n)
{
	char text[MONEY_TEXT];

	money_print_grouped(text, n);
	return text_copy(k->m->mem, text);
}

const char *
lessons_maker_yuan(const struct lessons_maker *k, int64_t cents)
{
	char text[MONEY_TEXT];

	if (cents % 100 == 0)
		money_print_grouped(text, cents / 100);
	else
		money_print(text, cents);
	return text_copy(k->m->mem, text);
}

const char *
lessons_maker_day(const struct lessons_maker *k, int32_t day)
{
	char text[DAY_TEXT];

	day_print(text, day);
	return text_copy(k->m->mem, text);
}

const char *
lessons_maker_basis(const struct lessons_maker *k, const struct laws_rule *rule)
{
	const char *note = k->m->lang == LANG_EN && *rule->note_en != '\0'
	    ? rule->note_en
	    : rule->note;
	bool ends = text_ends(note, "。") || text_ends(note, ".");

	return text_printf(k->m->mem, "《%s》%s：%s%s", rule->law,
	    rule->article_text, note, ends ? "" : "。");
}

void
lessons_maker_cents(
    struct lessons_question *q, const struct lessons_maker *k, int64_t cents)
{
	q->kind = LESSONS_COMPUTE;
	q->answer_e6 = cents * 10000;
	q->tolerance_e6 = 10000;
	q->unit = message_raw(k->m->lang, MSG_LESSONS_UNIT_YUAN);
}

void
lessons_maker_count(struct lessons_question *q, const struct lessons_maker *k,
    int64_t n, enum msg unit)
{
	q->kind = LESSONS_COMPUTE;
	q->answer_e6 = n * 1000000;
	q->tolerance_e6 = 0;
	q->unit = message_raw(k->m->lang, unit);
}

static void
say_deadline(struct lessons_question *q, struct lessons_maker *k,
    const struct laws_deadline *d, const struct laws_case *c)
{
	const char *place = *c->place.province != '\0'
	    ? c->place.province
	    : message_raw(k->m->lang, MSG_LESSONS_NATION);
	const char *moved = d->unrolled_on != d->due_on
	    ? lessons_maker_say(k, MSG_LESSONS_MADE_MOVED, "day",
		  lessons_maker_day(k, d->unrolled_on), LESSONS_END)
	    : "";

	q->kind = LESSONS_DEADLINE;
	q->from_on = d->from_on;
	q->answer_on = d->due_on;
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_DEADLINE, "place",
	    place, "kind", message_raw(k->m->lang, laws_kind_label(c->kind)),
	    "event", message_raw(k->m->lang, laws_event_label(d->event)),
	    "from", lessons_maker_day(k, d->from_on), "step",
	    message_raw(k->m->lang, laws_step_label(d->step)), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_DEADLINE_WHY, "basis",
	    lessons_maker_basis(k, d->rule), "due",
	    lessons_maker_day(k, d->due_on), "moved", moved, LESSONS_END);
}

/* A day's work for the clock: place, kind and first day by chance. */
static bool
make_deadline(struct lessons_question *q, struct lessons_maker *k,
    const enum laws_step *steps, int64_t len)
{
	static const char *const provinces[] = { "", "", "广东省", "山东省",
		"江苏省", "浙江省", "上海市", "北京市", "重庆市", "河南省" };
	static const enum laws_kind kinds[] = { LAWS_COLLECTIVE, LAWS_WAGE };

	for (int i = 0; i < TRIES; i++) {
		struct laws_case c = { .place = { "", "" } };
		struct laws_deadline d;
		enum laws_step step = steps[lessons_maker_pick(k, 0, len - 1)];

		c.place.province = provinces[lessons_maker_pick(k, 0, 9)];
		c.kind = kinds[lessons_maker_pick(k, 0, 1)];
		c.on =
		    (int32_t)lessons_maker_pick(k, FIRST_DAY, FIRST_DAY + DAYS);
		if (laws_clock(&d, &k->m->book->rules, &k->m->book->calendar,
			step, &c, c.on) != OK ||
		    d.due_on == DAY_NONE || d.due_on == d.from_on ||
		    d.way == LAWS_WITHIN_BEFORE ||
		    (d.unit == LAWS_UNIT_WORKING_DAY && !d.is_calendar_known))
			continue;
		say_deadline(q, k, &d, &c);
		return true;
	}
	return false;
}

#define DEADLINES(name, ...)                                                  \
	static bool name(struct lessons_question *q, struct lessons_maker *k) \
	{                                                                     \
		static const enum laws_step steps[] = { __VA_ARGS__ };        \
                                                                              \
		return make_deadline(                                         \
		    q, k, steps, (int64_t)(sizeof(steps) / sizeof(*steps)));  \
	}

DEADLINES(make_team, LAWS_STEP_VACANCY, LAWS_STEP_REPRESENTATIVES)
DEADLINES(make_reply, LAWS_STEP_REPLY)
DEADLINES(make_papers, LAWS_STEP_INFORMATION)
DEADLINES(
    make_filing, LAWS_STEP_FILING, LAWS_STEP_EFFECTIVE, LAWS_STEP_PUBLICATION)
DEADLINES(
    make_coordination, LAWS_STEP_COORDINATION, LAWS_STEP_COORDINATION_START)

static const struct {
	const char *scene_id;
	lessons_template *make[2];
} templates[] = {
	{ "B02", { lessons_made_outsiders, make_team } },
	{ "B04", { make_reply } },
	{ "B05", { make_reply } },
	{ "B07", { lessons_made_median, lessons_made_growth } },
	{ "B08", { lessons_made_minimum } },
	{ "B09", { make_papers } },
	{ "B10", { lessons_made_votes } },
	{ "B11", { make_filing } },
	{ "E02", { lessons_made_share, lessons_made_growth } },
	{ "E04", { lessons_made_raise } },
	{ "E05", { lessons_made_pieces } },
	{ "E07", { lessons_made_overtime } },
	{ "X06", { make_coordination } },
};

bool
lessons_made_is_for(const char *scene_id)
{
	for (size_t i = 0; i < sizeof(templates) / sizeof(*templates); i++)
		if (text_is(templates[i].scene_id, scene_id))
			return true;
	return false;
}

enum fail
lessons_made_question(struct lessons_question *out,
    const struct lessons_making *m, const char *scene_id, int64_t seed)
{
	struct lessons_maker k = { m, (uint64_t)seed * 0x9e3779b97f4a7c15ULL };

	k.state ^= 0x2545f4914f6cdd1dULL;
	if (k.state == 0)
		k.state = 1;
	for (int i = 0; i < 4; i++) /* small seeds look alike at first */
		lessons_maker_pick(&k, 0, 1);
	*out = (struct lessons_question){ .unit = "",
		.step = "",
		.region = "",
		.law_kind = "",
		.from_on = DAY_NONE,
		.answer_on = DAY_NONE };
	for (size_t i = 0; i < sizeof(templates) / sizeof(*templates); i++) {
		int n = templates[i].make[1] != NULL ? 2 : 1;

		if (text_is(templates[i].scene_id, scene_id))
			return templates[i]
				   .make[lessons_maker_pick(&k, 0, n - 1)](
				       out, &k)
			    ? OK
			    : FAIL_ABSENT;
	}
	return FAIL_ABSENT;
}
