/* Organisations: the viewer's own, one of them, and a new one below it. */
#include "accounts/accounts.h"
#include "accounts/accounts_organisation_store.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_organisation_view.h"
#include "base/arena.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/accounts/organisation.h"
#include "gen/tmpl/accounts/organisation_form.h"
#include "gen/tmpl/accounts/organisations.h"
#include "web/web.h"

static enum fail
show_own(struct ctx *c)
{
	struct sql_memberships_of_viewer *rows;
	struct accounts_organisations_view v = { 0 };
	struct accounts_organisation_row *out;
	size_t n;
	enum fail f = sql_memberships_of_viewer(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct accounts_organisation_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_organisation_row){
			.organisation_id = rows[i].organisation_id,
			.name = rows[i].organisation_name,
			.kind = accounts_kind_label(rows[i].kind),
			.role = accounts_role_label(rows[i].role),
			.is_chosen = rows[i].organisation_id ==
			    c->viewer.organisation_id,
			.is_example = rows[i].is_example,
		};
	v.organisations = out;
	v.organisations_len = n;
	tmpl_accounts_organisations(c->html, &v);
	return OK;
}

static enum fail
choose(struct ctx *c)
{
	const char *typed = web_field(c, "organisation");
	int64_t id;
	enum fail f;

	if (typed == NULL || !num_i64(&id, typed, 1, INT64_MAX))
		return FAIL_INVALID;
	f = sql_session_choose_organisation(c->db, c->viewer.session_id, id);
	return f != OK ? f
		       : web_redirect_saying(
			     c, "/me/organisations", MSG_ORGANISATION_CHOSEN);
}

RESOURCE(accounts_organisation_page_own, .who = SIGNED_IN, .get = show_own,
    .post = choose)

static void
fill_people(struct ctx *c, struct accounts_organisation_view *v,
    const struct sql_organisation_members *rows, size_t n)
{
	struct accounts_member_row *out =
	    ARENA_MANY(c->mem, struct accounts_member_row, n);

	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_member_row){
			.membership_id = rows[i].membership_id,
			.name = rows[i].name,
			.role = accounts_role_label(rows[i].role),
			.began_at = rows[i].began_at,
		};
	v->members = out;
	v->members_len = n;
}

static struct accounts_below_row *
fill_below(struct ctx *c, const struct sql_organisations_below *rows, size_t n)
{
	struct accounts_below_row *out =
	    ARENA_MANY(c->mem, struct accounts_below_row, n);

	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_below_row){
			.organisation_id = rows[i].organisation_id,
			.name = rows[i].name,
			.kind = accounts_kind_label(rows[i].kind),
			.depth = rows[i].depth,
		};
	return out;
}

static struct accounts_below_row *
fill_partners(
    struct ctx *c, const struct sql_organisation_partners *rows, size_t n)
{
	struct accounts_below_row *out =
	    ARENA_MANY(c->mem, struct accounts_below_row, n);

	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_below_row){
			.organisation_id = rows[i].organisation_id,
			.name = rows[i].name,
			.kind = accounts_kind_label(rows[i].kind),
		};
	return out;
}

/* The organisation of the path, for its people and those above it. */
static enum fail
find(struct ctx *c, int64_t *out_id, struct sql_organisation_by_id *out)
{
	enum fail f = web_param_id(c, "id", out_id);

	if (f == OK)
		f = sql_organisation_by_id(c->db, c->mem, out, *out_id);
	if (f == OK && !out->is_member && !out->administers)
		f = FAIL_ABSENT;
	return f;
}

static enum fail
show(struct ctx *c)
{
	struct accounts_organisation_view v = { 0 };
	struct sql_organisation_by_id o;
	struct sql_organisation_members *members;
	struct sql_organisations_below *below;
	struct sql_organisation_partners *partners;
	size_t members_len;
	enum fail f = find(c, &v.id, &o);

	if (f == OK)
		f = sql_organisation_members(
		    c->db, c->mem, &members, &members_len, v.id);
	if (f == OK)
		f = sql_organisations_below(
		    c->db, c->mem, &below, &v.below_len, v.id);
	if (f == OK)
		f = sql_organisation_partners(
		    c->db, c->mem, &partners, &v.partners_len, v.id);
	if (f != OK)
		return f;
	v.o = &o;
	v.kind = accounts_kind_label(o.kind);
	v.may_invite =
	    o.administers || o.may_invite_labour || o.may_invite_employer;
	fill_people(c, &v, members, members_len);
	v.below = fill_below(c, below, v.below_len);
	v.partners = fill_partners(c, partners, v.partners_len);
	tmpl_accounts_organisation(c->html, &v);
	return OK;
}

RESOURCE(accounts_organisation_page, .who = SIGNED_IN, .get = show)

static struct part_choice
sector_choice(struct ctx *c, const struct form *form, const char *chosen)
{
	struct part_option *options =
	    ARENA_MANY(c->mem, struct part_option, SECTOR_COUNT + 1);

	options[0] = (struct part_option){ .value = "",
		.label = web_say(c, MSG_SECTOR_NONE) };
	for (size_t i = 0; i < SECTOR_COUNT; i++) {
		char letter[2] = { (char)('A' + i), '\0' };

		options[i + 1] = (struct part_option){
			.value = text_copy(c->mem, letter),
			.label = text_printf(c->mem, "%s %s", letter,
			    web_say(c, sector_label(letter))),
			.is_chosen = text_is(chosen, letter),
		};
	}
	return (struct part_choice){ .input = form_input(form, "sector"),
		.label = web_say(c, MSG_ORGANISATION_SECTOR),
		.options = options,
		.options_len = SECTOR_COUNT + 1,
		.is_list = true };
}

