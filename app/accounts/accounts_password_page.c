/* Password work, the page to change one's own, and the reset by mail. */
#include "accounts/accounts_password_page.h"

#include <stdio.h>

#include "accounts/accounts.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_view.h"
#include "base/text.h"
#include "crypto/password.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/tmpl/accounts/password.h"
#include "gen/tmpl/accounts/reset.h"
#include "gen/tmpl/accounts/reset_ask.h"
#include "web/job.h"
#include "web/settings.h"
#include "web/web.h"

enum fail
accounts_password_compare(struct ctx *c, bool *out_right,
    bool *out_needs_rehash, const char *hash, const char *password)
{
	struct password_work w = { 0 };
	enum fail f;

	*out_right = *out_needs_rehash = false;
	if (snprintf(w.password, sizeof(w.password), "%s", password) >=
	    (int)sizeof(w.password))
		return OK; /* longer than any we ever took */
	snprintf(w.hash, sizeof(w.hash), "%s", hash);
	f = job_thread(c, password_verify, &w, sizeof(w));
	password_wipe(&w);
	*out_right = f == OK && w.is_right;
	*out_needs_rehash = w.needs_rehash;
	return f;
}

enum fail
accounts_password_make(
    struct ctx *c, const char **out_hash, const char *password)
{
	struct password_work w = { 0 };
	enum fail f;

	snprintf(w.password, sizeof(w.password), "%s", password);
	f = job_thread(c, password_hash, &w, sizeof(w));
	password_wipe(&w);
	if (f == OK && w.hash[0] == '\0')
		f = FAIL_BUSY;
	*out_hash = text_copy(c->mem, w.hash);
	return f;
}

enum fail
accounts_password_is_own(struct ctx *c, bool *out_right, const char *password)
{
	struct sql_own_secrets own;
	bool rehash;
	enum fail f = sql_own_secrets(c->db, c->mem, &own);

	if (f != OK)
		return f;
	return accounts_password_compare(
	    c, out_right, &rehash, own.password_hash, password);
}

static enum fail
draw_change(struct ctx *c, struct form *form)
{
	struct accounts_password_view v = {
		.errors = { form->errors, form->errors_len },
		.old = form_input(form, "old"),
		.password = form_input(form, "password"),
	};

	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_password(c->html, &v);
	return OK;
}

static enum fail
show_change(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw_change(c, &form);
}

static void
check_new(struct form *form, const char *password, const char *login)
{
	enum msg flaw = accounts_password_flaw(password, login);

	if (flaw != MSG_NONE)
		form_wrong(form, "password", flaw);
}

static const char *
typed(struct ctx *c, const char *name)
{
	const char *value = web_field(c, name);

	return value != NULL ? value : "";
}

static enum fail
change(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_account_of_viewer own;
	const char *hash;
	bool right;
	enum fail f = sql_account_of_viewer(c->db, c->mem, &own);

	if (f == OK)
		f = accounts_password_is_own(c, &right, typed(c, "old"));
	if (f != OK)
		return f;
	if (!right)
		form_wrong(&form, "old", MSG_PASSWORD_OLD_WRONG);
	check_new(&form, typed(c, "password"), own.login);
	if (!form_is_fine(&form))
		return draw_change(c, &form);
	f = accounts_password_make(c, &hash, typed(c, "password"));
	if (f != OK)
		return f;
	db_begin(c->db);
	f = sql_own_password_set(c->db, hash, c->viewer.session_id);
	if (f == OK)
		f = accounts_session_store_audit(
		    c->db, 0, "password.change", "account", "{}");
	if (f == OK)
		f = db_commit(c->db);
	return f != OK ? f
		       : web_redirect_saying(c, "/me", MSG_PASSWORD_CHANGED);
}

RESOURCE(accounts_password_page, .who = SIGNED_IN, .get = show_change,
    .post = change, .per_minute = 20)

static enum fail
draw_ask(struct ctx *c, struct form *form, bool was_asked)
{
	struct accounts_reset_view v = {
		.errors = { form->errors, form->errors_len },
		.login = form_input(form, "login"),
		.was_asked = was_asked,
	};

	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_reset_ask(c->html, &v);
	return OK;
}

static enum fail
show_ask(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw_ask(c, &form, false);
}

/* The same answer whether the login exists or not. */
static enum fail
ask(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *login = form_text(&form, "login", 1, 200);
	const char *token = token_new(c->mem), *link, *body;
	enum fail f;

	if (!form_is_fine(&form))
		return draw_ask(c, &form, false);
	link = text_printf(
	    c->mem, "%s/password-resets/%s", web_settings.origin, token);
	body = message_text(c->mem, c->lang, MSG_RESET_MAIL_BODY,
	    &(struct msg_arg){ "link", link }, 1);
	f = sql_reset_ask(c->db, login,
	    (struct bytes){ token_digest(c->mem, token), TOKEN_DIGEST },
	    web_say(c, MSG_RESET_MAIL_SUBJECT), body);
	return f != OK ? f : draw_ask(c, &form, true);
}

RESOURCE(accounts_reset_ask_page, .who = ANYONE, .get = show_ask, .post = ask,
    .per_minute = 6)

static struct bytes
link_digest(struct ctx *c)
{
	return (struct bytes){ token_digest(c->mem, web_param(c, "token")),
		TOKEN_DIGEST };
}

static enum fail
draw_reset(struct ctx *c, struct form *form)
{
	struct accounts_reset_view v = {
		.errors = { form->errors, form->errors_len },
		.action = c->in->path,
		.password = form_input(form, "password"),
	};

	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_reset(c->html, &v);
	return OK;
}

static enum fail
show_reset(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_reset_is_open row;
	enum fail f = sql_reset_is_open(c->db, c->mem, &row, link_digest(c));

	if (f != OK)
		return f;
	return row.open ? draw_reset(c, &form) : FAIL_ABSENT;
}

static enum fail
reset(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_reset_is_open open;
	struct sql_reset_take taken;
	const char *hash;
	enum fail f = sql_reset_is_open(c->db, c->mem, &open, link_digest(c));

	if (f != OK)
		return f;
	if (!open.open)
		return FAIL_ABSENT;
	check_new(&form, typed(c, "password"), "");
	if (!form_is_fine(&form))
		return draw_reset(c, &form);
	f = accounts_password_make(c, &hash, typed(c, "password"));
	if (f == OK)
		f = sql_reset_take(c->db, c->mem, &taken, link_digest(c), hash);
	if (f != OK)
		return f;
	return taken.done
	    ? web_redirect_saying(c, "/sign-in", MSG_PASSWORD_CHANGED)
	    : FAIL_ABSENT;
}

RESOURCE(accounts_reset_page, .who = ANYONE, .get = show_reset, .post = reset,
    .per_minute = 10)
