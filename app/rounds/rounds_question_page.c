#include "rounds/rounds_question_page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_view.h"
#include "web/web.h"

/* A text field with what was typed, else with what is kept. */
static void
add_field(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct part_field *field, const char *kept)
{
	struct part_field *to =
	    (struct part_field *)v->fields; /* filled here alone */
	struct part_field *at = &to[v->fields_len++];

	*at = *field;
	at->input = form_input(form, field->input.name);
	if (fields_get(&c->form, field->input.name) == NULL)
		at->input.value = kept;
}

static const char *
number(struct ctx *c, int32_t n)
{
	return n < 0 ? "" : text_printf(c->mem, "%d", n);
}

static const char *
day(struct ctx *c, int32_t on)
{
	return on == DAY_NONE ? "" : html_day(c->html, on);
}

static void
choose(struct ctx *c, struct rounds_question_view *v, const struct form *form,
    const char *name, const char *kept, struct part_option *options, size_t n)
{
	const char *typed = web_field(c, name);

	for (size_t i = 0; i < n; i++)
		options[i].is_chosen =
		    text_is(options[i].value, typed != NULL ? typed : kept);
	v->has_choice = true;
	v->choice = (struct part_choice){ .input = form_input(form, name),
		.label = v->title,
		.options = options,
		.options_len = n };
}

static enum fail
fill_side(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	struct sql_round_places_to_act *rows;
	struct part_option *options;
	size_t n;
	enum fail f = sql_round_places_to_act(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		options[i] = (struct part_option){
			.value = text_printf(c->mem, "%s:%lld", rows[i].side,
			    (long long)rows[i].organisation_id),
			.label = rows[i].name,
			.hint = web_say(c, rounds_side_label(rows[i].side)),
		};
	choose(c, v, form, "side",
	    text_printf(
		c->mem, "%s:%lld", s->side, (long long)s->organisation_id),
	    options, n);
	return OK;
}

static void
fill_kind(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	static const enum msg hints[ROUNDS_KIND_COUNT] = {
		[ROUNDS_COLLECTIVE] = MSG_START_HINT_COLLECTIVE,
		[ROUNDS_WAGE] = MSG_START_HINT_WAGE,
		[ROUNDS_WOMEN] = MSG_START_HINT_WOMEN,
		[ROUNDS_SAFETY] = MSG_START_HINT_SAFETY,
		[ROUNDS_INDUSTRY] = MSG_START_HINT_INDUSTRY,
		[ROUNDS_REGIONAL] = MSG_START_HINT_REGIONAL,
		[ROUNDS_MEMORANDUM] = MSG_START_HINT_MEMORANDUM,
	};
	struct part_option *options =
	    ARENA_MANY(c->mem, struct part_option, ROUNDS_KIND_COUNT);

	for (int i = 0; i < ROUNDS_KIND_COUNT; i++) {
		const char *key = rounds_kind_key((enum rounds_kind)i);

		options[i] = (struct part_option){ .value = key,
			.label = web_say(c, rounds_kind_label(key)),
			.hint = web_say(c, hints[i]) };
	}
	choose(c, v, form, "kind", s->kind, options, ROUNDS_KIND_COUNT);
}

bool
rounds_question_has(const int64_t *ids, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++)
		if (ids[i] == id)
			return true;
	return false;
}

