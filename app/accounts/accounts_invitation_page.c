/* The invitations of one organisation. */
#include "accounts/accounts.h"
#include "accounts/accounts_organisation_store.h"
#include "accounts/accounts_organisation_view.h"
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/accounts/invitations.h"
#include "web/settings.h"
#include "web/web.h"

static bool
may_invite(const struct sql_organisation_by_id *o)
{
	return o->administers || o->may_invite_labour || o->may_invite_employer;
}

static enum fail
find(struct ctx *c, int64_t *out_id, struct sql_organisation_by_id *out)
{
	enum fail f = web_param_id(c, "id", out_id);

	if (f == OK)
		f = sql_organisation_by_id(c->db, c->mem, out, *out_id);
	if (f == OK && !out->is_member && !out->administers)
		f = FAIL_ABSENT;
	return f == OK && !may_invite(out) ? FAIL_DENIED : f;
}

/* The roles this viewer may hand out, in this kind of organisation. */
static struct part_choice
role_choice(struct ctx *c, const struct form *form,
    const struct sql_organisation_by_id *o)
{
	static const char *const names[ROLE_COUNT] = { "officer", "chief",
		"worker", "employer", "instructor", "trainer", "federation",
		"admin" };
	struct part_option *options =
	    ARENA_MANY(c->mem, struct part_option, ROLE_COUNT);
	const char *chosen = web_field(c, "role");
	size_t n = 0;

	for (size_t i = 0; i < ROLE_COUNT; i++) {
		bool labour =
		    text_is(names[i], "officer") || text_is(names[i], "worker");
		bool employer = text_is(names[i], "employer");

		if (!o->administers && !(labour && o->may_invite_labour) &&
		    !(employer && o->may_invite_employer))
			continue;
		options[n++] = (struct part_option){
			.value = names[i],
			.label = web_say(c, accounts_role_label(names[i])),
			.is_chosen = text_is(chosen, names[i]),
		};
	}
	return (struct part_choice){ .input = form_input(form, "role"),
		.label = web_say(c, MSG_INVITATION_ROLE),
		.options = options,
		.options_len = n };
}

static enum fail
draw(struct ctx *c, struct form *form, int64_t id,
    const struct sql_organisation_by_id *o, const char *link)
{
	struct sql_invitations_of_organisation *rows;
	struct accounts_invitation_row *out;
	size_t n;
	struct accounts_invitations_view v = {
		.errors = { form->errors, form->errors_len },
		.organisation_id = id,
		.organisation_name = o->name,
		.note = form_input(form, "note"),
		.role = role_choice(c, form, o),
		.new_link = link,
	};
	enum fail f =
	    sql_invitations_of_organisation(c->db, c->mem, &rows, &n, id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct accounts_invitation_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_invitation_row){
			.invitation_id = rows[i].invitation_id,
			.role = accounts_role_label(rows[i].role),
			.note = rows[i].note,
			.invited_by_name = rows[i].invited_by_name,
			.used_by_name = rows[i].used_by_name,
			.expires_at = rows[i].expires_at,
			.is_open = rows[i].is_open,
		};
	v.invitations = out;
	v.invitations_len = n;
	if (link != NULL)
		v.note.value = "";
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_invitations(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_organisation_by_id o;
	int64_t id;
	enum fail f = find(c, &id, &o);

	return f != OK ? f : draw(c, &form, id, &o, NULL);
}

static enum fail
invite(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *role = web_field(c, "role"), *token;
	const char *note = form_text(&form, "note", 0, 80);
	struct sql_organisation_by_id o;
	int64_t id;
	enum fail f = find(c, &id, &o);

	if (f != OK)
		return f;
	if (role == NULL || accounts_role(role) == 0)
		form_wrong(&form, "role", MSG_FORM_CHOOSE);
	if (!form_is_fine(&form))
		return draw(c, &form, id, &o, NULL);
	f = accounts_organisation_store_invite(c->db, c->mem, &token, id, role,
	    note, c->now_at + ACCOUNTS_INVITATION_DAYS * 86400);
	if (f != OK)
		return f;
	return draw(c, &form, id, &o,
	    text_printf(
		c->mem, "%s/invitations/%s", web_settings.origin, token));
}

RESOURCE(accounts_invitation_page_list, .who = SIGNED_IN, .get = show,
    .post = invite, .per_minute = 30)

static enum fail
revoke(struct ctx *c)
{
	int64_t id, invitation_id;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = web_param_id(c, "invitation", &invitation_id);
	if (f == OK)
		f = accounts_organisation_store_revoke(
		    c->db, c->mem, id, invitation_id);
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(
		      c->mem, "/organisations/%lld/invitations", (long long)id),
		  MSG_INVITATION_REVOKED);
}

RESOURCE(accounts_invitation_page_revoke, .who = SIGNED_IN, .post = revoke)
