#include "costing/costing_sheet_store.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"
#include "costing/costing_compute.h"
#include "costing/costing_json.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_costing.h"

/* The audit line that belongs to an act, and its end. */
static enum fail
finish(struct db *db, struct arena *mem, enum fail f, int64_t organisation_id,
    const char *action, const char *object)
{
	(void)mem;
	if (f == OK)
		f = sql_costing_audit(db,
		    organisation_id == 0 ? NULL : &organisation_id, action,
		    object);
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

static const char *
object_of(struct arena *mem, const char *what, int64_t id)
{
	return text_printf(mem, "%s %lld", what, (long long)id);
}

enum fail
costing_sheet_store_add(struct db *db, struct arena *mem, int64_t *out,
    struct costing_home home, int64_t offer_id, const char *name,
    const char *spec)
{
	struct sql_costing_sheet_add row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_costing_sheet_add(db, mem, &row,
	    home.organisation_id == 0 ? NULL : &home.organisation_id,
	    home.round_id == 0 ? NULL : &home.round_id,
	    offer_id == 0 ? NULL : &offer_id, name, spec);
	*out = row.sheet_id;
	return finish(db, mem, f, home.organisation_id, "costing.new",
	    object_of(mem, "costing", *out));
}

enum fail
costing_sheet_store_save(struct db *db, struct arena *mem, int64_t sheet_id,
    int64_t round_id, int32_t version, const char *name, const char *spec)
{
	enum fail f;

	db_begin(db);
	f = sql_costing_sheet_save(db, sheet_id, round_id, version, name, spec);
	if (f == FAIL_ABSENT)
		f = FAIL_CONFLICT;
	return finish(db, mem, f, 0, "costing.change",
	    object_of(mem, "costing", sheet_id));
}

enum fail
costing_sheet_store_end(
    struct db *db, struct arena *mem, int64_t sheet_id, int64_t round_id)
{
	enum fail f;

	db_begin(db);
	f = sql_costing_sheet_end(db, sheet_id, round_id);
	return finish(
	    db, mem, f, 0, "costing.end", object_of(mem, "costing", sheet_id));
}

enum fail
costing_sheet_store_show(struct db *db, struct arena *mem, int64_t *out,
    int64_t round_id, const char *kind, const char *name, const char *spec)
{
	struct sql_costing_offer_add row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_costing_offer_add(db, mem, &row, round_id, kind, name, spec,
	    token_hex(mem, token_sha256(mem, spec, strlen(spec)), 32));
	*out = row.offer_id;
	return finish(
	    db, mem, f, 0, "costing.show", object_of(mem, "round", round_id));
}

/* "2027: labour 12,345.00 yuan, ..." a line a year. */
static const char *
sums(struct arena *mem, enum lang lang, const struct costing_spec *s,
    const struct costing_result *r)
{
	struct buf b = { .mem = mem };
	char labour[MONEY_TEXT], employer[MONEY_TEXT], base[MONEY_TEXT];

	money_print(base, r->base.wages_cents);
	for (int y = 0; y < s->years; y++) {
		money_print(labour, r->offers[COSTING_LABOUR].totals[y].cents);
		money_print(
		    employer, r->offers[COSTING_EMPLOYER].totals[y].cents);
		buf_text(&b,
		    message_text(mem, lang, MSG_COSTING_EVIDENCE_LINE,
			(struct msg_arg[]){
			    { "year",
				text_printf(mem, "%d", s->base_year + 1 + y) },
			    { "labour", labour }, { "employer", employer },
			    { "base", base } },
			4));
		buf_char(&b, '\n');
	}
	return buf_string(&b);
}

enum fail
costing_sheet_store_find(struct db *db, struct arena *mem, enum lang lang,
    const char *ref, struct evidence *out)
{
	struct sql_costing_sheet_anywhere row;
	struct costing_spec s;
	struct costing_result r;
	char day[DAY_TEXT];
	int64_t id;
	enum fail f;

	if (!num_i64(&id, ref, 1, INT64_MAX))
		return FAIL_ABSENT;
	f = sql_costing_sheet_anywhere(db, mem, &row, id);
	if (f != OK)
		return f;
	if (costing_json_parse(mem, &s, row.spec, strlen(row.spec)) != NULL ||
	    costing_compute(mem, &r, &s) != COSTING_FINE)
		return FAIL_ABSENT;
	day_print(day, day_of_moment(row.changed_at));
	out->title = row.name;
	out->text = sums(mem, lang, &s, &r);
	out->citation = message_text(mem, lang, MSG_COSTING_EVIDENCE_SOURCE,
	    (struct msg_arg[]){ { "name", row.name }, { "day", day } }, 2);
	out->href = row.round_id != 0
	    ? text_printf(mem, "/rounds/%lld/costing/%lld",
		  (long long)row.round_id, (long long)id)
	    : text_printf(mem, "/costing/sheets/%lld", (long long)id);
	out->as_of = text_copy(mem, day);
	return OK;
}
