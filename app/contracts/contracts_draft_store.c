#include "contracts/contracts_draft_store.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/sector.h"
#include "base/text.h"
#include "contracts/contracts_draft.h"
#include "db/db.h"
#include "gen/sql_contracts.h"

static enum fail
finish(struct db *db, struct arena *mem, enum fail f, const char *action,
    int64_t draft_id)
{
	if (f == OK)
		f = sql_contracts_audit(db, action,
		    text_printf(mem, "draft:%lld", (long long)draft_id));
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

static enum fail
add_answers(struct db *db, struct arena *mem, int64_t round_id,
    int64_t draft_id, const struct contracts_answers *a)
{
	const char **names = ARENA_MANY(mem, const char *, a->len);
	const char **values = ARENA_MANY(mem, const char *, a->len);

	for (size_t i = 0; i < a->len; i++) {
		names[i] = a->v[i].name;
		values[i] = a->v[i].value;
	}
	if (a->len == 0)
		return OK;
	return sql_contracts_answers_add(db, round_id, draft_id,
	    db_array_text(mem, names, a->len),
	    db_array_text(mem, values, a->len));
}

static enum fail
add_clauses(struct db *db, struct arena *mem, int64_t round_id,
    int64_t draft_id, const struct contracts_draft_clause *v, size_t len)
{
	int64_t *clauses = ARENA_MANY(mem, int64_t, len);
	int64_t *based_on = ARENA_MANY(mem, int64_t, len);
	int64_t *positions = ARENA_MANY(mem, int64_t, len);
	int64_t *wordings = ARENA_MANY(mem, int64_t, len);
	int64_t *removed = ARENA_MANY(mem, int64_t, len);
	const char **libraries = ARENA_MANY(mem, const char *, len);
	const char **titles = ARENA_MANY(mem, const char *, len);
	const char **texts = ARENA_MANY(mem, const char *, len);
	struct sql_contracts_clause_write *written;
	size_t n;
	enum fail f;

	for (size_t i = 0; i < len; i++) {
		clauses[i] = v[i].clause;
		based_on[i] = v[i].version;
		positions[i] = v[i].position;
		wordings[i] = v[i].wording;
		removed[i] = v[i].is_removed;
		libraries[i] = v[i].library;
		titles[i] = v[i].title;
		texts[i] = v[i].text;
	}
	if (len == 0)
		return OK;
	f = sql_contracts_clause_write(db, mem, &written, &n, round_id,
	    draft_id, db_array_i64(mem, clauses, len),
	    db_array_i64(mem, based_on, len), db_array_i64(mem, positions, len),
	    db_array_text(mem, libraries, len),
	    db_array_i64(mem, wordings, len), db_array_text(mem, titles, len),
	    db_array_text(mem, texts, len), db_array_i64(mem, removed, len));
	return f == OK && n != len ? FAIL_CONFLICT : f;
}

enum fail
contracts_draft_store_begin(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const struct contracts_library *lib,
    const struct contracts_draft *draft)
{
	struct sql_contracts_draft_add row = { 0 };
	struct contracts_draft_clause *clauses;
	size_t n = contracts_draft_begin(mem, &clauses, lib, draft);
	enum fail f;

	db_begin(db);
	f = sql_contracts_draft_add(db, mem, &row, round_id,
	    laws_kind_key(draft->kind), draft->title, draft->place.province,
	    draft->place.city);
	if (f == OK)
		f = add_answers(
		    db, mem, round_id, row.draft_id, &draft->answers);
	if (f == OK)
		f = add_clauses(db, mem, round_id, row.draft_id, clauses, n);
	*out = row.draft_id;
	return finish(db, mem, f, "contract.draft", row.draft_id);
}

static enum fail
read_answers(struct db *db, struct arena *mem, struct contracts_answers *out,
    int64_t round_id, int64_t draft_id)
{
	struct sql_contracts_answers *rows;
	struct contracts_answer *v;
	enum fail f = sql_contracts_answers(
	    db, mem, &rows, &out->len, round_id, draft_id);

	if (f != OK)
		return f;
	v = ARENA_MANY(mem, struct contracts_answer, out->len);
	for (size_t i = 0; i < out->len; i++)
		v[i] = (struct contracts_answer){ rows[i].name, rows[i].value };
	out->v = v;
	return OK;
}

static enum fail
read_clauses(struct db *db, struct arena *mem, struct contracts_draft *out,
    int64_t round_id, int64_t draft_id, int64_t as_of)
{
	struct sql_contracts_clause_versions *rows;
	struct contracts_draft_clause *v;
	size_t n;
	enum fail f = sql_contracts_clause_versions(
	    db, mem, &rows, &n, round_id, draft_id, as_of);

	if (f != OK)
		return f;
	v = ARENA_MANY(mem, struct contracts_draft_clause, n);
	for (size_t i = 0; i < n; i++)
		v[i] = (struct contracts_draft_clause){ rows[i].clause,
			rows[i].version, rows[i].position, rows[i].library,
			rows[i].wording, rows[i].title, rows[i].text,
			rows[i].is_removed, rows[i].author, rows[i].at };
	out->clauses = v;
	out->clauses_len = n;
	return OK;
}

enum fail
contracts_draft_store_read(struct db *db, struct arena *mem,
    struct contracts_draft *out, int64_t round_id, int64_t draft_id,
    int64_t as_of)
{
	struct sql_contracts_draft row;
	enum fail f = sql_contracts_draft(db, mem, &row, round_id, draft_id);

	if (f != OK)
		return f;
	*out = (struct contracts_draft){ .title = row.title,
		.place = { row.province, row.city } };
	if (!laws_kind_parse(&out->kind, row.kind))
		return FAIL_BROKEN;
	f = read_answers(db, mem, &out->answers, round_id, draft_id);
	if (f == OK)
		f = read_clauses(db, mem, out, round_id, draft_id, as_of);
	return f;
}

enum fail
contracts_draft_store_change(struct db *db, struct arena *mem, int64_t round_id,
    int64_t draft_id, const struct contracts_draft_change *change)
{
	enum fail f = OK;

	db_begin(db);
	if (change->answers != NULL)
		f = add_answers(db, mem, round_id, draft_id, change->answers);
	if (f == OK)
		f = add_clauses(db, mem, round_id, draft_id, change->clauses,
		    change->clauses_len);
	return finish(db, mem, f, change->action, draft_id);
}

static void
put(struct contracts_answers *a, struct contracts_answer *v, const char *name,
    const char *value)
{
	if (!text_is_empty(value))
		v[a->len++] = (struct contracts_answer){ name, value };
}

enum fail
contracts_draft_store_known(struct db *db, struct arena *mem,
    struct contracts_answers *out, int64_t round_id,
    const struct contracts_draft *draft)
{
	struct contracts_answer *v =
	    ARENA_MANY(mem, struct contracts_answer, 9);
	const struct place *p = &draft->place;
	struct sql_contracts_known k;
	char day[DAY_TEXT];
	enum fail f = sql_contracts_known(db, mem, &k, round_id);

	*out = (struct contracts_answers){ v, 0 };
	if (f != OK)
		return f;
	put(out, v, "employer", k.employers);
	put(out, v, "union", k.labour_name);
	put(out, v, "union_chief", k.labour_chief);
	put(out, v, "employer_chief", k.employer_chief);
	put(out, v, "place",
	    text_printf(mem, "%s%s", p->province,
		text_is(p->province, p->city) ? "" : p->city));
	if (*k.district != '\0')
		put(out, v, "area",
		    text_printf(mem, "%s%s", p->city, k.district));
	if (k.sector != NULL)
		put(out, v, "industry",
		    message_raw(LANG_ZH, sector_label(k.sector)));
	/* a new contract follows the one that runs out */
	if (k.expires_on != DAY_NONE) {
		day_print(day, k.expires_on + 1);
		put(out, v, "start", text_copy(mem, day));
	}
	return OK;
}
