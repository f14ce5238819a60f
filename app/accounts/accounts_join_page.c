/* An invitation: a new account, or one more organisation for an old one. */
#include "accounts/accounts.h"
#include "accounts/accounts_password_page.h"
#include "accounts/accounts_session_page.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_view.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/tmpl/accounts/join.h"
#include "web/web.h"

static struct bytes
link_digest(struct ctx *c)
{
	return (struct bytes){ token_digest(c->mem, web_param(c, "token")),
		TOKEN_DIGEST };
}

static enum fail
draw(struct ctx *c, struct form *form, const struct sql_invitation_find *i)
{
	struct accounts_join_view v = {
		.errors = { form->errors, form->errors_len },
		.action = c->in->path,
		.organisation_name = i->organisation_name,
		.invited_by_name = i->invited_by_name,
		.role = accounts_role_label(i->role),
		.expires_at = i->expires_at,
		.is_signed_in = c->viewer.account_id != 0,
		.login = form_input(form, "login"),
		.name = form_input(form, "name"),
		.email = form_input(form, "email"),
		.password = form_input(form, "password"),
		.consent = form_input(form, "consent"),
	};

	v.password.value = "";
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_join(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_invitation_find i;
	enum fail f = sql_invitation_find(c->db, c->mem, &i, link_digest(c));

	return f != OK ? f : draw(c, &form, &i);
}

/* Someone who is signed in takes the invitation. */
static enum fail
join_as_viewer(struct ctx *c)
{
	struct sql_invitation_take row;
	enum fail f;

	db_begin(c->db);
	f = sql_invitation_take(c->db, c->mem, &row, link_digest(c));
	if (f == OK)
		f = accounts_session_store_audit(c->db, row.organisation_id,
		    "membership.begin", "account", "{}");
	if (f == OK)
		f = sql_session_choose_organisation(
		    c->db, c->viewer.session_id, row.organisation_id);
	if (f == OK)
		f = db_commit(c->db);
	return f != OK ? f : web_redirect_saying(c, "/board", MSG_JOIN_DONE);
}

struct typed {
	const char *login, *name, *email, *password;
};

static struct typed
read_form(struct ctx *c, struct form *form)
{
	struct typed t = {
		.login = form_text(
		    form, "login", ACCOUNTS_LOGIN_MIN, ACCOUNTS_LOGIN_MAX),
		.name = form_text(form, "name", 1, ACCOUNTS_NAME_MAX),
		.email = form_text(form, "email", 0, 200),
		.password = web_field(c, "password"),
	};
	char *lower = text_copy(c->mem, t.login);
	enum msg flaw;

	for (char *p = lower; *p != '\0'; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	t.login = lower;
	if (*t.login != '\0' && !accounts_login_is_allowed(t.login))
		form_wrong(form, "login", MSG_JOIN_LOGIN_ODD);
	if (*t.email != '\0' && !accounts_email_is_allowed(t.email))
		form_wrong(form, "email", MSG_JOIN_EMAIL_ODD);
	if (t.password == NULL)
		t.password = "";
	flaw = accounts_password_flaw(t.password, t.login);
	if (flaw != MSG_NONE)
		form_wrong(form, "password", flaw);
	if (!form_tick(form, "consent"))
		form_wrong(form, "consent", MSG_JOIN_CONSENT_NEEDED);
	return t;
}

static enum fail
sign_up(struct ctx *c, const struct sql_invitation_find *i)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct typed t = read_form(c, &form);
	struct sql_account_sign_up row;
	const char *hash;
	enum fail f;

	if (!form_is_fine(&form))
		return draw(c, &form, i);
	f = accounts_password_make(c, &hash, t.password);
	if (f != OK)
		return f;
	f = sql_account_sign_up(c->db, c->mem, &row, link_digest(c), t.login,
	    t.name, t.email, hash, c->lang == LANG_EN ? "en" : "zh");
	if (f == FAIL_CONFLICT) {
		/* the same words for both, so that no address is told */
		form_wrong(&form, "login", MSG_JOIN_TAKEN);
		return draw(c, &form, i);
	}
	if (f != OK)
		return f;
	return accounts_session_page_enter(
	    c, row.account_id, t.login, "/board");
}

static enum fail
join(struct ctx *c)
{
	struct sql_invitation_find i;
	enum fail f;

	if (c->viewer.account_id != 0)
		return join_as_viewer(c);
	f = sql_invitation_find(c->db, c->mem, &i, link_digest(c));
	return f != OK ? f : sign_up(c, &i);
}

RESOURCE(accounts_join_page, .who = ANYONE, .get = show, .post = join,
    .per_minute = 20, .deadline_ms = 30000)
