/* /rules/new and /rules/:id/edit: for who keeps the site. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "gen/tmpl/laws/rule_form.h"
#include "laws/laws.h"
#include "laws/laws_rule_change_store.h"
#include "laws/laws_rule_form.h"
#include "laws/laws_rules_page.h"
#include "laws/laws_rules_view.h"
#include "web/web.h"

static const char *const relations[] = { "==", "<=", ">=", "<", ">", "between",
	"in", "contains", "exists", "window" };

static struct part_choice
choose_operator(struct ctx *c, const char *chosen)
{
	size_t n = sizeof(relations) / sizeof(*relations);
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, n);

	for (size_t i = 0; i < n; i++)
		o[i] = (struct part_option){ .value = relations[i],
			.label = relations[i],
			.is_chosen = text_is(relations[i], chosen) };
	return (struct part_choice){ .input = { .name = "operator" },
		.label = web_say(c, MSG_RULES_OPERATOR),
		.options = o,
		.options_len = n,
		.is_list = true };
}

static struct part_choice
choose_severity(struct ctx *c, const char *chosen)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 2);

	o[0] = (struct part_option){ "illegal", web_say(c, MSG_RULES_ILLEGAL),
		NULL, !text_is(chosen, "warning") };
	o[1] = (struct part_option){ "warning", web_say(c, MSG_RULES_WARNING),
		NULL, text_is(chosen, "warning") };
	return (struct part_choice){ .input = { .name = "severity" },
		.label = web_say(c, MSG_RULES_SEVERITY),
		.options = o,
		.options_len = 2,
		.is_list = true };
}

/* The form with what stands in its fields. */
static void
draw(struct ctx *c, const struct form *f, const char *id)
{
	struct laws_rule_form_view v = {
		.title = id == NULL ? web_say(c, MSG_RULES_NEW)
				    : text_printf(c->mem, "%s %s",
					  web_say(c, MSG_RULES_EDIT), id),
		.action = id == NULL
		    ? "/rules/new"
		    : text_printf(c->mem, "/rules/%s/edit", id),
		.back = id == NULL ? "/rules"
				   : text_printf(c->mem, "/rules/%s", id),
		.is_new = id == NULL,
		.errors = { f->errors, f->errors_len },
		.id = form_input(f, "id"),
		.applies_to = form_input(f, "applies_to"),
		.check = form_input(f, "check"),
		.value = form_input(f, "value"),
		.unit = form_input(f, "unit"),
		.basis_title = form_input(f, "short_title"),
		.basis_article = form_input(f, "basis_article"),
		.note_zh = form_input(f, "note_zh"),
		.note_en = form_input(f, "note_en"),
		.from = form_input(f, "from"),
		.until = form_input(f, "until"),
		.replaces = form_input(f, "replaces"),
		.reason = form_input(f, "reason"),
		.may_end = id != NULL,
		.is_ended = form_tick(f, "ended"),
	};

	v.operator= choose_operator(c, form_input(f, "operator").value);
	v.severity = choose_severity(c, form_input(f, "severity").value);
	if (f->errors_len > 0)
		web_status(c, 422);
	tmpl_laws_rule_form(c->html, &v);
}

/* FAIL_DENIED for whoever does not keep the site. */
static enum fail
let_in(struct ctx *c)
{
	bool keeps;
	enum fail f = laws_rules_page_keeps(c, &keeps);

	return f == OK && !keeps ? FAIL_DENIED : f;
}

static enum fail
ask_new(struct ctx *c)
{
	struct fields none = { 0 };
	struct form f = form_new(c->mem, &none, c->lang);
	enum fail fail = let_in(c);

	if (fail == OK)
		draw(c, &f, NULL);
	return fail;
}

static enum fail
save(struct ctx *c, const char *id, int32_t version)
{
	struct laws_rule_form f;
	enum fail fail;

	laws_rule_form_read(&f, c->mem, &c->form, c->lang, id);
	if (!form_is_fine(&f.form)) {
		draw(c, &f.form, id);
		return OK;
	}
	fail = laws_rule_change_store(
	    c->db, &f.text, version, f.reason, f.is_ended && version > 1);
	if (fail == FAIL_CONFLICT && id == NULL) {
		form_wrong(&f.form, "id", MSG_RULES_ID_TAKEN);
		draw(c, &f.form, id);
		return OK;
	}
	if (fail != OK)
		return fail;
	return web_redirect_saying(
	    c, text_printf(c->mem, "/rules/%s", f.text.id), MSG_RULES_SAVED);
}

static enum fail
add(struct ctx *c)
{
	enum fail f = let_in(c);

	return f == OK ? save(c, NULL, 1) : f;
}

RESOURCE(
    laws_rule_edit_page_new, .who = ROLE_ADMIN, .get = ask_new, .post = add)

/* The newest version, whose numbers the form begins with. */
static enum fail
newest(struct ctx *c, struct sql_laws_rule_versions **out)
{
	size_t n = 0;
	enum fail f = let_in(c);

	if (f == OK)
		f = sql_laws_rule_versions(
		    c->db, c->mem, out, &n, web_param(c, "id"));
	return f == OK && n == 0 ? FAIL_ABSENT : f;
}

/* The columns of a version as if they had been typed. */
static struct fields
fields_of(struct ctx *c, const struct sql_laws_rule_versions *row,
    const struct laws_rule *r)
{
	const struct field v[] = { { "applies_to", row->applies_to },
		{ "check", row->check_name },
		{ "operator", row->operator}, { "value", row->value },
		    { "unit", row->unit }, { "severity", row->severity },
		    { "short_title",
			r != NULL ? r->short_title : row->basis_title },
		    { "basis_article", row->basis_article },
		    { "note_zh", row->note_zh }, { "note_en", row->note_en },
		    { "from", row->from_on }, { "until", row->until_on },
		    { "replaces", r != NULL ? r->replaces : "" } };
	size_t n = sizeof(v) / sizeof(*v);
	struct field *kept = ARENA_MANY(c->mem, struct field, n);

	memcpy(kept, v, sizeof(v));
	return (struct fields){ kept, n };
}

static enum fail
ask_change(struct ctx *c)
{
	const char *id = web_param(c, "id");
	struct sql_laws_rule_versions *row;
	struct fields fields;
	struct form form;
	enum fail f = newest(c, &row);

	if (f != OK)
		return f;
	fields = fields_of(c, row, laws_rules_by_id(&laws_now()->rules, id));
	form = form_new(c->mem, &fields, c->lang);
	draw(c, &form, id);
	return OK;
}

static enum fail
change(struct ctx *c)
{
	struct sql_laws_rule_versions *row;
	enum fail f = newest(c, &row);

	return f == OK ? save(c, web_param(c, "id"), row->version + 1) : f;
}

RESOURCE(
    laws_rule_edit_page, .who = ROLE_ADMIN, .get = ask_change, .post = change)
