/* GET /rules by object and place, and GET /rules/:id with its versions. */
#include "laws/laws_rules_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "gen/tmpl/laws/rule.h"
#include "gen/tmpl/laws/rules.h"
#include "laws/laws.h"
#include "laws/laws_object.h"
#include "laws/laws_rules_view.h"
#include "laws/laws_words.h"
#include "web/web.h"

enum fail
laws_rules_page_keeps(struct ctx *c, bool *out)
{
	struct sql_laws_keeps_site row = { 0 };
	enum fail f = OK;

	if (c->viewer.account_id != 0)
		f = sql_laws_keeps_site(c->db, c->mem, &row);
	*out = f == OK && row.keeps;
	return f;
}

const char *
laws_rules_page_check(struct ctx *c, const char *check, const char *relation,
    const char *value, const char *unit)
{
	const char *plain =
	    text_is(unit, "bool") || text_is(unit, "enum") ? "" : unit;

	return text_printf(
	    c->mem, "%s %s %s %s", check, relation, value, plain);
}

void
laws_rules_page_row(
    struct ctx *c, struct laws_rule_row *out, const struct laws_rule *r)
{
	bool is_illegal = r->severity == LAWS_ILLEGAL;

	*out = (struct laws_rule_row){
		.id = r->id,
		.href = text_printf(c->mem, "/rules/%s", r->id),
		.note = laws_words_note(c->lang, r),
		.place = laws_words_place(c->mem, c->lang, r),
		.check = laws_rules_page_check(
		    c, r->check, r->relation_text, r->value, r->unit),
		.basis = laws_words_basis(c->mem, c->lang, r),
		.basis_href = laws_words_href(c->mem, r),
		.state = is_illegal ? STATE_ILLEGAL : STATE_NOTICE,
		.severity = web_say(
		    c, is_illegal ? MSG_RULES_ILLEGAL : MSG_RULES_WARNING),
	};
}

/* Places that rules are written for, the nation first. */
static void
fill_places(struct ctx *c, struct laws_rules_view *v, const char *chosen)
{
	const struct laws_rules *rules = &laws_now()->rules;
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, rules->len + 1);
	size_t len = 1;

	o[0] = (struct part_option){ .value = "",
		.label = web_say(c, MSG_LAWS_NATION),
		.is_chosen = text_is_empty(chosen) };
	for (size_t i = 0; i < rules->len; i++) {
		const struct place *p = &rules->v[i].place;
		const char *name =
		    text_printf(c->mem, "%s%s", p->province, p->city);
		size_t k = 1;

		while (k < len && !text_is(o[k].value, name))
			k++;
		if (k == len && !place_is_nation(p))
			o[len++] = (struct part_option){ .value = name,
				.label = name,
				.is_chosen = text_is(name, chosen) };
	}
	v->places = (struct part_choice){ .input = { .name = "place" },
		.label = web_say(c, MSG_LAWS_PLACE),
		.options = o,
		.options_len = len,
		.is_list = true };
}

static void
fill_objects(struct ctx *c, struct laws_rules_view *v, const char *chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, laws_objects_len + 1);

	o[0] = (struct part_option){ .value = "",
		.label = web_say(c, MSG_RULES_EVERY_OBJECT),
		.is_chosen = text_is_empty(chosen) };
	for (size_t i = 0; i < laws_objects_len; i++)
		o[i + 1] = (struct part_option){ .value = laws_objects[i].key,
			.label = web_say(c, laws_objects[i].name),
			.is_chosen = text_is(laws_objects[i].key, chosen) };
	v->objects = (struct part_choice){ .input = { .name = "object" },
		.label = web_say(c, MSG_RULES_OBJECT),
		.options = o,
		.options_len = laws_objects_len + 1,
		.is_list = true };
}

/* The rule of the same check that stands before it at the place, or NULL. */
static const char *
pushed_by(const struct laws_rule *r, const struct laws_rule *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i] != r && text_is(v[i]->check, r->check) &&
		    text_is(v[i]->object, r->object) &&
		    laws_rule_level(v[i]) > laws_rule_level(r) &&
		    laws_rule_outranks(v[i], r))
			return v[i]->id;
	return NULL;
}

/* Rules whose object is of that group and whose place covers the place. */
static size_t
choose(struct ctx *c, const struct laws_rule ***out, const char *object,
    const struct place *place)
{
	const struct laws_rules *rules = &laws_now()->rules;
	const struct laws_rule **v =
	    ARENA_MANY(c->mem, const struct laws_rule *, rules->len);
	size_t n = 0;

	for (size_t i = 0; i < rules->len; i++) {
		const struct laws_rule *r = &rules->v[i];

		if (laws_object_is(r->object, object) &&
		    laws_search_holds(place, r->place.province, r->place.city))
			v[n++] = r;
	}
	*out = v;
	return n;
}

