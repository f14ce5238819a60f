/*
 * What the product knows about a person: to read, to take along (JSON and
 * HTML), and to erase. 个人信息保护法 第四十五条、第四十七条.
 */
#include "accounts/accounts.h"
#include "accounts/accounts_password_page.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_privacy_view.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/json.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/accounts/audit.h"
#include "gen/tmpl/accounts/data.h"
#include "gen/tmpl/accounts/erasure.h"
#include "web/gate.h"
#include "web/web.h"

enum {
	AUDIT_PAGE = 50,
	AUDIT_EXPORT = 10000
};

static enum fail
gather(struct ctx *c, struct accounts_data_view *v,
    struct sql_account_of_viewer *account)
{
	struct sql_memberships_of_viewer *memberships;
	struct sql_sessions_of_viewer *sessions;
	struct sql_consents_of_viewer *consents;
	struct sql_audit_of_viewer *audit;
	struct sql_api_tokens_of_viewer *tokens;
	struct sql_own_data *parts;
	enum fail f = sql_account_of_viewer(c->db, c->mem, account);

	if (f == OK)
		f = sql_memberships_of_viewer(
		    c->db, c->mem, &memberships, &v->memberships_len);
	if (f == OK)
		f = sql_sessions_of_viewer(
		    c->db, c->mem, &sessions, &v->sessions_len);
	if (f == OK)
		f = sql_consents_of_viewer(
		    c->db, c->mem, &consents, &v->consents_len);
	if (f == OK)
		f = sql_api_tokens_of_viewer(
		    c->db, c->mem, &tokens, &v->tokens_len);
	if (f == OK)
		f = sql_audit_of_viewer(c->db, c->mem, &audit, &v->audit_len,
		    INT64_MAX, AUDIT_EXPORT);
	if (f == OK)
		f = sql_own_data(c->db, c->mem, &parts, &v->parts_len);
	if (f != OK)
		return f;
	v->parts = parts;
	v->account = account;
	v->memberships = memberships;
	v->sessions = sessions;
	v->consents = consents;
	v->audit = audit;
	v->tokens = tokens;
	return OK;
}

static enum fail
show_data(struct ctx *c)
{
	struct accounts_data_view v = { 0 };
	struct sql_account_of_viewer account;
	enum fail f = gather(c, &v, &account);

	if (f == OK)
		tmpl_accounts_data(c->html, &v);
	return f;
}

RESOURCE(accounts_privacy_page_data, .who = SIGNED_IN, .get = show_data)

static void
key_moment(struct json *j, const char *key, int64_t at)
{
	char text[DAY_MOMENT_TEXT];

	day_print_moment(text, at);
	json_key_text(j, key, text);
}

static void
write_account(struct json *j, const struct accounts_data_view *v)
{
	json_key(j, "account");
	json_object(j);
	json_key_text(j, "login", v->account->login);
	json_key_text(j, "name", v->account->name);
	json_key_text(j, "email", v->account->email);
	json_key_text(j, "language", v->account->lang);
	key_moment(j, "created_at", v->account->created_at);
	json_end_object(j);
	json_key(j, "memberships");
	json_array(j);
	for (size_t i = 0; i < v->memberships_len; i++) {
		json_object(j);
		json_key_text(
		    j, "organisation", v->memberships[i].organisation_name);
		json_key_text(j, "role", v->memberships[i].role);
		json_end_object(j);
	}
	json_end_array(j);
}

static void
write_traces(struct json *j, const struct accounts_data_view *v)
{
	json_key(j, "sessions");
	json_array(j);
	for (size_t i = 0; i < v->sessions_len; i++) {
		json_object(j);
		json_key_text(j, "browser", v->sessions[i].agent);
		json_key_text(j, "address", v->sessions[i].address);
		key_moment(j, "created_at", v->sessions[i].created_at);
		key_moment(j, "seen_at", v->sessions[i].seen_at);
		json_end_object(j);
	}
	json_end_array(j);
	json_key(j, "consents");
	json_array(j);
	for (size_t i = 0; i < v->consents_len; i++) {
		json_object(j);
		json_key_text(j, "purpose", v->consents[i].purpose);
		key_moment(j, "given_at", v->consents[i].given_at);
		json_end_object(j);
	}
	json_end_array(j);
	json_key(j, "audit_log");
	json_array(j);
	for (size_t i = 0; i < v->audit_len; i++) {
		json_object(j);
		key_moment(j, "at", v->audit[i].at);
		json_key_text(j, "action", v->audit[i].action);
		json_key_text(j, "object", v->audit[i].object);
		json_end_object(j);
	}
	json_end_array(j);
}

