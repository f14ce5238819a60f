#include "accounts/accounts_session_store.h"

#include <string.h>

#include "accounts/accounts.h"
#include "base/arena.h"
#include "base/text.h"
#include "crypto/secret.h"
#include "crypto/token.h"
#include "crypto/totp.h"
#include "db/db.h"
#include "gen/sql_accounts.h"

static struct bytes
digest_of(struct arena *mem, const char *token)
{
	return (struct bytes){ token_digest(mem, token), TOKEN_DIGEST };
}

enum fail
accounts_session_store_viewer(struct db *db, struct arena *mem,
    struct accounts_viewer *out, const char *token)
{
	struct sql_session_viewer row;
	enum fail f;

	*out = (struct accounts_viewer){ 0 };
	if (strlen(token) != TOKEN_CHARS)
		return OK;
	f = sql_session_viewer(db, mem, &row, digest_of(mem, token));
	if (f != OK)
		return f == FAIL_ABSENT ? OK : f;
	*out = (struct accounts_viewer){
		.account_id = row.account_id,
		.session_id = row.session_id,
		.organisation_id = row.organisation_id,
		.name = row.name,
		.organisation_name = row.organisation_name,
		.lang = row.lang,
		.roles = accounts_roles(row.roles),
	};
	db_see_as(db, row.account_id, "");
	return OK;
}

enum fail
accounts_session_store_bearer(struct db *db, struct arena *mem,
    struct accounts_viewer *out, const char *token)
{
	struct sql_api_token_viewer row;
	enum fail f;

	*out = (struct accounts_viewer){ 0 };
	if (strlen(token) != TOKEN_CHARS)
		return OK;
	f = sql_api_token_viewer(db, mem, &row, digest_of(mem, token));
	if (f != OK)
		return f == FAIL_ABSENT ? OK : f;
	*out = (struct accounts_viewer){
		.account_id = row.account_id,
		.organisation_id = row.organisation_id,
		.name = row.name,
		.organisation_name = row.organisation_name,
		.roles = accounts_roles(row.roles),
	};
	db_see_as(db, row.account_id, "");
	return OK;
}

enum fail
accounts_session_store_audit(struct db *db, int64_t organisation_id,
    const char *action, const char *object, const char *detail)
{
	return sql_audit_append(db,
	    organisation_id != 0 ? &organisation_id : NULL, action, object,
	    detail);
}

enum fail
accounts_session_store_open(struct db *db, struct arena *mem,
    const char **out_token, int64_t account_id, const char *agent,
    const char *address)
{
	struct sql_session_open row;
	enum fail f;

	*out_token = token_new(mem);
	db_see_as(db, account_id, "");
	db_begin(db);
	f = sql_session_open(db, mem, &row, account_id,
	    digest_of(mem, *out_token), agent, address);
	if (f == OK)
		f = accounts_session_store_audit(db, 0, "session.open",
		    text_printf(mem, "session:%lld", (long long)row.session_id),
		    "{}");
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

static enum fail
recover(struct db *db, struct arena *mem, int64_t *out_account_id,
    const char *step_token, const char *code)
{
	struct sql_second_step_recover row;
	enum fail f = sql_second_step_recover(
	    db, mem, &row, digest_of(mem, step_token), digest_of(mem, code));

	if (f == OK && row.has_account_id)
		*out_account_id = row.account_id;
	return f;
}

enum fail
accounts_session_store_second_step(struct db *db, struct arena *mem,
    int64_t *out_account_id, const char *step_token, const char *code,
    int64_t now_at)
{
	struct sql_second_step_find found;
	struct sql_second_step_done done;
	const unsigned char *secret;
	int64_t step;
	enum fail f;

	*out_account_id = 0;
	f = sql_second_step_find(db, mem, &found, digest_of(mem, step_token));
	if (f != OK)
		return f == FAIL_ABSENT ? OK : f;
	if (strlen(code) != 6)
		return recover(db, mem, out_account_id, step_token, code);
	secret =
	    secret_open(mem, found.totp_sealed.from, found.totp_sealed.len);
	if (secret == NULL)
		return FAIL_BROKEN; /* sealed with another server's key */
	step = totp_check(secret, code, now_at, found.totp_last_step);
	if (step == 0)
		return OK;
	f = sql_second_step_done(
	    db, mem, &done, digest_of(mem, step_token), step);
	if (f == OK && done.fresh)
		*out_account_id = found.account_id;
	return f;
}