static struct part_choice
kind_choice(struct ctx *c, const struct form *form, const char *chosen)
{
	static const char *const kinds[] = { "union", "employer", "association",
		"federation" };
	struct part_option *options = ARENA_MANY(c->mem, struct part_option, 4);

	for (size_t i = 0; i < 4; i++)
		options[i] = (struct part_option){
			.value = kinds[i],
			.label = web_say(c, accounts_kind_label(kinds[i])),
			.is_chosen = text_is(chosen, kinds[i]),
		};
	return (struct part_choice){ .input = form_input(form, "kind"),
		.label = web_say(c, MSG_ORGANISATION_KIND),
		.options = options,
		.options_len = 4 };
}

/* old: what is kept; NULL for a new organisation. */
static enum fail
draw_form(struct ctx *c, struct form *form, int64_t id,
    const struct sql_organisation_by_id *old)
{
	bool typed = web_field(c, "name") != NULL;
	const char *sector = typed ? web_field(c, "sector")
	    : old != NULL          ? old->sector
				   : NULL;
	struct accounts_organisation_form_view v = {
		.errors = { form->errors, form->errors_len },
		.action = c->in->path,
		.title = web_say(c,
		    old == NULL ? MSG_ORGANISATION_NEW : MSG_ORGANISATION_EDIT),
		.back =
		    text_printf(c->mem, "/organisations/%lld", (long long)id),
		.is_new = old == NULL,
		.name = form_input(form, "name"),
		.province = form_input(form, "province"),
		.city = form_input(form, "city"),
		.district = form_input(form, "district"),
		.kind = kind_choice(c, form, web_field(c, "kind")),
		.sector = sector_choice(c, form, sector),
	};

	if (!typed && old != NULL) {
		v.name.value = old->name;
		v.province.value = old->province;
		v.city.value = old->city;
		v.district.value = old->district;
	}
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_organisation_form(c->html, &v);
	return OK;
}

static enum fail
find_administered(
    struct ctx *c, int64_t *out_id, struct sql_organisation_by_id *out)
{
	enum fail f = find(c, out_id, out);

	return f == OK && !out->administers ? FAIL_DENIED : f;
}

static enum fail
show_form(struct ctx *c, bool is_new)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_organisation_by_id o;
	int64_t id;
	enum fail f = find_administered(c, &id, &o);

	return f != OK ? f : draw_form(c, &form, id, is_new ? NULL : &o);
}

static struct accounts_organisation_typed
read_form(struct ctx *c, struct form *form)
{
	struct accounts_organisation_typed t = {
		.kind = web_field(c, "kind"),
		.name = form_text(form, "name", 2, 80),
		.province = form_text(form, "province", 0, 20),
		.city = form_text(form, "city", 0, 20),
		.district = form_text(form, "district", 0, 20),
		.sector = web_field(c, "sector"),
	};

	if (t.sector == NULL || t.sector[0] < 'A' || t.sector[0] > 'S' ||
	    t.sector[1] != '\0')
		t.sector = NULL;
	return t;
}

static enum fail
show_new(struct ctx *c)
{
	return show_form(c, true);
}

static enum fail
add(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct accounts_organisation_typed t = read_form(c, &form);
	struct sql_organisation_by_id parent;
	int64_t parent_id, id;
	enum fail f = find_administered(c, &parent_id, &parent);

	if (f != OK)
		return f;
	if (accounts_kind_label(t.kind != NULL ? t.kind : "") == MSG_NONE)
		form_wrong(&form, "kind", MSG_FORM_CHOOSE);
	if (!form_is_fine(&form))
		return draw_form(c, &form, parent_id, NULL);
	f = accounts_organisation_store_add(
	    c->db, c->mem, &id, parent_id, parent.kind, &t);
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(c->mem, "/organisations/%lld", (long long)id),
		  MSG_ORGANISATION_ADDED);
}

RESOURCE(accounts_organisation_page_new, .who = ROLE_ADMIN, .get = show_new,
    .post = add)

static enum fail
show_edit(struct ctx *c)
{
	return show_form(c, false);
}

static enum fail
change(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct accounts_organisation_typed t = read_form(c, &form);
	struct sql_organisation_by_id o;
	int64_t id;
	enum fail f = find_administered(c, &id, &o);

	if (f != OK)
		return f;
	if (!form_is_fine(&form))
		return draw_form(c, &form, id, &o);
	f = accounts_organisation_store_change(c->db, c->mem, id, &t);
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(c->mem, "/organisations/%lld", (long long)id),
		  MSG_ORGANISATION_CHANGED);
}

RESOURCE(accounts_organisation_page_edit, .who = ROLE_ADMIN, .get = show_edit,
    .post = change)

static enum fail
end_membership(struct ctx *c)
{
	int64_t id, membership_id;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = web_param_id(c, "membership", &membership_id);
	if (f == OK)
		f = accounts_organisation_store_end(
		    c->db, c->mem, id, membership_id);
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(c->mem, "/organisations/%lld", (long long)id),
		  MSG_MEMBERSHIP_ENDED);
}

RESOURCE(
    accounts_organisation_page_end, .who = SIGNED_IN, .post = end_membership)
