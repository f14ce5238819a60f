#include "rounds/rounds_ledger_store.h"

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_store.h"

static void
read_members(struct arena *mem, struct rounds_entry *e, const char *text)
{
	size_t n;
	char **part = text_split(mem, &n, text, ' ');
	int64_t *ids = ARENA_MANY(mem, int64_t, n);

	for (size_t i = 0; i < n; i++)
		if (num_i64(&ids[e->members_len], part[i], 1, INT64_MAX))
			e->members_len++;
	e->members = ids;
}

static struct rounds_entry
entry_of(struct arena *mem, const struct sql_round_entries_of *r)
{
	struct rounds_entry e = { .id = r->entry_id,
		.side = r->side,
		.is_private = r->is_private,
		.issue_id = r->issue_id,
		.ref_id = r->ref_id,
		.evidence_id = r->evidence_id,
		.talk = r->talk,
		.title = r->title,
		.text = r->text,
		.has_amount = r->has_amount_cents,
		.amount_cents = r->amount_cents,
		.sha256 = r->sha256,
		.at = r->at };

	if (*r->members != '\0')
		read_members(mem, &e, r->members);
	return e;
}

enum fail
rounds_ledger_store_read(struct db *db, struct arena *mem,
    struct rounds_ledger *out, int64_t round_id, int64_t as_of)
{
	struct sql_round_entries_of *rows;
	struct rounds_entry *entries;
	size_t n, len = 0;
	enum fail f = sql_round_entries_of(db, mem, &rows, &n, round_id);

	if (f != OK)
		return f;
	entries = ARENA_MANY(mem, struct rounds_entry, n);
	for (size_t i = 0; i < n; i++) {
		entries[len] = entry_of(mem, &rows[i]);
		if (rounds_entry_parse(&entries[len].kind, rows[i].kind))
			len++;
	}
	rounds_ledger_replay(mem, out, entries, len, as_of);
	return OK;
}

static const char *
scope_key(enum rounds_scope scope)
{
	static const char *const keys[] = { [ROUNDS_SCOPE_NONE] = "",
		[ROUNDS_SCOPE_ISSUE] = "issue",
		[ROUNDS_SCOPE_SLOT] = "slot",
		[ROUNDS_SCOPE_ROUND] = "round" };

	return keys[scope];
}

static const int64_t *
or_null(const int64_t *id)
{
	return *id != 0 ? id : NULL;
}

static const char *
or_empty(const char *s)
{
	return s != NULL ? s : "";
}

static enum fail
write_entry(struct db *db, struct arena *mem, int64_t *out_id, int64_t round_id,
    const struct rounds_entry *e, enum rounds_scope scope, int64_t seen)
{
	struct sql_round_entry_add row = { 0 };
	enum fail f = sql_round_entry_add(db, mem, &row, round_id,
	    e->is_private, rounds_entry_key(e->kind), or_null(&e->issue_id),
	    or_null(&e->ref_id), or_null(&e->evidence_id),
	    db_array_i64(mem, e->members, e->members_len), e->talk,
	    or_empty(e->title), or_empty(e->text),
	    e->has_amount ? &e->amount_cents : NULL, or_empty(e->sha256),
	    scope_key(scope), seen);

	*out_id = row.entry_id;
	return f;
}

enum fail
rounds_ledger_store_add(struct db *db, struct arena *mem, int64_t *out_id,
    int64_t round_id, const struct rounds_entry *e, enum rounds_scope scope,
    int64_t seen)
{
	enum fail f;

	db_begin(db);
	f = write_entry(db, mem, out_id, round_id, e, scope, seen);
	return rounds_store_finish(db, mem, f, "round.entry", round_id,
	    text_printf(mem, "{\"kind\":\"%s\"}", rounds_entry_key(e->kind)));
}

enum fail
rounds_ledger_store_show(struct db *db, struct arena *mem, int64_t *out_id,
    int64_t round_id, const struct rounds_entry *e, int64_t draft_id,
    int64_t seen, const char *preview)
{
	struct rounds_entry mark = { .kind = ROUNDS_ENTRY_SHOWN,
		.is_private = true,
		.issue_id = draft_id };
	int64_t ignored;
	enum fail f;

	db_begin(db);
	f = write_entry(db, mem, out_id, round_id, e,
	    e->kind == ROUNDS_ENTRY_ISSUE ? ROUNDS_SCOPE_NONE
					  : ROUNDS_SCOPE_ISSUE,
	    seen);
	mark.ref_id = *out_id;
	if (f == OK && draft_id != 0)
		f = write_entry(
		    db, mem, &ignored, round_id, &mark, ROUNDS_SCOPE_SLOT, 0);
	if (f == OK)
		f = rounds_store_publish(db, mem, &ignored, round_id,
		    rounds_entry_key(e->kind), e->title, preview);
	return rounds_store_finish(db, mem, f, "round.show", round_id,
	    text_printf(mem, "{\"kind\":\"%s\"}", rounds_entry_key(e->kind)));
}
