#include "accounts/accounts_organisation_store.h"

#include <stdbool.h>
#include <stddef.h>

#include "accounts/accounts_session_store.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_accounts.h"

/* Ends a transaction: its audit line and COMMIT, or nothing of it. */
static enum fail
finish(struct db *db, enum fail f, int64_t organisation_id, const char *action,
    const char *object)
{
	if (f == OK)
		f = accounts_session_store_audit(
		    db, organisation_id, action, object, "{}");
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

static const char *
object(struct arena *mem, const char *kind, int64_t id)
{
	return text_printf(mem, "%s:%lld", kind, (long long)id);
}

enum fail
accounts_organisation_store_add(struct db *db, struct arena *mem,
    int64_t *out_id, int64_t parent_id, const char *parent_kind,
    const struct accounts_organisation_typed *t)
{
	bool is_pair = text_is(t->kind, "employer") &&
	    (text_is(parent_kind, "union") ||
		text_is(parent_kind, "association"));
	struct sql_organisation_add row;
	enum fail f;

	db_begin(db);
	f = sql_organisation_add(db, mem, &row, parent_id, t->kind, t->name,
	    t->province, t->city, t->district, t->sector);
	if (f == OK && is_pair)
		f = sql_organisation_pair(db, parent_id, row.organisation_id);
	if (f == OK)
		*out_id = row.organisation_id;
	return finish(db, f, f == OK ? *out_id : 0, "organisation.add",
	    f == OK ? object(mem, "organisation", *out_id) : "");
}

enum fail
accounts_organisation_store_change(struct db *db, struct arena *mem, int64_t id,
    const struct accounts_organisation_typed *t)
{
	enum fail f;

	db_begin(db);
	f = sql_organisation_change(
	    db, id, t->name, t->province, t->city, t->district, t->sector);
	return finish(
	    db, f, id, "organisation.change", object(mem, "organisation", id));
}

enum fail
accounts_organisation_store_end(struct db *db, struct arena *mem,
    int64_t organisation_id, int64_t membership_id)
{
	enum fail f;

	db_begin(db);
	f = sql_membership_end(db, organisation_id, membership_id);
	return finish(db, f, organisation_id, "membership.end",
	    object(mem, "membership", membership_id));
}

enum fail
accounts_organisation_store_invite(struct db *db, struct arena *mem,
    const char **out_token, int64_t organisation_id, const char *role,
    const char *note, int64_t expires_at)
{
	enum fail f;

	*out_token = token_new(mem);
	db_begin(db);
	f = sql_invitation_add(db, organisation_id, role,
	    (struct bytes){ token_digest(mem, *out_token), TOKEN_DIGEST }, note,
	    expires_at);
	return finish(db, f, organisation_id, "invitation.add",
	    text_printf(mem, "role:%s", role));
}

enum fail
accounts_organisation_store_revoke(struct db *db, struct arena *mem,
    int64_t organisation_id, int64_t invitation_id)
{
	enum fail f;

	db_begin(db);
	f = sql_invitation_revoke(db, organisation_id, invitation_id);
	return finish(db, f, organisation_id, "invitation.revoke",
	    object(mem, "invitation", invitation_id));
}