static enum fail
fill_parties(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	struct sql_round_pairs *rows;
	struct part_option *options;
	size_t n;
	enum fail f =
	    sql_round_pairs(c->db, c->mem, &rows, &n, s->organisation_id);

	if (f != OK)
		return f;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		options[i] = (struct part_option){
			.value = text_printf(
			    c->mem, "%lld", (long long)rows[i].organisation_id),
			.label = rows[i].name,
			.is_chosen = rounds_question_has(s->employer_ids,
			    s->employer_ids_len, rows[i].organisation_id),
		};
	if (text_is(s->side, "employer")) {
		v->title = web_say(c, MSG_START_UNION);
		choose(c, v, form, "union",
		    text_printf(c->mem, "%lld", (long long)s->labour_id),
		    options, n);
		return OK;
	}
	if (n == 1 && s->employer_ids_len == 0)
		options[0].is_chosen = true;
	v->has_ticks = n > 0;
	v->ticks = options;
	v->ticks_len = n;
	v->ticks_name = "employer";
	v->ticks_label = web_say(c, MSG_START_EMPLOYERS);
	v->ticks_error = form_input(form, "employer").error;
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "names" },
		.label = web_say(c, MSG_START_NAMES),
		.hint = web_say(c, MSG_START_NAMES_HINT),
		.rows = 4,
		.is_optional = true },
	    s->employer_names);
	return OK;
}

static void
fill_labour(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	static const char *const keys[] = { "union", "association", "elected" };
	static const enum msg hints[] = { MSG_START_HINT_UNION,
		MSG_START_HINT_ASSOCIATION, MSG_START_HINT_ELECTED };
	struct part_option *options = ARENA_MANY(c->mem, struct part_option, 3);

	for (size_t i = 0; i < 3; i++)
		options[i] = (struct part_option){ .value = keys[i],
			.label = web_say(c, rounds_labour_label(keys[i])),
			.hint = web_say(c, hints[i]) };
	choose(c, v, form, "labour", s->labour_kind, options, 3);
}

static void
fill_place(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "province" },
		.label = web_say(c, MSG_START_PROVINCE),
		.hint = web_say(c, MSG_START_PROVINCE_HINT) },
	    s->province);
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "city" },
		.label = web_say(c, MSG_START_CITY),
		.hint = web_say(c, MSG_START_CITY_HINT) },
	    s->city);
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "district" },
		.label = web_say(c, MSG_START_DISTRICT),
		.is_optional = true },
	    s->district);
}

static struct part_choice
tri_choice(struct ctx *c, const struct form *form, const char *name,
    enum msg label, enum rounds_tri kept, bool may_be_unknown)
{
	static const char *const keys[] = { "yes", "no", "unknown" };
	static const enum msg labels[] = { MSG_START_YES, MSG_START_NO,
		MSG_START_UNKNOWN };
	size_t n = may_be_unknown ? 3 : 2;
	struct part_option *options = ARENA_MANY(c->mem, struct part_option, n);
	const char *typed = web_field(c, name);
	const char *now = typed != NULL ? typed
	    : kept == ROUNDS_YES        ? "yes"
	    : kept == ROUNDS_NO         ? "no"
	    : may_be_unknown            ? "unknown"
					: "";

	for (size_t i = 0; i < n; i++)
		options[i] = (struct part_option){ .value = keys[i],
			.label = web_say(c, labels[i]),
			.is_chosen = text_is(keys[i], now) };
	return (struct part_choice){ .input = form_input(form, name),
		.label = web_say(c, label),
		.options = options,
		.options_len = n };
}

static void
fill_people(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	struct part_choice *more = ARENA_MANY(c->mem, struct part_choice, 2);

	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "workers" },
		.label = web_say(c, MSG_START_WORKERS),
		.inputmode = "numeric",
		.unit = web_say(c, MSG_START_PERSONS) },
	    number(c, s->workers));
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "women" },
		.label = web_say(c, MSG_START_WOMEN),
		.inputmode = "numeric",
		.unit = web_say(c, MSG_START_PERSONS),
		.is_optional = true },
	    number(c, s->women));
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "dispatched" },
		.label = web_say(c, MSG_START_DISPATCHED),
		.inputmode = "numeric",
		.unit = web_say(c, MSG_START_PERSONS),
		.is_optional = true },
	    number(c, s->dispatched));
	more[0] = tri_choice(c, form, "committee", MSG_START_COMMITTEE,
	    s->has_women_committee, true);
	more[1] =
	    tri_choice(c, form, "large", MSG_START_LARGE, s->is_large, true);
	v->more = more;
	v->more_len = 2;
}

