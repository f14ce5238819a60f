/*
 * Signing in, the second step, signing out, and the list of sessions.
 *
 * Guessing is slowed by three buckets: login with address, address alone,
 * and login alone. The last does not count for a browser that has signed in
 * to this login before, so that nobody can be locked out by others' guesses.
 */
#include "accounts/accounts_session_page.h"

#include <string.h>

#include "accounts/accounts.h"
#include "accounts/accounts_password_page.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_view.h"
#include "base/arena.h"
#include "base/text.h"
#include "crypto/secret.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/tmpl/accounts/sessions.h"
#include "gen/tmpl/accounts/sign_in.h"
#include "gen/tmpl/accounts/step.h"
#include "web/cookie.h"
#include "web/gate.h"
#include "web/settings.h"
#include "web/web.h"

enum {
	SESSION_S = 30 * 86400,
	DEVICE_S = 365 * 86400,
	STEP_S = 600
};

static const char *
next_of(struct ctx *c)
{
	const char *next = web_field(c, "next");

	if (next == NULL)
		next = web_text(c, "next");
	return web_local_path(next, "/board");
}

static enum fail
draw(struct ctx *c, struct form *form)
{
	struct accounts_sign_in_view v = {
		.errors = { form->errors, form->errors_len },
		.login = form_input(form, "login"),
		.password = form_input(form, "password"),
		.next = next_of(c),
	};

	v.password.value = ""; /* never sent back */
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_sign_in(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	if (c->viewer.account_id != 0)
		return web_redirect(c, next_of(c));
	return draw(c, &form);
}

/* This browser has signed in to this login before. */
static bool
is_known_device(struct ctx *c, const char *login)
{
	const char *proof =
	    cookie_get(c->mem, web_header(c, "cookie"), "device");

	return proof != NULL && secret_proof_fits("device", login, proof);
}

static enum fail
take(struct ctx *c, bool *allowed, const char *bucket, int capacity,
    int per_minute)
{
	struct sql_rate_take row;
	enum fail f;

	if (!*allowed)
		return OK;
	f = sql_rate_take(c->db, c->mem, &row, bucket, capacity, per_minute);
	*allowed = f == OK && row.allowed;
	return f;
}

static enum fail
may_try(struct ctx *c, bool *allowed, const char *login)
{
	const char *peer = c->in->peer;
	enum fail f;

	*allowed = true;
	if (!web_settings.limits_rates)
		return OK;
	f = take(c, allowed, text_printf(c->mem, "sign-in %s %s", login, peer),
	    5, 2);
	if (f == OK)
		f = take(c, allowed, text_printf(c->mem, "sign-in * %s", peer),
		    40, 30);
	if (f == OK && !is_known_device(c, login))
		f = take(c, allowed, text_printf(c->mem, "sign-in %s *", login),
		    40, 10);
	return f;
}

enum fail
accounts_session_page_enter(
    struct ctx *c, int64_t account_id, const char *login, const char *next)
{
	const char *agent = web_header(c, "user-agent"), *token;
	enum fail f;

	if (c->viewer.account_id != 0) { /* the browser's old session */
		f = sql_session_end(c->db, c->viewer.session_id);
		if (f != OK && f != FAIL_ABSENT)
			return f;
	}
	f = accounts_session_store_open(c->db, c->mem, &token, account_id,
	    agent != NULL ? agent : "", c->in->peer);
	if (f != OK)
		return f;
	web_set_cookie(c, gate_session_cookie(), token, SESSION_S);
	web_set_cookie(c, "visit", "", 0);
	if (*login != '\0')
		web_set_cookie(c, "device",
		    secret_prove(c->mem, "device", login), DEVICE_S);
	return web_redirect(c, next);
}

static enum fail
ask_for_second_step(struct ctx *c, int64_t account_id)
{
	const char *token = token_new(c->mem);
	struct html next = { .out = { .mem = c->mem } };
	enum fail f = sql_second_step_open(c->db, account_id,
	    (struct bytes){ token_digest(c->mem, token), TOKEN_DIGEST });

	if (f != OK)
		return f;
	web_set_cookie(c, "step", token, STEP_S);
	html_url_part(&next, next_of(c));
	return web_redirect(c,
	    text_printf(
		c->mem, "/sign-in/second-step?next=%s", buf_string(&next.out)));
}

/* The login was found or not: both take one comparison. */
static enum fail
try_password(
    struct ctx *c, struct form *form, const char *login, const char *password)
{
	struct sql_sign_in_find found = { .password_hash = "" };
	bool right, rehash;
	const char *hash;
	enum fail f = sql_sign_in_find(c->db, c->mem, &found, login);

	if (f != OK && f != FAIL_ABSENT)
		return f;
	if (f == FAIL_ABSENT)
		found = (struct sql_sign_in_find){ .password_hash = "" };
	f = accounts_password_compare(
	    c, &right, &rehash, found.password_hash, password);
	if (f != OK)
		return f;
	if (!right) {
		form_wrong(form, "login", MSG_SIGN_IN_WRONG);
		return draw(c, form);
	}
	if (rehash) {
		f = accounts_password_make(c, &hash, password);
		if (f == OK)
			f = sql_account_rehash(c->db, found.account_id, hash);
		if (f != OK)
			return f;
	}
	if (found.has_second_factor)
		return ask_for_second_step(c, found.account_id);
	return accounts_session_page_enter(
	    c, found.account_id, login, next_of(c));
}

static enum fail
sign_in(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *login = form_text(&form, "login", 1, 200);
	const char *password = web_field(c, "password");
	char *lower = text_copy(c->mem, login);
	bool allowed;
	enum fail f;

	if (text_is_empty(password))
		form_wrong(&form, "password", MSG_FORM_REQUIRED);
	if (!form_is_fine(&form))
		return draw(c, &form);
	for (char *p = lower; *p != '\0'; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	f = may_try(c, &allowed, lower);
	if (f != OK)
		return f;
	if (!allowed) {
		form_wrong(&form, "login", MSG_SIGN_IN_TOO_OFTEN);
		draw(c, &form);
		web_status(c, 429);
		return OK;
	}
	return try_password(c, &form, lower, password);
}

RESOURCE(accounts_session_page_sign_in, .who = ANYONE, .get = show,
    .post = sign_in, .deadline_ms = 30000)

static enum fail
draw_step(struct ctx *c, struct form *form)
{
	struct accounts_step_view v = {
		.errors = { form->errors, form->errors_len },
		.code = form_input(form, "code"),
		.next = next_of(c),
	};

	v.code.value = "";
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_step(c->html, &v);
	return OK;
}

static enum fail
show_step(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	if (cookie_get(c->mem, web_header(c, "cookie"), "step") == NULL)
		return web_redirect(c, "/sign-in");
	return draw_step(c, &form);
}

static enum fail
take_step(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *token = cookie_get(c->mem, web_header(c, "cookie"), "step");
	const char *code =
	    text_fold_width(c->mem, form_text(&form, "code", 1, 20));
	int64_t account_id = 0;
	enum fail f;

	if (token == NULL)
		return web_redirect(c, "/sign-in");
	if (!form_is_fine(&form))
		return draw_step(c, &form);
	f = accounts_session_store_second_step(
	    c->db, c->mem, &account_id, token, code, c->now_at);
	if (f != OK)
		return f;
	if (account_id == 0) {
		form_wrong(&form, "code", MSG_STEP_WRONG);
		return draw_step(c, &form);
	}
	web_set_cookie(c, "step", "", 0);
	return accounts_session_page_enter(c, account_id, "", next_of(c));
}

RESOURCE(accounts_session_page_step, .who = ANYONE, .get = show_step,
    .post = take_step, .per_minute = 20)

static enum fail
sign_out(struct ctx *c)
{
	enum fail f = sql_session_end(c->db, c->viewer.session_id);

	if (f != OK && f != FAIL_ABSENT)
		return f;
	web_set_cookie(c, gate_session_cookie(), "", 0);
	web_add_header(c, "clear-site-data", "\"cache\"");
	return web_redirect_saying(c, "/", MSG_SIGN_OUT_DONE);
}

RESOURCE(accounts_session_page_sign_out, .who = SIGNED_IN, .post = sign_out)

static enum fail
show_sessions(struct ctx *c)
{
	struct sql_sessions_of_viewer *rows;
	struct accounts_sessions_view v = { 0 };
	struct accounts_session_row *out;
	size_t n;
	enum fail f = sql_sessions_of_viewer(c->db, c->mem, &rows, &n);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct accounts_session_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_session_row){
			.session_id = rows[i].session_id,
			.agent = rows[i].agent,
			.address = rows[i].address,
			.created_at = rows[i].created_at,
			.seen_at = rows[i].seen_at,
			.is_this = rows[i].session_id == c->viewer.session_id,
		};
	v.sessions = out;
	v.sessions_len = n;
	tmpl_accounts_sessions(c->html, &v);
	return OK;
}

RESOURCE(accounts_session_page_list, .who = SIGNED_IN, .get = show_sessions)

static enum fail
end_session(struct ctx *c)
{
	int64_t id;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = sql_session_end(c->db, id);
	return f != OK
	    ? f
	    : web_redirect_saying(c, "/me/sessions", MSG_SESSION_ENDED);
}

RESOURCE(accounts_session_page_end, .who = SIGNED_IN, .post = end_session)
