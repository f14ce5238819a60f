/*
 * The second factor: a secret is shown and travels sealed in the form until
 * a code proves that the phone has it; only then it is kept.
 */
#include <string.h>

#include "accounts/accounts.h"
#include "accounts/accounts_password_page.h"
#include "accounts/accounts_session_store.h"
#include "accounts/accounts_view.h"
#include "base/arena.h"
#include "base/text.h"
#include "crypto/secret.h"
#include "crypto/token.h"
#include "crypto/totp.h"
#include "db/db.h"
#include "gen/tmpl/accounts/factor.h"
#include "gen/tmpl/accounts/factor_codes.h"
#include "text/qr.h"
#include "web/web.h"

static const char *
in_fours(struct arena *mem, const char *s)
{
	struct buf b = { .mem = mem };

	for (size_t i = 0; s[i] != '\0'; i++) {
		if (i > 0 && i % 4 == 0)
			buf_char(&b, ' ');
		buf_char(&b, s[i]);
	}
	return buf_string(&b);
}

static const unsigned char *
secret_of_form(struct ctx *c)
{
	const char *hex = web_field(c, "sealed");
	unsigned char sealed[TOTP_SECRET + SECRET_SEAL];

	if (hex == NULL || strlen(hex) != sizeof(sealed) * 2)
		return NULL;
	for (size_t i = 0; i < sizeof(sealed); i++) {
		const char *at;
		static const char digits[] = "0123456789abcdef";
		unsigned byte = 0;

		for (size_t j = 0; j < 2; j++) {
			at = strchr(digits, hex[i * 2 + j]);
			if (at == NULL)
				return NULL;
			byte = byte << 4 | (unsigned)(at - digits);
		}
		sealed[i] = (unsigned char)byte;
	}
	return secret_open(c->mem, sealed, sizeof(sealed));
}

static enum fail
draw(struct ctx *c, struct form *form, const unsigned char *secret)
{
	struct accounts_factor_view v = {
		.errors = { form->errors, form->errors_len },
		.code = form_input(form, "code"),
		.password = form_input(form, "password"),
	};
	struct sql_own_secrets own;
	struct sql_recovery_codes_left left;
	struct sql_account_of_viewer account;
	enum fail f = sql_own_secrets(c->db, c->mem, &own);

	if (f == OK)
		f = sql_recovery_codes_left(c->db, c->mem, &left);
	if (f == OK)
		f = sql_account_of_viewer(c->db, c->mem, &account);
	if (f != OK)
		return f;
	v.code.value = v.password.value = "";
	v.is_on = own.has_second_factor;
	v.codes_left = left.codes_left;
	if (!v.is_on) {
		if (secret == NULL)
			secret = totp_new(c->mem);
		v.secret = in_fours(c->mem, totp_base32(c->mem, secret));
		v.sealed =
		    token_hex(c->mem, secret_seal(c->mem, secret, TOTP_SECRET),
			TOTP_SECRET + SECRET_SEAL);
		v.qr = qr_svg(c->mem, totp_uri(c->mem, secret, account.login),
		    web_say(c, MSG_FACTOR_QR));
	}
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_accounts_factor(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return draw(c, &form, NULL);
}

/* New recovery codes, and their digests as a PostgreSQL bytea[] literal. */
static const char *
new_codes(struct ctx *c, const char **codes)
{
	struct buf b = { .mem = c->mem };

	for (size_t i = 0; i < ACCOUNTS_RECOVERY_CODES; i++) {
		codes[i] = token_code(c->mem, 12);
		buf_printf(&b, "%s\"\\\\x%s\"", i > 0 ? "," : "{",
		    token_hex(
			c->mem, token_digest(c->mem, codes[i]), TOKEN_DIGEST));
	}
	buf_char(&b, '}');
	return buf_string(&b);
}

static enum fail
keep(struct ctx *c, const unsigned char *secret, int64_t step)
{
	const char **codes =
	    ARENA_MANY(c->mem, const char *, ACCOUNTS_RECOVERY_CODES);
	const char *digests = new_codes(c, codes);
	struct accounts_factor_view v = { .codes = codes,
		.codes_len = ACCOUNTS_RECOVERY_CODES };
	enum fail f;

	db_begin(c->db);
	f = sql_own_factor_set(c->db,
	    (struct bytes){ secret_seal(c->mem, secret, TOTP_SECRET),
		TOTP_SECRET + SECRET_SEAL },
	    step, digests);
	if (f == OK)
		f = accounts_session_store_audit(
		    c->db, 0, "factor.set", "account", "{}");
	if (f == OK)
		f = db_commit(c->db);
	if (f == OK)
		tmpl_accounts_factor_codes(c->html, &v);
	return f;
}

static enum fail
turn_on(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const unsigned char *secret = secret_of_form(c);
	const char *code =
	    text_fold_width(c->mem, form_text(&form, "code", 1, 12));
	int64_t step;

	if (secret == NULL)
		return web_redirect(c, "/me/factor");
	step = form_is_fine(&form) ? totp_check(secret, code, c->now_at, 0) : 0;
	if (step != 0)
		return keep(c, secret, step);
	form_wrong(&form, "code", MSG_FACTOR_CODE_WRONG);
	return draw(c, &form, secret);
}

static enum fail
turn_off(struct ctx *c)
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
		return draw(c, &form, NULL);
	}
	db_begin(c->db);
	f = sql_own_factor_clear(c->db);
	if (f == OK)
		f = accounts_session_store_audit(
		    c->db, 0, "factor.clear", "account", "{}");
	if (f == OK)
		f = db_commit(c->db);
	return f != OK ? f : web_redirect_saying(c, "/me", MSG_FACTOR_OFF_DONE);
}

RESOURCE(accounts_factor_page, .who = SIGNED_IN, .get = show, .post = turn_on,
    .per_minute = 20)
RESOURCE(accounts_factor_page_off, .who = SIGNED_IN, .post = turn_off,
    .per_minute = 20)