static void
add_group(struct ctx *c, struct laws_rules_group *g, const char *object,
    enum msg name, const struct place *place)
{
	const struct laws_rule **v;
	size_t n = choose(c, &v, object, place);
	struct laws_rule_row *rows =
	    ARENA_MANY(c->mem, struct laws_rule_row, n);

	for (size_t i = 0; i < n; i++) {
		laws_rules_page_row(c, &rows[i], v[i]);
		rows[i].aside = pushed_by(v[i], v, n);
	}
	*g = (struct laws_rules_group){ web_say(c, name), rows, n };
}

static enum fail
list(struct ctx *c)
{
	const char *object = web_text(c, "object");
	struct laws_rules_view v = { 0 };
	struct laws_rules_group *groups =
	    ARENA_MANY(c->mem, struct laws_rules_group, laws_objects_len);
	struct place place;
	size_t count = 0;
	enum fail f = laws_rules_page_keeps(c, &v.keeps);

	if (f != OK)
		return f;
	if (!place_read(&place, web_text(c, "place")))
		return FAIL_ABSENT;
	fill_places(c, &v, web_text(c, "place"));
	fill_objects(c, &v, object);
	for (size_t i = 0; i < laws_objects_len; i++) {
		struct laws_rules_group *g = &groups[v.groups_len];

		if (!text_is_empty(object) &&
		    !text_is(object, laws_objects[i].key))
			continue;
		add_group(
		    c, g, laws_objects[i].key, laws_objects[i].name, &place);
		count += g->rows_len;
		v.groups_len += g->rows_len > 0;
	}
	v.groups = groups;
	v.count = message_text(c->mem, c->lang, MSG_RULES_COUNT,
	    &(struct msg_arg){ "n", text_printf(c->mem, "%zu", count) }, 1);
	tmpl_laws_rules(c->html, &v);
	return OK;
}

RESOURCE(laws_rules_page, .who = ANYONE, .get = list)

static void
fill_versions(struct ctx *c, struct laws_rule_view *v,
    const struct sql_laws_rule_versions *rows, size_t n)
{
	struct laws_rule_version *out =
	    ARENA_MANY(c->mem, struct laws_rule_version, n);

	for (size_t i = 0; i < n; i++) {
		char when[DAY_MOMENT_TEXT];

		day_print_moment(when, rows[i].changed_at);
		out[i] = (struct laws_rule_version){
			.what = laws_rules_page_check(c, rows[i].check_name,
			    rows[i].operator, rows[i].value, rows[i].unit),
			.note = c->lang == LANG_EN && *rows[i].note_en != '\0'
			    ? rows[i].note_en
			    : rows[i].note_zh,
			.when = message_text(c->mem, c->lang,
			    text_is(rows[i].origin, "shipped")
				? MSG_RULES_SHIPPED
				: MSG_RULES_CHANGED,
			    (struct msg_arg[]){ { "n",
						    text_printf(c->mem, "%d",
							rows[i].version) },
				{ "when", text_copy(c->mem, when) } },
			    2),
			.reason = rows[i].reason,
			.is_ended = rows[i].is_ended,
		};
	}
	v->versions = out;
	v->versions_len = n;
	v->is_ended = rows[0].is_ended;
}

static const char *
span_of(struct ctx *c, const struct laws_rule *r)
{
	char from[DAY_TEXT] = "…", until[DAY_TEXT] = "…";

	if (r->from_on == DAY_NONE && r->until_on == DAY_NONE)
		return "";
	if (r->from_on != DAY_NONE)
		day_print(from, r->from_on);
	if (r->until_on != DAY_NONE)
		day_print(until, r->until_on);
	return text_printf(c->mem, "%s – %s", from, until);
}

static enum fail
show(struct ctx *c)
{
	struct laws_rule_view v = { .id = web_param(c, "id") };
	const struct laws_rule *r = laws_rules_by_id(&laws_now()->rules, v.id);
	struct sql_laws_rule_versions *rows;
	size_t n;
	enum fail f = sql_laws_rule_versions(c->db, c->mem, &rows, &n, v.id);

	if (f == OK && n == 0)
		f = FAIL_ABSENT;
	if (f == OK)
		f = laws_rules_page_keeps(c, &v.keeps);
	if (f != OK)
		return f;
	fill_versions(c, &v, rows, n);
	if (r != NULL) {
		laws_rules_page_row(c, &v.row, r);
		v.span = span_of(c, r);
		v.replaces = r->replaces;
	}
	v.edit_href = text_printf(c->mem, "/rules/%s/edit", v.id);
	tmpl_laws_rule(c->html, &v);
	return OK;
}

RESOURCE(laws_rules_page_one, .who = ANYONE, .get = show)