static void
fill_contract(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	v->has_choice = true;
	v->choice = tri_choice(
	    c, form, "contract", MSG_START_CONTRACT, s->has_contract, false);
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "expires" },
		.label = web_say(c, MSG_START_EXPIRES),
		.hint = web_say(c, MSG_START_EXPIRES_HINT),
		.type = "date",
		.is_optional = true },
	    day(c, s->expires_on));
}

static void
fill_track(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	static const char *const keys[] = { "ordinary", "simple", "emergency" };
	static const enum msg hints[] = { MSG_START_HINT_ORDINARY,
		MSG_START_HINT_SIMPLE, MSG_START_HINT_EMERGENCY };
	struct part_option *options = ARENA_MANY(c->mem, struct part_option, 3);

	for (size_t i = 0; i < 3; i++)
		options[i] = (struct part_option){ .value = keys[i],
			.label = web_say(c, rounds_track_label(keys[i])),
			.hint = web_say(c, hints[i]) };
	choose(c, v, form, "track", s->track, options, 3);
}

static void
fill_topics(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	const struct rounds_topic *topics = rounds_topics(s->kind);
	struct part_option *options;
	size_t n = 0;

	while (topics[n].key != NULL)
		n++;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		options[i] = (struct part_option){ .value = topics[i].key,
			.label = web_say(c, topics[i].label),
			.is_chosen = rounds_start_has_topic(s, topics[i].key) };
	v->has_ticks = true;
	v->ticks = options;
	v->ticks_len = n;
	v->ticks_name = "topic";
	v->ticks_label = v->title;
	v->ticks_error = form_input(form, "topic").error;
}

static enum fail
fill_meeting(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s)
{
	struct sql_round_organisation o;
	const char *title = s->title;
	enum fail f = sql_round_organisation(c->db, c->mem, &o, s->labour_id);

	if (f != OK)
		return f;
	if (*title == '\0')
		title = text_printf(c->mem, "%s%d年%s",
		    text_cut(c->mem, o.name, 30), day_to_civil(c->today).year,
		    message_raw(LANG_ZH, rounds_kind_label(s->kind)));
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "title" },
		.label = web_say(c, MSG_START_NAME),
		.hint = web_say(c, MSG_START_NAME_HINT) },
	    title);
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "meet_on" },
		.label = web_say(c, MSG_START_MEET_ON),
		.type = "date",
		.is_optional = true },
	    day(c, s->meet_on));
	add_field(c, v, form,
	    &(struct part_field){ .input = { .name = "meet_at" },
		.label = web_say(c, MSG_START_MEET_AT),
		.is_optional = true },
	    s->meet_at);
	return OK;
}

enum fail
rounds_question_fill(struct ctx *c, struct rounds_question_view *v,
    const struct form *form, const struct rounds_start *s,
    enum rounds_question q)
{
	static void (*const fillers[])(struct ctx *,
	    struct rounds_question_view *, const struct form *,
	    const struct rounds_start *) = {
		[ROUNDS_ASK_KIND] = fill_kind,
		[ROUNDS_ASK_LABOUR] = fill_labour,
		[ROUNDS_ASK_PLACE] = fill_place,
		[ROUNDS_ASK_PEOPLE] = fill_people,
		[ROUNDS_ASK_CONTRACT] = fill_contract,
		[ROUNDS_ASK_TRACK] = fill_track,
		[ROUNDS_ASK_TOPICS] = fill_topics,
	};

	v->fields = ARENA_MANY(c->mem, struct part_field, 4);
	if (q == ROUNDS_ASK_SIDE)
		return fill_side(c, v, form, s);
	if (q == ROUNDS_ASK_PARTIES)
		return fill_parties(c, v, form, s);
	if (q == ROUNDS_ASK_MEETING)
		return fill_meeting(c, v, form, s);
	fillers[q](c, v, form, s);
	return OK;
}
