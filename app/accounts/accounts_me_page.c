/* 个人中心: the overview, name and language, API tokens. */
#include "accounts/accounts.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_view.h"
#include "base/arena.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/tmpl/accounts/account.h"
#include "gen/tmpl/accounts/me.h"
#include "gen/tmpl/accounts/tokens.h"
#include "web/web.h"

/* The rows of the overview: each a page, with its state beside it. */
static const struct part_task *
tasks_of(struct ctx *c, size_t *out_len, const struct sql_own_secrets *own)
{
	static const struct {
		const char *href;
		enum msg label, hint;
	} rows[] = {
		{ "/me/account", MSG_ME_ACCOUNT, MSG_ME_ACCOUNT_HINT },
		{ "/me/organisations", MSG_ME_ORGANISATIONS,
		    MSG_ME_ORGANISATIONS_HINT },
		{ "/me/password", MSG_ME_PASSWORD, MSG_ME_PASSWORD_HINT },
		{ "/me/factor", MSG_ME_FACTOR, MSG_ME_FACTOR_HINT },
		{ "/me/sessions", MSG_ME_SESSIONS, MSG_ME_SESSIONS_HINT },
		{ "/me/tokens", MSG_ME_TOKENS, MSG_ME_TOKENS_HINT },
		{ "/me/audit", MSG_ME_AUDIT, MSG_ME_AUDIT_HINT },
		{ "/me/data", MSG_ME_DATA, MSG_ME_DATA_HINT },
		{ "/me/erasure", MSG_ME_ERASURE, MSG_ME_ERASURE_HINT },
	};
	enum {
		N = sizeof(rows) / sizeof(*rows),
		FACTOR = 3
	};
	struct part_task *tasks = ARENA_MANY(c->mem, struct part_task, N);

	for (size_t i = 0; i < N; i++)
		tasks[i] = (struct part_task){
			.href = rows[i].href,
			.label = web_say(c, rows[i].label),
			.hint = web_say(c, rows[i].hint),
			.state = STATE_DONE,
			.state_label = web_say(c, MSG_ME_READY),
		};
	if (!own->has_second_factor) {
		tasks[FACTOR].state = STATE_NOTICE;
		tasks[FACTOR].state_label = web_say(c, MSG_ME_RECOMMENDED);
	}
	*out_len = N;
	return tasks;
}

static enum fail
show(struct ctx *c)
{
	struct sql_account_of_viewer own;
	struct sql_own_secrets secrets;
	struct accounts_me_view v;
	enum fail f = sql_account_of_viewer(c->db, c->mem, &own);

	if (f == OK)
		f = sql_own_secrets(c->db, c->mem, &secrets);
	if (f != OK)
		return f;
	v = (struct accounts_me_view){
		.name = own.name,
		.login = own.login,
		.has_second_factor = secrets.has_second_factor,
	};
	v.tasks = tasks_of(c, &v.tasks_len, &secrets);
	tmpl_accounts_me(c->html, &v);
	return OK;
}

RESOURCE(accounts_me_page, .who = SIGNED_IN, .get = show)

static enum fail
draw_account(
    struct ctx *c, struct form *form, const struct sql_account_of_viewer *own)
{
	const char *lang = web_field(c, "lang");
	struct part_option *options = ARENA_MANY(c->mem, struct part_option, 3);
	struct accounts_account_view v = {
		.errors = { form->errors, form->errors_len },
		.name = form_input(form, "name"),
		.email = form_input(form, "email"),
		.login = own->login,
	};

	if (web_field(c, "name") == NULL) { /* not typed yet: what is kept */
		v.name.value = own->name;
		v.email.value = own->email != NULL ? own->email : "";
		lang = own->lang != NULL ? own->lang : "";
	}
	options[0] =
	    (struct part_option){ "", web_say(c, MSG_ACCOUNT_LANG_BROWSER),
		    NULL, !text_is(lang, "zh") && !text_is(lang, "en") };
	options[1] =
	    (struct part_option){ "zh", "中文", NULL, text_is(lang, "zh") };
	options[2] =
	    (struct part_option){ "en", "English", NULL, text_is(lang, "en") };
	v.lang = (struct part_choice){ .input = form_input(form, "lang"),
		.label = web_say(c, MSG_ACCOUNT_LANG),
		.options = options,
		.options_len = 3 };
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_account(c->html, &v);
	return OK;
}

static enum fail
show_account(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct sql_account_of_viewer own;
	enum fail f = sql_account_of_viewer(c->db, c->mem, &own);

	return f != OK ? f : draw_account(c, &form, &own);
}

static enum fail
change_account(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *name = form_text(&form, "name", 1, ACCOUNTS_NAME_MAX);
	const char *email = form_text(&form, "email", 0, 200);
	const char *lang = web_field(c, "lang");
	struct sql_account_of_viewer own;
	enum fail f = sql_account_of_viewer(c->db, c->mem, &own);

	if (f != OK)
		return f;
	if (*email != '\0' && !accounts_email_is_allowed(email))
		form_wrong(&form, "email", MSG_JOIN_EMAIL_ODD);
	if (!text_is(lang, "zh") && !text_is(lang, "en"))
		lang = NULL;
	if (!form_is_fine(&form))
		return draw_account(c, &form, &own);
	f = sql_account_change(
	    c->db, name, *email != '\0' ? email : NULL, lang);
	if (f == FAIL_CONFLICT) {
		form_wrong(&form, "email", MSG_ACCOUNT_EMAIL_TAKEN);
		return draw_account(c, &form, &own);
	}
	return f != OK ? f : web_redirect_saying(c, "/me", MSG_ACCOUNT_CHANGED);
}

RESOURCE(accounts_me_page_account, .who = SIGNED_IN, .get = show_account,
    .post = change_account)

static enum fail
draw_tokens(struct ctx *c, struct form *form, const char *new_token)
{
	struct sql_api_tokens_of_viewer *rows;
	struct accounts_tokens_view v = {
		.errors = { form->errors, form->errors_len },
		.label = form_input(form, "label"),
		.new_token = new_token,
	};
	enum fail f =
	    sql_api_tokens_of_viewer(c->db, c->mem, &rows, &v.tokens_len);

	if (f != OK)
		return f;
	v.tokens = rows;
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_tokens(c->html, &v);
	return OK;
}

static enum fail
show_tokens(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw_tokens(c, &form, NULL);
}

static enum fail
add_token(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *label = form_text(&form, "label", 1, 60);
	const char *token = token_new(c->mem);
	int64_t place = c->viewer.organisation_id;
	enum fail f;

	if (!form_is_fine(&form))
		return draw_tokens(c, &form, NULL);
	db_begin(c->db);
	f = sql_api_token_add(c->db, place != 0 ? &place : NULL,
	    (struct bytes){ token_digest(c->mem, token), TOKEN_DIGEST }, label);
	if (f == OK)
		f = accounts_session_store_audit(
		    c->db, place, "token.add", "account", "{}");
	if (f == OK)
		f = db_commit(c->db);
	return f != OK ? f : draw_tokens(c, &form, token);
}

RESOURCE(accounts_me_page_tokens, .who = SIGNED_IN, .get = show_tokens,
    .post = add_token)

static enum fail
end_token(struct ctx *c)
{
	int64_t id;
	enum fail f = web_param_id(c, "id", &id);

	if (f == OK)
		f = sql_api_token_end(c->db, id);
	return f != OK ? f
		       : web_redirect_saying(c, "/me/tokens", MSG_TOKEN_ENDED);
}

RESOURCE(accounts_me_page_token_end, .who = SIGNED_IN, .post = end_token)