static enum fail
send_json(struct ctx *c)
{
	struct json j = { .out = { .mem = c->mem } };
	struct accounts_data_view v = { 0 };
	struct sql_account_of_viewer account;
	enum fail f = gather(c, &v, &account);

	if (f != OK)
		return f;
	json_object(&j);
	write_account(&j, &v);
	write_traces(&j, &v);
	for (size_t i = 0; i < v.parts_len; i++) {
		json_key(&j, v.parts[i].part);
		json_made(&j, v.parts[i].rows);
	}
	json_end_object(&j);
	return web_send_file(c, "xieshang-my-data.json", "application/json",
	    j.out.bytes, j.out.len);
}

RESOURCE(accounts_privacy_page_json, .who = SIGNED_IN, .get = send_json)

static int64_t
before_of(struct ctx *c)
{
	const char *before = web_text(c, "before");
	int64_t id;

	return before != NULL && num_i64(&id, before, 1, INT64_MAX) ? id
								    : INT64_MAX;
}

static void
draw_audit(struct ctx *c, const char *title, const char *path,
    struct accounts_audit_row *rows, size_t n, int64_t last_id)
{
	struct accounts_audit_view v = {
		.title = title, .rows = rows, .rows_len = n
	};

	if (n == AUDIT_PAGE)
		v.pager.next_href = text_printf(
		    c->mem, "%s?before=%lld", path, (long long)last_id);
	tmpl_accounts_audit(c->html, &v);
}

static enum fail
show_own_audit(struct ctx *c)
{
	struct sql_audit_of_viewer *rows;
	struct accounts_audit_row *out;
	size_t n;
	enum fail f = sql_audit_of_viewer(
	    c->db, c->mem, &rows, &n, before_of(c), AUDIT_PAGE);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct accounts_audit_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_audit_row){ .at = rows[i].at,
			.action = rows[i].action,
			.object = rows[i].object };
	draw_audit(c, web_say(c, MSG_AUDIT_OWN), c->in->path, out, n,
	    n > 0 ? rows[n - 1].audit_id : 0);
	return OK;
}

RESOURCE(accounts_privacy_page_audit, .who = SIGNED_IN, .get = show_own_audit)

static enum fail
show_organisation_audit(struct ctx *c)
{
	struct sql_audit_of_organisation *rows;
	struct sql_organisation_by_id o = { 0 };
	struct accounts_audit_row *out;
	int64_t id;
	size_t n;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = sql_organisation_by_id(c->db, c->mem, &o, id);
	if (f == OK && !o.administers)
		f = o.is_member ? FAIL_DENIED : FAIL_ABSENT;
	if (f == OK)
		f = sql_audit_of_organisation(
		    c->db, c->mem, &rows, &n, id, before_of(c), AUDIT_PAGE);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct accounts_audit_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct accounts_audit_row){ .at = rows[i].at,
			.name = rows[i].name,
			.action = rows[i].action,
			.object = rows[i].object };
	draw_audit(
	    c, o.name, c->in->path, out, n, n > 0 ? rows[n - 1].audit_id : 0);
	return OK;
}

RESOURCE(accounts_privacy_page_organisation, .who = SIGNED_IN,
    .get = show_organisation_audit)

static enum fail
draw_erasure(struct ctx *c, struct form *form)
{
	struct accounts_erasure_view v = {
		.errors = { form->errors, form->errors_len },
		.password = form_input(form, "password"),
	};
	struct sql_account_of_viewer own;
	enum fail f = sql_account_of_viewer(c->db, c->mem, &own);

	if (f != OK)
		return f;
	v.password.value = "";
	v.login = own.login;
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_erasure(c->html, &v);
	return OK;
}

static enum fail
show_erasure(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw_erasure(c, &form);
}

static enum fail
erase(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *password = web_field(c, "password");
	bool right;
	enum fail f = accounts_password_is_own(
	    c, &right, password != NULL ? password : "");

	if (f != OK)
		return f;
	if (!right) {
		form_wrong(&form, "password", MSG_PASSWORD_OLD_WRONG);
		return draw_erasure(c, &form);
	}
	db_begin(c->db);
	f = accounts_session_store_audit(c->db, 0, "account.erase",
	    text_printf(
		c->mem, "account:%lld", (long long)c->viewer.account_id),
	    "{}");
	if (f == OK)
		f = sql_own_account_erase(c->db);
	if (f == OK)
		f = db_commit(c->db);
	if (f != OK)
		return f;
	web_set_cookie(c, gate_session_cookie(), "", 0);
	return web_redirect_saying(c, "/", MSG_ERASURE_DONE);
}

RESOURCE(accounts_privacy_page_erasure, .who = SIGNED_IN, .get = show_erasure,
    .post = erase, .per_minute = 6)
